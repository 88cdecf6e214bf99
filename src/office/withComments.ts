import { saysPart } from '../tables/doubts/saysPart.js';

/** A comment on a cell, counted from 0. */
export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const MARKS = /\[(\d{1,2})\]/gu;
// Excel writes this before a comment for its older versions.
const OLDER_VERSIONS = /^\[Threaded comment\][\s\S]*?\bComment:\s*/u;

/**
 * Returns the words of a comment without the text that the program puts before them, such as the name of its author.
 */
export function wordsOfComment(text: string, author: string | undefined): string {
  const words = text.replace(OLDER_VERSIONS, '').trim();
  const name = `${String(author)}:`;
  return (words.startsWith(name) ? words.slice(name.length) : words).trim();
}

/**
 * Turns comments which say that a figure covers only a part, or was not observed, into footnotes: a mark after the text
 * of the cell, and a row at the end for each. The other comments are left out and counted.
 */
export function withComments(
  rows: readonly (readonly string[])[],
  comments: readonly CellComment[],
): { readonly rows: string[][]; readonly leftOut: number } {
  const marked = rows.map((cells) => [...cells]);
  const numbers = new Map<string, number>();
  let next = 1 + Math.max(0, ...rows.flat().flatMap((cell) => Array.from(cell.matchAll(MARKS), ([, n]) => Number(n))));
  let leftOut = 0;
  for (const { row, column, text } of comments) {
    const cell = marked[row]?.[column] ?? '';
    if (cell === '' || !saysPart(text, 'unread')) {
      leftOut += 1;
      continue;
    }
    const number = numbers.get(text) ?? next;
    if (number === next) next += 1;
    numbers.set(text, number);
    marked[row]?.splice(column, 1, `${cell} [${String(number)}]`);
  }
  const notes = Array.from(numbers, ([text, number]) => [`[${String(number)}] ${text.replace(/\s+/gu, ' ')}`]);
  return { rows: [...marked, ...notes], leftOut };
}
