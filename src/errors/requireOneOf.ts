import { CommunitySafetyError } from './communitySafetyError.js';
import { show } from './show.js';

/** Refuses an argument that is not one of the words, or of true and false, that the function takes. */
export function requireOneOf<Word extends string | boolean>(value: Word, words: readonly Word[], name: string): void {
  if (words.includes(value)) return;
  const list = words.map((word) => (typeof word === 'string' ? `'${word}'` : String(word))).join(', ');
  throw new CommunitySafetyError('INVALID_ARGUMENT', `${name} must be one of ${list}, not ${show(value)}.`, {
    argument: name,
    value,
    allowed: words,
  });
}
