import { requireKeys } from '../errors/require.js';
import type { OfficialNote } from '../explain/officialNotes.js';
import { officialProblem } from '../explain/officialProblems.js';
import type { Period } from '../model/period.js';
import { givenPeriod } from '../period/givenPeriod.js';
import { parsePeriod } from '../period/parsePeriod.js';
import type { Row } from '../tables/row.js';
import { remembered } from '../tables/remembered.js';
import { kindOfRow, tidyName } from './areaNames.js';
import { evenRows } from './evenRows.js';
import { noteCounter } from './noteCounter.js';
import type { OfficialCounts } from './officialCounts.js';
import type { OfficialFile, OfficialOptions } from './officialFile.js';
import { cellAt, countIn, type HeadedFile, readFiles, type Reader } from './readFiles.js';
import { type Tally, tallyOf } from './tally.js';
import { withForceTotals } from './withForceTotals.js';

/**
 * The input of {@link readHomeOfficeTables}.
 *
 * @category Official statistics
 */
export interface HomeOfficeOptions extends OfficialOptions {
  /** The period of all rows, for a selection saved without the columns that give it. */
  readonly period?: Period | string;
}

type Key = 'year' | 'quarter' | 'force' | 'partnership' | 'group' | 'subgroup' | 'count';

const QUARTER = /^(?:q|qtr|quarter)? ?0?([1-4])(?:\.0)?$/iu;
const YEAR = /^(?:FY ?)?((?:19|20)\d{2})[_/](\d{2})$/iu;
const WHOLE_YEAR = 'offence count (sum of q1-q4)';

/**
 * Returns the counts of the Home Office's police recorded crime open data tables by Community Safety Partnership
 * (`prc-csp-…`), by offence group and subgroup and by quarter: a sheet saved as CSV, a selection of its rows, or a
 * stream. The headings of both editions are read (`Force Name` and `Police Force`, `Number of Offences` and `Offence
 * Count`).
 *
 * Rows for the same partnership, offence and quarter are added up, including counts below 0. Rows for unassigned crime
 * and airports are not partnerships. However many rows there are, only the sums are kept.
 *
 * Do not use it for the tables by police force area, which count fraud in separate rows.
 *
 * @param files - The file, or several such as a sheet for each year.
 * @param options - The period of a selection that does not say it, and what is called while a large file is read.
 * @returns The counts, with what was left out.
 * @throws A `CommunitySafetyError` with code `INVALID_FILE`, `INVALID_PERIOD` or `INVALID_ARGUMENT`.
 *
 * @example
 * ```ts
 * import { readHomeOfficeTables } from 'community-safety-plan/official';
 *
 * const headings = 'Financial Year,Financial Quarter,Force Name,CSP Name,Offence Group,Number of Offences';
 * const input = `${headings}\n2015/16,1,Kent,Maidstone,Robbery,12\n2015/16,1,Kent,Maidstone,Robbery,-1\n`;
 * const { counts } = await readHomeOfficeTables({ name: '2015_16.csv', input });
 * counts.map(({ area, period, measure, count }) => [area, period, measure, count]); // => [['Maidstone', '2015/16 Q1', 'Robbery', 11]]
 * ```
 *
 * @category Official statistics
 */
export async function readHomeOfficeTables(
  files: OfficialFile | readonly OfficialFile[],
  options: HomeOfficeOptions = {},
): Promise<OfficialCounts> {
  const { period, ...rest } = requireKeys(options, ['period', 'onProgress'], 'options');
  const stated = period === undefined ? undefined : givenPeriod(period, 'options.period').label;
  const reading = homeOfficeReading(stated);
  return reading.finish(await readFiles(files, [reading.reader], rest));
}

/** Returns a reader of the Home Office's tables. */
export function homeOfficeReading(stated?: string): {
  readonly reader: Reader<Key>;
  readonly finish: (read: readonly OfficialNote[]) => OfficialCounts;
} {
  const tally = tallyOf();
  const counter = noteCounter();
  const partOf: Record<string, string> = {};
  const evens: ReturnType<typeof evenRows>[] = [];
  return {
    reader: {
      is: 'police recorded crime by partnership of the Home Office',
      needs: {
        partnership: ['csp name'],
        group: ['offence group'],
        count: ['number of offences', 'offence count', WHOLE_YEAR],
        ...(stated === undefined && { year: ['financial year'] }),
      },
      may: {
        year: ['financial year'],
        quarter: ['financial quarter'],
        force: ['force name', 'police force'],
        subgroup: ['offence subgroup'],
      },
      begin: (file) => {
        const periodOf = periodReading(file, stated);
        const even = evenRows(file.name);
        evens.push(even);
        return (row) => {
          if (!isOfTable(row, file)) return;
          even.see(row.cells);
          takeRow(row, file, periodOf(row), { tally, counter, partOf });
        };
      },
    },
    finish: (read) => {
      for (const even of evens) even.refuse();
      const counts = withForceTotals(tally.counts());
      return { source: 'home-office-tables', counts, partOf, notes: [...read, ...counter.notes()] };
    },
  };
}

// Below a table there may be a blank row, a total, its source, or another table with its headings.
function isOfTable({ cells }: Row, { columns, headings }: HeadedFile<Key>): boolean {
  const [partnership, group, count] = [columns.partnership, columns.group, columns.count].map((place) =>
    cellAt(cells, place),
  );
  if (group === '') return partnership !== '' && count !== '';
  return tidied(String(group)) !== headings[columns.group];
}

// A quarter of which nothing says that it is one would be taken for a year.
function periodReading({ name: file, columns, headings }: HeadedFile<Key>, stated: string | undefined) {
  if (stated !== undefined) return () => stated;
  const isWhole = headings[columns.count]?.toLowerCase() === WHOLE_YEAR;
  if (columns.quarter < 0 && !isWhole) {
    throw officialProblem('no-quarters', { file });
  }
  const labelOf = remembered((text: string) => {
    const read = parsePeriod(text, { kind: 'financial-year' });
    return read.ok ? read.label : undefined;
  });
  return ({ cells, line }: Row): string => {
    const year = cellAt(cells, columns.year);
    const quarter = cellAt(cells, columns.quarter);
    const label = labelOf(columns.quarter < 0 ? plainYear(year) : `${plainYear(year)} Q${plainQuarter(quarter)}`);
    if (label === undefined) {
      const cell = columns.quarter < 0 ? year : `${year}, quarter ${quarter}`;
      throw officialProblem('unreadable-period', { file, line, cell });
    }
    return label;
  };
}

interface Kept {
  readonly tally: Tally;
  readonly counter: ReturnType<typeof noteCounter>;
  readonly partOf: Record<string, string>;
}

function takeRow(
  row: Row,
  { name: file, columns, headings }: HeadedFile<Key>,
  period: string,
  { tally, counter, partOf }: Kept,
): void {
  const { cells, line } = row;
  const text = (place: number): string => tidied(cellAt(cells, place));
  const area = text(columns.partnership);
  const force = text(columns.force) || null;
  const count = countIn(cellAt(cells, columns.count), row, String(headings[columns.count]), file);
  const kind = kindOf(area);
  if (count < 0) counter.add('negative-counts-added', { file }, { rows: 1, sum: count });
  if (kind === 'neither') {
    counter.add('not-a-partnership', { file, area: area || 'a row without a name' }, { rows: 1, count });
    // The counts of an airport are part of the force's. A row without a name, or with the name of a country, may be a
    // total.
    if (!/airport/iu.test(area)) return;
  } else if (kind === 'unassigned') {
    counter.add('unassigned-rows', { file, force: force ?? area }, { rows: 1, count });
  }
  const group = text(columns.group);
  const subgroup = text(columns.subgroup);
  const counted = { area, kind: kind === 'neither' ? 'unassigned' : kind, force, period, file, line } as const;
  tally.add({ ...counted, measure: group }, count);
  if (subgroup === '' || subgroup === group) return;
  partOf[subgroup] = group;
  tally.add({ ...counted, measure: subgroup }, count);
}

const plainYear = remembered((year: string) => year.replace(YEAR, '$1/$2'));
const plainQuarter = remembered((quarter: string) => QUARTER.exec(quarter)?.[1] ?? quarter);
// The same few names come back in every row.
const tidied = remembered(tidyName);
const kindOf = remembered(kindOfRow);
