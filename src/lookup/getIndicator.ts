import type { Indicator } from '../model/indicator.js';
import type { Plan } from '../model/plan.js';
import { findIndicator } from './findIndicator.js';
import { refuseUnknown } from './refuseUnknown.js';

/**
 * Gives the indicator with an id.
 *
 * Where the id may be unknown use {@link findIndicator}, which gives `undefined` instead of throwing.
 *
 * @param plan - The plan to look in.
 * @param id - The indicator's `id`; labels and titles are no identity.
 * @returns The indicator itself, not a copy.
 * @throws A {@link CommunitySafetyError} with code `UNKNOWN_INDICATOR`, which names the nearest id, or `INVALID_PLAN`.
 *
 * @example
 * ```ts
 * import { getIndicator } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * getIndicator(maidstone2014, 'asb-incidents-rate').unit.kind; // => 'rate'
 * getIndicator(maidstone2014, 'asb-incident-rate'); // throws UNKNOWN_INDICATOR
 * ```
 *
 * @category Look-up
 */
export function getIndicator(plan: Plan, id: string): Indicator {
  return findIndicator(plan, id) ?? refuseUnknown('UNKNOWN_INDICATOR', 'indicator', id, plan.indicators);
}
