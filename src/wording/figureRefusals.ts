import { show } from '../errors/show.js';
import type { Token } from './tokens.js';
import { RANGE_WORDS } from './vocabulary.js';

/**
 * Why a figure was refused.
 *
 * @category Reading tables
 */
export type FigureRefusal =
  /** It is no text. */
  | 'not-text'
  /** It is too long for a cell of figures. */
  | 'too-long'
  /** It holds two figures or more. */
  | 'compound'
  /** Two cells have run into each other. */
  | 'joined-cells'
  /** It names an end or both ends of a range, and no value. */
  | 'range'
  /** It holds words that are no figure. */
  | 'words'
  /** It may mean two things, or a part of it is not explained. */
  | 'ambiguous'
  /** The number is too large, or has more digits than can be kept. */
  | 'out-of-range';

// Full-width and Arabic digits, fractions, superscripts.
const OTHER_DIGIT = /(?![0-9])\p{N}/u;
const ORDINAL = ['st', 'nd', 'rd', 'th'];

/** Tells why a cell that could not be read holds no one figure. */
export function refuseFigure(text: string, tokens: readonly Token[]): { reason: FigureRefusal; message: string } {
  const reason = reasonOf(tokens);
  return { reason, message: messageOf(reason, show(text), tokens) };
}

type Reason = Exclude<FigureRefusal, 'not-text' | 'too-long' | 'out-of-range'>;

function reasonOf(tokens: readonly Token[]): Reason {
  const numbers = tokens.filter(({ kind }) => kind === 'number');
  if (tokens.some(({ word }) => word === '|') || tokens.some(isRunOn)) return 'joined-cells';
  if (numbers.some(({ fault }) => fault !== undefined)) return 'ambiguous';
  if (numbers.length === 0) {
    return tokens.some(({ kind }) => kind === 'period') || !tokens.some(({ kind }) => kind === 'word')
      ? 'ambiguous'
      : 'words';
  }
  return numbers.length === 1 ? reasonOfOne(tokens) : reasonOfSeveral(tokens);
}

// "80.790.92" and "4.1%94": where one ends and the next begins cannot be told.
function isRunOn({ fault, glued, kind, start }: Token, index: number, tokens: readonly Token[]): boolean {
  const previous = tokens[index - 1];
  return fault === 'joined' || (kind === 'number' && glued && previous?.word === '%' && previous.end === start);
}

function reasonOfOne(tokens: readonly Token[]): Reason {
  const at = tokens.findIndex(({ kind }) => kind === 'number');
  const next = tokens[at + 1]?.word ?? '';
  if (ORDINAL.includes(next)) return 'ambiguous';
  if (tokens.at(-1)?.word === '+' || tokens.some(({ word }) => RANGE_WORDS.has(word))) return 'range';
  const hasWords = tokens.some(({ kind, word }) => kind === 'word' && word.length > 1);
  return hasWords && !tokens.some(({ word }) => '([-+'.includes(word)) ? 'words' : 'ambiguous';
}

function reasonOfSeveral(tokens: readonly Token[]): Reason {
  if (tokens.some(({ word }) => word === '±')) return 'range';
  const [first, second, third] = tokens.flatMap(({ kind }, index) => (kind === 'number' ? [index] : []));
  const between = tokens
    .slice(Number(first) + 1, second)
    .map(({ word }) => word)
    .filter((word) => word !== '%');
  const isRange = third === undefined && between.length === 1 && ['-', 'to', 'and'].includes(String(between[0]));
  if (isRange && (between[0] !== 'and' || tokens[0]?.word === 'between')) return 'range';
  return between.includes('(') && !between.includes(')') ? 'ambiguous' : 'compound';
}

function messageOf(reason: Reason, shown: string, tokens: readonly Token[]): string {
  switch (reason) {
    case 'compound':
      return `${shown} holds more than one figure. Put each into a cell of its own.`;
    case 'joined-cells':
      return `${shown} looks like two cells run into one. Part them, and put each figure into a cell of its own.`;
    case 'range':
      return tokens[0]?.word === 'up' || tokens[0]?.word === 'down'
        ? `${shown} speaks of a change, or of an end of a range, and not of a value. Write the figure itself.`
        : `${shown} names an end of a range and not a value. Write the figure itself.`;
    case 'words':
      return `${shown} holds words that are not part of a figure. Write the figure with its unit, such as 62.4% or 1,579 offences.`;
    case 'ambiguous':
      return `${shown} ${whyAmbiguous(tokens)}`;
  }
}

// "1e5", "1E+05"
function isExponent({ word, glued }: Token, index: number, tokens: readonly Token[]): boolean {
  return (
    glued && /^e\d*$/u.test(word) && tokens[index - 1]?.kind === 'number' && (word !== 'e' || index + 1 < tokens.length)
  );
}

function whyAmbiguous(tokens: readonly Token[]): string {
  if (tokens.some(isExponent)) return 'is written with a power of ten. Write the number in full, such as 150000.';
  const fault = tokens.find((token) => token.fault !== undefined);
  if (fault) return `holds ${show(fault.text)}, whose digits are not grouped as thousands are. Write 1,579 or 1579.`;
  if (tokens.some(({ word }) => OTHER_DIGIT.test(word))) {
    return 'holds a digit, a fraction or a power that is not one of 0 to 9. Write the number as 1579 or 62.5.';
  }
  if (!tokens.some(({ kind }) => kind === 'number')) {
    return tokens.some(({ kind }) => kind === 'period')
      ? 'names a period and no figure. Write the figure as well.'
      : 'holds no figure. Write one, such as 62.4% or 1,579 offences, or why there is none, such as Not available.';
  }
  if (tokens.some(({ word }) => word === '(' || word === '[')) {
    return 'holds a bracket that is not explained. Say what it is, such as (March 2013) or (330 of 427), or leave it out.';
  }
  return 'may mean more than one thing. Write the figure with its unit, such as 62.4% or 1,579 offences.';
}
