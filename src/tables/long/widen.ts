import type { Period } from '../../model/period.js';
import type { Collector } from '../collector.js';
import { isBlank, onOneLine } from '../guard.js';
import { OUTTURN } from '../heading.js';
import { keyIn, type ReadHeading } from '../layout.js';
import type { MovedCells } from '../movedCells.js';
import type { NormalTable } from '../normalise.js';
import type { Row } from '../row.js';
import { type ColumnOfPeriods, columnsOfPeriods } from './columnsOfPeriods.js';
import { datedRows } from './datedRows.js';
import { gatherRows } from './gatherRows.js';
import { COVERS_KEY, type JoinedRow, joinRows } from './joinRows.js';
import type { LongColumns } from './longColumns.js';
import type { WideColumn } from './wideColumn.js';

/** A table with a row for each indicator, and what its headings mean. */
export interface WideTable extends NormalTable {
  readonly readHeading: ReadHeading;
}

/**
 * Turns a table with a row for each indicator and period into tables with a row for each indicator and a column for each
 * period, as people type them. Indicators that follow each other share a table if they have figures and targets for the
 * same periods.
 */
export function widen(
  table: NormalTable,
  long: LongColumns,
  readHeading: ReadHeading,
  isText: boolean,
  moved: MovedCells,
): readonly WideTable[] {
  const { add, collector } = moved;
  const { headings, widthInFile, footnotes } = table;
  const { line } = headings;
  const { gathered, below } = gatherRows(table, long, readHeading, isText, collector);
  const indicators = datedRows(gathered, String(headings.cells[long.period]), collector);
  const ofPeriods = columnsOfPeriods(headings, long, indicators, readHeading);
  const saysLength = headings.cells.some((cell) => keyIn(cell, readHeading) === COVERS_KEY);
  const columns: WideColumn[] = [
    ...headings.cells.map((words, from) => ({ from, words: ofPeriods.has(from) ? '' : words })),
    ...inOrder(indicators.flatMap(({ rows }) => rows.map(({ period }) => period))).flatMap((period) =>
      [...ofPeriods].flatMap(([from, { headingFor }]) => {
        const words = `${onOneLine(String(headings.cells[from]))} ${period.label}`;
        return headingFor === undefined ? [] : [{ from, period, words, heading: headingFor(period) }];
      }),
    ),
    ...(saysLength ? [] : [{ from: long.period, words: 'Covers', heading: { key: COVERS_KEY } }]),
  ];
  for (const [index, { from }] of columns.entries())
    add(line, index, { line, column: from, heading: String(headings.cells[from]) });
  tellColumns(ofPeriods, headings, long, collector);
  const made = new Map(columns.flatMap(({ words, heading }) => (heading ? [[words, heading] as const] : [])));
  const joined = indicators.map((its) => joinRows(its, columns, headings, readHeading, moved));
  return runsOf(joined, columns).map((run) => {
    const isUsed = (index: number): boolean => run.some(({ row }) => !isBlank(String(row.cells[index])));
    const cells = columns.map(({ words, heading, period }, index) =>
      (heading ?? period) === undefined || isUsed(index) ? words : '',
    );
    return {
      headings: { line, cells },
      rows: [...run.flatMap(({ above, row }) => [...above, row]), ...below],
      ...{ widthInFile, footnotes },
      readHeading: (text: string) => made.get(text) ?? readHeading(text),
    };
  });
}

function tellColumns(
  ofPeriods: ReadonlyMap<number, ColumnOfPeriods>,
  { line, cells }: Row,
  { value }: LongColumns,
  collector: Collector,
): void {
  for (const [index, { leftOut, isSecond, shape, taken }] of ofPeriods) {
    const [heading, first] = [index, value].map((column) => onOneLine(String(cells[column]))) as [string, string];
    const place = { line, column: index + 1, heading, cell: heading };
    if (leftOut !== undefined) collector.note('column-left-out', place, { heading, because: leftOut });
    if (shape !== undefined) collector.problem('table-shape', place, { shape });
    if (isSecond === true) collector.problem('duplicate-heading', place, { heading, first, of: 'other' });
    if (taken !== undefined) collector.column({ line, column: index + 1, heading }, taken);
  }
}

// The longest of those that end on one day is the last.
function inOrder(periods: readonly Period[]): Period[] {
  const orderOf = ({ start, end }: Period): string => `${end} ${String(99999999 - Number(start.replaceAll('-', '')))}`;
  return [...new Map(periods.map((period) => [period.label, period])).values()].sort((one, other) =>
    orderOf(one) < orderOf(other) ? -1 : 1,
  );
}

function runsOf(joined: readonly JoinedRow[], columns: readonly WideColumn[]): JoinedRow[][] {
  const runs: JoinedRow[][] = [];
  let [last, title]: [string | undefined, readonly Row[]] = [undefined, []];
  for (const one of joined) {
    const filled = columns.flatMap(({ heading }, index) =>
      heading?.due !== undefined || heading?.key === OUTTURN ? [isBlank(String(one.row.cells[index]))] : [],
    );
    const pattern = filled.join();
    if (one.above.length > 0) title = one.above;
    if (pattern === last) runs.at(-1)?.push(one);
    // The heading of a group is also that of what follows in a table of its own.
    else runs.push([{ ...one, above: title }]);
    last = pattern;
  }
  return runs;
}
