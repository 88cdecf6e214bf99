import { type Exact, order, toText } from '../exact/exact.js';
import type { ComparisonWarning } from './comparison.js';

// ONS, User guide to mortality statistics (and its answer FOI/2021/3301): standardised rates on fewer than 10 events are
// not given, crude rates on fewer than 20 are marked unreliable; below 10 PHEindicatormethods does not standardise either.
const FEWEST_FOR_A_VERDICT = 10;
const FEWEST_TO_BE_RELIABLE = 20;

/** Warns of a count on which a figure says little. */
export function smallCount(count: Exact, name: string): ComparisonWarning[] {
  const known = `${name} is ${toText(count)}: `;
  if (order(count, FEWEST_FOR_A_VERDICT) < 0) {
    const message = `${known}below ${String(FEWEST_FOR_A_VERDICT)}, chance alone makes large differences. Add up several years.`;
    return [{ code: 'small-count', message }];
  }
  if (order(count, FEWEST_TO_BE_RELIABLE) < 0) {
    const message = `${known}a figure on fewer than ${String(FEWEST_TO_BE_RELIABLE)} is unreliable. Show its interval.`;
    return [{ code: 'unreliable', message }];
  }
  return [];
}

/** Warns of a denominator in which one person moves the figure too easily. */
export function smallDenominator(denominator: Exact, name: string, smallest: number): ComparisonWarning[] {
  if (order(denominator, smallest) >= 0) return [];
  const message = `${name} is ${toText(denominator)}: below ${String(smallest)}, one person moves the figure too easily.`;
  return [{ code: 'small-denominator', message }];
}
