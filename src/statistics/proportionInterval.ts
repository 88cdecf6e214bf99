import { readDenominator, readPer } from '../calculate/checks.js';
import { requireKeys } from '../errors/require.js';
import { checkDecimals, differenceOver, toNumber } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import { readConfidence } from './confidence.js';
import { normalQuantile } from './distributions/normalQuantile.js';
import { finish, wilsonLimits } from './limits.js';
import { DESIGN_KEYS, readDesign, type SurveyDesign } from './readDesign.js';
import { readPart } from './readPart.js';

/**
 * The input of {@link proportionInterval}.
 *
 * @category Statistics
 */
export interface ProportionIntervalInput extends SurveyDesign {
  /** How many of the whole. Not negative, not more than the whole. */
  readonly part: Numeric;
  /** The whole. Greater than 0. */
  readonly whole: Numeric;
  /** The size of the base: 100 if left out, for per cent. Greater than 0. */
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
 * A proportion and the limits that are likely to contain the underlying proportion.
 *
 * @category Statistics
 */
export interface ProportionInterval {
  /** The proportion itself, in per cent unless you gave another base. */
  readonly value: number;
  /** The lower limit, never below 0. */
  readonly lower: number;
  /** The upper limit, never above the base. */
  readonly upper: number;
  /** How the limits were worked out. */
  readonly method: 'wilson';
  /** The level of confidence, as a share of 1. */
  readonly confidence: number;
}

/**
 * Returns a part of a whole as a percentage, with its confidence interval.
 *
 * The limits are Wilson's score limits without correction for continuity, as in Public Health England's
 * PHEindicatormethods (`phe_proportion`), with z in full precision. They also work for small wholes and near 0% and
 * 100%. The value is exact; the limits are irrational and are worked out in doubles, to about 15 digits.
 *
 * For a weighted or clustered survey, give its `designEffect` or its `effectiveSampleSize`: the limits are then for the
 * same proportion of the effective sample size, which is the size over the design effect (L. Kish, Survey Sampling,
 * 1965).
 *
 * Do not use it for a count that may exceed its population ({@link rateInterval}), for a percentage change, or for such
 * a survey if you have neither of the two.
 *
 * @param input - The part, the whole, the base, the level of confidence and the rounding.
 * @returns The proportion, its limits, the method and the level.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT`,
 * `NEGATIVE_COUNT`, `ZERO_WHOLE`, `PART_EXCEEDS_WHOLE` or `RESULT_OUT_OF_RANGE`.
 *
 * @see {@link https://rdrr.io/cran/PHEindicatormethods/man/phe_proportion.html | PHEindicatormethods, phe_proportion}
 *
 * @example
 * ```ts
 * import { proportionInterval } from 'community-safety-plan';
 *
 * const safe = proportionInterval({ part: 65, whole: 100, decimals: 1 });
 * safe; // => { value: 65, lower: 55.3, upper: 73.6, method: 'wilson', confidence: 0.95 }
 * const weighted = proportionInterval({ part: 65, whole: 100, designEffect: 1.5, decimals: 1 });
 * [weighted.lower, weighted.upper]; // => [53, 75.3]
 * proportionInterval({ part: 0, whole: 20, decimals: 1 }).upper; // => 16.1
 * proportionInterval({ part: 3, whole: 2 }); // throws PART_EXCEEDS_WHOLE
 * ```
 *
 * @category Statistics
 */
export function proportionInterval(input: ProportionIntervalInput): ProportionInterval {
  const keys = ['part', 'whole', 'per', 'confidence', 'decimals', ...DESIGN_KEYS];
  const given = requireKeys(input, keys, 'The argument of proportionInterval');
  const { part, whole, per = 100, confidence, decimals } = given;
  const denominator = readDenominator(whole, 'whole', 'ZERO_WHOLE');
  const numerator = readPart(part, denominator, 'part', 'whole');
  const base = readPer(per);
  const effect = readDesign(given, denominator);
  const { level, tail } = readConfidence(confidence);
  checkDecimals(decimals);
  const [some, all] = [toNumber(numerator) / effect, toNumber(denominator) / effect];
  const { lower, upper } = wilsonLimits(some, all, normalQuantile(tail));
  const scale = toNumber(base);
  return {
    value: differenceOver(numerator, 0, base, denominator, decimals),
    lower: finish(lower * scale, decimals),
    upper: finish(upper * scale, decimals),
    method: 'wilson',
    confidence: level,
  };
}
