import type { Collector } from './collector.js';
import { isBlank, onOneLine } from './guard.js';
import { priorityAmong } from './priorityWords.js';
import { inHand, type Row } from './row.js';

/** Rows under one row of headings. */
export interface Section<Kind> {
  readonly kind: Kind;
  /** The row of headings. */
  readonly headings: Row;
  readonly rows: readonly Row[];
  /** The line of text above the headings, if there is one. */
  readonly title: Row | undefined;
  /** The other lines of text above the headings. */
  readonly lines: readonly Row[];
}

/** The tables of a sheet, and the rows outside them. */
export interface Sections<Kind> {
  readonly sections: readonly Section<Kind>[];
  /** Rows above the first table, or between two, that belong to none. */
  readonly outside: readonly Row[];
}

/** Says which table a row is the headings of, if any. */
export type Recognise<Kind> = (cells: readonly string[]) => Kind | undefined;

const TITLE = /^(?:priority\b|table \d)/iu;

/** Finds the tables of a sheet: one, or several one under another, each with a row of headings. */
export function sectionsOf<Kind>(rows: readonly Row[], recognise: Recognise<Kind>): Sections<Kind> {
  const sections: { kind: Kind; headings: Row; rows: Row[]; title: Row | undefined; lines: readonly Row[] }[] = [];
  const outside: Row[] = [];
  // Lines alone that may be the titles of a table below.
  let titles: Row[] = [];
  const place = (row: Row, kind: Kind | undefined, only: string | undefined, next: Kind | undefined): void => {
    const current = sections.at(-1);
    if (kind !== undefined) {
      const title = titleAmong(titles);
      const lines = titles.filter((each) => each !== title);
      outside.push(...lines);
      // The headings of a second table under the same title take it over.
      sections.push({ kind, headings: inHand(row), rows: [], title: title ?? current?.title, lines });
      titles = [];
    } else if (row.isBroken !== true && isTitle(only, next, current?.kind, titles)) {
      titles.push(row);
    } else {
      // A title above a full row is the heading of a group of rows in its table.
      const isInside = current !== undefined && (titles.length === 0 || only === undefined);
      (isInside ? current.rows : outside).push(...titles, row);
      titles = [];
    }
  };
  // A row is assigned once it is known whether the next is a row of headings.
  let last: { readonly row: Row; readonly kind: Kind | undefined; readonly only: string | undefined } | undefined;
  for (const row of rows) {
    const { cells } = row;
    if (row.isBroken !== true && cells.every(isBlank)) continue;
    const kind = recognise(cells);
    if (last !== undefined) place(last.row, last.kind, last.only, kind);
    last = { row, kind, only: onlyCell(cells) };
  }
  if (last !== undefined) place(last.row, last.kind, last.only, undefined);
  outside.push(...titles);
  return { sections, outside };
}

/** Notes the rows that belong to no table. */
export function noteOutside(outside: readonly Row[], collector: Collector): void {
  for (const { line, cells } of outside)
    collector.note('row-left-out', { line }, { because: 'outside', text: wordsOfRow(cells) });
}

/** Returns the words of a row, for the data of a message. */
export function wordsOfRow(cells: readonly string[]): string {
  return cells
    .filter((cell) => !isBlank(cell))
    .map(onOneLine)
    .join(' | ');
}

/** Returns the filled cell of a row if there is only one. */
export function onlyCell(cells: readonly string[]): string | undefined {
  let only: string | undefined;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (only !== undefined) return undefined;
    only = cell;
  }
  return only;
}

// Words between the line that names the priority and the headings do not hide it.
function titleAmong(titles: readonly Row[]): Row | undefined {
  const words = titles.map(({ cells }) => String(onlyCell(cells)));
  const named = priorityAmong(words);
  return named === undefined ? titles.at(-1) : titles[words.lastIndexOf(named)];
}

// A line alone is a title if it says so, below another title, or if it is right above a row of headings. In a table of
// actions, the last row above the headings of the indicators may also have a single cell.
function isTitle<Kind>(
  only: string | undefined,
  next: Kind | undefined,
  current: Kind | undefined,
  titles: readonly Row[],
): boolean {
  if (only === undefined) return false;
  if (titles.length > 0 || TITLE.test(onOneLine(only))) return true;
  return next !== undefined && (current === undefined || next === current);
}
