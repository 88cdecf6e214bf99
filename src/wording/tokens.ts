import type { Period } from '../model/period.js';
import type { Direction } from '../model/target.js';
import { type NumberFault, plainDecimal } from './printedNumber.js';
import { periodAt, periodRead } from './printedPeriod.js';

/** Which way a word of movement goes; with `improve` the polarity decides. */
export type Way = Direction | 'improve';

/**
 * What a word, or a phrase of several, is to a target.
 *
 * - `bound` puts a level on one side ("at least"), `behind` does so after its number ("or fewer")
 * - `move` is a verb, `shift` a noun, `moved` a participle and `more` a comparative of movement
 * - `keep` and `hold` ask for no change, `reach` for a level, `make` for so many, `do` for something done
 * - `aim` and `ask` bring a target in, `be` and `is` join a level to what it measures, `clause` opens a side clause
 * - `modal` is a verb that says something of the sentence, `hedge` makes it uncertain, `remark` says something of the
 *   target itself, `past` says that it happened, `negative` turns it round
 * - `name` only names something although a word of it could mean more.
 */
export type Kind =
  | 'bound'
  | 'behind'
  | 'move'
  | 'shift'
  | 'moved'
  | 'more'
  | 'keep'
  | 'hold'
  | 'reach'
  | 'make'
  | 'do'
  | 'aim'
  | 'ask'
  | 'be'
  | 'is'
  | 'clause'
  | 'modal'
  | 'hedge'
  | 'remark'
  | 'past'
  | 'negative'
  | 'name'
  | 'join'
  | 'sign';

/** A word, number, period, name or mark of a text. */
export interface Token {
  /** A name is letters and digits together: `PSA1`, `A20`, `under-18s`. */
  readonly kind: 'word' | 'number' | 'period' | 'name' | 'symbol' | Kind;
  /** What the lexicon says about a phrase: the side of a bound, the direction of a movement. */
  readonly value?: string;
  /** As in the cleaned text. */
  readonly text: string;
  /** In lower case, without the full stops of an abbreviation. */
  readonly word: string;
  /** Where it begins and ends in the cleaned text. */
  readonly start: number;
  readonly end: number;
  /** Whether it follows the text before it without a space, or after a hyphen between letters. */
  readonly glued: boolean;
  /** Whether two of its letters were swapped in print: `redcue`. */
  readonly mended?: boolean;
  /** For a number: its plain decimal. */
  readonly digits?: string;
  /** For a number that is not well formed: what is wrong. */
  readonly fault?: NumberFault;
  /** For a period that could be read, and for a number that may be a calendar year. */
  readonly period?: Period | undefined;
}

const NUMBER = /\d+(?:[.,]\d+)*|\.\d+/uy;
const ABBREVIATION = /\p{L}(?:\.\p{L})+\.?(?!\p{L})/uy;
const NAME = /\p{L}+-?\d[\p{L}\d]*(?:\(\p{L}\))?/uy;
const WORD = /[\p{L}\p{M}]+(?:'\p{L}+)*/uy;
const LONG_SYMBOL = /\.\.+|[<>]=|=[<>]|\+ ?\/ ?-|\+-/uy;
const YEAR = /^(?:19|20)\d{2}$/u;
const ONE_SYMBOL: Readonly<Record<string, string>> = {
  '<=': '≤',
  '=<': '≤',
  '>=': '≥',
  '=>': '≥',
  '+/-': '±',
  '+-': '±',
};
const LETTER_OR_DIGIT = /[\p{L}\d]/u;
// Abbreviations in tables, with the words they stand for. A full stop after one does not end the sentence.
const SHORTENED: Readonly<Record<string, string>> = {
  ave: 'average',
  avg: 'average',
  av: 'average',
  eng: 'england',
  nat: 'national',
  natl: 'national',
  "nat'l": 'national',
  scot: 'scottish',
  redn: 'reduction',
  "red'n": 'reduction',
  incr: 'increase',
  decr: 'decrease',
  qtr: 'quarter',
  qtrs: 'quarters',
  mth: 'month',
  mths: 'months',
  wd: 'days',
  wds: 'days',
  wk: 'week',
  wks: 'weeks',
};

/** Splits a cleaned text into tokens. It drops only spaces and the hyphens between letters. */
export function tokensOf(text: string): readonly Token[] {
  const lower = text.toLowerCase();
  // A letter that changes its length in lower case would shift every position after it.
  if (lower.length !== text.length)
    return [{ kind: 'symbol', text, word: text, start: 0, end: text.length, glued: false }];
  const tokens: Token[] = [];
  let place = 0;
  while (place < text.length) {
    if (text[place] === ' ') {
      place += 1;
      continue;
    }
    if (isHyphenInCompound(text, place)) {
      place += 1;
      continue;
    }
    const token = tokenAt(text, lower, place);
    tokens.push(token);
    place = token.end;
  }
  return tokens;
}

// "re-offending", "15-year-olds", "11- to 16-year-olds".
function isHyphenInCompound(text: string, place: number): boolean {
  if (text[place] !== '-') return false;
  const [before, after] = [text[place - 1] ?? '', text[place + 1] ?? ''];
  return (
    (LETTER_OR_DIGIT.test(before) && /\p{L}/u.test(after)) || (/\d/u.test(before) && text.startsWith(' to ', place + 1))
  );
}

function tokenAt(text: string, lower: string, place: number): Token {
  const glued = place > 0 && text[place - 1] !== ' ';
  const make = (kind: Token['kind'], length: number, parts: Partial<Token> = {}): Token => ({
    kind,
    text: text.slice(place, place + length),
    word: lower.slice(place, place + length),
    start: place,
    end: place + length,
    glued,
    ...parts,
  });
  const isAfterLetterOrDigit = LETTER_OR_DIGIT.test(text[place - 1] ?? '');
  const printed = isAfterLetterOrDigit ? undefined : periodAt(lower, place);
  if (printed) return make('period', printed.end - place, { period: printed.period });
  const number = matchAt(NUMBER, lower, place);
  if (number !== undefined && !(number.startsWith('.') && isAfterLetterOrDigit)) {
    return make('number', number.length, numberParts(number, isAfterLetterOrDigit));
  }
  const name = matchAt(NAME, lower, place);
  if (name !== undefined) return make('name', name.length);
  const abbreviation = matchAt(ABBREVIATION, lower, place);
  if (abbreviation !== undefined) {
    return make('word', abbreviation.length, { word: abbreviation.replaceAll('.', '') });
  }
  const word = matchAt(WORD, lower, place);
  if (word !== undefined) {
    if (!Object.hasOwn(SHORTENED, word)) return make('word', word.length);
    const point = lower[place + word.length] === '.' ? 1 : 0;
    return make('word', word.length + point, { word: String(SHORTENED[word]) });
  }
  const long = matchAt(LONG_SYMBOL, lower, place);
  if (long !== undefined) {
    const plain = long.replaceAll(' ', '');
    return make('symbol', long.length, { word: ONE_SYMBOL[plain] ?? '...' });
  }
  return make('symbol', String.fromCodePoint(Number(lower.codePointAt(place))).length);
}

function numberParts(printed: string, isAfterLetterOrDigit: boolean): Partial<Token> {
  const plain = plainDecimal(printed);
  if ('fault' in plain) return plain;
  return YEAR.test(printed) && !isAfterLetterOrDigit ? { ...plain, period: periodRead(printed) } : plain;
}

function matchAt(pattern: RegExp, text: string, place: number): string | undefined {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0];
}
