/** The months in full, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The months in full and by their first three letters, for a pattern. */
export const MONTH_NAMES: string = MONTHS.flatMap((month) => [month, month.slice(0, 3)]).join('|');

/** Returns the name of a month, which counts from 1. */
export function monthName(month: number): string {
  return String(MONTHS[month - 1]);
}
