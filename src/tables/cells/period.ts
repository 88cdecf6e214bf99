import type { Collector } from '../collector.js';
import { isGuarded, onOneLine, type Tidy, unguarded } from '../guard.js';
import { headingKey } from '../heading.js';
import { MONTHS } from '../../period/months.js';
import { parsePeriod, type PeriodResult } from '../../period/parsePeriod.js';
import { type Cell, refuse, wordsOf } from '../record.js';

/** Reads the text of a period. */
export type ReadPeriod = (text: string) => PeriodResult;

const YEAR = /^\d{4}$/u;
const OF_PARTS = new Set(['quarter', 'month']);
const OF_FINANCIAL_YEARS = new Set(['financial year', 'fy']);
const SHORT_MONTH = /^([A-Z][a-z]{2})-(\d{2})$/u;
// "2005-07" next to "2007/08"
const RUN = /^(\d{2})(\d{2})-(\d{2})$/u;

// Excel silently reads 2011/12 as a date and turns it into Dec-11. No other financial year that plans use is at risk:
// the second half of the label has to be a month.
function isMadeByExcel(text: string): boolean {
  const [, name = '', year = ''] = SHORT_MONTH.exec(text) ?? [];
  const month = MONTHS.findIndex((each) => each.startsWith(name)) + 1;
  return name !== '' && month > 1 && Number(year) === month - 1;
}

/** Leaves a period as it is, but marks one that Excel may have made. */
export const tidyPeriod: Tidy = (text) => (isMadeByExcel(text) ? '' : text);

/** Reads a cell that has to be a period, and returns its words. */
export function periodTextOf(
  cell: Cell | undefined,
  collector: Collector,
  read: ReadPeriod = parsePeriod,
): string | undefined {
  if (cell === undefined) return undefined;
  if (isGuarded(cell.text, tidyPeriod)) return readable(unguarded(cell.text, tidyPeriod), cell, collector, read);
  if (isMadeByExcel(cell.text.trim())) {
    const [month = '', year = ''] = cell.text.trim().split('-');
    const label = `20${year}/${String(Number(year) + 1).padStart(2, '0')}`;
    const full = `${String(MONTHS.find((each) => each.startsWith(month)))} 20${year}`;
    return refuse(collector, 'unreadable-period', cell, { cell: wordsOf(cell), year: label, month: full });
  }
  return readable(cell.text, cell, collector, read);
}

// A text that is clear only in its column is replaced by one that is clear anywhere.
function readable(text: string, cell: Cell, collector: Collector, read: ReadPeriod): string | undefined {
  const result = read(text);
  const [, century = '', first = '', last = ''] = RUN.exec(text.trim()) ?? [];
  if (result.ok && last > first && result.kind === 'month' && cell.kindInColumn === undefined) {
    const years = `January ${century}${first} to December ${century}${last}`;
    return refuse(collector, 'unreadable-period', cell, { cell: wordsOf(cell), month: result.label, years });
  }
  if (result.ok && result.kind === 'calendar-year' && YEAR.test(text.trim())) return yearAlone(text, cell, collector);
  if (result.ok) return text;
  const inColumn = result.reason === 'ambiguous' ? parsePeriod(text, { kind: cell.kindInColumn }) : result;
  return inColumn.ok
    ? inColumn.label
    : refuse(collector, 'unreadable-period', cell, { cell: wordsOf(cell), because: inColumn.message });
}

// "2025" under Financial year may be the year that begins or the one that ends in 2025. Under Quarter it is not a year.
function yearAlone(text: string, cell: Cell, collector: Collector): string | undefined {
  const heading = onOneLine(String(cell.place.heading));
  const key = headingKey(heading);
  if (OF_PARTS.has(key)) return refuse(collector, 'unreadable-period', cell, { cell: wordsOf(cell), heading });
  const inColumn = OF_FINANCIAL_YEARS.has(key) ? parsePeriod(text, { year: 'financial' }) : undefined;
  if (inColumn === undefined || inColumn.ok) return text;
  return refuse(collector, 'unreadable-period', cell, { cell: wordsOf(cell), because: inColumn.message });
}
