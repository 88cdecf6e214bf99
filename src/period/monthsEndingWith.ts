import type { Day, Period } from '../model/period.js';
import { dayOf, lastDayOfMonth } from './day.js';
import { describePeriod } from './describePeriod.js';
import { partsOf } from './partsOf.js';

/**
 * Returns the period of so many whole months that ends so many months after the month of a day; nothing beyond the
 * years that the library reads.
 */
export function monthsEndingWith(day: Day, monthsLater: number, length: number): Period | undefined {
  const { year, month } = partsOf(day);
  // Months counted from January of the year 0.
  const last = 12 * year + month - 1 + monthsLater;
  const first = last - length + 1;
  const [endYear, endMonth] = [Math.floor(last / 12), (last % 12) + 1];
  const start = dayOf(Math.floor(first / 12), (first % 12) + 1, 1);
  const end = dayOf(endYear, endMonth, lastDayOfMonth(endYear, endMonth));
  return start === undefined || end === undefined ? undefined : describePeriod(start, end);
}
