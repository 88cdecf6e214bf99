import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireObject } from '../errors/require.js';
import { show } from '../errors/show.js';
import { headingKey } from './heading.js';

/** The answers to questions about a table. */
export interface Answers {
  /**
   * Returns the answer to a question, for a row or heading by any of its names; nothing if there is none. It is one of
   * the choices, where there are any, and else one that can be read.
   */
  readonly to: (id: string, names: readonly string[], choices: readonly string[]) => string | undefined;
  /** Whether the answer is that of a row itself, and not one for all. */
  readonly isOwn: (id: string, names: readonly string[]) => boolean;
}

/** The name in answers row by row that stands for all other rows. */
const OTHERS = '*';

/** Takes the answers that a caller hands in. */
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
        const [first, ...others] = choices.map(show);
        const words =
          first === undefined ? 'a text' : others.length === 0 ? first : `one of ${choices.map(show).join(', ')}`;
        const instead = choices.length === 1 ? ' If that is not so, leave the answer out and change the table.' : '';
        const message = `${name}[${show(id)}] must be ${words}, not ${show(own)}.${instead}`;
        throw new CommunitySafetyError('INVALID_ARGUMENT', message, { argument: name, question: id, value: own });
      }
      return own;
    },
  };
}

function ownAnswer(answers: object, names: readonly string[]): unknown {
  const keys = new Set(names.map(headingKey));
  return Object.entries(answers).find(([name]) => name !== OTHERS && keys.has(headingKey(name)))?.[1];
}

/** Where nothing was answered. */
export const NO_ANSWERS: Answers = answersFrom({}, 'answers');
