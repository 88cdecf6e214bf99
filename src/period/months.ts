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

/** Returns the name of a month, which counts from 1. */
export function monthName(month: number): string {
  return String(MONTHS[month - 1]);
}
