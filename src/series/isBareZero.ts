import type { KnownFigure } from '../model/figure.js';

/** The population that a rate is taken to be of where it is not known: hardly a district has fewer people. */
export const FEWEST_PEOPLE = 10_000;

// How firm a figure is, printed behind it: "0 (p)".
const MARK = /\((?:[a-z]|provisional|prov|est|estimated?)\.?\)|(?<=\d)[a-z]$/giu;
const AWAITED =
  /\b(?:await\w*|tb[ac]|nya|pending|outstanding|not (?:yet )?(?:available|known|published|received|due|collected|reported|recorded)|no (?:data|survey|figures?|returns?|information))\b/iu;

/**
 * Says whether a figure is 0 and nothing more, as the sum of empty cells is. Who writes a word, a note, the count or the
 * whole has looked at it; but not who writes that it is awaited.
 */
export function isBareZero({ value, text = '', note, count, denominator }: KnownFigure): boolean {
  if (value !== 0 || count !== undefined || denominator !== undefined) return false;
  const said = [text, note ?? ''].filter((words) => /\p{L}/u.test(words.replace(MARK, '')));
  return said.length === 0 || said.some((words) => AWAITED.test(words));
}
