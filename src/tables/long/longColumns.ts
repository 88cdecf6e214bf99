import { parseFigure } from '../../wording/parseFigure.js';
import { isBlank, onOneLine } from '../guard.js';
import { headingKey } from '../heading.js';
import { keyIn, type ReadHeading } from '../layout.js';
import { PERIOD_END_HEADINGS, PERIOD_HEADINGS } from '../periodHeadings.js';
import type { Row } from '../row.js';
import { nameByCells } from './nameByCells.js';

/** The columns, counted from 0, that make a table a long one. */
export interface LongColumns {
  /** The column of the periods, or of their years. */
  readonly period: number;
  /** The column of the quarters, next to one of years. */
  readonly quarter: number | undefined;
  readonly value: number;
  /** The column of the names, where only its cells show that it is one. */
  readonly name: number | undefined;
}

const ROWS_LOOKED_AT = 200;
const PERIODS = new Set([...PERIOD_HEADINGS, ...PERIOD_END_HEADINGS].map(headingKey));
const YEARS = new Set(['year', 'financial year']);
const VALUES = new Set([
  ...['value', 'figure', 'outturn', 'actual', 'result', 'performance', 'score'],
  ...['actual value', 'actual performance', 'actual figure', 'outturn value', 'actual outturn', 'performance value'],
]);
const NAMES = ['id', 'name'];

/**
 * Finds the columns of a table with a row for each indicator and period, as systems of performance export it: one of
 * periods, one of figures, and names that come again.
 */
export function longColumns({ cells }: Row, rows: readonly Row[], readHeading: ReadHeading): LongColumns | undefined {
  const below = rows.slice(0, ROWS_LOOKED_AT).map((row) => row.cells);
  const cellsAt = (column: number): string[] => below.map((row) => row[column] ?? '').filter((cell) => !isBlank(cell));
  const open = cells.map((cell) => (keyIn(cell, readHeading) === undefined ? headingKey(onOneLine(cell)) : ''));
  const value = open.findIndex((key, column) => VALUES.has(key) && cellsAt(column).some(isFigure));
  const periods = open.flatMap((key, column) => (PERIODS.has(key) ? [column] : []));
  const quarters = periods.filter((column) => open[column] === 'quarter');
  const [period = quarters[0]] = periods.filter((column) => !quarters.includes(column));
  if (value < 0 || period === undefined) return undefined;
  const quarter = YEARS.has(String(open[period])) ? quarters[0] : undefined;
  const named = cells.flatMap((cell, column) => (NAMES.includes(String(keyIn(cell, readHeading))) ? [column] : []));
  const name = named.length > 0 ? undefined : nameByCells(open, { periods, value }, below, readHeading);
  const isRepeated = [...named, name].some((column) => {
    const names = column === undefined ? [] : cellsAt(column);
    return new Set(names).size < names.length;
  });
  return isRepeated ? { period, quarter, value, name } : undefined;
}

function isFigure(cell: string): boolean {
  const read = parseFigure(cell);
  return read.ok && 'value' in read;
}
