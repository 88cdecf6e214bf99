import { auditPlan } from '../audit/auditPlan.js';
import type { Finding } from '../explain/findings.js';
import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { refuseMisspelt } from '../errors/refuseMisspelt.js';
import { requireArray } from '../errors/requireArray.js';
import { requireObject } from '../errors/requireObject.js';
import { requireOneOf } from '../errors/requireOneOf.js';
import { requireText } from '../errors/requireText.js';
import { show } from '../errors/show.js';
import type { PlanEvaluation } from '../evaluate/evaluatePlan.js';
import type { Plan } from '../model/plan.js';
import { STATUSES_WORST_FIRST } from '../model/status.js';
import { requireEvaluated } from './charts/priorityOverview.js';
import { RAGS_WORST_FIRST, requireNamedIndicator, requireSameBaseline } from './charts/requireEvaluation.js';
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
  const evaluated = new Map(evaluation.indicators.map((indicator) => [indicator.indicatorId, indicator]));
  for (const indicator of plan.indicators) {
    requireNamedIndicator(indicator);
    const found = evaluated.get(indicator.id);
    if (found === undefined) {
      throw new CommunitySafetyError(
        'UNKNOWN_INDICATOR',
        `The indicator ${show(indicator.id)} was not evaluated. Evaluate the plan again.`,
        { indicatorId: indicator.id },
      );
    }
    requireOneOf(found.status, STATUSES_WORST_FIRST, `The status of ${show(indicator.id)}`);
    requireOneOf(found.rag, RAGS_WORST_FIRST, `The colour of ${show(indicator.id)}`);
    requireSameBaseline(indicator, found);
  }
  requireAsMany(evaluation.indicators, plan.indicators, 'indicators');
  requireArray(evaluation.priorities, 'evaluation.priorities');
  requireAsMany(evaluation.priorities, plan.priorities, 'priorities');
}

function requireAsMany(evaluated: readonly unknown[], planned: readonly unknown[], what: string): void {
  if (evaluated.length === planned.length) return;
  throw new CommunitySafetyError(
    'INVALID_ARGUMENT',
    `The evaluation holds ${String(evaluated.length)} ${what}, and the plan ${String(planned.length)}. Evaluate the plan again.`,
    { evaluated: evaluated.length, planned: planned.length },
  );
}

/** Writes a document, and refuses what is neither an evaluation nor a plan where the checks before did not see it. */
export function documentOf(write: () => string): string {
  try {
    return write();
  } catch (error) {
    if (error instanceof CommunitySafetyError) throw error;
    throw new CommunitySafetyError(
      'INVALID_ARGUMENT',
      `The evaluation or the plan is not as evaluatePlan and parsePlan give them (${String(error)}).`,
      {},
    );
  }
}
