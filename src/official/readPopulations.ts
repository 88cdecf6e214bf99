import type { OfficialPopulation } from './officialCounts.js';
import type { OfficialFile, OfficialOptions } from './officialFile.js';
import { officialProblem } from '../explain/officialProblems.js';
import { cellAt, countIn, readFiles, type Reader, requireOnce } from './readFiles.js';

const POPULATION = /^population_((?:19|20)\d{2})$/u;

/**
 * Returns the populations of districts from the mid-year estimates of the ONS: the table MYEB3 with a row for each
 * district and a column for each year (`population_2019`), or MYEB1 with a row for each sex and year of age, which are
 * added up.
 *
 * Estimates are revised after a census. Do not mix editions: a rate over a rebased population and one over the earlier
 * estimate differ for that reason alone.
 *
 * @param file - The file.
 * @param options - What is called while a large file is read.
 * @returns The population of each district in each year.
 * @throws A `CommunitySafetyError` with code `INVALID_FILE`, or `INVALID_ARGUMENT`.
 *
 * @example
 * ```ts
 * import { readPopulations } from 'community-safety-plan/official';
 *
 * const input = 'ladcode20,laname20,country,population_2013\nE07000110,Maidstone,E,159230\n';
 * await readPopulations({ name: 'myeb3.csv', input }); // => [{ code: 'E07000110', name: 'Maidstone', year: 2013, population: 159230, file: 'myeb3.csv', line: 2 }]
 * ```
 *
 * @category Official statistics
 */
export async function readPopulations(
  file: OfficialFile,
  options: OfficialOptions = {},
): Promise<readonly OfficialPopulation[]> {
  const reading = populationReading();
  await readFiles(file, [reading.reader], options);
  return reading.finish();
}

/** What the rows of a district in one file come to. */
interface Added {
  readonly first: Omit<OfficialPopulation, 'year' | 'population'> & { readonly file: string; readonly line: number };
  readonly years: Map<number, number>;
  /** The sexes and ages of its rows. */
  readonly parts: Set<string>;
}

const SEXES: Readonly<Record<string, string>> = {
  1: 'm',
  m: 'm',
  male: 'm',
  males: 'm',
  2: 'f',
  f: 'f',
  female: 'f',
  females: 'f',
};
const AGE = /^(\d{1,3})\+?$/u;
// The oldest are put together at this age or later.
const OLDEST = 85;

type Key = 'code' | 'name' | 'sex' | 'age';

/** Starts to read mid-year estimates. */
export function populationReading(): {
  readonly reader: Reader<Key>;
  readonly finish: () => readonly OfficialPopulation[];
} {
  const files: Map<string, Added[]>[] = [];
  return {
    reader: {
      is: 'mid-year estimates of the population',
      needs: {
        code: [...Array.from({ length: 90 }, (_, year) => `ladcode${String(year + 10)}`), 'ladcode'],
        name: [...Array.from({ length: 90 }, (_, year) => `laname${String(year + 10)}`), 'laname'],
      },
      may: { sex: ['sex'], age: ['age'] },
      begin: ({ name: file, columns, headings }) => {
        const years = headings.flatMap((heading, place) => {
          const [, year] = POPULATION.exec(heading) ?? [];
          return year === undefined ? [] : [{ year: Number(year), place, heading }];
        });
        requireOnce(
          headings,
          years.map(({ place }) => place),
          file,
        );
        const byCode = new Map<string, Added[]>();
        files.push(byCode);
        const isInParts = columns.sex >= 0 || columns.age >= 0;
        return (row) => {
          const [code = '', name = '', sex = '', age = ''] = (['code', 'name', 'sex', 'age'] as const).map((key) =>
            cellAt(row.cells, columns[key]),
          );
          // Below the districts there may be a total or a source.
          if (code === '') return;
          const rows = byCode.get(code) ?? [];
          byCode.set(code, rows);
          let added = isInParts ? rows[0] : undefined;
          if (added === undefined) {
            rows.push((added = { first: { code, name, file, line: row.line }, years: new Map(), parts: new Set() }));
          }
          if (isInParts) addPart(added, sex, age, row.line);
          for (const { year, place, heading } of years) {
            const cell = cellAt(row.cells, place);
            if (cell === '' && !isInParts) continue;
            added.years.set(year, (added.years.get(year) ?? 0) + countIn(cell, row, heading, file));
          }
        };
      },
    },
    finish: () => files.flatMap((byCode) => [...byCode.values()].flat().flatMap(populationsOf)),
  };
}

function addPart({ first: { file, name: area }, parts }: Added, sex: string, age: string, line: number): void {
  const part = `${SEXES[sex.toLowerCase()] ?? '?'}${AGE.exec(age)?.[1] ?? '?'}`;
  if (part.includes('?') || parts.has(part)) throw officialProblem('not-each-age-once', { file, line, area });
  parts.add(part);
}

function populationsOf({ first, years, parts }: Added): readonly OfficialPopulation[] {
  const { file, line, name: area } = first;
  const ages = parts.size / 2;
  const isEach = Array.from({ length: ages }, (_, age) => ['m', 'f'].every((sex) => parts.has(`${sex}${String(age)}`)));
  if (parts.size > 0 && (ages <= OLDEST || !Number.isInteger(ages) || isEach.includes(false)))
    throw officialProblem('not-each-age-once', { file, line, area });
  const rows = parts.size > 0 ? { rows: parts.size } : {};
  return [...years].map(([year, population]) => ({
    ...{ code: first.code, name: area, year, population, file, line },
    ...rows,
  }));
}
