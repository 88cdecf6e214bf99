import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { compare, type CompareInput } from '../../src/compare/compare.js';
import { thrownBy } from '../errors/thrownBy.js';
import { NO_NUMBERS } from '../exact/numerics.js';

const refusal = (input: unknown): { code: string; message: string } => thrownBy(() => compare(input as CompareInput));

describe('compare', () => {
  it.each([
    ['lower-is-better', 27, 31, 'better'],
    ['lower-is-better', 31, 31, 'same'],
    ['lower-is-better', 35, 31, 'worse'],
    ['higher-is-better', 27, 31, 'worse'],
    ['higher-is-better', 31, 31, 'same'],
    ['higher-is-better', 35, 31, 'better'],
    ['no-judgement', 27, 31, 'lower'],
    ['no-judgement', 31, 31, 'same'],
    ['no-judgement', 35, 31, 'higher'],
  ] as const)('if %s, %d next to %d is %s', (polarity, local, comparator, position) => {
    expect(compare({ local, comparator, polarity }).position).toBe(position);
    // The same on either side of zero.
    expect(compare({ local: local - 31, comparator: 0, polarity }).position).toBe(position);
    expect(compare({ local: local - 100, comparator: comparator - 100, polarity }).position).toBe(position);
  });

  it('returns the difference and its share of the comparator: antisocial behaviour, 27.77 next to 31.85 (the plan, section 7)', () => {
    // worked by hand: -4.08, and -4.08 ÷ 31.85 = -12.810…%
    expect(compare({ local: 27.77, comparator: 31.85, polarity: 'lower-is-better', decimals: 2 })).toEqual({
      difference: -4.08,
      percentageDifference: -12.81,
      position: 'better',
    });
  });

  it('returns the nearest doubles if it does not round', () => {
    expect(compare({ local: 0.3, comparator: 0.1, polarity: 'no-judgement' })).toEqual({
      difference: 0.2,
      percentageDifference: 200,
      position: 'higher',
    });
  });

  it.each([
    // worked by hand
    ['something beside nothing has no percentage', 5, 0, 5, null],
    ['something beside nothing in writing', -5, '0.00', -5, null],
    ['nothing beside nothing is no difference', 0, new Decimal(-0), 0, 0],
    ['nothing beside something is all of it less', 0, 5, -5, -100],
    ['a comparator below zero counts by its size', -5, -10, 5, 50],
  ] as const)('%s', (_, local, comparator, difference, percentageDifference) => {
    expect(compare({ local, comparator, polarity: 'no-judgement' })).toMatchObject({
      difference,
      percentageDifference,
    });
  });

  it.each([0, 1, 2, 20, undefined])(
    'judges on exact values, however the differences are rounded: %s decimals',
    (decimals) => {
      const inputs = { local: '62.40000000000000000000001', comparator: 62.4, decimals };
      expect(compare({ ...inputs, polarity: 'higher-is-better' }).position).toBe('better');
      expect(compare({ ...inputs, polarity: 'lower-is-better' }).position).toBe('worse');
      expect(compare({ ...inputs, polarity: 'no-judgement' }).position).toBe('higher');
    },
  );

  it('says worse even if the difference rounds to 0, which is never -0', () => {
    const result = compare({ local: 62.36, comparator: 62.4, polarity: 'higher-is-better', decimals: 1 });
    expect(result.position).toBe('worse');
    expect(Object.is(result.difference, 0)).toBe(true);
  });

  it('is the same in whatever form its figures are given', () => {
    const expected = compare({ local: 27.77, comparator: 31.85, polarity: 'lower-is-better' });
    expect(compare({ local: '27.77', comparator: new Decimal('31.85'), polarity: 'lower-is-better' })).toEqual(
      expected,
    );
  });

  it('is plain data', () => {
    const result = compare({ local: 1, comparator: 0, polarity: 'no-judgement' });
    expect(structuredClone(result)).toEqual(result);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it.each([undefined, null, 5])('refuses an argument that is not an object: %s', (input) => {
    expect(refusal(input)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringContaining('argument of compare'),
    });
  });

  it.each(['local', 'comparator'])('refuses a %s that is not a number, and names it', (name) => {
    for (const [, value] of Object.values(NO_NUMBERS).flat()) {
      const { code, message } = refusal({ local: 1, comparator: 2, polarity: 'no-judgement', [name]: value });
      expect(code).toBe('INVALID_NUMBER');
      expect(message.startsWith(`${name} must be `)).toBe(true);
    }
  });

  it.each([undefined, null, '', 'lower', 'Lower-is-better', 'toString', 1])(
    'refuses the polarity %s, even if both figures are the same',
    (polarity) => {
      expect(refusal({ local: 1, comparator: 1, polarity })).toMatchObject({
        code: 'INVALID_ARGUMENT',
        message: expect.stringMatching(
          /^polarity must be one of 'lower-is-better', 'higher-is-better', 'no-judgement', not /u,
        ),
      });
    },
  );

  it.each([-1, 21, 0.5, '1'])('refuses %s decimals', (decimals) => {
    expect(refusal({ local: 1, comparator: 2, polarity: 'no-judgement', decimals }).code).toBe('INVALID_DECIMALS');
  });

  it('refuses a difference that is too large for a number', () => {
    expect(refusal({ local: 1.7e308, comparator: -1.7e308, polarity: 'no-judgement' }).code).toBe(
      'RESULT_OUT_OF_RANGE',
    );
  });
});
