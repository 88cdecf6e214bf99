import { type Outcome, refused } from './outcome.js';
import { type Parts } from './parts.js';
import type { Item } from './sentence.js';
import { describe, wrongUnit } from './units.js';

/** Reads a range to be in. */
export function readRange(parts: Parts, item: Item): Outcome {
  const [low, high] = [item.quantity, item.upTo];
  const [min, max] = [Number(low?.value), Number(high?.value)];
  if (!(min <= max)) return refused('contradictory', 'names a range whose first end is the higher one.');
  return wrongUnit(parts, item) ?? describe(parts, item, { kind: 'range', min, max, ...parts.terms });
}
