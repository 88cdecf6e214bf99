import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { percentage, type PercentageInput } from '../../src/calculate/percentage.js';
import { thrownBy } from '../errors/thrownBy.js';
import { NO_NUMBERS } from '../exact/numerics.js';

const refusal = (input: unknown): { code: string; message: string; details: unknown } =>
  thrownBy(() => percentage(input as PercentageInput));

describe('percentage', () => {
  it.each([
    ['an eighth', { part: 1, whole: 8 }, 12.5],
    ['two thirds (worked by hand: 66.66…)', { part: 2, whole: 3, decimals: 1 }, 66.7],
    ['204 of 9,761 (worked by hand: 2.0899…)', { part: 204, whole: 9761, decimals: 2 }, 2.09],
    ['nothing', { part: 0, whole: 8 }, 0],
    ['all', { part: 8, whole: 8 }, 100],
    ['all, in texts', { part: '8', whole: '8.0' }, 100],
    ['all, as a text of a number', { part: '0.3', whole: 0.3, decimals: 20 }, 100],
    ['a tie (worked by hand: 1 of 16 is 6.25%)', { part: 1, whole: 16, decimals: 1 }, 6.3],
    ['a tenth of three tenths, as the nearest double', { part: 0.1, whole: 0.3 }, 100 / 3],
    ['texts', { part: '0.1', whole: '0.8' }, 12.5],
    ['Decimals', { part: new Decimal(1), whole: new Decimal(8), decimals: 0 }, 13],
  ] as readonly (readonly [string, PercentageInput, number])[])('works out %s', (_, input, expected) => {
    expect(percentage(input)).toBe(expected);
  });

  it('never returns -0', () => {
    expect(Object.is(percentage({ part: -0, whole: 5 }), 0)).toBe(true);
  });

  it.each([undefined, null, 5, '5'])('refuses an argument that is not an object: %s', (input) => {
    expect(refusal(input)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringContaining('argument of percentage'),
    });
  });

  it.each(['part', 'whole'])('refuses a %s that is not a number, and names it', (name) => {
    for (const [, value] of Object.values(NO_NUMBERS).flat()) {
      const { code, message } = refusal({ part: 1, whole: 2, [name]: value });
      expect(code).toBe('INVALID_NUMBER');
      expect(message.startsWith(`${name} must be `)).toBe(true);
    }
  });

  it.each(['part', 'whole'])('refuses a negative %s', (name) => {
    const { code, message } = refusal({ part: 1, whole: 2, [name]: -1 });
    expect(code).toBe('NEGATIVE_COUNT');
    expect(message).toBe(`${name} must not be negative, not -1.`);
  });

  it.each([0, '0.0', new Decimal(0)])('refuses a whole of zero, even if the part is zero: %s', (whole) => {
    expect(refusal({ part: 0, whole }).code).toBe('ZERO_WHOLE');
    expect(refusal({ part: 1, whole }).code).toBe('ZERO_WHOLE');
  });

  it.each([
    [9, 8],
    ['0.30000000000000000001', 0.3],
    [new Decimal('1000000000000000000000000000001'), new Decimal('1e30')],
  ])('refuses a part that exceeds the whole, however slightly: %s of %s', (part, whole) => {
    expect(refusal({ part, whole }).code).toBe('PART_EXCEEDS_WHOLE');
  });

  it('names both values if the part exceeds the whole', () => {
    expect(refusal({ part: 9, whole: 8 })).toMatchObject({
      message: 'part (9) must not be more than whole (8).',
      details: { part: 9, whole: 8 },
    });
  });

  it.each([-1, 21, 0.5, '1'])('refuses %s decimals', (decimals) => {
    expect(refusal({ part: 1, whole: 2, decimals }).code).toBe('INVALID_DECIMALS');
  });
});
