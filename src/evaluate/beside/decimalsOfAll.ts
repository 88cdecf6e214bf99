import { decimalsOf, type Exact } from '../../exact/exact.js';
import { MOST_PRINTED, sensibleDecimals } from '../../format/sensibleDecimals.js';

/** Counts the decimals, as a sentence bears them, of the figure that has most of them. */
export function decimalsInWords(values: readonly Exact[]): number {
  const decimals = decimalsOfAll(values);
  return decimals <= MOST_PRINTED ? decimals : Math.max(...values.map(sensibleDecimals));
}

/** Counts the decimals of the figure that has most of them. */
export function decimalsOfAll(values: readonly Exact[]): number {
  let most = 0;
  for (const value of values) most = Math.max(most, decimalsOfOne(value));
  return most;
}

// Most figures are short numbers, which print without an exponent.
function decimalsOfOne(value: Exact): number {
  if (Number.isInteger(value)) return 0;
  const text = String(value);
  return text.length <= 15 && !text.includes('e') ? text.length - text.indexOf('.') - 1 : decimalsOf(value);
}
