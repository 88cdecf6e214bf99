import { type Outcome, refused } from './outcome.js';
import { hasTarget, one, type Parts, valueOf } from './parts.js';
import type { Item } from './sentence.js';
import { describe, wrongUnit } from './units.js';

/** Reads a level to do better than: "Improve on 61%" is more than 61% where higher is better. */
export function readBetterThan(parts: Parts, item: Item): Outcome {
  const { better } = parts.situation;
  if (hasTarget(parts.items) || one(parts, 'TOLERANCE', 'WITHIN', 'FROM', 'BASE', 'SINCE', 'OTHER_BASE'))
    return refused(
      'ambiguous',
      'names a level to do better than and something else as well. Write the target alone, such as Increase to 65%.',
    );
  if (better === undefined)
    return refused(
      'ambiguous',
      'asks to do better than a level, and does not say whether that is more or less. Give the polarity, or write Above 61%.',
    );
  const operator = better === 'lower' ? 'below' : 'above';
  const found = describe(parts, item, { kind: 'level', operator, value: valueOf(item), ...parts.terms });
  const note = `To do better is read as ${operator}, since ${better} is better.`;
  return wrongUnit(parts, item) ?? { ...found, notes: [...found.notes, note] };
}
