import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { hasOnly, requireKeys, requireObject } from '../errors/require.js';
import { show } from '../errors/show.js';
import { checkDecimals, differenceOver, order } from '../exact/exact.js';
import { differenceInDoubles } from '../exact/inDoubles.js';
import type { Numeric } from '../model/numeric.js';
import { readCount, readDenominator } from './checks.js';

/**
 * The input of {@link percentage}.
 *
 * @category Calculation
 */
export interface PercentageInput {
  /** How many of the whole. Not negative, not more than the whole. */
  readonly part: Numeric;
  /** The whole. Greater than 0. */
  readonly whole: Numeric;
  /** How many decimals to round to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

const ARGUMENT = 'The argument of percentage';
const KEYS: readonly (keyof PercentageInput)[] = ['part', 'whole', 'decimals'];

/**
 * Returns a part of a whole as a percentage, 0 to 100.
 *
 * The exact value is rounded once, at the end. For a change in per cent use {@link percentageChange}; for a count that
 * may exceed its population, use {@link rate}.
 *
 * @param input - The part, the whole and the rounding.
 * @returns The percentage: the nearest double, or the value rounded to `decimals`.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT`,
 * `NEGATIVE_COUNT`, `ZERO_WHOLE` or `PART_EXCEEDS_WHOLE`.
 *
 * @example
 * ```ts
 * import { percentage } from 'community-safety-plan';
 *
 * percentage({ part: 1, whole: 8 }); // => 12.5
 * percentage({ part: 2, whole: 3, decimals: 1 }); // => 66.7
 * percentage({ part: 9, whole: 8 }); // throws PART_EXCEEDS_WHOLE
 * ```
 *
 * @category Calculation
 */
export function percentage(input: PercentageInput): number {
  requireObject(input, ARGUMENT);
  const { part, whole, decimals } = input;
  if (
    typeof part === 'number'
    && typeof whole === 'number'
    && part >= 0
    && part <= whole
    && hasOnly(input, 'part', 'whole', 'decimals')
  ) {
    const inDoubles = differenceInDoubles(part, 0, 100, whole, decimals);
    if (!Number.isNaN(inDoubles)) return inDoubles;
  }
  return checkedPercentage(requireKeys(input, KEYS, ARGUMENT));
}

function checkedPercentage({ part, whole, decimals }: PercentageInput): number {
  const numerator = readCount(part, 'part');
  const denominator = readDenominator(whole, 'whole', 'ZERO_WHOLE');
  checkDecimals(decimals);
  if (order(numerator, denominator) > 0) {
    throw new CommunitySafetyError(
      'PART_EXCEEDS_WHOLE',
      `part (${show(part)}) must not be more than whole (${show(whole)}).`,
      { part, whole },
    );
  }
  return differenceOver(numerator, 0, 100, denominator, decimals);
}
