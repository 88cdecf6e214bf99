import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { issueLines } from '../explain/planIssues.js';
import type { Plan } from '../model/plan.js';
import { safeParsePlan } from './safeParsePlan.js';

/**
 * Returns the plan that somebody wrote, or throws an error that lists every mistake in it.
 *
 * To get the mistakes as data, use {@link safeParsePlan}.
 *
 * @param input - The plan as data, for instance from `JSON.parse`. It is never changed.
 * @returns The plan, frozen, with empty lists filled in.
 * @throws A {@link CommunitySafetyError} with code `INVALID_PLAN`, whose message has a line for each of the first 20
 * mistakes and whose `details.issues` holds them all, as {@link PlanIssue}s.
 *
 * @example
 * ```ts
 * import { parsePlan } from 'community-safety-plan/schema';
 *
 * const plan = parsePlan({
 *   id: 'north-2026',
 *   title: 'Community Safety Plan',
 *   period: { start: '2026-04-01', end: '2029-03-31' },
 *   partnership: { name: 'Safer North Partnership' },
 * });
 * plan.indicators; // => []
 * parsePlan({ title: 'Community Safety Plan' }); // throws INVALID_PLAN
 * ```
 *
 * @category Schema
 */
export function parsePlan(input: unknown): Plan {
  const result = safeParsePlan(input);
  if (result.ok) return result.plan;
  const { issues } = result;
  const lines = issueLines(issues, 'the plan');
  const count = issues.length === 1 ? 'a mistake' : `${String(issues.length)} mistakes`;
  throw new CommunitySafetyError('INVALID_PLAN', `The plan has ${count}:\n${lines.join('\n')}`, { issues });
}
