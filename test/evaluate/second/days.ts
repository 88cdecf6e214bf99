import type { Day } from '../../../src/model/period.js';

/* Days as whole numbers and months as whole numbers, by nothing but JavaScript's own calendar in UTC. */

const MILLISECONDS = 86_400_000;

/** Counts a day from 1 January 1970. */
export function dayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / MILLISECONDS;
}

/** Writes a day that was counted. */
export function dayText(day: number): Day {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** Counts the month of a day from January of the year 0. */
export function monthOf(day: number): number {
  const date = new Date(day * MILLISECONDS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Finds the last day of a month. */
export function endOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0) / MILLISECONDS;
}

export function isEndOfMonth(day: number): boolean {
  return day === endOfMonth(monthOf(day));
}

/** Goes some months on, or back where they are negative. The last day of a month leads to the last day of another. */
export function monthsLater(day: number, months: number): number {
  const month = monthOf(day) + months;
  const sameDay = endOfMonth(month - 1) + day - endOfMonth(monthOf(day) - 1);
  return isEndOfMonth(day) ? endOfMonth(month) : Math.min(sameDay, endOfMonth(month));
}
