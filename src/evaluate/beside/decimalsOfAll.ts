import { decimalsOf, type Exact } from '../../exact/exact.js';

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
