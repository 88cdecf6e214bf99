/**
 * Reads plans and outturns from tables (CSV, or the rows of a spreadsheet), and writes them back.
 *
 * @module community-safety-plan/csv
 */

export {
  type IndicatorsResult,
  type KnownOfPlan,
  readIndicators,
  type ReadIndicatorsOptions,
} from './csv/readIndicators.js';
export { type ObservationsResult, readObservations, type ReadObservationsOptions } from './csv/readObservations.js';
export { type PlanDescription, type PlanTables, type PlanTablesResult, readPlan } from './csv/readPlan.js';
export type {
  Delimiter,
  Table,
  TableCell,
  TableInput,
  TableNote,
  TableOptions,
  TablePlace,
  TableProblem,
  TableProblemCode,
} from './csv/table.js';
export { type IndicatorsToWrite, writeIndicators } from './csv/writeIndicators.js';
export { type ObservationsToWrite, writeObservations } from './csv/writeObservations.js';
export type { WriteOptions } from './csv/writeRows.js';
