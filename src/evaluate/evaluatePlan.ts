import { getComparator } from '../lookup/getComparator.js';
import { getIndicator } from '../lookup/getIndicator.js';
import { refuseUnknown } from '../lookup/refuseUnknown.js';
import { requirePlan } from '../lookup/requirePlan.js';
import { requireObject } from '../errors/requireObject.js';
import type { Observation } from '../model/observation.js';
import type { Day } from '../model/period.js';
import type { Plan } from '../model/plan.js';
import { type EvaluateOptions, evaluateWith, requireEvaluateOptions } from './evaluateIndicator.js';
import type { IndicatorEvaluation } from './evaluation.js';
import { requireIndicator } from './requireIndicator.js';
import { periodReader } from './series.js';
import { type Status, STATUSES_WORST_FIRST } from './status.js';

/**
 * How many indicators have each status.
 *
 * @category Evaluation
 */
export type StatusCounts = Readonly<Record<Status, number>>;

/**
 * What a priority comes to.
 *
 * @category Evaluation
 */
export interface PriorityEvaluation {
  /** The priority's `id`. */
  readonly priorityId: string;
  /** The worst status of its indicators; `not-assessed` where it has none. */
  readonly status: Status;
  /** How many of its indicators have each status. */
  readonly counts: StatusCounts;
}

/**
 * What a theme comes to, over the indicators of all its priorities, each counted once.
 *
 * @category Evaluation
 */
export interface ThemeEvaluation {
  /** The theme's `id`. */
  readonly themeId: string;
  /** The worst status of its indicators; `not-assessed` where it has none. */
  readonly status: Status;
  /** How many of its indicators have each status. */
  readonly counts: StatusCounts;
}

/**
 * What a plan comes to on a day, as plain data.
 *
 * @category Evaluation
 */
export interface PlanEvaluation {
  /** The plan's `id`. */
  readonly planId: string;
  /** The day it was evaluated on. */
  readonly asOf: Day;
  /** Every indicator, each once, in the plan's order. */
  readonly indicators: readonly IndicatorEvaluation[];
  /** Every priority, in the plan's order. */
  readonly priorities: readonly PriorityEvaluation[];
  /** Every theme, in the plan's order. */
  readonly themes: readonly ThemeEvaluation[];
  /** How many indicators of the plan have each status, one that serves two priorities counted once. */
  readonly summary: StatusCounts;
}

/**
 * Evaluates every indicator of a plan on a day, and sums up by priority and by theme.
 *
 * The plan's own observations and those given count together, the given ones last. The end of the plan is the due
 * date of a target that states none. A priority takes the status of its worst indicator, where worst is first:
 * missed, off-track, not-assessed, too-early, on-track, met. For one indicator without a plan use
 * {@link evaluateIndicator}.
 *
 * @param plan - The plan.
 * @param options - The day, further observations and the rules.
 * @returns The evaluation, as plain data.
 * @throws A {@link CommunitySafetyError} with code `INVALID_PLAN`, `UNKNOWN_INDICATOR` or `UNKNOWN_COMPARATOR` where
 * an observation or priority refers to what the plan does not hold, `UNKNOWN_PRIORITY`, or a code of
 * {@link evaluateIndicator}.
 *
 * @example
 * ```ts
 * import { evaluatePlan } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * const { summary, indicators } = evaluatePlan(maidstone2014, {
 *   asOf: '2014-06-01',
 *   observations: [
 *     { indicatorId: 'asb-incidents-rate', period: '2013/14', figure: { value: 26.9 } },
 *     { indicatorId: 'violence-against-the-person', period: '2013/14', figure: { value: 1650 } },
 *   ],
 * });
 * indicators[0]?.status; // => 'on-track'
 * summary['off-track']; // => 1
 * summary['not-assessed']; // => 1
 * ```
 *
 * @category Evaluation
 */
export function evaluatePlan(plan: Plan, options: EvaluateOptions): PlanEvaluation {
  requirePlan(plan);
  requireEvaluateOptions(options);
  const observations = observationsByIndicator(plan, [...plan.observations, ...(options.observations ?? [])]);
  const { asOf, rag, trajectory } = options;
  const readPeriodText = periodReader();
  const indicators = plan.indicators.map((indicator) => {
    requireIndicator(indicator);
    return evaluateWith(
      indicator,
      { asOf, rag, trajectory, period: plan.period, observations: observations.get(indicator.id) },
      readPeriodText,
    );
  });
  const statuses = new Map(indicators.map(({ indicatorId, status }) => [indicatorId, status]));
  const priorities = new Map(plan.priorities.map((priority) => [priority.id, priority.indicatorIds]));
  const statusOf = (id: string): Status =>
    statuses.get(id) ?? refuseUnknown('UNKNOWN_INDICATOR', 'indicator', id, plan.indicators);
  const indicatorIdsOf = (id: string): readonly string[] =>
    priorities.get(id) ?? refuseUnknown('UNKNOWN_PRIORITY', 'priority', id, plan.priorities);

  return {
    planId: plan.id,
    asOf,
    indicators,
    priorities: plan.priorities.map(({ id, indicatorIds }) => {
      const counts = countsOf(indicatorIds, statusOf);
      return { priorityId: id, status: worstOf(counts), counts };
    }),
    themes: plan.themes.map(({ id, priorityIds }) => {
      const indicatorIds = new Set<string>();
      for (const priorityId of priorityIds) {
        for (const indicatorId of indicatorIdsOf(priorityId)) indicatorIds.add(indicatorId);
      }
      const counts = countsOf(indicatorIds, statusOf);
      return { themeId: id, status: worstOf(counts), counts };
    }),
    summary: countsOf(statuses.keys(), statusOf),
  };
}

function observationsByIndicator(plan: Plan, observations: readonly Observation[]): Map<string, Observation[]> {
  const byIndicator = new Map<string, Observation[]>();
  for (const [index, observation] of observations.entries()) {
    requireObject(observation, `observations[${String(index)}]`);
    const { indicatorId, comparatorId } = observation;
    const known = byIndicator.get(indicatorId);
    if (known) known.push(observation);
    else byIndicator.set(getIndicator(plan, indicatorId).id, [observation]);
    if (comparatorId !== undefined) getComparator(plan, comparatorId);
  }
  return byIndicator;
}

function countsOf(indicatorIds: Iterable<string>, statusOf: (id: string) => Status): StatusCounts {
  const counts = { met: 0, 'on-track': 0, 'off-track': 0, 'too-early': 0, missed: 0, 'not-assessed': 0 };
  for (const id of indicatorIds) counts[statusOf(id)] += 1;
  return counts;
}

function worstOf(counts: StatusCounts): Status {
  return STATUSES_WORST_FIRST.find((status) => counts[status] > 0) ?? 'not-assessed';
}
