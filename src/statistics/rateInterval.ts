import { readCount, readDenominator, readPer } from '../calculate/checks.js';
import { requireKeys } from '../errors/require.js';
import { checkDecimals, differenceOver, toNumber } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import { readConfidence } from './confidence.js';
import { countLimits, finish, type RateMethod, rateMethodFor } from './limits.js';

/**
 * The input of {@link rateInterval}.
 *
 * @category Statistics
 */
export interface RateIntervalInput {
  /** How many were counted. Not negative; may exceed the population. */
  readonly count: Numeric;
  /** The population, number of households or other base of the rate. Greater than 0. */
  readonly population: Numeric;
  /** The size of the base: 1,000 if left out. Greater than 0. */
  readonly per?: Numeric | undefined;
  /**
   * The level of confidence, at least 0.9 and less than 1: 0.95 if left out. Percentages are accepted too, `95` for
   * `0.95`.
   */
  readonly confidence?: Numeric | undefined;
  /** How many decimals to round to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * A rate and the limits that are likely to contain the underlying rate.
 *
 * @category Statistics
 */
export interface RateInterval {
  /** The rate itself, exactly as `rate` gives it. */
  readonly value: number;
  /** The lower limit, per the same base. */
  readonly lower: number;
  /** The upper limit, per the same base. */
  readonly upper: number;
  /** How the limits were worked out: `exact` below a count of 10, `byar` from 10. */
  readonly method: RateMethod;
  /** The level of confidence, as a share of 1. */
  readonly confidence: number;
}

/**
 * Works out a crude rate with its confidence interval: how much chance could affect the rate, if events happen
 * independently at a steady rate (a Poisson process).
 *
 * The limits are exact Poisson limits (Garwood) for counts below 10 and Byar's approximation from 10, as in Public
 * Health England's PHEindicatormethods (`phe_rate`), with z in full precision. The value is exact; the limits are
 * irrational and are worked out in doubles, to about 15 digits.
 *
 * Do not use it for a share of a whole, such as a percentage of people ({@link proportionInterval}), for figures from a
 * survey with a complex design (its publisher gives the interval), or for offences that come in batches, such as many
 * by one person: the true interval is then wider. Sum counts and populations of several areas first.
 *
 * @param input - The count, the population, the base, the level of confidence and the rounding.
 * @returns The rate, its limits, the method and the level.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT`,
 * `NEGATIVE_COUNT`, `ZERO_POPULATION` or `RESULT_OUT_OF_RANGE`.
 *
 * @see {@link https://rdrr.io/cran/PHEindicatormethods/man/phe_rate.html | PHEindicatormethods, phe_rate}
 *
 * @example
 * ```ts
 * import { rateInterval } from 'community-safety-plan';
 *
 * const burglary = rateInterval({ count: 65, population: 10000, decimals: 2 });
 * burglary; // => { value: 6.5, lower: 5.02, upper: 8.28, method: 'byar', confidence: 0.95 }
 * rateInterval({ count: 0, population: 1000, decimals: 3 }).upper; // => 3.689
 * rateInterval({ count: 5, population: 1000, confidence: 0.5 }); // throws INVALID_ARGUMENT
 * ```
 *
 * @category Statistics
 */
export function rateInterval(input: RateIntervalInput): RateInterval {
  const keys = ['count', 'population', 'per', 'confidence', 'decimals'];
  const {
    count,
    population,
    per = 1000,
    confidence,
    decimals,
  } = requireKeys(input, keys, 'The argument of rateInterval');
  const numerator = readCount(count, 'count');
  const denominator = readDenominator(population, 'population', 'ZERO_POPULATION');
  const base = readPer(per);
  const { level, tail } = readConfidence(confidence);
  checkDecimals(decimals);
  const counted = toNumber(numerator);
  const { lower, upper } = countLimits(counted, tail);
  const scale = toNumber(base) / toNumber(denominator);
  return {
    value: differenceOver(numerator, 0, base, denominator, decimals),
    lower: finish(lower * scale, decimals),
    upper: finish(upper * scale, decimals),
    method: rateMethodFor(counted),
    confidence: level,
  };
}
