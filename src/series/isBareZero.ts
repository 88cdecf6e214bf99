import type { KnownFigure } from '../model/figure.js';

/** The population that a rate is taken to be of where it is not known: hardly a district has fewer people. */
export const FEWEST_PEOPLE = 10_000;

/**
 * Says whether a figure is 0 and nothing more, as the sum of empty cells is. Who writes a word, a note, the count, the
 * whole or how firm it is has looked at it.
 */
export function isBareZero({ value, text = '', note, count, denominator, qualifier }: KnownFigure): boolean {
  return (
    value === 0 && !/\p{L}/u.test(text) && [note, count, denominator, qualifier].every((part) => part === undefined)
  );
}
