import type { Figure } from '../../model/figure.js';
import { monthsIn } from '../../period/monthsIn.js';
import { parsePeriod } from '../../period/parsePeriod.js';
import { monthsCovered } from './monthsCovered.js';

/** Returns how many months a figure covers, if it says so. */
export function monthsOf(figure: Figure | undefined): number | undefined {
  if (figure === undefined || !('value' in figure)) return undefined;
  const { averageOf, covers = averageOf, period: text = '' } = figure;
  if (covers !== undefined) return monthsCovered(covers);
  const period = parsePeriod(text);
  // A month alone may mean the year that ends with it.
  return period.ok && period.kind !== 'month' ? monthsIn(period) : undefined;
}
