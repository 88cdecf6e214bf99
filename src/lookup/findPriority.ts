import type { Plan } from '../model/plan.js';
import type { Priority } from '../model/priority.js';
import { requirePlan } from './requirePlan.js';

/**
 * Gives the priority with an id, or `undefined`.
 *
 * Where the id must be known use {@link getPriority}, whose error names the nearest one.
 *
 * @param plan - The plan to look in.
 * @param id - The priority's `id`; labels and titles are no identity.
 * @returns The priority itself, not a copy, or `undefined` where the plan has none with this id.
 * @throws A {@link CommunitySafetyError} with code `INVALID_PLAN`.
 *
 * @example
 * ```ts
 * import { findPriority } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * findPriority(maidstone2014, 'road-safety')?.title; // => 'Road safety - killed or seriously injured (KSI)'
 * findPriority(maidstone2014, 'metal-theft'); // => undefined
 * ```
 *
 * @category Look-up
 */
export function findPriority(plan: Plan, id: string): Priority | undefined {
  requirePlan(plan);
  return plan.priorities.find((item) => item.id === id);
}
