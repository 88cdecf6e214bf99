import { isBlank, onOneLine } from './guard.js';
import { headingKey } from './heading.js';
import { mayHead, type ReadHeading } from './layout.js';
import type { Row } from './row.js';
import { onlyCell } from './sections.js';

/** Words that head the areas of a table. */
export const AREAS: ReadonlySet<string> = new Set(
  'ward|wards|ward name|area|areas|area name|neighbourhood|neighbourhoods|district|districts|division|divisions|sector|beat|parish|locality|town|lsoa|msoa'.split(
    '|',
  ),
);
/** What is in their column where a row is of all of them. */
export const WHOLE_AREA = /^(?:(?:\S+ )?totals?|all (?:wards|areas)|whole area)$/iu;
const LARGER = new Set(
  'local area|local authority|borough|boroughs|council|region|location|place|geography|geographical area|police division|police district|community'.split(
    '|',
  ),
);
const CALLED_A_PART = /^(?:\S+ ){1,3}(?:ward|parish|division|neighbourhood|beat)$/iu;

/**
 * Returns the heading of a column that says of which part of the area each row is: figures of these are not those of the
 * area of the plan. None does where all rows are of the whole.
 */
export function partsOfArea(
  { cells }: Row,
  rows: readonly Row[],
  readHeading: ReadHeading,
  area: string | undefined,
): string | undefined {
  return cells.find((heading, column) => {
    if (!mayHead(heading) || readHeading(onOneLine(heading)) !== undefined) return false;
    const key = headingKey(heading);
    const below = rows
      .filter((row) => onlyCell(row.cells) === undefined)
      .map((row) => onOneLine(row.cells[column] ?? '').trim())
      .filter((cell) => !isBlank(cell));
    const isHeaded = AREAS.has(key) || LARGER.has(key);
    if (!isHeaded) return below.length > 0 && below.every((cell) => CALLED_A_PART.test(cell));
    const own = area === undefined ? undefined : headingKey(area);
    return below.some((cell) => !WHOLE_AREA.test(cell) && headingKey(cell) !== own);
  });
}
