import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { show } from '../errors/show.js';
import type { Plan } from '../model/plan.js';

const LISTS = ['comparators', 'priorities', 'themes', 'indicators', 'observations'] as const;

/**
 * Refuses what cannot be a plan, so that a caller from plain JavaScript gets a sentence and not a failure inside.
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
  }
}
