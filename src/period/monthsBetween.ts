import type { Day } from '../model/period.js';
import { partsOf } from './partsOf.js';

/** Returns the number of months from one day to another, by their months alone. */
export function monthsBetween(from: Day, to: Day): number {
  const [first, last] = [partsOf(from), partsOf(to)];
  return (last.year - first.year) * 12 + last.month - first.month;
}
