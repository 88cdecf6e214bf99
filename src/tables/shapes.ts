import type { TableProblemData } from '../explain/tableProblems.js';
import type { Collector } from './collector.js';
import { isBlank, onOneLine } from './guard.js';
import { headingKey, OUTTURN } from './heading.js';
import { heldBy } from './headingHints.js';
import { keyIn, type ReadHeading } from './layout.js';
import type { Row } from './row.js';
import { onlyCell } from './sections.js';

/*
 * Other shapes a table of indicators may have than a row for each. A table on its side is turned round. Any other is
 * reported in one sentence that says what to do, instead of cell by cell.
 */

type Shape = TableProblemData['table-shape'];

const MOST_ROWS = 200;
const HEADS_A_COLUMN = new Set(['baseline.printed', 'target', 'unit', 'polarity', 'due']);

/** Turns a table round if its first column holds periods and its first row the names of the indicators. */
export function turnedRound(
  rows: readonly Row[],
  readHeading: ReadHeading,
  collector: Collector,
): readonly Row[] | undefined {
  const filled = rows.filter(({ cells }) => !cells.every(isBlank)).slice(0, MOST_ROWS);
  const start = filled.findIndex(({ cells }) => onlyCell(cells) === undefined);
  const table = filled.slice(start).filter(({ cells }) => onlyCell(cells) === undefined);
  const [names, ...below] = table;
  const keys = below.map(({ cells }) => keyIn(cells[0], readHeading));
  const isOnItsSide =
    keys.filter((key) => key === OUTTURN).length > 1
    && !keys.includes(undefined)
    && names?.cells.slice(1).every((cell) => /\p{L}{2}/u.test(cell) && keyIn(cell, readHeading) === undefined);
  if (names === undefined || isOnItsSide !== true) return undefined;
  const notes = filled.filter((row) => !table.includes(row));
  const { line } = names;
  collector.note('turned-round', { line }, {});
  const turned = names.cells.map((_, column) => ({
    line,
    cells: table.map(({ cells }, index) => (column + index === 0 ? 'Indicator' : (cells[column] ?? ''))),
  }));
  return [...turned, ...notes];
}

/** Says which of the other shapes a table without a row of headings has. */
export function shapeOf(rows: readonly Row[], readHeading: ReadHeading): Shape | undefined {
  const first = rows.slice(0, MOST_ROWS).filter(({ cells }) => !isBlank(String(cells[0])));
  const labels = first.map(({ cells }) => {
    const key = keyIn(cells[0], readHeading);
    return key ?? heldBy(String(cells[0]));
  });
  const isRepeated = (label: string): boolean => labels.filter((other) => other === label).length > 1;
  if (isRepeated('baseline.printed') && isRepeated('target')) return { shape: 'blocks' };
  const onItsSide = shapeOnItsSide(rows, readHeading);
  if (onItsSide !== undefined) return { shape: onItsSide };
  const groups = new Map<string, string>();
  let group: string | undefined;
  for (const { cells } of first) {
    const name = headingKey(String(cells[0]));
    const before = groups.get(name);
    if (onlyCell(cells) !== undefined) group = onOneLine(String(cells[0]));
    else if (group !== undefined && before !== undefined && before !== group)
      return { shape: 'groups', first: before, second: group };
    else if (group !== undefined) groups.set(name, group);
  }
  return undefined;
}

/**
 * Says whether the first column holds the headings: of a table on its side, with an indicator in each of the other
 * columns, or of a card for each indicator, which has one other column.
 */
export function shapeOnItsSide(rows: readonly Row[], readHeading: ReadHeading): 'on-its-side' | 'card' | undefined {
  const first = rows.slice(0, MOST_ROWS);
  const others = first.flatMap(({ cells }) => cells.slice(1));
  const isHeading = (cell: string): boolean => HEADS_A_COLUMN.has(String(keyIn(cell, readHeading)));
  const labels = new Set(first.map(({ cells }) => keyIn(cells[0], readHeading)).filter((key) => key !== undefined));
  const isLabelled = [...labels].filter((key) => HEADS_A_COLUMN.has(key)).length > 1;
  if (!isLabelled || !(labels.has('target') || labels.has('baseline.printed')) || others.some(isHeading))
    return undefined;
  const width = Math.max(...first.map(({ cells }) => cells.findLastIndex((cell) => !isBlank(cell))));
  return width < 1 ? undefined : width === 1 ? 'card' : 'on-its-side';
}
