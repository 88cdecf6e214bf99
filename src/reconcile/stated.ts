import { absolute, decimalsOf, type Exact, minus, order, plus, read, times, toNumber, toText } from '../exact/exact.js';
import type { StatedNumber } from '../explain/reconciliation.js';

/** A number as a document states it: its value, and the range of sizes that the words allow. */
export interface StatedWords {
  readonly value: Exact;
  /** How many decimals it was printed with. */
  readonly decimals: number;
  /** The smallest and largest size it may stand for, without its sign. */
  readonly size: Span;
  /** The words as printed where they hedge. */
  readonly hedged: string | undefined;
  readonly isPoints: boolean;
}

/** From one value to another. What rounds to a number reaches up to the half that rounds to the next, not onto it. */
export interface Span {
  readonly low: Exact;
  readonly high: Exact;
  /** The end that is not part of it, if one is not. */
  readonly open?: 'low' | 'high';
}

type Hedge = 'about' | 'short-of' | 'beyond' | 'up-to';

// Right before the number; an article, a preposition or a sign may be between. In the order in which they are
// looked for: "just under" does not mean "under", and "no more than" does not mean "more than".
const HEDGES_BEFORE: readonly (readonly [RegExp, Hedge])[] = [
  [hedge('nearly|almost|just (?:under|below|short of)|close to|approaching'), 'short-of'],
  [hedge('up to|no more than|at most|under|below|less than|fewer than|(?:a )?maximum of|[<≤]'), 'up-to'],
  [
    hedge('over|more than|above|at least|exceed(?:s|ing)?|in excess of|upwards of|no less than|(?:a )?minimum of|[>≥]'),
    'beyond',
  ],
  [hedge('about|around|approximately|approx\\.?|roughly|some|circa|c\\.?|in the region of|[~≈]'), 'about'],
];
const HEDGES_AFTER: readonly (readonly [RegExp, Hedge])[] = [
  [/^\s*(?:%|per ?cent)?\s*or (?:less|fewer|under)\b/iu, 'up-to'],
  [/^\s*(?:%|per ?cent)?\s*(?:or (?:more|over)\b|\+)/iu, 'beyond'],
  [/^\s*(?:%|per ?cent)?\s*or so\b/iu, 'about'],
];
const NUMBER = /\d[\d,]*(?:\.\d+)?/u;
// A match never starts inside a run of digits and commas, where the run's first digit would do: else long runs take long.
const PERCENTAGE = /(?<!\d,*)\d[\d,]*(?:\.\d+)?(?=\s*(?:%|per ?cent|(?:percentage )?points?\b|p\.?p\b))/iu;
const POINTS = /\b(?:percentage )?points?\b|\bp\.?p\.?(?:ts?)?\b/iu;
const FALL =
  /(?:^|[\s(])[-−–]\s?\d|\b(?:fall|fell|fallen|down|reduc\w*|decreas\w*|drop\w*|fewer|less|lower|declin\w*|cut)\b/iu;
const RISE = /\+\s?\d|\b(?:rise|rose|risen|up|increas\w*|grew|growth|more|higher|additional|extra)\b/iu;

/** Reads a number that is stated as a value, as text or as both: the text says how it was rounded and hedged. */
export function statedOf(value: number | undefined, text: string | undefined, name: string): StatedWords | undefined {
  const words = typeof text === 'string' ? text : '';
  // Of several numbers, the one that is called a percentage: "rose in 2013 by 2.3%".
  const printed = PERCENTAGE.exec(words) ?? NUMBER.exec(words);
  if (value === undefined && printed === null) return undefined;
  const exact = value === undefined ? signedOf(String(printed), words) : read(value, name);
  const decimals = printed === null ? decimalsOf(exact) : (printed[0].split('.')[1] ?? '').length;
  const kind = printed === null ? undefined : hedgeOf(words, printed.index, printed[0].length);
  return {
    value: exact,
    decimals,
    size: sizeOf(absolute(exact), decimals, kind),
    hedged: kind === undefined ? undefined : words,
    isPoints: POINTS.test(words),
  };
}

/** The same number as data, for a sentence. */
export function statedNumber({ value, decimals, hedged }: StatedWords): StatedNumber {
  return { value: toNumber(value), decimals, hedged: hedged ?? null };
}

function hedge(words: string): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])(?:${words})\\s*(?:(?:a|an|another|by|of)\\s+)*[-+−–£(]*\\s*$`, 'iu');
}

function hedgeOf(words: string, start: number, length: number): Hedge | undefined {
  const before = HEDGES_BEFORE.find(([pattern]) => pattern.test(words.slice(0, start)));
  const after = HEDGES_AFTER.find(([pattern]) => pattern.test(words.slice(start + length)));
  return (before ?? after)?.[1];
}

/** The values that a printed figure may stand for: a whole number is a count, a decimal was rounded. */
export function spanOf(value: Exact): Span {
  const decimals = decimalsOf(value);
  if (decimals === 0) return { low: value, high: value };
  const half = times(0.5, powerOfTen(-decimals));
  return { low: minus(value, half), high: plus(value, half) };
}

/** A stated number with its sign, as the span it may stand for. */
export function signedSpan({ value, size }: StatedWords): Span {
  const isFall = order(value, 0) < 0;
  if (!isFall) return size;
  const turned = { low: minus(0, size.high), high: minus(0, size.low) };
  return size.open === undefined ? turned : { ...turned, open: 'low' };
}

/** 10 to a power. */
function powerOfTen(exponent: number): Exact {
  return read(exponent < 0 ? `0.${'0'.repeat(-exponent - 1)}1` : `1${'0'.repeat(exponent)}`, 'power');
}

function signedOf(digits: string, text: string): Exact {
  const size = read(digits.replaceAll(',', ''), 'text');
  return FALL.test(text) && !RISE.test(text) ? minus(0, size) : size;
}

// An unhedged number stands for what rounds to it. A hedged one for half its last figure that is not 0: "nearly 20"
// for 15 to 20, "over 1,000" for 1,000 to 1,500, "some 24" for 23 to 25.
function sizeOf(size: Exact, decimals: number, hedge: Hedge | undefined): Span {
  const lastDigit = powerOfTen(-decimals);
  if (hedge === undefined) {
    const half = times(0.5, lastDigit);
    return { low: minus(size, half), high: plus(size, half), open: 'high' };
  }
  const half = times(0.5, grainOf(size, decimals));
  const leeway = order(half, lastDigit) > 0 ? half : lastDigit;
  const least = order(size, leeway) > 0 ? minus(size, leeway) : 0;
  if (hedge === 'up-to') return { low: 0, high: size };
  if (hedge === 'short-of') return { low: least, high: size };
  return { low: hedge === 'about' ? least : size, high: plus(size, leeway) };
}

// The place of the last digit that is not 0: 10 of 20, 1 of 24, 1,000 of 1,000, 0.1 of 12.5.
function grainOf(size: Exact, decimals: number): Exact {
  const text = toText(size);
  return powerOfTen(decimals > 0 ? -decimals : text.length - text.replace(/(?<=\d)0+$/u, '').length);
}
