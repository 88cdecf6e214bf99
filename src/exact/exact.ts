/*
 * All exact arithmetic of the library. Doubles answer where there is no doubt, and long decimals everywhere else.
 */
import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { differenceInDoubles, productInDoubles, sumInDoubles, writtenInDoubles } from './inDoubles.js';
import {
  add,
  divide,
  type Exact,
  exactOf,
  inFull,
  multiply,
  opposite,
  signOf,
  write,
  writeFixed,
} from './longDecimal.js';

export type { Exact } from './longDecimal.js';
export { checkDecimals, read, refuseDecimals } from './read.js';

// One less than can be printed.
const MOST_DECIMALS_WRITTEN = 19;

/**
 * Returns (minuend − subtrahend) × factor ÷ |base|, the one shape that every rate, percentage, change and difference
 * has, rounded once: half away from zero to `decimals`, or to the nearest double without.
 */
export function differenceOver(
  minuend: Exact,
  subtrahend: Exact,
  factor: Exact,
  base: Exact,
  decimals: number | undefined,
): number {
  const inDoubles = differenceInDoubles(minuend, subtrahend, factor, base, decimals);
  return Number.isNaN(inDoubles) ? differenceOverInFull(minuend, subtrahend, factor, base, decimals) : inDoubles;
}

/** Returns the same by long decimals alone. */
export function differenceOverInFull(
  minuend: Exact,
  subtrahend: Exact,
  factor: Exact,
  base: Exact,
  decimals: number | undefined,
): number {
  const difference = add(inFull(minuend), opposite(inFull(subtrahend)));
  const result = divide(multiply(difference, inFull(factor)), inFull(base), decimals);
  if (Number.isFinite(result)) return result;
  throw new CommunitySafetyError('RESULT_OUT_OF_RANGE', 'The exact result is larger than any number can hold.');
}

/** Returns the sum. */
export function plus(left: Exact, right: Exact): Exact {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = sumInDoubles(left, right);
    if (!Number.isNaN(sum)) return sum;
  }
  return exactOf(write(add(inFull(left), inFull(right))));
}

/** Returns the difference. */
export function minus(left: Exact, right: Exact): Exact {
  return plus(left, negate(right));
}

/** Returns the product. */
export function times(left: Exact, right: Exact): Exact {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = productInDoubles(left, right);
    if (!Number.isNaN(product)) return product;
  }
  return exactOf(write(multiply(inFull(left), inFull(right))));
}

/** Returns the value with its sign changed. */
export function negate(value: Exact): Exact {
  if (typeof value === 'number') return 0 - value;
  return value.startsWith('-') ? value.slice(1) : `-${value}`;
}

/** Returns the value without its sign. */
export function absolute(value: Exact): Exact {
  if (typeof value === 'number') return Math.abs(value);
  return value.startsWith('-') ? value.slice(1) : value;
}

/** Returns -1, 0 or 1, as the first is less than, equal to or more than the second. */
export function order(left: Exact, right: Exact): -1 | 0 | 1 {
  // Doubles have the same order as the decimals they print.
  if (typeof left === 'number' && typeof right === 'number') return left < right ? -1 : left > right ? 1 : 0;
  return signOf(add(inFull(left), opposite(inFull(right))));
}

/** Returns the nearest double. */
export function toNumber(value: Exact): number {
  return typeof value === 'number' ? value : differenceOverInFull(value, 0, 1, 1, undefined);
}

/** Returns a value in writing with a fixed number of decimals, rounded half away from zero: `1579.0`, `-0.5`. */
export function toFixedText(value: Exact, decimals: number): string {
  const short =
    typeof value === 'number' ? writtenInDoubles(differenceOver(value, 0, 1, 1, decimals), decimals) : undefined;
  return short ?? writeFixed(inFull(value), decimals);
}

/** Returns a value in writing as it is, with no exponent. */
export function toText(value: Exact): string {
  // Between these bounds JavaScript prints a number without an exponent.
  if (typeof value === 'number' && (value === 0 || (Math.abs(value) < 1e21 && Math.abs(value) >= 1e-6))) {
    return String(value);
  }
  return write(inFull(value));
}

/** Returns how many decimals a value is written with, as far as they could be printed with one more. */
export function decimalsOf(value: Exact): number {
  if (Number.isInteger(value)) return 0;
  const [, decimals = ''] = toText(value).split('.');
  return Math.min(decimals.length, MOST_DECIMALS_WRITTEN);
}
