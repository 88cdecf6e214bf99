import { decimalsOf, read, times, toNumber, toText } from '../exact/exact.js';

/** Why a run of digits, points and commas is not a number. */
export type NumberFault = 'joined' | 'thousands' | 'leading-zero';

const PLAIN = /^\d+(?:\.\d+)?$/u;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const LEADING_ZERO = /^0\d/u;
const MOST_DIGITS = 15;

/** Returns the plain decimal of a number as printed (`1579` for `1,579`), or what is wrong with it. */
export function plainDecimal(printed: string): { readonly digits: string } | { readonly fault: NumberFault } {
  const digits = printed.startsWith('.') ? `0${printed}` : printed;
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) {
    return { fault: digits.split('.').length > 2 ? 'joined' : 'thousands' };
  }
  return LEADING_ZERO.test(digits) ? { fault: 'leading-zero' } : { digits: digits.replaceAll(',', '') };
}

/**
 * Multiplies a plain decimal by a power of ten, exactly. Returns nothing if no number can hold every digit of the
 * result.
 */
export function scaled(digits: string, by: number, isNegative: boolean): number | undefined {
  if (digits.length > 2 * MOST_DIGITS) return undefined;
  const value = times(read(digits, 'text'), by);
  const printed = toText(value).replace('.', '').replace(/^0+/u, '');
  if (printed.length > MOST_DIGITS || decimalsOf(value) > MOST_DIGITS) return undefined;
  const size = toNumber(value);
  return isNegative && size !== 0 ? -size : size;
}

const ONES = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Reads a number in words: `five`, `twenty-one`, `two hundred`. `to` is the position after it. */
export function numberInWordsAt(
  tokens: readonly { readonly word: string }[],
  place: number,
): { readonly digits: string; readonly to: number } | undefined {
  const word = tokens[place]?.word ?? '';
  const ones = ONES.indexOf(word === 'nil' ? 'zero' : word);
  const tens = TENS.indexOf(word);
  if (ones < 0 && tens < 2) return undefined;
  const next = ONES.indexOf(tokens[place + 1]?.word ?? '');
  const hasOnes = tens >= 2 && next >= 1 && next <= 9;
  const value = ones >= 0 ? ones : tens * 10 + (hasOnes ? next : 0);
  const to = place + (hasOnes ? 2 : 1);
  // "two hundred and five" goes on, and is not read in part.
  return tokens[to]?.word === 'hundred' && value > 0 && value < 10 && !goesOn(tokens, to + 1)
    ? { digits: String(value * 100), to: to + 1 }
    : { digits: String(value), to };
}

function goesOn(tokens: readonly { readonly word: string }[], place: number): boolean {
  const at = tokens[place]?.word === 'and' ? place + 1 : place;
  const word = tokens[at]?.word ?? '';
  return ONES.includes(word) || TENS.indexOf(word) >= 2;
}
