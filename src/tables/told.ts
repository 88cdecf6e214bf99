import { explainQuestion } from '../explain/tableQuestions.js';
import { type Collector, inOrder } from './collector.js';
import type { TableColumn, TableNote, TableProblem, TableQuestion } from './table.js';

/** What a reader reports apart from what it read. */
export interface Told {
  readonly problems: readonly TableProblem[];
  readonly questions: readonly TableQuestion[];
  readonly notes: readonly TableNote[];
  readonly columns: readonly TableColumn[];
}

/** Returns everything that was collected about tables, each in the order of its file. */
export function toldBy(collectors: readonly Collector[]): Told {
  return {
    problems: collectors.flatMap(({ problems }) => inOrder(problems)),
    questions: collectors.flatMap(questionsOf),
    notes: collectors.flatMap(({ notes }) => inOrder(notes)),
    columns: collectors.flatMap(({ columns }) => inOrder(columns)),
  };
}

/** Notes the answers that belong to no question of the tables. */
export function noteUnused({ answers, note }: Collector): void {
  for (const data of answers.unused()) note('unused-answer', { line: 1 }, data);
}

/** Says whether tables were read: nothing is wrong, or part of them will do, and no answer is needed. */
export function isRead({ problems, questions }: Told, partial: boolean | undefined): boolean {
  return partial === true || (problems.length === 0 && !questions.some(({ isNeeded }) => isNeeded));
}

function questionsOf({ table, asked }: Collector): TableQuestion[] {
  return [...asked.values()].map(({ id, code, choices, isNeeded, dataFor, about }) => {
    const appliesTo = [...about.values()];
    const data = dataFor(appliesTo);
    const question = explainQuestion({ code, data });
    return { id, code, data, table, question, choices, appliesTo, isNeeded } as TableQuestion;
  });
}
