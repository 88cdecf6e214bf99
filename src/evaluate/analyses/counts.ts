import { type Exact, times, toNumber } from '../../exact/exact.js';
import { roundsTo } from '../../exact/roundsTo.js';
import type { Reason } from '../../explain/reason.js';
import { reason } from '../../explain/reasons.js';
import type { KnownFigure } from '../../model/figure.js';
import { isShare, type Unit } from '../../model/unit.js';
import type { Point } from '../../series/observed.js';

/** The count and the denominator behind a figure. */
export interface Counts {
  readonly count: number;
  readonly denominator: number;
}

// Doubles hold every whole number up to this, and no area has so many people.
const LARGEST = Number.MAX_SAFE_INTEGER;

/** Returns the counts behind a figure; nothing if they are not known or do not give its value. */
export function countsOf({ value, figure }: Point, unit: Unit): Counts | undefined {
  const { count, denominator }: KnownFigure = figure;
  if (!isDenominator(denominator)) return undefined;
  // A count is its own numerator. The number it is out of must be given with it.
  if (unit.kind === 'count') return isOwnCount(value, count) ? { count: toNumber(value), denominator } : undefined;
  const per = perOf(unit);
  if (!isCount(count) || !isCount(per)) return undefined;
  return roundsTo(value, times(count, per), denominator) ? { count, denominator } : undefined;
}

/** Says whether a figure was given with counts. */
export function haveCounts({ figure: { count, denominator } }: Point, unit: Unit): boolean {
  if (count === undefined || (unit.kind !== 'count' && denominator === undefined)) return false;
  return unit.kind === 'count' || perOf(unit) !== undefined;
}

/** Says why a figure has no usable counts. Without a comparator, this is about the area's figure. */
export function countsProblem({ value: exact, figure }: Point, unit: Unit, comparator: string | null): Reason {
  const { count, denominator }: KnownFigure = figure;
  const value = toNumber(exact);
  if (unit.kind === 'money') return reason('count-without-base', { method: 'comparison', comparator });
  if (unit.kind === 'count') {
    return isOwnCount(exact, count)
      ? reason('count-without-base', { method: 'comparison', comparator })
      : reason('value-and-count-differ', { problem: 'not-a-count', comparator, value });
  }
  return isCount(count) && isDenominator(denominator)
    ? reason('value-and-count-differ', { problem: 'another-figure', comparator, count, denominator, value })
    : reason('counts-not-known', { method: 'comparison', comparator });
}

// Only rates and shares are made from counts.
function perOf(unit: Unit): number | undefined {
  if (unit.kind === 'rate') return unit.per;
  return isShare(unit) ? 100 : undefined;
}

function isOwnCount(value: Exact, count: number | undefined): boolean {
  const own = toNumber(value);
  return isCount(own) && Number.isInteger(own) && (count ?? own) === own;
}

function isDenominator(value: number | undefined): value is number {
  return isCount(value) && value >= 1;
}

function isCount(value: number | undefined): value is number {
  return typeof value === 'number' && value >= 0 && value <= LARGEST;
}
