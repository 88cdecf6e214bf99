import type { Period } from '../model/period.js';
import { givenPeriod } from './givenPeriod.js';
import { neighbour } from './neighbour.js';

/**
 * Returns the period of the same length that ends on the day before: `2012/13` before `2013/14`. Use it to find the
 * figure from which a change is counted. For the one after, use {@link nextPeriod}.
 *
 * A period of whole months moves by months, and any other run of days by its number of days.
 *
 * @param period - The period, or any text that {@link parsePeriod} reads.
 * @returns The period before it.
 * @throws A {@link CommunitySafetyError} with code `INVALID_PERIOD`, also where it would begin before 1900.
 *
 * @example
 * ```ts
 * import { previousPeriod } from 'community-safety-plan';
 *
 * previousPeriod('2013/14 Q1').label; // => '2012/13 Q4'
 * previousPeriod('Oct 2012 - Sep 2013').label; // => 'October 2011 to September 2012'
 * ```
 *
 * @category Periods
 */
export function previousPeriod(period: Period | string): Period {
  return neighbour(givenPeriod(period), -1);
}
