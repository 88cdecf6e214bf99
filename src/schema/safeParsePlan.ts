import { show } from '../errors/show.js';
import type { Plan } from '../model/plan.js';
import { type PlanIssue, planIssue } from '../explain/planIssues.js';
import { checkPlan } from '../shape/planRules.js';

// Nobody mends more at a time, and a list of a million would take longer to write than the plan to check.
const MOST_ISSUES = 100_000;

/**
 * The result of {@link safeParsePlan}: the plan, or everything that is wrong with it.
 *
 * @category Schema
 */
export type PlanResult =
  | {
      /** Whether the plan was read. */
      readonly ok: true;
      /** The plan, frozen, with empty lists filled in. */
      readonly plan: Plan;
    }
  | {
      /** Whether the plan was read. */
      readonly ok: false;
      /** Every mistake, each with its place. */
      readonly issues: readonly PlanIssue[];
    };

/**
 * Returns the plan that somebody wrote, or every mistake in it.
 *
 * To throw an error instead, use {@link parsePlan}.
 *
 * @param input - The plan as data, for instance from `JSON.parse`. It is never changed.
 * @returns The plan with `ok: true`, or with `ok: false` every issue with its path, message and value. It never throws.
 * If there are more than 100,000 issues, it returns the first 100,000 and the number of the others.
 *
 * @example
 * ```ts
 * import { safeParsePlan } from 'community-safety-plan/schema';
 *
 * const result = safeParsePlan({
 *   id: 'north-2026',
 *   title: 'Community Safety Plan',
 *   period: { start: '2026-04-01', end: '2029-03-31' },
 *   partnership: { name: 'Safer North Partnership' },
 *   piorities: [],
 * });
 * result.ok; // => false
 * if (!result.ok) result.issues.map(({ path }) => path); // => ['piorities']
 * ```
 *
 * @category Schema
 */
export function safeParsePlan(input: unknown): PlanResult {
  const issues: PlanIssue[] = [];
  let more = 0;
  try {
    const plan = checkPlan(input, (...issue) => {
      if (issues.length < MOST_ISSUES) issues.push(planIssue(...issue));
      else more += 1;
    }) as Plan;
    if (more > 0) issues.push(planIssue('too-many', { more }, [], undefined));
    return issues.length === 0 ? { ok: true, plan } : { ok: false, issues };
  } catch (error) {
    // A getter that throws, a proxy that is revoked, memory that cannot be frozen: no plan comes from JSON like that.
    const cause = error instanceof Error ? error.message : show(error);
    return { ok: false, issues: [planIssue('unreadable', { cause }, [], input)] };
  }
}
