import { describe, expect, it } from 'vitest';
import { type BenchmarkInput, compareWithBenchmark } from '../../src/statistics/compareWithBenchmark.js';
import { exactLimits } from '../../src/statistics/limits.js';
import { proportionInterval } from '../../src/statistics/proportionInterval.js';
import type { Polarity } from '../../src/model/polarity.js';
import { thrownBy } from '../errors/thrownBy.js';
import { vectors } from '../fixtures/reference/vectors.js';
import { expectClose } from './closeTo.js';

const POLARITY: Readonly<Record<string, Polarity>> = {
  lowIsGood: 'lower-is-better',
  highIsGood: 'higher-is-better',
  noJudgement: 'no-judgement',
};

/** Fingertips says better and worse where neither is good, too, and means higher and lower. */
function inFingertips(outcome: string, polarity: Polarity): string {
  const level = outcome.endsWith('-99.8');
  const side = outcome.replace(/-(?:95|99\.8)$/u, '');
  if (side === 'similar') return 'Same';
  if (side === 'not-compared') return 'None';
  const isGood = side === 'better' || (polarity === 'no-judgement' && side === 'higher');
  return level ? (isGood ? 'Best' : 'Worst') : isGood ? 'Better' : 'Worse';
}

const refusal = (input: unknown): { code: string; message: string } =>
  thrownBy(() => compareWithBenchmark(input as BenchmarkInput));

describe('compareWithBenchmark compared with Fingertips', () => {
  it.each([
    ...vectors('fingertips_compare', 'compareSingleCi'),
    ...vectors('fingertips_compare', 'compareDoubleCi'),
    ...vectors('fingertips_compare', 'compareTwoCiLevels'),
  ])('$fn: $input', ({ input, expected }) => {
    const { polarity: theirs, lower95, upper95, lower99_8, upper99_8, ...figures } = input as Record<string, unknown>;
    const polarity = POLARITY[theirs as string];
    const limits =
      lower95 === undefined
        ? figures
        : { ...figures, lower: lower95, upper: upper95, outerLower: lower99_8, outerUpper: upper99_8 };
    if (polarity === undefined) {
      // Fingertips compares nothing without a polarity; here one has to be given.
      expect(refusal({ ...limits, polarity: theirs }).code).toBe('INVALID_ARGUMENT');
      return;
    }
    const outcome = compareWithBenchmark({ ...limits, polarity } as unknown as BenchmarkInput);
    expect(inFingertips(outcome, polarity)).toBe(expected['significance']);
  });

  it.each(vectors('doc_rounding_and_benchmark', 'benchmarkOutcome'))(
    'FingertipsNext: $input',
    ({ input, expected }) => {
      const { polarity, ...figures } = input as Record<string, unknown>;
      const outcome = compareWithBenchmark({
        ...figures,
        polarity: POLARITY[polarity as string],
      } as unknown as BenchmarkInput);
      const words = outcome.replace('not-compared', 'notcompared').toLowerCase();
      expect(words).toBe((expected['outcome'] as string).toLowerCase());
    },
  );

  it.each(vectors('fingertips_trend_previous', 'trendVsPrevious'))('two years: $input', ({ input, expected }) => {
    const { latest, previous } = input as Record<string, { value: number; lower: number; upper: number }>;
    const outcome = compareWithBenchmark({
      ...(latest as { value: number; lower: number; upper: number }),
      benchmark: previous?.value ?? null,
      benchmarkLower: previous?.lower ?? null,
      benchmarkUpper: previous?.upper ?? null,
      polarity: 'no-judgement',
    });
    expect([outcome, expected['marker']]).toStrictEqual(['higher', 'Increasing']);
  });

  // Control limits are the same intervals around the benchmark, at the area's own size.
  it.each(vectors('fingertips_compare', 'compareSpcProportion'))('control limits: $input', ({ input, expected }) => {
    const {
      value,
      denominator,
      benchmark,
      unit,
      z,
      polarity: theirs,
    } = input as Record<string, number> & {
      polarity: string;
    };
    const share = (benchmark ?? NaN) / (unit ?? NaN);
    const { lower, upper } = proportionInterval({
      part: share * (denominator ?? NaN),
      whole: denominator ?? NaN,
      per: unit ?? NaN,
      confidence: (z ?? NaN) > 3 ? 0.998 : 0.95,
    });
    // From the benchmark's side, so that better and worse change places.
    const polarity = theirs === 'lowIsGood' ? 'higher-is-better' : 'lower-is-better';
    const outcome = compareWithBenchmark({
      value: benchmark ?? null,
      lower,
      upper,
      benchmark: value ?? null,
      polarity,
    });
    expect(inFingertips(outcome, polarity)).toBe(expected['significance']);
  });

  it.each(vectors('fingertips_compare', 'compareSpcRate'))(
    'control limits of a rate: $input',
    ({ input, expected }) => {
      const {
        value,
        denominator,
        benchmark,
        unit,
        alpha,
        polarity: theirs,
      } = input as Record<string, number> & {
        polarity: string;
      };
      const population = (denominator ?? NaN) / (unit ?? NaN);
      const limits = exactLimits((benchmark ?? NaN) * population, alpha ?? NaN);
      const polarity = theirs === 'lowIsGood' ? 'higher-is-better' : 'lower-is-better';
      const outcome = compareWithBenchmark({
        value: benchmark ?? null,
        lower: limits.lower / population,
        upper: limits.upper / population,
        benchmark: value ?? null,
        polarity,
      });
      expect(inFingertips(outcome, polarity)).toBe(expected['significance']);
    },
  );

  // Fingertips finds them by bisection, to about 1e-5, and adds up whole events only: of 450.25 from 451 on, or to 450.
  it.each(vectors('fingertips_poisson_limits', 'poissonControlLimit'))(
    'Poisson limits: $input',
    ({ input, expected }) => {
      const { expected: events, alpha } = input as { expected: number; alpha: number };
      expectClose(exactLimits(Math.ceil(events), alpha).lower, expected['low'] as number, 1e-5);
      expectClose(exactLimits(Math.floor(events), alpha).upper, expected['high'] as number, 1e-5);
    },
  );
});

describe('compareWithBenchmark', () => {
  const figure = { value: 3, lower: 2, upper: 4, benchmark: 4, polarity: 'lower-is-better' } as const;
  const outer = { outerLower: 1, outerUpper: 5 };

  it('counts the ends of the interval as inside, exactly', () => {
    expect(compareWithBenchmark(figure)).toBe('similar');
    expect(compareWithBenchmark({ ...figure, benchmark: '4.00000000000000000001' })).toBe('better');
    expect(compareWithBenchmark({ ...figure, benchmark: 1.9 })).toBe('worse');
  });

  it('names the wider level at which a difference still exists', () => {
    expect(compareWithBenchmark({ ...figure, ...outer, benchmark: 5 })).toBe('better-95');
    expect(compareWithBenchmark({ ...figure, ...outer, benchmark: 5.1 })).toBe('better-99.8');
    expect(compareWithBenchmark({ ...figure, ...outer, benchmark: 0, polarity: 'no-judgement' })).toBe('higher-99.8');
    expect(compareWithBenchmark({ ...figure, ...outer })).toBe('similar');
  });

  it.each(['value', 'lower', 'upper', 'benchmark'])('compares nothing if the %s is not known', (name) => {
    expect(compareWithBenchmark({ ...figure, [name]: null })).toBe('not-compared');
    expect(compareWithBenchmark({ ...figure, ...outer, [name]: null })).toBe('not-compared');
    expect(compareWithBenchmark({ ...figure, [name]: undefined })).toBe('not-compared');
  });

  it.each(['outerLower', 'outerUpper'])('compares nothing if the %s is not known', (name) => {
    expect(compareWithBenchmark({ ...figure, ...outer, [name]: null })).toBe('not-compared');
    expect(compareWithBenchmark({ ...figure, ...outer, [name]: undefined })).toBe('not-compared');
  });

  it('compares at one level if both outer limits are left out, and not at all if neither is known', () => {
    const worse = { ...figure, benchmark: 1.9 };
    expect(compareWithBenchmark({ ...worse, outerLower: undefined, outerUpper: undefined } as never)).toBe('worse');
    expect(compareWithBenchmark({ ...worse, outerLower: null, outerUpper: null })).toBe('not-compared');
  });

  it('compares nothing if one limit of the benchmark is not known', () => {
    const theirs = { benchmarkLower: 3.5, benchmarkUpper: 4.5 };
    expect(compareWithBenchmark({ ...figure, ...theirs })).toBe('similar');
    expect(compareWithBenchmark({ ...figure, ...theirs, benchmarkLower: null })).toBe('not-compared');
    expect(compareWithBenchmark({ ...figure, benchmarkUpper: 4.5 })).toBe('not-compared');
  });

  it.each([
    ['INVALID_ARGUMENT', { ...figure, lower: 5 }, 'lower (5) must not be above upper (4)'],
    ['INVALID_ARGUMENT', { ...figure, outerLower: 2.5, outerUpper: 5 }, 'limits at 99.8%'],
    ['INVALID_ARGUMENT', { ...figure, outerLower: 1, outerUpper: 3.5 }, 'limits at 99.8%'],
    ['INVALID_ARGUMENT', { ...figure, polarity: 'good' }, 'polarity'],
    ['INVALID_ARGUMENT', undefined, 'compareWithBenchmark'],
    ['INVALID_NUMBER', { ...figure, value: '3%' }, 'value'],
  ])('refuses with %s: %j', (code, input, words) => {
    expect(refusal(input)).toMatchObject({ code, message: expect.stringContaining(words) });
  });
});
