import type { Indicator } from '../model/indicator.js';
import type { Plan } from '../model/plan.js';
import { requirePlan } from './requirePlan.js';

/**
 * Gives the indicator with an id, or `undefined`.
 *
 * Where the id must be known use {@link getIndicator}, whose error names the nearest one.
 *
 * @param plan - The plan to look in.
 * @param id - The indicator's `id`; labels and titles are no identity.
 * @returns The indicator itself, not a copy, or `undefined` where the plan has none with this id.
 * @throws A {@link CommunitySafetyError} with code `INVALID_PLAN`.
 *
 * @example
 * ```ts
 * import { findIndicator } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * findIndicator(maidstone2014, 'asb-incidents-rate')?.unit.kind; // => 'rate'
 * findIndicator(maidstone2014, 'metal-theft'); // => undefined
 * ```
 *
 * @category Look-up
 */
export function findIndicator(plan: Plan, id: string): Indicator | undefined {
  requirePlan(plan);
  return plan.indicators.find((item) => item.id === id);
}
