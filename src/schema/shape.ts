import * as z from 'zod';
import { didYouMean } from '../errors/nearest.js';
import { show } from '../errors/show.js';
import { isDay } from '../period/day.js';
import { parsePeriod } from '../period/parsePeriod.js';

const LONGEST_ID = 200;

/**
 * An object with these keys and no others. The message of an unknown key, one line a key, names the nearest known, or
 * is the explanation given for it.
 */
export function objectOf<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
  explained: Readonly<Record<string, string>> = {},
) {
  const known = Object.keys(shape);
  return z
    .strictObject(shape, {
      error: (issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue.keys, known, explained) : undefined),
    })
    .readonly();
}

/** A list that must be there. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly();
}

/** A list that is empty where it is left out. */
export function listOrNone<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly().prefault([]);
}

/** An identity: a word without white space. */
export const id = z
  .string()
  .max(LONGEST_ID, { error: `must be at most ${String(LONGEST_ID)} characters long` })
  .regex(/^[^\s\p{C}]+$/u, { error: 'must be a word without spaces, such as road-safety' });

/** Words as printed, at least one character of them. */
export const text = z.string().min(1, { error: 'must not be empty' });

/** Words that may be blank, as a printed cell may be. */
export const cell = z.string();

/** An existing day. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, { error: 'must be a day as YYYY-MM-DD', abort: true })
  .refine(isDay, { error: ({ input }) => `must be a day that exists, from 1900 to 2199, not ${show(input)}` });

/** A period as `parsePeriod` reads it. */
export const period = z.string().check((payload) => {
  const result = parsePeriod(payload.value);
  if (!result.ok)
    payload.issues.push({ code: 'custom', message: result.message, input: payload.value, continue: true });
});

/** A count, or anything else that is not below zero. */
export const notNegative = z.number().min(0, { error: 'must not be negative' });

/** A base or denominator. */
export const positive = z.number().gt(0, { error: 'must be greater than 0' });

/** A place in a table, counted from 1. */
export const place = z.int({ error: 'must be a whole number' }).min(1, { error: 'must be at least 1' });

function unknownKeys(
  keys: readonly string[],
  known: readonly string[],
  explained: Readonly<Record<string, string>>,
): string {
  return keys
    .map((key) =>
      Object.hasOwn(explained, key)
        ? String(explained[key])
        : `is not a key this library knows: ${show(key)}.${didYouMean(key, known)}`,
    )
    .join('\n');
}
