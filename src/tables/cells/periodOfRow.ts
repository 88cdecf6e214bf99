import type { Collector } from '../collector.js';
import { cellOf, type Record_, refuse, wordsOf } from '../record.js';
import { periodTextOf, type ReadPeriod } from './period.js';

const WHOLE_YEAR = /^(?:annual|full year|year|year end|whole year)$/iu;

/** Reads the period of a row. A column for the year and one for its quarter are one period. */
export function periodOfRow(record: Record_, readPeriod: ReadPeriod, collector: Collector): string | undefined {
  const year = periodTextOf(cellOf(record, 'period'), collector, readPeriod);
  const cell = cellOf(record, 'quarter');
  if (cell === undefined || WHOLE_YEAR.test(cell.text.trim())) return year;
  if (year === undefined) return undefined;
  const read = readPeriod(`${year} ${cell.text.trim().replace(/^(?=\d$)/u, 'Q')}`);
  return read.ok
    ? read.label
    : refuse(collector, 'unreadable-period', cell, { cell: wordsOf(cell), because: read.message });
}
