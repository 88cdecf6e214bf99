import type { Action } from '../model/action.js';
import type { Plan } from '../model/plan.js';
import { getPriority } from './getPriority.js';

/**
 * Gives the actions of a priority, in the plan's order.
 *
 * For its indicators use {@link indicatorsOf}.
 *
 * @param plan - The plan to look in.
 * @param priorityId - The priority's `id`.
 * @returns The actions themselves, not copies.
 * @throws A {@link CommunitySafetyError} with code `UNKNOWN_PRIORITY` or `INVALID_PLAN`.
 *
 * @example
 * ```ts
 * import { actionsOf } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * actionsOf(maidstone2014, 'road-safety').length; // => 4
 * ```
 *
 * @category Look-up
 */
export function actionsOf(plan: Plan, priorityId: string): readonly Action[] {
  const { id } = getPriority(plan, priorityId);
  return plan.actions.filter((action) => action.priorityId === id);
}
