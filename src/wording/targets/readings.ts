import type { Reading } from '../text/reading.js';
import type { Item } from './sentence.js';

const AS: Readonly<Record<string, string>> = {
  BY: 'the amount of the change',
  TO: 'the level to reach',
  FROM: 'where it comes from',
  CHANGE: 'the change',
  BOUND: 'the level, with the side of it that is wanted',
  OF: 'the number that belongs to the words before it',
  LEVEL: 'the level',
  AT: 'the level',
  IN: 'the share',
  PLAIN: 'the number',
  RANGE: 'a range',
  WITHIN: 'a distance',
  BASE: 'where it stands now',
  DUE: 'when it is due',
  WHEN: 'when it is due',
  PLAN_END: 'the end of the plan',
  SPAN: 'how long it may take',
  SINCE: 'the period it is compared with',
  EVERY: 'how often it stands anew',
  MOVE: 'which way to go',
  SHIFT: 'which way to go',
  MOVED: 'which way to go',
  KEEP: 'to hold a level',
  KEEP_OR: 'to hold a level or do better',
  OR_BETTER: 'that better will do as well',
  HOLD: 'to hold a level',
  REACH: 'to reach a level',
  OUTPUT: 'to make so many',
  DO: 'to get something done',
  HALVE: 'to halve',
  DOUBLE: 'to double',
  COMPARED: 'a comparator',
  RANK: 'a place in a ranking',
  NAME: 'a part of what is measured',
  SCENE: 'a phrase that changes nothing',
};

/** Says which words were read as what. */
export function readingsOf(text: string, items: readonly Item[]): Reading[] {
  return items.flatMap(({ word, start, end }) => {
    const as = AS[word];
    return as === undefined ? [] : [{ words: text.slice(start, end), as }];
  });
}
