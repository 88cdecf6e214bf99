import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { differenceOver } from '../exact/exact.js';
import { chiSquareQuantile } from './distributions/chiSquareQuantile.js';
import { normalQuantile } from './distributions/normalQuantile.js';

/** The two ends of an interval. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/**
 * How the limits of a rate were worked out: exact Poisson limits, or Byar's approximation to them.
 *
 * @category Statistics
 */
export type RateMethod = 'exact' | 'byar';

// Below it Byar's approximation is too rough: PHEindicatormethods and the PHE technical guide go over to exact limits.
const FEWEST_FOR_BYAR = 10;

/** Says which method the limits of a count are worked out by. */
export function rateMethodFor(count: number): RateMethod {
  return count < FEWEST_FOR_BYAR ? 'exact' : 'byar';
}

/** Works out the limits of a Poisson count. */
export function countLimits(count: number, tail: number): Limits {
  return rateMethodFor(count) === 'exact' ? exactLimits(count, tail) : byarLimits(count, normalQuantile(tail));
}

/** The counts that cut off a tail of the Poisson distribution exactly: F. Garwood, Biometrika 28 (1936), 437–442. */
export function exactLimits(count: number, tail: number): Limits {
  return {
    lower: chiSquareQuantile('lower', tail, 2 * count) / 2,
    upper: chiSquareQuantile('upper', tail, 2 * count + 2) / 2,
  };
}

/** Wilson's limits of a proportion, between 0 and 1: E. B. Wilson, JASA 22 (1927), 209–212. */
export function wilsonLimits(part: number, whole: number, z: number): Limits {
  const square = z * z;
  const root = z * Math.sqrt(square + 4 * part * ((whole - part) / whole));
  const sum = 2 * part + square;
  return {
    // The product of the two limits is part² ÷ (whole × (whole + z²)): this way round nothing is taken away.
    lower: (2 * part * part) / (whole * (sum + root)),
    // All of them is 1, which the division may miss by its last digit.
    upper: part === whole ? 1 : (sum + root) / (2 * (whole + square)),
  };
}

/** Brings a limit into its unit and rounds it as asked. */
export function finish(limit: number, decimals: number | undefined): number {
  if (!Number.isFinite(limit)) {
    throw new CommunitySafetyError('RESULT_OUT_OF_RANGE', 'The limits are larger than any number can hold.');
  }
  return decimals === undefined ? limit : differenceOver(limit, 0, 1, 1, decimals);
}

// Byar's approximation: N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research II (IARC, 1987), page 69.
function byarLimits(count: number, z: number): Limits {
  const next = count + 1;
  return {
    // At levels beyond what a double can say the root would fall below zero, where no count is.
    lower: count * Math.max(0, 1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}
