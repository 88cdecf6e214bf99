import type { Collector } from './collector.js';
import { isBlank, onOneLine } from './guard.js';
import type { Cell } from './record.js';
import type { Row } from './row.js';

// "km²" is no mark.
const MARK = /(?:[*†‡§]+|[¹⁰⁴-⁹]+|(?<!m)[²³]|\s?\[\d{1,2}\])$/u;
const LAST_OF_MARK = new Set('*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹]');
const NOTE =
  /^(?:[*†‡§¹²³⁴-⁹]|\[\d{1,2}\]|\(\d\) |(?:foot)?notes?\b|n\.?b\.?(?=[ :.]|$)|(?:data )?sources? ?:|source\b|key ?:|please note|(?:all )?(?:figures|data|baselines?|targets?) (?:are|is|have|has|were|was|from|for|supplied|provided)\b|provisional\b|last updated|updated ?:?|produced by|compiled by|prepared by)/iu;

/** Gives a name or a figure without the mark of a footnote at its end. */
export function withoutMark(text: string): string {
  const plain = text.trim();
  return mayEndInMark(plain) ? plain.replace(MARK, '').trim() : plain;
}

/** Notes that a cell ends in the mark of a footnote, since what the footnote says is not read. */
export function noteMark(cell: Cell | undefined, of: 'name' | 'figure' | 'target', collector: Collector): void {
  const text = cell?.text.trim() ?? '';
  const mark = mayEndInMark(text) ? MARK.exec(text)?.[0].trim() : undefined;
  if (cell === undefined || mark === undefined) return;
  collector.note('footnote-mark', cell.place, { cell: text, mark, of });
}

// A first look, since every name is asked.
function mayEndInMark(text: string): boolean {
  return LAST_OF_MARK.has(text.charAt(text.length - 1));
}

/** Reports a row that is a note below the table, and tells whether it is one. */
export function isNoteBelow({ line, cells }: Row, width: number, collector: Collector): boolean {
  const column = cells.findIndex((cell) => !isBlank(cell));
  const first = cells[column];
  // One that holds a delimiter comes as several cells of a short row.
  const isAlone = !cells.some((cell, index) => index > column && !isBlank(cell));
  if (first === undefined || !(isAlone || (cells.length < width && column === 0))) return false;
  if (!NOTE.test(first.trimStart())) return false;
  const filled = cells.filter((cell) => !isBlank(cell));
  collector.problem('note-below', { line, column: column + 1, cell: first }, { text: onOneLine(filled.join(' ')) });
  return true;
}
