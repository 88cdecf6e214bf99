import { plainText } from '../format/plainText.js';

/** The width of everything the command line prints. */
export const WIDTH = 100;

/** Breaks a plain text into lines no longer than a width, at spaces; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plainText(text).match(new RegExp(`\\S{1,${String(width)}}`, 'gu')) ?? []) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Wraps a text and puts the same space before every line, and a mark into that of the first. */
export function indent(text: string, mark: string, space = ' '.repeat(mark.length)): string[] {
  return wrap(text, WIDTH - space.length).map((line, index) => (index === 0 ? mark : space) + line);
}

/** A column of a table. */
export interface Column {
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** Sets the cells of one row side by side, each wrapped in its column. */
export function row(cells: readonly string[], columns: readonly Column[]): string[] {
  const wrapped = columns.map(({ width }, index) => wrap(cells[index] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ width, align }, index) => {
        const cell = wrapped[index]?.[line] ?? '';
        return align === 'left' ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
