import { CommunitySafetyError } from './communitySafetyError.js';
import { didYouMean } from './nearest.js';
import { show } from './show.js';

/*
 * Checks of arguments that are light enough for the smallest function. What is a plan, an indicator or an observation
 * is checked against its shape: see src/shape/requireShape.ts.
 */

/** Refuses an argument that is not an object, with the name it has in the function's documentation. */
export function requireObject(value: unknown, name: string): void {
  if (typeof value !== 'object' || value === null) refuse(name, 'an object', value);
}

/** Refuses an argument that is not an array, or has a place with nothing in it. */
export function requireArray(value: unknown, name: string): void {
  if (!Array.isArray(value)) refuse(name, 'an array', value);
  const hole = value.findIndex((_, index) => !(index in value));
  if (hole === -1) return;
  const place = `${name}[${String(hole)}]`;
  throw new CommunitySafetyError('INVALID_ARGUMENT', `${place} is missing: the array has a hole there.`, {
    argument: place,
  });
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
 * ignored silently. Returns the argument without the keys that are `null` or `undefined`, which both mean left out: the
 * argument itself if there are none.
 */
export function requireKeys<Input extends object>(input: Input, keys: readonly string[], name: string): Input {
  requireObject(input, name);
  const entries = Object.entries(input);
  const given = entries.filter(([key, value]) => {
    if (keys.includes(key)) return (value ?? null) !== null;
    const hint = didYouMean(key, keys) || ` It takes: ${keys.join(', ')}.`;
    throw new CommunitySafetyError('INVALID_ARGUMENT', `${name} has no ${show(key)}.${hint}`, {
      argument: name,
      key,
      allowed: keys,
    });
  });
  return given.length === entries.length ? input : (Object.fromEntries(given) as Input);
}

/**
 * Says whether an object has no key but these. Where a nanosecond counts: to search a list takes three times as long.
 */
export function hasOnly(input: object, first: string, second: string, third: string, fourth?: string): boolean {
  for (const key in input) if (key !== first && key !== second && key !== third && key !== fourth) return false;
  return true;
}

/** Refuses an argument by its name, with what it must be. */
export function refuse(name: string, must: string, value: unknown, details: object = {}): never {
  throw new CommunitySafetyError('INVALID_ARGUMENT', `${name} must be ${must}, not ${show(value)}.`, {
    argument: name,
    value,
    ...details,
  });
}
