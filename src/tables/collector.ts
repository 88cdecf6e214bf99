import type { Table, TableNote, TablePlace, TableProblem, TableProblemCode } from './table.js';

/** A place in the table that is being read. */
export type Place = Omit<TablePlace, 'table'>;

/** Gathers what is wrong with a table and what was decided while reading it. */
export interface Collector {
  readonly table: Table;
  readonly problems: TableProblem[];
  readonly notes: TableNote[];
  /** Takes down a problem. */
  readonly problem: (code: TableProblemCode, place: Place, message: string) => void;
  /** Takes down a decision. */
  readonly note: (place: Place, message: string) => void;
}

/** Starts to gather for a table. */
export function collectorFor(table: Table): Collector {
  const problems: TableProblem[] = [];
  const notes: TableNote[] = [];
  return {
    table,
    problems,
    notes,
    problem: (code, place, message) => {
      problems.push({ code, table, ...place, message });
    },
    note: (place, message) => {
      notes.push({ table, ...place, message });
    },
  };
}

/** Puts problems in the order of the file. */
export function inOrder<Item extends TablePlace>(items: readonly Item[]): Item[] {
  return [...items].sort((one, other) => one.line - other.line || (one.column ?? 0) - (other.column ?? 0));
}
