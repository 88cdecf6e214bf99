import type { ResolvedTarget } from '../../evaluate/resolvedTarget.js';
import type { Look } from './shapes.js';

/** A level that a target asks for, and the side on which figures meet it. */
export interface TargetBound {
  readonly value: number;
  readonly good: 'lower' | 'higher' | 'here';
}

/** Returns the levels of a target on the axis of its figures; a place in a league table has none. */
export function boundsOf(target: ResolvedTarget | null): TargetBound[] {
  if (target === null || target.kind === 'rank') return [];
  const { operator, value, min, max } = target;
  if (min !== null && max !== null) {
    return min === max
      ? [{ value: max, good: 'here' }]
      : [
          { value: min, good: 'higher' },
          { value: max, good: 'lower' },
        ];
  }
  return [{ value, good: operator === 'at-most' || operator === 'below' ? 'lower' : 'higher' }];
}

/** Returns the flag of a level: on an axis that runs to the right, it points to the figures that meet it. */
export function flagOf({ good }: TargetBound): Look {
  return { shape: good === 'here' ? 'square' : good === 'lower' ? 'left' : 'right', role: 'ink' };
}
