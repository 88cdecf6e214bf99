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
}

/** In answers row by row, the name for all other rows. */
const OTHERS = '*';

/** Reads the answers that a caller passes in. */
export function answersFrom(value: unknown, name: string): Answers {
  const answers = value ?? {};
  requireObject(answers, name);
  const given = new Map(Object.entries(answers as Record<string, unknown>));
  const ownTo = (id: string, names: readonly string[]): unknown => {
    const answer = given.get(id);
    return typeof answer === 'object' && answer !== null ? ownAnswer(answer, names) : undefined;
  };
  return {
    isOwn: (id, names) => ownTo(id, names) !== undefined,
    to: (id, names, choices) => {
      const answer = given.get(id);
      const forAll: unknown =
        typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>)[OTHERS] : answer;
      const own = ownTo(id, names) ?? forAll;
      if (own === undefined || own === null) return undefined;
      if (typeof own !== 'string' || (choices.length > 0 && !choices.includes(own))) {
        const words = choices.length === 0 ? 'a text' : `one of ${choices.map(show).join(', ')}`;
        throw new CommunitySafetyError('INVALID_ARGUMENT', `${name}[${show(id)}] must be ${words}, not ${show(own)}.`, {
          argument: name,
          question: id,
          value: own,
        });
      }
      return own;
    },
  };
}

function ownAnswer(answers: object, names: readonly string[]): unknown {
  const keys = new Set(names.map(headingKey));
  return Object.entries(answers).find(([name]) => name !== OTHERS && keys.has(headingKey(name)))?.[1];
}

/** For when nothing was answered. */
export const NO_ANSWERS: Answers = answersFrom({}, 'answers');
