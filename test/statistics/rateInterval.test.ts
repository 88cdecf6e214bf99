import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { rate } from '../../src/calculate/rate.js';
import { rateInterval, type RateIntervalInput } from '../../src/statistics/rateInterval.js';
import { thrownBy } from '../errors/thrownBy.js';
import { NO_NUMBERS } from '../exact/numerics.js';
import { vectors } from '../fixtures/reference/vectors.js';
import { expectClose } from './closeTo.js';

const refusal = (input: unknown): { code: string; message: string } =>
  thrownBy(() => rateInterval(input as RateIntervalInput));

interface RateVector {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly multiplier: number;
  readonly confidence: number | readonly number[];
}

describe('rateInterval compared with PHEindicatormethods', () => {
  it.each(vectors('rates_ci', 'rate'))('phe_rate: $input', ({ input, expected, source }) => {
    const { numerator, denominator, multiplier, confidence } = input as unknown as RateVector;
    const given = { count: numerator, population: denominator, per: multiplier } as Omit<
      RateIntervalInput,
      'confidence'
    >;
    if (numerator === null || denominator === null) {
      // R gives missing results; a number that is missing is refused here.
      expect(refusal(given).code).toBe('INVALID_NUMBER');
      return;
    }
    const relative = source === undefined ? 1e-9 : 1e-6;
    const levels = Array.isArray(confidence)
      ? ([
          [0.95, 'lower95_0', 'upper95_0'],
          [0.998, 'lower99_8', 'upper99_8'],
        ] as const)
      : ([[confidence as number, 'lower', 'upper']] as const);
    for (const [level, lower, upper] of levels) {
      const interval = rateInterval({ ...given, confidence: level });
      expectClose(interval.value, expected['value'] as number, relative);
      expectClose(interval.lower, expected[lower] as number, relative);
      expectClose(interval.upper, expected[upper] as number, relative);
      expect(interval.method).toBe(expected['method'] === 'Exact' ? 'exact' : 'byar');
      expect(interval.confidence).toBe(level >= 90 ? Number((level / 100).toFixed(6)) : level);
    }
  });

  it.each(vectors('indirect_ratio', 'indirectRatio'))(
    'the limits of an indirect ratio: $input',
    ({ input, expected }) => {
      const { observed, expected: population, refValue: per } = input as Record<string, number>;
      for (const [level, suffix] of [
        [0.95, '95_0'],
        [0.998, '99_8'],
      ] as const) {
        const interval = rateInterval({
          count: observed ?? NaN,
          population: population ?? NaN,
          per: per ?? NaN,
          confidence: level,
        });
        expectClose(interval.value, expected['value'] as number, 1e-9);
        expectClose(interval.lower, expected[`lower${suffix}`] as number, 1e-9);
        expectClose(interval.upper, expected[`upper${suffix}`] as number, 1e-9);
      }
    },
  );

  it.each(vectors('ci_primitives', 'poissonExact'))('exact limits of a count: $input', ({ input, expected }) => {
    const { count, confidence } = input as { count: number; confidence: number };
    const { lower, upper } = rateInterval({ count, population: 1, per: 1, confidence });
    expectClose(lower, expected['lower'] as number, 1e-12);
    expectClose(upper, expected['upper'] as number, 1e-12);
  });

  // R's own function of Byar's limits takes counts below 10 too; the library goes over to exact limits there.
  it.each(vectors('ci_primitives', 'byars').filter(({ input }) => (input['count'] as number) >= 10))(
    "Byar's limits of a count: $input",
    ({ input, expected }) => {
      const { count, confidence } = input as { count: number; confidence: number };
      const { lower, upper } = rateInterval({ count, population: 1, per: 1, confidence });
      expectClose(lower, expected['lower'] as number, 1e-12);
      expectClose(upper, expected['upper'] as number, 1e-12);
    },
  );

  it.each(vectors('phe_errors', 'rate'))('refuses what phe_rate refuses: $input', ({ input }) => {
    const { numerator: count, denominator: population, confidence } = input as Record<string, never>;
    expect(['INVALID_ARGUMENT', 'INVALID_NUMBER', 'ZERO_POPULATION']).toContain(
      refusal({ count, population, confidence }).code,
    );
  });
});

describe('rateInterval', () => {
  it('returns the value of rate', () => {
    expect(rateInterval({ count: 204, population: 9761 }).value).toBe(rate({ count: 204, population: 9761 }));
    expect(rateInterval({ count: 1, population: 80000, decimals: 3 }).value).toBe(0.013);
  });

  it('returns 0 to −ln(0.025) for a count of 0', () => {
    const { lower, upper, method } = rateInterval({ count: 0, population: 1, per: 1 });
    expect([lower, method]).toStrictEqual([0, 'exact']);
    expectClose(upper, -Math.log(0.025), 1e-14);
  });

  it("changes from exact limits to Byar's at 10, also for counts that are not whole numbers", () => {
    expect(rateInterval({ count: 9.999, population: 1 }).method).toBe('exact');
    expect(rateInterval({ count: 10, population: 1 }).method).toBe('byar');
  });

  it('subtracts 0.1 from 1 in decimals, so that extreme levels keep their digits', () => {
    // With one counted the lower limit is −ln(1 − tail), and the tail of 0.999999998 is 1e-9.
    const { lower } = rateInterval({ count: 1, population: 1, per: 1, confidence: '0.999999998' });
    expectClose(lower, -Math.log1p(-1e-9), 1e-12);
  });

  it('keeps the lower limit at 0 or above if the level is too extreme for a double', () => {
    const confidence = `0.${'9'.repeat(30)}`;
    expect(rateInterval({ count: 10, population: 1, confidence }).lower).toBe(0);
  });

  it('is right for ten million', () => {
    // mpmath: 1e7 × (1 − 1/(9e7) − z/(3 √1e7))³ and (1e7 + 1) × (1 − … + …)³ with z = 1.959963984540054.
    const { lower, upper } = rateInterval({ count: 1e7, population: 1, per: 1 });
    expectClose(lower, 9993802.9968794342, 1e-14);
    expectClose(upper, 10006199.897736323, 1e-14);
  });

  it('rounds value and limits as asked, half away from zero', () => {
    const { value, lower, upper } = rateInterval({ count: 65, population: 100, per: 100, decimals: 1 });
    // phe_rate: 65, 50.163…, 82.849…
    expect([value, lower, upper]).toStrictEqual([65, 50.2, 82.8]);
  });

  it('accepts texts and Decimals, and per cent for the level', () => {
    const numbers = rateInterval({ count: 65, population: 100, per: 100, confidence: 0.998 });
    const others = { count: '65', population: new Decimal(100), per: '100', confidence: '99.8' };
    expect(rateInterval(others)).toStrictEqual(numbers);
  });

  it.each([0.5, 0.899, 1, 89.9, 100, 0, -0.95, '1'])('refuses a level of %s', (confidence) => {
    expect(refusal({ count: 1, population: 2, confidence })).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringContaining('confidence must be at least 0.9 and less than 1'),
    });
  });

  it.each(['count', 'population', 'per', 'confidence'])('refuses a %s that is not a number, and names it', (name) => {
    for (const [, value] of Object.values(NO_NUMBERS).flat()) {
      // Null means left out, as undefined does.
      if ((value === undefined || value === null) && (name === 'per' || name === 'confidence')) continue;
      const { code, message } = refusal({ count: 1, population: 2, [name]: value });
      expect([code, message.startsWith(`${name} must be `)]).toStrictEqual(['INVALID_NUMBER', true]);
    }
  });

  it.each([
    ['NEGATIVE_COUNT', { count: -1, population: 2 }],
    ['ZERO_POPULATION', { count: 1, population: 0 }],
    ['INVALID_ARGUMENT', { count: 1, population: 2, per: 0 }],
    ['INVALID_ARGUMENT', null],
    ['INVALID_DECIMALS', { count: 1, population: 2, decimals: 21 }],
    ['RESULT_OUT_OF_RANGE', { count: 1e300, population: 1e-300 }],
  ])('refuses with %s: %j', (code, input) => {
    expect(refusal(input).code).toBe(code);
  });

  it('says which value is out of range', () => {
    // The value is 1e308; the upper limit, some 5.57 times as much, is beyond any double.
    expect(refusal({ count: 1, population: 1, per: 1e308 }).message).toContain('limits');
  });
});
