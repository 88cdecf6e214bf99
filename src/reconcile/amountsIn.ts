import { type Exact, read } from '../exact/exact.js';
import { clean } from '../wording/clean.js';
import { as, either, grammar, kind, many, maybe, not, type Parser, token, words } from '../wording/combinators.js';
import { typed } from '../wording/lexicon.js';
import { quantityAt } from '../wording/quantity.js';
import { type Token, tokensOf } from '../wording/tokens.js';

/** What words make of the number next to them. */
export type Hedge = 'about' | 'short-of' | 'just-beyond' | 'at-least' | 'up-to';

/** A number with its unit, as printed. */
interface Printed {
  readonly size: Exact;
  readonly decimals: number;
  readonly unit: 'percent' | 'points' | 'number';
  /** Whether "million" or the like stands behind it: such a number was rounded. */
  readonly isScaled: boolean;
}

/** An amount of change that a text states. */
export interface ClaimedAmount extends Omit<Printed, 'isScaled'> {
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

/* Numbers. */

const POINTS = new Set(['point', 'points', 'pt', 'pts']);

// "2-fold", "three times", "1 in 5": no amount of change.
const factor: Parser<unknown> = grammar`${either(number(), kind('negative'))}
  ${either(words('times|fold|x'), grammar`in|out_of ${number()}`)}`;

function number(): Parser<Printed> {
  return (tokens, place) => {
    const found = quantityAt(tokens, place);
    if (found?.value === undefined) return undefined;
    const digits = tokens.slice(place, found.to).find((one) => one.digits !== undefined)?.digits;
    const size = read(digits ?? found.value, 'text');
    const isScaled = digits !== undefined && Number(digits) !== found.value;
    const isPoints = found.unit === 'points' || (found.unit === 'number' && POINTS.has(wordAt(tokens, found.to)));
    const unit = isPoints ? 'points' : found.unit === 'percentage' ? 'percent' : 'number';
    const value = {
      size: isScaled ? read(found.value, 'text') : size,
      decimals: isScaled ? 0 : (digits?.split('.')[1]?.length ?? 0),
      unit,
      isScaled,
    } as const;
    return { value, next: isPoints && found.unit === 'number' ? found.to + 1 : found.to };
  };
}

function wordAt(tokens: readonly Token[], place: number): string {
  return tokens[place]?.word ?? '';
}

const articles = many(words('a|an|the|another|further|net|overall|total|average'), 3);
const isLow = (side: string | undefined): boolean => side === 'at-most' || side === 'below';
const bound = as(kind('bound'), ({ value }) => (isLow(value) ? 'up-to' : 'at-least'));
const hedge: Parser<Hedge> = either<readonly Parser<Hedge>[]>(
  as(words('nearly|almost|just short of|close to|approaching'), () => 'short-of' as const),
  as(grammar`just|only_just|slightly|a_little|a_bit|marginally|narrowly|a_fraction|fractionally ${bound}`, ([side]) =>
    side === 'up-to' ? 'short-of' : 'just-beyond',
  ),
  bound,
  as(words('as much as|as many as'), () => 'up-to' as const),
  as(
    words('about|around|approximately|approx .|approx|roughly|some|circa|c .|c|in the region of|an estimated|~|≈'),
    () => 'about' as const,
  ),
);
const hedgeBehind: Parser<Hedge> = either<readonly Parser<Hedge>[]>(
  as(kind('behind'), ({ value }) => (isLow(value) ? 'up-to' : 'at-least')),
  as(grammar`+ ${not(number())}`, () => 'at-least' as const),
  as(words('or so|or thereabouts'), () => 'about' as const),
);

// "5-10%", "5 to 10 per cent", "between 5% and 10%"; "3% to 5%" may be a change and what it led to.
const range: Parser<Amount> = as(
  grammar`${maybe(words('between'))} ${number()} ${words('-|to|and')} ${number()}`,
  ([lead, low, joint, high]) => {
    const isJoined = lead !== undefined || joint === '-' || (joint === 'to' && low.unit !== high.unit);
    const isSame = low.unit === high.unit || low.unit === 'number';
    return isJoined && isSame ? { ...plain(high), size: low.size, upTo: high.size, hedge: undefined } : undefined;
  },
);
const single: Parser<Amount> = as(
  grammar`${maybe(hedge)} ${articles} ${number()} ${maybe(hedgeBehind)}`,
  ([before, , found, after], tokens, _place, next) => {
    const end = found.unit !== 'number' && wordAt(tokens, next) === 'to' ? number()(tokens, next + 1) : undefined;
    if (end?.value.unit === found.unit) return undefined;
    return { ...plain(found), hedge: before ?? after ?? (found.isScaled ? 'about' : undefined) };
  },
);
const amount: Parser<Amount> = as(grammar`${articles} ${either(range, single)}`, ([, found]) => found);

function plain({ size, decimals, unit }: Printed): Pick<Amount, 'size' | 'decimals' | 'unit'> {
  return { size, decimals, unit };
}

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
const change = (way: Way | 'better', found: Amount): ClaimedAmount => ({
  ...found,
  way: way === 'better' ? undefined : way,
  isChange: true,
});

// "fell by 35%", "a reduction in ASB of 8.2%"
const filler = grammar`${not(words('by|of|from|to|than|and|but|or|while|at'))} ${kind('word', 'name', 'period')}`;
const moved: Parser<ClaimedAmount> = either(
  as(grammar`${moving} by|of? ${amount}`, ([way, found]) => change(way, found)),
  as(grammar`${moving} ${filler}*6 by|of ${amount}`, ([way, , found]) => change(way, found)),
);
// "20% lower", "a 13% reduction", "10% lower than in 2012/13"
const sincePeriod = as(
  grammar`${kind('bound')} in|the|that_in|those_in*3 ${either(
    token(({ kind: found, period }) => found === 'period' || period !== undefined),
    words('last|previous|year before|prior|baseline'),
  )}`,
  ([{ value }]) => (isLow(value) ? 'down' : 'up'),
);
const lower: Parser<ClaimedAmount> = as(
  grammar`${amount} ${beside} ${either(moving, as(kind('more'), wayOf), sincePeriod)}`,
  ([found, , way]) => change(way, found),
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
const BEHIND_ALONE = new Set(
  `, ; . : ) ] over in on since for change year compared relative below above during after against overall under between or and but ( while`.split(
    ' ',
  ),
);
const alone: Parser<ClaimedAmount> = as(amount, (found, tokens, _place, next) => {
  const isYear = found.unit === 'number' && tokens[next - 1]?.period !== undefined;
  const isEnd = next === tokens.length || BEHIND_ALONE.has(firstWord(tokens, next));
  return isYear || !isEnd ? undefined : { ...found, way: undefined, isChange: false };
});
// What the figure is or was, or is held against; "2-fold", "three times" and "1 in 5", which are no amount of change.
const other: Parser<undefined> = skipped(
  either<readonly Parser<unknown>[]>(
    factor,
    grammar`from|to|at|of|in|was|were|is|are|against|than|with|reached|reaching|on ${amount}`,
  ),
);
const stretch = either<readonly Parser<ClaimedAmount | undefined>[]>(
  other,
  moved,
  signed,
  lower,
  additional,
  by,
  alone,
  skipped(grammar`between? ${number()} ${grammar`-|to|and ${number()}`}?`),
);

function skipped(parser: Parser<unknown>): Parser<undefined> {
  return (tokens, place) => {
    const match = parser(tokens, place);
    return match && { value: undefined, next: match.next };
  };
}

/* The whole text. */

// "Did not fall", "expected to fall": what the text does not say has happened.
const DENIED = new Set(
  `not no never nor neither without hardly expected anticipated predicted forecast forecasted projected would could should might if unless likely unlikely
  possibly probably hoped hopes`.split(/\s+/u),
);
const OF_OTHERS = new Set('compared against versus vs while whilst whereas than although relative unlike'.split(' '));

/** Finds the amounts of change that a text states. Levels, factors and what is said of others are none. */
export function amountsIn(text: string): readonly ClaimedAmount[] {
  const printed = clean(text);
  const tokens = typed(printed, tokensOf(printed));
  if (tokens.some(({ word }) => DENIED.has(word))) return [];
  const amounts: ClaimedAmount[] = [];
  let place = 0;
  while (place < tokens.length && !(amounts.length > 0 && OF_OTHERS.has(firstWord(tokens, place)))) {
    const match = stretch(tokens, place);
    if (match?.value !== undefined) amounts.push(match.value);
    place = match?.next ?? place + 1;
  }
  return amounts;
}

function firstWord(tokens: readonly Token[], place: number): string {
  return wordAt(tokens, place).replace(/ .*$/u, '');
}
