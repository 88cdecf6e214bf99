import { officialNote, type OfficialNote } from '../explain/officialNotes.js';
import { officialProblem } from '../explain/officialProblems.js';
import type { Period } from '../model/period.js';
import { monthsEndingWith } from '../period/monthsEndingWith.js';
import { parsePeriod } from '../period/parsePeriod.js';
import type { Row } from '../tables/row.js';
import { kindOfRow, tidyName } from './areaNames.js';
import { checkTotals } from './checkTotals.js';
import type { OfficialCounts } from './officialCounts.js';
import type { OfficialFile, OfficialOptions } from './officialFile.js';
import { cellAt, countIn, type HeadedFile, readFiles, type Reader, requireOnce } from './readFiles.js';
import { type Tally, tallyOf } from './tally.js';

// Measures that the table counts within other measures.
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'Total recorded crime (excluding fraud)': [
    ...['Violence against the person', 'Sexual offences', 'Robbery', 'Theft offences', 'Criminal damage and arson'],
    ...['Drug offences', 'Possession of weapons offences', 'Public order offences'],
    'Miscellaneous crimes against society',
  ],
  'Violence against the person': [
    ...['Homicide', 'Death or serious injury caused by illegal driving', 'Violence with injury'],
    ...['Violence without injury', 'Stalking and harassment'],
  ],
  'Theft offences': [
    ...['Burglary', 'Vehicle offences', 'Theft from the person', 'Bicycle theft', 'Shoplifting'],
    'All other theft offences',
  ],
  Burglary: ['Residential burglary', 'Non-residential burglary'],
};

const YEAR_ENDING = /\byear ending (?:\d{1,2} )?([A-Z][a-z]+ \d{4})|\b[A-Z][a-z]+ \d{4} to [A-Z][a-z]+ \d{4}/u;
const NOT_AVAILABLE = /^(?:\[[a-z]\]|\.\.|[-–:]|n\/a|)$/iu;
const NOT_COUNTS = /\brates?\b|\bper(?:cent|[ -]cent|centage)|\bchanges?\b/iu;
const MONTHS_IN_YEAR = 12;
const COLUMNS_OF_AREAS = 6;
// The column of district codes also has words, which several partnerships share: `Combined Local Authorities`.
const CODE = /^[A-Z]\d{8}$/u;

type Key = 'force' | 'partnershipCode' | 'partnership' | 'districtCode' | 'district';

/**
 * Returns the counts of Table C2 of the ONS's police force area data tables: recorded crime of a year by Community
 * Safety Partnership. Save the sheet as CSV as it is, or pass in its rows.
 *
 * Rows for a force without a partnership are its stated totals, and the sum of its rows is checked against them.
 * Unassigned crime, airports and marks such as `[x]` are not figures of a partnership. Forces are matched by name, as
 * the table gives some rows the code of another force.
 *
 * Do not use it for a year that ends in a different month from the plan's baseline: the Home Office's tables by
 * quarter, which {@link readHomeOfficeTables} reads, can give years ending in any quarter.
 *
 * @param files - The file, or several of different years.
 * @param options - What is called while a large file is read.
 * @returns The counts, with what was left out and which totals do not add up.
 * @throws A `CommunitySafetyError` with code `INVALID_FILE`, or `INVALID_ARGUMENT`.
 *
 * @example
 * ```ts
 * import { readTableC2 } from 'community-safety-plan/official';
 *
 * const headings = 'Police Force Area code,Police Force Area name,Community Safety Partnership code,Community Safety Partnership name,Local Authority code,Local Authority name,Robbery';
 * const input = `"Table C2, year ending June 2025"\n${headings}\nE23000032,Kent,E22000142,Maidstone,E07000110,Maidstone,95 \n`;
 * const { counts } = await readTableC2({ name: 'c2.csv', input });
 * counts[0]?.period; // => 'July 2024 to June 2025'
 * counts[0]?.count; // => 95
 * ```
 *
 * @category Official statistics
 */
export async function readTableC2(
  files: OfficialFile | readonly OfficialFile[],
  options: OfficialOptions = {},
): Promise<OfficialCounts> {
  const reading = tableC2Reading();
  const read = await readFiles(files, [reading.reader], options);
  return reading.finish(read);
}

/** Returns a reader of Table C2. */
export function tableC2Reading(): {
  readonly reader: Reader<Key>;
  readonly finish: (read: readonly OfficialNote[]) => OfficialCounts;
} {
  const tally = tallyOf();
  const notes: OfficialNote[] = [];
  const periods = new Map<string, string>();
  return {
    reader: {
      is: 'Table C2 of the ONS (recorded crime by partnership)',
      needs: {
        force: ['police force area name'],
        partnershipCode: ['community safety partnership code'],
        partnership: ['community safety partnership name'],
        districtCode: ['local authority code'],
      },
      may: { district: ['local authority name'] },
      begin: (file) => {
        const places = file.headings.map((_, place) => place);
        requireOnce(file.headings, places, file.name);
        const { label } = periodOf(file);
        const other = periods.get(label);
        if (other !== undefined) {
          throw officialProblem('period-twice', { file: file.name, other, period: label, area: 'England and Wales' });
        }
        periods.set(label, file.name);
        const lines = new Map<string, number>();
        return (row) => {
          takeRow(row, file, label, { tally, notes, lines });
        };
      },
    },
    finish: (read) => {
      const counts = tally.counts();
      return {
        source: 'ons-table-c2',
        counts,
        partOf: Object.fromEntries(
          Object.entries(PARTS).flatMap(([whole, parts]) => parts.map((part) => [part, whole])),
        ),
        notes: [...read, ...notes, ...checkTotals(counts, PARTS)],
      };
    },
  };
}

function periodOf({ name: file, above }: HeadedFile): Period {
  const title = above.find((line) => YEAR_ENDING.test(line)) ?? '';
  const [period, ending] = YEAR_ENDING.exec(title) ?? [];
  const read = parsePeriod(ending ?? period ?? '');
  const year = read.ok ? monthsEndingWith(read.end, 0, MONTHS_IN_YEAR) : undefined;
  const isYear = read.ok && (ending !== undefined || read.label === year?.label);
  if (NOT_COUNTS.test(title)) throw officialProblem('not-counts', { file, line: above.indexOf(title) + 1, title });
  if (title === '') throw officialProblem('no-year-in-title', { file });
  if (year === undefined || !isYear) throw officialProblem('unreadable-period', { file, line: 1, cell: title });
  return year;
}

function takeRow(
  row: Row,
  { name: file, columns, headings }: HeadedFile<Key>,
  period: string,
  { tally, notes, lines }: { tally: Tally; notes: OfficialNote[]; lines: Map<string, number> },
): void {
  const { cells, line } = row;
  const text = (place: number): string => tidyName(cellAt(cells, place));
  const force = text(columns.force);
  const partnership = text(columns.partnership);
  const figures = headings.flatMap((measure, place) =>
    place < COLUMNS_OF_AREAS || measure === '' ? [] : [{ measure, cell: text(place) }],
  );
  const area = partnership === '' ? force : partnership;
  if (area === '') return;
  if (figures.every(({ cell }) => cell === '')) {
    notes.push(officialNote('empty-row', { file, line, area }));
    return;
  }
  const key = `${force}\t${partnership}`;
  const other = lines.get(key);
  if (other !== undefined) throw officialProblem('row-twice', { file, line, other, area });
  lines.set(key, line);
  const sort = partnership === '' ? 'force' : kindOfRow(partnership);
  const kind = sort === 'neither' ? 'unassigned' : sort;
  const codes = [text(columns.partnershipCode), text(columns.districtCode)].filter((code) => CODE.test(code));
  const known = figures.flatMap(({ measure, cell }) => {
    if (!NOT_AVAILABLE.test(cell)) return [{ measure, count: countIn(cell, row, measure, file) }];
    notes.push(officialNote('not-available', { file, line, area, measure, cell: cell || 'blank' }));
    return [];
  });
  const name = text(columns.district);
  const district = name === '' ? {} : { district: name };
  for (const { measure, count } of known) {
    tally.add({ area, codes, ...district, kind, force, period, measure, file, line }, count);
  }
  // The first column of figures is for all crime.
  const count = known[0]?.count ?? 0;
  if (sort === 'neither') notes.push(officialNote('not-a-partnership', { file, area, rows: 1, count }));
  if (sort === 'unassigned') notes.push(officialNote('unassigned-rows', { file, force, rows: 1, count }));
}
