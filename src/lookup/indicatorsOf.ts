import type { Indicator } from '../model/indicator.js';
import type { Plan } from '../model/plan.js';
import { getIndicator } from './getIndicator.js';
import { getPriority } from './getPriority.js';

/**
 * Gives the indicators of a priority, in its order.
 *
 * For the priorities of a theme use {@link prioritiesOf}.
 *
 * @param plan - The plan to look in.
 * @param priorityId - The priority's `id`.
 * @returns The indicators themselves, not copies.
 * @throws A {@link CommunitySafetyError} with code `UNKNOWN_PRIORITY`, `UNKNOWN_INDICATOR` where the priority refers
 * to an indicator the plan does not hold, or `INVALID_PLAN`.
 *
 * @example
 * ```ts
 * import { indicatorsOf } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * indicatorsOf(maidstone2014, 'road-safety').length; // => 3
 * ```
 *
 * @category Look-up
 */
export function indicatorsOf(plan: Plan, priorityId: string): readonly Indicator[] {
  return getPriority(plan, priorityId).indicatorIds.map((id) => getIndicator(plan, id));
}
