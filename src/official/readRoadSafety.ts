import { officialNote, type OfficialNote } from '../explain/officialNotes.js';
import { officialProblem } from '../explain/officialProblems.js';
import { groupedBy } from '../lookup/groupedBy.js';
import { isDay } from '../period/day.js';
import { periodOf } from '../period/periodOf.js';
import { remembered } from '../tables/remembered.js';
import type { Row } from '../tables/row.js';
import { noteCounter, type NoteCounter } from './noteCounter.js';
import type { OfficialCount, OfficialCounts } from './officialCounts.js';
import type { OfficialFile, OfficialOptions } from './officialFile.js';
import { cellAt, countIn, type HeadedFile, numberIn, readFiles, type Reader } from './readFiles.js';
import { type Counted, type Tally, tallyOf } from './tally.js';

/** The sums of a row: people or collisions, killed or seriously injured, and the same adjusted. */
interface Severity {
  rows: number;
  serious: number;
  /** NaN if a row has no adjusted severity. */
  adjusted: number;
}

interface Collision extends Severity {
  readonly file: string;
  readonly line: number;
  /** The code of the district; nothing where it is missing. */
  readonly district: string;
  /** Whether its district and its severity are known. */
  readonly isKnown: boolean;
  readonly period: string;
  /** How many casualties the collision had according to its row. */
  readonly casualties: number;
}

type FromFile = Pick<Casualties, 'file' | 'line'>;

/** The casualties of a collision. */
interface Casualties extends Severity {
  readonly file: string;
  readonly line: number;
}

type CollisionKey = 'id' | 'severity' | 'date' | 'district' | 'casualties' | 'adjusted';
type CasualtyKey = 'id' | 'severity' | 'adjusted';

/** What is counted, in the publisher's words: all of them, and the serious ones. */
type Measures = readonly [all: string, serious: string];

const OF_COLLISIONS: Measures = ['Collisions', 'Collisions in which people were killed or seriously injured'];
const OF_CASUALTIES: Measures = ['Casualties', 'People killed or seriously injured'];
const PART_OF = Object.fromEntries(
  [OF_COLLISIONS, OF_CASUALTIES].flatMap(([all, serious]) => [
    [serious, all],
    [adjustedOf(serious), all],
  ]),
);
const FATAL = 1;
const SERIOUS = 2;
const DATE = /^(\d{2})\/(\d{2})\/(\d{4})$/u;
const MISSING = '-1';

/**
 * Returns the counts of the road safety data of the Department for Transport (STATS19) by district and month:
 * collisions and, from a file of casualties, the people killed or seriously injured, each as recorded and as adjusted.
 *
 * A row of the collisions is a collision, not a person, so a figure for people needs the file of casualties as well.
 * `-1` means that a value is missing: such a collision is left out. The adjusted counts are estimates that allow for
 * forces changing how they record injuries. Use them to compare with years before such a change.
 *
 * @param files - The files of collisions, and those of casualties of the same collisions.
 * @param options - What is called while a large file is read.
 * @returns The counts, with what was left out. The areas are codes: give {@link observationsFrom} the look-up of
 * districts.
 * @throws A `CommunitySafetyError` with code `INVALID_FILE`, or `INVALID_ARGUMENT`.
 *
 * @example
 * ```ts
 * import { readRoadSafety } from 'community-safety-plan/official';
 *
 * const headings = 'collision_index,collision_severity,number_of_casualties,date,local_authority_ons_district';
 * const input = `${headings}\n2024461450093,2,2,30/05/2024,E06000035\n`;
 * const { counts } = await readRoadSafety({ name: 'collisions.csv', input });
 * counts.map(({ area, period, measure, count }) => [area, period, measure, count]); // => [['E06000035', 'May 2024', 'Collisions', 1], ['E06000035', 'May 2024', 'Collisions in which people were killed or seriously injured', 1]]
 * ```
 *
 * @category Official statistics
 */
export async function readRoadSafety(
  files: OfficialFile | readonly OfficialFile[],
  options: OfficialOptions = {},
): Promise<OfficialCounts> {
  const reading = roadSafetyReading();
  return reading.finish(await readFiles(files, reading.readers, options));
}

/** Returns a reader of road safety data. */
export function roadSafetyReading(): {
  readonly readers: readonly [Reader<CollisionKey>, Reader<CasualtyKey>];
  readonly finish: (read: readonly OfficialNote[]) => OfficialCounts;
} {
  const counter = noteCounter();
  const collisions = new Map<string, Collision>();
  const casualties = new Map<string, Casualties>();
  return {
    readers: [
      {
        is: 'collisions of the road safety data (STATS19)',
        needs: {
          id: ['collision_index', 'accident_index'],
          severity: ['collision_severity', 'accident_severity'],
          date: ['date'],
          district: ['local_authority_ons_district'],
          casualties: ['number_of_casualties'],
        },
        may: { adjusted: ['collision_adjusted_severity_serious', 'accident_adjusted_severity_serious'] },
        begin: (file) => (row) => {
          takeCollision(row, file, collisions, counter);
        },
      },
      {
        is: 'casualties of the road safety data (STATS19)',
        needs: { id: ['collision_index', 'accident_index'], severity: ['casualty_severity'] },
        may: { adjusted: ['casualty_adjusted_severity_serious'] },
        begin: (file) => (row) => {
          const id = cellAt(row.cells, file.columns.id);
          const none = { rows: 0, serious: 0, adjusted: 0, file: file.name, line: row.line };
          const known = casualties.get(id) ?? none;
          if (known.file !== file.name) {
            throw officialProblem('casualties-twice', { file: file.name, other: known.file, id });
          }
          addSeverity(known, severityIn(row, file));
          casualties.set(id, known);
        },
      },
    ],
    finish: (read) => {
      const { counts, differing } = countsOf(collisions, casualties, counter);
      return { source: 'stats19', counts, partOf: PART_OF, notes: [...read, ...counter.notes(), ...differing] };
    },
  };
}

function takeCollision(
  row: Row,
  file: HeadedFile<CollisionKey>,
  collisions: Map<string, Collision>,
  counter: NoteCounter,
): void {
  const { cells, line } = row;
  const { name, columns } = file;
  const id = cellAt(cells, columns.id);
  const district = cellAt(cells, columns.district);
  const date = cellAt(cells, columns.date);
  const period = labelOfMonth(date);
  if (period === undefined) throw officialProblem('unreadable-period', { file: name, line, cell: date });
  const other = collisions.get(id)?.file;
  if (other !== undefined)
    throw officialProblem('period-twice', { file: name, other, period, area: `collision ${id}` });
  const severity = severityIn(row, file);
  const isKnown = district !== MISSING && district !== '' && severity.rows > 0;
  if (!isKnown) counter.add('missing-values', { file: name }, { rows: 1 });
  const casualties = countIn(cellAt(cells, columns.casualties), row, 'number_of_casualties', name);
  const known = district === MISSING ? '' : district;
  collisions.set(id, { ...severity, file: name, line, district: known, isKnown, period, casualties });
}

function severityIn(row: Row, { name, columns, headings }: HeadedFile<'severity' | 'adjusted'>): Severity {
  const severity = numberIn(cellAt(row.cells, columns.severity), row, String(headings[columns.severity]), name);
  if (severity < FATAL) return { rows: 0, serious: 0, adjusted: 0 };
  const adjusted = cellAt(row.cells, columns.adjusted);
  const isKnown = adjusted !== '' && adjusted !== MISSING;
  return {
    rows: 1,
    serious: severity <= SERIOUS ? 1 : 0,
    adjusted: severity === FATAL ? 1 : isKnown ? numberIn(adjusted, row, 'adjusted severity', name) : Number.NaN,
  };
}

function addSeverity(to: Severity, { rows, serious, adjusted }: Severity): void {
  to.rows += rows;
  to.serious += serious;
  to.adjusted += adjusted;
}

const labelOfMonth = remembered((date: string) => {
  const iso = date.trim().replace(DATE, '$3-$2-$1');
  return isDay(iso) ? periodOf(iso, 'month').label : undefined;
});

function countsOf(
  collisions: ReadonlyMap<string, Collision>,
  casualties: ReadonlyMap<string, Casualties>,
  counter: NoteCounter,
): { readonly counts: readonly OfficialCount[]; readonly differing: readonly OfficialNote[] } {
  for (const [id, { file, rows }] of casualties) {
    if (!collisions.has(id)) counter.add('unknown-collisions', { file }, { rows });
  }
  const tally = tallyOf();
  const differing: OfficialNote[] = [];
  const groups = groupedBy(
    collisions,
    ([, { district, period, isKnown }]) => `${district}\t${period}\t${String(isKnown)}`,
  );
  for (const [, group] of groups) {
    const [[, first]] = group;
    const { district: area, period, file, line } = first;
    if (!first.isKnown) {
      const codes = area === '' ? [] : [area];
      const missing = {
        area: area || 'No district',
        codes,
        kind: 'unassigned',
        force: null,
        period,
        file,
        line,
      } as const;
      tally.add({ ...missing, measure: OF_COLLISIONS[0] }, group.length, group.length);
      continue;
    }
    const at = { area, codes: [area], kind: 'district', force: null, period, file, line } as const;
    addMeasures(tally, at, OF_COLLISIONS, sumOf(group.map(([, collision]) => collision)));
    if (casualties.size === 0) continue;
    const its = group.flatMap(([id]) => casualties.get(id) ?? []);
    const people = sumOf(its);
    const stated = group.reduce((sum, [, collision]) => sum + collision.casualties, 0);
    if (people.rows === stated) addMeasures(tally, { ...at, ...firstOf(its, at) }, OF_CASUALTIES, people);
    else {
      const [measure] = OF_CASUALTIES;
      const { rows: sum } = people;
      differing.push(officialNote('total-differs', { file, area, force: null, period, measure, stated, sum }));
    }
  }
  return { counts: withQuietMonths(tally.counts(), [...collisions.values()]), differing };
}

// The people are counted in the file of casualties, and not in that of the collisions.
function firstOf(casualties: readonly Casualties[], otherwise: FromFile): FromFile {
  const [{ file, line } = otherwise] = casualties.toSorted((one, other) => one.line - other.line);
  return { file, line };
}

function sumOf(severities: readonly Severity[]): Severity {
  const sum = { rows: 0, serious: 0, adjusted: 0 };
  for (const severity of severities) addSeverity(sum, severity);
  return sum;
}

function addMeasures(tally: Tally, at: Omit<Counted, 'measure'>, [all, serious]: Measures, sum: Severity): void {
  tally.add({ ...at, measure: all }, sum.rows, sum.rows);
  tally.add({ ...at, measure: serious }, sum.serious, sum.rows);
  if (Number.isFinite(sum.adjusted)) tally.add({ ...at, measure: adjustedOf(serious) }, sum.adjusted, sum.rows);
}

/** Adds zeros for the months in which a district had no collisions but other districts in the file did. */
function withQuietMonths(counts: readonly OfficialCount[], collisions: readonly Collision[]): readonly OfficialCount[] {
  const periods = [...new Set(collisions.map(({ period }) => period))];
  const measures = [...new Set(counts.map(({ measure }) => measure))];
  const ofDistricts = counts.filter(({ kind }) => kind === 'district');
  const quiet = [...groupedBy(ofDistricts, ({ area }) => area)].flatMap(([, [first, ...others]]) => {
    const there = new Set([first, ...others].map(({ period }) => period));
    return periods
      .filter((period) => !there.has(period))
      .flatMap((period) => measures.map((measure) => ({ ...first, period, measure, count: 0, rows: 0 })));
  });
  return [...counts, ...quiet];
}

function adjustedOf(measure: string): string {
  return `${measure} (adjusted)`;
}
