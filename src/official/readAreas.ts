import type { OfficialArea } from './officialCounts.js';
import type { OfficialFile, OfficialOptions } from './officialFile.js';
import { cellAt, readFiles, type Reader } from './readFiles.js';

const NEEDED = {
  districtCode: yearly('lad', 'cd'),
  district: yearly('lad', 'nm'),
  partnershipCode: yearly('csp', 'cd'),
  partnership: yearly('csp', 'nm'),
  forceCode: yearly('pfa', 'cd'),
  force: yearly('pfa', 'nm'),
} as const satisfies Record<keyof Omit<OfficialArea, 'year' | 'file'>, readonly string[]>;
const KEYS = Object.keys(NEEDED) as (keyof typeof NEEDED)[];

/**
 * Returns the districts of a look-up of the ONS, each with its Community Safety Partnership and its police force:
 * `LAD17CD`, `LAD17NM`, `CSP17CD` and so on, of any year. Use it for comparators that are a force, for partnerships
 * with several districts, and for road safety data, which has only codes.
 *
 * Do not use a look-up that is much older than the figures: districts and partnerships merge. Of look-ups of several
 * years, {@link observationsFrom} uses the latest.
 *
 * @param file - The file.
 * @param options - What is called while a large file is read.
 * @returns The districts, in the order of the file.
 * @throws A `CommunitySafetyError` with code `INVALID_FILE`, or `INVALID_ARGUMENT`.
 *
 * @example
 * ```ts
 * import { readAreas } from 'community-safety-plan/official';
 *
 * const input = 'LAD17CD,LAD17NM,CSP17CD,CSP17NM,PFA17CD,PFA17NM\nE07000110,Maidstone,E22000142,Maidstone,E23000032,Kent\n';
 * const [maidstone] = await readAreas({ name: 'look-up.csv', input });
 * maidstone?.force; // => 'Kent'
 * ```
 *
 * @category Official statistics
 */
export async function readAreas(file: OfficialFile, options: OfficialOptions = {}): Promise<readonly OfficialArea[]> {
  const areas: OfficialArea[] = [];
  await readFiles(file, [areaReader(areas)], options);
  return areas;
}

/** Returns a reader that adds the rows of a look-up to a list. */
export function areaReader(areas: OfficialArea[]): Reader {
  return {
    is: 'the look-up of districts, partnerships and forces',
    needs: NEEDED,
    begin: ({ name: file, columns, headings }) => {
      const heading = String(headings[Number(columns['districtCode'])]);
      const from = { year: 2000 + Number(heading.replace(/\D/gu, '')), file };
      const places = KEYS.map((key) => [key, Number(columns[key])] as const);
      return ({ cells }) => {
        const area = Object.fromEntries(places.map(([key, place]) => [key, cellAt(cells, place)]));
        if (area['districtCode'] !== '') areas.push({ ...(area as unknown as OfficialArea), ...from });
      };
    },
  };
}

// `LAD17CD` and `LAD24CD`: the headings contain the year of the look-up.
function yearly(area: string, part: string): readonly string[] {
  return Array.from({ length: 90 }, (_, year) => `${area}${String(year + 10)}${part}`);
}
