import { polarityIn } from '../cells/polarityWords.js';
import { isBlank } from '../guard.js';
import { heldBy } from '../headingHints.js';
import { holdsUnits } from '../holdsUnits.js';
import { holdsWords } from '../holdsWords.js';
import { keyIn, type ReadHeading } from '../layout.js';

/**
 * Returns the column of the names under a heading that is not known, such as "Title": the only one of words before the
 * figures, if it says something else in each row of a period, and no "Actual" or "Target". `open` are the headings that
 * are not known.
 */
export function nameByCells(
  open: readonly string[],
  { periods, value }: { readonly periods: readonly number[]; readonly value: number },
  rows: readonly (readonly string[])[],
  readHeading: ReadHeading,
): number | undefined {
  const dated = rows.filter((row) => periods.every((column) => !isBlank(cellAt(row, column))));
  const mayName = (heading: string, column: number): boolean => {
    const cells = dated.map((row) => cellAt(row, column));
    const saysOther =
      cells.every(holdsUnits)
      || cells.every((cell) => polarityIn(cell).polarity !== undefined)
      || cells.some((cell) => (keyIn(cell, readHeading) ?? heldBy(cell)) !== undefined);
    return (
      heading !== '' && !periods.includes(column) && heldBy(heading) === undefined && holdsWords(cells) && !saysOther
    );
  };
  const [only, other] = open.slice(0, value).flatMap((heading, column) => (mayName(heading, column) ? [column] : []));
  if (only === undefined || other !== undefined) return undefined;
  const places = dated.map((row) => JSON.stringify([only, ...periods].map((column) => row[column])));
  return new Set(places).size === places.length ? only : undefined;
}

function cellAt(row: readonly string[], column: number): string {
  return row.slice(column, column + 1).join('');
}
