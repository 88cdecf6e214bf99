import { CURRENCY_SIGNS } from '../format/valueInUnit.js';
import { numberInWordsAt, scaled } from './printedNumber.js';
import type { Token } from './tokens.js';

/** A number with what is printed around it. */
export interface Quantity {
  /** Nothing if a JavaScript number cannot hold every digit. */
  readonly value: number | undefined;
  /** A `number` does not say what it counts. */
  readonly unit: 'number' | 'percentage' | 'points' | 'rate' | 'money';
  /** The base, for a rate. */
  readonly per?: number;
  readonly of?: string;
  /** The code of the currency, for money. */
  readonly currency?: string | undefined;
  /** The position of its first token, and the position after its last. */
  readonly from: number;
  readonly to: number;
}

const SCALES: Readonly<Record<string, number>> = { million: 1e6, mn: 1e6, billion: 1e9, bn: 1e9, thousand: 1e3 };
// Letters right after an amount of money; without money, "1.2m" may be metres.
const LETTER_SCALES: Readonly<Record<string, number>> = { m: 1e6, k: 1e3 };
const CURRENCIES = new Map(Object.entries(CURRENCY_SIGNS).map(([code, sign]) => [sign, code]));
const PER_CENT = ['percent', 'pct', 'pc'];
const POINTS = ['pp', 'ppt', 'ppts', 'pps'];
const POINT_WORDS = ['point', 'points', 'pt', 'pts'];
const ONE_OF = [
  'head',
  'person',
  'capita',
  'household',
  'resident',
  'dwelling',
  'child',
  'pupil',
  'officer',
  'employee',
  'fte',
  'worker',
  'firefighter',
  'adult',
  'student',
  'tenancy',
  'property',
  'home',
];
const PEOPLE = ['aged', 'under', 'over'];
const ENDS_DENOMINATOR = new Set(
  `in by for from to at on within during per each every and or but with annually pa than against compared as of the
  across over under until which that will is are was were be to among who overall pa maximum minimum`.split(/\s+/u),
);
const MOST_WORDS_OF_DENOMINATOR = 5;

/** Reads the number at a position in a text, with the currency before it and the unit after it. */
export function quantityAt(tokens: readonly Token[], place: number, isNegative = false): Quantity | undefined {
  const currency = CURRENCIES.get(String(tokens[place]?.word));
  const isMoney = currency !== undefined;
  const first = isMoney ? place + 1 : place;
  const number = tokens[first];
  const words = number?.kind === 'number' ? { digits: number.digits, to: first + 1 } : numberInWordsAt(tokens, first);
  if (words?.digits === undefined) return undefined;
  const scale = scaleAt(tokens, words.to, isMoney);
  const value = scaled(words.digits, scale.by, isNegative);
  if (isMoney) return { value, unit: 'money', currency, from: place, to: scale.to };
  return { value, ...unitAt(tokens, scale.to), from: place };
}

/** Reads `per 1,000 population` and the like. */
export function denominatorAt(tokens: readonly Token[], place: number): Omit<Quantity, 'from' | 'value'> | undefined {
  const sign = tokens[place]?.word;
  if (sign !== 'per' && sign !== '/') return undefined;
  const next = tokens[place + 1];
  if (sign === 'per' && ONE_OF.includes(String(next?.word))) {
    return { unit: 'rate', per: 1, of: String(next?.text), to: place + 2 };
  }
  const base = next?.kind === 'number' ? { digits: next.digits, to: place + 2 } : wordBase(tokens, place + 1);
  if (base?.digits === undefined) return undefined;
  const scale = scaleAt(tokens, base.to, false);
  const per = scaled(base.digits, scale.by, false);
  // "20,409 / 30,658" are two figures; the base of a rate is a round number.
  if (per === undefined || !/^10+$/u.test(String(per))) return undefined;
  const to = endOfDenominator(tokens, scale.to);
  const of = tokens
    .slice(scale.to, to)
    .map(({ text }, index) => (tokens[scale.to + index]?.glued === true ? text : ` ${text}`))
    .join('')
    .trim();
  return { unit: 'rate', per, ...(of === '' ? {} : { of }), to };
}

// "per thousand": the base is a single word.
function wordBase(tokens: readonly Token[], place: number): { digits: string; to: number } | undefined {
  const scale = SCALES[tokens[place]?.word ?? ''];
  return scale === undefined ? undefined : { digits: String(scale), to: place + 1 };
}

function scaleAt(tokens: readonly Token[], place: number, isMoney: boolean): { by: number; to: number } {
  const { word = '', glued } = tokens[place] ?? {};
  const by =
    SCALES[word]
    ?? (isMoney && glued === true ? LETTER_SCALES[word] : undefined)
    ?? (word === 'k' && glued === true ? 1e3 : undefined);
  return by === undefined ? { by: 1, to: place } : { by, to: place + 1 };
}

function unitAt(tokens: readonly Token[], place: number): Omit<Quantity, 'from' | 'value'> {
  const [first, second] = [tokens[place]?.word ?? '', tokens[place + 1]?.word ?? ''];
  if (POINTS.includes(first)) return { unit: 'points', to: place + 1 };
  if (['percentage', '%', 'percent', '%age'].includes(first) && POINT_WORDS.includes(second)) {
    return { unit: 'points', to: place + 2 };
  }
  if (first === '%' || PER_CENT.includes(first)) return { unit: 'percentage', to: place + 1 };
  if (first === 'per' && (second === 'cent' || second === 'cents')) {
    if (POINT_WORDS.includes(tokens[place + 2]?.word ?? '')) return { unit: 'points', to: place + 3 };
    // "per cent." is an old abbreviation, and its full stop does not end the sentence.
    const isPoint = tokens[place + 2]?.word === '.' && place + 3 < tokens.length;
    return { unit: 'percentage', to: place + (isPoint ? 3 : 2) };
  }
  return denominatorAt(tokens, place) ?? { unit: 'number', to: place };
}

// "population", "people aged 10-17", "vehicle kilometres".
function endOfDenominator(tokens: readonly Token[], place: number): number {
  let to = place;
  while (to < tokens.length && to - place < MOST_WORDS_OF_DENOMINATOR) {
    const token = tokens[to];
    const isAge = to > place && PEOPLE.includes(String(token?.word)) && /\d/u.test(String(tokens[to + 1]?.text));
    if (isAge) return endOfAges(tokens, to + 1);
    if (token?.kind !== 'word' || ENDS_DENOMINATOR.has(token.word)) break;
    to += 1;
  }
  return to;
}

/** Returns the position after an age or a range of ages: `10-17`, `16 to 24 years`, `65 and over`, `65+`. */
export function endOfAges(tokens: readonly Token[], place: number): number {
  let to = place + 1;
  const word = (ahead: number): string => tokens[to + ahead]?.word ?? '';
  if (['-', 'to', 'and', '/'].includes(word(0)) && tokens[to + 1]?.kind === 'number') to += 2;
  if (/^(?:year|yr)s?$/u.test(word(0))) to += 1;
  if (/^(?:olds?|s)$/u.test(word(0))) to += 1;
  if (word(0) === '+') to += 1;
  else if (['and', 'or'].includes(word(0)) && /^(?:over|older|under|above|younger|more)$/u.test(word(1))) to += 2;
  return to;
}
