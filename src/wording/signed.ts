import { quantityAt } from './quantity.js';
import { isInPoints } from '../model/unit.js';
import type { Outcome } from './meaning.js';
import type { Situation } from './situation.js';
import type { Token } from './tokens.js';

/**
 * Reads a number with a sign and nothing else. It is a change where the unit is a count or a rate and the number is per
 * cent, and where the number is in points; else it may be a level.
 */
export function signed(tokens: readonly Token[], { unit, better }: Situation): Outcome | undefined {
  const sign = tokens[0]?.word;
  if ((sign !== '-' && sign !== '+') || tokens[1]?.kind !== 'number') return undefined;
  const read = quantityAt(tokens, 1);
  const isPoints =
    unit?.kind === 'percentage'
    && read?.to === tokens.length - 1
    && ['pt', 'pts', 'points', 'point'].includes(String(tokens[read.to]?.word));
  const quantity = isPoints ? { ...read, unit: 'points' as const, to: tokens.length } : read;
  if (quantity?.value === undefined || quantity.to !== tokens.length) return undefined;
  const direction = sign === '-' ? 'reduce' : 'increase';
  const printed = tokens
    .slice(1)
    .map(({ text }) => text)
    .join('');
  const by =
    quantity.unit === 'points'
      ? { points: quantity.value }
      : quantity.unit === 'percentage' && unit !== undefined && !isInPoints(unit)
        ? { percent: quantity.value }
        : undefined;
  if (
    by === undefined
    || quantity.value === 0
    || (quantity.unit === 'points' && unit !== undefined && unit.kind !== 'percentage')
  ) {
    return { problem: sign === '-' ? 'signed-fall' : 'signed-rise', about: printed };
  }
  if (better !== undefined && (better === 'lower') !== (direction === 'reduce')) {
    return { problem: 'worse-is-better', about: direction === 'reduce' ? 'less' : 'more', other: better };
  }
  return {
    target: { kind: 'change', direction, by },
    notes: [`The sign is read as a change: ${direction} by ${printed}.`],
  };
}
