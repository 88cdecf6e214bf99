import type { Period } from '../model/period.js';
import { givenPeriod } from './givenPeriod.js';

/**
 * Returns a number below 0 if the first period comes first, above 0 if the second does, and 0 if they are the same
 * days, as `Array.sort` needs.
 *
 * Periods are sorted by their last day, which is when figures become known. If two end on the same day, the shorter is
 * first: a quarter before the year that it completes.
 *
 * @param first - A period, or any text that {@link parsePeriod} reads.
 * @param second - Another.
 * @returns -1, 0 or 1.
 * @throws A {@link CommunitySafetyError} with code `INVALID_PERIOD`.
 *
 * @example
 * ```ts
 * import { comparePeriods } from 'community-safety-plan';
 *
 * ['2013/14', 'March 2013', '2013/14 Q4'].sort(comparePeriods); // => ['March 2013', '2013/14 Q4', '2013/14']
 * comparePeriods('2012-13', 'April 2012 to March 2013'); // => 0
 * ```
 *
 * @category Periods
 */
export function comparePeriods(first: Period | string, second: Period | string): -1 | 0 | 1 {
  const [one, other] = [givenPeriod(first), givenPeriod(second)];
  if (one.end !== other.end) return one.end < other.end ? -1 : 1;
  if (one.start === other.start) return 0;
  return one.start > other.start ? -1 : 1;
}
