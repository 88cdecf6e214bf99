import { isAtMidnight } from './atMidnight.js';

/*
 * A spreadsheet may run a text as a formula if the text begins with = + - or @, with the full-width forms of these
 * signs, or with one of them after spaces or invisible characters. A spreadsheet that expects another delimiter splits
 * a cell at that delimiter, so the same is true after a comma, a semicolon, a tab or a line break inside a text. Such a
 * text is written with an apostrophe at its start, and another at each such place inside. Reading removes them. A text
 * that reading would tidy gets the same mark, so that it is read back unchanged. Plain numbers such as -5.2 are left
 * bare.
 */

const SIGNS = '[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]';
const FORMULA = new RegExp(`^(?:[\\t\\r\\n]|[\\s\\p{Cf}]*${SIGNS})`, 'u');
// The search starts from the last delimiter or line break each time, so that no part of the text is searched twice.
const START = '([,;\\t\\r\\n](?:[^\\S\\t\\r\\n]|["\\p{Cf}])*)';
const NO_NUMBER = '(?!-\\d+(?:\\.\\d+)?(?:[,;\\t\\r\\n]|$))';
const INSIDE = new RegExp(`${START}('*)${NO_NUMBER}(${SIGNS})`, 'gu');
const MARKED_INSIDE = new RegExp(`${START}'('*)${NO_NUMBER}(${SIGNS})`, 'gu');
const ANY_SIGN = new RegExp(SIGNS, 'u');
const PLAIN_NUMBER = /^-\d+(?:\.\d+)?$/u;
const MARK = "'";

/** How reading changes an ordinary cell. */
export type Tidy = (text: string) => string;

/** Leaves a text as it is. */
export const asItStands: Tidy = (text) => text;

/** Puts a text on one line, with single spaces and none around it. */
export const onOneLine: Tidy = (text) => text.replace(/\s+/gu, ' ').trim();

/** Writes a text so that no spreadsheet runs it and reading returns it unchanged. */
export function guarded(text: string, tidy: Tidy): string {
  if (!needsMark(text, tidy)) return text;
  return MARK + (hasInside(text) ? text.replace(INSIDE, `$1${MARK}$2$3`) : text);
}

/** Reads a text: removes the marks if it has them, otherwise tidies it. */
export function unguarded(cell: string, tidy: Tidy): string {
  return isGuarded(cell, tidy) ? withoutMarks(cell) : tidy(cell);
}

/** Says whether a cell has the mark at its start and at every place inside that needs one. */
export function isGuarded(cell: string, tidy: Tidy): boolean {
  return cell.startsWith(MARK) && guarded(withoutMarks(cell), tidy) === cell;
}

/** Says whether a cell holds nothing to be read. */
export function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}

function withoutMarks(cell: string): string {
  return cell.slice(1).replace(MARKED_INSIDE, '$1$2$3');
}

// A quick check first, since every cell is checked.
function hasInside(text: string): boolean {
  return ANY_SIGN.test(text) && text.search(INSIDE) >= 0;
}

// An apostrophe before a text that would need a mark is part of the text itself: otherwise removing one would be a
// guess.
function needsMark(text: string, tidy: Tidy): boolean {
  const bare = text.startsWith(MARK) ? text.replace(/^'+/u, '') : text;
  if (PLAIN_NUMBER.test(bare)) return false;
  return FORMULA.test(bare) || isBlank(bare) || isAtMidnight(bare) || tidy(bare) !== bare || hasInside(bare);
}
