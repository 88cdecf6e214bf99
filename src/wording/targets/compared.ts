import type { Operator } from '../../model/target.js';
import { operatorIn } from './amounts.js';
import { findNamed, readName } from './comparators.js';
import { type Outcome, type Refused, refused } from './outcome.js';
import { type Parts, TARGET_QUANTITIES } from './parts.js';
import type { Item } from './sentence.js';
import type { Situation } from './situation.js';

// "Kent and England", and neither "England and Wales" nor "Yorkshire and the Humber".
const JOINED = / and (?!wales|(the )?humber)/iu;

/** Reads a comparator to stand on one side of. */
export function readComparator(parts: Parts, item: Item): Outcome {
  const { situation, text, items, main } = parts;
  if (items.some(({ word }) => TARGET_QUANTITIES.has(word) || word === 'FROM'))
    return refused('ambiguous', 'compares with a comparator and names a number as well. Write one of them.');
  if (items.filter(({ word }) => word === 'COMPARED').length > 1)
    return refused('compound', 'compares with more than one comparator. Put each target into a row of its own.');
  const unclear = whatIsBeside(parts, item);
  if (unclear) return unclear;
  const operator = besideOf(String(item.beside), main, situation);
  if (typeof operator !== 'string') return operator;
  const named = text.slice(item.named?.start, item.named?.end).replace(/^the /iu, '');
  const name = readName(named);
  const notes = [...parts.notes, ...noteOfSide(item, operator, situation)];
  if (situation.comparators === undefined) {
    if (JOINED.test(named))
      return refused('compound', 'compares with more than one comparator. Put each target into a row of its own.');
    const id = named
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '');
    return {
      target: { kind: 'comparator', comparatorId: id, operator, ...parts.terms },
      comparator: { id, name: named, kind: name.kind },
      notes: [...notes, `The plan's comparators are not known; "${named}" is taken by its name.`],
    };
  }
  const comparator = findNamed(name, situation.comparators);
  if (comparator === undefined) {
    const known = situation.comparators.map(({ name: title }) => title).join(', ');
    return refused(
      'unknown-comparator',
      `compares with "${named}", which is not clearly one of the plan's comparators (${known === '' ? 'it has none' : known}).`,
    );
  }
  const { id, name: title, kind } = comparator;
  const note = title === named ? [] : [`"${named}" is read as ${title}.`];
  return {
    target: { kind: 'comparator', comparatorId: id, operator, ...parts.terms },
    comparator: { id, name: title, kind },
    notes: [...notes, ...note],
  };
}

// What stands beside a comparator may change what is held against it, or go on with another one.
function whatIsBeside({ items, line, main, text }: Parts, item: Item): Refused | undefined {
  const place = items.indexOf(item);
  const before = items.slice(0, place).map(({ word }) => word);
  const behind = items.slice(place + 1);
  // "Close to" is no closing here.
  const isClose = before.at(-1) === 'OUTPUT' && item.beside === 'to';
  if (isClose || NEAR.has(String(before.at(-1))) || /(?:^| )(?:gaps?|differences?)(?: |$)/u.test(line))
    return refused(
      'ambiguous',
      'speaks of a distance from a comparator, which a target here cannot say. Write Below the county average, or the level to reach.',
    );
  const isOfChange = items.slice(0, place).some((other) => other.word === 'SHIFT' || other.word === 'CHANGE');
  if (
    (isOfChange && String(item.beside) !== 'to')
    || before.some((word) => OF_CHANGE.has(word))
    || isMoveOf(main, item, text)
  )
    return refused(
      'ambiguous',
      'holds a change against a comparator, and not the level. Write Below the county average, or the level to reach.',
    );
  const scope = behind.findIndex(({ word }) => /^(?:for|in|of|across)$/u.test(word));
  const isMore = (scope < 0 ? behind : behind.slice(0, scope)).some(({ word }) => GOES_ON.has(word));
  if (isMore || behind.some(({ word }) => word === 'whichever'))
    return refused('compound', 'goes on after its comparator. Put each target into a row of its own.');
  return undefined;
}

const NEAR = new Set(
  'near nearer nearest close closer next up similar comparable approaching approach half relative compared'.split(' '),
);
const OF_CHANGE = new Set(
  'trend trends change changes growth progress trajectory improvement improvements reduction reductions increase increases decrease decreases fall falls rise rises'.split(
    ' ',
  ),
);
const GOES_ON = new Set('and or plus minus but while whilst & / + - whichever MOVE MOVED SHIFT KEEP HOLD'.split(' '));

// "Reduce in line with Kent" may move as much as Kent does; "with the Kent average" names a level.
function isMoveOf(main: Item | undefined, { beside, named }: Item, text: string): boolean {
  if (main?.word !== 'MOVE' || beside !== 'in line with') return false;
  return !/\b(?:average|mean|median|rate|level|figure|value)s?\b/iu.test(text.slice(named?.start, named?.end));
}

function noteOfSide({ beside }: Item, operator: Operator, { better }: Situation): string[] {
  if (beside !== '') return [];
  return [
    `A comparator alone: "${operator.replace('-', ' ')}" follows from the polarity, since ${String(better)} is better.`,
  ];
}

function besideOf(words: string, main: Item | undefined, { better }: Situation): Operator | Refused {
  const moves = main !== undefined && ['MOVE', 'SHIFT', 'MOVED'].includes(main.word) ? main.direction : undefined;
  const exact = operatorIn(words);
  // "Reduce burglary by more than the county average" speaks of the change, not of the level.
  const isOfChange = /^(?:more|less|fewer|greater) than$/u.test(words);
  const isOpposed =
    moves !== 'improve'
    && moves !== undefined
    && exact !== undefined
    && (moves === 'reduce') !== ['at-most', 'below'].includes(exact);
  if (moves !== undefined && (isOfChange || isOpposed)) {
    return refused(
      'ambiguous',
      'moves, and compares with a comparator in a way that is not clear. Write Below or Above it.',
    );
  }
  if (exact) return exact;
  const direction = main?.direction === 'improve' || main === undefined ? undefined : main.direction;
  const way = direction === 'reduce' ? 'lower' : direction === 'increase' ? 'higher' : better;
  if (words === 'worse than' || way === undefined)
    return refused(
      'ambiguous',
      'compares with a comparator, and does not say which side of it is wanted. Write Below or Above, or give the polarity.',
    );
  if (words === 'better than' || words.startsWith('outperform')) return way === 'lower' ? 'below' : 'above';
  return way === 'lower' ? 'at-most' : 'at-least';
}
