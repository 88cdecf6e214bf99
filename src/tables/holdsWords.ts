import { parseFigure } from '../wording/parseFigure.js';

/** Says whether most cells of a column hold words and no figures. */
export function holdsWords(cells: readonly string[]): boolean {
  const words = cells.filter((cell) => /\p{L}{2}/u.test(cell) && !parseFigure(cell).ok);
  return words.length * 2 > cells.length;
}
