import type { TableProblemData } from '../explain/tableProblems.js';
import { isBlank, onOneLine } from './guard.js';
import { headingKey } from './heading.js';
import { heldBy } from './headingHints.js';
import { keyIn, type ReadHeading } from './layout.js';
import type { Row } from './row.js';
import { onlyCell } from './sections.js';

/*
 * Other shapes a table of indicators may have than a row for each, which are reported in one sentence that says what to
 * do, instead of cell by cell.
 */

type Shape = TableProblemData['table-shape'];

const MOST_ROWS = 200;
/** What the headings in the first column of a table on its side say, among others. */
export const HEADS_A_COLUMN: ReadonlySet<string> = new Set(['baseline.printed', 'target', 'unit', 'polarity', 'due']);

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
