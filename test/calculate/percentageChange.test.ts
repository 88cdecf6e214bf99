import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { type ChangeInput, percentageChange } from '../../src/calculate/percentageChange.js';
import { thrownBy } from '../errors/thrownBy.js';
import { NO_NUMBERS } from '../exact/numerics.js';
import { vectors } from '../fixtures/reference/vectors.js';

const refusal = (input: unknown): { code: string; message: string; details: unknown } =>
  thrownBy(() => percentageChange(input as ChangeInput));

describe('percentageChange', () => {
  it.each([
    [
      '1,543 to 1,579 offences (the plan, 6.8, which prints +1.7%; worked by hand: 36 ÷ 1543 = 2.33…%)',
      1543,
      1579,
      1,
      2.3,
    ],
    ['80 to 29 (methods.md, section 15; worked by hand: -51 ÷ 80 = -63.75%)', 80, 29, 1, -63.8],
    ['50 to 33, a third less and met at 34% (methods.md, section 15)', 50, 33, undefined, -34],
    ['50 to 55 (methods.md, section 15)', 50, 55, undefined, 10],
    ['16 to 25 (methods.md, section 9)', 16, 25, 0, 56],
    ['nothing to nothing', 0, 0, undefined, 0],
    ['nothing to nothing, in other words', '0.00', new Decimal(-0), 1, 0],
    ['something to nothing', 5, 0, undefined, -100],
    ['a rise from below zero, whose base is the size of it', -10, -5, undefined, 50],
    ['a fall from below zero', -10, -15, undefined, -50],
    ['a tenth to three tenths, exactly', 0.1, 0.3, undefined, 200],
    ['no change', 27.77, 27.77, undefined, 0],
  ] as const)('works out %s', (_, from, to, decimals, expected) => {
    expect(percentageChange({ from, to, decimals })).toBe(expected);
  });

  it.each(vectors('doc_rounding_and_benchmark', 'percentChange'))(
    'agrees with the ONS CPI technical manual, table 7: $input.from to $input.to',
    ({ input, expected }) => {
      const { from, to } = input as { from: number; to: number };
      expect(percentageChange({ from, to, decimals: 1 })).toBe(expected['percentRounded1']);
    },
  );

  it('never returns -0', () => {
    expect(Object.is(percentageChange({ from: 0, to: -0 }), 0)).toBe(true);
    expect(Object.is(percentageChange({ from: 5, to: 5 }), 0)).toBe(true);
    expect(Object.is(percentageChange({ from: 100000, to: 99999, decimals: 1 }), 0)).toBe(true);
  });

  it.each([
    [0, 3],
    ['0', 3],
    [-0, -3],
    [new Decimal(0), new Decimal('1e-30')],
    [0, 1e-300],
  ])('refuses a change from zero to another value: %s to %s', (from, to) => {
    expect(refusal({ from, to })).toMatchObject({
      code: 'ZERO_BASELINE',
      message: expect.stringMatching(/^from is 0/u),
      details: { from, to },
    });
  });

  it.each([undefined, null, 5, '5'])('refuses an argument that is not an object: %s', (input) => {
    expect(refusal(input)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringContaining('argument of percentageChange'),
    });
  });

  it.each(['from', 'to'])('refuses a %s that is not a number, and names it', (name) => {
    for (const [, value] of Object.values(NO_NUMBERS).flat()) {
      const { code, message } = refusal({ from: 1, to: 2, [name]: value });
      expect(code).toBe('INVALID_NUMBER');
      expect(message.startsWith(`${name} must be `)).toBe(true);
    }
  });

  it.each([-1, 21, 0.5, '1'])('refuses %s decimals, even if nothing changed', (decimals) => {
    expect(refusal({ from: 1, to: 2, decimals }).code).toBe('INVALID_DECIMALS');
    expect(refusal({ from: 0, to: 0, decimals }).code).toBe('INVALID_DECIMALS');
  });

  it('refuses a result that is too large for a number', () => {
    expect(refusal({ from: 1e-10, to: 1e300 }).code).toBe('RESULT_OUT_OF_RANGE');
  });
});
