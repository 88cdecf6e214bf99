import { absolute, type Exact, minus, order, read, times } from '../exact/exact.js';
import { clean } from '../wording/clean.js';
import { as, either, grammar, kind, many, maybe, not, type Parser, token, words } from '../wording/combinators.js';
import { typed } from '../wording/lexicon.js';
import { quantityAt } from '../wording/quantity.js';
import { shareAt } from '../wording/share.js';
import { type Token, tokensOf } from '../wording/tokens.js';

/** What words make of the number next to them. */
export type Hedge = 'about' | 'short-of' | 'just-beyond' | 'at-least' | 'up-to';

/** A number with its unit, as printed. */
interface Printed {
  readonly size: Exact;
  readonly decimals: number;
  /** No change at all is none of anything. */
  readonly unit: 'percent' | 'points' | 'number' | 'any';
  /** Of a percentage, what words without a number stand for it: a fraction, or a multiple. */
  readonly inWords?: 'share' | 'multiple';
  /** Whether "million" or the like is behind it: such a number was rounded. */
  readonly isScaled: boolean;
}

/** An amount of change that a text states. */
export interface ClaimedAmount extends Printed {
  /** The other end of a range. */
  readonly upTo?: Exact;
  readonly hedge: Hedge | undefined;
  /** Nothing where the words do not say. */
  readonly way: 'up' | 'down' | undefined;
  /** Whether the words say that it is a change: "fell by 5%", "-5%"; else the number stands alone. */
  readonly isChange: boolean;
}

type Way = ClaimedAmount['way'];
type Amount = Omit<ClaimedAmount, 'way' | 'isChange'>;

const BEHIND = new Set(
  `, ; . : ) ] over in on since for change year compared relative during after against across overall between or and but ( while`.split(
    ' ',
  ),
);
const isBehind = (tokens: readonly Token[], place: number): boolean =>
  place >= tokens.length || BEHIND.has(firstWord(tokens, place));
// Where words for an amount end: a number followed by "to" may be a level.
const settled: Parser<true> = (tokens, place) =>
  isBehind(tokens, place) || ['to', 'from', 'by', 'at'].includes(wordAt(tokens, place))
    ? { value: true, next: place }
    : undefined;

/* Numbers. */

const POINTS = new Set(['point', 'points', 'pt', 'pts']);
const digits: Parser<Printed> = (tokens, place) => {
  const found = quantityAt(tokens, place);
  if (found?.value === undefined) return undefined;
  const written = tokens.slice(place, found.to).find((one) => one.digits !== undefined)?.digits;
  const isScaled = written !== undefined && Number(written) !== found.value;
  const isPoints = found.unit === 'points' || (found.unit === 'number' && POINTS.has(wordAt(tokens, found.to)));
  const value = {
    size: read(isScaled ? found.value : (written ?? found.value), 'text'),
    decimals: isScaled ? 0 : (written?.split('.')[1]?.length ?? 0),
    unit: isPoints ? 'points' : found.unit === 'percentage' ? 'percent' : 'number',
    isScaled,
  } as const;
  return { value, next: isPoints && found.unit === 'number' ? found.to + 1 : found.to };
};

// "A third lower" and "by a third", but "a third rise" is one of three, and "half a point" is part of something else.
const share: Parser<Printed> = (tokens, place) => {
  const found = shareAt(tokens, place);
  const after = wordAt(tokens, place) === 'a' ? afterAShare : afterShare;
  return found === undefined || goesOn(tokens, place) || after(tokens, found.next) === undefined
    ? undefined
    : { value: { ...IN_WORDS, size: found.percent, inWords: 'share' }, next: found.next };
};
const afterAShare = either(kind('more', 'bound'), words('lower|up|down'), settled);
const afterShare = either(kind('shift', 'move'), afterAShare);
const IN_WORDS = { decimals: 0, unit: 'percent', isScaled: false } as const;
// "Two and a half", "1/2".
function goesOn(tokens: readonly Token[], place: number): boolean {
  return ['and', '/'].includes(wordAt(tokens, place - 1)) && digits(tokens, place - 2) !== undefined;
}

// "Twofold", "2-fold".
const FOLDS = 'two three four five six seven eight nine ten'.split(' ').map((word) => `${word}fold`);
const fold: Parser<Printed> = either(
  as(words(FOLDS.join('|')), (word) => multiplied(FOLDS.indexOf(word) + 2)),
  as(grammar`${digits} fold`, ([{ size }]) => multiplied(size)),
);

function multiplied(factor: Exact): Printed {
  return { ...IN_WORDS, size: times(absolute(minus(factor, 1)), 100), inWords: 'multiple' };
}

// "Three times", "1 in 5": no amount of change.
const factor = grammar`${digits} ${either(words('times|x'), grammar`in|out_of ${digits}`)}`;
const number: Parser<Printed> = either(
  share,
  fold,
  as(grammar`${digits} ${not(words('times|x'))}`, ([found]) => found),
);

function wordAt(tokens: readonly Token[], place: number): string {
  return tokens[place]?.word ?? '';
}

const articles = many(grammar`${not(share)} a|an|the|another|further|net|overall|total|average`, 3);
const isLow = (side: string | undefined): boolean => side === 'at-most' || side === 'below';
const bound = as(kind('bound'), ({ value }) => (isLow(value) ? 'up-to' : 'at-least'));
const hedge: Parser<Hedge> = either<readonly Parser<Hedge>[]>(
  as(words('nearly|almost|all but|just short of|close to|approaching'), () => 'short-of' as const),
  as(grammar`just|only_just|slightly|a_little|a_bit|marginally|narrowly|a_fraction|fractionally ${bound}`, ([side]) =>
    side === 'up-to' ? 'short-of' : 'just-beyond',
  ),
  bound,
  as(words('as much as|as many as'), () => 'up-to' as const),
  as(
    words(
      'about|around|approximately|approx .|approx|roughly|some|circa|c .|c|in the region of|an estimated|virtually|practically|~|≈',
    ),
    () => 'about' as const,
  ),
);
const hedgeBehind: Parser<Hedge> = either<readonly Parser<Hedge>[]>(
  as(kind('behind'), ({ value }) => (isLow(value) ? 'up-to' : 'at-least')),
  as(grammar`+ ${not(number)}`, () => 'at-least' as const),
  as(words('or so|or thereabouts'), () => 'about' as const),
);

// "5-10%", "5 to 10 per cent", "between 5% and 10%"; "3% to 5%" may be a change and what it led to.
const range: Parser<Amount> = as(
  grammar`${maybe(words('between'))} ${number} ${words('-|to|and')} ${number}`,
  ([lead, low, joint, high]) => {
    const isJoined = lead !== undefined || joint === '-' || (joint === 'to' && low.unit !== high.unit);
    const isSame = low.unit === high.unit || low.unit === 'number';
    return isJoined && isSame ? { ...high, size: low.size, upTo: high.size, hedge: undefined } : undefined;
  },
);
const single: Parser<Amount> = as(
  grammar`${maybe(hedge)} ${articles} ${number} ${maybe(hedgeBehind)}`,
  ([before, , found, after], tokens, _place, next) => {
    const end = found.unit !== 'number' && wordAt(tokens, next) === 'to' ? number(tokens, next + 1) : undefined;
    if (end?.value.unit === found.unit) return undefined;
    return { ...found, hedge: before ?? after ?? (found.isScaled ? 'about' : undefined) };
  },
);
const amount: Parser<Amount> = as(grammar`${articles} ${either(range, single)}`, ([, found]) => found);

/* Movement. */

const UP = new Set('up rose grew climbed jumped soared surged ▲ ↑'.split(' '));
const DOWN = new Set('down fell shrank plunged plummeted tumbled slipped ▼ ↓'.split(' '));
// An improvement may go either way; it is `better` until the values tell.
const wayOf = ({ value, word }: Token): 'up' | 'down' | 'better' =>
  value === 'increase' || UP.has(word) ? 'up' : value === 'reduce' || DOWN.has(word) ? 'down' : 'better';
const moving = as(
  either(
    kind('move', 'moved', 'shift'),
    token(({ word }) => UP.has(word) || DOWN.has(word)),
  ),
  wayOf,
);
const beside = many(words('year on year|in year|net|overall|real terms|annual|further|relative'), 2);
// A "2-fold reduction" may be to a half or to less.
const change = (way: Way | 'better', found: Amount): ClaimedAmount | undefined =>
  found.inWords === 'multiple' && way !== 'up'
    ? undefined
    : { ...found, way: way === 'better' ? undefined : way, isChange: true };

// "fell by 35%", "a reduction in ASB of 8.2%"
const filler = grammar`${not(words('by|of|from|to|than|and|but|or|while|at'))} ${kind('word', 'name', 'period')}`;
const moved: Parser<ClaimedAmount> = either(
  // "Over a quarter" may be how long it took.
  as(grammar`${moving} ${not(grammar`over ${share}`)} ${amount}`, ([way, , found]) => change(way, found)),
  as(grammar`${moving} ${filler}*6 by|of ${amount}`, ([way, , found]) => change(way, found)),
);
// "20% lower", "a 13% reduction", "10% lower than in 2012/13"
const since = grammar`in|the|that_in|those_in*3 ${either(
  token(({ kind: found, period }) => found === 'period' || period !== undefined),
  words('last year|last|previous year|previous|year before|prior year|prior|baseline|a year ago|a year earlier|before'),
)}`;
// "10% over the last year" only says when.
const comparative = token(
  ({ value, word }) => (value === 'below' || value === 'above') && /^below$|^above$|than$/u.test(word),
  'bound',
);
const sincePeriod = as(grammar`${comparative} ${since}`, ([{ value }]) => (isLow(value) ? 'down' : 'up'));
const thanOthers = grammar`${filler}*6 than ${not(since)}`;
const lower: Parser<ClaimedAmount> = as(
  grammar`${amount} ${beside} ${either(moving, as(kind('more'), wayOf), sincePeriod)} ${not(thanOthers)}`,
  ([found, , way]) => change(way, found),
);

// "Doubled", "a trebling of"; "twice as many as in 2012".
const NAMED = Object.entries({ doubl: 2, trebl: 3, tripl: 3, quadrupl: 4, halv: 0.5 });
const named = either(
  ...NAMED.map(([stem, times]) =>
    as(either(grammar`${words(`${stem}ed|a ${stem}ing`)} ${settled}`, words(`a ${stem}ing of`)), () => times),
  ),
);
const turned: Parser<ClaimedAmount> = as(grammar`${maybe(hedge)} ${named}`, ([before, times], tokens, place) =>
  isOfMovement(tokens, place) ? undefined : multipliedBy(times, before),
);
const asMany = as(
  grammar`${maybe(hedge)} ${either(
    as(words('twice'), () => 2),
    as(words('half'), () => 0.5),
    as(grammar`${digits} times`, ([{ size }]) => size),
  )}
    as many|much|high|large ${grammar`${not(words('as|again'))} ${filler}`}*4 ${grammar`as ${since}`}? ${settled}`,
  // "More than half as many" is a smaller fall.
  ([before, times], tokens, place) =>
    goesOn(tokens, place)
      ? undefined
      : multipliedBy(times, order(times, 1) < 0 && before !== undefined ? TURNED[before] : before),
);
const TURNED: Readonly<Record<Hedge, Hedge>> = {
  ...{ 'at-least': 'up-to', 'up-to': 'at-least', 'short-of': 'just-beyond', 'just-beyond': 'short-of', about: 'about' },
};

function multipliedBy(times: Exact, before: Hedge | undefined): ClaimedAmount {
  return { ...multiplied(times), hedge: before, way: order(times, 1) < 0 ? 'down' : 'up', isChange: true };
}

// "The fall has doubled": it is the movement that did.
function isOfMovement(tokens: readonly Token[], place: number): boolean {
  return tokens.slice(Math.max(place - 8, 0), place).some(({ kind: found }) => found === 'shift' || found === 'move');
}

// "There was no change": of no unit. "Little or no change" and "no change in the trend" are something else.
const BEFORE_UNCHANGED = /(?:^|[,;:(]| )(?:was|were|is|are|remained|remains|stayed|been|saw|showed|shows|with|and)?$/u;
const movement = either(kind('shift', 'move'), words('trend|direction|rank|ranking|method|definition'));
const unchanged: Parser<ClaimedAmount> = as(
  grammar`no_change|unchanged|remain_unchanged ${not(
    either(
      words('or|above|below|over|under'),
      grammar`${grammar`${not(movement)} ${either(filler, words('of'))}`}*4 ${movement}`,
    ),
  )} ${settled}`,
  (_, tokens, place) =>
    BEFORE_UNCHANGED.test(wordAt(tokens, place - 1)) && !isOfMovement(tokens, place)
      ? { ...IN_WORDS, size: 0, unit: 'any', hedge: undefined, way: undefined, isChange: true }
      : undefined,
);
// "-5%", "(+8%)"
const signed: Parser<ClaimedAmount> = as(
  grammar`${kind('symbol')} ${amount}`,
  ([{ word, glued }, found], tokens, place) => {
    const isSign = (word === '-' || word === '+') && (!glued || '([:'.includes(wordAt(tokens, place - 1)));
    return isSign ? change(word === '-' ? 'down' : 'up', found) : undefined;
  },
);
const additional: Parser<ClaimedAmount> = as(grammar`additional|extra ${amount}`, ([found]) => change('up', found));
const by: Parser<ClaimedAmount> = as(grammar`by ${amount}`, ([found]) => change(undefined, found));
const alone: Parser<ClaimedAmount> = as(amount, (found, tokens, _place, next) => {
  const isYear = found.unit === 'number' && tokens[next - 1]?.period !== undefined;
  const isPlain = found.inWords === undefined && !isYear && isBehind(tokens, next);
  return isPlain ? { ...found, way: undefined, isChange: false } : undefined;
});
// What the figure is or was, or is compared with; "three times" and "1 in 5", which are not an amount of change.
const other: Parser<undefined> = skipped(
  either<readonly Parser<unknown>[]>(
    factor,
    grammar`from|to|at|of|in|was|were|is|are|against|than|with|reached|reaching|on ${amount}`,
  ),
);
const stretch = either<readonly Parser<ClaimedAmount | undefined>[]>(
  turned,
  asMany,
  unchanged,
  other,
  moved,
  signed,
  lower,
  additional,
  by,
  alone,
  skipped(grammar`between? ${digits} ${grammar`-|to|and ${digits}`}?`),
);

function skipped(parser: Parser<unknown>): Parser<undefined> {
  return (tokens, place) => {
    const match = parser(tokens, place);
    return match && { value: undefined, next: match.next };
  };
}

/* The whole text. */

// "Did not fall", "expected to fall": what the text does not say has happened.
const DENIED = words(
  `not|no|never|nor|neither|without|hardly|barely|scarcely|nowhere|instead|failed|expected|anticipated|predicted|forecast|forecasted|projected|would
  |could|should|might|if|unless|likely|unlikely|possibly|probably|apparently|reportedly|allegedly|arguably|hoped|hopes`,
);
// "4% a year", "in each of three years", "5% short of": a pace, or how far off it is.
const pace = as(
  either(
    words(
      `annually|yearly|monthly|quarterly|weekly|each|every|pa|consecutive|successive|running|in a row|on average|an average of|average annual
      |annual average|year after year|month after month|averaging|respectively`,
    ),
    grammar`per year|annum|month|quarter|week|day`,
    grammar`for ${number} years|quarters|months`,
    as(
      either(words('short|shy|adrift'), grammar`a year|month|quarter|week ${not(words('ago|earlier|before'))}`),
      (_, tokens, place) =>
        ['shift', 'move', 'more'].includes(String(tokens[place - 1]?.kind))
        || /^(?:%|.*cent|points?|pp)$|[^s]s$/u.test(wordAt(tokens, place - 1))
        || undefined,
    ),
  ),
  () => true,
);
// "Doubled in Kent, halved here": of something else, or elsewhere.
const unread = grammar`${not(named)} doubled|trebled|tripled|quadrupled|halved`;
const denied: Parser<unknown> = either(DENIED, pace, unread);
const ofOthers: Parser<unknown> = either(
  words('compared|against|versus|vs|while|whilst|whereas|than|although|relative|unlike'),
  grammar`${comparative} the|that|those`,
);

/** Finds the amounts of change that a text states. Levels, factors and what is said of others are none. */
export function amountsIn(text: string): readonly ClaimedAmount[] {
  const printed = clean(text);
  const tokens = typed(printed, tokensOf(printed));
  if (tokens.some((_, place) => denied(tokens, place) !== undefined)) return [];
  const amounts: ClaimedAmount[] = [];
  let place = 0;
  while (place < tokens.length && !(amounts.length > 0 && ofOthers(tokens, place))) {
    const match = stretch(tokens, place);
    if (match?.value !== undefined) amounts.push(match.value);
    place = match?.next ?? place + 1;
  }
  return amounts;
}

function firstWord(tokens: readonly Token[], place: number): string {
  return wordAt(tokens, place).replace(/ .*$/u, '');
}
