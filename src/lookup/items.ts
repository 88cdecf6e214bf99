import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import type { ErrorCode } from '../errors/errorCode.js';
import { didYouMean } from '../errors/nearest.js';
import { requireArray } from '../errors/require.js';
import { show } from '../errors/show.js';
import type { Action } from '../model/action.js';
import type { Comparator } from '../model/comparator.js';
import type { Indicator } from '../model/indicator.js';
import type { Plan } from '../model/plan.js';
import type { Priority } from '../model/priority.js';
import type { Theme } from '../model/theme.js';
import { requirePlan } from './requirePlan.js';

const MOST_LISTED = 20;

/**
 * Returns the priority with an id, or `undefined`.
 *
 * If the id must exist, use {@link getPriority}, whose error names the nearest one.
 *
 * @param plan - The plan to look in.
 * @param id - The priority's `id`. Labels and titles are not ids.
 * @returns The priority itself, not a copy, or `undefined` if the plan has none with this id.
 * @throws A {@link CommunitySafetyError} with code `INVALID_PLAN`.
 *
 * @example
 * ```ts
 * import { findPriority } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * findPriority(maidstone2014, 'road-safety')?.title; // => 'Road safety - killed or seriously injured (KSI)'
 * findPriority(maidstone2014, 'metal-theft'); // => undefined
 * ```
 *
 * @category Look-up
 */
export function findPriority(plan: Plan, id: string): Priority | undefined {
  requirePlan(plan);
  return plan.priorities.find((item) => item.id === id);
}

/**
 * Returns the priority with an id.
 *
 * If the id may be unknown, use {@link findPriority}, which returns `undefined` instead of throwing.
 *
 * @param plan - The plan to look in.
 * @param id - The priority's `id`. Labels and titles are not ids.
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

/**
 * Returns the theme with an id, or `undefined`.
 *
 * If the id must exist, use {@link getTheme}, whose error names the nearest one.
 *
 * @param plan - The plan to look in.
 * @param id - The theme's `id`. Labels and titles are not ids.
 * @returns The theme itself, not a copy, or `undefined` if the plan has none with this id.
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

/**
 * Returns the theme with an id.
 *
 * If the id may be unknown, use {@link findTheme}, which returns `undefined` instead of throwing.
 *
 * @param plan - The plan to look in.
 * @param id - The theme's `id`. Labels and titles are not ids.
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

/**
 * Returns the indicator with an id, or `undefined`.
 *
 * If the id must exist, use {@link getIndicator}, whose error names the nearest one.
 *
 * @param plan - The plan to look in.
 * @param id - The indicator's `id`. Labels and titles are not ids.
 * @returns The indicator itself, not a copy, or `undefined` if the plan has none with this id.
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

/**
 * Returns the indicator with an id.
 *
 * If the id may be unknown, use {@link findIndicator}, which returns `undefined` instead of throwing.
 *
 * @param plan - The plan to look in.
 * @param id - The indicator's `id`. Labels and titles are not ids.
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

/**
 * Returns the comparator with an id, or `undefined`.
 *
 * If the id must exist, use {@link getComparator}, whose error names the nearest one.
 *
 * @param plan - The plan to look in.
 * @param id - The comparator's `id`. Labels and titles are not ids.
 * @returns The comparator itself, not a copy, or `undefined` if the plan has none with this id.
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

/**
 * Returns the comparator with an id.
 *
 * If the id may be unknown, use {@link findComparator}, which returns `undefined` instead of throwing.
 *
 * @param plan - The plan to look in.
 * @param id - The comparator's `id`. Labels and titles are not ids.
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

/**
 * Returns the actions of a priority, in the plan's order.
 *
 * For its indicators use {@link indicatorsOf}.
 *
 * @param plan - The plan to look in.
 * @param priorityId - The priority's `id`.
 * @returns The actions themselves, not copies.
 * @throws A {@link CommunitySafetyError} with code `UNKNOWN_PRIORITY` or `INVALID_PLAN`.
 *
 * @example
 * ```ts
 * import { actionsOf } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * actionsOf(maidstone2014, 'road-safety').length; // => 4
 * ```
 *
 * @category Look-up
 */
export function actionsOf(plan: Plan, priorityId: string): readonly Action[] {
  const { id } = getPriority(plan, priorityId);
  return plan.actions.filter((action) => action.priorityId === id);
}

/**
 * Returns the indicators of a priority, in its order.
 *
 * For the priorities of a theme use {@link prioritiesOf}.
 *
 * @param plan - The plan to look in.
 * @param priorityId - The priority's `id`.
 * @returns The indicators themselves, not copies.
 * @throws A {@link CommunitySafetyError} with code `UNKNOWN_PRIORITY`, `UNKNOWN_INDICATOR` where the priority refers to
 * an indicator the plan does not hold, `INVALID_ARGUMENT` where its `indicatorIds` is not an array, or `INVALID_PLAN`.
 *
 * @example
 * ```ts
 * import { indicatorsOf } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * indicatorsOf(maidstone2014, 'road-safety').length; // => 3
 * ```
 *
 * @category Look-up
 */
export function indicatorsOf(plan: Plan, priorityId: string): readonly Indicator[] {
  const { indicatorIds } = getPriority(plan, priorityId);
  requireArray(indicatorIds, `indicatorIds of the priority ${show(priorityId)}`);
  return indicatorIds.map((id) => getIndicator(plan, id));
}

/**
 * Returns the priorities a theme cuts across, in its order.
 *
 * For the indicators of a priority use {@link indicatorsOf}.
 *
 * @param plan - The plan to look in.
 * @param themeId - The theme's `id`.
 * @returns The priorities themselves, not copies.
 * @throws A {@link CommunitySafetyError} with code `UNKNOWN_THEME`, `UNKNOWN_PRIORITY` where the theme refers to a
 * priority the plan does not hold, `INVALID_ARGUMENT` where its `priorityIds` is not an array, or `INVALID_PLAN`.
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
  const { priorityIds } = getTheme(plan, themeId);
  requireArray(priorityIds, `priorityIds of the theme ${show(themeId)}`);
  return priorityIds.map((id) => getPriority(plan, id));
}

/** Refuses an id that a plan does not hold, and names the one that was probably meant. */
export function refuseUnknown(
  code: Extract<ErrorCode, `UNKNOWN_${string}`>,
  what: string,
  id: string,
  known: readonly { readonly id: string }[],
  place?: string,
): never {
  const ids = known.map((item) => item.id);
  const where = place === undefined ? '' : `${place}: `;
  throw new CommunitySafetyError(
    code,
    `${where}The plan has no ${what} with the id ${show(id)}.${didYouMean(id, ids) || listed(ids)}`,
    {
      id,
    },
  );
}

// Where no id is near enough to be meant, a screenful of those there are.
function listed(ids: readonly string[]): string {
  if (ids.length === 0) return ' It has none.';
  const more = ids.length > MOST_LISTED ? ` and ${String(ids.length - MOST_LISTED)} more` : '';
  return ` It has: ${ids.slice(0, MOST_LISTED).join(', ')}${more}.`;
}
