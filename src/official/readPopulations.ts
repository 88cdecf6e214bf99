import type { OfficialPopulation } from './officialCounts.js';
import type { OfficialFile, OfficialOptions } from './officialFile.js';
import { cellAt, numberIn, readFiles, type Reader } from './readFiles.js';

const POPULATION = /^population_((?:19|20)\d{2})$/u;

/**
 * Returns the populations of districts from the mid-year estimates of the ONS: the table MYEB3 with a row for each
 * district and a column for each year (`population_2019`).
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
  const populations: OfficialPopulation[] = [];
  await readFiles(file, [populationReader(populations)], options);
  return populations;
}

/** Returns a reader that adds mid-year estimates to a list. */
export function populationReader(populations: OfficialPopulation[]): Reader<'code' | 'name'> {
  return {
    is: 'mid-year estimates of the population',
    needs: {
      code: [...Array.from({ length: 90 }, (_, year) => `ladcode${String(year + 10)}`), 'ladcode'],
      name: [...Array.from({ length: 90 }, (_, year) => `laname${String(year + 10)}`), 'laname'],
    },
    begin: ({ name: file, columns, headings }) => {
      const years = headings.flatMap((heading, place) => {
        const [, year] = POPULATION.exec(heading) ?? [];
        return year === undefined ? [] : [{ year: Number(year), place, heading }];
      });
      return (row) => {
        const [code, name] = [columns.code, columns.name].map((place) => cellAt(row.cells, place));
        for (const { year, place, heading } of years) {
          const population = numberIn(cellAt(row.cells, place), row, heading, file);
          populations.push({ code: String(code), name: String(name), year, population, file, line: row.line });
        }
      };
    },
  };
}
