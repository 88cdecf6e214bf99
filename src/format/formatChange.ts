import { requireKeys, requireOneOf } from '../errors/require.js';
import type { Numeric } from '../model/numeric.js';
import { type DecimalsOption, formatNumber } from './formatNumber.js';

/**
 * What a change is measured in: a percentage of the earlier value, percentage points between two percentages, or the
 * figure's own unit.
 *
 * @category Formatting
 */
export type ChangeMeasure = 'percent' | 'percentage-points' | 'number';

/**
 * How {@link formatChange} prints.
 *
 * @category Formatting
 */
export interface FormatChangeOptions extends DecimalsOption {
  /** What the change is measured in. */
  readonly measure: ChangeMeasure;
}

const MEASURES: readonly ChangeMeasure[] = ['percent', 'percentage-points', 'number'];

/**
 * Returns a change with its sign: `+2.3%`, `-1.1 percentage points`. No change has no sign.
 *
 * For a figure that is not a change use {@link formatFigure}.
 *
 * Method: ONS style guide, percentages and percentage points.
 *
 * @param change - The change, negative for a fall.
 * @param options - What it is measured in and the decimals to print.
 * @returns The text, in which percentage points are written out.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS` or `INVALID_ARGUMENT`.
 *
 * @example
 * ```ts
 * import { formatChange, percentageChange } from 'community-safety-plan';
 *
 * const change = percentageChange({ from: 1543, to: 1579 });
 * formatChange(change, { measure: 'percent', decimals: 1 }); // => '+2.3%'
 * formatChange(-1.1, { measure: 'percentage-points' }); // => '-1.1 percentage points'
 * formatChange(-1000, { measure: 'number' }); // => '-1,000'
 * ```
 *
 * @category Formatting
 */
export function formatChange(change: Numeric, options: FormatChangeOptions): string {
  const { measure, decimals } = requireKeys(options, ['measure', 'decimals'], 'options');
  requireOneOf(measure, MEASURES, 'measure');
  const number = formatNumber(change, { decimals });
  const signed = number.startsWith('-') || /^[0.]+$/u.test(number) ? number : `+${number}`;
  if (measure === 'number') return signed;
  if (measure === 'percent') return `${signed}%`;
  return `${signed} percentage ${/^[+-]?1$/u.test(signed) ? 'point' : 'points'}`;
}
