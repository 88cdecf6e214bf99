import { Decimal } from 'decimal.js';
import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { show } from '../errors/show.js';
import type { Numeric } from '../model/numeric.js';

/*
 * All exact arithmetic of the library.
 *
 * An exact decimal is held as a `number` where the shortest decimal that prints the number is the value meant, and
 * as a Decimal where no such number exists. decimal.js is the reference and handles everything. Where all values
 * scale to whole numbers that a double holds without loss, plain arithmetic on those whole numbers answers
 * instead; the property tests hold the two equal.
 */

/** An exact decimal: the shortest decimal that prints the number, or the Decimal. */
export type Exact = number | Decimal;

// With a precision no figure reaches, sums and products are never rounded. Division is done on whole numbers only.
const Reference = Decimal.clone({ precision: 1e9, rounding: Decimal.ROUND_DOWN, toExpNeg: -9e15, toExpPos: 9e15 });

// Every decimal of up to 15 digits has a double of its own, so a whole number below this divided by a power of ten
// gives the very double that prints as that decimal.
const WHOLE_LIMIT = 1e15;
const FINEST_SCALE = 1e6;
const POWERS_OF_TEN = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

// See roundedWhereClear: 18 times half the distance from 1 to the next double; and an allowance for results near zero.
const LARGEST_ERROR = 18 * 2 ** -53;
const SMALLEST_DOUBT = 1e-12;

const PLAIN_DECIMAL = /^-?\d+(?:\.\d+)?$/u;
const LONGEST_TEXT = 1000;
const LARGEST_EXPONENT = 1000;
const MOST_WORDS = 300;
const MOST_DECIMALS = 20;

// Two unequal numbers, a quotient of p/q and the midpoint of two neighbouring doubles, differ by more than one part
// in p × 2^1075; that many digits of p and 330 more therefore decide which double is nearest.
const DIGITS_TO_TELL_DOUBLES_APART = 330;

/** Reads a number given by a user. The argument's name goes into the message of the error. */
export function read(value: Numeric, name: string): Exact {
  return typeof value === 'number' && Number.isFinite(value) ? value + 0 : readText(value, name);
}

/** Checks a number of decimals given by a user. */
export function checkDecimals(decimals: number | undefined): void {
  if (decimals !== undefined && !(Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS)) {
    refuseDecimals(decimals);
  }
}

/**
 * Works out (minuend − subtrahend) × factor ÷ |base|, the one shape that every rate, percentage, change and
 * difference has, and rounds it once: half away from zero to `decimals`, or to the nearest double without.
 */
export function differenceOver(
  minuend: Exact,
  subtrahend: Exact,
  factor: Exact,
  base: Exact,
  decimals: number | undefined,
): number {
  if (
    typeof minuend === 'number'
    && typeof subtrahend === 'number'
    && typeof factor === 'number'
    && typeof base === 'number'
  ) {
    const clear = roundedWhereClear(minuend, subtrahend, factor, base, decimals);
    if (!Number.isNaN(clear)) return clear;
    const quotient = differenceOfWholes(minuend, subtrahend, factor, base, decimals);
    if (!Number.isNaN(quotient)) return quotient;
  }
  return differenceOverByReference(minuend, subtrahend, factor, base, decimals);
}

/**
 * The same in plain doubles, where these leave no doubt: NaN where a value is no number, nothing is to be rounded, or
 * the result lies so near a tie that doubles cannot tell its side.
 *
 * Every number is within half a unit of its last place of the decimal it prints (but for those next to zero, which a
 * factor of at least 1 keeps out of the scale), and the five operations add as much
 * each, so the error is below 18 times 2^-53 of the size of what goes in. Whoever is further than that from a tie is on
 * the right side of it.
 */
export function roundedWhereClear(
  minuend: unknown,
  subtrahend: unknown,
  factor: number,
  base: unknown,
  decimals: unknown,
): number {
  if (
    typeof minuend !== 'number'
    || typeof subtrahend !== 'number'
    || typeof base !== 'number'
    || typeof decimals !== 'number'
    || !(factor >= 1)
    || !(decimals >= 0 && decimals < POWERS_OF_TEN.length)
  ) {
    return NaN;
  }
  const power = POWERS_OF_TEN[decimals] ?? NaN;
  const scale = (factor * power) / Math.abs(base);
  const scaled = (minuend - subtrahend) * scale;
  const whole = Math.floor(scaled + 0.5);
  const error = (Math.abs(minuend) + Math.abs(subtrahend)) * Math.abs(scale) * LARGEST_ERROR + SMALLEST_DOUBT;
  return 0.5 - Math.abs(scaled - whole) > error ? whole / power : NaN;
}

/** The same as {@link differenceOver} by decimal.js alone: what the fast path is held against. */
export function differenceOverByReference(
  minuend: Exact,
  subtrahend: Exact,
  factor: Exact,
  base: Exact,
  decimals: number | undefined,
): number {
  const numerator = new Reference(minuend).minus(subtrahend).times(factor);
  const denominator = new Reference(base).abs();
  const result =
    decimals === undefined ? nearestDouble(numerator, denominator) : roundedQuotient(numerator, denominator, decimals);
  if (!Number.isFinite(result)) {
    throw new CommunitySafetyError('RESULT_OUT_OF_RANGE', 'The exact result is larger than any number can hold.');
  }
  return result;
}

/** Adds. */
export function plus(left: Exact, right: Exact): Exact {
  if (typeof left === 'number' && typeof right === 'number') {
    const scale = Math.max(scaleOf(left), scaleOf(right));
    const wholeLeft = Math.round(left * scale);
    const wholeRight = Math.round(right * scale);
    const sum = wholeLeft + wholeRight;
    if (isExactWhole(wholeLeft) && isExactWhole(wholeRight) && isExactWhole(sum)) return sum / scale;
  }
  return new Reference(left).plus(right);
}

/** Subtracts. */
export function minus(left: Exact, right: Exact): Exact {
  return plus(left, negate(right));
}

/** Multiplies. */
export function times(left: Exact, right: Exact): Exact {
  if (typeof left === 'number' && typeof right === 'number') {
    const leftScale = scaleOf(left);
    const rightScale = scaleOf(right);
    const wholeLeft = Math.round(left * leftScale);
    const wholeRight = Math.round(right * rightScale);
    const product = wholeLeft * wholeRight;
    if (isExactWhole(wholeLeft) && isExactWhole(wholeRight) && isExactWhole(product)) {
      return product / (leftScale * rightScale);
    }
  }
  return new Reference(left).times(right);
}

/** Changes the sign. */
export function negate(value: Exact): Exact {
  return typeof value === 'number' ? 0 - value : value.negated();
}

/** Takes the sign away. */
export function absolute(value: Exact): Exact {
  return typeof value === 'number' ? Math.abs(value) : value.abs();
}

/** Tells which of two is larger: -1, 0 or 1. Doubles are ordered as the decimals they print. */
export function order(left: Exact, right: Exact): -1 | 0 | 1 {
  if (typeof left === 'number' && typeof right === 'number') return left < right ? -1 : left > right ? 1 : 0;
  return new Reference(left).comparedTo(right) as -1 | 0 | 1;
}

/** Gives the nearest double. */
export function toNumber(value: Exact): number {
  return typeof value === 'number' ? value : differenceOver(value, 0, 1, 1, undefined);
}

/** Writes an exact decimal with a fixed number of decimals, rounded half away from zero: `1579.0`, `-0.5`. */
export function toFixedText(value: Exact, decimals: number): string {
  if (typeof value === 'number') {
    const rounded = differenceOver(value, 0, 1, 1, decimals);
    if (isExactWhole(rounded * (POWERS_OF_TEN[decimals] ?? NaN))) return rounded.toFixed(decimals);
  }
  const rounded = new Reference(value).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals);
}

/** Writes an exact decimal as it is, with no exponent. */
export function toText(value: Exact): string {
  // Between these bounds JavaScript prints a number without an exponent.
  if (typeof value === 'number' && (value === 0 || (Math.abs(value) < 1e21 && Math.abs(value) >= 1e-6))) {
    return String(value);
  }
  return new Reference(value).toFixed();
}

/** Counts the decimals an exact decimal is written with, as far as they could be printed with one more. */
export function decimalsOf(value: Exact): number {
  if (Number.isInteger(value)) return 0;
  return Math.min(new Reference(value).decimalPlaces(), MOST_DECIMALS - 1);
}

/** Works out base × ratio^(part ÷ whole), to 40 digits: the one figure of the library that is no fraction. */
export function compound(base: Exact, ratio: { of: Exact; to: Exact }, part: number, whole: number): Decimal {
  const Precise = Decimal.clone({ precision: 50 });
  const growth = new Precise(ratio.of).div(ratio.to).pow(new Precise(part).div(whole));
  return new Reference(growth.times(base).toSignificantDigits(40));
}

// Brings all values to whole numbers by one power of ten. NaN where they are too large or have too many decimals.
function differenceOfWholes(
  minuend: number,
  subtrahend: number,
  factor: number,
  base: number,
  decimals: number | undefined,
): number {
  const scale = Math.max(scaleOf(minuend), scaleOf(subtrahend), scaleOf(base));
  const from = Math.round(subtrahend * scale);
  const to = Math.round(minuend * scale);
  const over = Math.abs(Math.round(base * scale));
  return isExactWhole(from) && isExactWhole(to) && isExactWhole(over) && Number.isInteger(factor)
    ? wholeQuotient((to - from) * factor, over, decimals)
    : NaN;
}

// The power of ten that makes a value whole, or NaN, which fails every comparison that follows.
function scaleOf(value: number): number {
  if (Math.floor(value) === value) return 1;
  if (Math.round(value * 10) / 10 === value) return 10;
  if (Math.round(value * 100) / 100 === value) return 100;
  return finerScaleOf(value);
}

function finerScaleOf(value: number): number {
  for (let scale = 1e3; scale <= FINEST_SCALE; scale *= 10) {
    if (Math.round(value * scale) / scale === value) return scale;
  }
  return NaN;
}

function isExactWhole(value: number): boolean {
  return value < WHOLE_LIMIT && value > -WHOLE_LIMIT;
}

// Divides whole numbers, both held without loss, the denominator positive. NaN where they grow too large.
function wholeQuotient(numerator: number, denominator: number, decimals: number | undefined): number {
  if (!isExactWhole(numerator)) return NaN;
  // One division of two exact numbers is correctly rounded by IEEE 754. Adding 0 turns -0 into 0.
  if (decimals === undefined) return numerator / denominator + 0;
  const power = POWERS_OF_TEN[decimals] ?? NaN;
  const scaled = numerator * power;
  if (!isExactWhole(scaled)) return NaN;
  // Below 10^15 a quotient that is no tie is further from one than a division errs, and a tie is exact.
  const size = Math.round(Math.abs(scaled) / denominator);
  return (scaled < 0 ? -size : size) / power + 0;
}

function roundedQuotient(numerator: Decimal, denominator: Decimal, decimals: number): number {
  const scaled = numerator.abs().times(power(decimals));
  const floor = scaled.divToInt(denominator);
  const remainder = scaled.minus(floor.times(denominator));
  const whole = remainder.times(2).greaterThanOrEqualTo(denominator) ? floor.plus(1) : floor;
  return signed(whole.times(power(-decimals)), numerator);
}

function nearestDouble(numerator: Decimal, denominator: Decimal): number {
  if (numerator.isZero()) return 0;
  const decimalsOfBoth = Math.max(numerator.decimalPlaces(), denominator.decimalPlaces());
  const digits = numerator.e + 1 + decimalsOfBoth + DIGITS_TO_TELL_DOUBLES_APART;
  const shift = digits - (numerator.e - denominator.e);
  const whole = numerator.abs().times(power(shift)).divToInt(denominator);
  return signed(whole.times(power(-shift)), numerator);
}

function signed(magnitude: Decimal, sign: Decimal): number {
  const value = Number(magnitude.toString());
  return sign.isNegative() && value !== 0 ? -value : value;
}

function power(exponent: number): Decimal {
  return new Reference(`1e${String(exponent)}`);
}

function readText(value: unknown, name: string): Exact {
  if (typeof value === 'string') {
    if (value.length <= LONGEST_TEXT && PLAIN_DECIMAL.test(value)) return exactOf(value);
  } else if (isReadableDecimal(value)) {
    return exactOf(new Reference(value).toFixed());
  }
  throw new CommunitySafetyError(
    'INVALID_NUMBER',
    `${name} must be a finite number, a plain decimal string or a Decimal, not ${show(value)}.`,
    { argument: name, value },
  );
}

// A text of up to 15 characters is the shortest text of its double, but for zeros that say nothing.
function exactOf(text: string): Exact {
  return text.length <= 15 ? Number(text) + 0 : new Reference(text);
}

// A Decimal of any copy of decimal.js, by its fields: methods of an object from outside are not called.
function isReadableDecimal(value: unknown): value is Decimal {
  try {
    if (!Decimal.isDecimal(value)) return false;
    const { s: sign, e: exponent, d: words }: { s: unknown; e: unknown; d: unknown } = value;
    if (sign !== 1 && sign !== -1) return false;
    if (!Number.isInteger(exponent) || Math.abs(exponent as number) > LARGEST_EXPONENT) return false;
    return Array.isArray(words) && words.length > 0 && words.length <= MOST_WORDS && words.every(isWord);
  } catch {
    // A proxy may refuse even to be looked at.
    return false;
  }
}

// decimal.js holds seven digits in a word.
function isWord(word: unknown): boolean {
  return Number.isInteger(word) && (word as number) >= 0 && (word as number) < 1e7;
}

/** Refuses a number of decimals. */
export function refuseDecimals(decimals: unknown): never {
  throw new CommunitySafetyError(
    'INVALID_DECIMALS',
    `decimals must be a whole number from 0 to ${String(MOST_DECIMALS)}, not ${show(decimals)}.`,
    { decimals },
  );
}
