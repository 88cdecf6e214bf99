import type { TableProblemData } from '../../explain/tableProblems.js';
import { onOneLine } from '../guard.js';
import { type Cell, wordsOf } from '../record.js';

/** Returns the data of a contradiction between two cells of a row. */
export function twoCells(first: Cell, second: Cell): TableProblemData['contradiction'] {
  const [one, other] = [first, second].map((cell) => ({
    heading: onOneLine(String(cell.place.heading)),
    cell: wordsOf(cell),
  }));
  return { of: 'cells', first: one, second: other } as TableProblemData['contradiction'];
}
