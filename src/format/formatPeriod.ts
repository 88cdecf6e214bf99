import type { Day, Period } from '../model/period.js';
import { partsOf } from '../period/partsOf.js';
import { monthName } from '../period/months.js';
import { givenPeriod } from '../period/givenPeriod.js';

/**
 * Returns a period as text for a reader: its canonical label, with days written out.
 *
 * To know its first and last day use {@link parsePeriod}.
 *
 * @param period - The period, or any text that `parsePeriod` reads; a day as `YYYY-MM-DD` is a period of one day.
 * @returns The text.
 * @throws A {@link CommunitySafetyError} with code `INVALID_PERIOD`.
 *
 * @example
 * ```ts
 * import { formatPeriod } from 'community-safety-plan';
 *
 * formatPeriod('2012-13'); // => '2012/13'
 * formatPeriod('2018-03-31'); // => '31 March 2018'
 * formatPeriod('next year'); // throws INVALID_PERIOD
 * ```
 *
 * @category Formatting
 */
export function formatPeriod(period: Period | string): string {
  const { kind, label, start, end } = givenPeriod(period);
  if (kind === 'day') return dayInWords(start);
  if (kind === 'days') return `${dayInWords(start)} to ${dayInWords(end)}`;
  return label;
}

/** Writes the canonical label of a period, with its days written out. */
export function periodLabelInWords(label: string): string {
  return label.replace(/\d{4}-\d{2}-\d{2}/gu, dayInWords);
}

/** Writes a day as `31 March 2018`. */
export function dayInWords(text: Day): string {
  const { year, month, day } = partsOf(text);
  return `${String(day)} ${monthName(month)} ${String(year)}`;
}
