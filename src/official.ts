/**
 * Reads official statistics (ONS, Home Office, data.police.uk, Department for Transport) as published, and turns them
 * into the outturns of a plan.
 *
 * @module community-safety-plan/official
 */

export {
  observationsFrom,
  type ObservationsFromOptions,
  type OfficialObservations,
} from './official/observationsFrom.js';
export { readAreas } from './official/readAreas.js';
export { type HomeOfficeOptions, readHomeOfficeTables } from './official/readHomeOfficeTables.js';
export { type OfficialStatistics, readOfficial } from './official/readOfficial.js';
export { readPopulations } from './official/readPopulations.js';
export { readRoadSafety } from './official/readRoadSafety.js';
export { readStreetCrime } from './official/readStreetCrime.js';
export { readTableC2 } from './official/readTableC2.js';
export type { OfficialComparator } from './official/groupOf.js';
export type {
  OfficialArea,
  OfficialCount,
  OfficialCounts,
  OfficialPopulation,
  OfficialSource,
} from './official/officialCounts.js';
export type {
  OfficialFile,
  OfficialInput,
  OfficialOptions,
  OfficialProgress,
  OfficialRows,
} from './official/officialFile.js';
export type { OfficialNote, OfficialNoteCode, OfficialNoteData, OutturnSubject } from './explain/officialNotes.js';
export type { OfficialProblemData } from './explain/officialProblems.js';
