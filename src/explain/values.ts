import { toFixedText } from '../exact/exact.js';
import { formatFigure } from '../format/formatFigure.js';
import { periodLabelInWords } from '../format/formatPeriod.js';
import { sensibleDecimals } from '../format/sensibleDecimals.js';
import { valueInWords } from '../format/targetWords.js';
import type { MissingFigure } from '../model/figure.js';
import type { Unit } from '../model/unit.js';
import type { AskedLevel, DatedValue } from './reason.js';

const MOST_DECIMALS_SHOWN = 15;

/** Writes a figure in its unit, with its period. */
export function figureInWords({ value, period }: DatedValue, unit: Unit, most?: number): string {
  const figure = valueInWords(value, unit, most);
  return period === null ? figure : `${figure} (${periodLabelInWords(period)})`;
}

/** Counts the decimals that suit a sentence for the figure that needs most of them. */
export function decimalsForAll(values: readonly number[]): number {
  return Math.max(...values.map(sensibleDecimals));
}

/**
 * Counts the decimals that show a figure to be different from the level it is compared with, where rounding would make the
 * two look alike; nothing where it would not.
 */
export function decimalsToTellApart(
  value: number,
  { operator, value: level, min, max }: AskedLevel,
): number | undefined {
  const ends = operator === 'between' ? [min, max] : [level];
  const needed = ends.flatMap((end) => {
    // Numbers that are more than 1 apart never look alike.
    if (end === null || end === value || Math.abs(end - value) > 1) return [];
    if (Number(toFixedText(end, sensibleDecimals(end))) !== Number(toFixedText(value, sensibleDecimals(value)))) {
      return [];
    }
    return [decimalsUntilUnlike(value, end, sensibleDecimals(value))];
  });
  return needed.length === 0 ? undefined : Math.max(...needed);
}

/** Counts the decimals from which two different numbers no longer look alike, starting from so many. */
export function decimalsUntilUnlike(one: number, other: number, fewest: number): number {
  let decimals = fewest;
  while (
    one !== other
    && decimals < MOST_DECIMALS_SHOWN
    && toFixedText(one, decimals) === toFixedText(other, decimals)
  ) {
    decimals += 1;
  }
  return decimals;
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
