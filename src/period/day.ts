import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays } from 'date-fns/addDays';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { show } from '../errors/show.js';
import type { Day } from '../model/period.js';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

const SHORTEST_MONTH = 28;

/** The first and last year that a period may lie in: other numbers of four digits are counts. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

/** Writes a day, or gives nothing where the calendar has no such day. The month counts from 1. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  if (dayOfMonth < 1 || (dayOfMonth > SHORTEST_MONTH && dayOfMonth > lastDayOfMonth(year, month))) return undefined;
  return `${String(year)}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** Returns the last day of a month, which counts from 1. */
export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return getDaysInMonth(new UTCDateMini(year, 1));
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Says whether a value is an existing day written `YYYY-MM-DD`. */
export function isDay(value: unknown): value is Day {
  const parts = typeof value === 'string' && value.length === 10 ? DAY.exec(value) : null;
  return parts !== null && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) === value;
}

/** Refuses an argument that is not an existing day. */
export function requireDay(value: unknown, name: string): void {
  if (isDay(value)) return;
  throw new CommunitySafetyError(
    'INVALID_DAY',
    `${name} must be an existing day as YYYY-MM-DD, from 1900 to 2199, not ${show(value)}.`,
    {
      argument: name,
      value,
    },
  );
}

/** Says whether a day is the last of its month. */
export function endsMonth(day: Day): boolean {
  return Number(day.slice(8)) === lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

/**
 * Returns the day so many days later, or earlier where they are fewer than 0; nothing beyond the years that are read.
 */
export function dayLater(day: Day, days: number): Day | undefined {
  const later = addDays(new UTCDateMini(day), days).toISOString().slice(0, 10);
  return isDay(later) ? later : undefined;
}

/** Counts the days from one to another, negative where the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Returns the number of a day, counted from 1 March of the year 0, in whole numbers alone. Years begin in March here,
 * so that the leap day is the last of its year and the months before it have 153 days in every five.
 */
function dayNumber(day: Day): number {
  const month = Number(day.slice(5, 7));
  const monthFromMarch = (month + 9) % 12;
  const year = Number(day.slice(0, 4)) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + Number(day.slice(8, 10)) - 1;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
