import { show } from '../errors/show.js';
import type { Token } from './tokens.js';

/**
 * Why a figure was refused.
 *
 * @category Reading tables
 */
export type FigureRefusal =
  /** It is not text. */
  | 'not-text'
  /** It is too long for a cell of figures. */
  | 'too-long'
  /** It holds two figures or more. */
  | 'compound'
  /** Two cells have run into each other. */
  | 'joined-cells'
  /** It names one or both ends of a range, but no value. */
  | 'range'
  /** It holds words that are not part of a figure. */
  | 'words'
  /** It may mean two things, or a part of it is not explained. */
  | 'ambiguous'
  /** The number is too large, or has more digits than can be kept. */
  | 'out-of-range';

/**
 * The data of the refusal of a figure.
 *
 * @category Reading tables
 */
export interface FigureTrouble {
  /** What is the matter, finer than the reason: each has one sentence. */
  readonly problem: FigureProblem;
  /** The numbers in the cell, as printed. */
  readonly figures: readonly string[];
  /** The periods in the cell, as printed. */
  readonly periods: readonly string[];
  /** The words in the cell. */
  readonly words: readonly string[];
}

/**
 * The data of a refused figure, by the reason.
 *
 * @category Reading tables
 */
export type FigureRefusalData = {
  readonly [Reason in FigureRefusal]: Reason extends 'not-text'
    ? object
    : Reason extends 'too-long'
      ? {
          /** How many characters the text has. */
          readonly characters: number;
          /** The most that are read. */
          readonly most: number;
        }
      : FigureTrouble;
};

const EXAMPLE = 'Write the figure with its unit, such as 62.4% or 1,579 offences.';

// The kinds of problem: the reason for the refusal, and the words that follow the text in the message.
const PROBLEMS = {
  'several-figures': ['compound', 'holds more than one figure. Put each in a cell of its own.'],
  'two-cells': ['joined-cells', 'looks like two cells run into one. Put each figure in a cell of its own.'],
  change: ['range', 'speaks of a change, or gives one end of a range, not a value. Write the figure itself.'],
  'end-of-range': ['range', 'gives one end of a range, not a value. Write the figure itself.'],
  'other-words': ['words', `holds words that are not part of a figure. ${EXAMPLE}`],
  'power-of-ten': ['ambiguous', 'is written with a power of ten. Write the number in full, such as 150000.'],
  clock: [
    'ambiguous',
    'may be minutes and seconds, hours and minutes, or a ratio. Write a time as 8m 37s, or put (mm:ss) into the name of the indicator.',
  ],
  'not-grouped': ['ambiguous', 'holds a number whose digits are not grouped as thousands are. Write 1,579 or 1579.'],
  'other-digits': [
    'ambiguous',
    'holds a digit, a fraction or a power that is not one of 0 to 9. Write the number as 1579 or 62.5.',
  ],
  'only-a-period': ['ambiguous', 'names a period and no figure. Write the figure as well.'],
  'no-figure': [
    'ambiguous',
    'holds no figure. Write one, such as 62.4% or 1,579 offences, or why there is none, such as Not available.',
  ],
  bracket: [
    'ambiguous',
    'holds a bracket that is not explained. Say what it is, such as (March 2013) or (330 of 427), or leave it out.',
  ],
  unclear: ['ambiguous', `may mean more than one thing. ${EXAMPLE}`],
  'year-to-date': ['ambiguous', 'is for the year so far, not for a whole year. Say how long a time it covers.'],
  'control-character': [
    'ambiguous',
    'holds a control character, which nobody sees. Type the cell again instead of copying it.',
  ],
  'too-many-digits': ['out-of-range', 'holds a number too large or too long to keep every digit.'],
} as const satisfies Readonly<Record<string, readonly [Exclude<FigureRefusal, 'not-text' | 'too-long'>, string]>>;

/**
 * What is the matter with a figure, finer than the reason: each has one sentence.
 *
 * @category Reading tables
 */
export type FigureProblem = keyof typeof PROBLEMS;

/** Returns the reason for refusing a figure with a problem. */
export function figureReason(problem: FigureProblem): Exclude<FigureRefusal, 'not-text' | 'too-long'> {
  return PROBLEMS[problem][0];
}

/** Says what is wrong with a figure, and what to write instead. */
export function sayFigureTrouble(text: string, problem: FigureProblem): string {
  return `${show(text)} ${PROBLEMS[problem][1]}`;
}

// A number next to one of these words is an end of a range.
const RANGE_WORDS = new Set(
  '< > ≤ ≥ ± over under above below least most between exceeding upwards excess nearly almost just up maximum minimum more less fewer higher lower greater'.split(
    ' ',
  ),
);
// Full-width and Arabic digits, fractions, superscripts.
const OTHER_DIGIT = /(?![0-9])\p{N}/u;
const ORDINAL = ['st', 'nd', 'rd', 'th'];

/** Says why a cell that could not be read does not hold a single figure. */
export function problemOf(tokens: readonly Token[]): FigureProblem {
  const numbers = tokens.flatMap((token, index) => (token.kind === 'number' ? [{ ...token, index }] : []));
  const has = (...list: string[]): boolean => tokens.some(({ word }) => list.includes(word));
  const isRunOn = numbers.some(
    ({ fault, glued, start, index }) =>
      fault === 'joined' || (glued && tokens[index - 1]?.word === '%' && tokens[index - 1]?.end === start),
  );
  if (has('|') || isRunOn) return 'two-cells';
  if (tokens.some(isExponent)) return 'power-of-ten';
  if (tokens.some(isColonOfClock)) return 'clock';
  if (numbers.some(({ fault }) => fault !== undefined)) return 'not-grouped';
  const isPeriod = tokens.some(({ kind }) => kind === 'period');
  if (numbers.length === 0) {
    if (isPeriod) return 'only-a-period';
    if (tokens.some(({ kind }) => kind === 'word')) return 'other-words';
    return tokens.some(({ word }) => OTHER_DIGIT.test(word)) ? 'other-digits' : 'no-figure';
  }
  const [first, second] = numbers.map(({ index }) => index);
  if (second === undefined) {
    if (tokens.some(({ word }) => OTHER_DIGIT.test(word))) return 'other-digits';
    if (ORDINAL.includes(tokens[Number(first) + 1]?.word ?? '')) return 'unclear';
    if (tokens.at(-1)?.word === '+' || tokens.some(({ word }) => RANGE_WORDS.has(word)))
      return /^(?:up|down)$/u.test(String(tokens[0]?.word)) ? 'change' : 'end-of-range';
    const isOfWords = tokens.some(({ kind, word }) => kind === 'word' && word.length > 1);
    if (has('(', '[')) return 'bracket';
    return isOfWords && !has('-', '+') ? 'other-words' : 'unclear';
  }
  if (has('±')) return 'end-of-range';
  const between = tokens.slice(Number(first) + 1, second).flatMap(({ word }) => (word === '%' ? [] : [word]));
  const isRange = numbers.length === 2 && between.length === 1 && ['-', 'to', 'and'].includes(String(between[0]));
  if (isRange && (between[0] !== 'and' || tokens[0]?.word === 'between')) return 'end-of-range';
  return between.includes('(') && !between.includes(')') ? 'bracket' : 'several-figures';
}

// "08:37"
function isColonOfClock({ word, glued }: Token, index: number, tokens: readonly Token[]): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  return word === ':' && glued && before?.kind === 'number' && after?.kind === 'number' && after.glued;
}

// "1e5", "1E+05"
function isExponent({ word, glued }: Token, index: number, tokens: readonly Token[]): boolean {
  return (
    glued && /^e\d*$/u.test(word) && tokens[index - 1]?.kind === 'number' && (word !== 'e' || index + 1 < tokens.length)
  );
}
