import { absolute, decimalsOf, type Exact, minus, order, plus, read, times, toText } from '../exact/exact.js';

/** A number as a document states it: its value, and the range of sizes that the words allow. */
export interface Stated {
  readonly value: Exact;
  /** How many decimals it was printed with. */
  readonly decimals: number;
  /** The smallest and largest size it may stand for, without its sign. */
  readonly size: Span;
  readonly isHedged: boolean;
  readonly isPoints: boolean;
}

/** From one value to another, both included. */
export interface Span {
  readonly low: Exact;
  readonly high: Exact;
}

type Hedge = 'about' | 'short-of' | 'beyond' | 'up-to';

// In the order in which they are looked for: "just under" is no "under", and "no more than" no "more than".
const HEDGES: readonly (readonly [RegExp, Hedge])[] = [
  [/\b(?:nearly|almost|just (?:under|below|short of)|close to|approaching)\b/iu, 'short-of'],
  [/\b(?:up to|no more than|at most|under|below|less than|fewer than|maximum of)\b|[<≤]/iu, 'up-to'],
  [
    /\b(?:over|more than|above|at least|exceed(?:s|ing)?|in excess of|upwards of|no less than|minimum of)\b|[>≥]/iu,
    'beyond',
  ],
  [/\b(?:about|around|approximately|approx|roughly|some|circa|c\.?(?= ?\d)|or so|in the region of)\b|[~≈]/iu, 'about'],
];
const NUMBER = /\d[\d,]*(?:\.(\d+))?/u;
const POINTS = /\b(?:percentage )?points?\b|\bp\.?p\.?(?:ts?)?\b/iu;
const FALL =
  /(?:^|[\s(])[-−–]\s?\d|\b(?:fall|fell|fallen|down|reduc\w*|decreas\w*|drop\w*|fewer|less|lower|declin\w*|cut)\b/iu;
const RISE = /\+\s?\d|\b(?:rise|rose|risen|up|increas\w*|grew|growth|more|higher|additional|extra)\b/iu;

/** Reads a number that is stated as a value, as text or as both: the text says how it was rounded and hedged. */
export function statedOf(value: number | undefined, text: string | undefined, name: string): Stated | undefined {
  const printed = typeof text === 'string' ? NUMBER.exec(text) : null;
  if (value === undefined && printed === null) return undefined;
  const exact = value === undefined ? signedOf(printed?.[0] ?? '', text ?? '') : read(value, name);
  const decimals = printed === null ? decimalsOf(exact) : (printed[1]?.length ?? 0);
  const hedge = HEDGES.find(([words]) => words.test(text ?? ''))?.[1];
  return {
    value: exact,
    decimals,
    size: sizeOf(absolute(exact), decimals, hedge),
    isHedged: hedge !== undefined,
    isPoints: POINTS.test(text ?? ''),
  };
}

/** The values that a printed figure may stand for: a whole number is a count, a decimal was rounded. */
export function spanOf(value: Exact): Span {
  const decimals = decimalsOf(value);
  if (decimals === 0) return { low: value, high: value };
  const half = times(0.5, powerOfTen(-decimals));
  return { low: minus(value, half), high: plus(value, half) };
}

/** A stated number with its sign, as the span it may stand for. */
export function signedSpan({ value, size }: Stated): Span {
  const isFall = order(value, 0) < 0;
  return isFall ? { low: minus(0, size.high), high: minus(0, size.low) } : size;
}

/** 10 to a power. */
export function powerOfTen(exponent: number): Exact {
  return read(exponent < 0 ? `0.${'0'.repeat(-exponent - 1)}1` : `1${'0'.repeat(exponent)}`, 'power');
}

function signedOf(digits: string, text: string): Exact {
  const size = read(digits.replaceAll(',', ''), 'text');
  return FALL.test(text) && !RISE.test(text) ? minus(0, size) : size;
}

// An unhedged number stands for what rounds to it. A hedged one for half its last figure that is not 0: "nearly 20"
// for 15 to 20, "over 1,000" for 1,000 to 1,500, "some 24" for 23 to 25.
function sizeOf(size: Exact, decimals: number, hedge: Hedge | undefined): Span {
  const lastDigit = powerOfTen(-decimals);
  if (hedge === undefined) {
    const half = times(0.5, lastDigit);
    return { low: minus(size, half), high: plus(size, half) };
  }
  const half = times(0.5, grainOf(size, decimals));
  const leeway = order(half, lastDigit) > 0 ? half : lastDigit;
  const least = order(size, leeway) > 0 ? minus(size, leeway) : 0;
  if (hedge === 'up-to') return { low: 0, high: size };
  if (hedge === 'short-of') return { low: least, high: size };
  return { low: hedge === 'about' ? least : size, high: plus(size, leeway) };
}

// The place of the last digit that is not 0: 10 of 20, 1 of 24, 1,000 of 1,000, 0.1 of 12.5.
function grainOf(size: Exact, decimals: number): Exact {
  return powerOfTen(decimals > 0 ? -decimals : (/0*$/u.exec(toText(size))?.[0].length ?? 0));
}
