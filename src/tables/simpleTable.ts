import type { Collector } from './collector.js';
import type { Column } from './columns.js';
import { footnotesIn, isNoteBelow } from './footnotes.js';
import { isBlank, onOneLine } from './guard.js';
import type { Heading } from './heading.js';
import { type Layout, layOut, type ReadHeading } from './layout.js';
import { askOfTable } from './questions/askOfTable.js';
import { readRows } from './readRows.js';
import { fitsHeadings, type Record_ } from './record.js';
import { inHand, type Row } from './row.js';
import { wordsOfRow } from './sections.js';
import type { Delimiter } from './table.js';
import { withFirmness } from './withFirmness.js';

/** A table with one row of headings. */
export interface SimpleTable {
  readonly layout: Layout;
  /** The rows below the headings, each once. */
  readonly records: Iterable<Record_>;
}

/** What a table with one row of headings must have. */
export interface SimpleTableNeeds {
  readonly columns: readonly Column[];
  /** The columns that identify a row of headings: it has at least one of them. */
  readonly keys: readonly string[];
  /** Whether there may be no rows below the headings. */
  readonly mayBeEmpty?: boolean;
  /** The area of the plan. */
  readonly area?: string | undefined;
  /** Reads a heading by the others of its row. */
  readonly inRow?: (cells: readonly string[], readHeading: ReadHeading) => ReadHeading;
}

/** Reads the rows below the first row of headings. Rows above it are noted. */
export function readSimpleTable(
  input: unknown,
  delimiter: Delimiter | undefined,
  readHeading: ReadHeading,
  { columns, keys, mayBeEmpty = false, area, inRow = (_, read) => read }: SimpleTableNeeds,
  collector: Collector,
): SimpleTable | undefined {
  const count = (cells: readonly string[]): number => meaningsIn(cells, readHeading).length;
  const { rows, isText } = readRows(input, delimiter, collector, count);
  const filled = rows.filter(({ cells, isBroken }) => isBroken === true || !cells.every(isBlank));
  const at = filled.findIndex(({ cells }) => meaningsIn(cells, readHeading).some(({ key }) => keys.includes(key)));
  const headings = filled[at] && inHand(filled[at]);
  if (headings === undefined) {
    if (collector.problems.length === 0)
      collector.problem('no-heading-row', { line: Number(filled[0]?.line) }, { table: collector.table });
    return undefined;
  }
  for (const { line, cells } of filled.slice(0, at))
    collector.note('row-left-out', { line }, { because: 'above-headings', text: wordsOfRow(cells) });
  const { footnotes, rest: below } = footnotesIn(filled.slice(at + 1), headings.cells, collector);
  const laidOut = { ...layOut(headings, inRow(headings.cells, readHeading), columns, below, collector), footnotes };
  const layout = withFirmness(laidOut, filled.slice(0, at), below, collector);
  for (const row of filled.slice(0, at)) askOfTable(row, layout, area, collector);
  const place = { line: headings.line };
  if (below.length === 0 && mayBeEmpty) collector.note('no-figures', place, {});
  else if (below.length === 0) collector.problem('no-rows', place, { table: collector.table });
  return { layout, records: recordsIn(below, layout, isText, area, collector) };
}

// One at a time, since the cells of a row take more memory than its text.
function* recordsIn(
  rows: readonly Row[],
  layout: Layout,
  isText: boolean,
  area: string | undefined,
  collector: Collector,
): Generator<Record_> {
  for (const kept of rows) {
    const row = inHand(kept);
    if (isNoteBelow(row, layout.width, collector)) askOfTable(row, layout, area, collector);
    else if (row.isBroken !== true && fitsHeadings({ row, layout }, isText, collector)) yield { row, layout };
  }
}

function meaningsIn(cells: readonly string[], readHeading: ReadHeading): Heading[] {
  return cells
    .filter((cell) => !isBlank(cell) && cell.length < 80)
    .map((cell) => readHeading(onOneLine(cell)))
    .filter((heading) => heading !== undefined && heading !== false);
}
