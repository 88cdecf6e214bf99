import { Decimal } from 'decimal.js';
import type { Exact } from '../../src/exact/exact.js';

/*
 * The calculations by decimal.js, which the library's own arithmetic is checked against. It shares nothing with the
 * library, and nothing with the fractions of rational.ts.
 */

// With a precision that no result reaches, sums and products are never rounded. Only whole numbers are divided.
const Reference = Decimal.clone({ precision: 1e9, rounding: Decimal.ROUND_DOWN, toExpNeg: -9e15, toExpPos: 9e15 });

// A quotient of p ÷ q and the midpoint of two neighbouring doubles, where they differ, differ by more than one part in
// p × 2^1075. So this many digits more than p has decide which double is nearest.
const DIGITS_TO_TELL_DOUBLES_APART = 330;

/** (minuend − subtrahend) × factor ÷ |base|, rounded as `differenceOver` does. Infinity where no double can hold it. */
export function differenceOverByDecimal(
  minuend: Exact,
  subtrahend: Exact,
  factor: Exact,
  base: Exact,
  decimals: number | undefined,
): number {
  const numerator = new Reference(minuend).minus(subtrahend).times(factor);
  const denominator = new Reference(base).abs();
  if (numerator.isZero()) return 0;
  const size = decimals === undefined ? unrounded(numerator, denominator) : rounded(numerator, denominator, decimals);
  const value = Number(size.toString());
  return numerator.isNegative() ? 0 - value : value;
}

function rounded(numerator: Decimal, denominator: Decimal, decimals: number): Decimal {
  const scaled = numerator.abs().times(power(decimals));
  const floor = scaled.divToInt(denominator);
  const isUp = scaled.minus(floor.times(denominator)).times(2).greaterThanOrEqualTo(denominator);
  return (isUp ? floor.plus(1) : floor).times(power(-decimals));
}

function unrounded(numerator: Decimal, denominator: Decimal): Decimal {
  const decimalsOfBoth = Math.max(numerator.decimalPlaces(), denominator.decimalPlaces());
  const digits = numerator.e + 1 + decimalsOfBoth + DIGITS_TO_TELL_DOUBLES_APART;
  const shift = digits - (numerator.e - denominator.e);
  return numerator.abs().times(power(shift)).divToInt(denominator).times(power(-shift));
}

function power(exponent: number): Decimal {
  return new Reference(`1e${String(exponent)}`);
}
