import type { Day } from '../../model/period.js';

/** Returns the days that a bare year may mean, where figures are for years to the end of March. */
export function daysOfYear(year: string): readonly Day[] {
  return [`${year}-03-31`, `${year}-12-31`, `${String(Number(year) + 1)}-03-31`];
}
