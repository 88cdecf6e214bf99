import { parseFigure } from '../wording/parseFigure.js';
import { isBlank } from './guard.js';
import { LINE_BREAK } from './lines.js';
import { inHand, type Row } from './row.js';
import { onlyCell } from './sections.js';

const MOST_NOTES = 40;
const WORD = /\p{L}{2}/u;

/** Marks the lines of words at the end that a blank line parts from the table: an export names its filters there. */
export function withNotesAtEnd(rows: readonly Row[]): readonly Row[] {
  let start = rows.length;
  for (const [count, row] of rows.slice(-MOST_NOTES).reverse().entries()) {
    if (row.cells.every(isBlank)) continue;
    const only = onlyCell(row.cells);
    if (only === undefined || !WORD.test(only) || parseFigure(only).ok) break;
    const index = rows.length - count - 1;
    if (isPartedFrom(rows[index - 1], row)) start = index;
  }
  return start === rows.length
    ? rows
    : rows.map((row, index) => (index < start ? row : { ...inHand(row), isNote: true }));
}

// A blank line of a text is not a row, so that a number is missing between the lines.
function isPartedFrom(above: Row | undefined, { line }: Row): boolean {
  if (above === undefined) return false;
  const { cells } = inHand(above);
  const breaks = cells.reduce((sum, cell) => sum + cell.split(LINE_BREAK).length - 1, 0);
  return cells.every(isBlank) || line > above.line + breaks + 1;
}
