import {
  absolute,
  decimalsOf,
  type Exact,
  minus,
  negate,
  order,
  plus,
  read,
  times,
  toNumber,
  toText,
} from '../exact/exact.js';
import type { StatedNumber } from '../explain/reconciliation.js';
import type { ClaimedNumbers } from '../model/claim.js';
import { amountsIn, type ClaimedAmount, type Hedge } from './amountsIn.js';
import { distance, powerOfTen, type Size, type StatedSpan } from './span.js';

/** A number as a document states it: its value, and the range of sizes that the words allow. */
export interface StatedWords {
  readonly value: Exact;
  /** How many decimals it was printed with. */
  readonly decimals: number;
  /** The smallest and largest size it may stand for, without its sign. */
  readonly size: Size;
  /** Where words alone state it ("doubled", "a third"), the sizes it surely stands for. */
  readonly sure?: Size;
  /** The words as printed where they hedge or name two ends. */
  readonly hedged: string | undefined;
  readonly isPoints: boolean;
}

const POINTS = /\b(?:percentage )?points?\b|\bp\.?p\.?(?:ts?)?\b/iu;

/**
 * Reads a number that is stated as a value, as text or as both: the text says how it was rounded and hedged. A text
 * alone that does not say which way it went goes the way that the values went. Nothing where there is no value and the
 * text states no amount of change, or more than one, or nothing says which way it went.
 */
export function statedOf(claim: ClaimedNumbers, name: 'percent' | 'change'): StatedWords | undefined {
  const [value, text] = [claim[name], claim[`${name}Text`]];
  const words = typeof text === 'string' ? text : '';
  const exact = value === undefined ? undefined : read(value, name);
  const amounts = amountsIn(words);
  const printed = amountOf(amounts, exact, name);
  const saysPoints = POINTS.test(words) && !amounts.some(({ unit }) => unit === 'points');
  if (printed === undefined) return exact === undefined ? undefined : unworded(exact, saysPoints);
  const { decimals, unit, inWords, way } = printed;
  const went = way === undefined ? movementOf(claim) : way === 'down' ? -1 : 1;
  if (exact === undefined && went === undefined && unit !== 'any') return undefined;
  const stated = exact ?? (Number(went) < 0 ? negate(printed.size) : printed.size);
  const size = absolute(stated);
  const isHedged = inWords ?? printed.hedge ?? printed.upTo;
  return {
    value: stated,
    decimals,
    ...(inWords ? sizesOf(size, printed) : { size: sizeOf(size, printed) }),
    hedged: isHedged === undefined ? undefined : words,
    isPoints: unit === 'points' || saysPoints,
  };
}

function movementOf({ from, to, change, percent }: ClaimedNumbers): number | undefined {
  return from === undefined || to === undefined ? (change ?? percent) : to - from;
}

function unworded(value: Exact, isPoints: boolean): StatedWords {
  const decimals = decimalsOf(value);
  return {
    value,
    decimals,
    size: sizeOf(absolute(value), { decimals, hedge: undefined }),
    hedged: undefined,
    isPoints,
  };
}

// The amount that the value repeats, or the only one that there is.
function amountOf(
  amounts: readonly ClaimedAmount[],
  value: Exact | undefined,
  name: 'percent' | 'change',
): ClaimedAmount | undefined {
  const best = fitting(amounts, name);
  // "More than doubled (+112%)": the number says it more exactly.
  const first = best.find(({ inWords }) => inWords === undefined) ?? best[0];
  const only = first !== undefined && best.every((one) => saysToo(one, first)) ? first : undefined;
  if (value === undefined) return only;
  const size = absolute(value);
  return [...best, ...amounts].find((one) => order(one.size, size) === 0) ?? only;
}

// A number called a change comes before one that stands alone, each in the unit that is looked for.
function fitting(amounts: readonly ClaimedAmount[], name: 'percent' | 'change'): readonly ClaimedAmount[] {
  const inUnit = amounts.filter(({ unit }) => unit === 'any' || (unit === 'number') === (name === 'change'));
  const changes = inUnit.filter(({ isChange }) => isChange);
  return changes.length > 0 ? changes : inUnit;
}

function saysToo(one: ClaimedAmount, { size, unit, way }: ClaimedAmount): boolean {
  const sizes = one.inWords === undefined ? { low: one.size, high: one.size } : sizesOf(one.size, one).sure;
  return distance(sizes, { low: size, high: size }) <= 0 && one.unit === unit && one.way === way;
}

/** The same number as data, for a sentence. */
export function statedNumber({ value, decimals, hedged }: StatedWords): StatedNumber {
  return { value: toNumber(value), decimals, hedged: hedged ?? null };
}

/** A stated number with its sign, as the span it may stand for. */
export function signedSpan({ value, size }: StatedWords): StatedSpan {
  const isFall = order(value, 0) < 0;
  if (!isFall) return size;
  const turned = { low: size.high === null ? null : minus(0, size.high), high: minus(0, size.low) };
  return size.open === undefined ? turned : { ...turned, open: 'low' };
}

type Printed = Pick<ClaimedAmount, 'decimals' | 'hedge' | 'upTo'>;

// An unhedged number stands for what rounds to it, and so does each end of a range. A hedged one for half its last
// figure that is not 0: "nearly 20" for 15 to 20, "just over 1,000" for 1,000 to 1,500, "some 24" for 23 to 25.
function sizeOf(size: Exact, { decimals, hedge, upTo }: Printed): Size {
  const lastDigit = powerOfTen(-decimals);
  const half = times(0.5, hedge === undefined ? lastDigit : grainOf(size, decimals));
  if (hedge === undefined) return { low: minus(size, half), high: plus(upTo ?? size, half), open: 'high' };
  return sideOf(size, upTo ?? size, hedge, order(half, lastDigit) > 0 ? half : lastDigit);
}

// "A third" is right for a twentieth more or less, and "nearly a third" for a tenth less; some would stretch that. A
// third is cut to six decimals, and ends behind them.
function sizesOf(size: Exact, { hedge, ...printed }: Printed): Readonly<Record<'size' | 'sure', Size>> {
  const upTo = plus(printed.upTo ?? size, 0.000001);
  const [surely, mostly] = hedge === undefined ? [0.05, 0.15] : [0.1, 0.25];
  const within = (part: number): Size => sideOf(size, upTo, hedge ?? 'about', times(upTo, part));
  return { size: within(mostly), sure: within(surely) };
}

function sideOf(size: Exact, upTo: Exact, hedge: Hedge, leeway: Exact): Size {
  const least = order(size, leeway) > 0 ? minus(size, leeway) : 0;
  if (hedge === 'at-least') return { low: size, high: null };
  return {
    low: hedge === 'up-to' ? 0 : hedge === 'just-beyond' ? size : least,
    high: hedge === 'up-to' || hedge === 'short-of' ? upTo : plus(upTo, leeway),
  };
}

// The place of the last digit that is not 0: 10 of 20, 1 of 24, 1,000 of 1,000, 0.1 of 12.5.
function grainOf(size: Exact, decimals: number): Exact {
  const text = toText(size);
  return powerOfTen(decimals > 0 ? -decimals : text.length - text.replace(/(?<=\d)0+$/u, '').length);
}
