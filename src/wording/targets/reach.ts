import { bare } from './bare.js';
import { readMovement } from './movement.js';
import { type Outcome, refused } from './outcome.js';
import { hasTarget, one, type Parts, valueOf } from './parts.js';
import { readRange } from './range.js';
import type { Item } from './sentence.js';
import { describe, manyTimes, wrongUnit } from './units.js';

/** Reads a level to reach, or a number of things to make. */
export function readReach(parts: Parts, main: Item): Outcome {
  const { situation, items } = parts;
  const change = one(parts, 'CHANGE');
  if (change) {
    if (one(parts, 'TO', 'BOUND', 'PLAIN', 'BY'))
      return refused('compound', 'holds more than one number that may be the target.');
    return readMovement(parts, change);
  }
  const range = one(parts, 'RANGE');
  if (range && main.word === 'REACH') return readRange(parts, range);
  if (one(parts, 'BY', 'FROM', 'RANGE', 'WITHIN'))
    return refused(
      'ambiguous',
      'holds a number that may be the target or a part of what is measured. Write the target alone, such as At least 65%.',
    );
  const level = one(parts, 'BOUND', 'LEVEL', 'OF', 'PLAIN', 'AT', 'TO', 'IN');
  if (level === undefined)
    return main.word === 'OUTPUT'
      ? readDone(parts, main)
      : refused('qualitative', 'says nothing that a figure shows. Write what is to be reached, such as At least 65%.');
  const wrong = wrongUnit(parts, level) ?? manyTimes(parts, level);
  if (wrong) return wrong;
  const value = valueOf(level);
  if (level.operator) return describe(parts, level, { kind: 'level', operator: level.operator, value, ...parts.terms });
  if (level.word === 'TO' && main.word === 'REACH')
    return refused(
      'ambiguous',
      'holds a number that may be the target or a part of what is measured. Write At least 65%.',
    );
  // "Answer calls in 10 seconds", "achieve 8 minutes": which side of a time is wanted depends on what is timed.
  if (TIME.test(String(level.quantity?.noun))) {
    return level.word === 'PLAIN' || level.word === 'LEVEL' || level.word === 'OF'
      ? bare(parts, level)
      : refused('ambiguous', 'names a time, and not which side of it is wanted. Write No more than 10 seconds.');
  }
  const isObject = main.word === 'REACH' || items.indexOf(level) <= items.indexOf(main) + 2;
  if (!isObject)
    return refused(
      'ambiguous',
      'holds a number that may be the target or a part of what is measured. Write the target alone.',
    );
  if (situation.better === 'lower' && main.word === 'REACH') {
    const found = describe(parts, level, { kind: 'level', operator: 'at-most', value, ...parts.terms });
    return { ...found, notes: [...found.notes, 'To achieve it is read as at most, since lower is better.'] };
  }
  return describe(parts, level, { kind: 'level', operator: 'at-least', value, ...parts.terms });
}

const TIME = /(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs)$/u;

/** What a partnership makes or sets up. */
export const ARTEFACT =
  /(?:^| )(?:strategy|strategies|plans?|protocols?|schemes?|reports?|polic(?:y|ies)|reviews?|groups?|services?|database|website|survey|toolkit|programmes?|projects?|assessments?|frameworks?|audit|procedures?|charter|directory|campaigns?|agreements?|guidance|system|panel|forum|hub|centre|contract|unit|team|post|officer|model|pathway|process|profile)(?: |$)/u;

/** Reads what is to be done: a milestone, or so many times. */
export function readDone(parts: Parts, main: Item): Outcome {
  const { items, line, text } = parts;
  if (hasTarget(items) || one(parts, 'WITHIN', 'FROM', 'BASE')) return readCounted(parts, main);
  if (!ARTEFACT.test(line))
    return refused(
      'qualitative',
      'asks for something that no figure shows. Write what is to be reached, such as At least 65%, or what is to be done by when.',
    );
  return { target: { kind: 'milestone', description: text, ...parts.terms }, notes: parts.notes };
}

// "Establish 5 groups": done so many times.
function readCounted(parts: Parts, main: Item): Outcome {
  const level = one(parts, 'PLAIN', 'BOUND');
  if (
    level === undefined
    || parts.items.indexOf(level) !== parts.items.indexOf(main) + 1
    || level.quantity?.unit !== 'number'
  ) {
    return refused(
      'ambiguous',
      'holds a number that may be the target or a part of what is to be done. Write the target alone.',
    );
  }
  const wrong = wrongUnit(parts, level) ?? manyTimes(parts, level);
  return (
    wrong
    ?? describe(parts, level, {
      kind: 'level',
      operator: level.operator ?? 'at-least',
      value: valueOf(level),
      ...parts.terms,
    })
  );
}
