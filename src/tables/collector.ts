import {
  explainTable,
  type Table,
  type TableNoteCode,
  type TableNoteData,
  type TableProblemCode,
  type TableProblemData,
} from '../explain/tableProblems.js';
import type { TableNote, TablePlace, TableProblem } from './table.js';

/** A place in the table that is being read. */
export type Place = Omit<TablePlace, 'table'>;

/** Gathers what is wrong with a table and what was decided while reading it. */
export interface Collector {
  readonly table: Table;
  readonly problems: TableProblem[];
  readonly notes: TableNote[];
  /** Takes down a problem. */
  readonly problem: <Code extends TableProblemCode>(code: Code, place: Place, data: TableProblemData[Code]) => void;
  /** Takes down a decision. */
  readonly note: <Code extends TableNoteCode>(code: Code, place: Place, data: TableNoteData[Code]) => void;
}

/** Starts to gather for a table. */
export function collectorFor(table: Table): Collector {
  const problems: TableProblem[] = [];
  const notes: TableNote[] = [];
  return {
    table,
    problems,
    notes,
    problem: (code, place, data) => {
      problems.push({ code, table, ...place, data, message: explainTable({ code, data }) } as TableProblem);
    },
    note: (code, place, data) => {
      notes.push({ code, table, ...place, data, message: explainTable({ code, data }) } as TableNote);
    },
  };
}

/** Puts problems in the order of the file. */
export function inOrder<Item extends TablePlace>(items: readonly Item[]): Item[] {
  return [...items].sort((one, other) => one.line - other.line || (one.column ?? 0) - (other.column ?? 0));
}
