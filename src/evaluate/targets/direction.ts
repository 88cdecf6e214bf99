import { requireOneOf } from '../../errors/requireOneOf.js';
import { DIRECTIONS, type DirectionTarget } from '../../model/target.js';
import type { Reason } from '../../explain/reason.js';
import { named } from '../words.js';
import { noBaseline, type Situation, type Worked } from './worked.js';

/** Works out a target that gives a direction and no number: beyond the baseline. */
export function direction(target: DirectionTarget, { indicator, series: { baseline } }: Situation): Worked | Reason {
  if (baseline === undefined) return noBaseline();
  requireOneOf(target.direction, DIRECTIONS, 'target.direction');
  const operator = target.direction === 'reduce' ? 'below' : 'above';
  return {
    bound: { operator, value: baseline.value },
    workings: `The plan gives a direction and no number: ${operator} the baseline, ${named(baseline, indicator)}.`,
    isJourney: false,
  };
}
