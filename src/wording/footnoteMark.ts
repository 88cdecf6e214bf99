import { either, grammar, type Parser, token } from './combinators.js';

const MARKS = new Set('* † ‡ § ¹ ² ³ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹'.split(' '));

/** Reads the mark of a footnote: `*`, `²` or `[1]`. */
export const footnoteMark: Parser<unknown> = either<readonly Parser<unknown>[]>(
  token(({ word }) => MARKS.has(word)),
  grammar`[ ${token(({ kind, word }) => kind === 'number' && word.length < 3)} ]`,
);
