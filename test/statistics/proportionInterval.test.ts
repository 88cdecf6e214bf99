import { describe, expect, it } from 'vitest';
import { percentage } from '../../src/calculate/percentage.js';
import { proportionInterval, type ProportionIntervalInput } from '../../src/statistics/proportionInterval.js';
import { thrownBy } from '../errors/thrownBy.js';
import { NO_NUMBERS } from '../exact/numerics.js';
import { vectors } from '../fixtures/reference/vectors.js';
import { expectClose } from './closeTo.js';

const refusal = (input: unknown): { code: string; message: string } =>
  thrownBy(() => proportionInterval(input as ProportionIntervalInput));

describe('proportionInterval compared with PHEindicatormethods', () => {
  it.each(vectors('proportions_wilson', 'proportion'))('phe_proportion: $input', ({ input, expected, source }) => {
    const { numerator, denominator, multiplier, confidence } = input as {
      numerator: number;
      denominator: number;
      multiplier: number;
      confidence: number | number[];
    };
    const relative = source === undefined ? 1e-9 : 1e-6;
    const levels = Array.isArray(confidence)
      ? ([
          [0.95, 'lower95_0', 'upper95_0'],
          [0.998, 'lower99_8', 'upper99_8'],
        ] as const)
      : ([[confidence, 'lower', 'upper']] as const);
    for (const [level, lower, upper] of levels) {
      const interval = proportionInterval({ part: numerator, whole: denominator, per: multiplier, confidence: level });
      expectClose(interval.value, expected['value'] as number, relative);
      expectClose(interval.lower, expected[lower] as number, relative);
      expectClose(interval.upper, expected[upper] as number, relative);
      expect([interval.method, interval.confidence]).toStrictEqual(['wilson', level]);
    }
  });

  it.each(vectors('ci_primitives', 'wilson'))('wilson: $input', ({ input, expected }) => {
    const { numerator: part, denominator: whole, confidence } = input as Record<string, number>;
    const interval = proportionInterval({ part: part ?? NaN, whole: whole ?? NaN, per: 1, confidence });
    expectClose(interval.lower, expected['lower'] as number, 1e-12);
    expectClose(interval.upper, expected['upper'] as number, 1e-12);
  });
});

describe('proportionInterval', () => {
  it('returns the value of percentage, and per cent unless told otherwise', () => {
    expect(proportionInterval({ part: 1, whole: 3 }).value).toBe(percentage({ part: 1, whole: 3 }));
  });

  it('begins at 0 for none and ends at the base for all, exactly', () => {
    for (const whole of [1, 3, 20, 999_983, 1e7]) {
      expect(proportionInterval({ part: 0, whole }).lower).toBe(0);
      expect(proportionInterval({ part: whole, whole }).upper).toBe(100);
    }
  });

  it('keeps its digits if almost none are counted', () => {
    // mpmath, at 50 digits, for 1 in 10 million with z = 1.959963984540054…
    expectClose(proportionInterval({ part: 1, whole: 1e7, per: 1 }).lower, 1.7652455711617428e-8, 1e-14);
  });

  it('rounds value and limits as asked', () => {
    const { value, lower, upper } = proportionInterval({ part: 65, whole: 100, decimals: 1 });
    // phe_proportion: 65, 55.254…, 73.635…
    expect([value, lower, upper]).toStrictEqual([65, 55.3, 73.6]);
  });

  it.each(['part', 'whole', 'per', 'confidence'])('refuses a %s that is not a number, and names it', (name) => {
    for (const [, value] of Object.values(NO_NUMBERS).flat()) {
      // Null means left out, as undefined does.
      if ((value === undefined || value === null) && (name === 'per' || name === 'confidence')) continue;
      const { code, message } = refusal({ part: 1, whole: 2, [name]: value });
      expect([code, message.startsWith(`${name} must be `)]).toStrictEqual(['INVALID_NUMBER', true]);
    }
  });

  it.each([
    ['NEGATIVE_COUNT', { part: -1, whole: 2 }],
    ['ZERO_WHOLE', { part: 0, whole: 0 }],
    ['PART_EXCEEDS_WHOLE', { part: 3, whole: 2 }],
    ['INVALID_ARGUMENT', { part: 1, whole: 2, per: -1 }],
    ['INVALID_ARGUMENT', { part: 1, whole: 2, confidence: 1 }],
    ['INVALID_ARGUMENT', 5],
    ['INVALID_DECIMALS', { part: 1, whole: 2, decimals: -1 }],
  ])('refuses with %s: %j', (code, input) => {
    expect(refusal(input).code).toBe(code);
  });
});
