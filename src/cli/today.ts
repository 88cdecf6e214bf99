import type { Day } from '../model/period.js';

/** Returns today's date on this computer, in its time zone. */
export function today(now = new Date()): Day {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
