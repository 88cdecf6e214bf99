import type { Token } from './tokens.js';

const ONES = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Reads a number in words: `five`, `twenty-one`, `two hundred`. `to` is the place after it. */
export function numberInWordsAt(
  tokens: readonly Token[],
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
  // "two hundred and five" goes on, and is left to somebody who reads it whole.
  return tokens[to]?.word === 'hundred' && value > 0 && value < 10 && !goesOn(tokens, to + 1)
    ? { digits: String(value * 100), to: to + 1 }
    : { digits: String(value), to };
}

function goesOn(tokens: readonly Token[], place: number): boolean {
  const at = tokens[place]?.word === 'and' ? place + 1 : place;
  const word = tokens[at]?.word ?? '';
  return ONES.includes(word) || TENS.indexOf(word) >= 2;
}
