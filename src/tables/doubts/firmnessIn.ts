import type { KnownFigure } from '../../model/figure.js';
import { FIGURES, IS } from './figureWords.js';

/** What is said of some figures: how firm they are, and the words that say which they are. */
export interface Said {
  readonly qualifier: NonNullable<KnownFigure['qualifier']>;
  readonly of: string;
}

const LONGEST = 1000;
const BETWEEN_SENTENCES = /[.;:|]+(?:\s|$)/u;
const NOT_FINAL =
  '(?<word>provisional|preliminary|unvalidated|unaudited|estimate[sd]?|subject to (?:change|revision|validation|audit))';
const AT_START = '^[\\s"“‘\'(]*(?:(?:please )?note (?:that )?)?';
// "All figures for 2024/25 are provisional"
const SAYS = new RegExp(
  `${AT_START}(?<before>.{0,60}?)\\b${FIGURES}\\b(?<after>.{0,60}?) ${IS} (?:(?:all|still|currently|only|also|an?) )*${NOT_FINAL}\\b(?! (?:to|at|by|that)\\b)`,
  'iu',
);
// "Provisional figures for 2024/25"
const NAMES = new RegExp(
  `${AT_START}(?<before>(?:(?:all|these|are|the|this|is) )*)${NOT_FINAL}(?: ${FIGURES})?(?<after>(?: (?:for|in) [^ ]+)?)\\W*$`,
  'iu',
);
// What the marks of some figures mean, which are read with these.
const OF_MARKS = /\bmarked\b|[*†‡=]/u;

/** Returns what a line says of figures that are not final. */
export function firmnessIn(line: string): Said[] {
  return line
    .slice(0, LONGEST)
    .split(BETWEEN_SENTENCES)
    .flatMap((sentence): Said[] => {
      const { word, before = '', after = '' } = (SAYS.exec(sentence) ?? NAMES.exec(sentence))?.groups ?? {};
      if (word === undefined || OF_MARKS.test(sentence)) return [];
      return [{ qualifier: /^estimate/iu.test(word) ? 'estimated' : 'provisional', of: `${before} ${after}` }];
    });
}

/** Says whether a line says that figures are not final, whichever they are. */
export function saysFirmness(line: string): boolean {
  return firmnessIn(line).length > 0;
}
