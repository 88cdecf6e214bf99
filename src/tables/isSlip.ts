import { nearest } from '../errors/nearest.js';
import { INDICATOR_COLUMNS } from './columns.js';
import { headingKey } from './heading.js';

const KNOWN = INDICATOR_COLUMNS.flatMap(({ heading, aliases }) => [heading, ...aliases]);
const EDITS_OF_A_SLIP = 2;

/** Says whether a heading is not known because of a slip in one that is ("Unti", "Polarty"), or holds no letters. */
export function isSlip(words: string): boolean {
  const most = Math.min(EDITS_OF_A_SLIP, Math.floor(words.length / 2) - 1);
  return nearest(words, KNOWN, most) !== undefined || headingKey(words) === '';
}
