import type { Collector, Place } from './collector.js';
import { isBlank, type Tidy, unguarded } from './guard.js';
import type { Layout } from './layout.js';
import { LINE_BREAK, looksLikeRows } from './lines.js';
import type { Row } from './row.js';
import type { ParsePeriodOptions } from '../period/parsePeriod.js';
import type { TableProblemCode, TableProblemData } from '../explain/tableProblems.js';

/** A cell with its place. */
export interface Cell {
  readonly text: string;
  readonly place: Place;
  /** Whether it arrived as a number rather than as text. */
  readonly isNumber: boolean;
  /** What `2009-10` is in its column: a month or a financial year. */
  readonly kindInColumn: ParsePeriodOptions['kind'];
}

// A class, since a table has many cells and only a few are ever asked for their place.
class FilledCell implements Cell {
  readonly text: string;
  readonly #row: Row;
  readonly #layout: Layout;
  readonly #column: number;

  constructor(text: string, row: Row, layout: Layout, column: number) {
    this.text = text;
    this.#row = row;
    this.#layout = layout;
    this.#column = column;
  }

  get place(): Place {
    return placeIn(this.#layout, this.#row, this.#column);
  }

  get isNumber(): boolean {
    return this.#row.numbers?.has(this.#column) === true;
  }

  get kindInColumn(): ParsePeriodOptions['kind'] {
    return this.#layout.kindInColumn(this.#column);
  }
}

/** A row read by its headings. */
export interface Record_ {
  readonly row: Row;
  readonly layout: Layout;
}

/** Returns a cell by its meaning; nothing if it is blank or the table has no such column. */
export function cellOf({ row, layout }: Record_, key: string): Cell | undefined {
  const column = layout.index.get(key);
  if (column === undefined) return undefined;
  const text = row.cells[column] ?? '';
  if (isBlank(text)) return undefined;
  return new FilledCell(text, row, layout, column);
}

/** Returns the place of a cell, filled or not. */
export function placeOf({ row, layout }: Record_, key: string): Place {
  const column = layout.index.get(key);
  return column === undefined ? { line: row.line } : placeIn(layout, row, column);
}

/** Returns the text of a cell, as its column reads text. */
export function textOf(record: Record_, key: string, tidy: Tidy): string | undefined {
  const cell = cellOf(record, key);
  return cell && unguarded(cell.text, tidy);
}

// "▲ Amber"
const SIGNS_AROUND = /^[\s\p{So}]+|[\s\p{So}]+$/gu;

/** Returns one of the words that a column takes; case, spaces, hyphens and symbols around it do not matter. */
export function wordOf<Word extends string>(
  record: Record_,
  key: string,
  words: readonly Word[],
  collector: Collector,
  others: Readonly<Record<string, Word>> = {},
): Word | undefined {
  const cell = cellOf(record, key);
  if (cell === undefined) return undefined;
  const plain = cell.text
    .replace(SIGNS_AROUND, '')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '-');
  const word = words.find((each) => each === plain) ?? (Object.hasOwn(others, plain) ? others[plain] : undefined);
  if (word !== undefined) return word;
  return refuse(collector, 'not-one-of', cell, { cell: wordsOf(cell), of: 'words', words });
}

/** Other words for how often or how long. */
export const EVERY = {
  annual: 'year',
  annually: 'year',
  yearly: 'year',
  quarterly: 'quarter',
  monthly: 'month',
} as const;

/** Reads a cell that says yes or no. */
export function yesOrNo(record: Record_, key: string, collector: Collector): boolean | undefined {
  const others = { y: 'yes', true: 'yes', n: 'no', false: 'no' } as const;
  const word = wordOf(record, key, ['yes', 'no'], collector, others);
  return word === undefined ? undefined : word === 'yes';
}

/** Records what is wrong with a cell, and returns nothing. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- so that refusing fits what is returned
export function refuse<Code extends TableProblemCode, Value>(
  collector: Collector,
  code: Code,
  cell: Cell,
  data: TableProblemData[Code],
): Value | undefined {
  collector.problem(code, cell.place, data);
  return undefined;
}

/** Reads a cell as text, as its column reads text. */
export function textIn(cell: Cell, tidy: Tidy): string {
  return unguarded(cell.text, tidy);
}

/** Returns the words of a cell, for the data of a message. */
export function wordsOf(cell: Cell): string {
  return cell.text.trim();
}

/**
 * Says whether a row fits its headings. A row of a text that is too short may have lost a delimiter; a filled cell with
 * no heading above it belongs to nothing.
 */
export function fitsHeadings({ row, layout }: Record_, isText: boolean, collector: Collector): boolean {
  const { line, cells, delimiters } = row;
  if (looksLikeRows(delimiters, layout.row.cells.length)) {
    const column = cells.findIndex((cell) => LINE_BREAK.test(cell));
    const lines = Number(delimiters?.length);
    collector.problem('broken-quotes', { line, column: column + 1 }, { because: 'rows-inside', lines });
    return false;
  }
  if (isText && cells.length < layout.width) {
    collector.problem('short-row', { line }, { cells: cells.length, headings: layout.widthInFile ?? layout.width });
    return false;
  }
  let fits = true;
  for (const [column, cell] of cells.entries()) {
    if (layout.headings[column] !== undefined || layout.leftOut.has(column) || isBlank(cell)) continue;
    collector.problem('long-row', { line, column: column + 1, cell }, { cell: cell.trim(), isText });
    fits = false;
  }
  return fits;
}

function placeIn(layout: Layout, row: Row, column: number): Place {
  const heading = layout.row.cells[column];
  return {
    line: row.line,
    column: column + 1,
    ...(heading !== undefined && { heading }),
    cell: row.cells[column] ?? '',
  };
}
