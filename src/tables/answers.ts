import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireObject } from '../errors/require.js';
import { show } from '../errors/show.js';
import { headingKey } from './heading.js';

/** The answers to questions about a table. */
export interface Answers {
  /**
   * Returns the answer to a question for a row or heading, looked up by any of its names, or `undefined` if there is
   * none. The answer is one of the choices, or any text if there are none.
   */
  readonly to: (id: string, names: readonly string[], choices: readonly string[]) => string | undefined;
  /** Whether the answer was given for this row alone, not for all rows. */
  readonly isOwn: (id: string, names: readonly string[]) => boolean;
  /** Returns the answers that no question has asked for so far. */
  readonly unused: () => readonly UnusedAnswer[];
}

/** An answer that belongs to no question, for all rows or for one. */
export interface UnusedAnswer {
  readonly question: string;
  readonly row: string | null;
}

/** In answers row by row, the name for all other rows. */
const OTHERS = '*';

/** Reads the answers that a caller passes in. */
export function answersFrom(value: unknown, name: string): Answers {
  const answers = value ?? {};
  requireObject(answers, name);
  const given = new Map(Object.entries(answers as Record<string, unknown>));
  const used = new Set<string>();
  const ownTo = (id: string, names: readonly string[]): Own | undefined => {
    const keys = new Set(names.map(headingKey));
    return partsOf(given.get(id)).find(({ row }) => row !== null && row !== OTHERS && keys.has(headingKey(row)));
  };
  return {
    isOwn: (id, names) => ownTo(id, names) !== undefined,
    unused: () =>
      [...given].flatMap(([question, answer]) =>
        partsOf(answer)
          .filter(({ row }) => !used.has(keyOf(question, row)))
          .map(({ row }) => ({ question, row: row === OTHERS ? null : row })),
      ),
    to: (id, names, choices) => {
      const forAll = partsOf(given.get(id)).find(({ row }) => row === null || row === OTHERS);
      const own = ownTo(id, names) ?? forAll;
      if (own?.answer === undefined || own.answer === null) return undefined;
      const { row, answer } = own;
      used.add(keyOf(id, row));
      if (typeof answer !== 'string' || (choices.length > 0 && !choices.includes(answer))) {
        const [first, ...others] = choices.map(show);
        const words =
          first === undefined ? 'a text' : others.length === 0 ? first : `one of ${choices.map(show).join(', ')}`;
        const instead = choices.length === 1 ? ' If that is not so, leave the answer out and change the table.' : '';
        const message = `${name}[${show(id)}] must be ${words}, not ${show(answer)}.${instead}`;
        throw new CommunitySafetyError('INVALID_ARGUMENT', message, { argument: name, question: id, value: answer });
      }
      return answer;
    },
  };
}

/** One answer of a question, for all rows or for one. */
interface Own {
  readonly row: string | null;
  readonly answer: unknown;
}

function partsOf(answer: unknown): Own[] {
  if (typeof answer !== 'object' || answer === null) return [{ row: null, answer }];
  return Object.entries(answer).map(([row, own]) => ({ row, answer: own as unknown }));
}

function keyOf(question: string, row: string | null): string {
  return `${question}\n${row ?? OTHERS}`;
}

/** For when nothing was answered. */
export const NO_ANSWERS: Answers = answersFrom({}, 'answers');
