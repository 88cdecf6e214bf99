import { readCount, readDenominator, readPer } from '../calculate/checks.js';
import { refuse, requireArray, requireKeys } from '../errors/require.js';
import { checkDecimals, differenceOver, type Exact, plus, times, toNumber } from '../exact/exact.js';
import type { ComparisonWarning } from '../explain/refusals.js';
import type { Numeric } from '../model/numeric.js';
import { readConfidence } from './confidence.js';
import { countLimits, finish, type RateMethod, rateMethodFor } from './limits.js';
import { smallCount } from './smallNumbers.js';

/**
 * One stratum, such as an age group: how many of these people live in the area, and what happens to such people
 * elsewhere.
 *
 * @category Statistics
 */
export interface Stratum {
  /** The population of the stratum in the area. Not negative. */
  readonly population: Numeric;
  /** How many were counted in the stratum in the reference, such as England. Not negative. */
  readonly referenceCount: Numeric;
  /** The population of the stratum in the reference. Greater than 0. */
  readonly referencePopulation: Numeric;
}

/**
 * What {@link indirectlyStandardisedRate} takes.
 *
 * @category Statistics
 */
export interface IndirectlyStandardisedRateInput {
  /** How many were counted in the area, in all its strata together. Not negative. */
  readonly count: Numeric;
  /** The strata, at least one. */
  readonly strata: readonly Stratum[];
  /** The size of the base: 1,000 if left out. Greater than 0. */
  readonly per?: Numeric | undefined;
  /** The level of confidence, at least 0.9 and less than 1: 0.95 if left out. Percentages are accepted too. */
  readonly confidence?: Numeric | undefined;
  /** How many decimals to round to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * An indirectly standardised ratio and rate.
 *
 * @category Statistics
 */
export interface IndirectlyStandardisedRate {
  /** How many would be counted in the area at the rates of the reference. */
  readonly expected: number;
  /** The count over the expected count: 1 is as in the reference. */
  readonly ratio: number;
  /** The lower limit of the ratio. */
  readonly ratioLower: number;
  /** The upper limit of the ratio. */
  readonly ratioUpper: number;
  /** The ratio multiplied by the crude rate of the reference. */
  readonly value: number;
  /** The lower limit of the rate. */
  readonly lower: number;
  /** The upper limit of the rate. */
  readonly upper: number;
  /** How the limits were worked out: `exact` below a count of 10, `byar` from 10. */
  readonly method: RateMethod;
  /** The level of confidence, as a share of 1. */
  readonly confidence: number;
  /** What a reader has to know of it; empty if there is nothing. */
  readonly warnings: readonly ComparisonWarning[];
}

/**
 * Standardises a count indirectly: compares it with the count expected if each stratum of the area, such as an age
 * group, had the same rate as in a reference, such as England.
 *
 * You do not need the area's own rates by stratum. The limits are those of the count ({@link rateInterval}) over the
 * expected count, which is treated as certain, as in Public Health England's PHEindicatormethods (`calculate_ISRate`,
 * `calculate_ISRatio`).
 *
 * Do not use it to compare two areas with each other: each has its own weights, and only the comparison with the
 * reference is fair. Do not use strata that the plan itself is judged on, as that would explain a problem away, or a
 * small reference.
 *
 * @param input - The count, the strata, the base, the level of confidence and the rounding.
 * @returns What is expected, the ratio and the rate with their limits, the method, the level and what to be careful of.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT`,
 * `NEGATIVE_COUNT`, `ZERO_POPULATION` or `RESULT_OUT_OF_RANGE`.
 *
 * @see {@link https://rdrr.io/cran/PHEindicatormethods/man/calculate_ISRate.html | PHEindicatormethods, calculate_ISRate}
 *
 * @example
 * ```ts
 * import { indirectlyStandardisedRate } from 'community-safety-plan';
 *
 * const strata = [
 *   { population: 12000, referenceCount: 9000, referencePopulation: 300000 },
 *   { population: 40000, referenceCount: 4000, referencePopulation: 400000 },
 * ];
 * const violence = indirectlyStandardisedRate({ count: 680, strata, decimals: 2 });
 * [violence.expected, violence.ratio, violence.ratioLower, violence.ratioUpper]; // => [760, 0.89, 0.83, 0.96]
 * [violence.value, violence.lower, violence.upper]; // => [16.62, 15.39, 17.91]
 * ```
 *
 * @category Statistics
 */
export function indirectlyStandardisedRate(input: IndirectlyStandardisedRateInput): IndirectlyStandardisedRate {
  const keys = ['count', 'strata', 'per', 'confidence', 'decimals'];
  const given = requireKeys(input, keys, 'The argument of indirectlyStandardisedRate');
  const { decimals } = given;
  const count = readCount(given.count, 'count');
  const { expected, cases, people } = readStrata(given.strata);
  const per = readPer(given.per ?? 1000);
  const { level, tail } = readConfidence(given.confidence);
  checkDecimals(decimals);
  const counted = toNumber(count);
  const limits = countLimits(counted, tail);
  const rate = differenceOver(cases, 0, per, people, undefined);
  const ratioOf = (some: number): number => finish(some / expected, decimals);
  const rateOf = (some: number): number => finish((some / expected) * rate, decimals);
  return {
    expected: finish(expected, decimals),
    ratio: ratioOf(counted),
    ratioLower: ratioOf(limits.lower),
    ratioUpper: ratioOf(limits.upper),
    value: rateOf(counted),
    lower: rateOf(limits.lower),
    upper: rateOf(limits.upper),
    method: rateMethodFor(counted),
    confidence: level,
    warnings: smallCount(count, 'count'),
  };
}

function readStrata(strata: readonly Stratum[]): { expected: number; cases: Exact; people: Exact } {
  requireArray(strata, 'strata');
  let expected = 0;
  let [cases, people]: [Exact, Exact] = [0, 0];
  for (const [index, stratum] of strata.entries()) {
    const name = `strata[${String(index)}]`;
    const given = requireKeys(stratum, ['population', 'referenceCount', 'referencePopulation'], name);
    const population = readCount(given.population, `${name}.population`);
    const count = readCount(given.referenceCount, `${name}.referenceCount`);
    const all = readDenominator(given.referencePopulation, `${name}.referencePopulation`, 'ZERO_POPULATION');
    expected += differenceOver(times(population, count), 0, 1, all, undefined);
    [cases, people] = [plus(cases, count), plus(people, all)];
  }
  if (expected > 0) return { expected, cases, people };
  return refuse('strata', 'such that something is expected, and nothing can be divided by 0', strata);
}
