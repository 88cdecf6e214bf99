import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireKeys, requireOneOf } from '../errors/require.js';
import { show } from '../errors/show.js';
import { type Exact, order, read } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import { POLARITIES, type Polarity } from '../model/polarity.js';

/**
 * The input of {@link compareWithBenchmark}. A figure or limit that is not known is `null`, and nothing is compared
 * then.
 *
 * @category Statistics
 */
export interface BenchmarkInput {
  /** The area's own figure. */
  readonly value: Numeric | null;
  /** The lower limit of its interval. */
  readonly lower: Numeric | null;
  /** The upper limit of its interval. */
  readonly upper: Numeric | null;
  /** The benchmark's figure, in the same unit and for the same period. */
  readonly benchmark: Numeric | null;
  /** The lower limit of the benchmark's own interval; the benchmark counts as certain where both are left out. */
  readonly benchmarkLower?: Numeric | null | undefined;
  /** The upper limit of the benchmark's own interval; the benchmark counts as certain where both are left out. */
  readonly benchmarkUpper?: Numeric | null | undefined;
  /** Which direction is good. */
  readonly polarity: Polarity;
}

/**
 * The input of {@link compareWithBenchmark} for two levels of confidence: the limits at 95%, and around them those at
 * 99.8%.
 *
 * @category Statistics
 */
export interface TwoLevelBenchmarkInput extends Omit<BenchmarkInput, 'benchmarkLower' | 'benchmarkUpper'> {
  /** The lower limit at 99.8%. */
  readonly outerLower: Numeric | null;
  /** The upper limit at 99.8%. */
  readonly outerUpper: Numeric | null;
}

/**
 * Which side of the benchmark an area is on by more than chance: `better` or `worse`; `higher` or `lower` if neither is
 * good.
 *
 * @category Statistics
 */
export type BenchmarkSide = 'better' | 'worse' | 'higher' | 'lower';

/**
 * How an area compares with its benchmark; `similar` if the difference may be chance.
 *
 * @category Statistics
 */
export type BenchmarkOutcome = BenchmarkSide | 'similar' | 'not-compared';

/**
 * The same with the level of confidence at which the area differs.
 *
 * @category Statistics
 */
export type TwoLevelBenchmarkOutcome = `${BenchmarkSide}-${'95' | '99.8'}` | 'similar' | 'not-compared';

/**
 * Returns whether a figure differs from a benchmark by more than chance, from the figure's confidence interval.
 *
 * A benchmark within the interval, ends included, is `similar`; the benchmark is treated as certain. If you also give
 * the benchmark's own limits, intervals that touch or overlap are `similar`; that is a cautious rule, for two areas or
 * two years. With two levels an outcome has the wider one at which it holds, as in `worse-99.8`. These are the rules of
 * Fingertips (its technical guidance, "Comparisons with benchmarks"). All values are compared as given.
 * So do not round limits: a rounded one may move across the benchmark.
 *
 * Do not use it to compare an area with itself, for figures of different periods, or to pick a few of many areas: at
 * 95% one in twenty differs by chance. If you know the counts, {@link compareRates} and {@link compareProportions} work
 * out the interval and warn of small numbers. Without regard to chance, {@link compare} says only which figure is
 * larger.
 *
 * @param input - The figure and its limits, the benchmark and the polarity.
 * @returns The outcome in a word; `not-compared` where a figure or limit is `null` or left out.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, or with code `INVALID_ARGUMENT`, also where limits
 * are the wrong way round.
 *
 * @see {@link https://fingertips.phe.org.uk/profile/guidance/supporting-information/PH-methods | Fingertips, public health technical guidance}
 *
 * @example
 * ```ts
 * import { compareWithBenchmark } from 'community-safety-plan';
 *
 * const asb = { value: 27.77, lower: 26.9, upper: 28.6 };
 * compareWithBenchmark({ ...asb, benchmark: 31.85, polarity: 'lower-is-better' }); // => 'better'
 * compareWithBenchmark({ ...asb, benchmark: 28.6, polarity: 'lower-is-better' }); // => 'similar'
 * compareWithBenchmark({ ...asb, benchmark: null, polarity: 'lower-is-better' }); // => 'not-compared'
 *
 * const outer = { outerLower: 26.3, outerUpper: 29.1 };
 * compareWithBenchmark({ ...asb, ...outer, benchmark: 28.9, polarity: 'lower-is-better' }); // => 'better-95'
 * ```
 *
 * @category Statistics
 */
export function compareWithBenchmark(input: TwoLevelBenchmarkInput): TwoLevelBenchmarkOutcome;
export function compareWithBenchmark(input: BenchmarkInput): BenchmarkOutcome;
export function compareWithBenchmark(
  input: BenchmarkInput | TwoLevelBenchmarkInput,
): BenchmarkOutcome | TwoLevelBenchmarkOutcome {
  // Whether limits were left out or are null makes a difference for both of a pair together: null asks for a comparison
  // by them that cannot be made, and what is left out asks for none.
  requireKeys(
    input,
    [
      'value',
      'lower',
      'upper',
      'benchmark',
      'benchmarkLower',
      'benchmarkUpper',
      'polarity',
      'outerLower',
      'outerUpper',
      // Those of an interval, which can be handed on whole.
      'method',
      'confidence',
    ],
    'The argument of compareWithBenchmark',
  );
  requireOneOf(input.polarity, POLARITIES, 'polarity');
  return isAtTwoLevels(input) ? atTwoLevels(input) : atOneLevel(input);
}

function isAtTwoLevels(input: BenchmarkInput | TwoLevelBenchmarkInput): input is TwoLevelBenchmarkInput {
  const { outerLower, outerUpper } = input as Partial<TwoLevelBenchmarkInput>;
  return outerLower !== undefined || outerUpper !== undefined;
}

function atOneLevel(input: BenchmarkInput): BenchmarkOutcome {
  const value = readKnown(input.value, 'value');
  const own = readLimits(input.lower, input.upper, 'lower', 'upper');
  const benchmark = readKnown(input.benchmark, 'benchmark');
  const { benchmarkLower, benchmarkUpper } = input;
  const isCertain = benchmarkLower === undefined && benchmarkUpper === undefined;
  const theirs = isCertain
    ? benchmark !== null && { lower: benchmark, upper: benchmark }
    : readLimits(benchmarkLower, benchmarkUpper, 'benchmarkLower', 'benchmarkUpper');
  if (value === null || benchmark === null || !own || !theirs) return 'not-compared';
  return outcomeOf(sideOf(own, theirs), input.polarity);
}

function atTwoLevels(input: TwoLevelBenchmarkInput): TwoLevelBenchmarkOutcome {
  const value = readKnown(input.value, 'value');
  const inner = readLimits(input.lower, input.upper, 'lower', 'upper');
  const outer = readLimits(input.outerLower, input.outerUpper, 'outerLower', 'outerUpper');
  const benchmark = readKnown(input.benchmark, 'benchmark');
  if (value === null || benchmark === null || !inner || !outer) return 'not-compared';
  if (order(outer.lower, inner.lower) > 0 || order(outer.upper, inner.upper) < 0) {
    throw new CommunitySafetyError(
      'INVALID_ARGUMENT',
      'outerLower and outerUpper are the limits at 99.8%: they must lie around lower and upper, not between them.',
      { input },
    );
  }
  const theirs = { lower: benchmark, upper: benchmark };
  const outcome = outcomeOf(sideOf(inner, theirs), input.polarity);
  if (outcome === 'similar') return outcome;
  return `${outcome}-${sideOf(outer, theirs) === 0 ? '95' : '99.8'}`;
}

/** Puts a side into words: -1 where the area is below its benchmark, 1 where it is above. */
export function outcomeOf(side: -1 | 0 | 1, polarity: Polarity): BenchmarkSide | 'similar' {
  if (side === 0) return 'similar';
  if (polarity === 'no-judgement') return side < 0 ? 'lower' : 'higher';
  return side < 0 === (polarity === 'lower-is-better') ? 'better' : 'worse';
}

/** The two ends of an interval as they were given. */
interface ExactLimits {
  readonly lower: Exact;
  readonly upper: Exact;
}

/** Says on which side of another interval one lies; 0 where they touch or overlap. */
export function sideOf(own: ExactLimits, theirs: ExactLimits): -1 | 0 | 1 {
  if (order(own.lower, theirs.upper) > 0) return 1;
  return order(own.upper, theirs.lower) < 0 ? -1 : 0;
}

function readKnown(value: Numeric | null | undefined, name: string): Exact | null {
  return value === null || value === undefined ? null : read(value, name);
}

function readLimits(
  lower: Numeric | null | undefined,
  upper: Numeric | null | undefined,
  lowerName: string,
  upperName: string,
): ExactLimits | null {
  const low = readKnown(lower, lowerName);
  const high = readKnown(upper, upperName);
  if (low === null || high === null) return null;
  if (order(low, high) <= 0) return { lower: low, upper: high };
  throw new CommunitySafetyError(
    'INVALID_ARGUMENT',
    `${lowerName} (${show(lower)}) must not be above ${upperName} (${show(upper)}).`,
    { [lowerName]: lower, [upperName]: upper },
  );
}
