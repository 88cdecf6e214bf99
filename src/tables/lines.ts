/** A line break of any system. */
export const LINE_BREAK = /\r\n|\r|\n/u;

const BULLET = /^[\u2022\u00B7\u25AA\u25CF\u25E6\u2043\u2219][ \t\u00A0]*/u;

/** Returns the lines of a cell that are not blank, without bullets. */
export function linesIn(text: string | undefined): string[] {
  return (text ?? '')
    .split(LINE_BREAK)
    .map((line) => line.trim().replace(BULLET, '').replace(/\s+/gu, ' '))
    .filter((line) => line !== '');
}

/**
 * Counts the delimiters in each line that a row takes up in its file, without blank lines. Returns nothing if the row
 * is one line.
 */
export function delimitersByLine(cells: readonly string[], delimiter: string): number[] | undefined {
  if (!cells.some((cell) => LINE_BREAK.test(cell))) return undefined;
  const lines = cells.join(delimiter).split(LINE_BREAK);
  return lines.filter((line) => line.trim() !== '').map((line) => line.split(delimiter).length - 1);
}

/**
 * Says whether each line of a row could be a separate row. A stray quotation mark does this: the rows between two such
 * marks become one cell.
 */
export function looksLikeRows(delimiters: readonly number[] | undefined, width: number): boolean {
  return (
    delimiters !== undefined && delimiters.length > 1 && width > 1 && delimiters.every((count) => count === width - 1)
  );
}
