import type { Period } from '../../model/period.js';
import type { Direction, Operator, Recurrence } from '../../model/target.js';
import { numberInWordsAt } from '../text/numberInWords.js';
import { denominatorAt, endOfAges, type Quantity, quantityAt } from '../text/quantity.js';
import type { Token } from '../text/tokens.js';
import type { Phrase } from './phrase.js';
import { MEASURES } from '../figure/vocabulary.js';

/**
 * A part of a target's text that is looked at as one: a word in lower case, or a mark in capitals for something that
 * has been recognised. The marks of what the text is built from:
 *
 * - `PERCENT` `POINTS` `NUMBER` `RATE` `MONEY` `MEASURE` (days, litres): a quantity; `RANGE`: from one to another
 * - `PERIOD`: a period; `ORDINAL`: 13th; `NAME`: a number or a word that only names something
 * - `UNREAD`: something with digits that cannot be read.
 */
export interface Item {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly quantity?: TargetQuantity;
  /** Of a range, its other end. */
  readonly upTo?: TargetQuantity;
  readonly period?: Period;
  /** How often. */
  readonly every?: Recurrence;
  /** Of a quantity: how it is held against it, where words say so. */
  readonly operator?: Operator;
  /** Which way a word or a change goes; `improve` leaves that to the polarity. */
  readonly direction?: Direction | 'improve';
  /** Of a word of movement: whether a verb such as "is to" or "should" asks for it. */
  readonly asked?: boolean;
  /** Of a comparator: the words that hold the figure against it, and where its name stands. */
  readonly beside?: string;
  readonly named?: { readonly start: number; readonly end: number };
  /** Of a name that says what a rate is per: the size of its base. */
  readonly per?: number;
  /** Of a name: whether its number says among how many the target holds, as in "all 7 schools". */
  readonly scope?: boolean;
  /** Of what cannot be read: why. */
  readonly because?: string;
  /** Of a rank: the end of the table it is counted from, and who is ranked, in the words of the text. */
  readonly from?: string;
  readonly who?: string;
}

/** A quantity of a target. */
export interface TargetQuantity extends Omit<Quantity, 'from' | 'to'> {
  /** What it counts or measures. */
  readonly noun?: string;
  /** Its digits behind the point, to know how it was rounded. */
  readonly printed: string;
}

/** The marks of quantities. */
export const QUANTITY = '(?:PERCENT|POINTS|NUMBER|RATE|MONEY|MEASURE)';

// A number of four digits behind one of these is a year.
const BEFORE_YEAR = new Set([
  ...[
    'by',
    'in',
    'since',
    'during',
    'until',
    'till',
    'before',
    'after',
    'end',
    'year',
    'years',
    'against',
    'on',
    'for',
  ],
  ...['from', 'than', 'with', 'the', 'over', '(', ',', 'of', 'vs', 'calendar', 'late', 'early', 'mid', 'between'],
  'through',
]);
const NEVER_A_YEAR = new Set(['the', 'over', 'than', 'of', 'for', 'with', ',', 'from', 'against', 'on', 'through']);
const AFTER_YEAR = new Set([
  'baseline',
  'base',
  'level',
  'levels',
  'figure',
  'figures',
  'outturn',
  'target',
  'total',
  'totals',
  'survey',
  'cohort',
]);
// "3% per year to 2010"
const BEFORE_LAST_YEAR = new Set(['year', 'annum', 'pa', 'annually', 'reduction', 'increase', 'decrease', 'through']);
// "Maintain to 2016" goes on until then.
const HOLDS = /^(?:maintain|keep|hold|sustain|retain|remain|stay)/u;
const ENDS_CLAUSE = new Set(['', '.', ',', ';', ')', ':', 'and', 'to', '-', 'by']);
const BEFORE_NUMBER_WORD = new Set([
  ...['by', 'to', 'than', 'least', 'most', 'under', 'below', 'exceed', 'exceeding', 'maximum', 'minimum', 'max', 'min'],
  ...['achieve', 'reach', 'above', 'over', 'of', 'deliver', 'up', 'exceeds'],
]);
const SUFFIX_OF_NUMBER =
  /^(?:pa|%|pp|ppt|ppts|pps|pt|pts|k|mn|per|percent|s|mins?|hrs?|days?|years?|yrs?|kg|km|mph|months?|weeks?)$/u;
const ORDINALS = ['st', 'nd', 'rd', 'th'];
const MEASURE_ADJECTIVES = new Set(['working', 'calendar', 'consecutive', 'full', 'clear']);
const RUN_ON_NAME = /^(?:to|by|at|of|from|under|over|above|below|than|least|most|reduce|increase|target|is)\d/u;
const FRACTIONS: Readonly<Record<string, number>> = { half: 50, quarter: 25, fifth: 20, tenth: 10 };
const FRACTION_NAMES = /^(?:half|third|quarter|fifth|sixth|eighth|tenth)$/u;
const NOT_AN_ITEM = new Set(['"', '*', '†', '‡', '§', '¹', '²', '³', '•', '·', '●', '▪', '_']);
const SERVICES = new Set(['999', '101', '111', '105', '112']);

/** Takes a target's text apart into items. */
export function itemsOf(text: string, tokens: readonly Token[]): readonly Item[] {
  const items: Item[] = [];
  let next = 0;
  for (const [place, token] of tokens.entries()) {
    if (place < next) continue;
    const { item, to } = itemAt({ text, tokens, place, token, before: items.at(-1)?.word ?? '' });
    if (item) items.push(item);
    next = to;
  }
  return items;
}

interface Built {
  readonly item?: Item;
  readonly to: number;
}

/** A place of the text, with the word or mark of the item before it. */
interface Spot {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly place: number;
  readonly token: Token;
  readonly before: string;
}

function itemAt(spot: Spot): Built {
  const { tokens, place, token } = spot;
  const make = (word: string, to = place + 1, parts: Partial<Item> = {}): Built => ({
    item: { word, start: token.start, end: Number(tokens[to - 1]?.end), ...parts },
    to,
  });
  switch (token.kind) {
    case 'period':
      return token.period ? make('PERIOD', place + 1, { period: token.period }) : make('UNREAD');
    case 'name':
      return make(RUN_ON_NAME.test(token.word) ? 'UNREAD' : 'NAME');
    case 'number':
      return numberAt(spot, make);
    case 'symbol':
      if (NOT_AN_ITEM.has(token.word)) return { to: place + 1 };
      return symbolAt(spot, make);
    case 'word':
      return wordAt(spot, make);
  }
}

type Make = (word: string, to?: number, parts?: Partial<Item>) => Built;

function numberAt(spot: Spot, make: Make): Built {
  const { text, tokens, place, token, before } = spot;
  const next = tokens[place + 1];
  const nextWord = String(next?.word);
  if (token.period && isYear(tokens, place, before)) return make('PERIOD', place + 1, { period: token.period });
  if (ORDINALS.includes(nextWord) && next?.glued === true) return make('ORDINAL', place + 2);
  if (token.fault !== undefined || (token.glued && isLetter(text[token.start - 1]))) return make('UNREAD');
  if (SERVICES.has(token.text) && /^(?:calls?|emergency|emergencies|service)$/u.test(nextWord)) return make('NAME');
  if (
    token.text === '24'
    && (nextWord === '/' || /^hours?$/u.test(nextWord))
    && !/^(?:least|to|of|than)$/u.test(before)
  ) {
    return make('NAME', place + (nextWord === '/' ? 3 : 2));
  }
  if (next?.glued === true && next.kind === 'word' && !SUFFIX_OF_NUMBER.test(nextWord) && text[token.end] !== '-')
    return make('UNREAD');
  if (isOneInSoMany(tokens, place + 1)) return make('UNREAD', place + 3, { because: ONE_IN });
  const age = ageAt(tokens, place, before);
  if (age !== undefined) return make('NAME', age);
  return quantityItem(spot, make);
}

const ONE_IN = 'says one in so many. Write the percentage, such as 10%.';

// "one in ten" is neither one nor ten.
function isOneInSoMany(tokens: readonly Token[], place: number): boolean {
  const next = tokens[place + 1];
  if (tokens[place]?.word !== 'in' || next === undefined || next.period !== undefined) return false;
  return next.kind === 'number' || numberInWordsAt(tokens, place + 1) !== undefined;
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /\p{L}/u.test(letter);
}

// "by 2010" and "(2013)" are years; "to 2013" and "than 2013 offences" are not known to be.
function isYear(tokens: readonly Token[], place: number, before: string): boolean {
  const next = tokens[place + 1]?.word ?? '';
  if (next === '%' || next === 'per' || next === 'percent' || next === 'million') return false;
  if (AFTER_YEAR.has(next) && next !== 'target') return true;
  const earlier = tokens[place - 2];
  if (before === 'to' && BEFORE_LAST_YEAR.has(String(earlier?.word))) return true;
  if (before === 'to' && HOLDS.test(String(openingOf(tokens)?.word)) && ENDS_CLAUSE.has(next)) return true;
  if (before === 'to' || before === 'and' || before === '-') return earlier?.period !== undefined;
  if (before === '') return AFTER_YEAR.has(next) || next === ':' || next === '/';
  if (!BEFORE_YEAR.has(before)) return false;
  return !NEVER_A_YEAR.has(before) || ENDS_CLAUSE.has(next) || AFTER_YEAR.has(next);
}

// "aged 10-17", "16 to 24 year olds", "under 18s": the place after it.
function ageAt(tokens: readonly Token[], place: number, before: string): number | undefined {
  const end = endOfAges(tokens, place);
  const words = tokens.slice(place + 1, end).map(({ word }) => word);
  const saysAge = words.some((word) => /^(?:olds?|s)$/u.test(word)) || /^(?:aged?|ages)$/u.test(before);
  const follows =
    /^(?:aged?|ages|under|over|between|<|>|≥|≤)$/u.test(before)
    && /^aged?$|^ages$/u.test(tokens[place - 2]?.word ?? '');
  return saysAge || follows ? end : undefined;
}

function quantityItem({ text, tokens, place }: Spot, make: Make): Built {
  const quantity = quantityAt(tokens, place);
  if (quantity === undefined) return make('UNREAD');
  const { from, to, ...parts } = quantity;
  const printed = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  if (quantity.unit !== 'number') {
    const word = { percentage: 'PERCENT', points: 'POINTS', rate: 'RATE', money: 'MONEY' }[quantity.unit];
    return make(word, to, { quantity: { ...parts, printed } });
  }
  // "20 people per 1,000": the noun stands between.
  const adjective = MEASURE_ADJECTIVES.has(String(tokens[to]?.word)) ? 1 : 0;
  const measure = tokens[to + adjective];
  if (measure?.kind === 'word' && MEASURES.has(measure.word) && !(measure.word === 'year' && isName(tokens[to + 1]))) {
    const noun = text.slice(tokens[to]?.start, measure.end);
    return make('MEASURE', to + adjective + 1, { quantity: { ...parts, printed, noun } });
  }
  return make('NUMBER', to, { quantity: { ...parts, printed } });
}

// "3,000 Year 11 students", "16 year olds".
function isName(behind: Token | undefined): boolean {
  return behind?.kind === 'number' || /^olds?$/u.test(String(behind?.word));
}

// Arrows, halves such as ½ and figures of other scripts would be read past as if they said nothing.
const SIGN = /[\p{S}\p{N}]/u;
const KNOWN_SIGNS = new Set(['+', '<', '>', '=', '±', '≤', '≥', '~', '£', '$', '€', '|', '^', '°']);

function symbolAt(spot: Spot, make: Make): Built {
  const { text, tokens, place, token } = spot;
  const [word, next] = [token.word, tokens[place + 1]];
  const hasSpaceBefore = !token.glued || /[([]/u.test(String(text[token.start - 1]));
  if (word === '-' && next?.kind === 'number' && next.glued && hasSpaceBefore && tokens[place - 1]?.kind !== 'number')
    return make('UNREAD', place + 1, {
      because: 'holds a minus sign that may be a dash. Write Reduce by 5%, or the level to reach.',
    });
  if ((word === '£' || word === '$' || word === '€') && next?.kind === 'number') return quantityItem(spot, make);
  const base = word === '/' ? denominatorAt(tokens, place) : undefined;
  if (base) return make('NAME', base.to, { per: Number(base.per) });
  if (SIGN.test(word) && !KNOWN_SIGNS.has(word))
    return make('UNREAD', place + 1, {
      because: `holds the sign ${token.text}, which is not read. Write it in words and figures, such as Reduce by 5%.`,
    });
  return make(word === '&' ? 'and' : word);
}

function wordAt(spot: Spot, make: Make): Built {
  const { text, tokens, place, token, before } = spot;
  const { word } = token;
  const base = word === 'per' ? denominatorAt(tokens, place) : undefined;
  if (base) return make('NAME', base.to, { per: Number(base.per) });
  const fraction = fractionAt(tokens, place);
  if (fraction !== undefined) {
    const { percent, to } = fraction;
    if (percent === undefined)
      return make('UNREAD', to, {
        because: 'holds a fraction that is no plain number of per cent. Write it in figures, such as 33.3% or 0.5%.',
      });
    const printed = text.slice(token.start, tokens[to - 1]?.end);
    return make('PERCENT', to, { quantity: { value: percent, unit: 'percentage', printed } });
  }
  const number = numberInWordsAt(tokens, place);
  if (number === undefined) return make(word);
  if (isOneInSoMany(tokens, number.to)) return make('UNREAD', number.to + 2, { because: ONE_IN });
  const built = quantityItem(spot, make);
  const isOneOf = tokens[number.to]?.word === 'of' && built.item?.word === 'NUMBER';
  const isZero =
    (word === 'zero' || word === 'nil')
    && !/^(?:tolerance|increase|growth|change)$/u.test(tokens[number.to]?.word ?? '');
  const isAlone =
    (place === 0 && (built.to === tokens.length || isZero)) || (before === ':' && built.to === tokens.length);
  const counts =
    built.item?.word !== 'NUMBER' || BEFORE_NUMBER_WORD.has(before) || isAlone || isRanked(tokens, place, number.to);
  return counts && !isOneOf ? built : make(word);
}

// "one of the ten districts with the lowest rate", "among the five lowest"; not "Reduce thefts in the five worst areas".
function isRanked(tokens: readonly Token[], place: number, to: number): boolean {
  const [article, preposition] = [tokens[place - 1]?.word, tokens[place - 2]?.word];
  if (article !== 'the' || !/^(?:of|in|within|among|amongst)$/u.test(String(preposition))) return false;
  if (MOVES.test(String(openingOf(tokens)?.word))) return false;
  const behind = tokens.slice(to, to + MOST_WORDS_TO_RANK).map(({ word }) => word);
  const end = behind.findIndex((word) => /^(?:lowest|highest|fewest|best|safest|top)$/u.test(word));
  return end === 0 || (end > 1 && behind[end - 1] === 'the' && behind[end - 2] === 'with');
}

// The word that a text begins with, without "to".
function openingOf(tokens: readonly Token[]): Token | undefined {
  return tokens[0]?.word === 'to' ? tokens[1] : tokens[0];
}

/** A number that may be a year. */
export const YEAR = /^(?:19|20)\d{2}$/u;

/** Writes a number of four digits so that it is no year. */
export function grouped(printed: string): string {
  return `${printed.slice(0, 1)},${printed.slice(1)}`;
}

/** The verbs that ask for a change, at the head of a text. */
export const MOVES = /^(?:reduc|increas|cut|lower|decreas|improv|rais|rise|fall)/u;
const MOST_WORDS_TO_RANK = 8;

// "three quarters" is 75%, and "a third" no number of per cent that ends. "A quarter" alone may be a time, and is a
// fraction only behind "by" or "of" or before what it is a fraction of.
function fractionAt(
  tokens: readonly Token[],
  place: number,
): { readonly percent: number | undefined; readonly to: number } | undefined {
  const lead = String(tokens[place]?.word);
  const count = lead === 'half' ? 1 : PARTS[lead];
  const to = place + (lead === 'half' ? 1 : 2);
  const name = lead === 'half' ? lead : (tokens[place + 1]?.word ?? '').replace(/s$/u, '');
  if (count === undefined || !FRACTION_NAMES.test(name)) return undefined;
  const [before, behind] = [tokens[place - 1]?.word ?? '', tokens[to]?.word ?? ''];
  const isBy = before === 'by' || (before === 'of' && behind !== 'of');
  if (count === 1 && !isBy && !CHANGE_BEHIND.test(behind)) return undefined;
  // "half a per cent" is not half: what it is a fraction of decides.
  const of = behind === 'of' ? to + 1 : to;
  if (/^(?:a|an|one)$/u.test(String(tokens[of]?.word)))
    return { percent: undefined, to: Math.min(of + 2, tokens.length) };
  const share = FRACTIONS[name];
  return { percent: share === undefined ? undefined : share * count, to };
}

const PARTS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4 };
const CHANGE_BEHIND = /^(?:reduction|increase|decrease|cut|fewer|less|more|fall|rise|drop)$/u;

/** Writes the items as one line of words and marks. */
export function lineOf(items: readonly Item[]): string {
  return items.map(({ word }) => word).join(' ');
}

/** What becomes of the items that match a pattern: one item in their place, or nothing where they stay. */
export type Replace = (matched: readonly Item[], match: RegExpExecArray) => Partial<Item> | undefined;

/** Replaces the items that match a pattern by what they are recognised as. */
export function recognise(items: readonly Item[], phrase: Phrase, replace: Replace): readonly Item[] {
  if (phrase.isAbsentFrom(items)) return items;
  const matches = phrase.matchesIn(lineOf(items));
  if (matches.length === 0) return items;
  const result: Item[] = [];
  let [next, offset] = [0, 0];
  // The items from the next one on, up to a place of the line.
  const upTo = (place: number): readonly Item[] => {
    const first = next;
    while (offset < place) {
      offset += Number(items[next]?.word.length) + 1;
      next += 1;
    }
    return items.slice(first, next);
  };
  for (const match of matches) {
    result.push(...upTo(match.index));
    const matched = upTo(match.index + match[0].length);
    const replaced = replace(matched, match);
    const [start, end] = [Number(matched[0]?.start), Number(matched.at(-1)?.end)];
    if (replaced === undefined) result.push(...matched);
    else result.push({ word: 'NAME', start, end, ...replaced });
  }
  return [...result, ...items.slice(next)];
}
