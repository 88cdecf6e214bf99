import { explainColumn } from '../explain/tableColumns.js';
import {
  explainTable,
  type Table,
  type TableNoteCode,
  type TableNoteData,
  type TableProblemCode,
  type TableProblemData,
} from '../explain/tableProblems.js';
import type { TableQuestionCode, TableQuestionData } from '../explain/tableQuestions.js';
import { type Answers, NO_ANSWERS } from './answers.js';
import type { AskedAbout, TableColumn, TableNote, TablePlace, TableProblem } from './table.js';
import type { TakenFor } from './takenFor.js';

/** A place in the table that is being read. */
export type Place = Omit<TablePlace, 'table'>;

/** Collects what is wrong with a table and what was decided while reading it. */
export interface Collector {
  readonly table: Table;
  readonly problems: TableProblem[];
  readonly notes: TableNote[];
  /** Records a problem. */
  readonly problem: <Code extends TableProblemCode>(code: Code, place: Place, data: TableProblemData[Code]) => void;
  /** Records a decision. */
  readonly note: <Code extends TableNoteCode>(code: Code, place: Place, data: TableNoteData[Code]) => void;
  /** What each column was taken for. */
  readonly columns: TableColumn[];
  /** Records what a column was taken for. */
  readonly column: (place: Pick<TableColumn, 'line' | 'column' | 'heading'>, taken: TakenFor) => void;
  /**
   * Records a question that the table leaves open. The same question asked again is one question about several things.
   */
  readonly ask: <Code extends TableQuestionCode>(asked: Asked<Code>, about: AskedAbout) => void;
  readonly asked: ReadonlyMap<string, OpenQuestion>;
  readonly answers: Answers;
}

/** A question that is left open. */
export interface Asked<Code extends TableQuestionCode = TableQuestionCode> {
  readonly id: string;
  readonly code: Code;
  readonly choices: readonly string[];
  readonly isNeeded: boolean;
  /** What the question says, once everything it is about is known. */
  readonly dataFor: (about: readonly AskedAbout[]) => TableQuestionData[Code];
}

/** A question with everything it is about so far. */
export interface OpenQuestion extends Omit<Asked, 'isNeeded'> {
  isNeeded: boolean;
  /** Each of them once, by line, name and words. */
  readonly about: Map<string, AskedAbout>;
}

/** Returns a new collector for a table. */
export function collectorFor(table: Table, answers: Answers = NO_ANSWERS): Collector {
  const problems: TableProblem[] = [];
  const notes: TableNote[] = [];
  const columns: TableColumn[] = [];
  const asked = new Map<string, OpenQuestion>();
  return {
    table,
    problems,
    notes,
    columns,
    asked,
    answers,
    ask: (question, about) => {
      const open = asked.get(question.id) ?? { ...(question as unknown as Asked), about: new Map() };
      open.isNeeded ||= question.isNeeded;
      open.about.set(`${String(about.line)} ${about.name} ${about.words ?? ''}`, about);
      asked.set(question.id, open);
    },
    column: (place, taken) => {
      columns.push({ table, ...place, ...taken, message: explainColumn(taken) });
    },
    problem: (code, place, data) => {
      problems.push({ code, table, ...place, data, message: explainTable({ code, data }) } as TableProblem);
    },
    note: (code, place, data) => {
      notes.push({ code, table, ...place, data, message: explainTable({ code, data }) } as TableNote);
    },
  };
}

/** Puts everything said about a table in the order of the file. */
export function inOrder<Item extends Pick<TablePlace, 'line' | 'column'>>(items: readonly Item[]): Item[] {
  return [...items].sort((one, other) => one.line - other.line || (one.column ?? 0) - (other.column ?? 0));
}
