import type { Table, TableNote, TableProblem } from '../csv.js';
import type { FileProblem } from './fileProblem.js';

/** Adds the name of its file to anything found in a table. */
export function inFiles(fileOf: (table: Table) => string): (found: TableProblem | TableNote) => FileProblem {
  return ({ table, ...found }) => ({ file: fileOf(table), ...found });
}
