import type { Collector } from './collector.js';
import { isBlank, onOneLine } from './guard.js';
import type { Row } from './row.js';

/** Rows under one row of headings. */
export interface Section<Kind> {
  readonly kind: Kind;
  /** The row of headings. */
  readonly headings: Row;
  readonly rows: readonly Row[];
  /** The line of text above the headings, where there is one. */
  readonly title: Row | undefined;
}

/** The tables of a sheet, and what stands outside of them. */
export interface Sections<Kind> {
  readonly sections: readonly Section<Kind>[];
  /** Rows above the first table, or between two, that belong to none. */
  readonly outside: readonly Row[];
}

/** Tells which table a row is the headings of, if of any. */
export type Recognise<Kind> = (cells: readonly string[]) => Kind | undefined;

const PRIORITY_TITLE = /^priority\b/iu;

/** Finds the tables of a sheet: one, or several one under another, each with its row of headings. */
export function sectionsOf<Kind>(rows: readonly Row[], recognise: Recognise<Kind>): Sections<Kind> {
  const filled = rows.filter(({ cells, isBroken }) => isBroken === true || !cells.every(isBlank));
  const sections: { kind: Kind; headings: Row; rows: Row[]; title: Row | undefined }[] = [];
  const outside: Row[] = [];
  let title: Row | undefined;
  let next = filled[0] && recognise(filled[0].cells);
  for (const [position, row] of filled.entries()) {
    const kind = next;
    const following = filled[position + 1];
    next = following && recognise(following.cells);
    const current = sections.at(-1);
    if (kind !== undefined) {
      // The headings of a second table under the same title take it over.
      sections.push({ kind, headings: row, rows: [], title: title ?? current?.title });
      title = undefined;
    } else if (isTitle(row, next, current?.kind)) {
      if (title) outside.push(title);
      title = row;
    } else if (current === undefined || title !== undefined) {
      outside.push(...(title ? [title] : []), row);
      title = undefined;
    } else {
      current.rows.push(row);
    }
  }
  if (title) outside.push(title);
  return { sections, outside };
}

/** Notes the rows that belong to no table. */
export function noteOutside(outside: readonly Row[], collector: Collector): void {
  for (const { line, cells } of outside)
    collector.note('row-left-out', { line }, { because: 'outside', text: wordsOfRow(cells) });
}

/** Gives the words of a row, for the data of a message. */
export function wordsOfRow(cells: readonly string[]): string {
  return cells
    .filter((cell) => !isBlank(cell))
    .map(onOneLine)
    .join(' | ');
}

/** Gives the one filled cell of a row, where there is no other. */
export function onlyCell(row: Row): string | undefined {
  let only: string | undefined;
  for (const cell of row.cells) {
    if (isBlank(cell)) continue;
    if (only !== undefined) return undefined;
    only = cell;
  }
  return only;
}

// A line alone is a title where it says so, or stands right above a row of headings. Within a table of actions the
// last row may hold one cell above the headings of the indicators.
function isTitle<Kind>(row: Row, next: Kind | undefined, current: Kind | undefined): boolean {
  const only = onlyCell(row);
  if (only === undefined || row.isBroken === true) return false;
  if (PRIORITY_TITLE.test(onOneLine(only))) return true;
  return next !== undefined && (current === undefined || next === current);
}
