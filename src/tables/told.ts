import { explainQuestion } from '../explain/tableQuestions.js';
import { type Collector, inOrder } from './collector.js';
import { headingKey } from './heading.js';
import type { TableAnswers, TableColumn, TableNote, TableProblem, TableQuestion } from './table.js';

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

/**
 * Notes the answers that belong to no question of the tables. One that is asked until other answers settle it is a question
 * too: `read` reads the tables with other answers.
 */
export function noteUnused(
  { answers, note }: Collector,
  given: TableAnswers = {},
  read: (answers: TableAnswers) => Collector,
): void {
  const unused = answers.unused();
  const asked = unused.length === 0 ? [] : askedOnTheWay(given, (some) => questionsOf(read(some)));
  for (const data of unused) {
    const isAsked = ({ id, appliesTo }: TableQuestion): boolean =>
      id === data.question
      && (data.row === null || appliesTo.some(({ name }) => headingKey(name) === headingKey(String(data.row))));
    if (!asked.some(isAsked)) note('unused-answer', { line: 1 }, data);
  }
}

// The questions of somebody who answers one round after another.
function askedOnTheWay(
  given: TableAnswers,
  read: (answers: TableAnswers) => readonly TableQuestion[],
): readonly TableQuestion[] {
  const asked: TableQuestion[] = [];
  let answers: TableAnswers = {};
  for (;;) {
    const questions = read(answers);
    asked.push(...questions);
    const next = questions.flatMap(({ id }) => {
      const answer = Object.hasOwn(answers, id) ? undefined : given[id];
      return answer === undefined ? [] : [[id, answer] as const];
    });
    if (next.length === 0) return asked;
    answers = { ...answers, ...Object.fromEntries(next) };
  }
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
