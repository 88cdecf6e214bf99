import { hasOnly, requireKeys, requireObject } from '../errors/require.js';
import { checkDecimals, differenceOver, read } from '../exact/exact.js';
import { differenceInDoubles } from '../exact/inDoubles.js';
import { CHANGE_KEYS, type ChangeInput } from './percentageChange.js';

const ARGUMENT = 'The argument of percentagePointChange';

/**
 * Returns the change between two percentages, in percentage points.
 *
 * The change is to − from, exact until it is rounded once, at the end. Between two counts or rates use
 * {@link percentageChange}.
 *
 * @param input - The earlier percentage, the later percentage and the rounding.
 * @returns The change in percentage points, negative for a fall: the nearest double, or the value rounded to
 * `decimals`.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT` or
 * `RESULT_OUT_OF_RANGE`.
 *
 * @example
 * ```ts
 * import { percentagePointChange } from 'community-safety-plan';
 *
 * percentagePointChange({ from: 51.5, to: 50.4 }); // => -1.1
 * percentagePointChange({ from: 0.1, to: 0.3 }); // => 0.2
 * ```
 *
 * @category Calculation
 */
export function percentagePointChange(input: ChangeInput): number {
  requireObject(input, ARGUMENT);
  const { from, to, decimals } = input;
  const inDoubles = hasOnly(input, 'from', 'to', 'decimals') ? differenceInDoubles(to, from, 1, 1, decimals) : NaN;
  return Number.isNaN(inDoubles) ? checkedChange(requireKeys(input, CHANGE_KEYS, ARGUMENT)) : inDoubles;
}

function checkedChange({ from, to, decimals }: ChangeInput): number {
  const earlier = read(from, 'from');
  const later = read(to, 'to');
  checkDecimals(decimals);
  return differenceOver(later, earlier, 1, 1, decimals);
}
