import { order } from '../../exact/exact.js';
import type { Direction, Operator, Target } from '../../model/target.js';
import { isPlural } from '../figure/vocabulary.js';
import { alsoChange, changeOf, readChange } from './change.js';
import { type Outcome, type Refused, refused } from './outcome.js';
import {
  BAD_BY_NAME,
  COUNTABLE,
  GOOD_BY_NAME,
  hasTarget,
  isBracketed,
  one,
  type Parts,
  placeOf,
  TARGET_QUANTITIES,
  valueOf,
  wordsOf,
} from './parts.js';
import { grouped, type Item, YEAR } from './sentence.js';
import type { Situation } from './situation.js';
import { describe, nounBehind, wrongUnit } from './units.js';

/** Reads a change, a level to move to, or a direction alone. */
export function readMovement(parts: Parts, main: Item): Outcome {
  const { items, line, situation } = parts;
  if (one(parts, 'RANGE', 'WITHIN', 'AT', 'IN'))
    return refused(
      'ambiguous',
      'names a range or a share beside a movement. Write the level to reach, such as Reduce to 25%, or the change, such as Reduce by 10%.',
    );
  if (items.some(({ word }) => word === 'OTHER_BASE' || word === 'AVERAGE_BASE' || word === 'COMPARED')) {
    return refused(
      'ambiguous',
      'counts from a year or an average that it does not name. Write the period, such as against 2012/13.',
    );
  }
  // "Reduced by 10%" may say what happened; a day it is due by says that it is wanted.
  if (main.word === 'MOVED' && one(parts, 'BY', 'TO', 'BOUND', 'PLAIN') && !one(parts, 'DUE')) {
    return refused('ambiguous', 'may say what happened or what is wanted. Write Reduce by 10%, and by when.');
  }
  if (GAP.test(wordsOf(parts)))
    return refused(
      'ambiguous',
      'asks for a gap to change, and the figure may be that of one side of it. Write the level to reach, such as Reduce to 25%.',
    );
  const direction = directionOf(parts, main);
  if (typeof direction !== 'string') return direction;
  const from = one(parts, 'FROM', 'BASE');
  const change = changeIn(parts, main);
  const level = one(parts, 'TO', 'BOUND', ...(change ? [] : ['LEVEL']));
  const unused = items.some((item) => TARGET_QUANTITIES.has(item.word) && item !== change?.item && item !== level);
  if (unused && (change || level))
    return refused(
      'compound',
      'holds more than one number that may be the target. Put each target into a row of its own.',
    );
  if (level) return readLevelOfMovement(parts, level, direction, change, from);
  if (change) {
    const stated = change.item.direction;
    if (stated !== undefined && stated !== 'improve' && stated !== direction && main !== change.item)
      return refused('contradictory', 'asks for a rise and a fall at once.');
    if (from?.word === 'FROM')
      return refused(
        'ambiguous',
        'says where it comes from and by how much, which may be per cent or points. Write the level to reach.',
      );
    return otherBase(parts, from) ?? readChange(parts, direction, change.item);
  }
  if (one(parts, 'OF', 'PLAIN'))
    return refused(
      'ambiguous',
      'holds a number that may be the change or the level. Write Reduce by 10%, or Reduce to 25%.',
    );
  if (from) return refused('truncated', 'says where it comes from, and not where it is to go.');
  if (main.word === 'HALVE' || main.word === 'DOUBLE') {
    const percent = main.word === 'HALVE' ? 50 : 100;
    return changeOf(parts, direction, { percent }, [
      `"${parts.text.slice(main.start, main.end)}" is read as a change of ${String(percent)}%.`,
    ]);
  }
  return readDirection(parts, direction, main, line, situation);
}

const GAP = /(?:^| )(?:gaps?|differences?|differentials?|disparit(?:y|ies)|inequalit(?:y|ies))(?: |$)/u;

// A change is counted from the baseline that is known; a text that states another speaks of something else.
function otherBase(parts: Parts, from: Item | undefined): Refused | undefined {
  const { baseline, baselinePeriod, unit } = parts.situation;
  const base = from ?? parts.items.find(({ word, quantity }) => word === 'SINCE' && quantity !== undefined);
  const isOfOtherPeriod =
    parts.since !== undefined && baselinePeriod !== undefined && parts.since.label !== baselinePeriod;
  // "Target was 5%" of a count speaks of a change before.
  const isOfOther = base?.quantity?.unit === 'percentage' && unit !== undefined && unit.kind !== 'percentage';
  if (
    base === undefined
    || baseline === undefined
    || isOfOtherPeriod
    || isOfOther
    || order(valueOf(base), baseline) === 0
  )
    return undefined;
  return refused(
    'contradictory',
    `counts from ${String(base.quantity?.printed.trim())}, and its baseline is ${String(baseline)}. Correct the one that is wrong, or write the level to reach.`,
  );
}

function directionOf(parts: Parts, main: Item): Direction | Refused {
  if (main.direction === 'reduce' || main.direction === 'increase') return main.direction;
  const { better } = parts.situation;
  if (better !== undefined) {
    parts.notes.push(`An improvement is a ${better === 'lower' ? 'fall' : 'rise'}, since ${better} is better.`);
    return better === 'lower' ? 'reduce' : 'increase';
  }
  const [from, to] = [one(parts, 'FROM', 'BASE'), one(parts, 'TO')];
  if (from && to) return valueOf(to) < valueOf(from) ? 'reduce' : 'increase';
  if (to?.quantity?.unit === 'percentage' && !BAD_BY_NAME.test(wordsOf(parts))) {
    parts.notes.push('An improvement to a percentage is read as a rise.');
    return 'increase';
  }
  if (GOOD_BY_NAME.test(wordsOf(parts)) && !BAD_BY_NAME.test(wordsOf(parts))) {
    parts.notes.push('An improvement is read as a rise, by the name of what is to improve.');
    return 'increase';
  }
  return refused(
    COUNTABLE.test(parts.line) || hasTarget(parts.items) ? 'ambiguous' : 'qualitative',
    'asks for an improvement, and does not say whether that is more or less. Give the polarity, or write Increase or Reduce.',
  );
}

const UNCOUNTABLE =
  /(?:^| )(?:awareness|understanding|knowledge|communications?|coordination|links|engagement|opportunities|wellbeing|quality|information|environment|partnership working|resilience|relationships?|capacity|profile|visibility|standards)(?: |$)/u;

interface Change {
  readonly item: Item;
}

// The amount a movement goes by: "by 10%", "a 5% reduction", "a reduction of 5%", "reduce burglary 6%".
function changeIn(parts: Parts, main: Item): Change | undefined {
  const { items } = parts;
  const direct = one(parts, 'BY', 'CHANGE');
  if (direct) return { item: direct };
  // "a reduction in the casualty rate of 10%": "of" goes with the reduction.
  const of = one(parts, 'OF', 'LEVEL');
  const isDistance = of?.quantity?.unit === 'percentage' || of?.quantity?.unit === 'points' || of?.word === 'OF';
  if (of && isDistance && (main.word === 'SHIFT' || of.quantity?.unit === 'points')) return { item: of };
  const plain = one(parts, 'PLAIN');
  const behind = plain && items[items.indexOf(plain) + 1]?.word;
  const isLast =
    behind === undefined || ['DUE', 'WHEN', 'EVERY', 'SINCE', '.', ';', ',', 'SPAN', 'PLAN_END'].includes(behind);
  const isPart = plain?.quantity?.unit === 'percentage' || plain?.quantity?.unit === 'points';
  return plain && isPart && isLast && main.word === 'MOVE' ? { item: plain } : undefined;
}

function readLevelOfMovement(
  parts: Parts,
  level: Item,
  direction: Direction,
  change: Change | undefined,
  from: Item | undefined,
): Outcome {
  const { items } = parts;
  const wanted: readonly Operator[] = direction === 'reduce' ? ['at-most', 'below'] : ['at-least', 'above'];
  const operator = level.operator ?? (direction === 'reduce' ? 'at-most' : 'at-least');
  const before = items[items.indexOf(level) - 1];
  if (!wanted.includes(operator)) {
    return level.word === 'TO'
      ? refused('contradictory', `asks to ${direction} to a level on the other side.`)
      : refused(
          'ambiguous',
          `asks to ${direction}, and holds a limit on the other side. Write the level to reach, such as Reduce to 25%.`,
        );
  }
  if (level.word === 'BOUND' && !isDirectlyBehind(parts, level))
    return refused(
      'ambiguous',
      'holds a limit that may be the target or a part of what is measured. Write Reduce to no more than 25%.',
    );
  if (level.word === 'LEVEL')
    return refused('ambiguous', 'names a level, and not whether it is to be reached. Write Reduce to 25%.');
  // "visits to 20 schools": a receiver, and no level.
  if (
    level.word === 'TO'
    && before
    && RECEIVED.has(before.word)
    && nounBehind(parts, level) !== undefined
    && level.quantity?.unit === 'number'
  )
    return refused(
      'ambiguous',
      'holds a number that may be the target or a part of what is measured. Write Increase to 20, or Increase by 10%.',
    );
  if (
    change
    && items.indexOf(change.item) > items.indexOf(level)
    && level.quantity?.unit === 'number'
    && from === undefined
    && !isBracketed(items, items.indexOf(change.item))
    && change.item.word === 'BY'
  ) {
    return refused(
      'ambiguous',
      'holds a number that may be the level or a part of what is measured. Write the level alone, such as Reduce to 9,704.',
    );
  }
  if (
    level.word === 'TO'
    && level.operator === undefined
    && YEAR.test(String(level.quantity?.printed))
    && nounBehind(parts, level) === undefined
  ) {
    const printed = String(level.quantity?.printed);
    return refused(
      'ambiguous',
      `goes to a number that may be a year. Write by ${printed}, or ${grouped(printed)} if it is a number.`,
    );
  }
  const value = valueOf(level);
  if (from && !(direction === 'reduce' ? valueOf(level) < valueOf(from) : valueOf(level) > valueOf(from))) {
    return refused('contradictory', `asks to ${direction}, and the numbers go the other way.`);
  }
  const wrong = wrongUnit(parts, level);
  if (wrong) return wrong;
  const target: Target = { kind: 'level', operator, value, direction, ...parts.terms };
  const found = describe(parts, level, target);
  if (!change) return found;
  const also = alsoChange(parts, change.item, direction, from, value, level);
  if ('refused' in also) return also;
  return { ...found, also };
}

const RECEIVED = new Set([
  ...[
    'visits',
    'access',
    'referrals',
    'responses',
    'response',
    'damage',
    'harm',
    'support',
    'services',
    'talks',
    'presentations',
    'training',
  ],
  ...[
    'education',
    'given',
    'offered',
    'provided',
    'delivered',
    'advice',
    'assistance',
    'related',
    'relating',
    'up',
    'close',
    'NAME_OF_TIME',
    'GIVEN',
    'attacks',
    'letters',
    'leaflets',
  ],
]);

// A limit is the target where it ends the sentence and follows what is measured: "Reduce burglary below 100".
function isDirectlyBehind({ items }: Parts, level: Item): boolean {
  const index = items.indexOf(level);
  const [before, behind] = [String(items[index - 1]?.word), items[index + 1]?.word];
  const isLast =
    behind === undefined
    || /^(?:DUE|WHEN|EVERY|SINCE|\.|;|,|\(|PLAN_END|SPAN|in|of|per|for)$/u.test(behind)
    || items.slice(index + 1, index + 4).some(({ word }) => isPlural(word));
  return (
    isLast
    && !/^(?:of|with|in|who|aged|for|earning|driving|waiting|taking|lasting|having|ELSE|and|or|is|are|from|[a-z]+ing)$/u.test(
      before,
    )
  );
}

function readDirection(parts: Parts, direction: Direction, main: Item, line: string, situation: Situation): Outcome {
  if (main.word === 'MOVED' && main !== parts.items[0])
    return refused(
      'qualitative',
      'asks for nothing that a figure shows. Write what is to be reached, such as Reduce by 10%.',
    );
  if (UNCOUNTABLE.test(line) && !COUNTABLE.test(line))
    return refused(
      'qualitative',
      'asks for something that no figure shows. Write what is to be reached, such as Increase to 65%.',
    );
  if (!isAim(parts.items, main))
    return refused(
      'ambiguous',
      'speaks of a rise or a fall, and does not clearly ask for it. Write what is to be reached, such as Reduce by 10%, or Reduce alone.',
    );
  if (parts.since && parts.since.label !== situation.baselinePeriod)
    return refused(
      'ambiguous',
      'compares with a period that need not be the baseline. Write by how much, or leave the period out.',
    );
  return { target: { kind: 'direction', direction, ...parts.terms }, notes: parts.notes };
}

// Whether the sentence itself is the aim ("Reduce burglary", "A reduction in burglary", "Burglary should fall"), and
// does not only speak of a rise or a fall ("Any increase will be negotiated").
function isAim(items: readonly Item[], main: Item): boolean {
  const place = items.indexOf(main);
  const before = items.slice(0, place).map(({ word }) => word);
  const rest = items.slice(
    place + 1,
    placeOf(items, ({ word }) => word === 'ELSE' || word === 'TAIL'),
  );
  const isAsked = main.asked === true || before.some((word) => ASKING.has(word));
  const isAllowed = isAsked
    ? before.every((word) => !FINITE.has(word) || ASKING.has(word))
    : before.every((word) => OPENING.has(word));
  return isAllowed && !rest.some(({ word }) => FINITE.has(word));
}

const ASKING = new Set(['ENSURE', 'should', 'must', 'shall']);

const OPENING = new Set(
  (
    'HEAD AIM ENSURE REACH DUE WHEN EVERY PLAN_END SPAN SINCE OTHER_BASE SCENE KEEP , : - ( ) to we will shall the our a an and . '
    + 'continue continuing seek seeking aim aiming strive work working towards help helping further partnership csp partners overall year'
  ).split(' '),
);

const FINITE = new Set(
  (
    'is are was were be been being has have had having will would shall should can could may might must cannot do does did awaits await '
    + 'remains seems appears means needs depends requires probably possibly perhaps maybe likely unlikely expected anticipated predicted forecast if PAST HAS_MOVED'
  ).split(' '),
);
