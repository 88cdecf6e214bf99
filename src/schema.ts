/**
 * Reads a plan that somebody wrote, and lists every mistake in it with its place.
 *
 * @module community-safety-plan/schema
 */

export { parsePlan } from './schema/parsePlan.js';
export type { ActionInput, IndicatorInput, Optional, PlanInput, PriorityInput } from './schema/planInput.js';
export type {
  ExpectedValue,
  PlanIssue,
  PlanIssueCode,
  PlanIssueData,
  PlanRuleCode,
  ValueRule,
} from './explain/planIssues.js';
export { planSchema } from './schema/planSchema.js';
export { type PlanResult, safeParsePlan } from './schema/safeParsePlan.js';
