import type { Comparator } from '../model/comparator.js';
import type { Indicator } from '../model/indicator.js';
import type { Area, Plan } from '../model/plan.js';
import { AREA, COMPARATOR, INDICATOR, PLAN } from '../model/shapes.js';
import { requireShape } from '../shape/requireShape.js';

// What the readers of tables return is accepted as well.
const BESIDE_A_PLAN = ['ok', 'problems', 'questions', 'notes', 'columns'];

/**
 * Returns the parts of a plan that a caller passes in, checked and without `null` values: the required parts and any
 * others.
 */
export function partsOfPlan<Needed extends keyof Plan = never>(
  plan: unknown,
  name: string,
  needed: readonly Needed[] = [],
): Pick<Plan, Needed> & Partial<Plan> {
  const fields = Object.entries<string | object>(PLAN.fields).map(([key, field]) => {
    const isAsItIs = (needed as readonly string[]).includes(key) || (typeof field === 'object' && 'optional' in field);
    return [key, isAsItIs ? field : { optional: field }];
  });
  const isObject = typeof plan === 'object' && plan !== null && !Array.isArray(plan);
  const given: unknown = isObject
    ? Object.fromEntries(Object.entries(plan).filter(([key]) => !BESIDE_A_PLAN.includes(key)))
    : plan;
  const shape = { name: 'Plan', fields: Object.fromEntries(fields) as object };
  return requireShape(given, shape, name, undefined, 'read') as never;
}

/** Returns the indicators that a caller passes in, checked. */
export function indicatorsFrom(value: unknown, name: string): readonly Indicator[] {
  return requireShape(value, { listOf: INDICATOR }, name, undefined, 'read') as readonly Indicator[];
}

/** Returns the comparators that a caller passes in, checked. */
export function comparatorsFrom(value: unknown, name: string): readonly Comparator[] {
  return requireShape(value, { listOf: COMPARATOR }, name) as readonly Comparator[];
}

/** Returns the parts of the area that a caller passes in, checked. */
export function areasFrom(value: unknown, name: string): readonly Area[] {
  return requireShape(value, { listOf: AREA }, name) as readonly Area[];
}

/** Says whether an option or a key was given: `null` and `undefined` count as left out. */
export function isGiven<Value>(value: Value): value is NonNullable<Value> {
  return value !== null && value !== undefined;
}
