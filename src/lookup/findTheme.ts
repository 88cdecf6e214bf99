import type { Plan } from '../model/plan.js';
import type { Theme } from '../model/theme.js';
import { requirePlan } from './requirePlan.js';

/**
 * Gives the theme with an id, or `undefined`.
 *
 * Where the id must be known use {@link getTheme}, whose error names the nearest one.
 *
 * @param plan - The plan to look in.
 * @param id - The theme's `id`; labels and titles are no identity.
 * @returns The theme itself, not a copy, or `undefined` where the plan has none with this id.
 * @throws A {@link CommunitySafetyError} with code `INVALID_PLAN`.
 *
 * @example
 * ```ts
 * import { findTheme } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * findTheme(maidstone2014, 'prevention-and-early-intervention')?.scope; // => 'partnership'
 * findTheme(maidstone2014, 'metal-theft'); // => undefined
 * ```
 *
 * @category Look-up
 */
export function findTheme(plan: Plan, id: string): Theme | undefined {
  requirePlan(plan);
  return plan.themes.find((item) => item.id === id);
}
