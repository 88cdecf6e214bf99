import type { Comparator } from '../model/comparator.js';
import type { Plan } from '../model/plan.js';
import { findComparator } from './findComparator.js';
import { refuseUnknown } from './refuseUnknown.js';

/**
 * Gives the comparator with an id.
 *
 * Where the id may be unknown use {@link findComparator}, which gives `undefined` instead of throwing.
 *
 * @param plan - The plan to look in.
 * @param id - The comparator's `id`; labels and titles are no identity.
 * @returns The comparator itself, not a copy.
 * @throws A {@link CommunitySafetyError} with code `UNKNOWN_COMPARATOR`, which names the nearest id, or `INVALID_PLAN`.
 *
 * @example
 * ```ts
 * import { getComparator } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * getComparator(maidstone2014, 'kent').name; // => 'Kent-wide'
 * getComparator(maidstone2014, 'kentt'); // throws UNKNOWN_COMPARATOR
 * ```
 *
 * @category Look-up
 */
export function getComparator(plan: Plan, id: string): Comparator {
  return findComparator(plan, id) ?? refuseUnknown('UNKNOWN_COMPARATOR', 'comparator', id, plan.comparators);
}
