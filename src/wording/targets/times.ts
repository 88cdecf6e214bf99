import type { Recurrence } from '../../model/target.js';
import { type Phrase, phrase } from './phrase.js';
import { type Item, recognise } from './sentence.js';

/**
 * Recognises when something is to be: `DUE` a day by which, `WHEN` a period whose part in the target depends on what
 * stands beside it, `SINCE` a period that a change is counted from, `EVERY` how often, `SPAN` a length of time of which
 * nobody says when it starts, `PLAN_END` the end of the plan, `OTHER_BASE` something else that is compared with.
 */
export function withTimes(items: readonly Item[]): readonly Item[] {
  let timed = items;
  for (const { pattern, word, every } of TIMES) {
    timed = recognise(timed, pattern, (matched) => {
      const periods = matched.flatMap(({ period }) => (period ? [period] : []));
      return { word, ...(periods[0] ? { period: periods[0] } : {}), ...(every ? { every } : {}) };
    });
  }
  return timed;
}

interface TimePattern {
  readonly pattern: Phrase;
  readonly word: string;
  readonly every?: Recurrence;
}

const OF_YEAR =
  '(?:(?:the|end|close|of|financial|calendar|combined|fiscal|school|academic|year|years|year end|month|quarter|period|ending|ended|summer|autumn|spring|winter) ){0,6}';
const COMPARED =
  '(?:(?:as )?compared (?:to|with)|relative to|in comparison (?:to|with)|as against|against|based (?:on|upon)|on|over|from|vs|versus|measured against|when compared (?:to|with)|than|below|above|under|using)';
const COMPARED_BY = 'compared|relative|comparison|against|based|on|over|from|vs|versus|than|below|above|under|using';
const RECORD =
  '(?:figures?|levels?|numbers?|totals?|outturn|counts?|values?|rates?|positions?|results?|performance|scores?|baseline|best)';
const OF_BASE =
  '(?:(?:that|those|the|a|an|its|our|their|in|of|for|baseline|base|survey|level|levels|figure|figures|financial|year|years|total|totals|position|outturn|recorded|reported|number|rate|period|actual|calendar|performance|end|at|seen|during|as) ){0,7}';
const BASE_BEHIND =
  '(?: (?:baselines?|base|survey|levels?|figures?|outturn|totals?|values?|rates?|performance|position|actual|year|numbers?|data|as (?:a|the|our|its) (?:base|baseline)(?: year)?)){0,3}';

// What has a period in it cannot do without it.
const at = (source: string, word: string, every?: Recurrence, ...needs: readonly string[]): TimePattern => ({
  pattern: phrase(source, ...(source.includes('PERIOD') ? ['PERIOD'] : []), ...needs),
  word,
  ...(every ? { every } : {}),
});

const TIMES: readonly TimePattern[] = [
  at('(?<=^)(?:over|during|throughout) the (?:financial |calendar )?year(?: ,|(?= ,))', 'SCENE', undefined, 'year'),
  // The same length of time said of every month and of one month only.
  at('in any MEASURE|in a single (?:year|month|quarter|week)', 'UNREAD', undefined, 'any|single'),
  at(
    `(?:within|in|inside|over|after|during|for|under) a (?:year|month|quarter|week|fortnight)(?! (?:on|by) )`,
    'IN_A_TIME',
    undefined,
    'year|month|quarter|week|fortnight',
  ),
  at(`(?:by )?(?:no|not) later than ${OF_YEAR}PERIOD`, 'DUE', undefined, 'later'),
  at(`before (?:the )?(?:end|close) of ${OF_YEAR}PERIOD`, 'DUE', undefined, 'before'),
  at(
    `(?:right )?(?:through|through to|throughout|up to|till) ${OF_YEAR}PERIOD`,
    'DUE',
    undefined,
    'through|throughout|up|till',
  ),
  at(
    `(?:the |an? |our )?(?:averages?|mean) (?:of|for|over|from) (?:the |our )?(?:last|previous|past|preceding|prior) (?:MEASURE|years|year)`,
    'AVERAGE_BASE',
    undefined,
    'averages|average|mean',
  ),
  at(
    `(?:compared (?:to|with)|on|than|against|from|below|by|under) (?:the )?(?:previous|last|prior|preceding|past) MEASURE`,
    'AVERAGE_BASE',
    undefined,
    'previous|last|prior|preceding|past',
  ),
  at('between PERIOD(?= (?:and|to|-) PERIOD)', 'SINCE', undefined, 'between'),
  at('(?<=SINCE )(?:and|-|to|until) PERIOD', 'DUE', undefined, 'SINCE'),
  at(
    `(?:compared to |on |than |over |against |from |in )?(?:the )?(?:previous|last|prior|preceding|current|this|same|corresponding)(?: [a-z]+)?? (?:year|quarter|month|period|years|12 months)(?: s)?(?: (?:level|levels|figure|figures|outturn|total|performance|actual))?`,
    'OTHER_BASE',
    undefined,
    'previous|last|prior|preceding|current|this|same|corresponding',
  ),
  at(
    `(?:compared to|on|than|over|against|from|below|by|under) (?:the |a |an |its |our )?AVERAGE`,
    'AVERAGE_BASE',
    undefined,
    'AVERAGE',
  ),
  // An average is what is measured where it goes on to say of what; else figures of single years are none.
  at('(?:the |our |a )AVERAGE(?= (?:of|for|in) [a-z])', 'NAME', undefined, 'AVERAGE'),
  at('AVERAGE', 'AVERAGE_BASE'),
  at(
    `(?:by|over|during|within|for|throughout|at) (?:the )?(?:(?:end|life|lifetime|course|period|duration|term|close|remainder) )?(?:of )?(?:the |this |our )?(?:life of (?:the |this )?)?(?:(?:partnership|csp|current|community safety) )?(?:plan|strategy|plan period|strategy period)`,
    'PLAN_END',
    undefined,
    'plan|strategy',
  ),
  at('each of the(?: [a-z]+){0,2} (?:years|quarters|months|MEASURE|NUMBER years)', 'EACH_OF', undefined, 'each'),
  at('in each of(?: the)?(?: [a-z]+){0,3} years', 'EACH_OF', undefined, 'each'),
  at('over each of(?: the)?(?: [a-z]+){0,3} (?:years|MEASURE)', 'EACH_OF', undefined, 'each'),
  at(
    `(?:per|in each|in every|each|every|a|in any|in any one|for each|in any one|over each|during each|/)(?: financial| calendar| full)? (?:year|annum|yr)`,
    'EVERY',
    'year',
    'year|annum|yr',
  ),
  at('year on year(?: basis)?', 'EVERY', 'year', 'year'),
  at('(?:pq|per q)', 'EVERY', 'quarter', 'pq|q'),
  at('pcm', 'EVERY', 'month'),
  at('(?:pa|per annum|annually|yearly|on an annual basis)', 'EVERY', 'year', 'pa|annum|annually|yearly|annual'),
  at(`annual(?= (?:target|reduction|increase|decrease|improvement|rise|fall|cut))`, 'EVERY', 'year', 'annual'),
  at('(?:per|in each|in any|each|every|(?<!(?:of|by) )a|/) quarter(?! of)', 'EVERY', 'quarter', 'quarter'),
  at(
    '(?:per|a|each|every|in any|/) (?:week|weekend|weekday|fortnight|day|night|shift|term|season)|weekly|daily|nightly|fortnightly|hourly|termly',
    'EVERY_WEEK',
    undefined,
    'week|weekend|weekday|fortnight|day|night|shift|term|season|weekly|daily|nightly|fortnightly|hourly|termly',
  ),
  at(`quarterly(?= (?:target|reduction|increase|$)|$)`, 'EVERY', 'quarter', 'quarterly'),
  at('(?:per|in each|in any|each|every|a|/) (?:calendar )?month', 'EVERY', 'month', 'month'),
  at(`monthly(?= (?:target|reduction|increase)|$)`, 'EVERY', 'month', 'monthly'),
  at(`${COMPARED} ${OF_BASE}PERIOD${BASE_BEHIND}`, 'SINCE', undefined, COMPARED_BY),
  at(
    `(?:of|in|from) (?:the |its )?PERIOD (?:baselines?|base|levels?|figures?|outturn|totals?)(?: (?:figures?|levels?|year))?`,
    'SINCE',
    undefined,
    'of|in|from',
  ),
  at(
    `(?:\\( )?(?:from )?(?:the |a )?(?:baseline|base)(?: year)?(?: is| was| of| :| =|,)* PERIOD(?: \\))?`,
    'SINCE',
    undefined,
    'baseline|base',
  ),
  at(`PERIOD (?:baseline|base)(?: year)?`, 'SINCE', undefined, 'baseline|base'),
  at(`(?:by|before) (?:the )?(?:start|beginning)[a-z ]{0,20}PERIOD`, 'UNREAD', undefined, 'start|beginning'),
  // What was recorded in a period is not due then: "to 553, the level recorded in 2010/11".
  at(
    `[,(-] (?:as )?(?:being |which is |which was |that is |that was |ie |equal to |matching )?(?:the same as )?(?:the|our|its) (?:[a-z]+ ){0,4}?${RECORD}(?: [a-z]+){0,4}? (?:for|in|of|from|at|during|to) ${OF_YEAR}PERIOD(?: \\))?`,
    'RECORDED',
    undefined,
    RECORD,
  ),
  at(
    `(?:recorded|committed|reported|notified|experienced|registered|measured|occurring|occurred|seen|which (?:took|taking) place) (?:in|during|for|over) ${OF_YEAR}PERIOD`,
    'OF_RECORD',
    undefined,
    'recorded|committed|reported|notified|experienced|registered|measured|occurring|occurred|seen|place',
  ),
  at(
    `(?:in|for|of|from) (?:the )?PERIOD (?:cohorts?|survey|surveys|boundaries|prices|terms)`,
    'SURVEYED',
    undefined,
    'cohorts|cohort|survey|surveys|boundaries|prices|terms',
  ),
  at(`(?:at |the )*PERIOD (?:levels?|figures?|outturn|performance|position|totals?)`, 'SINCE'),
  at(`(?:by|to|until) ${OF_YEAR}PERIOD`, 'DUE'),
  at(
    `(?:(?<=^)|(?<=^HEAD ))(?:target )?(?:for )?(?:in )?(?:the year )?PERIOD(?: target)?(?: :| -| =|,)?(?: to)?(?= )`,
    'DUE',
  ),
  at(
    `(?:target )?(?:due|deadline|completion|target date)(?: date)?(?: :| -)? (?:by )?PERIOD`,
    'DUE',
    undefined,
    'due|deadline|completion|target',
  ),
  at(`(?:in|during|for|throughout|at|as at|over) ${OF_YEAR}PERIOD`, 'WHEN'),
  at(`[(,-] (?:for |in |by |target )?(?:the year )?PERIOD(?: target)?(?: \\))?`, 'WHEN'),
  at(`target PERIOD(?: :| -)?`, 'WHEN', undefined, 'target'),
  at(
    `over (?:the )?(?:next|coming|following)(?: [a-z]+)? (?:year|years|months|12 months)`,
    'SPAN',
    undefined,
    'next|coming|following',
  ),
  at(
    `(?:over|in|within|during|for) (?:the )?(?:next|coming|following|subsequent) (?:MEASURE|year|NUMBER years)`,
    'SPAN',
    undefined,
    'next|coming|following|subsequent',
  ),
  at(`over(?: the| a)? MEASURE(?: period)?`, 'SPAN_OR_MEASURE', undefined, 'MEASURE'),
  at(
    `by (?:the )?(?:end of (?:the |this )?)?(?:financial |calendar )?(?:year|year end)(?: end)?(?! [a-z])`,
    'SPAN',
    undefined,
    'year',
  ),
  at(`by next year`, 'SPAN', undefined, 'next'),
];
