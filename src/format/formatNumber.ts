import { requireKeys } from '../errors/require.js';
import { checkDecimals, read, toFixedText, toText } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';

/**
 * How many decimals a formatter prints.
 *
 * @category Formatting
 */
export interface DecimalsOption {
  /** How many decimals to print, rounded half away from zero: 0 to 20. As many as the value has if left out. */
  readonly decimals?: number | undefined;
}

/**
 * Returns a number as text for a table or a sentence: commas from four digits, a zero before the decimal point, no
 * exponent.
 *
 * For a figure with its unit use {@link formatFigure}, for a change with its sign {@link formatChange}.
 *
 * Method: Government Analysis Function, guidance on tables; GOV.UK style guide, numbers.
 *
 * @param value - The number.
 * @param options - The decimals to print.
 * @returns The text; never `-0`.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER` or `INVALID_DECIMALS`.
 *
 * @example
 * ```ts
 * import { formatNumber } from 'community-safety-plan';
 *
 * formatNumber(1579); // => '1,579'
 * formatNumber('0.5', { decimals: 2 }); // => '0.50'
 * formatNumber(-1867.75, { decimals: 0 }); // => '-1,868'
 * ```
 *
 * @category Formatting
 */
export function formatNumber(value: Numeric, options: DecimalsOption = {}): string {
  const { decimals } = requireKeys(options, ['decimals'], 'options');
  const exact = read(value, 'value');
  checkDecimals(decimals);
  return withCommas(decimals === undefined ? toText(exact) : toFixedText(exact, decimals));
}

function withCommas(text: string): string {
  const point = text.indexOf('.');
  const end = point < 0 ? text.length : point;
  return end < 4 ? text : text.slice(0, end).replace(/\d(?=(?:\d{3})+$)/gu, '$&,') + text.slice(end);
}
