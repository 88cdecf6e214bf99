import type { Recurrence } from '../model/target.js';

/** Headings of a column that says which period each row is of. */
export const PERIOD_HEADINGS: readonly string[] = [
  ...['period', 'time period', 'reporting period', 'date', 'year', 'financial year', 'quarter', 'month'],
];

/** Headings of a column that gives the last day of a period, or its last month, and may not say how long it is. */
export const PERIOD_END_HEADINGS: readonly string[] = [
  ...['period end', 'period ending', 'period ended', 'period end date', 'end of period', 'end date', 'reporting date'],
  ...['year end', 'year ending', 'year ended', 'quarter end', 'quarter ending', 'quarter ended'],
  ...['month end', 'month ending', 'month ended'],
];

const LENGTH = /\b(year|quarter|month)\b/u;

/** Returns how long the periods in a column are, if its heading says it: `Quarter ending`. */
export function lengthInHeading(key: string): Recurrence | undefined {
  return LENGTH.exec(key)?.[1] as Recurrence | undefined;
}
