import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { compound } from '../../src/exact/compound.js';
import {
  absolute,
  checkDecimals,
  decimalsOf,
  differenceOver,
  differenceOverInFull,
  minus,
  negate,
  order,
  plus,
  read,
  refuseDecimals,
  times,
  toFixedText,
  toNumber,
  toText,
} from '../../src/exact/exact.js';
import type { Numeric } from '../../src/model/numeric.js';
import { thrownBy } from '../errors/thrownBy.js';
import { CoarseDecimal, NO_NUMBERS, OtherDecimal } from './numerics.js';

describe('differenceOver', () => {
  it.each([
    // [from, to, decimals, exact value worked by hand, rounded half away from zero]
    [80, 29, 1, '-63.75', -63.8],
    [8, 5, 0, '-37.5', -38],
    [8, 3, 0, '-62.5', -63],
    [200, 267, 0, '33.5', 34],
    [80, 131, 1, '63.75', 63.8],
    [1543, 1579, 1, '2.333…', 2.3],
  ])(
    'rounds the change from %d to %d to %d decimals half away from zero: exactly %s is %d',
    (from, to, decimals, _, expected) => {
      expect(differenceOver(to, from, 100, from, decimals)).toBe(expected);
      expect(differenceOverInFull(to, from, 100, from, decimals)).toBe(expected);
    },
  );

  it('is needed, since the obvious way to write it publishes a wrong figure (methods.md, section 15)', () => {
    // 80 to 29 is exactly -63.75%, which is -63.8 to one decimal.
    expect((((29 - 80) / 80) * 100).toFixed(1)).toBe('-63.7');
    expect(Math.round(((29 - 80) / 80) * 100 * 10) / 10).toBe(-63.7);
    // 8 to 5 is exactly -37.5%, which is -38 to no decimals: Math.round takes halves up, also below zero.
    expect(Math.round(((5 - 8) / 8) * 100)).toBe(-37);
    // 1.005 prints as what it means, a half at the second decimal.
    expect((1.005).toFixed(2)).toBe('1.00');
    expect(differenceOver(1.005, 0, 1, 1, 2)).toBe(1.01);
  });

  it.each([
    ['0.1 + 0.2 is 0.3', 0.1, -0.2, 0.3],
    ['1.1 − 1 is 0.1', 1.1, 1, 0.1],
    ['0.3 − 0.1 is 0.2', 0.3, 0.1, 0.2],
    ['62.4 − 63.2 is -0.8', 62.4, 63.2, -0.8],
  ])('reads numbers as the decimals they print: %s', (_, minuend, subtrahend, expected) => {
    expect(differenceOver(minuend, subtrahend, 1, 1, undefined)).toBe(expected);
  });

  it('divides by the size of the base, so that a rise from a negative number is a rise', () => {
    // worked by hand: (-5 − -10) ÷ 10 × 100
    expect(differenceOver(-5, -10, 100, -10, undefined)).toBe(50);
    expect(differenceOverInFull(-5, -10, 100, -10, undefined)).toBe(50);
  });

  it.each([undefined, 0, 3, 20])('never returns -0 if nothing is left (decimals %s)', (decimals) => {
    for (const [minuend, subtrahend] of [
      [-0, 0],
      [-0, -0],
      [5, 5],
      [-0.1, -0.1],
      [-1e300, -1e300],
    ] as const) {
      expect(Object.is(differenceOver(minuend, subtrahend, 1, 1, decimals), 0)).toBe(true);
      expect(Object.is(differenceOver(minuend, subtrahend, 100, -3, decimals), 0)).toBe(true);
      expect(Object.is(differenceOverInFull(minuend, subtrahend, 1, 1, decimals), 0)).toBe(true);
    }
  });

  it.each([0, 3, 20])('never returns -0 if a fall rounds to zero (%d decimals)', (decimals) => {
    for (const minuend of [-4e-1 / 10 ** decimals, `-0.${'0'.repeat(decimals)}4`, `-0.${'0'.repeat(30)}1`]) {
      expect(Object.is(differenceOver(minuend, 0, 1, 1, decimals), 0)).toBe(true);
      expect(Object.is(differenceOverInFull(minuend, 0, 1, 1, decimals), 0)).toBe(true);
    }
  });

  it('returns 0, not -0, for a result below half the smallest double', () => {
    // 2^-1074 is about 4.94e-324; a quarter of a thousandth of it is nearer to 0.
    const tiny = `-0.${'0'.repeat(326)}1`;
    expect(Object.is(differenceOver(tiny, 0, 1, 1, undefined), 0)).toBe(true);
  });

  it.each([
    ['a sum', 1.7e308, -1.7e308, 1, 1],
    ['a quotient', 1e300, 0, 100, 1e-300],
    ['a quotient below zero', -1e300, 0, 100, 1e-300],
  ])('refuses %s that is too large for a double', (_, minuend, subtrahend, factor, base) => {
    for (const decimals of [undefined, 2]) {
      expect(thrownBy(() => differenceOver(minuend, subtrahend, factor, base, decimals))).toMatchObject({
        code: 'RESULT_OUT_OF_RANGE',
        message: 'The exact result is larger than any number can hold.',
      });
    }
  });

  it('returns the largest double for a result nearer to it than to the next power of two', () => {
    // IEEE 754: 2^1024 − 2^971 is the largest; up to half a step of 2^970 above still rounds to it.
    const largest = 2n ** 1024n - 2n ** 971n;
    const below = read(String(largest + 2n ** 970n - 1n), 'value');
    const at = read(String(largest + 2n ** 970n), 'value');
    expect(toNumber(below)).toBe(Number.MAX_VALUE);
    expect(thrownBy(() => toNumber(at)).code).toBe('RESULT_OUT_OF_RANGE');
  });
});

describe('read', () => {
  it.each([
    ['a whole number', 1579, '1579'],
    ['a number with decimals', 27.77, '27.77'],
    ['a negative number', -0.5, '-0.5'],
    ['the smallest number', 5e-324, `0.${'0'.repeat(323)}5`],
    ['the largest number', 1.7976931348623157e308, `17976931348623157${'0'.repeat(292)}`],
    ['a text', '27.77', '27.77'],
    ['a negative text', '-0.5', '-0.5'],
    ['a text with zeros that say nothing', '007.500', '7.5'],
    ['a text of minus nothing', '-0.00', '0'],
    ['a text longer than any double', '0.1234567890123456789012345', '0.1234567890123456789012345'],
    ['a whole text longer than any double', '9007199254740993', '9007199254740993'],
    ['a text of minus nothing at length', '-0.00000000000000000000', '0'],
    ['a Decimal', new Decimal('27.77'), '27.77'],
    ['a Decimal that prints with an exponent', new Decimal('1e-9'), '0.000000001'],
    ['a Decimal of a clone', new CoarseDecimal('1543.25'), '1543.25'],
    ['a Decimal of a clone, longer than its precision', new CoarseDecimal('9007199254740993.5'), '9007199254740993.5'],
    ['a Decimal of another copy', new OtherDecimal('1543.25'), '1543.25'],
    ['a Decimal of minus nothing', new Decimal(-0), '0'],
  ] as readonly (readonly [string, Numeric, string])[])('accepts %s', (_, value, expected) => {
    expect(toText(read(value, 'value'))).toBe(expected);
  });

  it.each([
    // From the smallest to the largest exponent, through every place that a word can begin at.
    ...[-1000, -999, -15, -14, -13, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 15, 999, 1000],
  ])('reads a Decimal of exponent %d from its fields as decimal.js prints it', (exponent) => {
    for (const digits of ['1', '-9', '12345678', '-100000000000001', '123456789012345678901234567890']) {
      const value = new Decimal(`${digits}e${String(exponent)}`).times(
        `1e${String(1 - new Decimal(digits).precision(true))}`,
      );
      expect(value.e).toBe(exponent);
      expect(toText(read(value, 'value'))).toBe(value.toFixed());
    }
  });

  it('accepts up to the maximum number of digits of a text or a Decimal, and not one more', () => {
    const text = '9'.repeat(4000);
    expect(toText(read(text, 'value'))).toBe(text);
    expect(thrownBy(() => read(`${text}9`, 'value')).code).toBe('INVALID_NUMBER');
    // 300 words of seven digits.
    const value = new Decimal(`${'1234567'.repeat(300)}e-1099`);
    expect(toText(read(value, 'value'))).toBe(value.toFixed());
  });

  it('shares no copy of decimal.js with the other copy of the tests', () => {
    expect(new OtherDecimal(1)).not.toBeInstanceOf(Decimal);
  });

  for (const [reason, values] of Object.entries(NO_NUMBERS)) {
    it.each(values)(`refuses what ${reason}: %s`, (_, value) => {
      const error = thrownBy(() => read(value as Numeric, 'population'));
      expect(error.code).toBe('INVALID_NUMBER');
      expect(error.message).toMatch(/^population must be a finite number, a plain decimal string or a Decimal, not /u);
      expect(error.message.length).toBeLessThan(250);
      expect(error.details['argument']).toBe('population');
      expect(error.details['value']).toBe(value);
    });
  }
});

describe('checkDecimals', () => {
  it.each([undefined, 0, 1, 19, 20, -0])('accepts %s', (decimals) => {
    expect(() => {
      checkDecimals(decimals);
    }).not.toThrow();
  });

  it.each([
    ['below 0', -1],
    ['above 20', 21],
    ['no whole number', 1.5],
    ['not a number', NaN],
    ['infinite', Infinity],
    ['text', '2'],
    ['null', null],
    ['a bigint', 2n],
  ])('refuses decimals that are %s', (_, decimals) => {
    const error = thrownBy(() => {
      checkDecimals(decimals as number);
    });
    expect(error.code).toBe('INVALID_DECIMALS');
    expect(error.message).toMatch(/^decimals must be a whole number from 0 to 20, not /u);
    expect(error.details).toEqual({ decimals });
  });

  it('refuses undefined if the number of decimals is not optional', () => {
    expect(thrownBy(() => refuseDecimals(undefined)).message).toBe(
      'decimals must be a whole number from 0 to 20, not undefined.',
    );
  });
});

describe('the other operations', () => {
  const largest = read(new Decimal('1e1000'), 'value');
  const smallest = read(new Decimal('1e-1000'), 'value');

  it.each([
    ['plus', () => plus(0.1, 0.2), '0.3'],
    ['plus, past what a double holds', () => plus(9007199254740992, 1), '9007199254740993'],
    ['plus, of sizes far apart', () => plus(1e20, 1e-20), `100000000000000000000.${'0'.repeat(19)}1`],
    ['minus', () => minus(62.4, 63.2), '-0.8'],
    ['minus, of a Decimal', () => minus(1, read('0.99999999999999999999', 'value')), `0.${'0'.repeat(19)}1`],
    ['times', () => times(1.1, 1.1), '1.21'],
    ['times, past what a double holds', () => times(9007199254740993, 0.1), '900719925474099.2'],
    ['times, of a Decimal', () => times(read('9007199254740993', 'value'), 0.1), '900719925474099.3'],
    ['negate', () => negate(0.5), '-0.5'],
    ['negate, of a Decimal', () => negate(read('0.50000000000000000001', 'value')), '-0.50000000000000000001'],
    [
      'negate, of a Decimal below zero',
      () => negate(read('-0.50000000000000000001', 'value')),
      '0.50000000000000000001',
    ],
    ['absolute', () => absolute(-0.5), '0.5'],
    ['absolute, of a Decimal', () => absolute(read('-0.50000000000000000001', 'value')), '0.50000000000000000001'],
  ])('%s is exact (worked by hand)', (_, result, expected) => {
    expect(toText(result())).toBe(expected);
  });

  it.each([
    // [what, result, expected, worked by hand]
    [
      'the sum of the largest and the smallest sizes',
      () => plus(1e300, 1e-300),
      `1${'0'.repeat(300)}.${'0'.repeat(299)}1`,
    ],
    ['their difference', () => minus(1e300, 1e-300), `${'9'.repeat(300)}.${'9'.repeat(300)}`],
    ['their product', () => times(1e300, 1e-300), '1'],
    ['a sum that takes 2,000 digits', () => plus(largest, smallest), `1${'0'.repeat(1000)}.${'0'.repeat(999)}1`],
    ['a sum of subnormal numbers', () => plus(5e-324, 5e-324), `0.${'0'.repeat(322)}1`],
  ])('handles very different sizes: %s', (_, result, expected) => {
    expect(toText(result())).toBe(expected);
  });

  it('handles very different sizes: the difference, the order and the quotient', () => {
    expect(differenceOver(1e300, 1e-300, 1, 1, undefined)).toBe(1e300);
    expect(differenceOver(1e300, 1e-300, 1, 1, 20)).toBe(1e300);
    expect(differenceOver(largest, 0, 1, largest, undefined)).toBe(1);
    expect(differenceOver(smallest, 0, 1, largest, 20)).toBe(0);
    expect(thrownBy(() => differenceOver(largest, 0, 1, smallest, undefined)).code).toBe('RESULT_OUT_OF_RANGE');
    expect(order(largest, smallest)).toBe(1);
    expect(order(negate(largest), smallest)).toBe(-1);
    expect(order(smallest, 5e-324)).toBe(-1);
  });

  it('refuses to divide by 0', () => {
    for (const minuend of [0, 3, read('0.12345678901234567', 'value')]) {
      expect(thrownBy(() => differenceOver(minuend, 0, 1, 0, undefined)).code).toBe('RESULT_OUT_OF_RANGE');
      expect(thrownBy(() => differenceOver(minuend, 0, 1, 0, 1)).code).toBe('RESULT_OUT_OF_RANGE');
    }
  });

  it('negate never returns -0', () => {
    expect(Object.is(negate(0), 0)).toBe(true);
  });

  it.each([-0, '-0', '-0.00'])('read never returns -0, for %s', (value) => {
    expect(Object.is(read(value, 'value'), 0)).toBe(true);
  });

  it.each([
    [1, 2, -1],
    [2, 1, 1],
    [0.5, 0.5, 0],
    [-0, 0, 0],
  ] as const)('order(%d, %d) is %d', (left, right, expected) => {
    expect(order(left, right)).toBe(expected);
    expect(order(left.toFixed(20), right)).toBe(expected);
    expect(order(left, right.toFixed(20))).toBe(expected);
  });

  it('order tells values apart that one double cannot', () => {
    // 9007199254740993 is 2^53 + 1, which as a number is 2^53.
    expect(order(read('9007199254740993', 'value'), 9007199254740992)).toBe(1);
  });

  it('toNumber returns the nearest double', () => {
    expect(toNumber(0.1)).toBe(0.1);
    // 2^53 + 1 lies midway and goes to the even neighbour; a hair more goes up (IEEE 754).
    expect(toNumber(read('9007199254740993', 'value'))).toBe(9007199254740992);
    expect(toNumber(read('9007199254740993.00000000000000000001', 'value'))).toBe(9007199254740994);
  });

  it.each([
    [1579, 1, '1579.0'],
    [-0.5, 0, '-1'],
    [-0.4, 0, '0'],
    [-0, 2, '0.00'],
    [1.005, 2, '1.01'],
    [-1.005, 2, '-1.01'],
    [1e21, 0, '1000000000000000000000'],
    [1e-7, 20, '0.00000010000000000000'],
  ])('toFixedText(%d, %d) is %s (worked by hand)', (value, decimals, expected) => {
    expect(toFixedText(value, decimals)).toBe(expected);
  });

  it.each([
    [-0, '0'],
    [1e21, '1000000000000000000000'],
    [1e-6, '0.000001'],
    [1e-7, '0.0000001'],
    [-1.5e-7, '-0.00000015'],
    [123456789012345680000, '123456789012345680000'],
  ])('toText(%d) is %s, with no exponent', (value, expected) => {
    expect(toText(value)).toBe(expected);
  });

  it.each([
    [5, 0],
    [62.4, 1],
    [27.77, 2],
    [1e-7, 7],
    [1e21, 0],
    [1e-30, 19],
  ])('decimalsOf(%d) is %d: as written, and at most one less than can be printed', (value, expected) => {
    expect(decimalsOf(value)).toBe(expected);
  });

  it('decimalsOf counts the decimals of a Decimal', () => {
    expect(decimalsOf(read('1.2345678901234567', 'value'))).toBe(16);
    expect(decimalsOf(read('5.00000000000000000', 'value'))).toBe(0);
  });

  it('compound takes a known square root to 40 digits', () => {
    // √2 = 1.4142135623730950488016887242096980785696718753769…, whose 40th digit comes to 0.
    expect(toText(compound(1, { of: 2, to: 1 }, 1, 2))).toBe('1.41421356237309504880168872420969807857');
  });

  it('compound is the base at the start and the whole change at the end', () => {
    expect(toNumber(compound(161, { of: 120, to: 161 }, 0, 1826))).toBe(161);
    expect(toNumber(compound(161, { of: 120, to: 161 }, 1826, 1826))).toBe(120);
  });
});
