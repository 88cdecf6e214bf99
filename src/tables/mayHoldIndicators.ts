import { headsAreas } from './areaTable.js';
import { OUTTURN } from './heading.js';
import { heldBy } from './headingHints.js';
import { readIndicatorHeading } from './indicatorHeading.js';
import { keyIn, mayHead } from './layout.js';

const ROWS_LOOKED_AT = 50;
const OF_FIGURES = new Set(['baseline.printed', 'baseline.value', 'target', 'unit', 'polarity', OUTTURN, 'held']);

/** Says whether a row or the first column has headings of a table of indicators, unlike a list of versions. */
export function mayHoldIndicators(rows: readonly (readonly string[])[]): boolean {
  const first = rows.slice(0, ROWS_LOOKED_AT);
  return [...first, first.map(([cell = '']) => cell)].some((cells) => {
    const keys = cells.filter(mayHead).map((cell) => keyIn(cell, readIndicatorHeading) ?? (heldBy(cell) && 'held'));
    const known = keys.filter((key) => key !== undefined);
    return (known.length > 1 && known.some((key) => OF_FIGURES.has(key))) || headsAreas(cells);
  });
}
