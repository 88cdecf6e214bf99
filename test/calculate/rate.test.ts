import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { rate, type RateInput } from '../../src/calculate/rate.js';
import { thrownBy } from '../errors/thrownBy.js';
import { NO_NUMBERS } from '../exact/numerics.js';

const refusal = (input: unknown): { code: string; message: string } => thrownBy(() => rate(input as RateInput));

describe('rate', () => {
  it.each([
    [
      '204 of 9,761, the rate that 6.4 of the plan prints (worked by hand: 204000 ÷ 9761 = 20.8995…)',
      { count: 204, population: 9761, decimals: 1 },
      20.9,
    ],
    ['3 per 10,000 of 800 (worked by hand)', { count: 3, population: 800, per: 10000 }, 37.5],
    ['none', { count: 0, population: 9761 }, 0],
    ['a count larger than the population, which is allowed', { count: 3, population: 2 }, 1500],
    ['a third, as the nearest double', { count: 1, population: 3, per: 1 }, 1 / 3],
    ['a tie (worked by hand: 1000 ÷ 80000 = 0.0125)', { count: 1, population: 80000, decimals: 3 }, 0.013],
    ['texts', { count: '204', population: '9761', per: '1000', decimals: 1 }, 20.9],
    ['Decimals', { count: new Decimal(204), population: new Decimal(9761), per: new Decimal(1000), decimals: 1 }, 20.9],
    ['a base that is no whole number (worked by hand: 10 × 2.5 ÷ 5)', { count: 10, population: 5, per: 2.5 }, 5],
    ['a base below one (worked by hand: 3 × 0.1)', { count: 3, population: 1, per: 0.1 }, 0.3],
    ['a rate to 20 decimals (worked by hand: 1 ÷ 8)', { count: 1, population: 8, per: 1, decimals: 20 }, 0.125],
    [
      'what is left undefined as what is left out',
      { count: 5, population: 1000, per: undefined, decimals: undefined },
      5,
    ],
  ] as readonly (readonly [string, RateInput, number])[])('works out %s', (_, input, expected) => {
    expect(rate(input)).toBe(expected);
  });

  it('never returns -0', () => {
    expect(Object.is(rate({ count: -0, population: 5 }), 0)).toBe(true);
    expect(Object.is(rate({ count: '-0', population: 5, decimals: 2 }), 0)).toBe(true);
  });

  it('does not change its argument', () => {
    expect(rate(Object.freeze({ count: 5, population: 1000 }))).toBe(5);
  });

  it.each([undefined, null, 5, '5', () => 5])('refuses an argument that is not an object: %s', (input) => {
    expect(refusal(input)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringContaining('argument of rate'),
    });
  });

  it.each(['count', 'population', 'per'])('refuses a %s that is not a number, and names it', (name) => {
    for (const [, value] of Object.values(NO_NUMBERS).flat()) {
      // A base that is left out is 1,000, and null means left out.
      if (name === 'per' && (value === undefined || value === null)) continue;
      const { code, message } = refusal({ count: 1, population: 2, per: 3, [name]: value });
      expect(code).toBe('INVALID_NUMBER');
      expect(message.startsWith(`${name} must be `)).toBe(true);
    }
  });

  it.each(['count', 'population'])('refuses a negative %s', (name) => {
    for (const value of [-1, -0.1, '-1', new Decimal('-1e-30')]) {
      const { code, message } = refusal({ count: 1, population: 2, [name]: value });
      expect(code).toBe('NEGATIVE_COUNT');
      expect(message.startsWith(`${name} must not be negative`)).toBe(true);
    }
  });

  it.each([0, -0, '0', '0.000', '0.00000000000000000000', new Decimal(0), new Decimal(-0)])(
    'refuses a population of zero: %s',
    (population) => {
      expect(refusal({ count: 1, population })).toMatchObject({
        code: 'ZERO_POPULATION',
        message: expect.stringMatching(/^population must be greater than 0/u),
      });
      expect(refusal({ count: 0, population }).code).toBe('ZERO_POPULATION');
    },
  );

  it.each([0, -1000, '0', '-0.5'])('refuses a base that is not greater than 0: %s', (per) => {
    expect(refusal({ count: 1, population: 2, per })).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringMatching(/^per must be greater than 0/u),
    });
  });

  it.each([-1, 21, 0.5, NaN, '1'])('refuses %s decimals', (decimals) => {
    expect(refusal({ count: 1, population: 2, decimals }).code).toBe('INVALID_DECIMALS');
  });

  it('accepts null for optional arguments', () => {
    const input = { count: 1, population: 3, per: null, decimals: null } as unknown as RateInput;
    expect(rate(input)).toBe(rate({ count: 1, population: 3 }));
  });

  it('refuses a result that is too large for a number', () => {
    expect(refusal({ count: 1e300, population: 1e-300 }).code).toBe('RESULT_OUT_OF_RANGE');
  });
});
