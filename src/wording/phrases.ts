import type { Operator, Recurrence } from '../model/target.js';
import { type AveragedYears, averagedYears } from './averagedYears.js';
import {
  ahead,
  as,
  either,
  end,
  grammar,
  kind,
  many,
  maybe,
  not,
  type Parser,
  sequence,
  starting,
  token,
  words,
} from './combinators.js';
import { type Phrase, type Placed, type Role, type TargetQuantity, textOf } from './phrase.js';
import { numberInWordsAt } from './printedNumber.js';
import { body, mentioned } from './comparators.js';
import { denominatorAt, endOfAges, quantityAt } from './quantity.js';
import type { TargetProblem } from './refusals.js';
import { SHARE_WORDS, shareAt } from './share.js';
import type { Kind, Way, Token } from './tokens.js';
import { describePeriod } from '../period/describePeriod.js';
import { isPlural, MEASURES } from './vocabulary.js';

const plainWord = token(({ word }) => !STRUCTURE.has(word), 'word', 'name', 'make', 'do');
const is = <Value>(parser: Parser<Value>, phrase: Phrase | ((value: Value) => Phrase)): Parser<Phrase> =>
  as(parser, (value) => (typeof phrase === 'function' ? phrase(value) : phrase));
const problem = (parser: Parser<unknown>, code: TargetProblem): Parser<Phrase> =>
  is(parser, { is: 'problem', problem: code });

const dated =
  (of: 'due' | 'since', word?: string) =>
  (parser: Parser<readonly unknown[]>): Parser<Phrase> =>
    as(parser, (found) => ({ is: of, period: periodIn(found), ...(word === undefined ? {} : { word }) }));
const due = dated('due');
const when = dated('due', 'when');
const since = dated('since');
const named = (parser: Parser<unknown>): Parser<Phrase> => is(parser, { is: 'name' });
const asideOf = (parser: Parser<unknown>): Parser<Phrase> => is(parser, { is: 'aside' });

function periodIn(found: readonly unknown[]): Token['period'] {
  const one = found.find((each) => typeof each === 'object' && each !== null && 'period' in each) as Token | undefined;
  return one?.period;
}

// Words that connect parts of a sentence, and end the name of what is counted.
const STRUCTURE = new Set(
  `in at on for by to of from with per and or as a an the within across during through against among amongst over under until up down
  plus minus than compared relative versus vs last previous prior preceding each every annually pa quarterly monthly yearly weekly daily nightly fortnightly hourly overall %`.split(
    /\s+/u,
  ),
);

const NUMBER_WORDS =
  'zero nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  );

/* Periods and times. */

const AFTER_YEAR = new Set(
  'baseline base level levels figure figures outturn total totals survey cohort value values average'.split(' '),
);
const ENDS = new Set(['', '.', ',', ';', ')', ':', 'and', 'to', '-', 'by', 'of', '[', '*']);
const isYearHere = (found: Token, tokens: readonly Token[], place: number): boolean => {
  const next = tokens[place + 1]?.word ?? '';
  return found.period !== undefined && !['%', 'per', 'percent', 'million'].includes(next);
};
const printed = token(({ period }) => period !== undefined, 'period');
// A number of four digits after "by" or "in" is a year, unless it counts something.
const sure = either(printed, token(isYearHere, 'number'));
// After "on" or "from" it is a year only if the sentence does not go on with what is counted.
const unsure = either(
  printed,
  token((found, tokens, place) => {
    const next = tokens[place + 1]?.word ?? '';
    return isYearHere(found, tokens, place) && (ENDS.has(next) || AFTER_YEAR.has(next));
  }, 'number'),
);
const ofYear = many(
  words(
    'the|end|-|close|of|financial|calendar|combined|fiscal|school|academic|year|years|year end|month|quarter|period|ending|ended|summer|autumn|spring|winter|date',
  ),
);
const record = words(
  'figures|figure|levels|level|numbers|number|totals|total|outturn|outturns|count|counts|value|values|rates|rate|positions|position|results|result|performance|scores|score|baseline|best',
);
const counted = words(
  `compared to|compared with|as compared to|as compared with|when compared to|when compared with|in comparison to|in comparison with|relative to|as against
  |measured against|against|based on|based upon|on|over|from|vs|versus|v|v .|cf|cf .|than|using`,
);
const ofBase = many(
  words(
    `that|those|the|a|an|its|our|their|in|of|for|baseline|base|survey|level|levels|figure|figures|financial|year|years|total|totals|position|outturn
    |recorded|reported|number|rate|period|actual|calendar|performance|end|at|seen|during|as`,
  ),
);
const baseBehind = many(
  words(
    `baselines|baseline|base|survey|levels|level|figures|figure|outturn|totals|total|values|value|rates|rate|performance|position|actual|year|numbers
    |data|as a baseline|as the baseline|as our baseline|as baseline|as its base|as a base|as base|as the base year|as base year`,
  ),
  3,
);
const ofYears = ({ period, isCalendar }: AveragedYears): Pick<Phrase, 'period' | 'averageOf' | 'word'> => ({
  period,
  averageOf: 'year',
  ...(isCalendar ? { word: 'years' } : {}),
});
const everyOf = (parser: Parser<unknown>, every: Recurrence, covers = false): Parser<Phrase> =>
  is(parser, { is: 'every', every, ...(covers ? { covers: every } : {}) });
const EACH = 'per|in each|in every|each|every|in any|for each|over each|during each|/';
const eachOf = (units: string): string =>
  EACH.split('|')
    .flatMap((lead) => units.split('|').map((unit) => `${lead} ${unit}`))
    .join('|');
const inATime: Parser<Phrase> = is(
  grammar`within|in|inside|over|after|during|for|under
      a_year|a_month|a_quarter|a_week|a_fortnight|a_single_year|a_single_month|a_single_quarter|any_one_month|any_one_year|the_first_year|the_second_year|the_final_year
      ${not(words('on|by'))}`,
  { is: 'name', word: 'in-a-time' },
);
const weekly = words(
  `${eachOf('week|weekend|weekday|fortnight|day|night|shift|term|season')}|a week|a day|a night|a shift|a fortnight|weekly|daily|nightly|fortnightly|hourly|termly|per wk|month on month|week on week|quarter on quarter`,
);
const recurrence = either<readonly Parser<Phrase>[]>(
  everyOf(
    words(
      `${eachOf('financial year|calendar year|full year|year|yr')}|a year|year on year basis|year on year|annually|yearly|on an annual basis`,
    ),
    'year',
  ),
  everyOf(words('all years|in all years'), 'year'),
  everyOf(words('pa|per annum|/ annum|p / a'), 'year', true),
  everyOf(grammar`annual|an_annual|annual_total_of|an_annual_total_of ${ahead(kind('number'))}`, 'year', true),
  everyOf(
    words(`${eachOf('quarter')}|all quarters|in all quarters|all four quarters|in all four quarters|pq|per q`),
    'quarter',
  ),
  everyOf(words(`${eachOf('calendar month|month')}|a month|pcm`), 'month'),
  as(grammar`a_quarter ${not(words('of'))}`, (_, tokens, from) =>
    /^(?:of|by)$/u.test(String(tokens[from - 1]?.word)) ? undefined : { is: 'every', every: 'quarter' as const },
  ),
  everyOf(grammar`annual|an_annual ${ahead(either(words('target'), kind('shift', 'move')))}`, 'year'),
  everyOf(grammar`quarterly ${either(ahead(either(words('target'), kind('shift', 'move'))), end)}`, 'quarter'),
  everyOf(grammar`monthly ${either(ahead(either(words('target'), kind('shift', 'move'))), end)}`, 'month'),
);

// "5% per year to 2010", "Maintain to 2016", "by 8% to March 2018". But "back to 2010/11" is a level, and "to 2010" may
// be one.
const LEVEL_BEFORE =
  /^(?:back|return|similar|equal|equivalent|same|close|closer|near|next|nearer|compared|comparable|relative|due|according|up|down|move)$/u;
const until: Parser<Phrase> = as(
  grammar`to ${ofYear} ${sure} ${not(words('levels|level|figures|figure|outturn|position|baseline|average|performance'))}`,
  ([, { period, kind: found }], tokens, from) => {
    const before = tokens[from - 1];
    const isEnd =
      before?.kind === 'keep' || /(?:^| )(?:year|annum|pa|annually|quarter|month|trend)$/u.test(String(before?.word));
    const isAsked = tokens
      .slice(Math.max(0, from - 40), from)
      .some(({ kind: one }) => one === 'number' || one === 'keep');
    return isEnd
      || (isAsked && found === 'period' && before?.kind !== 'move' && !LEVEL_BEFORE.test(String(before?.word)))
      ? { is: 'due', period }
      : undefined;
  },
);
// Organisations whose next survey will show the figure: "(Place Survey 2010)".
const SURVEYS = words(
  `place|best value|residents|resident|citizens|citizen|viewpoint|public|perception|perceptions|public perception|user|users|customer|customers|satisfaction
  |household|household panel|community|community safety|tracker|staff|victim|victims|annual|school|pupil|attitudes|confidence|neighbourhood|crime`,
);
// "To fall by sixty, 2012/13 to 2013/14": from one year to the next.
const nextYear: Parser<Phrase> = as(grammar`,|(? ${printed} )?`, ([{ period, word }], _, from) => {
  const [, first = '', last] = /^(\d{4}.\d{2}) ?(?:to|-) ?(\d{4}).\d{2}$/u.exec(word) ?? [];
  return period === undefined || Number(first.slice(0, 4)) + 1 !== Number(last) || from === 0
    ? undefined
    : { is: 'since', period: describePeriod(period.start, `${String(last)}-03-31`), end: period };
});
// "Reduce to 30 (2010/11)", ", 2014/15"
const whenBeside: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  when(grammar`(|[ for|in|by|target? the_year? ${sure} target? )|]`),
  when(
    grammar`(|[ the|a|our|end|ends|ending|lifetime|life|of|period|two|three|four|five|ten|year|years|plan|strategy|programme|covers|runs|to|until|up_to|through_to*7 ,|:|-|on? ${ofYear} ${printed} )|]`,
  ),
  when(grammar`(|[ the? ${SURVEYS} survey|tracker|panel ,? ${sure} )|]`),
  when(grammar`,|- for|in|by|target? the_year? ${unsure} target? ${ahead(either(end, words('.|,|;')))}`),
);

const NOT_BEFORE_YEAR =
  /^(?:baseline|base|outturn|levels?|figures?|results?|total|position|like|since|year|average|quarter|survey)$/u;
const time: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  problem(
    grammar`by|until|before|from the? end_of|start_of|beginning_of? the?
      january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas`,
    'unclear-date',
  ),
  problem(grammar`by|before the? start|beginning ${kind('word')}*3 ${sure}`, 'unclear-date'),
  due(
    grammar`over|in|during|within the? ${maybe(either(kind('number'), numberWord()))} years|year|yrs|months|period|run_up to|ending|up_to ${ofYear} ${sure}`,
  ),
  due(grammar`by_no_later_than|no_later_than|not_later_than|before_the_end_of|before_end_of|before_the_close_of|by_the_end_of|to_the_end_of|by|until|till|up_to|right_through_to|through_to|through
      ${ofYear} ${sure}`),
  is(grammar`between|from ${sure} and|to|-|until ${sure}`, ([{ period }, last]) => ({
    is: 'since',
    period,
    ...(last.period && { end: last.period }),
  })),
  problem(
    grammar`recorded|committed|reported|notified|experienced|registered|measured|occurring|occurred|seen|which_took_place|taking_place
      in|during|for|over ${ofYear} ${sure}`,
    'counted-from-record',
  ),
  problem(grammar`in|for|of|from the? ${unsure} cohorts|cohort|surveys|boundaries|prices|terms`, 'counted-from-record'),
  when(grammar`on ${token(({ period }) => period !== undefined && period.start === period.end, 'period')}`),
  is(
    grammar`${either(counted, words('baseline :|baseline of|from a baseline of'))} the|a|an|our|its|that_of*2 ${averagedYears}`,
    ([, years]) => ({
      is: 'since',
      ...ofYears(years),
    }),
  ),
  as(
    grammar`${counted} ${ofBase} ${token(({ period }) => period === undefined, 'period')} average|averages|mean`,
    ([, , { text: years }]) => {
      const [, first, last] = /^(\d{4})[-/](\d{2}|\d{4})$/u.exec(years) ?? [];
      if (first === undefined || last === undefined) return undefined;
      return { is: 'problem', problem: last.length === 4 && last < first ? 'years-backwards' : 'average-of-years' };
    },
  ),
  problem(grammar`${counted} ${ofBase} ${unsure} ${body}`, 'comparator-of-a-year'),
  is(
    grammar`${counted} ${ofBase} ${unsure} ${baseBehind} ${maybe(words('average'))}`,
    ([, , { period, word }, , average]) =>
      average === undefined ? { is: 'since', period } : { is: 'since', period, word },
  ),
  since(grammar`of|in|from the|its? ${unsure}
      baselines|baseline|base|levels|level|figures|figure|outturn|totals|total`),
  problem(
    grammar`to|below|above|under the? ${unsure} levels|level|figures|figure|outturn|performance|position|baseline`,
    'other-level',
  ),
  since(grammar`at|the|at_the? ${unsure}
      levels|level|figures|figure|outturn|performance|position|totals|total|baseline|base year?`),
  since(grammar`from_the|from_a|from|the|a? baseline|base year? is|was|of|:|=|,* ${unsure}`),
  due(grammar`target? due_date|deadline|due|completion_date|target_date :|-? by? ${sure}`),
  when(grammar`at|as_at ${ofYear} ${printed}`),
  when(grammar`by|in the|next? ${sure} ${SURVEYS} survey`),
  when(grammar`in|during|for|over ${ofYear} ${sure}`),
  when(grammar`target|target_for ${unsure} :|-?`),
  when(grammar`${printed} target|targets :|-|=|of?`),
  until,
  // "310 offences 2014/15"
  as(grammar`${printed} ${ahead(either(end, words('.|;')))}`, ([{ period }], tokens, from) => {
    const before = tokens[from - 1];
    const isBehindAmount =
      before?.kind === 'word'
        ? !STRUCTURE.has(before.word) && !NOT_BEFORE_YEAR.test(before.word)
        : before?.word === '%';
    return isBehindAmount ? { is: 'due', period, word: 'bare' } : undefined;
  }),
  inATime,
  recurrence,
  problem(weekly, 'counted-by-week'),
  problem(words('each of the|in each of the|in each of|over each of the|over each of'), 'unnamed-years'),
  is(
    grammar`by|over|during|within|for|at
      the|end|life|lifetime|course|period|duration|term|close|remainder|of|this|our|partnership|csp|current|community_safety*7
      plan_period|strategy_period|plan|strategy`,
    { is: 'plan-end' },
  ),
  is(grammar`over|in|within|during|for the? next|coming|following|subsequent ${plainWord}*2`, { is: 'span' }),
  is(
    grammar`by the? end_of_the|end_of_this|end_of? financial|calendar? year_end|year end?
      ${not(kind('word', 'number'))}`,
    { is: 'span' },
  ),
  is(words('by next year'), { is: 'span' }),
);

// "2014/15: reduce crime", "By the end of 2015, ": a period that opens the text.
const opening: Parser<Phrase> = when(
  grammar`target_for|target? for|in? the_year? ${unsure} target? :|-|=|,? ${not(either(end, words('baseline|base|outturn|actual|figure|level|was|is')))}`,
);

/* Amounts. */

const QUANTITIES = ['#number', '£', '$', '€', 'a', 'half', ...NUMBER_WORDS];
const quantity = (allowsWords: boolean): Parser<TargetQuantity> =>
  starting(QUANTITIES, (tokens, place) => {
    const fraction = fractionAt(tokens, place);
    if (fraction) return fraction;
    const found = tokens[place];
    // "two thirds of the 2010 total"
    if (found?.kind !== 'number' && shareAt(tokens, place) !== undefined) return undefined;
    if (found?.fault !== undefined || found?.kind === 'period' || isName(tokens, place)) return undefined;
    const read = quantityAt(tokens, place);
    if (read === undefined) return undefined;
    if (found?.kind !== 'number' && read.unit === 'number' && !allowsWords && !'£$€'.includes(String(found?.word)))
      return undefined;
    const { from, to, ...parts } = read;
    const adjective = /^(?:working|calendar|consecutive|full|clear)$/u.test(tokens[to]?.word ?? '') ? 1 : 0;
    const measure = tokens[to + adjective];
    const isMeasure =
      parts.unit === 'number'
      && measure !== undefined
      && MEASURES.has(measure.word)
      && !isAgeOrName(tokens[to + adjective + 1]);
    const [next, isOutOf] = isMeasure ? [to + adjective + 1, false] : afterScale(tokens, to);
    const glued = tokens[next];
    const isRunOn = glued?.glued === true && glued.kind === 'word' && !SUFFIXES.has(glued.word);
    if (isRunOn && !isMeasure && tokens[next - 1]?.kind === 'number') return undefined;
    return {
      value: {
        ...parts,
        printed: textOf(tokens, from, to),
        ...(isMeasure || isOutOf ? { noun: textOf(tokens, to, next) } : {}),
      },
      next,
    };
  });

// "8.2 (out of 10)" is a score, not a share of ten.
function afterScale(tokens: readonly Token[], place: number): readonly [number, boolean] {
  const scale = grammar`( out_of ${token(({ text }) => /^(?:5|7|10|100)$/u.test(text), 'number')} )`(tokens, place);
  return scale === undefined ? [place, false] : [scale.next, true];
}

// "999 calls", "10-17 year olds", "12th", "one in ten": numbers that are not amounts.
function isName(tokens: readonly Token[], place: number): boolean {
  return (
    (service(tokens, place)
      ?? oldOf(tokens, place)
      ?? ages(tokens, place)
      ?? allDay(tokens, place)
      ?? oneIn(tokens, place)) !== undefined
    || ['st', 'nd', 'rd', 'th', 'consecutive'].includes(tokens[place + 1]?.word ?? '')
  );
}

// With these, a word such as "abandoned" says that they are no longer wanted.
const NOT_THINGS = new Set(
  'targets measures indicators aims goals objectives plans levels figures baselines ambitions'.split(' '),
);
const SUFFIXES = new Set('pa pp k mn per s m pcm pq'.split(' '));

function isAgeOrName(found: Token | undefined): boolean {
  return found?.kind === 'number' || /^olds?$/u.test(found?.word ?? '');
}

const BEFORE_SHARE = new Set(['by', 'of', 'least']);

// "by one third", "three quarters".
function fractionAt(tokens: readonly Token[], place: number): { value: TargetQuantity; next: number } | undefined {
  const share = shareAt(tokens, place);
  if (share === undefined) return undefined;
  const { percent, next } = share;
  const [before, behind] = [tokens[place - 1], tokens[next]];
  const isBy = before !== undefined && (BEFORE_SHARE.has(before.word) || before.kind === 'bound');
  const isChange =
    (behind !== undefined && ['shift', 'more'].includes(behind.kind))
    || /^(?:increase|decrease|cut|fall|rise|drop)$/u.test(behind?.word ?? '');
  if (!isBy && !isChange && !isPartOf(tokens, place, next)) return undefined;
  // "half a per cent" and "a quarter of cases" are fractions of something else.
  if (isPartOf(tokens, place, next))
    return { value: { value: percent, unit: 'percentage', printed: textOf(tokens, place, next) }, next };
  if (behind?.word === 'of' || behind?.word === 'a' || behind?.word === 'an' || behind?.word === 'one')
    return undefined;
  return { value: { value: percent, unit: 'percentage', printed: textOf(tokens, place, next) }, next };
}

// "Two thirds of victims satisfied" is a level if it is a share of things, and opens the text or has a side.
function isPartOf(tokens: readonly Token[], place: number, next: number): boolean {
  const before = tokens[place - 1];
  const of = tokens[next + 1]?.word ?? '';
  return (
    tokens[next]?.word === 'of'
    && (before === undefined || before.word === ':' || before.kind === 'bound')
    && of.split(' ').some(isPlural)
    && tokens[next + 2] !== undefined
    && !DURATIONS.test(of)
  );
}
const DURATIONS = /^(?:years?|months?|quarters?|weeks?|days?|points?|levels|figures|totals|targets|baselines)$/u;

const approximate = words(
  'about|around|approximately|approx|approx .|circa|c|c .|ca|roughly|some|~|near|nearly|almost|close to',
);
const fraction: Parser<unknown> = starting(['a', 'half', ...NUMBER_WORDS.slice(2, 6)], fractionAt);
const hedges = many(
  grammar`${not(fraction)}
      a|an|the|overall|total|new|combined`,
  3,
);
const baseHedges = many(either(approximate, words('a|an|the|overall|total|annual')), 3);
const further = maybe(words('further|another|additional|extra'));
const heads = words(
  `rate|rates|level|levels|score|scores|target|targets|figure|average|standard|index|value|ratio|proportion|percentage|performance|total|median|mean
  |prevalence|speed|tolerance`,
);
const bound = as(kind('bound'), ({ value }) => value as Operator | 'improve');
const behind: Parser<Operator | 'improve'> = either(
  as(kind('behind'), ({ value }) => value as Operator | 'improve'),
  as(grammar`+|plus ${not(kind('number'))}`, () => 'at-least' as const),
  as(
    grammar`(? ${words('minimum|min .|min|at least|maximum|max .|max|at most')} )?
      ${not(either(kind('number'), words('of|a')))}`,
    ([word]) => (word.startsWith('min') || word === 'at least' ? ('at-least' as const) : ('at-most' as const)),
  ),
);
const base: Parser<{ per: number; of?: string }> = starting(['per', '/'], (tokens, place) => {
  const found = denominatorAt(tokens, place);
  return found?.per === undefined
    ? undefined
    : { value: { per: found.per, ...(found.of === undefined ? {} : { of: found.of }) }, next: found.to };
});

// The thing counted comes right after its number: up to five words, one of them a plural.
const noun: Parser<string> = as(
  many(
    either(
      sequenceOfName(),
      grammar`${not(numberWord())} ${plainWord}`,
      token(({ word }) => word === 'recorded', 'past'),
      words('falls'),
    ),
    5,
  ),
  (found, tokens, from, next) =>
    found.length > 0
    && tokens.slice(from, next).some(({ word, text }) => word.split(' ').some(isPlural) || /\p{Lu}{2}s$/u.test(text))
      ? textOf(tokens, from, next)
      : undefined,
);

function sequenceOfName(): Parser<unknown> {
  return grammar`year|category|class|band|tier ${kind('number')}`;
}

const duration = as(quantity(true), (found) => (found.noun === undefined ? undefined : found));

interface Amount {
  /** The number with its unit. */
  readonly quantity: TargetQuantity;
  /** What is counted. */
  readonly noun?: string | undefined;
  /** The base of a rate. */
  readonly per?: number | undefined;
  /** The bound after it. */
  readonly behind?: Operator | 'improve' | undefined;
}

// A quantity with what it counts and a bound after it, if any: "70 fires per 100,000 households or less".
const amount = (allowsWords: boolean): Parser<Amount> =>
  as(
    grammar`${quantity(allowsWords)} ${maybe(behind)} ${maybe(noun)} ${maybe(base)} ${maybe(behind)}
      ${maybe(base)}`,
    ([found, first, counts, per, second, later]) => {
      const isCount = found.unit === 'number' && found.noun === undefined;
      if (!isCount && (counts !== undefined || per !== undefined)) return undefined;
      if (first !== undefined && second !== undefined) return undefined;
      return {
        quantity: found,
        noun: later === undefined ? (counts ?? per?.of) : undefined,
        per: per?.per ?? later?.per,
        behind: first ?? second,
      };
    },
  );
const bareAmount = (allowsWords: boolean): Parser<Amount> =>
  as(grammar`${quantity(allowsWords)} ${maybe(behind)} ${maybe(base)} ${not(behind)}`, ([found, first, per]) => ({
    quantity: found,
    behind: first,
    per: per?.per,
    noun: per?.of,
  }));
const anyAmount = (allowsWords: boolean): Parser<Amount> => either(amount(allowsWords), bareAmount(allowsWords));

const made = (
  role: Role,
  { quantity: found, noun: counts, per, behind: after }: Amount,
  operator?: Operator | 'improve',
): Phrase => ({
  is: 'amount',
  role,
  quantity: found,
  noun: counts,
  per,
  operator: operator ?? after,
});

/** Says whether two quantities can state the same change: a percentage and a number of things. */
export function saysTheSame(one: TargetQuantity, other: TargetQuantity): boolean {
  const kinds = [one, other].map(({ unit, noun: counts }) => (counts === undefined ? unit : 'other'));
  return kinds.includes('percentage') && kinds.includes('number');
}

const shiftNoun = either(
  kind('shift'),
  token(({ word }) => /^(?:decreases?|cuts?|falls?|drops?|declines?|increases?|rises?)$/u.test(word), 'move'),
);
const between = many(
  either(
    words('real|net|overall|further|sustained|minimum|total|average|relative|cumulative|target|targeted|point|in'),
    recurrence,
  ),
  3,
);

// "10% reduction", "at least a 5% cut", "40% fewer": the direction comes after its amount.
const changed: Parser<{ way: Way; isMore: boolean }> = either<readonly Parser<{ way: Way; isMore: boolean }>[]>(
  as(shiftNoun, ({ value }) => ({ way: value as Way, isMore: false })),
  as(
    grammar`${either(
      kind('more'),
      token(({ word }) => word === 'lower' || word === 'reduced', 'move', 'moved'),
    )} ${not(words('than|or'))}`,
    ([{ value }]) => ({ way: value as Way, isMore: true }),
  ),
  as(grammar`${words('down|up')} ${not(words('to'))}`, ([word]) => ({
    way: word === 'up' ? ('increase' as const) : ('reduce' as const),
    isMore: true,
  })),
);
// "5% (25 offences) reduction"
const restated = as(grammar`( or|ie|equivalent_to? ${quantity(false)} ${noun}? )`, ([found]) => found);
const change: Parser<Phrase> = as(
  grammar`by? ${hedges} ${maybe(bound)} ${hedges} ${quantity(true)} ${maybe(restated)} ${between} ${changed} ${maybe(behind)} ${maybe(noun)}`,
  ([, operator, , found, again, , { way, isMore }, after, counts], tokens, from, next) => {
    const isCount = found.unit === 'number' && found.noun === undefined;
    // "fewer than 5 falls": what is counted.
    if (isCount && tokens[next - 1]?.word === 'falls') return undefined;
    const isCap = operator !== undefined && operator !== 'at-least';
    if (isCap || after === 'at-most') return { is: 'problem', problem: 'limits-a-change' };
    if (counts !== undefined && !isCount && !isMore) return undefined;
    if (again !== undefined && !saysTheSame(found, again)) return undefined;
    const { every } = everyIn(tokens, from, next);
    return {
      is: 'amount',
      role: 'change',
      quantity: found,
      way,
      ...(every ? { every } : {}),
      ...(again ? { again } : {}),
      ...(counts === undefined ? {} : { noun: counts }),
    };
  },
);

// "up 5%", "down 12"
// "49% → 45% by March 2011"
const arrowed: Parser<Phrase> = as(grammar`${anyAmount(false)} ${ahead(words('→'))}`, ([found]) => made('from', found));
const upOrDown: Parser<Phrase> = as(
  grammar`${words('up|down')} by? ${hedges} ${quantity(true)}`,
  ([word, , found]) => ({
    is: 'amount',
    role: 'change',
    quantity: found,
    way: word === 'up' ? 'increase' : 'reduce',
  }),
);

// "4,150 incidents, a fall of 150", "310 (a reduction of 12)"
const apposed: Parser<Phrase> = as(grammar`,|( a|an ${shiftNoun} of ${anyAmount(true)} )?`, ([{ value }, found]) => ({
  ...made('change', found),
  way: value as Way,
  word: 'apposed',
}));
// "5% below 2013/14", "20% lower than 2011/12", "3% under the 2012/13 figure"
const belowPeriod: Parser<Phrase> = as(
  grammar`${quantity(true)}
      ${words('better than|improvement on|below|under|beneath|lower than|less than|fewer than|above|over|higher than|more than|greater than')}
      the|its|our|in|during|for*2 ${either(
        as(averagedYears, ofYears),
        as(words('baseline levels|baseline level|baseline figure|baseline|current levels|current level'), () => ({})),
        as(grammar`${unsure} ${baseBehind}`, ([{ period }]) => ({ period })),
      )}`,
  ([found, side, since]) => ({
    is: 'amount',
    role: 'change',
    quantity: found,
    ...since,
    way: /^(?:better|improve)/u.test(side)
      ? 'improve'
      : /^(?:above|over|higher|more|greater)/u.test(side)
        ? 'increase'
        : 'reduce',
  }),
);

const SIDE_WAYS: Readonly<Record<string, Way>> = { 'at-most': 'reduce', 'at-least': 'increase' };
// "No worse than 2014/15", "at or above the 2013/14 level", "fewer than in 2012/13": one side of a year's figure.
const besideYear: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  as(
    grammar`be|to_be? ${either(
      as(kind('bound'), ({ word, value }) =>
        value !== 'below' && value !== 'above' && /than|above|below|over|under|worse/u.test(word) ? value : undefined,
      ),
      as(
        words(
          'the same as or better than|same as or better than|same or better than|as good as or better than|equal to or better than|equal or better than|at or better than|in line with or better than|at least as good as',
        ),
        () => 'improve',
      ),
    )} ${ofBase} ${printed} ${baseBehind} ${not(either(body, words('average|averages|mean|median|to|-|of')))}`,
    ([side, , { period }]) => ({
      ...{ is: 'verb', verb: 'keep', asked: true, word: 'of-year', period },
      way: SIDE_WAYS[side] ?? 'improve',
    }),
  ),
  as(
    grammar`be|to_be? fewer_than|lower_than|less_than|more_than|higher_than|greater_than in|during|for ${ofYear} ${unsure} ${not(body)}`,
    ([, { period }], tokens, from, next) => {
      const before = tokens[from - 1];
      if (before !== undefined && before.kind !== 'aim' && before.word !== ':') return undefined;
      const isLess = tokens.slice(from, next).some(({ word }) => /^(?:fewer|lower|less) than$/u.test(word));
      return {
        ...{ is: 'verb', verb: 'move', asked: true, word: 'of-year', period },
        way: isLess ? 'reduce' : 'increase',
      };
    },
  ),
);

const rangeOf = (lead: string | undefined, low: TargetQuantity, joint: string, high: TargetQuantity): boolean => {
  const isSame = low.unit === high.unit || (low.unit === 'number' && low.noun === undefined);
  if (joint === 'and') return lead?.startsWith('between') === true || lead?.endsWith('between') === true;
  return isSame && lead !== 'from';
};
const range: Parser<Phrase> = as(
  grammar`${maybe(words('by between|to between|from between|between|by|to|at|within a range of|in the range of|within the range of|within the range|a range of'))}
      ${hedges} ${quantity(true)} ${words('-|to|and')} ${anyAmount(true)}`,
  ([lead, , low, joint, { quantity: high, noun: counts, per }]) => {
    if (!rangeOf(lead, low, joint, high)) return undefined;
    if (lead?.startsWith('by') === true || (lead === 'to' && joint !== '-'))
      return { is: 'problem', problem: 'range-of-change' };
    return { is: 'amount', role: 'range', quantity: low, upTo: high, noun: counts, per };
  },
);

// "from 62%", "from a baseline of 42% in 2019", "(baseline 500)", "currently 500"
const now = words(
  `baseline|currently|current level|current levels|current|was|now|existing|previous|previously|historic|current performance|baseline figure
  |cohort baseline|current rate|current figure|baseline level|baseline savings`,
);
const ofPeriod = maybe(
  either(
    grammar`in|during|for|at|as_at the? ${sure} cohort|survey?`,
    grammar`( in? ${sure} )`,
    grammar`,? ${maybe(SURVEYS)} survey? ${sure} ${ahead(words(')'))}`,
  ),
);
const baseline: Parser<Phrase> = as(
  either(
    sequence(
      maybe(counted),
      many(words('a|an|the|our|its'), 2),
      maybe(unsure),
      maybe(words('is|to')),
      now,
      maybe(words('figure|level|rate|year')),
      many(words('of|:|is|was|at|=|-'), 2),
      baseHedges,
      anyAmount(false),
      ofPeriod,
    ),
    sequence(
      maybe(counted),
      many(words('a|an|the|our|its'), 2),
      unsure,
      maybe(words('recorded')),
      words('baseline|figure|outturn|level|total'),
      maybe(words('figure')),
      many(words('of|:|is|was|at|=|-|('), 2),
      baseHedges,
      anyAmount(false),
      either(ofPeriod, words(')')),
    ),
  ),
  (found) => {
    const { quantity: value, noun: counts } = found[found.length - 2] as Amount;
    const year = found[2]?.period;
    return { is: 'base', quantity: value, noun: counts, ...(year ? { period: year } : {}) };
  },
);

// "Baseline 2010/11: 3,912", in a sentence of its own
const baselineOfYear: Parser<Phrase> = as(
  grammar`baseline ${sure} :|=|is|of ${anyAmount(false)} ${either(end, ahead(words('.|,|;|)')))}`,
  ([{ period }, found]) => ({ is: 'base', quantity: found.quantity, noun: found.noun, period }),
);

const startIn = (period: Token['period'], found: Amount): Phrase => ({ ...made('from', found), is: 'base', period });
// "86% by 2014/15 (2012/13: 82%)", "(57% in 2015)", "(from 82% in 2006/07)", "(county average 5.6)": figures in
// brackets that say which year they are from or whose they are.
const figureOfYear: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  as(grammar`( ${sure} :|=|was|is|outturn|actual*2 ${anyAmount(false)} )`, ([{ period }, found]) =>
    startIn(period, found),
  ),
  as(grammar`( up_from|down_from|from|was? ${anyAmount(false)} in|during|for|at ${sure} )`, ([found, { period }]) =>
    startIn(period, found),
  ),
  asideOf(
    grammar`( the? ${either(mentioned, words('national target|government target|county target|force target|regional target|national standard|statutory target'))} :|=|of|is? ${anyAmount(false)} )`,
  ),
);
const lead = words('by|to|→|of|at|in|within|inside|for|from');
const ledAmount: Parser<Phrase> = as(
  grammar`${lead} ${hedges} ${further} ${maybe(grammar`${heads} of`)} ${maybe(bound)} ${hedges} ${further}
      level_of|rate_of|level|rate|target_of|figure_of? ${anyAmount(true)}`,
  ([word, , , head, operator, , , found], tokens, from) => {
    const side = operator ?? found.behind;
    if (operator !== undefined && found.behind !== undefined) return { is: 'problem', problem: 'unclear-number' };
    switch (word) {
      case 'by':
        if (side === 'at-most' || side === 'below' || side === 'above')
          return { is: 'problem', problem: 'limits-a-change' };
        // "by an average of 5%" each year, or in each area.
        return head?.[0] === 'average' || head?.[0] === 'mean' || head?.[0] === 'median'
          ? { is: 'problem', problem: 'average-of-periods' }
          : made('by', found);
      // "to exceed 84%" is a limit, "to at least 84%" a level to reach.
      case 'to':
      case '→':
        return made(
          /^(?:exceed|meet|surpass|not )/u.test(String(tokens[from + 1]?.word)) ? 'bound' : 'to',
          found,
          operator,
        );
      case 'from':
        return side === undefined ? made('from', found) : { is: 'problem', problem: 'unclear-number' };
      case 'at':
        return made('at', found, operator);
      case 'within':
      case 'inside':
        return made('within', found, operator);
      default:
        if (side !== undefined) return made('bound', found, operator);
        return made(head !== undefined ? 'level' : word === 'of' ? 'of' : 'in', found);
    }
  },
);
const toLevel: Parser<Phrase> = as(
  grammar`to a|an|the ${grammar`${not(heads)} ${plainWord}`}*3 ${heads} of ${maybe(bound)} ${hedges}
      ${anyAmount(true)}`,
  ([, , operator, , found]) => made('to', found, operator),
);
// "Reduce to the average of our neighbours": a level in words.
const goesTo: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  problem(
    grammar`to ${grammar`${not(words('levels|level|norms'))} ${plainWord}`}*4 ${printed}? levels|level|norms
      ${either(end, ahead(words('.|,|by')))}`,
    'not-understood',
  ),
  problem(
    grammar`to|at the|a|an|our|that|those|be*
      average|mean|median|levels|level|rates|rate|figures|same|standard|minimum|maximum|lowest|highest|best|safest|top|none`,
    'not-understood',
  ),
);
// "from 52 in 2019/20": the year belongs to the starting level.
const fromAmount: Parser<Phrase> = as(
  grammar`up_from|down_from|from ${baseHedges} ${anyAmount(false)} ${ofPeriod}`,
  ([, found]) => (found.behind === undefined ? made('from', found) : undefined),
);
// "at least one campaign": one thing needs no plural.
const oneThing: Parser<Amount> = as(
  grammar`${quantity(true)} ${not(words(SHARE_WORDS))} ${plainWord} ${maybe(base)} ${maybe(behind)}`,
  ([found, , { text: counts }, per, after]) =>
    found.value === 1 && found.unit === 'number' && found.noun === undefined
      ? { quantity: found, noun: counts, per: per?.per, behind: after }
      : undefined,
);
// "not less than the 2012/13 outturn of 84.6%"
const levelOfYear = grammar`the|our|its? ${unsure} ${record} of`;
const boundAmount: Parser<Phrase> = as(
  grammar`${hedges} ${grammar`${heads} of`}? ${bound} ${levelOfYear}? ${hedges} ${further} level_of|rate_of|level|rate?
      ${either(oneThing, anyAmount(true))}`,
  ([, , operator, , , more, found]) =>
    more === undefined && found.behind === undefined
      ? made('bound', found, operator)
      : { is: 'problem', problem: 'unclear-number' },
);
const isMean = (head: string): boolean => /^(?:average|mean|median)$/u.test(head);
const isMeasured = ({ quantity: { noun: measure }, per }: Amount): boolean =>
  measure !== undefined || per !== undefined;
const namedAmount: Parser<Phrase> = as(
  grammar`a|an|the*2 ${heads} ${maybe(words('of|:|=|is'))} ${hedges} ${anyAmount(true)} ${not(changed)}`,
  ([head, joint, , found]) =>
    // "Level 3" is a name, "Total of 5,100" covers all the years, and "Average 1,700" does not say of what.
    found.quantity.unit === 'number'
    && ((head === 'level' && joint === undefined) || head === 'total' || (isMean(head) && !isMeasured(found)))
      ? { is: 'problem', problem: 'target-or-measure' }
      : made(found.behind === undefined ? 'level' : 'bound', found),
);
const moreAmount: Parser<Phrase> = problem(
  grammar`a|an? further|another|additional|extra ${quantity(true)}`,
  'change-without-direction',
);
// "twelve", "Three or fewer", "Zero fire deaths", "Evictions: nil", "Two events a year"
const wordAmount: Parser<Phrase> = starting(NUMBER_WORDS, (tokens, from) => {
  const [before, first] = [tokens[from - 1], tokens[from]];
  const found = anyAmount(true)(tokens, from);
  if (found === undefined || numberInWordsAt(tokens, from) === undefined) return undefined;
  const { value, next } = found;
  const isMade = before?.kind === 'make' || /^hold(?:ing)?$/u.test(String(before?.word));
  const isZero = first?.word === 'zero' || first?.word === 'nil';
  const counts = value.noun !== undefined || value.quantity.noun !== undefined;
  const goesOn = /^(?:by|in|each|every|per|pa|a|during|,)$/u.test(String(tokens[next]?.word));
  const isAmount =
    next === tokens.length
    || value.behind !== undefined
    || ((isZero || isMade) && counts)
    || (!isMade && goesOn && (isZero || counts || recurrence(tokens, next) !== undefined));
  return (before === undefined || before.word === ':' || isMade) && isAmount
    ? { value: made('plain', value), next }
    : undefined;
});
const plainAmount: Parser<Phrase> = as(
  grammar`${hedges} ${anyAmount(false)} ${not(words('times|fold'))}`,
  ([, found]) => made(found.behind === undefined ? 'plain' : 'bound', found),
);

const tolerance: Parser<Phrase> = as(
  sequence(
    maybe(words('within|,')),
    many(words('('), 1),
    words(
      '±|plus or minus|give or take|with a tolerance of|with tolerance of|with a tolerance of up to|tolerance of|tolerance',
    ),
    quantity(false),
    maybe(words(')')),
    maybe(words('either way')),
  ),
  ([, , , found]) => ({ is: 'tolerance', quantity: found }),
);

/* Names: numbers and words that only say what is measured. */

const NUMBERED = words(
  `year|years|scope|category|categories|cat|tier|tiers|grade|grades|class|band|bands|priority|ni|lpi|kpi|bvpi|bv|psa|pi|key stage|stage|stages|section|sections
  |part|parts|phase|schedule|objective|aim|strand|zone|article|act|step|table|appendix|page|type|outcome|theme|action|indicator|number|no|junction|route
  |channel|ward|sector|division|domain|version|annex|goal|question|form|key target|block|cohort|wave|round|command|command area|bcu|fig|ks
  |strategic objective|key performance indicator|performance indicator|public service agreement|circular|family group|family|cluster|peer group
  |benchmark group|comparator group|group|quartile|team|msg|msf`,
);
const oneIn: Parser<unknown> = grammar`${either(kind('number'), numberWord())} in
      ${either(
        token(({ period }) => period === undefined, 'number'),
        numberWord(),
      )}`;
const service: Parser<unknown> = grammar`${token(({ text }) => ['999', '101', '111', '105', '112', '000'].includes(text), 'number')}
      call|calls|emergency|emergencies|service|abandonment`;
const allDay: Parser<unknown> = grammar`${token(({ text }) => text === '24', 'number')}
      ${either(grammar`/ ${kind('number')}`, grammar`hours|hour a_day|per_day|cover|service ${grammar`${kind('number')} days_a_week`}?`)}`;
const oldOf: Parser<unknown> = grammar`${either(kind('number'), numberWord())} year|yr|month|week old|olds|old_s`;
const ages: Parser<true> = starting(['#number'], (tokens, place) => {
  const next = endOfAges(tokens, place);
  const said = tokens.slice(place + 1, next).some(({ word }) => /^(?:olds?|s)$/u.test(word));
  const before = tokens.slice(Math.max(0, place - 2), place).some(({ word }) => /^(?:aged?|ages)$/u.test(word));
  return said || before ? { value: true, next } : undefined;
});
const scoped = grammar`${either(words('in the top|in the bottom|in the worst|in the first|across the top|the|these|those|our|all|both|in all|in the|in our|across all|across the|across|among the|among|amongst|throughout|covering|in all of the'))}
      ${either(kind('number'), numberWord())}
      ${ahead(grammar`${not(words('level|target|mark|figure|threshold|or|and|to'))} ${plainWord}`)}`;
const name: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  is(kind('name'), { is: 'name' }),
  is(
    grammar`${NUMBERED} ${kind('number')} ${grammar`to|-|and|/|or ${kind('number')}`}?
      ${not(either(words('per|or|%'), kind('more')))}`,
    { is: 'name' },
  ),
  named(grammar`ni|pi|li|spi|pm|bvpi|bv|lpi|kpi|psa ${kind('number')} ${ahead(words('-|:'))}`),
  named(grammar`${kind('number')} hour|minute|day|week|month standard|rule|pledge|target ${ahead(words(':|-'))}`),
  named(grammar`year|stage|phase ${kind('number')} ${ahead(grammar`to ${quantity(false)}`)}`),
  named(grammar`for more_than|less_than|at_least|over? a|one year|month|week|day ${ahead(words(':|-'))}`),
  named(grammar`aged|ages|age of? between|under|over|below|above|<|>? ${ages}`),
  named(grammar`under|over|between|below|above? ${ages}`),
  is(
    grammar`aged|ages|age|the_age_of|age_of between|under|over|below|above|<|>? ${kind('number')}
      ${grammar`-|to|and ${either(kind('number'), words('over|under|above|older|younger'))}`}?`,
    { is: 'name' },
  ),
  named(grammar`${oldOf} ${plainWord}*1`),
  named(grammar`for|from|after|following|due_to|of falls|fall ${not(either(kind('number'), words('in|of|to')))}`),
  named(grammar`smoke|smoking|drink|drinking|drank|exercise|walk|cycle|use|using daily|weekly`),
  named(grammar`abandoned|delayed|cancelled|canceled|rejected|postponed|replaced|closed|dropped|stopped
      ${token(({ word }) => isPlural(word) && !NOT_THINGS.has(word), 'word')}`),
  named(grammar`within|in|under|inside ${duration} ${duration}`),
  named(grammar`${kind('number')} mph ${not(end)}`),
  named(grammar`removed|cleared|closed|replaced|repaired|resolved within|in|inside ${duration}`),
  as(grammar`( ${kind('number')} ${plainWord} )`, (_, tokens, from, next): Phrase | undefined =>
    tokens.slice(next).some(({ word }) => word === ':')
    && tokens.slice(0, from).every(({ kind: one }) => one !== 'number')
      ? { is: 'name' }
      : undefined,
  ),
  named(grammar`under ${kind('number')} ${ahead(words('conception|conceptions|pregnancy|pregnancies'))}`),
  named(grammar`${kind('number')} th|st|nd|rd week|month|day|birthday|percentile|century|grade|time`),
  is(service, { is: 'name' }),
  is(allDay, { is: 'name' }),
  named(grammar`within|in|after|every|past|last|previous|preceding|first|up_to|for|over|under|to_a_maximum_of|a_maximum_of|less_than|more_than|at_least
      ${duration} of ${ahead(plainWord)}`),
  named(grammar`the|our|a ${kind('number')} year|month rolling|moving? average ${ahead(words('of|for|in'))}`),
  problem(
    grammar`the|our|a|an|its? ${either(kind('number'), numberWord())} year|years|month|months rolling|moving?
      average|averages`,
    'average-of-periods',
  ),
  is(scoped, { is: 'name', scope: true }),
  named(grammar`the|in_the|our|five|ten|two|three|four|six|seven|eight|nine|all|in_our
      ${either(kind('number'), words('five|ten|two|three|four|six|seven|eight|nine|of|most'))}*2
      worst|least|highest|lowest|most ${ahead(plainWord)}`),
  is(grammar`no_of|no_._of|nos_of|number_of|numbers_of|#_of`, { is: 'name', word: 'number' }),
  is(grammar`% ${ahead(either(plainWord, kind('clause')))}`, { is: 'name', word: 'percentage' }),
  is(grammar`%_of`, { is: 'name', word: 'percentage' }),
  is(base, ({ per }) => ({ is: 'name', per })),
);

function numberWord(): Parser<true> {
  return starting(NUMBER_WORDS, (tokens, place) => {
    const found = numberInWordsAt(tokens, place);
    return found && { value: true, next: found.to };
  });
}

/* Verbs. */

const asks = many(either(words('to|we|partnership|the partnership|overall|also'), kind('aim', 'ask')), 4);
const adjectives = many(
  either(
    words(
      'a|an|the|any|further|overall|year on year|significant|sustained|real|measurable|demonstrable|continued|continuous|continual|continuing|substantial|net|small|marked|sustainable|steady|ongoing',
    ),
    recurrence,
  ),
  4,
);
const alternative = words('or|and or|and / or|/|or if possible|or where possible|or further|or to');
const join = words(
  'and|or|and or|and / or|/|, and|, or|then|and then|and if possible|or if possible|and where possible|or where possible|and preferably|if not|and ideally|and further|or further|and , if possible ,|and , where possible ,|and to|or to',
);
const hold: Parser<Phrase> = is(
  grammar`${asks} no|zero|nil|prevent|preventing|avoid|avoiding|not_to|to_not|without|do_not|must_not|halt|halting|stop|stopping
      a|an|any|further|overall|net*3
      ${either(shiftNoun, words('worsening|deterioration|increase|decrease'))}`,
  ([, word]) => ({
    is: 'verb',
    verb: 'hold',
    way: typeof word === 'string' ? 'increase' : (word.value as Way),
  }),
);
const verb: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  as(
    grammar`${asks} ${kind('keep')} ${join} further|continue_to|continually|to*2 ${kind('move')} further?`,
    ([, , , { value }]) => ({ is: 'verb', verb: 'keep', way: value as Way }),
  ),
  as(
    grammar`${asks} ${kind('move')} ${either(
      as(alternative, () => true),
      as(join, () => false),
    )} at_least? ${kind('keep')}`,
    ([, { value }, isEither]) =>
      // "Reduce and maintain" asks for both.
      isEither ? { is: 'verb', verb: 'keep', way: value as Way } : { is: 'problem', problem: 'two-movements' },
  ),
  is(
    grammar`${asks} limit|limiting|cap|capping|restrict|restricting|contain ${not(words('the increase|increases|any|growth'))}`,
    {
      is: 'verb',
      verb: 'limit',
      way: 'reduce',
    },
  ),
  is(grammar`${asks} halve|halving`, { is: 'verb', verb: 'halve', way: 'reduce' }),
  is(grammar`${asks} double|doubling ${ahead(either(words('the|our|number|by|from'), end))}`, {
    is: 'verb',
    verb: 'double',
    way: 'increase',
  }),
  as(grammar`${maybe(kind('be'))} further? ${kind('moved')}`, ([be, { value }]) => ({
    is: 'verb',
    verb: be ? 'move' : 'moved',
    way: value as Way,
    asked: be !== undefined,
  })),
  as(
    grammar`${asks} see|secure|deliver|achieve? ${adjectives} ${kind('shift')}`,
    ([, , { value }], tokens, from, next) => ({
      is: 'verb',
      verb: 'shift',
      way: value as Way,
      ...everyIn(tokens, from, next),
    }),
  ),
  as(
    grammar`${asks} see|secure|deliver|achieve|support|continue?
      ${as(adjectives, (found) => (found.length > 0 ? found : undefined))} ${shiftNoun}`,
    ([, , { value }], tokens, from, next) => ({
      is: 'verb',
      verb: 'shift',
      way: value as Way,
      ...everyIn(tokens, from, next),
    }),
  ),
  as(grammar`${asks} ${shiftNoun} ${ahead(words('in|of'))}`, ([, { value }]) => ({
    is: 'verb',
    verb: 'shift',
    way: value as Way,
  })),
  as(grammar`${asks} ${kind('move')}`, ([found, { value }]) => ({
    is: 'verb',
    verb: 'move',
    way: value as Way,
    asked: found.length > 0,
  })),
  as(grammar`${asks} ${kind('keep')}`, () => ({ is: 'verb', verb: 'keep' })),
  is(grammar`${asks} at_least|at_a_minimum|as_a_minimum|at_minimum ${kind('keep')}`, { is: 'verb', verb: 'keep' }),
  as(grammar`${kind('be')} achieved|delivered|reached|met|completed|attained`, () => ({
    is: 'verb',
    verb: 'reach',
    word: 'passive',
  })),
  as(grammar`${asks} ${kind('reach')}`, () => ({ is: 'verb', verb: 'reach' })),
  as(grammar`${asks} ${kind('make')}`, () => ({ is: 'verb', verb: 'make' })),
  as(grammar`${asks} ${kind('do')}`, () => ({ is: 'verb', verb: 'do' })),
);

function everyIn(tokens: readonly Token[], from: number, next: number): { every?: Recurrence } {
  for (let place = from; place < next; place += 1) {
    const every = recurrence(tokens, place)?.value.every;
    if (every !== undefined) return { every };
  }
  return {};
}

const behindSide = (side: string): Phrase => ({
  is: 'or-better',
  way: SIDE_WAYS[side] ?? 'improve',
  operator: side as Operator | 'improve',
});
const better: Parser<Phrase> = as(
  grammar`or|and|and_if_possible|or_if_possible|and_/_or|,_or|,_and
      ${words('improve upon|improve on|improve|better|improved|improvement|above|higher|lower|reduce|reduced|below|fewer|less')}
      this|these|it|them|levels|position|upon|on? ${ahead(either(end, words('.|by|)'), kind('period')))}`,
  ([word]) =>
    behindSide(
      /^(?:lower|reduc|below|fewer|less)/u.test(word)
        ? 'at-most'
        : /^(?:above|higher)/u.test(word)
          ? 'at-least'
          : 'improve',
    ),
);
// "3.5% of bed days at most", "50% in 2016, at minimum", "40 assaults in Ashford or more": the bound comes at the end.
const sideBehind: Parser<Phrase> = as(
  grammar`,? (? as|at? a|an|the? ${either(
    kind('behind'),
    token(({ word }) => /^(?:at (?:most|least)|max(?:imum)?|min(?:imum)?)(?: \.)?$/u.test(word), 'bound'),
    as(grammar`equal_to|at? ${kind('behind')}`, ([found]) => found),
  )}
    )? ${ahead(either(end, words('.|,|;|by|in|for|each|every|per'), kind('period')))}`,
  ([{ value }]) => behindSide(String(value)),
);
const orBetter: Parser<Phrase> = either(better, sideBehind);
const betterThan: Parser<Phrase> = as(
  grammar`continue_to? improve_upon|improve_on|better|beat ${hedges} ${quantity(false)}`,
  ([, found]) => ({ is: 'better-than', quantity: found }),
);

/* Places in a ranking. */

const RATES = words('rates|rate|levels|numbers|proportions');
const ENDS_OF_RANK = words('lowest|highest|fewest|best|worst|top|bottom|first|safest');
const who = words(
  'forces|areas|districts|boroughs|authorities|councils|csps|partnerships|counties|municipalities|constabularies|trusts|fire services|fire authorities|housing associations|landlords|neighbours|peers|services|places|local authorities|police forces|performing forces|performing authorities|performing districts|performing councils|performing areas',
);
const rankLead = many(
  words(
    'to be|to have|be|have|remain|stay|with|rank|ranked|one of|among|amongst|in|within|the|maintain|keep|retain|achieve',
  ),
  5,
);
// "in Kent", "in our most similar group", "of the 43 forces": who is ranked, and how many there are.
const among = as(
  grammar`in|within|of|out_of|among|amongst the|all? ${maybe(kind('number'))} ${many(either(plainWord, kind('name')), 5)}
      ${ahead(either(end, words('.|by|each|every|,|for|on')))}`,
  ([count, found], tokens, _from, next) =>
    found.length > 0
      ? tokens
          .slice(next - found.length - (count === undefined ? 0 : 1), next)
          .map(({ word }) => word)
          .join(' ')
      : undefined,
);
const groupIn = (where: unknown): string | undefined =>
  typeof where === 'string' && /\d|similar|group|family/u.test(where) ? where : undefined;
const inWords = as(grammar`${either(quantity(true))}`, ([found]) =>
  found.unit === 'number' && found.noun === undefined ? found : undefined,
);
const rank: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  as(
    grammar`${rankLead} ${inWords} ${who} ${plainWord}*3 with_the ${words('lowest|highest|fewest')}
      levels_of|level_of|rates_of|rate_of|numbers_of|number_of|proportion_of|levels|rates|rate?
      ${plainWord}*4 ${base}?`,
    ([, found, people, , from]) => ({
      is: 'rank',
      quantity: found,
      from,
      among: people,
    }),
  ),
  as(
    grammar`${rankLead} ${inWords} ${words('lowest|highest')} ${grammar`${not(RATES)} ${plainWord}`}*3 ${RATES}
      ${among}`,
    ([, found, from, , , people]) => ({ is: 'rank', quantity: found, from, among: people }),
  ),
  as(
    grammar`${rankLead} ${ENDS_OF_RANK} ${inWords} ${maybe(who)} ${either(grammar`of|out_of ${kind('number')}`, among)}?`,
    ([leads, from, found, people, where], tokens, start, next) => {
      const isOf = start === 0 && tokens[next - 2]?.word.endsWith('of') === true;
      return leads.length > 0 || isOf
        ? { is: 'rank', quantity: found, from, among: people ?? groupIn(where) }
        : undefined;
    },
  ),
  as(
    grammar`${rankLead} ${inWords} ${ENDS_OF_RANK} ${maybe(who)} ${maybe(among)}`,
    ([leads, found, from, people, where]) =>
      leads.length > 0 ? { is: 'rank', quantity: found, from, among: people ?? groupIn(where) } : undefined,
  ),
  as(
    grammar`to_be|to_have|be|have|achieve|remain|stay|maintain|keep|retain|the*3 ${words('lowest|highest')}
      ${plainWord}*5 ${among}`,
    ([from, , people]) => ({ is: 'rank', from, among: people }),
  ),
);
const partOfRanking: Parser<Phrase> = problem(
  grammar`${rankLead} top|upper|best|bottom|lower|lowest|first|best_performing performing?
      quarter|third|half|fifth|tenth|quartile|quintile|decile`,
  'part-of-ranking',
);
const quartile: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  problem(
    grammar`${rankLead} top|upper|best|bottom|lower|lowest|first|second|third|fourth|best_performing? performing?
      quartile|quintile|decile`,
    'part-of-ranking',
  ),
  problem(words('median or better'), 'part-of-ranking'),
  problem(grammar`${rankLead} top|bottom|best|worst|highest|lowest|largest ${quantity(false)}`, 'part-of-ranking'),
  problem(
    grammar`${kind('number')} th|st|nd|rd ${not(words('percentile'))}
      position|place|placed|in|out_of|of|or|lowest|highest|best|ranked|nationally|within?`,
    'place-in-ranking',
  ),
  problem(grammar`position|ranked|rank|place ${kind('number')}`, 'place-in-ranking'),
);

/* The rest. */

const aside: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  // "5 (five)"
  as(grammar`( ${numberWord()} )`, (_, tokens, from) =>
    tokens[from - 1]?.digits === numberInWordsAt(tokens, from + 1)?.digits ? { is: 'aside' } : undefined,
  ),
  asideOf(grammar`on|against|from|over|compared_to|compared_with|relative_to the|our|its? current? baseline_figure|baseline_level|baseline|current_level|current_levels
      ${not(either(kind('number', 'period'), words('of|:|=|year')))}`),
  // A level recorded in a period is not due in that period: "to 553, the level recorded in 2010/11".
  asideOf(grammar`,|(|- as? being|which_is|which_was|that_is|that_was|ie|equal_to|matching? the_same_as? the|our|its
      ${record} ${either(plainWord, kind('past'))}*4 for|in|of|from|at|during|to ${ofYear} ${sure} )?`),
  as(grammar`${words('down|up')} ${either(ahead(words('to')), grammar`,? ${ahead(counted)}`)}`, ([word]) => ({
    is: 'aside',
    way: word === 'up' ? 'increase' : 'reduce',
  })),
  asideOf(grammar`to? go|move|progress|come ${ahead(words('from|up from|down from'))}`),
  asideOf(grammar`,|( ongoing|on_going )? ${end}`),
  asideOf(grammar`target_was|original_target_was|the_target_was ${quantity(true)} ;|,|.
      now|revised_to|revised|amended_to|changed_to?`),
  asideOf(grammar`over|during|for the_financial_year|the_calendar_year|the_year ,?`),
  asideOf(grammar`in|within|for|on the? ${plainWord}*2 comparison|comparator|context`),
  asideOf(grammar`of? the_time|the_baseline|baseline|the_current_level|current_level
      ${not(either(kind('number', 'period'), words(':|=|is|was')))}`),
);
const tail: Parser<Phrase> = is(
  words(
    'so as to|so that|in order to|as part of|as a result of|as a result|as a contribution|in support of|, thereby|, thus|, with the aim of|, leading to|, including|including',
  ),
  { is: 'tail' },
);
const given: Parser<Phrase> = as(
  grammar`delivered_to|given_to|provided_to|offered_to|issued_to ${maybe(bound)} ${anyAmount(true)}`,
  ([operator, found]) => made('bound', found, operator ?? 'at-least'),
);
const turned: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  when(grammar`year|yr ${token(({ text }) => /^[1-5]$/u.test(text), 'number')} target? (|:|,|- ${sure} )? target?`),
  problem(
    grammar`year|yr
      ${either(
        token(({ text }) => /^[1-5]$/u.test(text), 'number'),
        words('one|two|three|four|five'),
      )}
      ${not(words('pupils|students|children'))}`,
    'year-of-plan',
  ),
  problem(
    token(({ word }) => /^q[1-4]$/u.test(word), 'name'),
    'quarter-without-year',
  ),
  problem(
    grammar`${either(numberWord(), kind('number'), words('bi|semi|tri|half'))}
      weekly|monthly|quarterly|yearly|annual|ennially`,
    'how-often',
  ),
  problem(grammar`${either(kind('number'), numberWord())}? consecutive`, 'how-often'),
  problem(
    grammar`half|a_half|one_half|a_quarter|one_quarter|a_third|one_third|a_tenth of? a|an|one`,
    'fraction-of-other',
  ),
  problem(grammar`${grammar`${either(kind('number'), numberWord())} years|months|quarters`}? in_a_row`, 'how-often'),
  problem(
    words(
      'biennial|biennially|half year|half years|every other|each other|every second|every third|every alternate|biannually|biannual|bi annually',
    ),
    'how-often',
  ),
  problem(grammar`once|twice|thrice a|an|per|each|every year|annum|quarter|month|week|day`, 'how-often'),
  problem(
    grammar`${either(kind('number'), numberWord(), words('several'))} times a|an|per|each|every
      year|annum|quarter|month|week|day`,
    'how-often',
  ),
  problem(grammar`every|each ${either(kind('number'), numberWord(), words('other|second|third|few'))}`, 'how-often'),
  problem(grammar`${either(kind('number'), numberWord(), words('many|several'))} fold`, 'change-or-level'),
);
const means: Parser<Phrase> = as(grammar`by ${either(kind('move'), kind('reach'))}`, ([found]) =>
  found.word.endsWith('ing')
    ? { is: 'verb', verb: found.kind as Kind, way: found.value as Way, asked: true, word: 'means' }
    : undefined,
);
const fewer: Parser<Phrase> = as(grammar`${kind('more')} ${not(words('than|or'))}`, ([{ value }]) => ({
  is: 'verb',
  verb: 'moved',
  way: value as Way,
}));
const head: Parser<Phrase> = is(
  either(
    grammar`(? key|local|strategic?
      target|objective|aim|outcome|measure|kpi|lpi|ni|pi|priority|goal|action|indicator|commitment|pledge?
      ${either(
        token(({ text }) => text.length < 3, 'number'),
        token(({ word }) => /^[a-z]$/u.test(word), 'word'),
        kind('name'),
      )}
      ${token(({ word }) => /^[a-z]$/u.test(word), 'word')}? )|]|:|-|. ${not(end)} ${not(kind('number'))}`,
    grammar`-|: ${not(kind('number'))}`,
  ),
  { is: 'head' },
);
const aimLabel: Parser<Phrase> = is(
  grammar`the|our|its|key|annual|stretch|a|overall|local|laa|csp|new|revised|current|final|performance|partnership|improvement*4
      targets|target|aims|aim|objective|objectives|goal|goals|ambition|success|success_measure is|will_be|for_this|remains? to?
      :|-|=? ${not(end)} ${not(words('was|has'))}`,
  { is: 'aim' },
);
// "40% of the baseline", "within 2% of current level"
const ofFigure: Parser<Phrase> = is(
  grammar`of the|our|its|their|last|previous|that*3 ${maybe(unsure)}
      baseline|base|outturn|current_levels|current_level|existing_level|present_level|levels|level|figures|figure|rate|rates|averages|average|current_rate|current_performance|current_position|target`,
  ([year]) => ({ is: 'aside', word: 'figure', ...(year?.period ? { period: year.period } : {}) }),
);
const LAST = words('last|previous|past|preceding|prior');
const averageBase: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  problem(
    grammar`the|a|an|our? averages|average|mean of|for|over|from the|our? ${LAST}
      ${either(quantity(true), words('years|year'), grammar`${numberWord()} years`)}`,
    'average-of-periods',
  ),
  problem(
    grammar`compared_to|compared_with|on|than|against|from|below|by|under|for|over the? ${LAST} ${duration}`,
    'average-of-periods',
  ),
);
const otherBase: Parser<Phrase> = is(
  sequence(
    maybe(words('compared to|compared with|on|of|than|over|against|from|in')),
    maybe(words('the')),
    words('previous|last|prior|preceding|current|this|same|corresponding'),
    maybe(words('financial|calendar|reporting|performance')),
    words('years|year|quarter|month|period|12 months'),
    maybe(words('levels|level|figures|figure|outturn|total|performance|actual')),
  ),
  { is: 'since', word: 'other' },
);
const measuredAs: Parser<Phrase> = is(
  grammar`,
      expressed_as|measured_by|measured_as|as_measured_by|as_measured_through|measured_through|calculated_as|defined_as|based_on
      ${ahead(kind('word'))}`,
  { is: 'clause', word: 'expressed' },
);
const mark: Parser<Phrase> = is(
  either(
    grammar`[ ${either(
      kind('number'),
      token(({ word }) => /^[a-z]$/u.test(word), 'word'),
    )} ]`,
    token(({ word }) => MARKS.has(word), 'symbol'),
  ),
  { is: 'mark' },
);
const MARKS = new Set('* † ‡ § ¹ ² ³ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹'.split(' '));
const LEFT_OUT = new Set('" \' • · ● ▪ _'.split(' '));
// "-5%", "ASB incidents -15%": a sign comes before its number, or opens the text.
const SIGNS: Readonly<Record<string, Way>> = { '-': 'reduce', '+': 'increase', minus: 'reduce', plus: 'increase' };
const signed: Parser<Phrase> = as(
  grammar`${token(({ word }) => Object.hasOwn(SIGNS, word), 'symbol', 'word')} ${quantity(false)} pts|pt?`,
  ([{ word, glued }, found], tokens, from, next) => {
    const before = tokens[from - 1];
    const opens = before === undefined || before.word === ':';
    const isSign =
      word.length === 1 && tokens[from + 1]?.glued === true && (!glued || '(['.includes(String(before?.word)));
    if (!(opens || isSign) || before?.kind === 'number') return undefined;
    const counts = textOf(tokens, from + 1, next);
    const isPoints = /(?:pts?|points?)$/u.test(counts) && found.unit === 'number';
    const size: TargetQuantity = isPoints ? { value: found.value, unit: 'points', printed: counts } : found;
    return { is: 'amount', role: 'change', way: SIGNS[word], quantity: size, word: 'signed' };
  },
);

const elsewhere: Parser<Phrase> = problem(
  grammar`see|refer|as_per|as_above|as_below|ditto ${not(kind('number'))}`,
  'points-elsewhere',
);
// "2008/09 less 5%"
const lessThanYear: Parser<Phrase> = as(
  grammar`${printed} ${words('less|minus|plus')} ${quantity(false)}`,
  ([{ period }, word, found]) => ({
    ...{ is: 'amount', role: 'change', quantity: found, period },
    way: word === 'plus' ? 'increase' : 'reduce',
  }),
);
// "3 year target of 9% by March 2008"
const yearsOfTarget: Parser<Phrase> = is(
  grammar`a|our? ${either(kind('number'), numberWord())} year|yr target|plan_target|strategy_target of|:|-|is? ${ahead(either(quantity(true), kind('bound', 'move', 'shift'), words('a|an')))}`,
  { is: 'span' },
);
const FIRST: readonly Parser<Phrase>[] = [elsewhere, yearsOfTarget, lessThanYear, head, opening, aimLabel, fewer];
const EARLY: readonly Parser<Phrase>[] = [
  mark,
  problem(
    grammar`${approximate} ${either(quantity(true), words('halve|halving|double|doubling|half'))}`,
    'approximate',
  ),
  problem(oneIn, 'one-in'),
  turned,
  tail,
  given,
  ofFigure,
  averageBase,
  otherBase,
  hold,
  figureOfYear,
  baselineOfYear,
  baseline,
  aside,
  measuredAs,
  belowPeriod,
  besideYear,
  name,
  nextYear,
  whenBeside,
  time,
];
const RANKS: readonly Parser<Phrase>[] = [partOfRanking, rank, quartile];
const LATE: readonly Parser<Phrase>[] = [
  ...[
    tolerance,
    arrowed,
    better,
    signed,
    apposed,
    change,
    upOrDown,
    range,
    means,
    betterThan,
    toLevel,
    fromAmount,
    ledAmount,
    boundAmount,
    verb,
    moreAmount,
    goesTo,
    namedAmount,
    wordAmount,
    plainAmount,
    orBetter,
  ],
  is(kind('clause'), { is: 'clause' }),
  is(words('...|,|;|.|:|-|/'), (word) => ({ is: 'stop', word })),
  is(grammar`(|[ or|ie|equivalent_to?`, { is: 'open' }),
  is(words(')|]'), { is: 'close' }),
];

/** Splits the tokens of a text into phrases. Each token is tried once for each kind of phrase. */
export function phrasesOf(tokens: readonly Token[], comparator: Parser<Phrase>): readonly Placed[] {
  const phrases: Placed[] = [];
  const rest = [comparator, ...LATE];
  const [still, moved] = [
    [...RANKS, ...EARLY, ...rest],
    [...EARLY, ...rest],
  ];
  let [place, isFirst, hasMoved, onlyStarts] = [0, true, false, true];
  for (let found = tokens[0]; found !== undefined; found = tokens[place]) {
    if (LEFT_OUT.has(found.word)) {
      place += 1;
      continue;
    }
    const match =
      (isFirst ? firstOf(FIRST, tokens, place) : undefined) ?? firstOf(hasMoved ? moved : still, tokens, place);
    const next = match?.next ?? place + 1;
    const phrase: Phrase = match?.value ?? wordPhrase(found);
    // "2009/10 baseline: 940. Target: 5% lower"
    onlyStarts &&= ['base', 'since', 'stop', 'open', 'close'].includes(phrase.is);
    isFirst =
      (isFirst && (phrase.is === 'head' || phrase.is === 'aim' || phrase.is === 'mark'))
      || (onlyStarts && phrase.is === 'stop' && /^[.;]$/u.test(String(phrase.word)));
    // "Reduce ASB in the 5 worst areas" says where; it is not a place in a ranking.
    hasMoved ||= phrase.is === 'verb' && phrase.verb === 'move';
    const previous = phrases.at(-1);
    if (phrase.is === 'measure' && previous?.is === 'measure') phrases[phrases.length - 1] = { ...previous, next };
    else phrases.push({ ...phrase, place, next });
    place = next;
  }
  return phrases;
}

function firstOf(
  parsers: readonly Parser<Phrase>[],
  tokens: readonly Token[],
  place: number,
): { value: Phrase; next: number } | undefined {
  for (const parser of parsers) {
    const match = parser(tokens, place);
    if (match !== undefined && match.next > place) return match;
  }
  return undefined;
}

function wordPhrase({ kind: found, fault }: Token): Phrase {
  if (fault !== undefined || found === 'number' || found === 'period')
    return { is: 'problem', problem: 'unclear-number' };
  return found === 'symbol' ? { is: 'problem', problem: 'unknown-sign' } : { is: 'measure' };
}
