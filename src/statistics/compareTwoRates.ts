import { readPer } from '../calculate/checks.js';
import { refuse, requireKeys, requireOneOf } from '../errors/require.js';
import { checkDecimals, differenceOver, times, toNumber } from '../exact/exact.js';
import type { ComparisonWarning } from '../explain/refusals.js';
import type { Numeric } from '../model/numeric.js';
import { POLARITIES, type Polarity } from '../model/polarity.js';
import { type BenchmarkOutcome, outcomeOf } from './compareWithBenchmark.js';
import { largerOf, pValueOf, type Rate, readRate } from './conditionalTest.js';
import { readConfidence } from './confidence.js';
import { oddsOfAtLeast } from './distributions/binomial.js';
import { countLimits, finish, type Limits } from './limits.js';
import { smallCount, smallDenominator, SMALLEST_POPULATION } from './smallNumbers.js';

/**
 * The count and the population of one of two rates.
 *
 * @category Statistics
 */
export interface CountedRate {
  /** How many were counted: a whole number. May exceed the population. */
  readonly count: Numeric;
  /**
   * The population. Greater than 0. Leave it out of both rates if they are for one area, over the same length of time.
   */
  readonly population?: Numeric | undefined;
}

/**
 * What {@link compareTwoRates} takes.
 *
 * @category Statistics
 */
export interface CompareTwoRatesInput extends CountedRate {
  /** What it is compared with: the period before, or another area that does not contain this one. */
  readonly reference: CountedRate;
  /** Which direction is good. */
  readonly polarity: Polarity;
  /** The size of the base: 1,000 if left out, or 1 if the populations are left out. Greater than 0. */
  readonly per?: Numeric | undefined;
  /**
   * The level of confidence of the limits and of the outcome, at least 0.9 and less than 1: 0.95 if left out.
   * Percentages are accepted too, `95` for `0.95`.
   */
  readonly confidence?: Numeric | undefined;
  /** How many decimals to round all but the p-value to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * How two rates differ.
 *
 * @category Statistics
 */
export interface TwoRatesComparison {
  /** The rate, or the count if no populations were given. */
  readonly value: number;
  /** The rate that it is compared with. */
  readonly reference: number;
  /** The rate over the reference: 1.15 is 15% more. `null` if the reference is 0. */
  readonly ratio: number | null;
  /** The lower limit of the ratio. */
  readonly ratioLower: number;
  /** The upper limit of the ratio; `null` if there is none, since the reference is 0. */
  readonly ratioUpper: number | null;
  /** The rate minus the reference. */
  readonly difference: number;
  /** The lower limit of the difference. */
  readonly differenceLower: number;
  /** The upper limit of the difference. */
  readonly differenceUpper: number;
  /** The probability that two equal rates differ by chance as much as these, or more. */
  readonly pValue: number;
  /** How the rate compares with the reference; `similar` if the p-value is not below 1 − confidence. */
  readonly outcome: Exclude<BenchmarkOutcome, 'not-compared'>;
  /** The level of confidence, as a share of 1. */
  readonly confidence: number;
  /** What a reader has to know about it; empty if there is nothing. */
  readonly warnings: readonly ComparisonWarning[];
}

/**
 * Compares the rates of two periods or two areas, and says whether they differ by more than chance.
 *
 * The test is the exact conditional test: if the rates were equal, each one's share of the total count would follow
 * from the populations, and the p-value is twice the smaller tail of that binomial distribution. The limits of the
 * ratio come from the same test (Clopper and Pearson), as in R's `poisson.test`, so they include 1 whenever the outcome
 * is `similar`. R's own p-value adds up the less probable outcomes, which gives a different result if the populations
 * differ. The limits of the difference come from the intervals of the two rates ({@link rateInterval}) by the method of
 * variance estimates recovery (Zou and Donner), and include 0 whenever the outcome is `similar`.
 *
 * Chance affects both rates. Checking whether two intervals overlap, or treating last year as certain, answers a
 * different question: see the guide for how often each of these is wrong. Do not use it for offences that come in
 * batches, for an area and a county that includes it, for parts of a whole ({@link compareProportions}), or to compare
 * a rate with a published one without counts ({@link compareRates}). For many comparisons at once see
 * {@link falseDiscoveryRate}.
 *
 * @param input - The count and the population of both, the polarity, the base, the level and the rounding.
 * @returns Both rates, their ratio and difference with limits, the p-value, the outcome and what to be careful of.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT`,
 * `NEGATIVE_COUNT`, `ZERO_POPULATION` or `RESULT_OUT_OF_RANGE`.
 *
 * @see {@link https://doi.org/10.2307/2332612 | J. Przyborowski and H. Wilenski, Homogeneity of results in testing samples from Poisson series}
 * @see {@link https://stat.ethz.ch/R-manual/R-devel/library/stats/html/poisson.test.html | R, poisson.test}
 * @see {@link https://doi.org/10.1002/sim.3095 | G. Y. Zou and A. Donner, Construction of confidence limits about effect measures}
 *
 * @example
 * ```ts
 * import { compareTwoRates } from 'community-safety-plan';
 *
 * const change = compareTwoRates({ count: 352, reference: { count: 300 }, polarity: 'lower-is-better', decimals: 2 });
 * [change.ratio, change.ratioLower, change.ratioUpper]; // => [1.17, 1, 1.37]
 * [change.outcome, change.pValue < 0.05]; // => ['worse', true]
 *
 * const areas = compareTwoRates({
 *   count: 65,
 *   population: 10000,
 *   reference: { count: 150, population: 30000 },
 *   polarity: 'lower-is-better',
 *   decimals: 1,
 * });
 * [areas.value, areas.reference, areas.difference]; // => [6.5, 5, 1.5]
 * [areas.differenceLower, areas.differenceUpper, areas.outcome]; // => [-0.2, 3.4, 'similar']
 * ```
 *
 * @category Statistics
 */
export function compareTwoRates(input: CompareTwoRatesInput): TwoRatesComparison {
  const keys = ['count', 'population', 'reference', 'polarity', 'per', 'confidence', 'decimals'];
  const given = requireKeys(input, keys, 'The argument of compareTwoRates');
  const against = requireKeys(given.reference, ['count', 'population'], 'reference');
  const { polarity, decimals } = given;
  const isRate = given.population !== undefined;
  if (isRate !== (against.population !== undefined)) {
    const missing = isRate ? 'reference.population' : 'population';
    refuse(missing, 'given, since the other population is', undefined);
  }
  const own = readRate(given.count, given.population ?? 1, '');
  const other = readRate(against.count, against.population ?? 1, 'reference.');
  const per = readPer(given.per ?? (isRate ? 1000 : 1));
  const { level, tail } = readConfidence(given.confidence);
  requireOneOf(polarity, POLARITIES, 'polarity');
  checkDecimals(decimals);

  const pValue = pValueOf(own, other);
  // Twice the tail is what the level leaves out, to the last digit.
  const side = pValue < 2 * tail ? largerOf(own, other) : 0;
  const difference = differenceLimits(own, other, tail, side);
  const scale = toNumber(per);
  const inUnit = (limit: number): number => finish(limit * scale, decimals);
  const isOverNone = other.counted === 0;
  return {
    value: differenceOver(own.count, 0, per, own.population, decimals),
    reference: differenceOver(other.count, 0, per, other.population, decimals),
    ratio: isOverNone
      ? null
      : differenceOver(times(own.count, other.population), 0, 1, times(other.count, own.population), decimals),
    ratioLower: finish(lowestRatio(own, other, tail), decimals),
    ratioUpper: isOverNone ? null : finish(1 / lowestRatio(other, own, tail), decimals),
    difference: differenceOver(
      times(own.count, other.population),
      times(other.count, own.population),
      per,
      times(own.population, other.population),
      decimals,
    ),
    differenceLower: inUnit(difference.lower),
    differenceUpper: inUnit(difference.upper),
    pValue,
    outcome: outcomeOf(side, polarity),
    confidence: level,
    warnings: [own, other].flatMap(({ count, population }) => [
      ...smallCount(count, 'count'),
      ...(isRate ? smallDenominator(population, 'population', SMALLEST_POPULATION) : []),
    ]),
  };
}

function lowestRatio(own: Rate, other: Rate, tail: number): number {
  if (own.counted === 0) return 0;
  return oddsOfAtLeast(own.counted, own.counted + other.counted, tail) * (other.people / own.people);
}

// A limit that would leave out the 0 that the test does not leave out is moved to it, which makes the interval no
// narrower.
function differenceLimits(own: Rate, other: Rate, tail: number, side: -1 | 0 | 1): Limits {
  const [one, two] = [own, other].map(({ counted, people }) => {
    const { lower, upper } = countLimits(counted, tail);
    return { value: counted / people, below: (counted - lower) / people, above: (upper - counted) / people };
  }) as [Spread, Spread];
  const difference = one.value - two.value;
  const lower = difference - Math.hypot(one.below, two.above);
  const upper = difference + Math.hypot(one.above, two.below);
  return side === 0 ? { lower: Math.min(0, lower), upper: Math.max(0, upper) } : { lower, upper };
}

/** A rate, and how far its limits are below and above it. */
interface Spread {
  readonly value: number;
  readonly below: number;
  readonly above: number;
}
