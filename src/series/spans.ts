import type { Day } from '../model/period.js';
import { daysBetween } from '../period/day.js';
import { monthsBetween } from '../period/monthsBetween.js';
import { monthsEndingWith } from '../period/monthsEndingWith.js';
import { A_DAY, DAYS_IN_MONTH, isOverLonger } from './lengths.js';
import type { Observed, Point } from './observed.js';

/**
 * Returns the day on which a figure begins. If it is headed by the month in which its year ends, that is eleven months
 * earlier.
 */
export function startOf({ length, period }: Pick<Observed, 'length' | 'period'>): Day {
  if (
    length === undefined
    || length === A_DAY
    || !Number.isInteger(length)
    || length === monthsBetween(period.start, period.end) + 1
  ) {
    return period.start;
  }
  const covered = monthsEndingWith(period.end, 0, length);
  return covered?.end === period.end ? covered.start : period.start;
}

/**
 * Returns the first day of the time that a figure is for; for an average, the first day of its first year; nothing if
 * it has no period.
 */
export function beginsAt({ period, length }: Pick<Point, 'period' | 'length'>): Day {
  if (period === undefined) return '';
  return isOverLonger({ period, length }) ? period.start : startOf({ period, length });
}

/**
 * Says whether at least half of a figure's time is after a day. If a rolling year ends a month after the baseline,
 * eleven of its months belong to the baseline.
 */
export function isAfter(point: Pick<Point, 'period' | 'length'>, day: Day): boolean {
  if (point.period === undefined || day === '') return true;
  const { end } = point.period;
  // One half of a year may be a day or two longer than the other.
  return end > day && 2 * daysBetween(day, end) > daysBetween(beginsAt(point), end) - DAYS_IN_MONTH / 4;
}
