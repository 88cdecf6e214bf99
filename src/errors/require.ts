import { CommunitySafetyError } from './communitySafetyError.js';
import { didYouMean } from './nearest.js';
import { show } from './show.js';

/*
 * Checks of arguments that are light enough for the smallest function. What is a plan, an indicator or an observation is
 * checked against its shape: see src/schema/requireShape.ts.
 */

/** Refuses an argument that is not an object, with the name it has in the function's documentation. */
export function requireObject(value: unknown, name: string): void {
  if (typeof value !== 'object' || value === null) refuse(name, 'an object', value);
}

/** Refuses an argument that is not an array. */
export function requireArray(value: unknown, name: string): void {
  if (!Array.isArray(value)) refuse(name, 'an array', value);
}

/** Refuses an argument that is not text, or is empty. */
export function requireText(value: unknown, name: string): void {
  if (typeof value !== 'string' || value === '') refuse(name, 'text', value);
}

/** Refuses an argument that is not one of the words, or of true and false, that the function takes. */
export function requireOneOf<Word extends string | boolean>(value: Word, words: readonly Word[], name: string): void {
  if (words.includes(value)) return;
  const list = words.map((word) => (typeof word === 'string' ? `'${word}'` : String(word))).join(', ');
  refuse(name, `one of ${list}`, value, { allowed: words });
}

/**
 * Refuses an argument that is not an object or has a key that the function does not know: a misspelt option would be
 * ignored silently. Returns the argument without the keys that are `null`, which means left out as `undefined` does.
 */
export function requireKeys<Input extends object>(input: Input, keys: readonly string[], name: string): Input {
  requireObject(input, name);
  let hasNull = false;
  for (const key of Object.keys(input)) {
    if (!keys.includes(key)) {
      const hint = didYouMean(key, keys) || ` It takes: ${keys.join(', ')}.`;
      throw new CommunitySafetyError('INVALID_ARGUMENT', `${name} has no ${show(key)}.${hint}`, {
        argument: name,
        key,
        allowed: keys,
      });
    }
    hasNull ||= input[key as keyof Input] === null;
  }
  if (!hasNull) return input;
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null)) as Input;
}

function refuse(name: string, must: string, value: unknown, details: object = {}): never {
  throw new CommunitySafetyError('INVALID_ARGUMENT', `${name} must be ${must}, not ${show(value)}.`, {
    argument: name,
    value,
    ...details,
  });
}
