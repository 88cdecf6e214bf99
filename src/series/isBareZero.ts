import type { KnownFigure } from '../model/figure.js';

/** The population assumed for a rate if it is not known: hardly any district has fewer people. */
export const FEWEST_PEOPLE = 10_000;

// How firm a figure is, printed after it: "0 (p)".
const MARK = /\((?:[a-z]|provisional|prov|est|estimated?)\.?\)|(?<=\d)[a-z]$/giu;
const AWAITED =
  /\b(?:await\w*|tb[ac]|nya|pending|outstanding|not (?:yet )?(?:available|known|published|received|due|collected|reported|recorded)|no (?:data|survey|figures?|returns?|information))\b/iu;

/**
 * Says whether a figure is 0 and nothing more, as the sum of empty cells is. A word, a note, a count or a denominator
 * shows that somebody looked at it, unless the word says that the figure is awaited.
 */
export function isBareZero({ value, text = '', note, count, denominator }: KnownFigure): boolean {
  if (value !== 0 || count !== undefined || denominator !== undefined) return false;
  const said = [text, note ?? ''].filter((words) => /\p{L}/u.test(words.replace(MARK, '')));
  return said.length === 0 || said.some((words) => AWAITED.test(words));
}
