import { readCount, readDenominator, readPer } from '../calculate/checks.js';
import { AREA_KEYS, type AreaCount } from '../calculate/pooledRate.js';
import { requireKeys, requireOneOf } from '../errors/require.js';
import { checkDecimals, type Exact, toNumber } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import { POLARITIES, type Polarity } from '../model/polarity.js';
import { benchmarkAreas, takeBenchmark } from './benchmarkAreas.js';
import {
  type Benchmark,
  BENCHMARK_METHODS,
  type BenchmarkMethod,
  benchmarkOf,
  compareFractions,
  type CountComparison,
} from './comparison.js';
import { countLimits, type RateMethod, rateMethodFor } from './limits.js';
import { smallCount, smallDenominator, SMALLEST_POPULATION } from './smallNumbers.js';

/**
 * A benchmark as published, without the counts behind it.
 *
 * @category Statistics
 */
export interface StatedBenchmark {
  /** The figure, in the unit of the area's own. Not negative. */
  readonly value: Numeric;
}

/**
 * A benchmark that is worked out from its areas.
 *
 * @category Statistics
 */
export interface AreasBenchmark<Area> {
  /** The areas; at least one must not be left out. */
  readonly areas: readonly Area[];
  /**
   * How to make one figure of them: `pooled`, for a county (the default), or `mean-of-areas` for a most similar group.
   */
  readonly method?: BenchmarkMethod | undefined;
  /** The `id` of an area to leave out: the district itself, to compare it with the rest of its county. */
  readonly excluding?: string | undefined;
}

/**
 * The input of {@link compareRates}.
 *
 * @category Statistics
 */
export interface CompareRatesInput {
  /** How many were counted in the area. Not negative; may exceed the population. */
  readonly count: Numeric;
  /** The population of the area. Greater than 0. */
  readonly population: Numeric;
  /** What the area is compared with, for the same period. */
  readonly benchmark: StatedBenchmark | AreasBenchmark<AreaCount>;
  /** Which direction is good. */
  readonly polarity: Polarity;
  /** The size of the base: 1,000 if left out. Greater than 0. */
  readonly per?: Numeric | undefined;
  /** How many decimals to round figures to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * An area's rate and its intervals, compared with a benchmark.
 *
 * @category Statistics
 */
export type RateComparison = CountComparison<RateMethod>;

/**
 * Returns how an area's rate compares with a benchmark's, and whether they differ by more than chance.
 *
 * The benchmark is a rate as published, a county (total count over total population), the county without the district
 * (`excluding`), or a most similar group (the plain mean of its areas' rates). The area differs if the benchmark is
 * outside its interval ({@link rateInterval}), at 95% and at 99.8%, as in Public Health England's Fingertips; the
 * benchmark is treated as certain. If it has so few cases that it is not certain, a difference must hold for both
 * intervals. Rates are exact, limits are doubles, and nothing is judged on rounded figures.
 *
 * Small numbers (a count below 10 or a population below 1,000) get a warning with the verdict. Do not use it for
 * percentages of people ({@link compareProportions}), or to pick the worst of many areas: at 95% one in twenty differs
 * by chance, so use 99.8% or {@link funnel}. A county that includes the district makes `similar` more likely, so leave
 * the district out if its share is large.
 *
 * @param input - The area's count and population, the benchmark, the polarity, the base and the rounding.
 * @returns The rate, its limits at both levels, the benchmark, the outcome with its level, and what to be careful of.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT`,
 * `NEGATIVE_COUNT`, `ZERO_POPULATION`, `UNKNOWN_AREA` or `RESULT_OUT_OF_RANGE`.
 *
 * @see {@link https://fingertips.phe.org.uk/profile/guidance/supporting-information/PH-methods | Fingertips, public health technical guidance}
 *
 * @example
 * ```ts
 * import { compareRates } from 'community-safety-plan';
 *
 * const areas = [
 *   { id: 'north', count: 450, population: 60000 },
 *   { id: 'east', count: 900, population: 90000 },
 *   { id: 'west', count: 4200, population: 400000 },
 * ];
 * const benchmark = { areas, excluding: 'north' };
 * const north = compareRates({ count: 450, population: 60000, benchmark, polarity: 'lower-is-better', decimals: 1 });
 * [north.value, north.lower, north.upper, north.benchmark]; // => [7.5, 6.8, 8.2, 10.4]
 * [north.outcome, north.level]; // => ['better', 0.998]
 *
 * const few = { count: 3, population: 60000, benchmark: { value: 10.4 }, polarity: 'lower-is-better' } as const;
 * compareRates(few).outcome; // => 'better'
 * ```
 *
 * @category Statistics
 */
export function compareRates(input: CompareRatesInput): RateComparison {
  const given = requireKeys(
    input,
    ['count', 'population', 'benchmark', 'polarity', 'per', 'decimals'],
    'The argument of compareRates',
  );
  const { polarity, per = 1000, decimals } = given;
  const count = readCount(given.count, 'count');
  const population = readDenominator(given.population, 'population', 'ZERO_POPULATION');
  const base = readPer(per);
  requireOneOf(polarity, POLARITIES, 'polarity');
  checkDecimals(decimals);
  return compareFractions(
    { over: count, under: population },
    readBenchmark(given.benchmark, base),
    polarity,
    {
      method: rateMethodFor(toNumber(count)),
      per: base,
      limits: (counted, people, { tail }) => {
        const { lower, upper } = countLimits(counted, tail);
        return { lower: lower / people, upper: upper / people };
      },
      // With one more than was counted, so that none counted does not pass for certainty.
      variance: (counted, people) => (counted + 1) / people ** 2,
      smallNumbers: [...smallCount(count, 'count'), ...smallDenominator(population, 'population', SMALLEST_POPULATION)],
    },
    decimals,
  );
}

function readBenchmark(given: CompareRatesInput['benchmark'], per: Exact): Benchmark {
  const benchmark = takeBenchmark(given);
  if (!('areas' in benchmark)) {
    return {
      fraction: { over: readCount(benchmark.value, 'benchmark.value'), under: per },
      method: 'stated',
      areas: [],
    };
  }
  const { areas, method = 'pooled', excluding } = benchmark;
  requireOneOf(method, BENCHMARK_METHODS, 'benchmark.method');
  const fractions = benchmarkAreas(areas, AREA_KEYS, excluding).map(({ area, name }) => ({
    over: readCount(area.count, `${name}.count`),
    under: readDenominator(area.population, `${name}.population`, 'ZERO_POPULATION'),
  }));
  return benchmarkOf(fractions, method);
}
