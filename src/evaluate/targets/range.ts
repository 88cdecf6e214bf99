import { order, read } from '../../exact/exact.js';
import type { RangeTarget } from '../../model/target.js';
import { type Bound, satisfies } from '../bound.js';
import type { Reason } from '../../explain/reason.js';
import { inRange } from '../words.js';
import { reason, type Situation, type Worked } from './worked.js';

/** Works out a target that states a range. From inside it is a state to hold, from outside a way to go. */
export function range(target: RangeTarget, { indicator, series: { baseline } }: Situation): Worked | Reason {
  const min = read(target.min, 'target.min');
  const max = read(target.max, 'target.max');
  const inWords = inRange(min, max, indicator);
  if (order(min, max) > 0)
    return reason('target-contradicts-itself', `The target's range ${inWords} ends before it starts.`);
  const bound: Bound = { operator: 'between', min, max };
  const startsInside = baseline !== undefined && satisfies(baseline.value, bound);
  return { bound, workings: `The plan states the range: ${inWords}.`, isJourney: !startsInside };
}
