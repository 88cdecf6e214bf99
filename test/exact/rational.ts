/*
 * Exact rational arithmetic on BigInt, written for the tests and with nothing from the library or from decimal.js: the
 * second opinion that the library's arithmetic is compared with.
 */

export interface Rational {
  readonly numerator: bigint;
  /** Greater than 0. */
  readonly denominator: bigint;
}

const SMALLEST_EXPONENT = -1074;
const HIDDEN_BIT = 1n << 52n;
const POWERS = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));

export function tenToThe(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

/** Reads a number as the decimal it prints, or a decimal text with or without an exponent. */
export function rationalOf(value: number | string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/u.exec(String(value));
  if (!match) throw new Error(`no decimal: ${String(value)}`);
  const [, sign, whole = '', decimals = '', exponentText = '0'] = match;
  const digits = BigInt(whole + decimals) * (sign === '-' ? -1n : 1n);
  const exponent = Number(exponentText) - decimals.length;
  return exponent >= 0
    ? { numerator: digits * tenToThe(exponent), denominator: 1n }
    : { numerator: digits, denominator: tenToThe(-exponent) };
}

/** (minuend − subtrahend) × factor ÷ |base|. */
export function differenceOverOf(minuend: Rational, subtrahend: Rational, factor: Rational, base: Rational): Rational {
  const size = base.numerator < 0n ? -base.numerator : base.numerator;
  return {
    numerator:
      (minuend.numerator * subtrahend.denominator - subtrahend.numerator * minuend.denominator)
      * factor.numerator
      * base.denominator,
    denominator: minuend.denominator * subtrahend.denominator * factor.denominator * size,
  };
}

export function sumOf(left: Rational, right: Rational): Rational {
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

export function productOf(left: Rational, right: Rational): Rational {
  return { numerator: left.numerator * right.numerator, denominator: left.denominator * right.denominator };
}

export function signOf(value: Rational): -1 | 0 | 1 {
  return value.numerator < 0n ? -1 : value.numerator > 0n ? 1 : 0;
}

export function isEqual(left: Rational, right: Rational): boolean {
  return left.numerator * right.denominator === right.numerator * left.denominator;
}

/** The value × 10^decimals, rounded half away from zero to a whole number. */
function roundedWhole({ numerator, denominator }: Rational, decimals: number): bigint {
  const size = (numerator < 0n ? -numerator : numerator) * tenToThe(decimals);
  const whole = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -whole : whole;
}

/** The value rounded half away from zero, as the nearest double. */
export function roundedDouble(value: Rational, decimals: number): number {
  return nearestDouble({ numerator: roundedWhole(value, decimals), denominator: tenToThe(decimals) });
}

/** The value rounded half away from zero, in writing. */
export function roundedText(value: Rational, decimals: number): string {
  const whole = roundedWhole(value, decimals);
  const digits = (whole < 0n ? -whole : whole).toString().padStart(decimals + 1, '0');
  const sign = whole < 0n ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The double nearest to the value, ties to the even significand as IEEE 754 has it; never -0. */
export function nearestDouble({ numerator, denominator }: Rational): number {
  if (numerator === 0n) return 0;
  const size = numerator < 0n ? -numerator : numerator;
  // The exponent of the last bit kept; the estimate is at most one or two off, and put right below.
  let exponent = Math.max(bitsIn(size) - bitsIn(denominator) - 53, SMALLEST_EXPONENT);
  let [significand, remainder, divisor] = scaled(size, denominator, exponent);
  while (significand >= 2n * HIDDEN_BIT) [significand, remainder, divisor] = scaled(size, denominator, (exponent += 1));
  while (significand < HIDDEN_BIT && exponent > SMALLEST_EXPONENT) {
    [significand, remainder, divisor] = scaled(size, denominator, (exponent -= 1));
  }
  const twice = 2n * remainder;
  if (twice > divisor || (twice === divisor && significand % 2n === 1n)) significand += 1n;
  // Two exact factors, whose product is a double, or infinite where the value is past the largest.
  const half = Math.trunc(exponent / 2);
  const result =
    exponent < -1000 ? Number(significand) * 2 ** exponent : Number(significand) * 2 ** half * 2 ** (exponent - half);
  return result === 0 ? 0 : numerator < 0n ? -result : result;
}

function scaled(size: bigint, denominator: bigint, exponent: number): [bigint, bigint, bigint] {
  const dividend = exponent < 0 ? size << BigInt(-exponent) : size;
  const divisor = exponent > 0 ? denominator << BigInt(exponent) : denominator;
  const quotient = dividend / divisor;
  return [quotient, dividend - quotient * divisor, divisor];
}

function bitsIn(value: bigint): number {
  const double = Number(value);
  return double < 1e300 ? Math.floor(Math.log2(double)) + 1 : value.toString(16).length * 4;
}
