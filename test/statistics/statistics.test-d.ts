import { describe, expectTypeOf, it } from 'vitest';
import {
  type BenchmarkOutcome,
  compareProportions,
  compareRates,
  compareWithBenchmark,
  type ControlChart,
  controlChart,
  funnel,
  type FunnelSignificance,
  type Numeric,
  type ProgressInput,
  type ProportionInterval,
  proportionInterval,
  quantileGroups,
  type RankAmong,
  rankAmong,
  type RateInterval,
  rateInterval,
  type RateIntervalInput,
  type RecentTrend,
  recentTrend,
  type TwoLevelBenchmarkOutcome,
} from '../../src/index.js';

describe('the statistics', () => {
  it('return plain data', () => {
    expectTypeOf(rateInterval).returns.toEqualTypeOf<RateInterval>();
    expectTypeOf<RateInterval['method']>().toEqualTypeOf<'exact' | 'byar'>();
    expectTypeOf(proportionInterval).returns.toEqualTypeOf<ProportionInterval>();
    expectTypeOf<ProportionInterval['method']>().toEqualTypeOf<'wilson'>();
    expectTypeOf(quantileGroups).returns.toEqualTypeOf<(number | null)[]>();
    expectTypeOf(rankAmong).returns.toEqualTypeOf<(RankAmong | null)[]>();
    expectTypeOf(controlChart).returns.toEqualTypeOf<ControlChart>();
    expectTypeOf(recentTrend).returns.toEqualTypeOf<RecentTrend>();
    expectTypeOf(funnel({ areas: [], statistic: 'rate' }).areas[0]?.significance).toEqualTypeOf<
      FunnelSignificance | undefined
    >();
  });

  it('return the words for two levels if given the limits of two levels', () => {
    const one = { value: 1, lower: 0, upper: 2, benchmark: null, polarity: 'no-judgement' } as const;
    expectTypeOf(compareWithBenchmark(one)).toEqualTypeOf<BenchmarkOutcome>();
    expectTypeOf(
      compareWithBenchmark({ ...one, outerLower: 0, outerUpper: 3 }),
    ).toEqualTypeOf<TwoLevelBenchmarkOutcome>();
    // @ts-expect-error -- a missing figure is null, so that a name mistyped is not a missing figure
    compareWithBenchmark({ ...one, value: undefined });
  });

  it('know the method of a comparison', () => {
    const benchmark = { value: 1 };
    expectTypeOf(compareRates({ count: 1, population: 1, benchmark, polarity: 'no-judgement' }).method).toEqualTypeOf<
      'exact' | 'byar'
    >();
    expectTypeOf(
      compareProportions({ part: 1, whole: 1, benchmark, polarity: 'no-judgement' }).method,
    ).toEqualTypeOf<'wilson'>();
    // @ts-expect-error -- rates have counts and populations, not parts and wholes
    compareRates({ part: 1, whole: 1, benchmark, polarity: 'no-judgement' });
  });

  it('accept undefined for optional arguments, and only a polarity with a direction for progress', () => {
    expectTypeOf<RateIntervalInput['confidence']>().toEqualTypeOf<Numeric | undefined>();
    expectTypeOf(rateInterval).toBeCallableWith({ count: 1, population: '2', per: undefined, confidence: undefined });
    expectTypeOf<ProgressInput['polarity']>().toEqualTypeOf<'lower-is-better' | 'higher-is-better'>();
  });
});
