import { COVERS, type Covers } from '../../model/indicator.js';
import { monthsIn } from '../../period/monthsIn.js';
import { monthsCovered } from '../cells/monthsCovered.js';
import { polarityIn } from '../cells/polarityWords.js';
import { unitIn } from '../cells/unitWords.js';
import type { Collector, Place } from '../collector.js';
import { isBlank, onOneLine } from '../guard.js';
import { holdsUnits } from '../holdsUnits.js';
import { keyIn, type ReadHeading } from '../layout.js';
import type { MovedCells } from '../movedCells.js';
import type { Row } from '../row.js';
import type { DatedRow, DatedRows } from './datedRows.js';
import type { WideColumn } from './wideColumn.js';

/** The rows of an indicator as one row, and the rows of a single cell above it. */
export interface JoinedRow {
  readonly row: Row;
  readonly above: readonly Row[];
}

/** The key of the column that says how long the figures are for. */
export const COVERS_KEY = 'covers';

// Whoever answers for an indicator may change from one period to the next.
const OF_LATEST = new Set(['lead', 'leads', 'source']);

/** Joins the rows of an indicator. Rows that contradict each other are reported, and the row is not read. */
export function joinRows(
  { rows, records, above, isSound, covers }: DatedRows,
  columns: readonly WideColumn[],
  headings: Row,
  readHeading: ReadHeading,
  { add, collector }: MovedCells,
): JoinedRow {
  const { line } = records[0].row;
  const latestFirst = [...rows].sort((one, other) => (one.period.end < other.period.end ? 1 : -1));
  const numbers = new Set<number>();
  // A target in a column of its own may be for a longer time than the figures.
  const isOfRows = columns.some(({ heading }) => heading?.isOfRow === true);
  const before = collector.problems.length;
  const cells = columns.map(({ from, period, heading, words }, index) => {
    if (heading?.key === COVERS_KEY)
      return (covers === 'day' || isOfRows ? (covers ?? lengthOf(rows)) : undefined) ?? '';
    if (words === '') return '';
    const key = period === undefined ? keyIn(words, readHeading) : undefined;
    const isOfLatest = key !== undefined && OF_LATEST.has(key);
    const its = (isOfLatest ? latestFirst : rows).filter(
      (each) => (period === undefined || each.period.label === period.label) && !isBlank(textAt(each, from)),
    );
    const [first, ...others] = its;
    if (first === undefined) return '';
    add(line, index, { line: first.row.line, column: from, heading: String(headings.cells[from]) });
    if (first.row.numbers?.has(from) === true) numbers.add(index);
    const other = others.find((each) => !isSame(key, textAt(each, from), textAt(first, from)));
    // A column that is not known is not read, but it may hold the units.
    const isRead = (period ?? key) !== undefined || (other !== undefined && holdsUnits(textAt(other, from)));
    if (other !== undefined && isRead) {
      const [one, two] = [first, other].map((each) => placeIn(headings, each.row, from)) as [Place, Place];
      tellOther(one, two, { isOfLatest, period: period?.label ?? null }, collector);
    }
    return textAt(first, from);
  });
  const isBroken = !isSound || collector.problems.length > before;
  return { row: { line, cells, numbers, isBroken }, above };
}

function tellOther(
  first: Place,
  other: Place,
  { isOfLatest, period }: { readonly isOfLatest: boolean; readonly period: string | null },
  collector: Collector,
): void {
  const [heading, text, otherText] = [first.heading, first.cell, other.cell].map((words) =>
    onOneLine(String(words)),
  ) as [string, string, string];
  if (isOfLatest) {
    collector.note('latest-row', first, { heading, cell: text });
    return;
  }
  const data = { of: 'rows', heading, cell: otherText, other: text, line: first.line, period } as const;
  collector.problem('contradiction', other, data);
}

function textAt({ row }: DatedRow, column: number): string {
  return row.cells[column] ?? '';
}

function placeIn({ cells }: Row, row: Row, column: number): Place {
  return { line: row.line, column: column + 1, heading: String(cells[column]), cell: String(row.cells[column]) };
}

// "%" and "Percentage" are one unit.
function isSame(key: string | undefined, one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => onOneLine(text).toLowerCase());
  if (first === second) return true;
  const readings = [one, other].map((text) =>
    JSON.stringify(key === 'unit' ? unitIn(text) : key === 'polarity' ? polarityIn(text).polarity : text),
  );
  return readings[0] !== undefined && readings[0] === readings[1];
}

function lengthOf(rows: readonly DatedRow[]): Covers | undefined {
  const [length, other] = new Set(rows.map(({ period }) => monthsIn(period)));
  return other === undefined ? COVERS.find((each) => monthsCovered(each) === length) : undefined;
}
