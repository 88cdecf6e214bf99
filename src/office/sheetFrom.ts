import type { CellObject, DenseWorkSheet, Range, WorkSheet } from '@e965/xlsx';
import { officeProblem } from '../explain/officeProblems.js';
import { MOST_ROWS } from './limits.js';
import { STRUCK_OUT } from './richText.js';
import type { HiddenIn } from './sheetParts.js';
import { type CellComment, withComments, wordsOfComment } from './withComments.js';
import type { Sheet } from './workbook.js';
import { withMergedFigures } from './withMergedFigures.js';

/** How the cells of a workbook are read. */
export interface CellReading {
  readonly textOf: (cell: CellObject) => string;
  /** Takes from the number of cells that may still be read. */
  readonly budget: (amount: number) => void;
}

/** Returns a sheet from what SheetJS read. */
export function sheetFrom(
  name: string,
  sheet: DenseWorkSheet,
  hidden: HiddenIn,
  { textOf, budget }: CellReading,
): Sheet {
  const rows: string[][] = [];
  const comments: CellComment[] = [];
  let struckOut = 0;
  // By their keys: otherwise a single cell in the last row would mean a million rows to go through.
  for (const [row, cells] of placesIn(sheet['!data'])) {
    if (row >= MOST_ROWS) throw officeProblem('damaged', { wanted: 'workbook' });
    const texts: string[] = [];
    for (const [column, cell] of placesIn(cells)) {
      for (const { t, a } of cell.c ?? []) {
        budget(1);
        comments.push({ row, column, text: wordsOfComment(t, a) });
      }
      const [first = '', ...others] = cell.t === 'z' ? [] : textOf(cell).split(STRUCK_OUT);
      struckOut += others.length;
      const text = first + others.join('');
      if (text.trim() === '') continue;
      budget(1 + column - texts.length);
      while (texts.length < column) texts.push('');
      texts.push(text);
    }
    if (texts.length === 0) continue;
    budget(row - rows.length);
    while (rows.length < row) rows.push([]);
    rows.push(texts);
  }
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const read = withComments(rows, comments);
  const merged = ((sheet['!merges'] ?? []) as Range[]).map(({ s, e }) => ({
    firstRow: s.r + 1,
    lastRow: e.r + 1,
    firstColumn: s.c + 1,
    lastColumn: e.c + 1,
  }));
  return {
    name,
    rows: withMergedFigures(read.rows, merged),
    merged,
    isHidden: hidden.isHidden,
    hiddenRows: numbersIn(hidden.rows, rows.length),
    hiddenColumns: numbersIn(hidden.columns, width),
    struckOut,
    commentsLeftOut: read.leftOut,
  };
}

/** Returns what SheetJS found hidden in a sheet. */
export function hiddenIn(sheet: WorkSheet): Pick<HiddenIn, 'rows' | 'columns'> {
  const places = (list: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): [number, number][] =>
    placesIn(list ?? []).flatMap(([place, info]) => (info?.hidden === true ? [[place + 1, place + 1]] : []));
  return { rows: places(sheet['!rows']), columns: places(sheet['!cols']) };
}

function placesIn<Item>(list: readonly Item[]): [number, Item][] {
  return Object.entries(list).map(([place, item]) => [Number(place), item]);
}

function numbersIn(ranges: HiddenIn['rows'], last: number): number[] {
  return ranges.flatMap(([first, end]) =>
    Array.from({ length: Math.max(0, Math.min(end, last) - first + 1) }, (_, index) => first + index),
  );
}
