import type { Day, Period } from '../model/period.js';
import { lastDayOfMonth } from './day.js';
import { monthName } from './months.js';
import { partsOf } from './partsOf.js';

/** Gives a period its one kind and its one canonical label, from nothing but its first and last day. */
export function describePeriod(start: Day, end: Day): Period {
  if (start === end) return { label: start, kind: 'day', start, end };
  const from = partsOf(start);
  const to = partsOf(end);
  if (from.day !== 1 || to.day !== lastDayOfMonth(to.year, to.month)) {
    return { label: `${start} to ${end}`, kind: 'days', start, end };
  }
  const months = (to.year - from.year) * 12 + to.month - from.month + 1;
  if (months === 1) return { label: monthLabel(from), kind: 'month', start, end };
  if (from.month === 1 && months === 12) return { label: String(from.year), kind: 'calendar-year', start, end };
  const year = financialYearLabel(from.month >= 4 ? from.year : from.year - 1);
  if (from.month === 4 && months % 12 === 0) {
    return months === 12
      ? { label: year, kind: 'financial-year', start, end }
      : { label: `${year} to ${financialYearLabel(to.year - 1)}`, kind: 'financial-years', start, end };
  }
  const first = quarterOf(from.month);
  const last = quarterOf(to.month);
  if (months === (last - first + 1) * 3) {
    return first === last
      ? { label: `${year} Q${String(first)}`, kind: 'quarter', start, end }
      : { label: `${year} Q${String(first)}-Q${String(last)}`, kind: 'quarters', start, end };
  }
  return { label: `${monthLabel(from)} to ${monthLabel(to)}`, kind: 'months', start, end };
}

/** Writes the financial year that begins in a year: `2012/13`, `1999/00`. */
export function financialYearLabel(year: number): string {
  return `${String(year)}/${String((year + 1) % 100).padStart(2, '0')}`;
}

// April to June is the first quarter of a financial year.
function quarterOf(month: number): number {
  return ((Math.ceil(month / 3) + 2) % 4) + 1;
}

function monthLabel({ year, month }: { year: number; month: number }): string {
  return `${monthName(month)} ${String(year)}`;
}
