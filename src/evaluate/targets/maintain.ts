import { minus, plus } from '../../exact/exact.js';
import type { MaintainTarget } from '../../model/target.js';
import type { Bound } from '../bound.js';
import type { Reason } from '../../explain/reason.js';
import { named } from '../words.js';
import { amountInWords, distanceOf, noBaseline, reason, type Situation, type Worked } from './worked.js';

/** Works out a target that is to hold the baseline. */
export function maintain(target: MaintainTarget, { indicator, series: { baseline } }: Situation): Worked | Reason {
  if (baseline === undefined) return noBaseline();
  const tolerance =
    target.tolerance === undefined ? 0 : distanceOf(target.tolerance, baseline.value, indicator, 'target.tolerance');
  if (typeof tolerance === 'object' && 'code' in tolerance) return tolerance;
  const held = `The baseline is to be held: ${named(baseline, indicator)}`;
  const strayed = target.tolerance === undefined ? '' : `, give or take ${amountInWords(target.tolerance, indicator)}`;
  const min = minus(baseline.value, tolerance);
  const max = plus(baseline.value, tolerance);
  if (target.orBetter !== true) {
    return { bound: { operator: 'between', min, max }, workings: `${held}${strayed}.`, isJourney: false };
  }
  if (indicator.polarity === 'no-judgement') {
    return reason(
      'polarity-needed',
      'The target is to hold the baseline or better, but the indicator says not which way is better.',
    );
  }
  const bound: Bound =
    indicator.polarity === 'lower-is-better'
      ? { operator: 'at-most', value: max }
      : { operator: 'at-least', value: min };
  return { bound, workings: `${held} or better${strayed}.`, isJourney: false };
}
