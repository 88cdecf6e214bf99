import { auditPlan } from '../audit/auditPlan.js';
import type { Finding } from '../audit/finding.js';
import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { refuseMisspelt } from '../errors/refuseMisspelt.js';
import { requireArray } from '../errors/requireArray.js';
import { requireObject } from '../errors/requireObject.js';
import { requireText } from '../errors/requireText.js';
import { show } from '../errors/show.js';
import type { PlanEvaluation } from '../evaluate/evaluatePlan.js';
import type { Plan } from '../model/plan.js';
import { requireEvaluated } from './charts/priorityOverview.js';
import { requireNamedIndicator } from './charts/requireEvaluation.js';
import { type Scorecard, scorecardOf } from './scorecard.js';

/**
 * What a document about an evaluated plan is made from besides the evaluation.
 *
 * @category Documents
 */
export interface ReportOptions {
  /** The plan that was evaluated: an evaluation knows its items by their ids alone. */
  readonly plan: Plan;
  /** What the audit found, to be told beside what was found by hand: `auditPlan(plan)` where it is left out. */
  readonly findings?: readonly Finding[] | undefined;
}

/** Checks what a document is made from, and sets it out. */
export function scorecardFrom(
  evaluation: PlanEvaluation,
  options: ReportOptions,
  keys: readonly string[] = [],
): Scorecard {
  requireReport(evaluation, options, keys);
  const { plan, findings = auditPlan(plan) } = options;
  requireArray(findings, 'findings');
  for (const [index, finding] of findings.entries()) {
    const place = `findings[${String(index)}]`;
    requireObject(finding, place);
    requireText(finding.message, `${place}.message`);
  }
  return scorecardOf(plan, evaluation, findings);
}

/** Refuses an evaluation that is not the plan's, or not all of it: what is left out of a report looks as if it were well. */
export function requireReport(evaluation: PlanEvaluation, options: ReportOptions, keys: readonly string[] = []): void {
  requireObject(options, 'options');
  refuseMisspelt(options, ['plan', 'findings', ...keys], 'options');
  const { plan } = options;
  requireEvaluated(plan, evaluation);
  requireObject(plan.partnership, 'plan.partnership');
  requireText(plan.partnership.name, 'plan.partnership.name');
  requireArray(plan.sources, 'plan.sources');
  for (const [index, indicator] of evaluation.indicators.entries()) {
    requireObject(indicator, `evaluation.indicators[${String(index)}]`);
  }
  const evaluated = new Set(evaluation.indicators.map(({ indicatorId }) => indicatorId));
  for (const indicator of plan.indicators) {
    requireNamedIndicator(indicator);
    if (evaluated.has(indicator.id)) continue;
    throw new CommunitySafetyError(
      'UNKNOWN_INDICATOR',
      `The indicator ${show(indicator.id)} was not evaluated. Evaluate the plan again.`,
      { indicatorId: indicator.id },
    );
  }
}
