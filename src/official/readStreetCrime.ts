import type { OfficialNote } from '../explain/officialNotes.js';
import { officialProblem } from '../explain/officialProblems.js';
import { groupedBy } from '../lookup/groupedBy.js';
import { parsePeriod } from '../period/parsePeriod.js';
import { remembered } from '../tables/remembered.js';
import type { Row } from '../tables/row.js';
import { noteCounter, type NoteCounter } from './noteCounter.js';
import type { OfficialCount, OfficialCounts } from './officialCounts.js';
import type { OfficialFile, OfficialOptions } from './officialFile.js';
import { medianOf, monthsOutOfLine } from './monthsOutOfLine.js';
import { cellAt, type HeadedFile, readFiles, type Reader } from './readFiles.js';
import { seenIds } from './seenIds.js';
import { type Tally, tallyOf } from './tally.js';

type Key = 'id' | 'month' | 'force' | 'lsoa' | 'crime';

// "Maidstone 001A": the district, and the number and letter of the area within it.
const WITHIN_DISTRICT = / \d{3}[A-Z]$/u;

// Of so few crimes in a usual month there may be none in another by chance.
const NONE_BY_CHANCE = 9;

/**
 * Returns the counts of data.police.uk's street-level crime files by district and month: one file for each month, as
 * downloaded, or a stream.
 *
 * A row without a crime id, such as anti-social behaviour, is always counted: such rows are often identical. Rows with
 * the same crime id are one crime. Rows without a location belong to no district. A month that is far out of line with
 * the months around it gets a note, since the force may not have supplied all of it.
 *
 * Do not compare these counts with Table C2 or the Home Office's tables: the categories differ, and so do the things
 * counted.
 *
 * @param files - The files, such as twelve months.
 * @param options - What is called while a large file is read.
 * @returns The counts, with what was left out and which months you should check.
 * @throws A `CommunitySafetyError` with code `INVALID_FILE`, or `INVALID_ARGUMENT`.
 *
 * @example
 * ```ts
 * import { readStreetCrime } from 'community-safety-plan/official';
 *
 * const row = ',2018-10,Kent Police,Kent Police,0.54,51.32,On or near Badger Road,E01024333,Maidstone 001A,Anti-social behaviour,,';
 * const headings = 'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
 * const { counts } = await readStreetCrime({ name: '2018-10-kent-street.csv', input: `${headings}\n${row}\n${row}\n` });
 * counts.map(({ area, period, measure, count }) => [area, period, measure, count]); // => [['Maidstone', 'October 2018', 'Anti-social behaviour', 2]]
 * ```
 *
 * @category Official statistics
 */
export async function readStreetCrime(
  files: OfficialFile | readonly OfficialFile[],
  options: OfficialOptions = {},
): Promise<OfficialCounts> {
  const reading = streetCrimeReading();
  return reading.finish(await readFiles(files, [reading.reader], options));
}

/** Returns a reader of street-level files. */
export function streetCrimeReading(): {
  readonly reader: Reader<Key>;
  readonly finish: (read: readonly OfficialNote[]) => OfficialCounts;
} {
  const tally = tallyOf();
  const counter = noteCounter();
  const forces = new Map<string, { rows: number; located: number }>();
  const ids = seenIds();
  return {
    reader: {
      is: 'street-level crime of data.police.uk',
      needs: {
        id: ['crime id'],
        month: ['month'],
        force: ['falls within'],
        lsoa: ['lsoa name'],
        crime: ['crime type'],
      },
      begin: (file) => (row) => {
        takeRow(row, file, { tally, counter, forces, ids });
      },
    },
    finish: (read) => {
      const counts = withZeros(tally.counts());
      for (const [key, { rows, located }] of forces) {
        const [file = '', force = ''] = key.split('\t');
        if (located < rows) counter.add('no-location', { file, force }, { rows: rows - located, of: rows });
      }
      return {
        source: 'street-crime',
        counts,
        partOf: {},
        notes: [...read, ...counter.notes(), ...monthsOutOfLine(counts)],
      };
    },
  };
}

interface Kept {
  readonly tally: Tally;
  readonly counter: NoteCounter;
  readonly forces: Map<string, { rows: number; located: number }>;
  readonly ids: ReturnType<typeof seenIds>;
}

function takeRow(row: Row, { name: file, columns }: HeadedFile<Key>, { tally, counter, forces, ids }: Kept): void {
  const { cells, line } = row;
  const month = cellAt(cells, columns.month);
  const period = labelOfMonth(month);
  if (period === undefined) throw officialProblem('unreadable-period', { file, line, cell: month });
  const force = cellAt(cells, columns.force);
  const lsoa = cellAt(cells, columns.lsoa);
  const isLocated = lsoa !== '';
  const area = isLocated ? lsoa.replace(WITHIN_DISTRICT, '') : 'No location';
  const seen = ids.see(cellAt(cells, columns.id), area);
  if (seen !== undefined) {
    counter.add('repeated-ids', { file }, { rows: 1, inOtherDistrict: seen === area ? 0 : 1 });
    return;
  }
  const known = forces.get(`${file}\t${force}`) ?? { rows: 0, located: 0 };
  known.rows += 1;
  if (isLocated) known.located += 1;
  forces.set(`${file}\t${force}`, known);
  const kind = isLocated ? 'district' : 'unassigned';
  tally.add({ area, kind, force, period, measure: cellAt(cells, columns.crime), file, line }, 1);
}

const labelOfMonth = remembered((month: string) => {
  const read = parsePeriod(month, { kind: 'month' });
  return read.ok && read.kind === 'month' ? read.label : undefined;
});

/**
 * Adds the zeros of a file that has a row for each crime: where an area has rows in a month, a type of crime without
 * one did not occur. An area without any row in a month stays without a count, and so does a type of crime of which the
 * whole force has none in a month, and more than a few in others: it was not supplied.
 */
function withZeros(counts: readonly OfficialCount[]): readonly OfficialCount[] {
  const measures = [...new Set(counts.map(({ measure }) => measure))];
  const places = new Map<string, { first: OfficialCount; measures: Set<string> }>();
  const ofForces = new Map<string, number>();
  for (const count of counts) {
    const key = [count.kind, count.force, count.area, count.period].join('\t');
    const known = places.get(key) ?? { first: count, measures: new Set() };
    places.set(key, known);
    known.measures.add(count.measure);
    const ofForce = [count.force, count.measure, count.period].join('\t');
    ofForces.set(ofForce, (ofForces.get(ofForce) ?? 0) + count.count);
  }
  const monthly = groupedBy(ofForces, ([key]) => key.slice(0, key.lastIndexOf('\t')));
  const usual = new Map([...monthly].map(([key, months]) => [key, medianOf(months.map(([, count]) => count))]));
  const isNone = ({ force, period }: OfficialCount, measure: string): boolean =>
    ofForces.has([force, measure, period].join('\t'))
    || !(Number(usual.get([force, measure].join('\t'))) > NONE_BY_CHANCE);
  const zeros = [...places.values()].flatMap(({ first, measures: there }) =>
    measures
      .filter((measure) => !there.has(measure) && isNone(first, measure))
      .map((measure) => ({ ...first, measure, count: 0, rows: 0 })),
  );
  return [...counts, ...zeros];
}
