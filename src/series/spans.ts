import type { Day } from '../model/period.js';
import { daysBetween } from '../period/day.js';
import { monthsBetween } from '../period/monthsBetween.js';
import { monthsEndingWith } from '../period/monthsEndingWith.js';
import { A_DAY, DAYS_IN_MONTH, isOverLonger } from './lengths.js';
import type { Observed, Point } from './observed.js';

/**
 * Returns the day on which a figure begins. One headed by the month in which its year ends begins eleven months before.
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
 * Returns the first day of the time that a figure is for, of an average that of the first of its years; nothing if it
 * has none.
 */
export function beginsAt({ period, length }: Pick<Point, 'period' | 'length'>): Day {
  if (period === undefined) return '';
  return isOverLonger({ period, length }) ? period.start : startOf({ period, length });
}

/**
 * Says whether a figure is for the time after a day, by at least half of its own time: of a rolling year that ends a
 * month after the baseline, eleven months are the baseline's.
 */
export function isAfter(point: Pick<Point, 'period' | 'length'>, day: Day): boolean {
  if (point.period === undefined || day === '') return true;
  const { end } = point.period;
  // Half a year has a day or two more or less than the other half.
  return end > day && 2 * daysBetween(day, end) > daysBetween(beginsAt(point), end) - DAYS_IN_MONTH / 4;
}
