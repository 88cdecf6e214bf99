import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import type { ChangeInput } from '../../src/calculate/percentageChange.js';
import { percentagePointChange } from '../../src/calculate/percentagePointChange.js';
import { thrownBy } from '../errors/thrownBy.js';
import { NO_NUMBERS } from '../exact/numerics.js';

const refusal = (input: unknown): { code: string; message: string } =>
  thrownBy(() => percentagePointChange(input as ChangeInput));

describe('percentagePointChange', () => {
  it.each([
    // worked by hand
    ['40% to 50%', 40, 50, undefined, 10],
    ['51.5% to 50.4%', 51.5, 50.4, undefined, -1.1],
    ['0.1% to 0.3%, where the language says 0.19999999999999998', 0.1, 0.3, undefined, 0.2],
    ['0% to 3%, which is no division', 0, 3, undefined, 3],
    ['a tie', 50, '50.25', 1, 0.3],
    ['a tie below zero', '50.25', new Decimal(50), 1, -0.3],
    ['no change', 62.4, '62.40', undefined, 0],
  ] as const)('works out %s', (_, from, to, decimals, expected) => {
    expect(percentagePointChange({ from, to, decimals })).toBe(expected);
  });

  it('never returns -0', () => {
    expect(Object.is(percentagePointChange({ from: 0, to: -0 }), 0)).toBe(true);
    expect(Object.is(percentagePointChange({ from: 0.04, to: 0, decimals: 1 }), 0)).toBe(true);
  });

  it.each([undefined, null, 5, '5'])('refuses an argument that is not an object: %s', (input) => {
    expect(refusal(input)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringContaining('argument of percentagePointChange'),
    });
  });

  it.each(['from', 'to'])('refuses a %s that is not a number, and names it', (name) => {
    for (const [, value] of Object.values(NO_NUMBERS).flat()) {
      const { code, message } = refusal({ from: 1, to: 2, [name]: value });
      expect(code).toBe('INVALID_NUMBER');
      expect(message.startsWith(`${name} must be `)).toBe(true);
    }
  });

  it.each([-1, 21, 0.5, '1'])('refuses %s decimals', (decimals) => {
    expect(refusal({ from: 1, to: 2, decimals }).code).toBe('INVALID_DECIMALS');
  });

  it('refuses a result that is too large for a number', () => {
    expect(refusal({ from: -1.7e308, to: 1.7e308 }).code).toBe('RESULT_OUT_OF_RANGE');
  });
});
