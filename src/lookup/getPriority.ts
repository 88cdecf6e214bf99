import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { show } from '../errors/show.js';
import type { Priority } from '../model/priority.js';
import type { Plan } from '../model/plan.js';
import { findPriority } from './findPriority.js';
import { didYouMean } from '../errors/nearest.js';

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
  const found = findPriority(plan, id);
  if (found) return found;
  const known = plan.priorities.map((item) => item.id);
  throw new CommunitySafetyError(
    'UNKNOWN_PRIORITY',
    `The plan has no priority with the id ${show(id)}.${didYouMean(id, known)}`,
    { id },
  );
}
