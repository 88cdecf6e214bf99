import { describe, expect, it } from 'vitest';
import { readCount, readDenominator, readPer } from '../../src/calculate/checks.js';
import { toText } from '../../src/exact/exact.js';
import { thrownBy } from '../errors/thrownBy.js';

describe('readCount', () => {
  it.each([0, 5, '0.5', '12345678901234567890'])('accepts %s', (value) => {
    expect(toText(readCount(value, 'count'))).toBe(String(value));
  });

  it('refuses numbers below zero, with the name and the value', () => {
    expect(thrownBy(() => readCount('-0.5', 'count'))).toMatchObject({
      code: 'NEGATIVE_COUNT',
      message: 'count must not be negative, not "-0.5".',
      details: { argument: 'count', value: '-0.5' },
    });
  });
});

describe('readDenominator', () => {
  it('refuses zero with the given error code', () => {
    expect(thrownBy(() => readDenominator(0, 'whole', 'ZERO_WHOLE'))).toMatchObject({
      code: 'ZERO_WHOLE',
      message: 'whole must be greater than 0, not 0: nothing can be divided by it.',
      details: { argument: 'whole', value: 0 },
    });
  });

  it('accepts numbers above 0', () => {
    expect(toText(readDenominator('0.00000000000000000001', 'whole', 'ZERO_WHOLE'))).toBe('0.00000000000000000001');
  });
});

describe('readPer', () => {
  it('accepts numbers above 0', () => {
    expect(readPer(100000)).toBe(100000);
  });

  it.each([0, -1])('refuses %d', (value) => {
    expect(thrownBy(() => readPer(value)).details).toEqual({ argument: 'per', value });
  });
});
