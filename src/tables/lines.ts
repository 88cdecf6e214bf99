const BULLET = /^[\u2022\u00B7\u25AA\u25CF\u25E6\u2043\u2219][ \t\u00A0]*/u;

/** Gives the lines of a cell that hold something, without the bullets before them. */
export function linesIn(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim().replace(BULLET, '').replace(/\s+/gu, ' '))
    .filter((line) => line !== '');
}
