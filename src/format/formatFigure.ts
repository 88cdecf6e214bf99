import { requireKeys, requireOneOf } from '../errors/require.js';
import { type Figure, type KnownFigure, MISSING_KINDS, type MissingFigure } from '../model/figure.js';
import type { Unit } from '../model/unit.js';
import type { DecimalsOption } from './formatNumber.js';
import { requireUnit } from './requireUnit.js';
import { valueInUnit } from './valueInUnit.js';

/**
 * How {@link formatFigure} prints.
 *
 * @category Formatting
 */
export interface FormatFigureOptions extends DecimalsOption {
  /** Whether counts and rates have their unit in words, for sentences; a table has it in the heading. */
  readonly withUnit?: boolean | undefined;
  /** Whether a missing figure is reported in words or in the shorthand of official tables, `[x]`. */
  readonly missing?: 'words' | 'shorthand' | undefined;
}

/** What a figure may say. */
export const FIGURE_KEYS: readonly (keyof KnownFigure | keyof MissingFigure)[] = [
  ...(['value', 'missing', 'text', 'period', 'covers', 'averageOf', 'count'] as const),
  ...(['denominator', 'denominatorPeriod', 'qualifier', 'rank', 'note'] as const),
];

const MISSING_WORDS: Record<MissingFigure['missing'], string> = {
  'not-applicable': 'not applicable',
  'not-available': 'not available',
  'not-yet-available': 'not yet available',
  suppressed: 'suppressed',
  blank: 'not given',
};

const MISSING_SHORTHAND: Record<MissingFigure['missing'], string> = {
  'not-applicable': '[z]',
  'not-available': '[x]',
  'not-yet-available': '[x]',
  suppressed: '[c]',
  // The guidance has no shorthand for a cell that nobody filled in; to the reader the figure is not available.
  blank: '[x]',
};

/**
 * Returns a figure as text in its unit, as GOV.UK and ONS print them. A missing figure gets its reason, never a blank,
 * a dash or a zero.
 *
 * For a bare number use {@link formatNumber}, for a difference or change {@link formatChange}.
 *
 * Method: Government Analysis Function, guidance on symbols in tables.
 *
 * @param figure - The figure.
 * @param unit - What it is measured in.
 * @param options - The decimals to print, and whether to name the unit.
 * @returns The text.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER` or `INVALID_DECIMALS`.
 *
 * @example
 * ```ts
 * import { formatFigure } from 'community-safety-plan';
 *
 * const rate = { kind: 'rate', per: 1000, of: 'population' } as const;
 * formatFigure({ value: 1579 }, { kind: 'count', of: 'offences' }); // => '1,579'
 * formatFigure({ value: 62.4 }, { kind: 'percentage' }); // => '62.4%'
 * formatFigure({ value: 27.77 }, rate, { withUnit: true }); // => '27.77 per 1,000 population'
 * formatFigure({ missing: 'not-applicable' }, rate); // => 'not applicable'
 * formatFigure({ missing: 'not-applicable' }, rate, { missing: 'shorthand' }); // => '[z]'
 * ```
 *
 * @category Formatting
 */
export function formatFigure(figure: Figure, unit: Unit, options: FormatFigureOptions = {}): string {
  const given = requireKeys(figure, FIGURE_KEYS, 'figure');
  if ('rank' in given) requireKeys(given.rank, ['place', 'from', 'of', 'among'], 'figure.rank');
  const measured = requireUnit(unit);
  const { withUnit, missing, decimals } = requireKeys(options, ['decimals', 'withUnit', 'missing'], 'options');
  if (withUnit !== undefined) requireOneOf(withUnit, [true, false], 'options.withUnit');
  if (missing !== undefined) requireOneOf(missing, ['words', 'shorthand'], 'options.missing');
  if ('value' in given) return valueInUnit(given.value, measured, withUnit, decimals ?? 'all');
  requireOneOf(given.missing, MISSING_KINDS, 'figure.missing');
  return (missing === 'shorthand' ? MISSING_SHORTHAND : MISSING_WORDS)[given.missing];
}
