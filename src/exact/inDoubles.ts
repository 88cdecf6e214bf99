/*
 * Arithmetic in plain doubles, which answers only where there is no doubt about the exact result. Everywhere else the
 * answer is NaN, and long decimals are worked with instead.
 */

// Every decimal of up to 15 digits has a double of its own, so a whole number below this divided by a power of ten
// gives the very double that prints as that decimal.
const WHOLE_LIMIT = 1e15;
const FINEST_SCALE = 1e6;
const POWERS_OF_TEN = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

// See differenceInDoubles: 18 times half the distance from 1 to the next double; and an allowance for results near
// zero.
const LARGEST_ERROR = 18 * 2 ** -53;
const SMALLEST_DOUBT = 1e-12;

/**
 * Returns (minuend − subtrahend) × factor ÷ |base|, rounded to `decimals` where they are given. NaN also where a value
 * is not a number.
 *
 * The rounded result is clear where it is not too near a tie. Every number is within half a unit of its last place of
 * the decimal it prints (apart from those next to zero, which a factor of at least 1 keeps out of the scale), and the
 * five operations add as much each, so the error is below 18 times 2^-53 of the size of what goes in. A result further
 * than that from a tie is on the right side of it.
 */
export function differenceInDoubles(
  minuend: unknown,
  subtrahend: unknown,
  factor: unknown,
  base: unknown,
  decimals: unknown,
): number {
  if (
    typeof minuend !== 'number'
    || typeof subtrahend !== 'number'
    || typeof factor !== 'number'
    || typeof base !== 'number'
  ) {
    return NaN;
  }
  // Adding 0 turns -0 into 0.
  if (decimals === undefined) return differenceOfWholes(minuend, subtrahend, factor, base, undefined) + 0;
  if (typeof decimals !== 'number') return NaN;
  const power = POWERS_OF_TEN[decimals] ?? NaN;
  const scale = (factor * power) / Math.abs(base);
  const scaled = (minuend - subtrahend) * scale;
  const whole = Math.floor(scaled + 0.5);
  const error = (Math.abs(minuend) + Math.abs(subtrahend)) * scale * LARGEST_ERROR + SMALLEST_DOUBT;
  return factor >= 1 && 0.5 - Math.abs(scaled - whole) > error
    ? whole / power
    : differenceOfWholes(minuend, subtrahend, factor, base, power) + 0;
}

/** Returns the sum of two values that one power of ten makes whole. */
export function sumInDoubles(left: number, right: number): number {
  const scale = Math.max(scaleOf(left), scaleOf(right));
  const wholeLeft = Math.round(left * scale);
  const wholeRight = Math.round(right * scale);
  const sum = wholeLeft + wholeRight;
  return isExactWhole(wholeLeft) && isExactWhole(wholeRight) && isExactWhole(sum) ? sum / scale : NaN;
}

/** Returns the product of two values that powers of ten make whole. */
export function productInDoubles(left: number, right: number): number {
  const leftScale = scaleOf(left);
  const rightScale = scaleOf(right);
  const wholeLeft = Math.round(left * leftScale);
  const wholeRight = Math.round(right * rightScale);
  const product = wholeLeft * wholeRight;
  return isExactWhole(wholeLeft) && isExactWhole(wholeRight) && isExactWhole(product)
    ? product / (leftScale * rightScale)
    : NaN;
}

/** Returns a rounded value in writing, or nothing where it has more digits than a double is sure of. */
export function writtenInDoubles(rounded: number, decimals: number): string | undefined {
  return isExactWhole(rounded * (POWERS_OF_TEN[decimals] ?? NaN)) ? rounded.toFixed(decimals) : undefined;
}

// One power of ten makes whole numbers of the minuend, the subtrahend and the base, so that their quotient is exact.
function differenceOfWholes(
  minuend: number,
  subtrahend: number,
  factor: number,
  base: number,
  power: number | undefined,
): number {
  const scale = Math.max(scaleOf(minuend), scaleOf(subtrahend), scaleOf(base));
  const from = Math.round(subtrahend * scale);
  const to = Math.round(minuend * scale);
  const over = Math.abs(Math.round(base * scale));
  const numerator = (to - from) * factor;
  const areExact = isExactWhole(from) && isExactWhole(to) && isExactWhole(over) && isExactWhole(numerator);
  if (!areExact || over === 0 || !Number.isInteger(factor)) return NaN;
  // One division of two exact numbers is correctly rounded by IEEE 754.
  if (power === undefined) return numerator / over;
  const scaled = numerator * power;
  if (!isExactWhole(scaled)) return NaN;
  // Below 10^15 a quotient that is not a tie is further from one than a division errs, and a tie is exact.
  const size = Math.round(Math.abs(scaled) / over);
  return (scaled < 0 ? -size : size) / power;
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
