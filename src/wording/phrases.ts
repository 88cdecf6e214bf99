import type { Operator, Recurrence } from '../model/target.js';
import { ahead, as, either, end, many, maybe, not, type Parser, sequence, token, words } from './combinators.js';
import type { Kind, Way } from './lexicon.js';
import { type Phrase, type Placed, type Role, type TargetQuantity, textOf } from './phrase.js';
import { numberInWordsAt } from './printedNumber.js';
import { denominatorAt, endOfAges, quantityAt } from './quantity.js';
import type { Problem } from './refusals.js';
import type { Token } from './tokens.js';
import { isPlural, MEASURES } from './vocabulary.js';

const kind = (...kinds: Token['kind'][]): Parser<Token> => token((found) => kinds.includes(found.kind));
const plainWord = token(
  ({ kind: found, word }) =>
    (found === 'word' || found === 'name' || found === 'make' || found === 'do') && !STRUCTURE.has(word),
);
const is = <Value>(parser: Parser<Value>, phrase: Phrase | ((value: Value) => Phrase)): Parser<Phrase> =>
  as(parser, (value) => (typeof phrase === 'function' ? phrase(value) : phrase));
const problem = (parser: Parser<unknown>, code: Problem): Parser<Phrase> =>
  is(parser, { is: 'problem', problem: code });

// Words that tie a sentence together, and end what is counted.
const STRUCTURE = new Set(
  `in at on for by to of from with per and or as a an the within across during through against among amongst over under until up down
  plus minus each every annually pa quarterly monthly yearly overall %`.split(/\s+/u),
);

/* Periods and times. */

const AFTER_YEAR = new Set(
  'baseline base level levels figure figures outturn total totals survey cohort value values average'.split(' '),
);
const ENDS = new Set(['', '.', ',', ';', ')', ':', 'and', 'to', '-', 'by', '[', '*']);
const isYearHere = (found: Token, tokens: readonly Token[], place: number): boolean => {
  const next = tokens[place + 1]?.word ?? '';
  return found.period !== undefined && !['%', 'per', 'percent', 'million'].includes(next);
};
const printed = token(({ kind: found, period }) => found === 'period' && period !== undefined);
// A number of four digits is a year behind "by" or "in", unless it counts something.
const sure = either(
  printed,
  token((found, tokens, place) => found.kind === 'number' && isYearHere(found, tokens, place)),
);
// Behind "on" or "from" it is one only where the sentence does not go on with what is counted.
const unsure = either(
  printed,
  token((found, tokens, place) => {
    const next = tokens[place + 1]?.word ?? '';
    return found.kind === 'number' && isYearHere(found, tokens, place) && (ENDS.has(next) || AFTER_YEAR.has(next));
  }),
);
const ofYear = many(
  words(
    'the|end|close|of|financial|calendar|combined|fiscal|school|academic|year|years|year end|month|quarter|period|ending|ended|summer|autumn|spring|winter|date',
  ),
);
const record = words(
  'figures|figure|levels|level|numbers|number|totals|total|outturn|outturns|count|counts|value|values|rates|rate|positions|position|results|result|performance|scores|score|baseline|best',
);
const counted = words(
  `compared to|compared with|as compared to|as compared with|when compared to|when compared with|in comparison to|in comparison with|relative to|as against
  |measured against|against|based on|based upon|on|over|from|vs|versus|than|using`,
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
    |data|as a baseline|as the baseline|as our baseline|as its base`,
  ),
  3,
);
const single = { '1': 'year', '2': 'quarter', '3': 'month' } as const;
const everyOf = (list: string, every: Recurrence, covers = false): Parser<Phrase> =>
  is(words(list), { is: 'every', every, ...(covers ? { covers: every } : {}) });
const EACH = 'per|in each|in every|each|every|in any|for each|over each|during each|/';
const eachOf = (units: string): string =>
  EACH.split('|')
    .flatMap((lead) => units.split('|').map((unit) => `${lead} ${unit}`))
    .join('|');
const inATime: Parser<Phrase> = is(
  sequence(
    words('within|in|inside|over|after|during|for|under'),
    words(
      'a year|a month|a quarter|a week|a fortnight|a single year|a single month|a single quarter|any one month|any one year|the first year|the second year|the final year',
    ),
    not(words('on|by')),
  ),
  { is: 'name', word: 'in-a-time' },
);
const weekly = words(
  `${eachOf('week|weekend|weekday|fortnight|day|night|shift|term|season')}|a week|a day|a night|a shift|a fortnight|weekly|daily|nightly|fortnightly|hourly|termly|per wk`,
);
const recurrence = either<readonly Parser<Phrase>[]>(
  everyOf(
    `${eachOf('financial year|calendar year|full year|year|yr')}|a year|year on year basis|year on year|annually|yearly|on an annual basis`,
    'year',
  ),
  everyOf('pa|per annum|/ annum|p / a', 'year', true),
  everyOf(`${eachOf('quarter')}|pq|per q`, 'quarter'),
  everyOf(`${eachOf('calendar month|month')}|a month|pcm`, 'month'),
  as(sequence(words('a quarter'), not(words('of'))), (_, tokens, from) =>
    /^(?:of|by)$/u.test(tokens[from - 1]?.word ?? '') ? undefined : { is: 'every', every: 'quarter' as const },
  ),
  is(sequence(words('annual|an annual'), ahead(either(words('target'), kind('shift', 'move')))), {
    is: 'every',
    every: 'year',
  }),
  is(sequence(words('quarterly'), either(ahead(either(words('target'), kind('shift', 'move'))), end)), {
    is: 'every',
    every: 'quarter',
  }),
  is(sequence(words('monthly'), either(ahead(either(words('target'), kind('shift', 'move'))), end)), {
    is: 'every',
    every: 'month',
  }),
);
void single;

// "5% per year to 2010", "Maintain to 2016"
const until: Parser<Phrase> = as(sequence(words('to'), ofYear, sure), ([, , { period }], tokens, from) => {
  const before = tokens[from - 1];
  const isEnd = before?.kind === 'keep' || /(?:^| )(?:year|annum|pa|annually|quarter|month)$/u.test(before?.word ?? '');
  return isEnd ? { is: 'due', period } : undefined;
});
// "Reduce to 30 (2010/11)", ", 2014/15"
const whenBeside: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  is(
    sequence(
      words('(|['),
      maybe(words('for|in|by|target')),
      maybe(words('the year')),
      sure,
      maybe(words('target')),
      words(')|]'),
    ),
    ([, , , { period }]) => ({ is: 'due', period, word: 'when' }),
  ),
  is(
    sequence(
      words(',|-'),
      maybe(words('for|in|by|target')),
      maybe(words('the year')),
      unsure,
      maybe(words('target')),
      ahead(either(end, words('.|,|;'))),
    ),
    ([, , , { period }]) => ({ is: 'due', period, word: 'when' }),
  ),
);

const time: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  problem(
    sequence(
      words('by|until|before|from'),
      maybe(words('the')),
      maybe(words('end of|start of|beginning of')),
      maybe(words('the')),
      words(
        'january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas',
      ),
    ),
    'unclear-date',
  ),
  problem(
    sequence(words('by|before'), maybe(words('the')), words('start|beginning'), many(kind('word'), 3), sure),
    'unclear-date',
  ),
  is(
    sequence(
      words(
        `by no later than|no later than|not later than|before the end of|before end of|before the close of|by the end of|to the end of|by|until|till|up to
        |right through to|through to|through|throughout`,
      ),
      ofYear,
      sure,
    ),
    ([, , { period }]) => ({ is: 'due', period }),
  ),
  is(sequence(words('between|from'), sure, words('and|to|-|until'), sure), ([, { period }, , last]) => ({
    is: 'since',
    period,
    ...(last.period && { end: last.period }),
  })),
  problem(
    sequence(
      words(
        'recorded|committed|reported|notified|experienced|registered|measured|occurring|occurred|seen|which took place|taking place',
      ),
      words('in|during|for|over'),
      ofYear,
      sure,
    ),
    'counted-from-record',
  ),
  problem(
    sequence(
      words('in|for|of|from'),
      maybe(words('the')),
      unsure,
      words('cohorts|cohort|surveys|boundaries|prices|terms'),
    ),
    'counted-from-record',
  ),
  as(
    sequence(
      counted,
      ofBase,
      token(({ kind: found, period }) => found === 'period' && period === undefined),
      words('average|averages|mean'),
    ),
    ([, , { text: years }]) => {
      const [, first, last] = /^(\d{4})[-/](\d{2}|\d{4})$/u.exec(years) ?? [];
      if (first === undefined || last === undefined) return undefined;
      return { is: 'since', label: `${first}-${last.length === 2 ? first.slice(0, 2) : ''}${last}` };
    },
  ),
  is(sequence(counted, ofBase, unsure, baseBehind, maybe(words('average'))), ([, , { period, word }, , average]) =>
    average === undefined ? { is: 'since', period } : { is: 'since', period, word },
  ),
  is(
    sequence(
      words('of|in|from'),
      maybe(words('the|its')),
      unsure,
      words('baselines|baseline|base|levels|level|figures|figure|outturn|totals|total'),
    ),
    ([, , { period }]) => ({ is: 'since', period }),
  ),
  problem(
    sequence(
      words('to|below|above|under'),
      maybe(words('the')),
      unsure,
      words('levels|level|figures|figure|outturn|performance|position|baseline'),
    ),
    'other-level',
  ),
  is(
    sequence(
      maybe(words('at|the|at the')),
      unsure,
      words('levels|level|figures|figure|outturn|performance|position|totals|total|baseline|base'),
      maybe(words('year')),
    ),
    ([, { period }]) => ({ is: 'since', period }),
  ),
  is(
    sequence(
      maybe(words('from the|from a|from|the|a')),
      words('baseline|base'),
      maybe(words('year')),
      many(words('is|was|of|:|=|,')),
      unsure,
    ),
    ([, , , , { period }]) => ({ is: 'since', period }),
  ),
  is(
    sequence(
      maybe(words('target')),
      words('due date|deadline|due|completion date|target date'),
      maybe(words(':|-')),
      maybe(words('by')),
      sure,
    ),
    ([, , , , { period }]) => ({ is: 'due', period }),
  ),
  is(sequence(words('at|as at'), ofYear, printed), ([, , { period }]) => ({ is: 'due', period, word: 'when' })),
  is(sequence(words('in|during|for|throughout|over'), ofYear, sure), ([, , { period }]) => ({
    is: 'due',
    period,
    word: 'when',
  })),
  is(sequence(words('target|target for'), unsure, maybe(words(':|-'))), ([, { period }]) => ({
    is: 'due',
    period,
    word: 'when',
  })),
  until,
  inATime,
  recurrence,
  problem(weekly, 'counted-by-week'),
  problem(words('each of the|in each of the|in each of|over each of the|over each of'), 'unnamed-years'),
  is(
    sequence(
      words('by|over|during|within|for|throughout|at'),
      many(
        words(
          'the|end|life|lifetime|course|period|duration|term|close|remainder|of|this|our|partnership|csp|current|community safety',
        ),
        7,
      ),
      words('plan period|strategy period|plan|strategy'),
    ),
    { is: 'plan-end' },
  ),
  is(
    sequence(
      words('over|in|within|during|for'),
      maybe(words('the')),
      words('next|coming|following|subsequent'),
      many(plainWord, 2),
    ),
    { is: 'span' },
  ),
  is(
    sequence(
      words('by'),
      maybe(words('the')),
      maybe(words('end of the|end of this|end of')),
      maybe(words('financial|calendar')),
      words('year end|year'),
      maybe(words('end')),
      not(kind('word', 'number')),
    ),
    { is: 'span' },
  ),
  is(words('by next year'), { is: 'span' }),
);

// "2014/15: reduce crime", "By the end of 2015, ": a period that opens the text.
const opening: Parser<Phrase> = is(
  sequence(
    maybe(words('target for|target')),
    maybe(words('for|in')),
    maybe(words('the year')),
    unsure,
    maybe(words('target')),
    maybe(words(':|-|=|,')),
    not(end),
  ),
  ([, , , { period }]) => ({ is: 'due', period, word: 'when' }),
);

/* Amounts. */

const quantity =
  (allowsWords: boolean): Parser<TargetQuantity> =>
  (tokens, place) => {
    const fraction = fractionAt(tokens, place);
    if (fraction) return fraction;
    const found = tokens[place];
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
    const next = isMeasure ? to + adjective + 1 : to;
    if (
      tokens[next]?.glued === true
      && tokens[next]?.kind === 'word'
      && !isMeasure
      && tokens[next - 1]?.kind === 'number'
      && !SUFFIXES.has(tokens[next]?.word ?? '')
    )
      return undefined;
    return {
      value: { ...parts, printed: textOf(tokens, from, to), ...(isMeasure ? { noun: textOf(tokens, to, next) } : {}) },
      next,
    };
  };

// "999 calls", "10-17 year olds", "12th", "one in ten": numbers that are no amount.
function isName(tokens: readonly Token[], place: number): boolean {
  return (
    (service(tokens, place) ?? ages(tokens, place) ?? allDay(tokens, place) ?? oneIn(tokens, place)) !== undefined
    || ['st', 'nd', 'rd', 'th', 'consecutive'].includes(tokens[place + 1]?.word ?? '')
  );
}

const SUFFIXES = new Set(['pa', 'pp', 'k', 'mn', 'per', 's', 'm', 'pcm', 'pq']);

function isAgeOrName(found: Token | undefined): boolean {
  return found?.kind === 'number' || /^olds?$/u.test(found?.word ?? '');
}

const PARTS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4 };
const SHARES: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};
const BEFORE_SHARE = new Set(['by', 'of', 'least']);

// "by one third", "three quarters": percent, cut to six decimals so that a third of 300 can be reached.
function fractionAt(tokens: readonly Token[], place: number): { value: TargetQuantity; next: number } | undefined {
  const lead = tokens[place]?.word ?? '';
  const count = lead === 'half' ? 1 : PARTS[lead];
  const next = place + (lead === 'half' ? 1 : 2);
  const share = SHARES[lead === 'half' ? lead : (tokens[place + 1]?.word ?? '').replace(/s$/u, '')];
  const [before, behind] = [tokens[place - 1], tokens[next]];
  if (count === undefined || share === undefined || count > share) return undefined;
  const isBy = before !== undefined && (BEFORE_SHARE.has(before.word) || before.kind === 'bound');
  const isChange =
    (behind !== undefined && ['shift', 'more'].includes(behind.kind))
    || /^(?:increase|decrease|cut|fall|rise|drop)$/u.test(behind?.word ?? '');
  if (!isBy && !isChange) return undefined;
  // "half a per cent" and "a quarter of cases" are fractions of something else.
  if (behind?.word === 'of' || behind?.word === 'a' || behind?.word === 'an' || behind?.word === 'one')
    return undefined;
  const value = Math.floor((count / share) * 1e8) / 1e6;
  return { value: { value, unit: 'percentage', printed: textOf(tokens, place, next) }, next };
}

const hedges = many(
  sequence(
    not(((tokens, place) => fractionAt(tokens, place)) satisfies Parser<unknown>),
    words('a|an|the|about|around|approximately|approx|circa|overall|total|new|combined|annual|some'),
  ),
  3,
);
const further = maybe(words('further|another|additional|extra'));
const heads = words(
  `rate|rates|level|levels|score|scores|target|targets|figure|average|standard|index|value|ratio|proportion|percentage|performance|total|median|mean
  |prevalence|speed|tolerance`,
);
const bound = as(kind('bound'), ({ value }) => value as Operator);
const behind: Parser<Operator | 'improve'> = either(
  as(kind('behind'), ({ value }) => value as Operator | 'improve'),
  as(sequence(words('+|plus'), not(kind('number'))), () => 'at-least' as const),
  as(
    sequence(
      maybe(words('(')),
      words('minimum|min|at least|maximum|max|at most'),
      maybe(words(')')),
      not(either(kind('number'), words('of|a'))),
    ),
    ([, word]) => (word.startsWith('min') || word === 'at least' ? ('at-least' as const) : ('at-most' as const)),
  ),
);
const base: Parser<{ per: number; of?: string }> = (tokens, place) => {
  const found = denominatorAt(tokens, place);
  return found?.per === undefined
    ? undefined
    : { value: { per: found.per, ...(found.of === undefined ? {} : { of: found.of }) }, next: found.to };
};

// What is counted stands right behind its number: up to five words, one of them a plural.
const noun: Parser<string> = as(
  many(
    either(
      sequenceOfName(),
      sequence(not(numberWord()), plainWord),
      token(({ kind: found, word }) => found === 'past' && word === 'recorded'),
    ),
    5,
  ),
  (found, tokens, from, next) =>
    found.length > 0 && tokens.slice(from, next).some(({ word }) => word.split(' ').some(isPlural))
      ? textOf(tokens, from, next)
      : undefined,
);

function sequenceOfName(): Parser<unknown> {
  return sequence(words('year|category|class|band|tier'), kind('number'));
}

const duration = as(quantity(true), (found) => (found.noun === undefined ? undefined : found));

interface Amount {
  readonly quantity: TargetQuantity;
  readonly noun?: string | undefined;
  readonly per?: number | undefined;
  readonly behind?: Operator | 'improve' | undefined;
}

// A quantity with what it counts and the bound that may follow: "70 fires per 100,000 households or less".
const amount = (allowsWords: boolean): Parser<Amount> =>
  as(
    sequence(quantity(allowsWords), maybe(behind), maybe(noun), maybe(base), maybe(behind), maybe(base)),
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
  as(sequence(quantity(allowsWords), maybe(behind), maybe(base), not(behind)), ([found, first, per]) => ({
    quantity: found,
    behind: first,
    per: per?.per,
    noun: per?.of,
  }));
const anyAmount = (allowsWords: boolean): Parser<Amount> => either(amount(allowsWords), bareAmount(allowsWords));

const made = (
  role: Role,
  { quantity: found, noun: counts, per, behind: after }: Amount,
  operator?: Operator,
): Phrase => ({
  is: 'amount',
  role,
  quantity: found,
  noun: counts,
  per,
  operator: operator ?? after,
});

const shiftNoun = either(
  kind('shift'),
  token(
    ({ kind: found, word }) =>
      found === 'move' && /^(?:decreases?|cuts?|falls?|drops?|declines?|increases?|rises?)$/u.test(word),
  ),
);
const between = many(
  either(
    words('real|net|overall|further|sustained|minimum|total|average|relative|cumulative|target|targeted|point|in'),
    recurrence,
  ),
  3,
);

// "10% reduction", "at least a 5% cut", "40% fewer": the direction stands behind its amount.
const change: Parser<Phrase> = as(
  sequence(
    maybe(words('by')),
    maybe(bound),
    hedges,
    quantity(true),
    between,
    either(
      shiftNoun,
      sequence(either(kind('more'), words('lower|reduced')), not(words('than|or'))),
      sequence(words('down|up'), not(words('to'))),
    ),
    maybe(behind),
    maybe(noun),
  ),
  ([, operator, , found, , moved, after, counts], tokens, from, next) => {
    const every = tokens
      .slice(from, next)
      .map((_, index) => recurrence(tokens, from + index)?.value.every)
      .find((one) => one !== undefined);
    const shifted = Array.isArray(moved) ? moved[0] : moved;
    const way = typeof shifted === 'string' ? (shifted === 'up' ? 'increase' : 'reduce') : shifted.value;
    if (operator === 'at-most' || operator === 'below') return { is: 'problem', problem: 'limits-a-change' };
    if (operator === 'above') return { is: 'problem', problem: 'limits-a-change' };
    if (after === 'at-most') return { is: 'problem', problem: 'limits-a-change' };
    const isCount = found.unit === 'number' && found.noun === undefined;
    if (counts !== undefined && !isCount && typeof shifted !== 'string' && shifted.kind !== 'more') return undefined;
    return {
      is: 'amount',
      role: 'change',
      quantity: found,
      way: way as Way,
      ...(every ? { every } : {}),
      ...(isCount && counts ? { noun: counts } : {}),
    };
  },
);

// "up 5%", "down 12"
const upOrDown: Parser<Phrase> = as(
  sequence(words('up|down'), maybe(words('by')), hedges, quantity(true)),
  ([word, , , found]) => ({
    is: 'amount',
    role: 'change',
    quantity: found,
    way: word === 'up' ? 'increase' : 'reduce',
  }),
);

// "5% below 2013/14", "20% lower than 2011/12", "3% under the 2012/13 figure"
const belowPeriod: Parser<Phrase> = as(
  sequence(
    quantity(true),
    words('below|under|beneath|lower than|less than|fewer than|above|over|higher than|more than|greater than'),
    maybe(words('the|its|our')),
    unsure,
    baseBehind,
  ),
  ([found, side, , { period }]) => ({
    is: 'amount',
    role: 'change',
    quantity: found,
    period,
    way: /^(?:above|over|higher|more|greater)/u.test(side) ? 'increase' : 'reduce',
  }),
);

const rangeOf = (lead: string | undefined, low: TargetQuantity, joint: string, high: TargetQuantity): boolean => {
  const isSame = low.unit === high.unit || (low.unit === 'number' && low.noun === undefined);
  if (joint === 'and') return lead?.startsWith('between') === true || lead?.endsWith('between') === true;
  return isSame && lead !== 'from';
};
const range: Parser<Phrase> = as(
  sequence(
    maybe(
      words(
        'by between|to between|from between|between|by|to|within a range of|in the range of|within the range of|within the range|a range of',
      ),
    ),
    hedges,
    quantity(false),
    words('-|to|and'),
    anyAmount(false),
  ),
  ([lead, , low, joint, { quantity: high, noun: counts, per }]) => {
    if (!rangeOf(lead, low, joint, high)) return undefined;
    if (lead?.startsWith('by') === true || (lead === 'to' && joint !== '-'))
      return { is: 'problem', problem: 'range-of-change' };
    return { is: 'amount', role: 'range', quantity: low, upTo: high, noun: counts, per };
  },
);

// "from 62%", "from a baseline of 42% in 2019", "(baseline 500)", "currently 500"
const now = words(
  `baseline|base line|currently|current level|current levels|current|was|now|existing|previous|previously|historic|current performance|baseline figure
  |cohort baseline|current rate|current figure|baseline level|baseline savings`,
);
const ofPeriod = maybe(
  sequence(words('in|during|for|at|as at'), maybe(words('the')), sure, maybe(words('cohort|survey'))),
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
      hedges,
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
      many(words('of|:|is|was|at|=|-'), 2),
      hedges,
      anyAmount(false),
      ofPeriod,
    ),
  ),
  (found) => {
    const { quantity: value, noun: counts } = found[found.length - 2] as Amount;
    const year = (found[2] as Token | undefined)?.period;
    return { is: 'base', quantity: value, noun: counts, ...(year ? { period: year } : {}) };
  },
);

const lead = words('by|to|of|at|in|within|for|from');
const ledAmount: Parser<Phrase> = as(
  sequence(
    lead,
    hedges,
    further,
    maybe(sequence(heads, words('of'))),
    maybe(bound),
    hedges,
    further,
    maybe(words('level of|rate of|level|rate|target of|figure of')),
    anyAmount(true),
  ),
  ([word, , , head, operator, , , , found], tokens, from) => {
    const side = operator ?? found.behind;
    if (operator !== undefined && found.behind !== undefined) return { is: 'problem', problem: 'unclear-number' };
    switch (word) {
      case 'by':
        if (side === 'at-most' || side === 'below' || side === 'above')
          return { is: 'problem', problem: 'limits-a-change' };
        return made('by', found);
      // "to exceed 84%" is a limit, "to at least 84%" a level to go to.
      case 'to':
        return made(
          /^(?:exceed|meet|surpass|not )/u.test(tokens[from + 1]?.word ?? '') ? 'bound' : 'to',
          found,
          operator,
        );
      case 'from':
        return side === undefined ? made('from', found) : { is: 'problem', problem: 'unclear-number' };
      case 'at':
        return made('at', found, operator);
      case 'within':
        return made('within', found, operator);
      default:
        if (side !== undefined) return made('bound', found, operator);
        return made(head !== undefined ? 'level' : word === 'of' ? 'of' : 'in', found);
    }
  },
);
const toLevel: Parser<Phrase> = as(
  sequence(
    words('to'),
    words('a|an|the'),
    many(sequence(not(heads), plainWord), 3),
    heads,
    words('of'),
    maybe(bound),
    hedges,
    anyAmount(true),
  ),
  ([, , , , , operator, , found]) => made('to', found, operator),
);
// "Reduce to the average of our neighbours": a level in words.
const goesTo: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  problem(
    sequence(
      words('to'),
      many(sequence(not(words('levels|level|norms')), plainWord), 4),
      maybe(printed),
      words('levels|level|norms'),
      either(end, ahead(words('.|,|by'))),
    ),
    'not-understood',
  ),
  problem(
    sequence(
      words('to|at'),
      many(words('the|a|an|our|that|those|be')),
      words(
        'average|mean|median|levels|level|rates|rate|figures|same|standard|minimum|maximum|lowest|highest|best|safest|top|none',
      ),
    ),
    'not-understood',
  ),
);
// "from 52 in 2019/20": the year belongs to where it comes from.
const fromAmount: Parser<Phrase> = as(sequence(words('from'), hedges, anyAmount(false), ofPeriod), ([, , found]) =>
  found.behind === undefined ? made('from', found) : undefined,
);
const boundAmount: Parser<Phrase> = as(
  sequence(
    hedges,
    maybe(sequence(heads, words('of'))),
    bound,
    hedges,
    further,
    maybe(words('level of|rate of|level|rate')),
    anyAmount(true),
  ),
  ([, , operator, , more, , found]) =>
    more === undefined && found.behind === undefined
      ? made('bound', found, operator)
      : { is: 'problem', problem: 'unclear-number' },
);
const namedAmount: Parser<Phrase> = as(
  sequence(many(words('a|an|the'), 2), heads, maybe(words('of|:|=|is')), hedges, anyAmount(true)),
  ([, head, joint, , found]) =>
    // "Level 3" is a name.
    head === 'level' && joint === undefined && found.quantity.unit === 'number'
      ? { is: 'problem', problem: 'target-or-measure' }
      : made(found.behind === undefined ? 'level' : 'bound', found),
);
const moreAmount: Parser<Phrase> = problem(
  sequence(maybe(words('a|an')), words('further|another|additional|extra'), quantity(true)),
  'change-without-direction',
);
// "twelve", "Zero fire deaths", "Evictions: nil"
const wordAmount: Parser<Phrase> = as(sequence(numberWord(), maybe(noun)), (_, tokens, from, next) => {
  const isOpening = from === 0 || tokens[from - 1]?.word === ':';
  const isZero = tokens[from]?.word === 'zero' || tokens[from]?.word === 'nil';
  const found =
    isOpening && (next === tokens.length || (isZero && next > from + 1)) ? anyAmount(true)(tokens, from) : undefined;
  return found && made('plain', found.value);
});
const plainAmount: Parser<Phrase> = as(sequence(hedges, anyAmount(false), not(words('times|fold'))), ([, found]) =>
  made(found.behind === undefined ? 'plain' : 'bound', found),
);

const tolerance: Parser<Phrase> = as(
  sequence(
    maybe(words('within|,')),
    many(words('('), 1),
    either(words('±|plus or minus|give or take'), sequence(words('within'), maybe(words('±')))),
    quantity(false),
    maybe(words(')')),
    maybe(words('either way')),
  ),
  ([, , sign, found]) => (typeof sign === 'string' ? { is: 'tolerance', quantity: found } : undefined),
);

/* Names: numbers and words that only say what is measured. */

const NUMBERED = words(
  `year|years|category|categories|cat|tier|tiers|grade|grades|class|band|bands|priority|ni|lpi|kpi|bvpi|bv|psa|pi|key stage|stage|stages|section|sections
  |part|parts|phase|schedule|objective|aim|strand|zone|article|act|step|table|appendix|page|type|outcome|theme|action|indicator|number|no|junction|route
  |channel|ward|sector|division|domain|version|annex|goal|question|form|key target|block|cohort|wave|round|command|command area|bcu|fig|ks
  |strategic objective|key performance indicator|performance indicator|public service agreement|circular|family group|family|cluster|peer group
  |benchmark group|comparator group|group|quartile|team|msg|msf`,
);
const oneIn: Parser<unknown> = sequence(
  either(kind('number'), numberWord()),
  words('in'),
  either(
    token(({ kind: found, period }) => found === 'number' && period === undefined),
    numberWord(),
  ),
);
const service: Parser<unknown> = sequence(
  token(({ text }) => ['999', '101', '111', '105', '112'].includes(text)),
  words('call|calls|emergency|emergencies|service'),
);
const allDay: Parser<unknown> = sequence(
  token(({ text }) => text === '24'),
  either(
    sequence(words('/'), kind('number')),
    sequence(
      words('hours|hour'),
      words('a day|per day|cover|service'),
      maybe(sequence(kind('number'), words('days a week'))),
    ),
  ),
);
const ages: Parser<true> = (tokens, place) => {
  const first = tokens[place];
  if (first?.kind !== 'number') return undefined;
  const next = endOfAges(tokens, place);
  const said = tokens.slice(place + 1, next).some(({ word }) => /^(?:olds?|s)$/u.test(word));
  const before = tokens.slice(Math.max(0, place - 2), place).some(({ word }) => /^(?:aged?|ages)$/u.test(word));
  return said || before ? { value: true, next } : undefined;
};
const scoped = sequence(
  either(
    words(
      'in the top|in the bottom|in the worst|in the first|across the top|the|these|those|our|all|both|in all|in the|in our|across all|across the|across|among the|among|amongst|throughout|covering|in all of the',
    ),
  ),
  either(kind('number'), numberWord()),
  ahead(sequence(not(words('level|target|mark|figure|threshold|or|and|to')), plainWord)),
);
const name: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  is(kind('name'), { is: 'name' }),
  is(
    sequence(
      NUMBERED,
      kind('number'),
      maybe(sequence(words('to|-|and|/|or'), kind('number'))),
      not(either(words('per|or|%'), kind('more'))),
    ),
    { is: 'name' },
  ),
  is(sequence(words('aged|ages|age'), maybe(words('of')), maybe(words('between|under|over|below|above|<|>')), ages), {
    is: 'name',
  }),
  is(sequence(maybe(words('under|over|between|below|above')), ages), { is: 'name' }),
  is(
    sequence(
      words('aged|ages|age|the age of|age of'),
      maybe(words('between|under|over|below|above|<|>')),
      kind('number'),
      maybe(sequence(words('-|to|and'), either(kind('number'), words('over|under|above|older|younger')))),
    ),
    { is: 'name' },
  ),
  is(sequence(kind('number'), words('year|yr'), words('old|olds|old s'), many(plainWord, 1)), { is: 'name' }),
  is(sequence(words('under'), kind('number'), ahead(words('conception|conceptions|pregnancy|pregnancies'))), {
    is: 'name',
  }),
  is(sequence(kind('number'), words('th|st|nd|rd'), words('week|month|day|birthday|percentile|century|grade|time')), {
    is: 'name',
  }),
  is(service, { is: 'name' }),
  is(allDay, { is: 'name' }),
  is(
    sequence(
      words(
        'within|in|after|every|past|last|previous|preceding|first|up to|for|over|under|to a maximum of|a maximum of|less than|more than|at least',
      ),
      duration,
      words('of'),
      ahead(plainWord),
    ),
    { is: 'name' },
  ),
  is(
    sequence(
      words('the|our|a'),
      kind('number'),
      words('year|month'),
      maybe(words('rolling|moving')),
      words('average'),
      ahead(words('of|for|in')),
    ),
    { is: 'name' },
  ),
  problem(
    sequence(
      maybe(words('the|our|a|an|its')),
      either(kind('number'), numberWord()),
      words('year|years|month|months'),
      maybe(words('rolling|moving')),
      words('average|averages'),
    ),
    'average-of-periods',
  ),
  is(scoped, { is: 'name', scope: true }),
  is(
    sequence(
      words('the|in the|our|five|ten|two|three|four|six|seven|eight|nine|all|in our'),
      many(either(kind('number'), words('five|ten|two|three|four|six|seven|eight|nine|of|most')), 2),
      words('worst|least|highest|lowest|most'),
      ahead(plainWord),
    ),
    { is: 'name' },
  ),
  is(sequence(words('no of|no . of|nos of|number of|numbers of|# of')), { is: 'name', word: 'number' }),
  is(sequence(words('%'), ahead(plainWord)), { is: 'name', word: 'percentage' }),
  is(sequence(words('% of')), { is: 'name', word: 'percentage' }),
  is(base, ({ per }) => ({ is: 'name', per })),
);

function numberWord(): Parser<true> {
  return (tokens, place) => {
    const found = numberInWordsAt(tokens, place);
    return found && { value: true, next: found.to };
  };
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
const join = words(
  'and|or|and or|and / or|/|, and|, or|then|and then|and if possible|or if possible|and where possible|or where possible|and preferably|if not|and ideally|and further|or further|and , if possible ,|and , where possible ,|and to|or to',
);
const hold: Parser<Phrase> = is(
  sequence(
    asks,
    words('no|zero|nil|prevent|preventing|avoid|avoiding|not to|to not|without|do not|must not'),
    many(words('a|an|any|further|overall|significant|real|net'), 3),
    either(shiftNoun, words('worsening|deterioration|increase|decrease')),
  ),
  ([, , , word]) => ({
    is: 'verb',
    verb: 'hold',
    way: typeof word === 'string' ? 'increase' : (word.value as Way),
  }),
);
const verb: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  as(
    sequence(
      asks,
      kind('keep'),
      join,
      many(words('further|continue to|continually|to'), 2),
      kind('move'),
      maybe(words('further')),
    ),
    ([, , , , { value }]) => ({ is: 'verb', verb: 'keep', way: value as Way }),
  ),
  as(sequence(asks, kind('move'), join, maybe(words('at least')), kind('keep')), ([, { value }]) => ({
    is: 'verb',
    verb: 'keep',
    way: value as Way,
  })),
  is(sequence(asks, words('halve|halving')), { is: 'verb', verb: 'halve', way: 'reduce' }),
  is(sequence(asks, words('double|doubling'), ahead(words('the|our|number'))), {
    is: 'verb',
    verb: 'double',
    way: 'increase',
  }),
  as(sequence(maybe(kind('be')), maybe(words('further')), kind('moved')), ([be, , { value }]) => ({
    is: 'verb',
    verb: be ? 'move' : 'moved',
    way: value as Way,
    asked: be !== undefined,
  })),
  as(
    sequence(asks, maybe(words('see|secure|deliver|achieve')), adjectives, kind('shift')),
    ([, , , { value }], tokens, from, next) => ({
      is: 'verb',
      verb: 'shift',
      way: value as Way,
      ...everyIn(tokens, from, next),
    }),
  ),
  as(
    sequence(
      asks,
      maybe(words('see|secure|deliver|achieve|support')),
      as(adjectives, (found) => (found.length > 0 ? found : undefined)),
      shiftNoun,
    ),
    ([, , , { value }], tokens, from, next) => ({
      is: 'verb',
      verb: 'shift',
      way: value as Way,
      ...everyIn(tokens, from, next),
    }),
  ),
  as(sequence(asks, shiftNoun, ahead(words('in|of'))), ([, { value }]) => ({
    is: 'verb',
    verb: 'shift',
    way: value as Way,
  })),
  as(sequence(asks, kind('move')), ([found, { value }]) => ({
    is: 'verb',
    verb: 'move',
    way: value as Way,
    asked: found.length > 0,
  })),
  as(sequence(asks, kind('keep')), () => ({ is: 'verb', verb: 'keep' })),
  as(sequence(kind('be'), words('achieved|delivered|reached|met|completed|attained')), () => ({
    is: 'verb',
    verb: 'reach',
    word: 'passive',
  })),
  as(sequence(asks, kind('reach')), () => ({ is: 'verb', verb: 'reach' })),
  as(sequence(asks, kind('make')), () => ({ is: 'verb', verb: 'make' })),
  as(sequence(asks, kind('do')), () => ({ is: 'verb', verb: 'do' })),
);

function everyIn(tokens: readonly Token[], from: number, next: number): { every?: Recurrence } {
  for (let place = from; place < next; place += 1) {
    const every = recurrence(tokens, place)?.value.every;
    if (every !== undefined) return { every };
  }
  return {};
}

const better: Parser<Phrase> = as(
  sequence(
    words('or|and|and if possible|or if possible|and / or|, or|, and'),
    words(
      'improve upon|improve on|improve|better|improved|improvement|above|higher|lower|reduce|reduced|below|fewer|less',
    ),
    maybe(words('this|these|it|them|levels|position|upon|on')),
    ahead(either(end, words('.|by|)'), kind('period'))),
  ),
  ([, word]) => ({ is: 'or-better', way: /^(?:lower|reduc|below|fewer|less)/u.test(word) ? 'reduce' : 'improve' }),
);
const orBetter: Parser<Phrase> = either(
  better,
  as(sequence(kind('behind'), ahead(either(end, words('.|by|)|,'), kind('period')))), ([{ value }]): Phrase => ({
    is: 'or-better',
    way: value === 'at-most' ? 'reduce' : 'improve',
  })),
);
const betterThan: Parser<Phrase> = as(
  sequence(maybe(words('continue to')), words('improve upon|improve on|better|beat'), hedges, quantity(false)),
  ([, , , found]) => ({ is: 'better-than', quantity: found }),
);

/* Places in a ranking. */

const RATES = words('rates|rate|levels|numbers|proportions');
const ENDS_OF_RANK = words('lowest|highest|fewest|best|worst|top|bottom|first|safest');
const who = words(
  'forces|areas|districts|boroughs|authorities|councils|csps|partnerships|counties|services|places|local authorities|police forces|performing forces|performing authorities|performing districts|performing councils|performing areas',
);
const rankLead = many(
  words(
    'to be|to have|be|have|remain|stay|with|rank|ranked|one of|among|amongst|in|within|the|maintain|keep|retain|achieve',
  ),
  5,
);
const among = as(
  sequence(
    words('in|of|among|amongst'),
    maybe(words('the|all')),
    many(either(plainWord, kind('name')), 5),
    ahead(either(end, words('.|by|each|every|,'))),
  ),
  ([, , found], tokens, _from, next) =>
    found.length > 0
      ? tokens
          .slice(next - found.length, next)
          .map(({ word }) => word)
          .join(' ')
      : undefined,
);
const inWords = as(sequence(either(quantity(true))), ([found]) =>
  found.unit === 'number' && found.noun === undefined ? found : undefined,
);
const rank: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  as(
    sequence(
      rankLead,
      inWords,
      who,
      many(plainWord, 3),
      words('with the'),
      words('lowest|highest|fewest'),
      maybe(words('levels of|level of|rates of|rate of|numbers of|number of|proportion of|levels|rates|rate')),
      many(plainWord, 4),
      maybe(base),
    ),
    ([, found, people, , , from]) => ({
      is: 'rank',
      quantity: found,
      from,
      among: people,
    }),
  ),
  as(
    sequence(rankLead, inWords, words('lowest|highest'), many(sequence(not(RATES), plainWord), 3), RATES, among),
    ([, found, from, , , people]) => ({ is: 'rank', quantity: found, from, among: people }),
  ),
  as(sequence(rankLead, ENDS_OF_RANK, inWords, maybe(who)), ([leads, from, found, people]) =>
    leads.length > 0 ? { is: 'rank', quantity: found, from, ...(people ? { among: people } : {}) } : undefined,
  ),
  as(sequence(rankLead, inWords, ENDS_OF_RANK, maybe(who)), ([leads, found, from, people]) =>
    leads.length > 0 ? { is: 'rank', quantity: found, from, ...(people ? { among: people } : {}) } : undefined,
  ),
  as(
    sequence(
      many(words('to be|to have|be|have|remain|stay|maintain|keep|retain|the'), 3),
      words('lowest|highest'),
      many(plainWord, 5),
      among,
    ),
    ([, from, , people]) => ({ is: 'rank', from, among: people }),
  ),
);
const partOfRanking: Parser<Phrase> = problem(
  sequence(
    rankLead,
    words('top|upper|best|bottom|lower|lowest|first|best performing'),
    maybe(words('performing')),
    words('quarter|third|half|fifth|tenth'),
  ),
  'part-of-ranking',
);
const quartile: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  problem(
    sequence(
      rankLead,
      maybe(words('top|upper|best|bottom|lower|lowest|first|second|third|fourth|best performing')),
      maybe(words('performing')),
      words('quartile|quintile|decile'),
    ),
    'part-of-ranking',
  ),
  problem(words('median or better'), 'part-of-ranking'),
  problem(
    sequence(rankLead, words('top|bottom|best|worst|highest|lowest|largest'), quantity(false)),
    'part-of-ranking',
  ),
  problem(
    sequence(
      kind('number'),
      words('th|st|nd|rd'),
      maybe(words('position|place|placed|in|out of|of|or|lowest|highest|best|ranked|nationally|within')),
    ),
    'place-in-ranking',
  ),
  problem(sequence(words('position|ranked|rank|place'), kind('number')), 'place-in-ranking'),
);

/* The rest. */

const aside: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  // What was recorded in a period is not due then: "to 553, the level recorded in 2010/11".
  is(
    sequence(
      words(',|(|-'),
      maybe(words('as')),
      maybe(words('being|which is|which was|that is|that was|ie|equal to|matching')),
      maybe(words('the same as')),
      words('the|our|its'),
      record,
      many(either(plainWord, kind('past')), 4),
      words('for|in|of|from|at|during|to'),
      ofYear,
      sure,
      maybe(words(')')),
    ),
    { is: 'aside' },
  ),
  is(sequence(words('down|up'), ahead(words('to'))), { is: 'aside' }),
  is(
    sequence(
      words('target was|original target was|the target was'),
      quantity(true),
      words(';|,|.'),
      maybe(words('now|revised to|revised|amended to|changed to')),
    ),
    { is: 'aside' },
  ),
  is(
    sequence(
      words('over|during|throughout'),
      words('the financial year|the calendar year|the year'),
      maybe(words(',')),
    ),
    { is: 'aside' },
  ),
  is(
    sequence(
      words('in|within|for|on'),
      maybe(words('the')),
      many(plainWord, 2),
      words('comparison|comparator|context'),
    ),
    { is: 'aside' },
  ),
  is(
    sequence(
      maybe(words('of')),
      words('the time|the baseline|baseline|the current level|current level'),
      not(either(kind('number', 'period'), words(':|='))),
    ),
    { is: 'aside' },
  ),
);
const tail: Parser<Phrase> = is(
  words(
    'so as to|so that|in order to|as part of|as a result of|as a result|as a contribution|in support of|, thereby|, thus|, with the aim of|, leading to|, including|including',
  ),
  { is: 'tail' },
);
const given: Parser<Phrase> = as(
  sequence(words('delivered to|given to|provided to|offered to|issued to'), maybe(bound), anyAmount(true)),
  ([, operator, found]) => made('bound', found, operator ?? 'at-least'),
);
const turned: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  problem(
    sequence(
      words('year|yr'),
      either(
        token(({ text }) => /^[1-5]$/u.test(text)),
        words('one|two|three|four|five'),
      ),
      not(words('pupils|students|children')),
    ),
    'year-of-plan',
  ),
  problem(
    token(({ word, kind: found }) => found === 'name' && /^q[1-4]$/u.test(word)),
    'quarter-without-year',
  ),
  problem(
    sequence(
      either(numberWord(), kind('number'), words('bi|semi|tri|half')),
      words('weekly|monthly|quarterly|yearly|annual|annually|ennially'),
    ),
    'how-often',
  ),
  problem(sequence(maybe(either(kind('number'), numberWord())), words('consecutive')), 'how-often'),
  problem(
    sequence(
      words('half|a half|one half|a quarter|one quarter|a third|one third|a tenth'),
      maybe(words('of')),
      words('a|an|one'),
    ),
    'fraction-of-other',
  ),
  problem(
    sequence(maybe(sequence(either(kind('number'), numberWord()), words('years|months|quarters'))), words('in a row')),
    'how-often',
  ),
  problem(
    words(
      'biennial|biennially|half year|half years|every other|each other|every second|every third|every alternate|biannually|biannual|bi annually',
    ),
    'how-often',
  ),
  problem(
    sequence(words('once|twice|thrice'), words('a|an|per|each|every'), words('year|annum|quarter|month|week|day')),
    'how-often',
  ),
  problem(
    sequence(
      either(kind('number'), numberWord(), words('several')),
      words('times'),
      words('a|an|per|each|every'),
      words('year|annum|quarter|month|week|day'),
    ),
    'how-often',
  ),
  problem(
    sequence(words('every|each'), either(kind('number'), numberWord(), words('other|second|third|few'))),
    'how-often',
  ),
  problem(sequence(either(kind('number'), numberWord(), words('many|several')), words('fold')), 'change-or-level'),
);
const means: Parser<Phrase> = as(sequence(words('by'), either(kind('move'), kind('reach'))), ([, found]) =>
  found.word.endsWith('ing')
    ? { is: 'verb', verb: found.kind as Kind, way: found.value as Way, asked: true, word: 'means' }
    : undefined,
);
const fewer: Parser<Phrase> = as(sequence(kind('more'), not(words('than|or'))), ([{ value }]) => ({
  is: 'verb',
  verb: 'moved',
  way: value as Way,
}));
const head: Parser<Phrase> = is(
  either(
    sequence(
      maybe(words('(')),
      maybe(words('key|local|strategic')),
      maybe(
        words('target|objective|aim|outcome|measure|kpi|lpi|ni|pi|priority|goal|action|indicator|commitment|pledge'),
      ),
      either(
        token(({ kind: found, text }) => found === 'number' && text.length < 3),
        token(({ word }) => /^[a-z]$/u.test(word)),
        kind('name'),
      ),
      maybe(token(({ word }) => /^[a-z]$/u.test(word))),
      words(')|]|:|-|.'),
      not(end),
      not(kind('number')),
    ),
    words('-|:'),
  ),
  { is: 'head' },
);
const aimLabel: Parser<Phrase> = is(
  sequence(
    many(
      words(
        'the|our|its|key|annual|stretch|a|overall|local|laa|csp|new|revised|current|final|performance|partnership|improvement',
      ),
      4,
    ),
    words('targets|target|aims|aim|objective|objectives|goal|goals|ambition'),
    maybe(words('is|will be|for this|remains')),
    maybe(words('to')),
    maybe(words(':|-|=')),
    not(end),
    not(words('was|has')),
  ),
  { is: 'aim' },
);
// "40% of the baseline", "within 2% of current level"
const ofFigure: Parser<Phrase> = is(
  sequence(
    words('of'),
    many(words('the|our|its|their|last|previous|that'), 3),
    maybe(unsure),
    words(
      'baseline|base|outturn|current levels|current level|existing level|present level|levels|level|figures|figure|rate|rates|averages|average|current rate|current performance|current position|target',
    ),
  ),
  ([, , year]) => ({ is: 'aside', word: 'figure', ...(year?.period ? { period: year.period } : {}) }),
);
const LAST = words('last|previous|past|preceding|prior');
const averageBase: Parser<Phrase> = either<readonly Parser<Phrase>[]>(
  problem(
    sequence(
      maybe(words('the|a|an|our')),
      words('averages|average|mean'),
      words('of|for|over|from'),
      maybe(words('the|our')),
      LAST,
      either(quantity(true), words('years|year'), sequence(numberWord(), words('years'))),
    ),
    'average-of-periods',
  ),
  problem(
    sequence(
      words('compared to|compared with|on|than|against|from|below|by|under|for|over'),
      maybe(words('the')),
      LAST,
      duration,
    ),
    'average-of-periods',
  ),
);
const otherBase: Parser<Phrase> = is(
  sequence(
    maybe(words('compared to|compared with|on|than|over|against|from|in')),
    maybe(words('the')),
    words('previous|last|prior|preceding|current|this|same|corresponding'),
    maybe(words('financial|calendar|reporting|performance')),
    words('years|year|quarter|month|period|12 months'),
    maybe(words('levels|level|figures|figure|outturn|total|performance|actual')),
  ),
  { is: 'since', word: 'other' },
);
const measuredAs: Parser<Phrase> = is(
  sequence(
    words(','),
    words(
      'expressed as|measured by|measured as|as measured by|as measured through|measured through|calculated as|defined as|based on',
    ),
    ahead(kind('word')),
  ),
  { is: 'clause', word: 'expressed' },
);
const mark: Parser<Phrase> = is(
  either(
    sequence(
      words('['),
      either(
        kind('number'),
        token(({ word }) => /^[a-z]$/u.test(word)),
      ),
      words(']'),
    ),
    token(({ word }) => MARKS.has(word)),
  ),
  { is: 'mark' },
);
const MARKS = new Set([...'*†‡§¹²³⁴⁵⁶⁷⁸⁹']);
const LEFT_OUT = new Set([...'"\'•·●▪_']);
const minus: Parser<Phrase> = problem(
  token(
    ({ word, glued }, tokens, place) =>
      word === '-'
      && tokens[place + 1]?.kind === 'number'
      && tokens[place + 1]?.glued === true
      && (!glued || '(['.includes(tokens[place - 1]?.word ?? ''))
      && tokens[place - 1]?.kind !== 'number',
  ),
  'minus-or-dash',
);

const elsewhere: Parser<Phrase> = problem(
  sequence(words('see|refer|as per|as above|as below|ditto'), not(kind('number'))),
  'points-elsewhere',
);
const FIRST: readonly Parser<Phrase>[] = [elsewhere, head, opening, aimLabel, fewer];
const EARLY: readonly Parser<Phrase>[] = [
  mark,
  problem(oneIn, 'one-in'),
  turned,
  tail,
  given,
  ofFigure,
  averageBase,
  otherBase,
  hold,
  baseline,
  aside,
  measuredAs,
  belowPeriod,
  name,
  whenBeside,
  time,
];
const RANKS: readonly Parser<Phrase>[] = [partOfRanking, rank, quartile];
const LATE: readonly Parser<Phrase>[] = [
  ...[
    tolerance,
    better,
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
    minus,
    orBetter,
  ],
  is(kind('clause'), { is: 'clause' }),
  is(words('...|,|;|.|:|-|/'), (word) => ({ is: 'stop', word })),
  is(words('(|['), { is: 'open' }),
  is(words(')|]'), { is: 'close' }),
];

/** Takes the tokens of a text apart into phrases. Each token is tried once for each kind of phrase. */
export function phrasesOf(tokens: readonly Token[], comparator: Parser<Phrase>): readonly Placed[] {
  const phrases: Placed[] = [];
  const rest = [comparator, ...LATE];
  const [still, moved] = [
    [...RANKS, ...EARLY, ...rest],
    [...EARLY, ...rest],
  ];
  let place = 0;
  while (place < tokens.length) {
    if (LEFT_OUT.has(tokens[place]?.word ?? '')) {
      place += 1;
      continue;
    }
    const isFirst = phrases.every(({ is: found }) => found === 'head' || found === 'aim' || found === 'mark');
    // "Reduce ASB in the 5 worst areas" says where, and is no place in a ranking.
    const parsers = phrases.some(({ is: found, verb: asked }) => found === 'verb' && asked === 'move') ? moved : still;
    const match = (isFirst ? firstOf(FIRST, tokens, place) : undefined) ?? firstOf(parsers, tokens, place);
    const next = match?.next ?? place + 1;
    const phrase: Phrase = match?.value ?? wordPhrase(tokens[place] as Token);
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
