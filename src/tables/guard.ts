/*
 * What begins with = + - @, a tab or a carriage return, a spreadsheet may take for a formula and run. Such a text is
 * written with an apostrophe before it, which is taken away when it is read. A text that reading would tidy gets the
 * same mark, so that it comes back as it was. Plain numbers such as -5.2 are left bare.
 */

const FORMULA = /^[=+\-@\t\r]/u;
const PLAIN_NUMBER = /^-\d+(?:\.\d+)?$/u;
const MARK = "'";

/** What reading makes of an ordinary cell. */
export type Tidy = (text: string) => string;

/** Leaves a text as it stands. */
export const asItStands: Tidy = (text) => text;

/** Makes one line of a text, with single spaces and none around it. */
export const onOneLine: Tidy = (text) => text.replace(/\s+/gu, ' ').trim();

/** Writes a text so that no spreadsheet runs it and reading gives it back. */
export function guarded(text: string, tidy: Tidy): string {
  return needsMark(text, tidy) ? MARK + text : text;
}

/** Reads a text: without the mark where it has one, else tidied. */
export function unguarded(cell: string, tidy: Tidy): string {
  return isGuarded(cell, tidy) ? cell.slice(1) : tidy(cell);
}

/** Tells whether a cell has the mark. */
export function isGuarded(cell: string, tidy: Tidy): boolean {
  return cell.startsWith(MARK) && needsMark(cell.slice(1), tidy);
}

/** Tells whether a cell holds nothing to be read. */
export function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}

// Marks that stand before a text which needs one are text themselves: else taking one away would be a guess.
function needsMark(text: string, tidy: Tidy): boolean {
  const bare = text.replace(/^'+/u, '');
  if (PLAIN_NUMBER.test(bare)) return false;
  return FORMULA.test(bare) || isBlank(bare) || tidy(bare) !== bare;
}
