import type { Collector, Place } from './collector.js';
import { isBlank, onOneLine } from './guard.js';
import type { Row } from './row.js';
import { onlyCell } from './sections.js';

/** What the footnotes of a table say, by their marks, a raised figure as a plain one. */
export type Footnotes = ReadonlyMap<string, string>;

/** A table without footnotes, or whose footnotes were not looked for. */
export const NO_FOOTNOTES: Footnotes = new Map();

// "km²" is not a mark.
const MARK = /(?:[*†‡§]+|[¹⁰⁴-⁹]+|(?<!m)[²³]|\s?\[\d{1,2}\])$/u;
const LAST_OF_MARK = new Set('*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹]');
const MOST_FOOTNOTES = 40;
const MARKED = /^([*†‡§]+|[¹²³⁰⁴-⁹]+|\[\d{1,2}\]|\(\d{1,2}\)|\d{1,2}(?:[.):]\s|\s))\s*(\S.*)$/su;
const NOTE =
  /^(?:\S{1,4} ?= |[*†‡§¹²³⁴-⁹]|\[\d{1,2}\]|\(\d\) |(?:foot)?notes?\b|n\.?b\.?(?=[ :.]|$)|(?:data )?sources? ?:|source\b|key ?:|please note|(?:all )?(?:figures|data|baselines?|targets?) (?:are|is|have|has|were|was|from|for|supplied|provided)\b|provisional\b|last updated|updated ?:?|produced by|compiled by|prepared by)/iu;
// No name of an indicator ends in a full stop.
// "p = provisional. * = not yet published"
const LEGEND = /(?<=^|[.;,]\s+)([*†‡§]|[\p{L}/]{1,4}) ?[=:] ?([^.;=]+)/gu;
const SENTENCE = /\s\S+\s+\S+\s+\S+[^.]\.$/u;
const LONGEST_SENTENCE = 1000;

/** Gives a name or a figure without the mark of a footnote at its end. */
export function withoutMark(text: string): string {
  const plain = text.trim();
  return mayEndInMark(plain) ? plain.replace(MARK, '').trim() : plain;
}

// A raised figure is given as a plain one.
function markIn(text: string): string | undefined {
  const plain = text.trim();
  return mayEndInMark(plain) ? markOf(String(MARK.exec(plain)?.[0])) : undefined;
}

/** Gives what the footnote says whose mark is at the end of a text, if it has one that is known. */
export function footnoteOf(text: string, footnotes: Footnotes): string | undefined {
  const mark = markIn(text);
  return mark === undefined ? undefined : footnotes.get(mark);
}

/** Parts the footnotes at the end of a table from its rows. */
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
    const [, mark, words = ''] = MARKED.exec(first.trim()) ?? [];
    // Below its footnotes a table may say where it is from.
    if (mark === undefined && only !== undefined && looksLikeNote(only)) continue;
    if (mark === undefined || !(others.length === 0 || row.cells.length < headings.length)) break;
    const text = onOneLine([words, ...others.filter((cell) => !isBlank(cell))].join(','));
    const cellsAbove = [headings, ...rows.slice(0, above).map(({ cells }) => cells)];
    if (!cellsAbove.some((cells) => cells.some((cell) => markIn(cell) === markOf(mark)))) break;
    footnotes.set(markOf(mark), text.replace(/^= ?/u, ''));
    taken.add(row);
    const column = 1 + row.cells.indexOf(first);
    collector.note('note-below', { line: row.line, column, cell: first }, { text: onOneLine(first) });
  }
  for (const row of rows.slice(-MOST_FOOTNOTES)) {
    for (const [, mark = '', words = ''] of (onlyCell(row.cells) ?? '').slice(0, LONGEST_SENTENCE).matchAll(LEGEND))
      if (!footnotes.has(mark)) footnotes.set(mark, words.trim());
  }
  return { footnotes, rest: taken.size === 0 ? rows : rows.filter((row) => !taken.has(row)) };
}

function markOf(mark: string): string {
  return mark.normalize('NFKC').replace(/[^*†‡§\d]/gu, '');
}

/** Notes that a cell ends in the mark of a footnote, and gives what the footnote says where that is known. */
export function noteMark(
  cell: { readonly text: string; readonly place: Place } | undefined,
  of: 'name' | 'figure' | 'target',
  footnotes: Footnotes,
  collector: Collector,
): string | undefined {
  const text = cell?.text.trim() ?? '';
  const mark = mayEndInMark(text) ? MARK.exec(text)?.[0].trim() : undefined;
  if (cell === undefined || mark === undefined) return undefined;
  const said = footnoteOf(text, footnotes);
  collector.note('footnote-mark', cell.place, { cell: text, mark, of, ...(said !== undefined && { text: said }) });
  return said;
}

// A first look, since every name is asked.
function mayEndInMark(text: string): boolean {
  return LAST_OF_MARK.has(text.charAt(text.length - 1));
}

/** Says whether a text alone in its row, or below a table, is a note and no name. */
export function looksLikeNote(text: string): boolean {
  return NOTE.test(text.trimStart()) || isSentence(text);
}

function isSentence(text: string): boolean {
  return text.length < LONGEST_SENTENCE && SENTENCE.test(text.trim());
}

/** Notes that a row is a note below the table, and says whether it is one. */
export function isNoteBelow({ line, cells }: Row, width: number, collector: Collector): boolean {
  const column = cells.findIndex((cell) => !isBlank(cell));
  const first = cells[column];
  // One that holds a delimiter comes as several cells of a short row.
  const isAlone = !cells.some((cell, index) => index > column && !isBlank(cell));
  if (first === undefined || !(isAlone || (cells.length < width && column === 0))) return false;
  if (!(isAlone ? looksLikeNote(first) : NOTE.test(first.trimStart()))) return false;
  const filled = cells.filter((cell) => !isBlank(cell));
  collector.note('note-below', { line, column: column + 1, cell: first }, { text: onOneLine(filled.join(' ')) });
  return true;
}
