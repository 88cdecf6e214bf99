import type { Collector, Place } from './collector.js';
import { isBlank, onOneLine } from './guard.js';
import { beginsAsNote, looksLikeNote, markAtEnd, markIn, noteOfMark } from './noteWords.js';
import type { Row } from './row.js';
import { onlyCell } from './sections.js';

/** What the footnotes of a table say, by their marks. Superscript digits are stored as plain ones. */
export type Footnotes = ReadonlyMap<string, string>;

/** For a table without footnotes, or whose footnotes were not looked for. */
export const NO_FOOTNOTES: Footnotes = new Map();

const MOST_FOOTNOTES = 40;
// "p = provisional. * = not yet published"
const LEGEND = /(?<=^|[.;,]\s+|key ?:? ?)\(?(?!key\b|notes?\b|nb\b)([*†‡§]|[\p{L}/]{1,4})\.?\)? ?[=:] ?([^.;=]+)/giu;
const LONGEST_LEGEND = 1000;

/** Returns what the footnote says whose mark is at the end of a text, if the mark is known. */
export function footnoteOf(text: string, footnotes: Footnotes): string | undefined {
  const mark = markIn(text);
  return mark === undefined ? undefined : footnotes.get(mark);
}

/** Separates the footnotes at the end of a table from its rows. */
export function footnotesIn(
  rows: readonly Row[],
  headings: readonly string[],
  collector: Collector,
): { readonly footnotes: Footnotes; readonly rest: readonly Row[] } {
  const footnotes = new Map<string, string>();
  const taken = new Set<Row>();
  let above = rows.length;
  for (const row of rows.slice(-MOST_FOOTNOTES).reverse()) {
    above -= 1;
    const only = onlyCell(row.cells);
    const [first = '', ...others] = only === undefined ? row.cells : [only];
    const isWhole = others.length === 0 || row.cells.length < headings.length;
    const marked = isWhole
      ? noteOfMark(first, [...headings, ...rows.slice(0, above).flatMap(({ cells }) => cells)])
      : undefined;
    // Below its footnotes a table may name its source.
    if (marked === undefined && only !== undefined && (row.isNote === true || looksLikeNote(only))) continue;
    if (marked === undefined) break;
    const { mark, words } = marked;
    footnotes.set(mark, onOneLine([words, ...others.filter((cell) => !isBlank(cell))].join(',')).replace(/\.$/u, ''));
    taken.add(row);
    const column = 1 + row.cells.indexOf(first);
    collector.note('note-below', { line: row.line, column, cell: first }, { text: onOneLine(first) });
  }
  for (const row of rows.slice(-MOST_FOOTNOTES)) {
    for (const [, mark = '', words = ''] of (onlyCell(row.cells) ?? '').slice(0, LONGEST_LEGEND).matchAll(LEGEND))
      for (const key of [mark, mark.toLowerCase()]) if (!footnotes.has(key)) footnotes.set(key, words.trim());
  }
  return { footnotes, rest: taken.size === 0 ? rows : rows.filter((row) => !taken.has(row)) };
}

/** Notes that a cell ends in the mark of a footnote, and returns what the footnote says if that is known. */
export function noteMark(
  cell: { readonly text: string; readonly place: Place } | undefined,
  of: 'name' | 'figure' | 'target',
  footnotes: Footnotes,
  collector: Collector,
): string | undefined {
  const text = cell?.text.trim() ?? '';
  const mark = markAtEnd(text)?.trim();
  if (cell === undefined || mark === undefined) return undefined;
  const said = footnoteOf(text, footnotes);
  collector.note('footnote-mark', cell.place, { cell: text, mark, of, ...(said !== undefined && { text: said }) });
  return said;
}

/** Notes that a row is a note below the table, and says whether it is one. */
export function isNoteBelow({ line, cells, isNote = false }: Row, width: number, collector: Collector): boolean {
  const column = cells.findIndex((cell) => !isBlank(cell));
  const first = cells[column];
  // If the note contains a delimiter, it arrives as several cells of a short row.
  const isAlone = !cells.some((cell, index) => index > column && !isBlank(cell));
  if (first === undefined || !(isAlone || (cells.length < width && column === 0))) return false;
  if (!isNote && !(isAlone ? looksLikeNote(first) : beginsAsNote(first))) return false;
  const filled = cells.filter((cell) => !isBlank(cell));
  collector.note('note-below', { line, column: column + 1, cell: first }, { text: onOneLine(filled.join(' ')) });
  return true;
}
