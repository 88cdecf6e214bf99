import { differenceOver, order } from '../exact/exact.js';
import type { KnownFigure } from '../model/figure.js';
import type { Period } from '../model/period.js';
import type { Recurrence } from '../model/target.js';
import { denominatorAt, type Quantity, quantityAt } from './quantity.js';
import type { Reading } from './reading.js';
import type { Token } from './tokens.js';
import { HEDGES, isPlural, LABELS, MEANING, MEASURES, pluralOf, QUALIFIER_WORDS } from './vocabulary.js';

/** What has been read of a cell so far. */
export interface FigureDraft {
  quantity?: Quantity;
  noun?: string;
  /** What a percentage is of, or a rate counts per. */
  of?: string;
  per?: number;
  unit?: 'number' | 'count' | 'percentage' | 'rate' | 'money';
  covers?: Recurrence;
  period?: Period;
  qualifier?: NonNullable<KnownFigure['qualifier']>;
  count?: number;
  denominator?: number;
  readonly readings: Reading[];
}

interface Cursor {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly draft: FigureDraft;
  place: number;
}

type Step = (cursor: Cursor) => boolean;

const RECURRENCES: Readonly<Record<string, Recurrence>> = {
  year: 'year',
  annum: 'year',
  quarter: 'quarter',
  month: 'month',
};
const FOOTNOTE_MARK = /^[*†‡§¹²³⁴⁵⁶⁷⁸⁹]$/u;
const TREND_MARK = /^[↑↓→←↔↗↘⬆⬇➔▲▼△▽►◄●■]$/u;
const BRACKET_FILLERS = new Set([
  ...['figure', 'figures', 'data', 'the', 'level', 'achieved', 'in', 'at', 'as', 'for', 'baseline', 'financial'],
  ...[
    'year',
    'end',
    'of',
    'outturn',
    'actual',
    'performance',
    'result',
    'results',
    'calendar',
    'position',
    'only',
    'value',
  ],
]);
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const SHORTHANDS = ['p', 'e', 'r'];
const MOST_WORDS = 8;

/** Reads the one figure of a cell. It gives nothing where any word, number or mark is left unexplained. */
export function readFigure(text: string, tokens: readonly Token[]): FigureDraft | undefined {
  const cursor: Cursor = { text, tokens, draft: { readings: [] }, place: 0 };
  while (cursor.draft.quantity === undefined) {
    if (!BEFORE.some((step) => step(cursor))) return undefined;
  }
  while (cursor.place < tokens.length) {
    if (!AFTER.some((step) => step(cursor))) return undefined;
  }
  return isWhole(cursor) ? cursor.draft : undefined;
}

const BEFORE: readonly Step[] = [
  value,
  valueInBrackets,
  period,
  yearBeforeColon,
  bracket,
  hedge,
  qualifier,
  label,
  separator,
];
const AFTER: readonly Step[] = [
  ...[
    fullStop,
    comma,
    recurrence,
    denominator,
    period,
    periodAfterWord,
    bracket,
    ofWhole,
    footnote,
    trend,
    qualifier,
    noun,
  ],
  closingWord,
];

function value(cursor: Cursor): boolean {
  const sign = wordAt(cursor, 0);
  const isSigned = sign === '-' || sign === '+';
  const next = tokenAt(cursor, 1);
  if (isSigned && !next?.glued) return false;
  // After a word or a date a hyphen may be a dash: "Oct-Dec -92".
  if (isSigned && cursor.place > 0 && cursor.draft.qualifier === undefined) return false;
  const quantity = quantityAt(cursor.tokens, cursor.place + (isSigned ? 1 : 0), sign === '-');
  if (quantity === undefined || quantity.unit === 'points' || isYearOfPeriod(cursor, quantity)) return false;
  if (isPerhapsPart(cursor, quantity)) return false;
  setQuantity(cursor, quantity, cursor.place);
  return true;
}

// "412/1000" may be a part and its whole; "412/1000 population" and "412 per 1000" say what they are.
function isPerhapsPart({ tokens }: Cursor, { from, of, unit, to }: Quantity): boolean {
  return unit === 'rate' && of === undefined && tokens.slice(from, to).some(({ word }) => word === '/');
}

// Accounts put a loss in brackets: "(-25%)" says so by its sign; "(25)" may be a note.
function valueInBrackets(cursor: Cursor): boolean {
  if (cursor.place !== 0 || wordAt(cursor, 0) !== '(' || wordAt(cursor, 1) !== '-') return false;
  const quantity = quantityAt(cursor.tokens, 2, true);
  if (quantity === undefined || quantity.unit === 'points' || cursor.tokens[quantity.to]?.word !== ')') return false;
  setQuantity(cursor, quantity, 0);
  cursor.place += 1;
  return true;
}

function setQuantity(cursor: Cursor, quantity: Quantity, from: number): void {
  const { draft } = cursor;
  draft.quantity = quantity;
  draft.unit = quantity.unit as NonNullable<FigureDraft['unit']>;
  if (quantity.per !== undefined) draft.per = quantity.per;
  if (quantity.of !== undefined) draft.of = quantity.of;
  cursor.place = quantity.to;
  note(cursor, from, AS_UNIT[quantity.unit]);
}

const AS_UNIT: Readonly<Record<Quantity['unit'], string>> = {
  number: 'a number',
  percentage: 'a percentage',
  points: 'percentage points',
  rate: 'a rate',
  money: 'an amount of money',
};

// "2012: 455" begins with a year, "2013" alone is a number.
function yearBeforeColon(cursor: Cursor): boolean {
  const [year, colon] = [tokenAt(cursor, 0), wordAt(cursor, 1)];
  return year?.kind === 'number' && (colon === ':' || colon === '=') && setPeriod(cursor, year, 2);
}

function isYearOfPeriod(cursor: Cursor, { from, to, unit }: Quantity): boolean {
  const isYear = cursor.tokens[from]?.period !== undefined && unit === 'number' && to === from + 1;
  return isYear && [':', '='].includes(cursor.tokens[to]?.word ?? '');
}

function period(cursor: Cursor): boolean {
  const token = tokenAt(cursor, 0);
  return token?.kind === 'period' && setPeriod(cursor, token, 1);
}

// "in 2013", "as at March 2013", "for the year 2012/13", "- March 2012".
function periodAfterWord(cursor: Cursor): boolean {
  let ahead = 0;
  while (
    ['in', 'at', 'as', 'for', 'during', 'on', 'the', 'year', 'financial', 'calendar', 'end', 'of', '-'].includes(
      wordAt(cursor, ahead),
    )
  ) {
    ahead += 1;
  }
  const token = tokenAt(cursor, ahead);
  if (ahead === 0 || token?.period === undefined) return false;
  cursor.place += ahead;
  return setPeriod(cursor, token, 1);
}

function setPeriod(cursor: Cursor, token: Token, length: number): boolean {
  if (token.period === undefined || cursor.draft.period !== undefined) return false;
  cursor.draft.period = token.period;
  cursor.place += length;
  cursor.draft.readings.push({ words: token.text, as: `the period ${token.period.label}` });
  return true;
}

function hedge(cursor: Cursor): boolean {
  const word = wordAt(cursor, 0);
  if (!HEDGES.has(word) || (word === 'c' && !isNumber(tokenAt(cursor, wordAt(cursor, 1) === '.' ? 2 : 1))))
    return false;
  return setQualifier(cursor, 'approximate', wordAt(cursor, 1) === '.' ? 2 : 1);
}

function qualifier(cursor: Cursor): boolean {
  const word = wordAt(cursor, 0);
  const found = QUALIFIER_WORDS[word];
  if (found === undefined || word.length < 2) return false;
  const hasPoint = wordAt(cursor, 1) === '.';
  return setQualifier(cursor, found, hasPoint ? 2 : 1);
}

function setQualifier(cursor: Cursor, found: NonNullable<KnownFigure['qualifier']>, length: number): boolean {
  if (cursor.draft.qualifier !== undefined) return false;
  cursor.draft.qualifier = found;
  cursor.place += length;
  note(cursor, cursor.place - length, `the figure is ${found}`);
  return true;
}

function label(cursor: Cursor): boolean {
  if (!LABELS.has(wordAt(cursor, 0))) return false;
  cursor.place += 1;
  return true;
}

function closingWord(cursor: Cursor): boolean {
  const length = ['in total', 'overall', 'in all', 'actual', 'outturn']
    .find((words) => startsWith(cursor, words))
    ?.split(' ').length;
  if (length === undefined) return false;
  cursor.place += length;
  return true;
}

function separator(cursor: Cursor): boolean {
  const isDash = wordAt(cursor, 0) === '-' && cursor.place > 0 && tokenAt(cursor, 1)?.glued === false;
  if (!isDash && ![':', '=', ','].includes(wordAt(cursor, 0))) return false;
  cursor.place += 1;
  return cursor.place > 1;
}

function fullStop(cursor: Cursor): boolean {
  if (wordAt(cursor, 0) !== '.' || cursor.place !== cursor.tokens.length - 1) return false;
  cursor.place += 1;
  return true;
}

function comma(cursor: Cursor): boolean {
  const next = tokenAt(cursor, 1);
  if (wordAt(cursor, 0) !== ',' || next === undefined) return false;
  if (next.period === undefined && QUALIFIER_WORDS[next.word] === undefined && next.word !== 'in') return false;
  cursor.place += 1;
  return next.kind === 'number' ? setPeriod(cursor, next, 1) : true;
}

function recurrence(cursor: Cursor): boolean {
  const [first, second] = [wordAt(cursor, 0), wordAt(cursor, 1)];
  const isPer = ['per', '/', 'a', 'each', 'every', 'in'].includes(first);
  const found = isPer ? RECURRENCES[second] : ['pa', 'annually', 'yearly'].includes(first) ? 'year' : undefined;
  if (found === undefined || first === 'in' || cursor.draft.covers !== undefined) return false;
  cursor.draft.covers = found;
  cursor.place += isPer ? 2 : 1;
  note(cursor, cursor.place - (isPer ? 2 : 1), `the figure of a ${found}`);
  return true;
}

function denominator(cursor: Cursor): boolean {
  const { draft } = cursor;
  const found =
    draft.unit === 'number' || draft.unit === 'count' ? denominatorAt(cursor.tokens, cursor.place) : undefined;
  if (found?.per === undefined) return false;
  draft.unit = 'rate';
  draft.per = found.per;
  if (found.of !== undefined) draft.of = found.of;
  note(cursor, cursor.place, 'what the rate is per', found.to);
  cursor.place = found.to;
  return true;
}

// "62% of residents": the words say what the percentage is of, and must not go on to say anything else.
function ofWhole(cursor: Cursor): boolean {
  const { draft } = cursor;
  if (wordAt(cursor, 0) !== 'of' || draft.unit !== 'percentage' || draft.of !== undefined) return false;
  const to = endOfWords(cursor, cursor.place + 1);
  if (to === cursor.place + 1) return false;
  draft.of = textBetween(cursor, cursor.place + 1, to);
  note(cursor, cursor.place, 'what the percentage is of', to);
  cursor.place = to;
  return true;
}

function noun(cursor: Cursor): boolean {
  const { draft } = cursor;
  if (draft.noun !== undefined || draft.of !== undefined) return false;
  const to = endOfWords(cursor, cursor.place);
  const words = cursor.tokens.slice(cursor.place, to);
  const last = words.at(-1);
  if (last === undefined) return false;
  if (draft.unit === 'percentage') {
    // "62% agree": words in lower case that say what they do; a name would say whose figure it is.
    if (words.length > 4 || words.some(({ text }) => text !== text.toLowerCase())) return false;
    note(cursor, cursor.place, 'what the percentage is of', to);
    cursor.place = to;
    return true;
  }
  if (draft.unit !== 'number' || (cursor.tokens[cursor.place]?.glued === true && last.word.length < 3)) return false;
  const isOne = draft.quantity?.value === 1;
  const isMeasure = words.length === 1 && MEASURES.has(last.word);
  if (!isMeasure && !words.some(({ word }) => isPlural(word)) && !(isOne && words.length === 1)) return false;
  const printed = textBetween(cursor, cursor.place, to);
  draft.noun = isOne && words.length === 1 ? pluralOf(printed) : printed;
  draft.unit = isMeasure ? 'number' : 'count';
  note(cursor, cursor.place, isMeasure ? 'what the number measures' : 'what is counted', to);
  cursor.place = to;
  return true;
}

function footnote(cursor: Cursor): boolean {
  const token = tokenAt(cursor, 0);
  if (!FOOTNOTE_MARK.test(String(token?.word))) return false;
  cursor.place += 1;
  note(cursor, cursor.place - 1, 'a footnote mark, whose note is not here');
  return true;
}

function trend(cursor: Cursor): boolean {
  if (!TREND_MARK.test(wordAt(cursor, 0))) return false;
  cursor.place += 1;
  note(cursor, cursor.place - 1, 'a mark for the direction of travel');
  return true;
}

function bracket(cursor: Cursor): boolean {
  const closing = CLOSING[wordAt(cursor, 0)];
  if (closing === undefined) return false;
  const end = cursor.tokens.findIndex(({ word }, index) => index > cursor.place && word === closing);
  if (end < 0) return false;
  const inside: Cursor = { ...cursor, tokens: cursor.tokens.slice(0, end), place: cursor.place + 1 };
  const isRead =
    inside.place < end
    && BRACKETS.some((step) => {
      inside.place = cursor.place + 1;
      return step(inside) && inside.place === end;
    });
  if (!isRead) return false;
  cursor.place = end + 1;
  return true;
}

const BRACKETS: readonly Step[] = [
  shorthand,
  periodAndQualifier,
  partOfWhole,
  sampleSize,
  percentSign,
  denominator,
  recurrence,
  nounInBracket,
];

function shorthand(cursor: Cursor): boolean {
  const word = wordAt(cursor, 0);
  const found = SHORTHANDS.includes(word) && cursor.draft.quantity !== undefined ? QUALIFIER_WORDS[word] : undefined;
  return found !== undefined && setQualifier(cursor, found, 1);
}

function periodAndQualifier(cursor: Cursor): boolean {
  const before = { ...cursor.draft };
  let says = 0;
  while (cursor.place < cursor.tokens.length) {
    const token = tokenAt(cursor, 0);
    const isRead =
      (token?.period !== undefined && setPeriod(cursor, token, 1))
      || (cursor.draft.quantity !== undefined && (qualifier(cursor) || false));
    if (isRead) says += 1;
    else if (BRACKET_FILLERS.has(String(token?.word)) || token?.word === ',') cursor.place += 1;
    else break;
  }
  if (says > 0 && cursor.place === cursor.tokens.length) return true;
  restore(cursor.draft, before);
  return false;
}

// "77.3% (330 of 427)"
function partOfWhole(cursor: Cursor): boolean {
  const { draft } = cursor;
  const words = cursor.tokens
    .slice(cursor.place)
    .map(({ word }) => word)
    .join(' ');
  if (draft.unit !== 'percentage' || !/^\S+ (?:of|out of|\/) \S+$/u.test(words)) return false;
  const part = quantityAt(cursor.tokens, cursor.place);
  const whole = quantityAt(cursor.tokens, cursor.tokens.length - 1);
  if (part?.value === undefined || whole?.value === undefined) return false;
  draft.count = part.value;
  draft.denominator = whole.value;
  note(cursor, cursor.place, 'the count and the whole behind the percentage', cursor.tokens.length);
  cursor.place = cursor.tokens.length;
  return true;
}

// "62.4% (n=1,234)"
function sampleSize(cursor: Cursor): boolean {
  const isSized = ['n', 'base'].includes(wordAt(cursor, 0)) && ['=', ':'].includes(wordAt(cursor, 1));
  const size = isSized && cursor.draft.unit === 'percentage' ? quantityAt(cursor.tokens, cursor.place + 2) : undefined;
  if (size?.value === undefined || size.unit !== 'number' || cursor.draft.denominator !== undefined) return false;
  cursor.draft.denominator = size.value;
  note(cursor, cursor.place, 'the number of those asked', size.to);
  cursor.place = size.to;
  return true;
}

function percentSign(cursor: Cursor): boolean {
  if (wordAt(cursor, 0) !== '%' || cursor.draft.unit !== 'number') return false;
  cursor.draft.unit = 'percentage';
  note(cursor, cursor.place, 'a percentage', cursor.place + 1);
  cursor.place += 1;
  return true;
}

function nounInBracket(cursor: Cursor): boolean {
  return cursor.draft.unit === 'number' && noun(cursor);
}

// A part of its whole has to give the percentage it stands beside.
function isWhole({ draft }: Cursor): boolean {
  const { quantity, count, denominator: whole } = draft;
  if (quantity?.value === undefined || count === undefined || whole === undefined) return true;
  if (!(whole > 0) || count > whole) return false;
  const decimals = String(quantity.value).split('.')[1]?.length ?? 0;
  return order(differenceOver(count, 0, 100, whole, decimals), quantity.value) === 0;
}

// The words from a place on, up to a mark, a number, a preposition or the end; nothing where one of them bears meaning.
function endOfWords(cursor: Cursor, place: number): number {
  let to = place;
  while (to < cursor.tokens.length && cursor.tokens[to]?.kind === 'word') {
    const word = String(cursor.tokens[to]?.word);
    if (word === 'per' || (['in', 'at', 'as', 'for', 'during'].includes(word) && isPeriodSoon(cursor, to + 1))) break;
    if (
      word === 'pa'
      || word === 'annually'
      || (['each', 'every', 'a'].includes(word) && RECURRENCES[String(cursor.tokens[to + 1]?.word)] !== undefined)
    )
      break;
    if (MEANING.has(word) || QUALIFIER_WORDS[word] !== undefined) return place;
    to += 1;
  }
  return to - place > MOST_WORDS ? place : to;
}

function isPeriodSoon({ tokens }: Cursor, place: number): boolean {
  return tokens.slice(place, place + 3).some(({ period: found }) => found !== undefined);
}

function isNumber(token: Token | undefined): boolean {
  return token?.kind === 'number';
}

function tokenAt({ tokens, place }: Cursor, ahead: number): Token | undefined {
  return tokens[place + ahead];
}

function wordAt(cursor: Cursor, ahead: number): string {
  return tokenAt(cursor, ahead)?.word ?? '';
}

function startsWith(cursor: Cursor, words: string): boolean {
  return words.split(' ').every((word, index) => wordAt(cursor, index) === word);
}

function textBetween({ text, tokens }: Cursor, from: number, to: number): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
}

function note(cursor: Cursor, from: number, as: string, to = cursor.place): void {
  cursor.draft.readings.push({ words: textBetween(cursor, from, to), as });
}

function restore(draft: FigureDraft, before: FigureDraft): void {
  for (const key of ['period', 'qualifier'] as const) if (before[key] === undefined) Reflect.deleteProperty(draft, key);
  draft.readings.length = Math.min(draft.readings.length, before.readings.length);
}
