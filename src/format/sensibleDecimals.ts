import { decimalsOf, read, toFixedText } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';

/** No figure of a plan or of official statistics is printed with more decimals; what has more was worked out. */
const MOST_PRINTED = 4;
const DECIMALS = 2;
const SIGNIFICANT_FIGURES = 3;
const MOST_DECIMALS = 20;

/**
 * Returns how many decimals a figure has in a sentence: all of its own where it has as few as figures are printed with, else
 * two, and so many more that a small figure keeps three that count.
 */
export function sensibleDecimals(value: Numeric): number {
  const exact = read(value, 'value');
  const decimals = decimalsOf(exact);
  if (decimals <= MOST_PRINTED) return decimals;
  const size = Math.abs(Number(toFixedText(exact, MOST_DECIMALS)));
  const before = size === 0 ? 0 : Math.floor(Math.log10(size)) + 1;
  return Math.min(decimals, Math.max(DECIMALS, SIGNIFICANT_FIGURES - before));
}
