import type { Plan } from '../model/plan.js';
import type { Theme } from '../model/theme.js';
import { findTheme } from './findTheme.js';
import { refuseUnknown } from './refuseUnknown.js';

/**
 * Gives the theme with an id.
 *
 * Where the id may be unknown use {@link findTheme}, which gives `undefined` instead of throwing.
 *
 * @param plan - The plan to look in.
 * @param id - The theme's `id`; labels and titles are no identity.
 * @returns The theme itself, not a copy.
 * @throws A {@link CommunitySafetyError} with code `UNKNOWN_THEME`, which names the nearest id, or `INVALID_PLAN`.
 *
 * @example
 * ```ts
 * import { getTheme } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * getTheme(maidstone2014, 'prevention-and-early-intervention').scope; // => 'partnership'
 * getTheme(maidstone2014, 'prevention-and-intervention'); // throws UNKNOWN_THEME
 * ```
 *
 * @category Look-up
 */
export function getTheme(plan: Plan, id: string): Theme {
  return findTheme(plan, id) ?? refuseUnknown('UNKNOWN_THEME', 'theme', id, plan.themes);
}
