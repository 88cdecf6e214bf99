import { requireArray, requireKeys, requireObject, requireText } from '../errors/require.js';
import { auditPlan } from '../audit/auditPlan.js';
import type { Finding } from '../explain/findings.js';
import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { show } from '../errors/show.js';
import type { PlanEvaluation } from '../evaluate/evaluatePlan.js';
import type { Plan } from '../model/plan.js';
import { requireEvaluated } from './charts/priorityOverview.js';
import { requireSameBaseline } from './charts/requireEvaluation.js';
import { type Scorecard, scorecardOf } from './scorecard.js';

/**
 * The options of every document about an evaluated plan.
 *
 * @category Documents
 */
export interface ReportOptions {
  /** The plan that was evaluated: an evaluation knows its items only by their ids. */
  readonly plan: Plan;
  /** The audit's findings, listed after those found by hand: `auditPlan(plan)` if left out. */
  readonly findings?: readonly Finding[] | undefined;
}

/**
 * Refuses an evaluation that is not the plan's, or not all of it: what is left out of a report looks as if all were
 * well. Returns the options without nulls.
 */
export function readReport<Options extends Pick<ReportOptions, 'plan'>>(
  evaluation: PlanEvaluation,
  given: Options,
  keys: readonly string[],
): Options {
  const options = requireKeys(given, keys, 'options');
  const plan = requireEvaluated(options.plan, evaluation);
  const evaluated = new Map(evaluation.indicators.map((indicator) => [indicator.indicatorId, indicator]));
  for (const indicator of plan.indicators) {
    const found = evaluated.get(indicator.id);
    if (found === undefined) {
      throw new CommunitySafetyError(
        'UNKNOWN_INDICATOR',
        `The indicator ${show(indicator.id)} was not evaluated. Evaluate the plan again.`,
        { indicatorId: indicator.id },
      );
    }
    requireSameBaseline(indicator, found);
  }
  requireAsMany(evaluation.indicators, plan.indicators, 'indicators');
  requireArray(evaluation.priorities, 'evaluation.priorities');
  requireAsMany(evaluation.priorities, plan.priorities, 'priorities');
  return { ...options, plan };
}

/** Sets out what a document says, from options that have been read. */
export function scorecardFrom(
  evaluation: PlanEvaluation,
  { plan, findings = auditPlan(plan) }: ReportOptions,
): Scorecard {
  requireArray(findings, 'findings');
  for (const [index, finding] of findings.entries()) {
    const place = `findings[${String(index)}]`;
    requireObject(finding, place);
    requireText(finding.message, `${place}.message`);
  }
  return scorecardOf(plan, evaluation, findings);
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
