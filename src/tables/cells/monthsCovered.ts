import type { Covers } from '../../model/indicator.js';
import { MONTHS_IN } from '../../series/lengths.js';

const MONTHS: Readonly<Record<Covers, number>> = { ...MONTHS_IN, day: 0 };

/** Returns how many months a year, a quarter, a month or a day covers. */
export function monthsCovered(covers: Covers): number {
  return MONTHS[covers];
}
