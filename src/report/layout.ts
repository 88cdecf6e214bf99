import { plainText } from '../format/plainText.js';

/** The width of what is printed where nobody knows how wide the window is. */
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
export function indent(text: string, width: number, mark: string, space = ' '.repeat(mark.length)): string[] {
  return wrap(text, width - space.length).map((line, index) => (index === 0 ? mark : space) + line);
}

/** Sets the cells of one row side by side, each wrapped in its column. A cell may hold several lines. */
export function row(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const wrapped = widths.map((width, index) => (cells[index] ?? []).flatMap((line) => wrap(line, width)));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, index) => (wrapped[index]?.[line] ?? '').padEnd(width))
      .join('  ')
      .trimEnd(),
  );
}
