import { groupedBy } from '../lookup/groupedBy.js';
import { refuseUnknown } from '../lookup/items.js';
import type { Observation } from '../model/observation.js';
import type { Day } from '../model/period.js';
import type { Plan } from '../model/plan.js';
import { type Status, STATUSES_WORST_FIRST } from '../model/status.js';
import type { Comparators } from './analyses/significance.js';
import { evaluateWith } from './evaluateWith.js';
import type { IndicatorEvaluation } from './evaluation.js';
import { type AnalysisCounts, analysisCounts } from './analysisCounts.js';
import { EVALUATE_KEYS, type EvaluateOptions, requireEvaluateOptions } from './options.js';
import { type PeriodReader, periodReader } from '../period/periodReader.js';
import { countsInWords } from '../explain/summary.js';
import { takePlan } from '../shape/requireShape.js';

/**
 * How many indicators have each status.
 *
 * @category Evaluation
 */
export type StatusCounts = Readonly<Record<Status, number>>;

/**
 * The result for a priority.
 *
 * @category Evaluation
 */
export interface PriorityEvaluation {
  /** The priority's `id`. */
  readonly priorityId: string;
  /** The worst status of its indicators; `not-assessed` if it has none. */
  readonly status: Status;
  /** How many of its indicators have each status. */
  readonly counts: StatusCounts;
  /** The counts in words: `5 of 7 on track or met, 2 off track`. */
  readonly summary: string;
}

/**
 * The result for a theme, over the indicators of all its priorities, each counted once.
 *
 * @category Evaluation
 */
export interface ThemeEvaluation {
  /** The theme's `id`. */
  readonly themeId: string;
  /** The worst status of its indicators; `not-assessed` if it has none. */
  readonly status: Status;
  /** How many of its indicators have each status. */
  readonly counts: StatusCounts;
  /** The counts in words: `5 of 7 on track or met, 2 off track`. */
  readonly summary: string;
}

/**
 * The result for a plan on a day, as plain data.
 *
 * @category Evaluation
 */
export interface PlanEvaluation {
  /** The plan's `id`. */
  readonly planId: string;
  /** The day it was evaluated on. */
  readonly asOf: Day;
  /** The part of its area that was evaluated; `null` for the whole. */
  readonly areaId: string | null;
  /** Every indicator, each once, in the plan's order. */
  readonly indicators: readonly IndicatorEvaluation[];
  /** Every priority, in the plan's order. */
  readonly priorities: readonly PriorityEvaluation[];
  /** Every theme, in the plan's order. */
  readonly themes: readonly ThemeEvaluation[];
  /** How many indicators of the plan have each status; one that serves two priorities is counted once. */
  readonly summary: StatusCounts;
  /** How many indicators have each result of an analysis: of the plan, of each priority and of each theme. */
  readonly analyses: PlanAnalyses;
}

/**
 * The results of the analyses, counted. If two priorities share an indicator, the plan, and a theme with both
 * priorities, count it once.
 *
 * @category Evaluation
 */
export interface PlanAnalyses {
  /** Over all indicators, each once. */
  readonly plan: AnalysisCounts;
  /** Over the indicators of each priority, in the plan's order. */
  readonly priorities: readonly PriorityAnalyses[];
  /** Over the indicators of each theme, in the plan's order. */
  readonly themes: readonly ThemeAnalyses[];
}

/**
 * The results of the analyses of a priority's indicators, counted.
 *
 * @category Evaluation
 */
export interface PriorityAnalyses {
  /** The priority's `id`. */
  readonly priorityId: string;
  /** How many of its indicators have each result. */
  readonly counts: AnalysisCounts;
}

/**
 * The results of the analyses of a theme's indicators, counted.
 *
 * @category Evaluation
 */
export interface ThemeAnalyses {
  /** The theme's `id`. */
  readonly themeId: string;
  /** How many of its indicators have each result. */
  readonly counts: AnalysisCounts;
}

/**
 * Returns the status of every indicator of a plan on a day, with totals by priority and by theme.
 *
 * It uses the plan's own observations and the given ones together, the given ones last. A target without a due date is
 * due at the end of the plan. A priority takes the status of its worst indicator. Worst first, these are: missed,
 * off-track, not-assessed, too-early, on-track, met. If a result is too large for a number, the indicator is
 * `not-assessed`, with the reason `cannot-be-calculated`. For one indicator without a plan use
 * {@link evaluateIndicator}.
 *
 * @param plan - The plan.
 * @param options - The day, further observations and the rules.
 * @returns The evaluation, as plain data.
 * @throws A {@link CommunitySafetyError} with code `INVALID_PLAN`, `UNKNOWN_INDICATOR` or `UNKNOWN_COMPARATOR` where
 * an observation or priority refers to what the plan does not hold, `UNKNOWN_AREA`, `UNKNOWN_PRIORITY`, or a code of
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
  plan = takePlan(plan);
  const units = new Map(plan.indicators.map(({ id, unit }) => [id, unit]));
  const taken = requireEvaluateOptions(options, EVALUATE_KEYS, (id) => units.get(id));
  const { asOf, rag, trajectory, areaId, observations = [] } = taken;
  const { period: planPeriod } = plan;
  const readPeriod = periodReader();
  checkReferences(plan, observations, areaId, readPeriod);
  const ofPlan = groupedBy(plan.observations, ({ indicatorId }) => indicatorId);
  const given = groupedBy(observations, ({ indicatorId }) => indicatorId);
  const known = new Map(plan.comparators.map((comparator) => [comparator.id, comparator]));
  const comparators: Comparators = {
    ids: plan.comparators.map(({ id }) => id),
    nameOf: (id) => known.get(id)?.name ?? id,
    containsArea: (id) => known.get(id)?.includesArea === true,
  };
  const indicators = plan.indicators.map((indicator) => {
    const { id } = indicator;
    const its = { asOf, rag, trajectory, planPeriod, areaId, ofPlan: ofPlan.get(id), given: given.get(id) };
    return evaluateWith(indicator, its, readPeriod, comparators);
  });
  const evaluations = new Map(indicators.map((indicator) => [indicator.indicatorId, indicator]));
  const ofPriority = new Map(plan.priorities.map((priority) => [priority.id, priority.indicatorIds]));
  const evaluationOf = (id: string): IndicatorEvaluation =>
    evaluations.get(id) ?? refuseUnknown('UNKNOWN_INDICATOR', 'indicator', id, plan.indicators);
  const priorities = plan.priorities.map(({ id, indicatorIds }) => ({ id, of: indicatorIds.map(evaluationOf) }));
  const themes = plan.themes.map(({ id, priorityIds }) => {
    const indicatorIds = new Set<string>();
    for (const priorityId of priorityIds) {
      const ids =
        ofPriority.get(priorityId) ?? refuseUnknown('UNKNOWN_PRIORITY', 'priority', priorityId, plan.priorities);
      for (const indicatorId of ids) indicatorIds.add(indicatorId);
    }
    return { id, of: [...indicatorIds].map(evaluationOf) };
  });

  return {
    planId: plan.id,
    asOf,
    areaId: areaId ?? null,
    indicators,
    priorities: priorities.map(({ id, of }) => {
      const counts = countsOf(of);
      return { priorityId: id, status: worstOf(counts), counts, summary: countsInWords(counts) };
    }),
    themes: themes.map(({ id, of }) => {
      const counts = countsOf(of);
      return { themeId: id, status: worstOf(counts), counts, summary: countsInWords(counts) };
    }),
    summary: countsOf([...evaluations.values()]),
    analyses: {
      plan: analysisCounts([...evaluations.values()]),
      priorities: priorities.map(({ id, of }) => ({ priorityId: id, counts: analysisCounts(of) })),
      themes: themes.map(({ id, of }) => ({ themeId: id, counts: analysisCounts(of) })),
    },
  };
}

function checkReferences(
  plan: Plan,
  given: readonly Observation[],
  areaId: string | undefined,
  readPeriod: PeriodReader,
): void {
  const indicatorIds = new Set(plan.indicators.map(({ id }) => id));
  const comparatorIds = new Set(plan.comparators.map(({ id }) => id));
  const areas = plan.areas ?? [];
  const areaIds = new Set(areas.map(({ id }) => id));
  if (areaId !== undefined && !areaIds.has(areaId)) refuseUnknown('UNKNOWN_AREA', 'area', areaId, areas);
  for (const [list, observations] of [
    ['plan.observations', plan.observations],
    ['observations', given],
  ] as const) {
    for (const [index, observation] of observations.entries()) {
      const place = `${list}[${String(index)}]`;
      const { indicatorId, comparatorId, areaId: ofArea } = observation;
      if (!indicatorIds.has(indicatorId)) {
        refuseUnknown('UNKNOWN_INDICATOR', 'indicator', indicatorId, plan.indicators, place);
      }
      if (comparatorId !== undefined && !comparatorIds.has(comparatorId)) {
        refuseUnknown('UNKNOWN_COMPARATOR', 'comparator', comparatorId, plan.comparators, place);
      }
      if (ofArea !== undefined && !areaIds.has(ofArea)) refuseUnknown('UNKNOWN_AREA', 'area', ofArea, areas, place);
      // Read here, since the position in the whole list is known here.
      readPeriod(observation.period, `${place}.period`);
    }
  }
}

function countsOf(indicators: readonly IndicatorEvaluation[]): StatusCounts {
  const counts = { met: 0, 'on-track': 0, 'off-track': 0, 'too-early': 0, missed: 0, 'not-assessed': 0 };
  for (const { status } of indicators) counts[status] += 1;
  return counts;
}

function worstOf(counts: StatusCounts): Status {
  return STATUSES_WORST_FIRST.find((status) => counts[status] > 0) ?? 'not-assessed';
}
