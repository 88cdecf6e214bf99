import { checkDecimals, differenceOver, read, refuseDecimals } from '../exact/exact.js';
import { differenceInDoubles } from '../exact/inDoubles.js';
import type { Numeric } from '../model/numeric.js';

/**
 * Returns a number rounded half away from zero, as official statistics do.
 *
 * It rounds the decimal that you see: `1.005` to two decimals is 1.01, whereas `toFixed` gives 1.00. Round once, at
 * the end: the other functions take `decimals` for that, and judge on unrounded values.
 *
 * @param value - The value to round.
 * @param decimals - How many decimals to keep: a whole number from 0 to 20.
 * @returns The rounded value; never -0.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS` or `RESULT_OUT_OF_RANGE`.
 *
 * @example
 * ```ts
 * import { round } from 'community-safety-plan';
 *
 * round(1.005, 2); // => 1.01
 * round(-2.5, 0); // => -3
 * round('0.45', 1); // => 0.5
 * ```
 *
 * @category Calculation
 */
export function round(value: Numeric, decimals: number): number {
  const inDoubles = typeof decimals === 'number' ? differenceInDoubles(value, 0, 1, 1, decimals) : NaN;
  return Number.isNaN(inDoubles) ? checkedRounding(value, decimals) : inDoubles;
}

function checkedRounding(value: Numeric, decimals: number): number {
  const exact = read(value, 'value');
  if ((decimals as unknown) === undefined) refuseDecimals(decimals);
  checkDecimals(decimals);
  return differenceOver(exact, 0, 1, 1, decimals);
}
