import { parseFigure } from '../wording/parseFigure.js';
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
/** The words in their column where a row is of all of them. */
export const WHOLE_AREA = /^(?:(?:\S+ )?totals?|all (?:wards|areas)|whole area)$/iu;
// "Area" alone may be one of work: "Focus area".
const OTHER_AREAS =
  /^(?:where|boroughs?|villages?|estates?|hotspots?|postcodes?|places?|communit(?:y|ies)|locations?|geograph(?:y|ies)|regions?|councils?|local authorit(?:y|ies)|(?:police|policing|local|council|geographic|geographical|hotspot|pilot) (?:area|district|division|sector|team area)s?)$/u;
// Where a table is of several partnerships, each row is of one.
const PARTNERSHIPS = /^(?:csps?|(?:community safety )?partnerships?|lpas?|bcus?)$/u;
const CALLED_A_PART =
  /^(?:(?:\S+ ){1,3}(?:ward|parish|division|neighbourhood|beat)|(?:(?:north|south|east|west|central|mid)(?:ern)?[ -]?){1,2})$/iu;

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
  const open = cells.flatMap((heading, column) =>
    mayHead(heading) && readHeading(onOneLine(heading)) === undefined ? [{ heading, column }] : [],
  );
  if (open.length === 0) return undefined;
  const own = area === undefined ? undefined : headingKey(area);
  const full = rows.map((row) => row.cells).filter((row) => onlyCell(row) === undefined);
  return open.find(({ heading, column }) => {
    const below = full.map((row) => onOneLine(row[column] ?? '').trim()).filter((cell) => !isBlank(cell));
    const key = headingKey(heading);
    if (PARTNERSHIPS.test(key)) return new Set(below).size > 1;
    if (!AREAS.has(key) && !OTHER_AREAS.test(key))
      return below.length > 0 && below.every((cell) => CALLED_A_PART.test(cell));
    // "District" over figures is one to compare with.
    return !below.some(isFigure) && below.some((cell) => !WHOLE_AREA.test(cell) && headingKey(cell) !== own);
  })?.heading;
}

function isFigure(cell: string): boolean {
  const read = parseFigure(cell);
  return read.ok && 'value' in read;
}
