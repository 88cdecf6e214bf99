import type { Period } from '../model/period.js';
import { daysBetween } from './day.js';
import { givenPeriod } from './givenPeriod.js';
import { monthsIn } from './monthsIn.js';

/**
 * How long a period is.
 *
 * @category Periods
 */
export interface PeriodLength {
  /** Its days, both ends counted. */
  readonly days: number;
  /** Its months, or `null` if it is not made of whole months. */
  readonly months: number | null;
}

/**
 * Returns how long a period is, in days and in months. Compare the counts of two periods only if they have the same
 * length. Months are the better measure, since years do not all have the same number of days.
 *
 * @param period - The period, or any text that {@link parsePeriod} reads.
 * @returns The days, and the months if it is made of whole months.
 * @throws A {@link CommunitySafetyError} with code `INVALID_PERIOD`.
 *
 * @example
 * ```ts
 * import { lengthOf } from 'community-safety-plan';
 *
 * lengthOf('2011/12'); // => { days: 366, months: 12 }
 * lengthOf('12 June to 13 July 2014'); // => { days: 32, months: null }
 * ```
 *
 * @category Periods
 */
export function lengthOf(period: Period | string): PeriodLength {
  const given = givenPeriod(period);
  return { days: daysBetween(given.start, given.end) + 1, months: monthsIn(given) ?? null };
}
