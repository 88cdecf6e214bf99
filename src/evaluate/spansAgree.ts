import type { Period, PeriodKind } from '../model/period.js';
import type { Unit } from '../model/unit.js';
import { daysBetween } from '../read/day.js';

// A baseline "at March 2013" names a date, not a length: plans head figures for a whole year that way.
const DATES: readonly PeriodKind[] = ['day', 'month'];

// Quarters have 90 to 92 days, years 365 or 366.
const LARGEST_RATIO = 1.05;

/**
 * Tells whether a figure covers as long a period as the baseline it is judged beside. A count for one quarter held
 * against a count for a year would be a wrong status; a percentage does not grow with its period.
 */
export function spansAgree(baseline: Period | undefined, period: Period, unit: Unit): boolean {
  if (unit.kind === 'percentage' || baseline === undefined) return true;
  if (DATES.includes(baseline.kind) || period.kind === 'day') return true;
  const first = daysOf(baseline);
  const second = daysOf(period);
  return Math.max(first, second) / Math.min(first, second) <= LARGEST_RATIO;
}

function daysOf({ start, end }: Period): number {
  return daysBetween(start, end) + 1;
}
