import { describe, expect, it } from 'vitest';
import {
  differenceOver,
  type Exact,
  minus,
  order,
  plus,
  times,
  toFixedText,
  toNumber,
  toText,
} from '../../src/exact/exact.js';
import { type Random, random } from './random.js';
import {
  differenceOverOf,
  nearestDouble,
  productOf,
  type Rational,
  rationalOf,
  roundedDouble,
  roundedText,
  signOf,
  sumOf,
} from './rational.js';

/*
 * Doubles answer where there is no doubt, and these cases lie where they are close to being wrong. Every expected value
 * is a fraction of BigInt, which shares nothing with the library.
 */

const CASES = 400;
const ONE = rationalOf(1);

// Small and large figures, with few and many decimals, and integers that print other digits than they hold.
const figure = (from: Random): number => {
  const size = from.pick([9, 999, 99_999, 999_999_999, 1e14, 2 ** 53 - 1]);
  const value = from.int(0, size) / 10 ** from.pick([0, 0, 1, 2, 4, 6, 8]);
  return (from.int(0, 1) === 0 ? value : -value) * from.pick([1, 1, 1, 1, 1e4]) + 0;
};

// A decimal that lies in the middle of two neighbours of so many decimals.
const tie = (from: Random, decimals: number): number =>
  Number(`${String(from.int(-1e11, 1e11))}5e-${String(decimals + 1)}`);

const differenceMeant = (numbers: readonly [number, number, number, number], decimals: number | undefined): number => {
  const [minuend, subtrahend, factor, base] = numbers.map(rationalOf) as [Rational, Rational, Rational, Rational];
  const fraction = differenceOverOf(minuend, subtrahend, factor, base);
  return decimals === undefined ? nearestDouble(fraction) : roundedDouble(fraction, decimals);
};

describe('differenceOver, checked against fractions', () => {
  it.each([undefined, 0, 1, 2, 5, 15, 16, 20])('rounds figures of every size to %s decimals', (decimals) => {
    const from = random(20);
    const mistakes: unknown[] = [];
    for (let index = 0; index < CASES; index += 1) {
      const factor = from.pick([1, 100, 1000, 100_000, 0.1, 2.7, 1e-7]);
      const numbers = [figure(from), figure(from), factor, figure(from) || 7] as const;
      const result = differenceOver(...numbers, decimals);
      if (!Object.is(result, differenceMeant(numbers, decimals))) mistakes.push([numbers, result]);
    }
    expect(mistakes).toEqual([]);
  });

  it.each([0, 1, 2, 3, 4])('rounds ties half away from zero to %d decimals, including large ones', (decimals) => {
    const from = random(21);
    const mistakes: unknown[] = [];
    for (let index = 0; index < CASES; index += 1) {
      const numbers = [tie(from, decimals), 0, 1, 1] as const;
      const result = differenceOver(...numbers, decimals);
      if (!Object.is(result, differenceMeant(numbers, decimals))) mistakes.push([numbers, result]);
    }
    expect(mistakes).toEqual([]);
  });

  it('does not mistake a value just below a tie for a tie', () => {
    // worked by hand: 900050000000900 ÷ 1000000000001 = 900.04999999999999995…
    expect(differenceOver(900_050_000_000_900, 0, 1, 1_000_000_000_001, 1)).toBe(900);
  });

  it('returns 0 and not -0 for a fall just below a tie', () => {
    // worked by hand: -5000000000000 ÷ 10000000000001 = -0.49999999999995
    expect(Object.is(differenceOver(-5e12, 0, 1, 1e13 + 1, 0), 0)).toBe(true);
  });

  it('rounds once if the numerator has more digits than a double', () => {
    const mistakes: unknown[] = [];
    for (let index = 0; index < CASES; index += 1) {
      const numbers = [Number.MAX_SAFE_INTEGER - 2 * index, 0, 100, 7 + index] as const;
      const result = differenceOver(...numbers, undefined);
      if (result !== differenceMeant(numbers, undefined)) mistakes.push([numbers, result]);
    }
    expect(mistakes).toEqual([]);
  });

  it('reads a large integer as the decimal it prints, not as the integer it holds', () => {
    // 100000000000000016 prints as 100000000000000020.
    expect(differenceOver(100_000_000_000_000_016, 1e17, 1, 1, undefined)).toBe(20);
    expect(toNumber(minus(100_000_000_000_000_016, 1e17))).toBe(20);
    expect(toText(plus(-100_000_000_000_000_016, -100_000_000_000_000_016))).toBe('-200000000000000040');
  });

  it('reads a tiny factor as the decimal it prints', () => {
    // worked by hand: 1e25 × 5e-324 ÷ 1e-300 = 50, though the double that prints 5e-324 is 4.94e-324
    expect(differenceOver(1e25, 0, 5e-324, 1e-300, 0)).toBe(50);
  });
});

describe('sums, products, order and writing, checked against fractions', () => {
  const pairs = (seed: number): readonly (readonly [number, number])[] => {
    const from = random(seed);
    return Array.from({ length: CASES }, () => [figure(from), figure(from)] as const);
  };
  const isSame = (result: Exact, expected: Rational): boolean =>
    signOf(sumOf(rationalOf(result), productOf(expected, rationalOf(-1)))) === 0;

  it('adds, subtracts and multiplies without rounding', () => {
    const mistakes = pairs(22).filter(([left, right]) => {
      const [first, second] = [rationalOf(left), rationalOf(right)];
      return !(
        isSame(plus(left, right), sumOf(first, second))
        && isSame(minus(left, right), sumOf(first, rationalOf(-right)))
        && isSame(times(left, right), productOf(first, second))
      );
    });
    expect(mistakes).toEqual([]);
  });

  it('compares numbers with texts', () => {
    const mistakes = pairs(23).filter(([left, right]) => {
      const expected = signOf(differenceOverOf(rationalOf(left), rationalOf(right), ONE, ONE));
      const [leftText, rightText] = [toText(left), toText(right)];
      return ![order(left, right), order(leftText, right), order(left, rightText)].every((sign) => sign === expected);
    });
    expect(mistakes).toEqual([]);
    // 2^53 + 1, which as a number is 2^53.
    expect(order(9_007_199_254_740_992, '9007199254740993')).toBe(-1);
  });

  it.each([0, 1, 6, 15, 20])('writes figures with %d decimals', (decimals) => {
    const mistakes = pairs(24)
      .flat()
      .filter((value) => toFixedText(value, decimals) !== roundedText(rationalOf(value), decimals));
    expect(mistakes).toEqual([]);
  });

  it.each([
    // worked by hand: the digits that the number prints, and none of those it holds beyond them
    [123_456_789_012_345.67, 6, '123456789012345.670000'],
    [-123_456_789_012_345.67, 6, '-123456789012345.670000'],
  ])('writes the digits that %d prints, with %d decimals', (value, decimals, expected) => {
    expect(toFixedText(value, decimals)).toBe(expected);
  });

  it('writes no sign if a negative value rounds to zero', () => {
    expect(toFixedText(`-0.${'0'.repeat(30)}1`, 2)).toBe('0.00');
    expect(toFixedText(-1e-30, 20)).toBe('0.00000000000000000000');
  });

  it('writes values larger than any number', () => {
    const digits = '9'.repeat(400);
    expect(toFixedText(digits, 1)).toBe(`${digits}.0`);
  });
});
