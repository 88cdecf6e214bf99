import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { show } from '../errors/show.js';
import type { Theme } from '../model/theme.js';
import type { Plan } from '../model/plan.js';
import { findTheme } from './findTheme.js';
import { didYouMean } from '../errors/nearest.js';

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
  const found = findTheme(plan, id);
  if (found) return found;
  const known = plan.themes.map((item) => item.id);
  throw new CommunitySafetyError(
    'UNKNOWN_THEME',
    `The plan has no theme with the id ${show(id)}.${didYouMean(id, known)}`,
    { id },
  );
}
