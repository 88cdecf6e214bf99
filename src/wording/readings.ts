import type { Placed } from './phrase.js';
import type { Reading } from './reading.js';
import type { Token } from './tokens.js';

const AS: Readonly<Record<string, string>> = {
  by: 'the amount of the change',
  to: 'the level to reach',
  from: 'where it comes from',
  change: 'the change',
  bound: 'the level, with the side of it that is wanted',
  of: 'the number that belongs to the words before it',
  level: 'the level',
  at: 'the level',
  in: 'the share',
  plain: 'the number',
  range: 'a range',
  within: 'a distance',
  base: 'where it is now',
  due: 'when it is due',
  'plan-end': 'the end of the plan',
  span: 'how long it may take',
  since: 'the period it is compared with',
  every: 'how often it is wanted',
  move: 'which way to go',
  shift: 'which way to go',
  moved: 'which way to go',
  keep: 'to hold a level',
  hold: 'to hold a level',
  'or-better': 'that better will do as well',
  reach: 'to reach a level',
  make: 'to make so many',
  do: 'to get something done',
  halve: 'to halve',
  double: 'to double',
  compared: 'a comparator',
  rank: 'a place in a ranking',
  name: 'a part of what is measured',
  measure: 'what is measured',
  clause: 'what is measured',
  aside: 'a phrase that changes nothing',
  mark: 'a note mark',
};

/** Says which words were read as what. */
export function readingsOf(text: string, tokens: readonly Token[], phrases: readonly Placed[]): Reading[] {
  return phrases.flatMap(({ is, role, verb, place, next }) => {
    const as = AS[role ?? verb ?? is];
    return as === undefined ? [] : [{ words: text.slice(tokens[place]?.start, tokens[next - 1]?.end), as }];
  });
}
