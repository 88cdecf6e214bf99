import type * as z from 'zod';
import type { Plan } from '../model/plan.js';
import type { PlanInput } from './planInput.js';
import { checkPlanRules } from './planRules.js';
import * as shape from './planShape.js';

/**
 * The schema of a plan as a zod schema, which is a Standard Schema too: hand it to any form, router or validator that
 * takes one.
 *
 * Beyond the shape it refuses duplicate ids, references to what the plan does not hold, a due date before the plan, a
 * percentage outside 0 to 100, a negative count and more. Lists that are left out are filled in as empty. For messages
 * written for a person use {@link parsePlan} or {@link safeParsePlan}.
 *
 * @example
 * ```ts
 * import { planSchema } from 'community-safety-plan/schema';
 *
 * planSchema.safeParse({ id: 'north-2026' }).success; // => false
 * planSchema['~standard'].vendor; // => 'zod'
 * ```
 *
 * @category Schema
 */
export const planSchema: z.ZodType<Plan, PlanInput> = shape.Plan.superRefine(
  (plan, context) => {
    checkPlanRules(plan, (rule, path, message) => {
      context.addIssue({ code: 'custom', path: [...path], message, params: { rule } });
    });
  },
  // Also where the shape has mistakes: a person wants to hear of all at once.
  { when: () => true },
);
