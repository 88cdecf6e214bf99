import type { Plan } from '../model/plan.js';
import type { Priority } from '../model/priority.js';
import { findPriority } from './findPriority.js';
import { refuseUnknown } from './refuseUnknown.js';

/**
 * Gives the priority with an id.
 *
 * Where the id may be unknown use {@link findPriority}, which gives `undefined` instead of throwing.
 *
 * @param plan - The plan to look in.
 * @param id - The priority's `id`; labels and titles are no identity.
 * @returns The priority itself, not a copy.
 * @throws A {@link CommunitySafetyError} with code `UNKNOWN_PRIORITY`, which names the nearest id, or `INVALID_PLAN`.
 *
 * @example
 * ```ts
 * import { getPriority } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * getPriority(maidstone2014, 'road-safety').title; // => 'Road safety - killed or seriously injured (KSI)'
 * getPriority(maidstone2014, 'road-saftey'); // throws UNKNOWN_PRIORITY
 * ```
 *
 * @category Look-up
 */
export function getPriority(plan: Plan, id: string): Priority {
  return findPriority(plan, id) ?? refuseUnknown('UNKNOWN_PRIORITY', 'priority', id, plan.priorities);
}
