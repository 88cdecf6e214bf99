import type { KnownFigure } from '../../model/figure.js';
import type { Covers } from '../../model/indicator.js';
import type { Target } from '../../model/target.js';
import { some } from '../some.js';

/** Returns the level that a target asks for as a figure with its length of time, to compare its scale with others. */
export function askedFor(
  target: Target | 'waiting' | undefined,
  covers: Covers | undefined,
  period?: string,
): KnownFigure | undefined {
  if (target === undefined || target === 'waiting' || target.kind !== 'level') return undefined;
  const length = target.every ?? covers;
  return { value: target.value, ...some({ period, covers: length === 'day' ? undefined : length }) };
}
