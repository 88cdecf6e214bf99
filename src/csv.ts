/**
 * Reads plans and outturns from tables (CSV, or the rows of a spreadsheet), and writes them back.
 *
 * @module community-safety-plan/csv
 */

export {
  type IndicatorsResult,
  type KnownOfPlan,
  type ReadOfIndicators,
  readIndicators,
  type ReadIndicatorsOptions,
} from './tables/readIndicators.js';
export { type ObservationsResult, readObservations, type ReadObservationsOptions } from './tables/readObservations.js';
export { readTable, type TableRowsResult } from './tables/readTable.js';
export { type PlanDescription, type PlanTables, type PlanTablesResult, readPlan } from './tables/readPlan.js';
export type {
  BrokenPlanRule,
  DueReading,
  HeadedCell,
  LookAlike,
  Nothing,
  StatedUnit,
  Table,
  TableNoteCode,
  TableNoteData,
  TableProblemCode,
  TableProblemData,
  TableUnit,
  TargetColumn,
  WorkedOut,
} from './explain/tableProblems.js';
export type { TableColumnCode, TableColumnData } from './explain/tableColumns.js';
export type {
  AskedFigure,
  AskedTarget,
  DoubtedLevel,
  TableQuestionCode,
  TableQuestionData,
} from './explain/tableQuestions.js';
export type {
  AskedAbout,
  Delimiter,
  TableAnswers,
  TableCell,
  TableColumn,
  TableInput,
  TableNote,
  TableOptions,
  TablePlace,
  TableProblem,
  TableQuestion,
  WaitingIndicator,
} from './tables/table.js';
export { type IndicatorsToWrite, writeIndicators } from './tables/writeIndicators.js';
export { type ObservationsToWrite, writeObservations } from './tables/writeObservations.js';
export { writePlan, type WrittenPlan } from './tables/writePlan.js';
export type { WriteOptions } from './tables/writeRows.js';
