/*
 * A spreadsheet may take a text for a formula, and run it, where the text begins with = + - or @, also with the wide
 * forms of these signs, after spaces, or after signs of no width. A spreadsheet that expects another delimiter cuts a
 * cell at that delimiter, so that the same holds for what follows a comma, a semicolon, a tab or a line break inside a
 * text. Such a text is written with an apostrophe before it, and another before each such place inside. Reading takes
 * them away. A text that reading would tidy gets the same mark, so that it is read back as it was. Plain numbers such
 * as -5.2 are left bare.
 */

const SIGNS = '[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]';
const FORMULA = new RegExp(`^(?:[\\t\\r\\n]|[\\s\\p{Cf}]*${SIGNS})`, 'u');
// Each place is looked for from the last delimiter or line break before it, so that no stretch is passed over twice.
const START = '([,;\\t\\r\\n](?:[^\\S\\t\\r\\n]|["\\p{Cf}])*)';
const NO_NUMBER = '(?!-\\d+(?:\\.\\d+)?(?:[,;\\t\\r\\n]|$))';
const INSIDE = new RegExp(`${START}('*)${NO_NUMBER}(${SIGNS})`, 'gu');
const MARKED_INSIDE = new RegExp(`${START}'('*)${NO_NUMBER}(${SIGNS})`, 'gu');
const ANY_SIGN = new RegExp(SIGNS, 'u');
const PLAIN_NUMBER = /^-\d+(?:\.\d+)?$/u;
const MARK = "'";

/** What reading makes of an ordinary cell. */
export type Tidy = (text: string) => string;

/** Leaves a text as it is. */
export const asItStands: Tidy = (text) => text;

/** Makes one line of a text, with single spaces and none around it. */
export const onOneLine: Tidy = (text) => text.replace(/\s+/gu, ' ').trim();

/** Writes a text so that no spreadsheet runs it and reading gives it back. */
export function guarded(text: string, tidy: Tidy): string {
  if (!needsMark(text, tidy)) return text;
  return MARK + (hasInside(text) ? text.replace(INSIDE, `$1${MARK}$2$3`) : text);
}

/** Reads a text: without the marks where it has them, else tidied. */
export function unguarded(cell: string, tidy: Tidy): string {
  return isGuarded(cell, tidy) ? withoutMarks(cell) : tidy(cell);
}

/** Says whether a cell has the mark, and every place inside it that needs one. */
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

// A first look, since every cell is asked.
function hasInside(text: string): boolean {
  return ANY_SIGN.test(text) && text.search(INSIDE) >= 0;
}

// Marks that are before a text which needs one are text themselves: else taking one away would be a guess.
function needsMark(text: string, tidy: Tidy): boolean {
  const bare = text.startsWith(MARK) ? text.replace(/^'+/u, '') : text;
  if (PLAIN_NUMBER.test(bare)) return false;
  return FORMULA.test(bare) || isBlank(bare) || tidy(bare) !== bare || hasInside(bare);
}
