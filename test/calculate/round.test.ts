import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { round } from '../../src/calculate/round.js';
import { thrownBy } from '../errors/thrownBy.js';
import { NO_NUMBERS } from '../exact/numerics.js';

describe('round', () => {
  it.each([
    // Half away from zero on the decimal as written: worked by hand.
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [0.49999999999999994, 0, 0],
    [99.95, 1, 100],
    [62.4, 5, 62.4],
    ['0.45', 1, 0.5],
    ['0.449999999999999999999999', 1, 0.4],
    [new Decimal('2.675'), 2, 2.68],
    [1e300, 20, 1e300],
    [123456789.123456789, 0, 123456789],
    ['0.000000000000000000005', 20, 1e-20],
  ] as const)('rounds %s to %d decimals: %d', (value, decimals, expected) => {
    expect(round(value, decimals)).toBe(expected);
  });

  it.each([-0, -0.4, '-0.0', '-0.0000000000000000000000001'])('never returns -0: %s', (value) => {
    expect(Object.is(round(value, 0), 0)).toBe(true);
  });

  it('refuses anything that is not a number', () => {
    for (const [, value] of Object.values(NO_NUMBERS).flat()) {
      const { code, message } = thrownBy(() => round(value as number, 1));
      expect(code).toBe('INVALID_NUMBER');
      expect(message.startsWith('value must be ')).toBe(true);
    }
  });

  it.each([undefined, null, -1, 21, 0.5, NaN, '1'])('refuses %s decimals', (decimals) => {
    expect(thrownBy(() => round(5, decimals as number)).code).toBe('INVALID_DECIMALS');
  });

  it('refuses a result that is too large for a number', () => {
    expect(thrownBy(() => round('9'.repeat(400), 0)).code).toBe('RESULT_OUT_OF_RANGE');
  });
});
