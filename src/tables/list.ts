import { onOneLine } from './guard.js';

/*
 * Several items in one cell, one a line or separated by semicolons. An item that contains a separator, or that reading
 * would tidy, is in quotation marks, with those inside it doubled. Marks around any other item belong to it.
 */

const QUOTE = '"';
const SEPARATOR = /[\r\n;]/u;
const SPACE = /[^\S\r\n]/u;

/** Writes the items of a list into one cell, so that {@link listOf} reads them back. */
export function listText(items: readonly string[]): string {
  return items
    .map((item) => (needsQuotes(item) ? QUOTE + item.replaceAll(QUOTE, QUOTE + QUOTE) + QUOTE : item))
    .join('\n');
}

/** Splits a cell into its items. */
export function listOf(text: string | undefined): string[] {
  const cell = text ?? '';
  const items: string[] = [];
  let start = 0;
  while (start < cell.length) {
    const end = endOfQuoted(cell, start) ?? endOfPlain(cell, start);
    const item = itemIn(cell.slice(start, end));
    if (item !== '') items.push(item);
    start = end + 1;
  }
  return items;
}

function needsQuotes(item: string): boolean {
  return item.startsWith(QUOTE) || SEPARATOR.test(item) || onOneLine(item) !== item;
}

// An item that is in quotation marks from start to end may contain separators. The first mark that is not doubled ends
// it, so that no part of the cell is searched again and again.
function endOfQuoted(cell: string, start: number): number | undefined {
  let index = afterSpace(cell, start);
  if (cell[index] !== QUOTE) return undefined;
  for (index = cell.indexOf(QUOTE, index + 1); index >= 0; index = cell.indexOf(QUOTE, index + 2)) {
    if (cell[index + 1] === QUOTE) continue;
    const end = afterSpace(cell, index + 1);
    return end === cell.length || SEPARATOR.test(String(cell[end])) ? end : undefined;
  }
  return undefined;
}

function endOfPlain(cell: string, start: number): number {
  const length = cell.slice(start).search(SEPARATOR);
  return length < 0 ? cell.length : start + length;
}

function afterSpace(cell: string, start: number): number {
  let index = start;
  while (index < cell.length && SPACE.test(String(cell[index]))) index += 1;
  return index;
}

function itemIn(part: string): string {
  const item = part.trim();
  const inner = item.slice(1, -1);
  const plain = inner.replaceAll(QUOTE + QUOTE, QUOTE);
  const isWritten =
    item === QUOTE + inner + QUOTE && inner === plain.replaceAll(QUOTE, QUOTE + QUOTE) && needsQuotes(plain);
  return isWritten ? plain : onOneLine(item);
}
