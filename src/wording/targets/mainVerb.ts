import { hasTarget, placeOf } from './parts.js';
import type { Item } from './sentence.js';

const ASKING = new Set(['MOVE', 'SHIFT', 'MOVED', 'KEEP', 'KEEP_OR', 'HOLD', 'REACH', 'HALVE', 'DOUBLE', 'HAS_MOVED']);

// These are verbs only where a sentence begins with them; elsewhere they are names of things: a visit, a test, a plan.
const ONLY_FIRST = new Set(['OUTPUT', 'DO']);

const BEFORE_VERB = new Set([
  'HEAD',
  'AIM',
  'ENSURE',
  'DUE',
  'WHEN',
  'EVERY',
  ',',
  ':',
  '-',
  '(',
  ')',
  'to',
  'we',
  'will',
  'and',
  '.',
  '...',
]);

const SOFT_FIRST = new Set(['OUTPUT', 'DO', 'ENSURE']);

/** Finds the word that says what is asked for. */
export function mainOf(items: readonly Item[]): Item | undefined {
  const elsewhere = placeOf(items, ({ word }) => word === 'ELSE');
  const first = items.findIndex((item, index) => {
    if (ONLY_FIRST.has(item.word)) return items.slice(0, index).every(({ word }) => BEFORE_VERB.has(word));
    return ASKING.has(item.word) && index < elsewhere;
  });
  const shift = items.findIndex(({ word }, index) => index > first && index <= first + 3 && word === 'SHIFT');
  const main = items[first]?.word === 'REACH' && shift > 0 ? items[shift] : items[first];
  // "Improve the delivery of justice by increasing … to 1.25 million": what it is done by carries the figure.
  const means = items.findIndex(
    ({ word }, index) =>
      index > Math.max(first, 0) && ['MOVE', 'REACH'].includes(word) && items[index - 1]?.word === 'by',
  );
  const isSoft = main === undefined || main.direction === 'improve' || SOFT_FIRST.has(main.word);
  if (means >= 0 && isSoft && hasTarget(items.slice(means)) && !hasTarget(items.slice(0, means))) return items[means];
  if (main !== undefined) return main;
  // "Ensure that the number of people who reoffend falls to 20%"
  return items.find(
    ({ word }, index) =>
      word === 'MOVE' && index > elsewhere && ['TO', 'BY', 'FROM'].includes(String(items[index + 1]?.word)),
  );
}
