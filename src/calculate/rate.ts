import { hasOnly, requireKeys, requireObject } from '../errors/require.js';
import { checkDecimals, differenceOver } from '../exact/exact.js';
import { differenceInDoubles } from '../exact/inDoubles.js';
import type { Numeric } from '../model/numeric.js';
import { readCount, readDenominator, readPer } from './checks.js';

/**
 * The input of {@link rate}.
 *
 * @category Calculation
 */
export interface RateInput {
  /** How many were counted. Not negative; may exceed the population. */
  readonly count: Numeric;
  /** The population, number of households or other base of the rate. Greater than 0. */
  readonly population: Numeric;
  /** The size of the base: 1,000 if left out. Greater than 0. */
  readonly per?: Numeric | undefined;
  /** How many decimals to round to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

const ARGUMENT = 'The argument of rate';
const KEYS: readonly (keyof RateInput)[] = ['count', 'population', 'per', 'decimals'];

/**
 * Returns a rate: the count per 1,000 of a population, or per any other number.
 *
 * The exact value is rounded once, at the end. A count larger than the population is allowed, since one person can be
 * the victim of several offences. For a part of a whole in per cent, use {@link percentage}. For the rate of several
 * areas together use {@link pooledRate}, never the mean of their rates.
 *
 * @param input - The count, the population, the base and the rounding.
 * @returns The rate per `per`: the nearest double, or the value rounded to `decimals`.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT`,
 * `NEGATIVE_COUNT`, `ZERO_POPULATION` or `RESULT_OUT_OF_RANGE`.
 *
 * @example
 * ```ts
 * import { rate } from 'community-safety-plan';
 *
 * rate({ count: 204, population: 9761, decimals: 1 }); // => 20.9
 * rate({ count: 3, population: 800, per: 10000 }); // => 37.5
 * rate({ count: 3, population: 0 }); // throws ZERO_POPULATION
 * ```
 *
 * @category Calculation
 */
export function rate(input: RateInput): number {
  requireObject(input, ARGUMENT);
  const { count, population, per = 1000, decimals } = input;
  const areNumbers = typeof count === 'number' && typeof population === 'number' && typeof per === 'number';
  const isKnown = areNumbers && hasOnly(input, 'count', 'population', 'per', 'decimals');
  if (isKnown && count >= 0 && population > 0 && per > 0) {
    const inDoubles = differenceInDoubles(count, 0, per, population, decimals);
    if (!Number.isNaN(inDoubles)) return inDoubles;
  }
  return checkedRate(requireKeys(input, KEYS, ARGUMENT));
}

function checkedRate({ count, population, per = 1000, decimals }: RateInput): number {
  const numerator = readCount(count, 'count');
  const denominator = readDenominator(population, 'population', 'ZERO_POPULATION');
  checkDecimals(decimals);
  return differenceOver(numerator, 0, readPer(per), denominator, decimals);
}
