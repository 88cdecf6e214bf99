import type { Comparator } from '../model/comparator.js';
import type { Plan } from '../model/plan.js';
import { requirePlan } from './requirePlan.js';

/**
 * Gives the comparator with an id, or `undefined`.
 *
 * Where the id must be known use {@link getComparator}, whose error names the nearest one.
 *
 * @param plan - The plan to look in.
 * @param id - The comparator's `id`; labels and titles are no identity.
 * @returns The comparator itself, not a copy, or `undefined` where the plan has none with this id.
 * @throws A {@link CommunitySafetyError} with code `INVALID_PLAN`.
 *
 * @example
 * ```ts
 * import { findComparator } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * findComparator(maidstone2014, 'kent')?.name; // => 'Kent-wide'
 * findComparator(maidstone2014, 'england'); // => undefined
 * ```
 *
 * @category Look-up
 */
export function findComparator(plan: Plan, id: string): Comparator | undefined {
  requirePlan(plan);
  return plan.comparators.find((item) => item.id === id);
}
