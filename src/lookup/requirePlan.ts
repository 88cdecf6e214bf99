import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { show } from '../errors/show.js';
import type { Plan } from '../model/plan.js';

const LISTS = ['comparators', 'priorities', 'themes', 'indicators', 'actions', 'observations', 'claims'] as const;

/**
 * Refuses what cannot be a plan, so that a caller from plain JavaScript gets a sentence instead of a failure inside.
 * It looks at the lists only; the schema looks at everything.
 */
export function requirePlan(plan: Plan): void {
  const candidate: unknown = plan;
  if (typeof candidate !== 'object' || candidate === null) {
    throw new CommunitySafetyError('INVALID_PLAN', `plan must be a Plan, not ${show(plan)}.`, { plan });
  }
  for (const list of LISTS) {
    const value: unknown = plan[list];
    if (!Array.isArray(value)) {
      throw new CommunitySafetyError(
        'INVALID_PLAN',
        `plan.${list} must be an array, not ${show(value)}. Read the plan with parsePlan, which fills in empty lists.`,
        { path: list, value },
      );
    }
    for (const [index, item] of (value as unknown[]).entries()) {
      if (typeof item === 'object' && item !== null) continue;
      const path = `${list}[${String(index)}]`;
      throw new CommunitySafetyError('INVALID_PLAN', `plan.${path} must be an object, not ${show(item)}.`, {
        path,
        value: item,
      });
    }
  }
}
