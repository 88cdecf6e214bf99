import type { Plan } from '../model/plan.js';
import type { Priority } from '../model/priority.js';
import { getPriority } from './getPriority.js';
import { getTheme } from './getTheme.js';

/**
 * Gives the priorities a theme cuts across, in its order.
 *
 * For the indicators of a priority use {@link indicatorsOf}.
 *
 * @param plan - The plan to look in.
 * @param themeId - The theme's `id`.
 * @returns The priorities themselves, not copies.
 * @throws A {@link CommunitySafetyError} with code `UNKNOWN_THEME`, `UNKNOWN_PRIORITY` where the theme refers to a
 * priority the plan does not hold, or `INVALID_PLAN`.
 *
 * @example
 * ```ts
 * import { prioritiesOf } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * prioritiesOf(maidstone2014, 'prevention-and-early-intervention').some(({ id }) => id === 'road-safety'); // => true
 * ```
 *
 * @category Look-up
 */
export function prioritiesOf(plan: Plan, themeId: string): readonly Priority[] {
  return getTheme(plan, themeId).priorityIds.map((id) => getPriority(plan, id));
}
