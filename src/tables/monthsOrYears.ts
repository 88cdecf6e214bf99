import { parsePeriod, type ParsePeriodOptions } from '../period/parsePeriod.js';
import { headingKey } from './heading.js';
import type { Row } from './row.js';

const IN_FIGURES = /^\d{4}[-‐‑]\d{2}$/u;
const YEARS = /^\d{4}\/\d{2}$/u;
const HEADINGS: Readonly<Record<string, ParsePeriodOptions['kind']>> = {
  month: 'month',
  year: 'financial-year',
  fy: 'financial-year',
  'financial year': 'financial-year',
};

/**
 * Says whether `2009-10` is a month or a financial year in a column: by its heading, and by other cells in this form
 * that can be only one of the two. Returns nothing if those do not decide or disagree.
 */
export function monthsOrYears(heading: string, column: number, rows: readonly Row[]): ParsePeriodOptions['kind'] {
  const kinds = new Set([HEADINGS[headingKey(heading)]]);
  let isBesideYears = false;
  for (const { cells } of rows) {
    const text = (cells[column] ?? '').trim();
    if (YEARS.test(text)) isBesideYears = true;
    const period = IN_FIGURES.test(text) ? parsePeriod(text) : undefined;
    if (period?.ok === true) kinds.add(period.kind === 'month' ? 'month' : 'financial-year');
  }
  kinds.delete(undefined);
  if (isBesideYears && kinds.has('month')) return undefined;
  return kinds.size === 1 ? [...kinds][0] : undefined;
}
