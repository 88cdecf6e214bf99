import type { ScorecardCount } from './scorecard.js';

/** Writes how many indicators have a status: `5 off track (3 red, 2 amber)`. */
export function countInWords({ word, count, coloursInWords }: ScorecardCount): string {
  const words = `${String(count)} ${word.toLowerCase()}`;
  return coloursInWords === '' ? words : `${words} (${coloursInWords})`;
}
