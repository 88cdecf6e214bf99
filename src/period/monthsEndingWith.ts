import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns/addMonths';
import type { Day, Period } from '../model/period.js';
import { dayOf, lastDayOfMonth } from './day.js';
import { describePeriod, partsOf } from './describePeriod.js';

/**
 * Gives the period of so many whole months that ends so many months after the month of a day; nothing beyond the years
 * that the library reads.
 */
export function monthsEndingWith(day: Day, monthsLater: number, length: number): Period | undefined {
  const { year, month } = partsOf(day);
  const last = addMonths(new UTCDateMini(year, month - 1, 1), monthsLater);
  const first = addMonths(last, 1 - length);
  const [endYear, endMonth] = [last.getUTCFullYear(), last.getUTCMonth() + 1];
  const start = dayOf(first.getUTCFullYear(), first.getUTCMonth() + 1, 1);
  const end = dayOf(endYear, endMonth, lastDayOfMonth(endYear, endMonth));
  return start === undefined || end === undefined ? undefined : describePeriod(start, end);
}
