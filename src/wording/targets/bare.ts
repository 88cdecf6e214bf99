import { type Outcome, refused } from './outcome.js';
import { type Parts, valueOf } from './parts.js';
import type { Item } from './sentence.js';
import { describe, unitOf } from './units.js';

/** Reads a level with no word that says which side of it is wanted. */
export function bare(parts: Parts, level: Item): Outcome {
  const { situation, terms } = parts;
  const value = valueOf(level);
  const unit = unitOf(parts, level).unit;
  const behind = String(parts.items[parts.items.indexOf(level) + 1]?.word);
  if (/^(?:changes?|differences?|variations?|variance|movement)$/u.test(behind))
    return refused('ambiguous', 'speaks of a change, and not of which way. Write Reduce by 10%, or Increase by 10%.');
  if (value === 0 && situation.better === 'higher') {
    return refused(
      'ambiguous',
      'asks for 0 where higher is better, which every figure satisfies. Write what is to be reached.',
    );
  }
  if (value === 0 && situation.better === undefined && unitOf(parts, level).noun !== undefined) {
    const found = describe(parts, level, { kind: 'level', operator: 'at-most', value, ...terms });
    return {
      ...found,
      notes: [...found.notes, 'None of what is counted is read as at most 0, since there cannot be fewer.'],
    };
  }
  if (situation.better === undefined) {
    return {
      ...refused(
        'bare-number',
        'is a number with no direction. Give the polarity of the indicator, or write At least, or No more than.',
      ),
      value,
      ...terms,
      unit,
    };
  }
  const operator = situation.better === 'lower' ? 'at-most' : 'at-least';
  const found = describe(parts, level, { kind: 'level', operator, value, ...terms });
  return {
    ...found,
    notes: [
      ...found.notes,
      `A bare number: "${operator.replace('-', ' ')}" follows from the polarity, since ${situation.better} is better.`,
    ],
  };
}
