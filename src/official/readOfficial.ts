import type { OfficialArea, OfficialCounts, OfficialPopulation } from './officialCounts.js';
import type { OfficialNote } from '../explain/officialNotes.js';
import type { OfficialFile, OfficialOptions } from './officialFile.js';
import { areaReader } from './readAreas.js';
import { readFiles } from './readFiles.js';
import { homeOfficeReading } from './readHomeOfficeTables.js';
import { populationReading } from './readPopulations.js';
import { roadSafetyReading } from './readRoadSafety.js';
import { streetCrimeReading } from './readStreetCrime.js';
import { tableC2Reading } from './readTableC2.js';

/**
 * The contents of files of official statistics, each recognised by its headings.
 *
 * @category Official statistics
 */
export interface OfficialStatistics {
  /** The counts, by the kind of file. */
  readonly counts: readonly OfficialCounts[];
  /** The populations. */
  readonly populations: readonly OfficialPopulation[];
  /** The districts, partnerships and forces. */
  readonly areas: readonly OfficialArea[];
  /** How each file was read. */
  readonly notes: readonly OfficialNote[];
}

/**
 * Returns the contents of files of official statistics, with each file recognised by its headings: you can pass in all
 * the downloaded files at once, and pass the result to {@link observationsFrom}.
 *
 * If you know what a file is, use the reader for its kind, such as {@link readTableC2}: it names any missing headings.
 *
 * @param files - The files, in any order.
 * @param options - What is called while a large file is read.
 * @returns The counts, populations and areas.
 * @throws A `CommunitySafetyError` with code `INVALID_FILE`, or `INVALID_ARGUMENT`.
 *
 * @example
 * ```ts
 * import { readOfficial } from 'community-safety-plan/official';
 *
 * const input = 'ladcode20,laname20,country,population_2013\nE07000110,Maidstone,E,159230\n';
 * const { notes } = await readOfficial([{ name: 'myeb3.csv', input }]);
 * notes.map(({ message }) => message); // => ['myeb3.csv: 1 row read as mid-year estimates of the population.']
 * ```
 *
 * @category Official statistics
 */
export async function readOfficial(
  files: OfficialFile | readonly OfficialFile[],
  options: OfficialOptions = {},
): Promise<OfficialStatistics> {
  const populations = populationReading();
  const areas: OfficialArea[] = [];
  const roads = roadSafetyReading();
  const others = [tableC2Reading(), homeOfficeReading(), streetCrimeReading()];
  const readers = [...others.map(({ reader }) => reader), ...roads.readers];
  const notes = await readFiles(files, [...readers, populations.reader, areaReader(areas)], options);
  const read = [...others, roads].map(({ finish }) => finish([]));
  return {
    counts: read.filter(({ counts }) => counts.length > 0),
    populations: populations.finish(),
    areas,
    notes,
  };
}
