import type { Day } from '../model/period.js';

/** Returns the day of the machine, by the calendar where it is. */
export function today(now = new Date()): Day {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
