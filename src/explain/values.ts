import { formatFigure } from '../format/formatFigure.js';
import { periodLabelInWords } from '../format/formatPeriod.js';
import { decimalsToTellApart, keepsOrder, sensibleDecimals, workedOutDecimals } from '../format/sensibleDecimals.js';
import { valueInWords } from '../format/targetWords.js';
import type { MissingFigure } from '../model/figure.js';
import type { Unit } from '../model/unit.js';
import type { AskedLevel, DatedValue } from './reason.js';

/** Writes a figure in its unit, with its period. */
export function figureInWords({ value, period }: DatedValue, unit: Unit, most?: number): string {
  const figure = valueInWords(value, unit, most);
  return period === null ? figure : `${figure} (${periodLabelInWords(period)})`;
}

/**
 * Counts the decimals that show a figure on its own side of the level it is compared with, where fewer would hide the
 * difference; nothing where they do not.
 */
export function decimalsBeside(
  value: number,
  { operator, value: level, min, max }: AskedLevel,
  isWorkedOut: boolean,
): number | undefined {
  const fewest = sensibleDecimals(value);
  const needed = (operator === 'between' ? [Number(min), Number(max)] : [level]).flatMap((end) => {
    const theirs = isWorkedOut ? workedOutDecimals(end) : sensibleDecimals(end);
    return keepsOrder(value, fewest, end, theirs) ? [] : [decimalsToTellApart(value, end, fewest)];
  });
  return needed.length === 0 ? undefined : Math.max(...needed);
}

/** Writes why a figure is missing. */
export function missingInWords(missing: MissingFigure['missing']): string {
  // The unit of a missing figure is not shown.
  return formatFigure({ missing }, { kind: 'percentage' });
}

/** Writes a list: `May, June and July`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${String(items.at(-1))}`;
}

/** Writes words with more about them in brackets, where there is more. */
export function withMore(words: string, more: readonly string[]): string {
  return more.length === 0 ? words : `${words} (${more.join(', ')})`;
}
