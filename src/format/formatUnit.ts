import { requireKeys, requireOneOf } from '../errors/require.js';
import type { Unit } from '../model/unit.js';
import { capitalised } from './capitalised.js';
import { formatNumber } from './formatNumber.js';
import { isolatedText } from './plainText.js';
import { requireUnit } from './requireUnit.js';
import { signOf } from './valueInUnit.js';
import { wordsAfter } from './wordsAfter.js';

/**
 * How {@link formatUnit} prints.
 *
 * @category Formatting
 */
export interface FormatUnitOptions {
  /** `short`, the default, to follow a number or head a column; `long` for an axis or a caption. */
  readonly form?: 'short' | 'long' | undefined;
}

/**
 * Returns a unit in words: `per 1,000 population`, or in the long form `Rate per 1,000 population`.
 *
 * For a figure with its unit use {@link formatFigure}.
 *
 * @param unit - The unit.
 * @param options - Whether to use the short or the long form.
 * @returns The text.
 * @throws A {@link CommunitySafetyError} with code `INVALID_ARGUMENT` or `INVALID_NUMBER`.
 *
 * @example
 * ```ts
 * import { formatUnit } from 'community-safety-plan';
 *
 * formatUnit({ kind: 'count', of: 'offences' }); // => 'offences'
 * formatUnit({ kind: 'percentage', of: 'people surveyed' }); // => '% of people surveyed'
 * formatUnit({ kind: 'rate', per: 1000, of: 'population' }); // => 'per 1,000 population'
 * formatUnit({ kind: 'money', currency: 'GBP' }); // => '£'
 * formatUnit({ kind: 'rate', per: 1000, of: 'population' }, { form: 'long' }); // => 'Rate per 1,000 population'
 * ```
 *
 * @category Formatting
 */
export function formatUnit(unit: Unit, options: FormatUnitOptions = {}): string {
  const { form = 'short' } = requireKeys(options, ['form'], 'options');
  requireOneOf(form, ['short', 'long'], 'options.form');
  const given = requireUnit(unit);
  return form === 'long' ? unitInWords(given) : shortForm(given);
}

/** Writes what an axis or a caption says is measured. */
export function unitInWords(unit: Unit): string {
  switch (unit.kind) {
    case 'count':
      return capitalised(isolatedText(unit.of));
    case 'rate':
      return `Rate per ${formatNumber(unit.per)} ${isolatedText(unit.of)}`;
    case 'percentage':
      return unit.of === undefined ? 'Percentage' : `Percentage of ${isolatedText(unit.of)}`;
    case 'money':
      return `Amount in ${unit.currency === 'GBP' ? 'pounds' : unit.currency}`;
    case 'duration':
      return `Time in ${unit.unit}`;
    case 'score':
      return unit.of === undefined ? 'Score' : `Score ${isolatedText(unit.of)}`;
    case 'points':
      return 'Percentage points';
  }
}

function shortForm(unit: Unit): string {
  if (unit.kind === 'percentage') return unit.of === undefined ? '%' : `% of ${isolatedText(unit.of)}`;
  if (unit.kind === 'score' && unit.of === undefined) return 'score';
  return (signOf(unit) ?? isolatedText(wordsAfter(unit))).trimEnd();
}
