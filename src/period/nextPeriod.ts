import type { Period } from '../model/period.js';
import { givenPeriod } from './givenPeriod.js';
import { neighbour } from './neighbour.js';

/**
 * Returns the period of the same length that begins on the day after: `2014/15` after `2013/14`, `2014/15 Q3-Q4` after
 * `2014/15 Q1-Q2`. Use it to find the next figure, or to label the next column. For the one before, use
 * {@link previousPeriod}; for all from one to another, {@link periodsBetween}.
 *
 * A period of whole months moves by months, and any other run of days by its number of days.
 *
 * @param period - The period, or any text that {@link parsePeriod} reads.
 * @returns The period after it.
 * @throws A {@link CommunitySafetyError} with code `INVALID_PERIOD`, also where it would end after 2199.
 *
 * @example
 * ```ts
 * import { nextPeriod } from 'community-safety-plan';
 *
 * nextPeriod('2013/14'); // => { label: '2014/15', kind: 'financial-year', start: '2014-04-01', end: '2015-03-31' }
 * nextPeriod('Q4 2013/14').label; // => '2014/15 Q1'
 * nextPeriod('January 2012').label; // => 'February 2012'
 * ```
 *
 * @category Periods
 */
export function nextPeriod(period: Period | string): Period {
  return neighbour(givenPeriod(period), 1);
}
