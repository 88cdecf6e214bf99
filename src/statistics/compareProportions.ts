import { readDenominator, readPer } from '../calculate/checks.js';
import { requireKeys, requireOneOf } from '../errors/require.js';
import { checkDecimals, type Exact } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import { POLARITIES, type Polarity } from '../model/polarity.js';
import { benchmarkAreas, takeBenchmark } from './benchmarkAreas.js';
import type { AreasBenchmark, StatedBenchmark } from './compareRates.js';
import {
  type Benchmark,
  BENCHMARK_METHODS,
  benchmarkOf,
  compareFractions,
  type CountComparison,
} from './comparison.js';
import { normalQuantile } from './distributions/normalQuantile.js';
import { wilsonLimits } from './limits.js';
import { DESIGN_KEYS, readDesign, type SurveyDesign } from './readDesign.js';
import { readPart } from './readPart.js';
import { smallProportion } from './smallNumbers.js';

/**
 * One area of a benchmark of proportions.
 *
 * @category Statistics
 */
export interface AreaPart extends SurveyDesign {
  /** The area's id; needed only to leave the area out. */
  readonly id?: string | undefined;
  /** How many of the whole in the area. Not negative, not more than the whole. */
  readonly part: Numeric;
  /** The whole in the area. Greater than 0. */
  readonly whole: Numeric;
}

/**
 * The input of {@link compareProportions}.
 *
 * @category Statistics
 */
export interface CompareProportionsInput extends SurveyDesign {
  /** How many of the whole in the area. Not negative, not more than the whole. */
  readonly part: Numeric;
  /** The whole in the area. Greater than 0. */
  readonly whole: Numeric;
  /** What the area is compared with, for the same period. */
  readonly benchmark: StatedBenchmark | AreasBenchmark<AreaPart>;
  /** Which direction is good. */
  readonly polarity: Polarity;
  /** The size of the base: 100 if left out, for per cent. Greater than 0. */
  readonly per?: Numeric | undefined;
  /** How many decimals to round figures to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * An area's proportion and its intervals, compared with a benchmark.
 *
 * @category Statistics
 */
export type ProportionComparison = CountComparison<'wilson'>;

/**
 * Returns how an area's percentage compares with a benchmark's, and whether they differ by more than chance.
 *
 * It works like {@link compareRates}, but with Wilson's interval ({@link proportionInterval}) and parts of wholes.
 * Small numbers (fewer than 10 who are or are not counted, or a whole below 30) get a warning with the verdict. For a
 * weighted or clustered survey, give the `designEffect` or the `effectiveSampleSize` of the area, and of each area of
 * the benchmark: both intervals, and the warnings, are then for the effective sizes.
 *
 * Do not use it for counts that may exceed their population, or for such a survey if you have neither of the two.
 *
 * @param input - The area's part and whole, the benchmark, the polarity, the base and the rounding.
 * @returns The proportion, its limits at both levels, the benchmark, the outcome with its level, and what to be careful
 * of.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT`,
 * `NEGATIVE_COUNT`, `ZERO_WHOLE`, `PART_EXCEEDS_WHOLE`, `UNKNOWN_AREA` or `RESULT_OUT_OF_RANGE`.
 *
 * @see {@link https://fingertips.phe.org.uk/profile/guidance/supporting-information/PH-methods | Fingertips, public health technical guidance}
 *
 * @example
 * ```ts
 * import { compareProportions } from 'community-safety-plan';
 *
 * const benchmark = { value: 62.4 };
 * const safe = compareProportions({ part: 560, whole: 800, benchmark, polarity: 'higher-is-better', decimals: 1 });
 * [safe.value, safe.lower, safe.upper, safe.outcome, safe.level]; // => [70, 66.7, 73.1, 'better', 0.998]
 * ```
 *
 * @category Statistics
 */
export function compareProportions(input: CompareProportionsInput): ProportionComparison {
  const given = requireKeys(
    input,
    ['part', 'whole', 'benchmark', 'polarity', 'per', 'decimals', ...DESIGN_KEYS],
    'The argument of compareProportions',
  );
  const { polarity, per = 100, decimals } = given;
  const whole = readDenominator(given.whole, 'whole', 'ZERO_WHOLE');
  const part = readPart(given.part, whole, 'part', 'whole');
  const designEffect = readDesign(given, whole);
  const base = readPer(per);
  requireOneOf(polarity, POLARITIES, 'polarity');
  checkDecimals(decimals);
  return compareFractions(
    { over: part, under: whole, designEffect },
    readBenchmark(given.benchmark, base),
    polarity,
    {
      method: 'wilson',
      per: base,
      limits: (some, all, { tail }) => wilsonLimits(some, all, normalQuantile(tail)),
      // With one more on either side, so that none or all does not pass for certainty.
      variance: (some, all) => ((some + 1) * (all - some + 1)) / ((all + 2) ** 2 * all),
      smallNumbers: smallProportion(part, whole, designEffect),
    },
    decimals,
  );
}

function readBenchmark(given: CompareProportionsInput['benchmark'], per: Exact): Benchmark {
  const benchmark = takeBenchmark(given);
  if (!('areas' in benchmark)) {
    const over = readPart(benchmark.value, per, 'benchmark.value', 'per');
    return { fraction: { over, under: per }, method: 'stated', areas: [] };
  }
  const { areas, method = 'pooled', excluding } = benchmark;
  requireOneOf(method, BENCHMARK_METHODS, 'benchmark.method');
  const fractions = benchmarkAreas(areas, ['id', 'part', 'whole', ...DESIGN_KEYS], excluding).map(({ area, name }) => {
    const under = readDenominator(area.whole, `${name}.whole`, 'ZERO_WHOLE');
    const over = readPart(area.part, under, `${name}.part`, `${name}.whole`);
    return { over, under, designEffect: readDesign(area, under, `${name}.`) };
  });
  return benchmarkOf(fractions, method);
}
