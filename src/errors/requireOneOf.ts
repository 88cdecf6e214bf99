import { CommunitySafetyError } from './communitySafetyError.js';
import { show } from './show.js';

/** Refuses an argument that is not one of the words the function takes. */
export function requireOneOf<Word extends string>(value: Word, words: readonly Word[], name: string): void {
  if (words.includes(value)) return;
  throw new CommunitySafetyError(
    'INVALID_ARGUMENT',
    `${name} must be one of ${words.map((word) => `'${word}'`).join(', ')}, not ${show(value)}.`,
    { argument: name, value, allowed: words },
  );
}
