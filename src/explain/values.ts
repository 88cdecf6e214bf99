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
  // A range has its two ends, and everything else its level.
  const ends = (operator === 'between' ? [min, max] : [level]) as readonly number[];
  const needed = ends.flatMap((end) => {
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

const LISTED_PERIODS = 4;

/** Names the periods of figures that are not used: each of a few, and of many how many and from when to when. */
export function notUsed(periods: readonly string[]): string {
  const words = periods.map(periodLabelInWords);
  const [first, last] = [words[0], words.at(-1)];
  if (words.length <= LISTED_PERIODS) return `Not used: ${listed(words)}`;
  return `Not used: ${String(words.length)} figures, from ${String(first)} to ${String(last)}`;
}

/** Writes a list: `May, June and July`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${String(items.at(-1))}`;
}

/** Writes words with more about them in brackets, where there is more. */
export function withMore(words: string, more: readonly string[]): string {
  return more.length === 0 ? words : `${words} (${more.join(', ')})`;
}
