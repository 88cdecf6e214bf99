import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { hasOnly, requireKeys, requireObject } from '../errors/require.js';
import { show } from '../errors/show.js';
import { checkDecimals, differenceOver, order, read } from '../exact/exact.js';
import { differenceInDoubles } from '../exact/inDoubles.js';
import type { Numeric } from '../model/numeric.js';

/**
 * The input of {@link percentageChange} and {@link percentagePointChange}.
 *
 * @category Calculation
 */
export interface ChangeInput {
  /** The earlier value. */
  readonly from: Numeric;
  /** The later value. */
  readonly to: Numeric;
  /** How many decimals to round to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/** The keys of {@link ChangeInput}. */
export const CHANGE_KEYS: readonly (keyof ChangeInput)[] = ['from', 'to', 'decimals'];

const ARGUMENT = 'The argument of percentageChange';

/**
 * Returns the change between two counts or rates, as a percentage of the earlier one.
 *
 * The change is (to − from) ÷ |from| × 100, exact until it is rounded once, at the end. From 0 to 0 there is no change.
 * From 0 to anything else, no percentage can say how large the change is, so it is refused. Between two percentages use
 * {@link percentagePointChange}: 40% to 50% is 10 percentage points.
 *
 * Method: ONS, Consumer Price Indices Technical Manual, table 7.
 *
 * @param input - The earlier value, the later value and the rounding.
 * @returns The change in per cent, negative for a fall: the nearest double, or the value rounded to `decimals`.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT`,
 * `ZERO_BASELINE` or `RESULT_OUT_OF_RANGE`.
 *
 * @example
 * ```ts
 * import { percentageChange } from 'community-safety-plan';
 *
 * percentageChange({ from: 1543, to: 1579, decimals: 1 }); // => 2.3
 * percentageChange({ from: 80, to: 29, decimals: 1 }); // => -63.8
 * percentageChange({ from: 129.9, to: 136, decimals: 1 }); // => 4.7
 * percentageChange({ from: 0, to: 3 }); // throws ZERO_BASELINE
 * ```
 *
 * @category Calculation
 */
export function percentageChange(input: ChangeInput): number {
  requireObject(input, ARGUMENT);
  const { from, to, decimals } = input;
  const inDoubles = hasOnly(input, 'from', 'to', 'decimals') ? differenceInDoubles(to, from, 100, from, decimals) : NaN;
  return Number.isNaN(inDoubles) ? checkedChange(requireKeys(input, CHANGE_KEYS, ARGUMENT)) : inDoubles;
}

function checkedChange({ from, to, decimals }: ChangeInput): number {
  const earlier = read(from, 'from');
  const later = read(to, 'to');
  checkDecimals(decimals);
  if (order(earlier, 0) === 0) {
    if (order(later, 0) === 0) return 0;
    throw new CommunitySafetyError(
      'ZERO_BASELINE',
      `from is 0 and to is ${show(to)}: a change from 0 has no percentage. Report the two values instead.`,
      { from, to },
    );
  }
  return differenceOver(later, earlier, 100, earlier, decimals);
}
