import { compare } from '../compare/compare.js';
import { type DirectionOfTravel, directionOfTravel } from '../compare/directionOfTravel.js';
import { requireArray } from '../errors/requireArray.js';
import { requireObject } from '../errors/requireObject.js';
import { requireOneOf } from '../errors/requireOneOf.js';
import { differenceOver, type Exact, minus, order, toNumber } from '../exact/exact.js';
import { dayInWords } from '../format/formatPeriod.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Day, PlanPeriod } from '../model/period.js';
import { requireDay } from '../read/day.js';
import { type Bound, gapTo, levelOf, wantsLess } from './bound.js';
import { colour, requireRagRule } from './colour.js';
import type { DatedValue, IndicatorComparison, IndicatorEvaluation } from './evaluation.js';
import { type Trajectory, TRAJECTORIES } from './expect.js';
import { chooseFigure, judge, judgedValue, judgeMilestone, type Judgement } from './judge.js';
import { DEFAULT_RAG_RULE, type RagRule } from './ragRule.js';
import type { Reason } from './reason.js';
import { requireIndicator } from './requireIndicator.js';
import { resolve, type Resolution } from './resolve.js';
import { type PeriodReader, periodReader, type Point, type Series, seriesOf } from './series.js';

/**
 * How an evaluation is to be done.
 *
 * @category Evaluation
 */
export interface EvaluateOptions {
  /** The day to evaluate on, `YYYY-MM-DD`. Only figures whose period has ended by then count. */
  readonly asOf: Day;
  /**
   * Outturns of the area, and of comparators where `comparatorId` is given; those of other indicators are passed
   * over. Of two for one period the last counts.
   */
  readonly observations?: readonly Observation[] | undefined;
  /** When a figure short of its target is amber or green instead of red. */
  readonly rag?: RagRule | undefined;
  /** The path from baseline to target that a figure is held against before the due date: `linear` if left out. */
  readonly trajectory?: Trajectory | undefined;
}

/**
 * How {@link evaluateIndicator} is to evaluate.
 *
 * @category Evaluation
 */
export interface EvaluateIndicatorOptions extends EvaluateOptions {
  /** The plan's period: its end is the due date of a target that states none. */
  readonly period?: PlanPeriod | undefined;
}

/**
 * Evaluates one indicator on a day: is it met, on track, missed, or why can it not be said?
 *
 * Every judgement is made on exact, unrounded values. A target that is due is judged on the figure for the period
 * that covers the due date; before that, a level or change is judged against the value expected on the way, and a
 * state (maintain, comparator, rank, direction, anything that recurs) by whether it holds. Counts and rates for a
 * period of another length than the baseline's are left out, and a target that contradicts its own baseline is not
 * assessed. For a whole plan use {@link evaluatePlan}.
 *
 * @param indicator - The indicator.
 * @param options - The day, the observations and the rules.
 * @returns The status with everything that led to it, as plain data.
 * @throws A {@link CommunitySafetyError} with code `INVALID_ARGUMENT`, `INVALID_DAY`, `INVALID_PERIOD`,
 * `INVALID_NUMBER` or `INVALID_RAG_RULE`.
 *
 * @example
 * ```ts
 * import { evaluateIndicator, type Indicator } from 'community-safety-plan';
 *
 * const indicator: Indicator = {
 *   id: 'killed-or-seriously-injured',
 *   name: 'Road users killed or seriously injured',
 *   unit: { kind: 'count', of: 'people' },
 *   polarity: 'lower-is-better',
 *   baseline: { value: 58, period: '2012/13' },
 *   comparisons: [],
 *   target: { kind: 'level', operator: 'at-most', value: 55, due: '2018-03-31' },
 * };
 * const observations = [{ indicatorId: indicator.id, period: '2013/14', figure: { value: 57 } }];
 * const evaluation = evaluateIndicator(indicator, { asOf: '2014-06-01', observations });
 * evaluation.status; // => 'on-track'
 * evaluation.expected; // => 57.40032858707558
 * evaluation.gap; // => 2
 * ```
 *
 * @category Evaluation
 */
export function evaluateIndicator(indicator: Indicator, options: EvaluateIndicatorOptions): IndicatorEvaluation {
  requireIndicator(indicator);
  requireEvaluateOptions(options);
  return evaluateWith(indicator, options, periodReader());
}

/** Refuses options that cannot be understood. */
export function requireEvaluateOptions(options: EvaluateOptions): void {
  requireObject(options, 'options');
  requireDay(options.asOf, 'asOf');
  if (options.observations !== undefined) requireArray(options.observations, 'observations');
  if (options.rag !== undefined) requireRagRule(options.rag);
  if (options.trajectory !== undefined) requireOneOf(options.trajectory, TRAJECTORIES, 'trajectory');
}

/** Evaluates an indicator with options that have been checked. */
export function evaluateWith(
  indicator: Indicator,
  options: EvaluateIndicatorOptions,
  readPeriodText: PeriodReader,
): IndicatorEvaluation {
  const { asOf, observations = [], rag = DEFAULT_RAG_RULE, trajectory = 'linear', period } = options;
  const { target } = indicator;
  const series = seriesOf(indicator, observations, asOf, readPeriodText);
  const due = target.due ?? period?.end ?? null;
  const isDue = due !== null && asOf >= due;
  const figure = chooseFigure(series, due, isDue);
  const resolution = resolve({ indicator, series, judged: figure, due, readPeriodText });

  const { status, reasons, expectation } = judgementOf(indicator, series, figure, resolution, {
    due,
    isDue,
    asOf,
    trajectory,
  });
  const bound = 'bound' in resolution ? resolution.bound : undefined;
  const gap = bound && figure ? gapTo(judgedValue(indicator, figure), bound) : undefined;
  const level = bound && levelOf(bound, series.baseline?.value ?? 0);
  const missed = bound && figure && levelOf(bound, judgedValue(indicator, figure));
  const direction = directionSince(indicator, series, figure);
  const comparisons = comparisonsOf(indicator, series, figure);
  const { rag: colourShown, because } = colour(
    { status, gap, target: missed, baseline: series.baseline?.value, isImproving: direction === 'improving' },
    rag,
  );

  return {
    indicatorId: indicator.id,
    actual: dated(figure),
    baseline: dated(series.baseline),
    target: resolution.resolved,
    status,
    rag: colourShown,
    gap: gap === undefined ? null : toNumber(gap),
    progress: progressOf(indicator, series, figure, level),
    expected: expectation?.value ?? null,
    comparison: comparisons[0] ?? null,
    comparisons,
    directionOfTravel: direction,
    reasons: [
      ...reasons,
      ...(target.due === undefined && due !== null ? [dueAtEndOfPlan(due)] : []),
      ...(isAgainstPolarity(indicator, bound) ? [againstPolarity(indicator)] : []),
      ...otherPeriods(comparisons),
      ...series.notes,
      ...qualifierOf(figure),
      {
        code: 'rag-rule',
        message: `${capitalised(colourShown)}: ${because} (rule: ${rag.name ?? 'given by the caller'}).`,
      },
    ],
  };
}

function judgementOf(
  indicator: Indicator,
  series: Series,
  figure: Point | undefined,
  resolution: Resolution,
  when: { due: Day | null; isDue: boolean; asOf: Day; trajectory: Trajectory },
): Judgement {
  if (indicator.target.kind === 'milestone') return judgeMilestone(indicator.target, when.due, when.asOf);
  const refusals: Reason[] = [];
  if (figure === undefined) {
    refusals.push({ code: 'no-figure', message: `No figure is known by ${dayInWords(when.asOf)}.` });
  }
  if ('refused' in resolution) refusals.push(resolution.refused);
  if (figure === undefined || 'refused' in resolution) {
    return { status: 'not-assessed', reasons: refusals, expectation: undefined };
  }
  return judge(indicator, series, figure, resolution, when.isDue, when.trajectory);
}

// (actual − baseline) ÷ (target − baseline), for a level, and for a change that is counted from the baseline.
function progressOf({ target }: Indicator, { baseline }: Series, figure?: Point, level?: Exact): number | null {
  if (target.kind !== 'level' && target.kind !== 'change') return null;
  if (target.kind === 'change' && target.every !== undefined) return null;
  if (baseline === undefined || figure === undefined || level === undefined) return null;
  const way = minus(level, baseline.value);
  const side = order(way, 0);
  if (side === 0) return null;
  return side > 0
    ? differenceOver(figure.value, baseline.value, 1, way, undefined)
    : differenceOver(baseline.value, figure.value, 1, way, undefined);
}

function comparisonsOf(indicator: Indicator, series: Series, figure: Point | undefined): IndicatorComparison[] {
  const local = dated(figure);
  if (figure === undefined || local === null) return [];
  return [...series.comparators].map(([comparatorId, point]) => ({
    comparatorId,
    local,
    comparator: { value: toNumber(point.value), period: point.period?.label ?? null },
    ...compare({ local: figure.value, comparator: point.value, polarity: indicator.polarity }),
  }));
}

// A rank counts places, not figures: the lowest place may be the best of the highest figures.
function isAgainstPolarity({ target, polarity }: Indicator, bound: Bound | undefined): boolean {
  if (bound === undefined || bound.operator === 'between' || target.kind === 'rank') return false;
  return polarity === (wantsLess(bound.operator) ? 'higher-is-better' : 'lower-is-better');
}

function againstPolarity({ polarity }: Indicator): Reason {
  const [wanted, better] = polarity === 'lower-is-better' ? ['higher', 'lower'] : ['lower', 'higher'];
  return {
    code: 'target-against-polarity',
    message: `The target asks for ${wanted} figures, while ${better} is said to be better; it was judged as it stands.`,
  };
}

// Better or worse than a figure for another year is a weaker word, and a reader has to know.
function otherPeriods(comparisons: readonly IndicatorComparison[]): Reason[] {
  return comparisons
    .filter(({ local, comparator }) => local.period !== comparator.period)
    .map(({ comparatorId, local, comparator }) => ({
      code: 'different-periods',
      message: `The latest figure of "${comparatorId}" is for ${comparator.period ?? 'a period not given'}, the area's for ${local.period ?? 'a period not given'}.`,
    }));
}

function directionSince({ polarity }: Indicator, series: Series, figure: Point | undefined): DirectionOfTravel | null {
  const inOrder = [...series.before, ...(series.baseline ? [series.baseline] : []), ...series.since];
  const previous = figure && inOrder[inOrder.indexOf(figure) - 1];
  return figure && previous ? directionOfTravel({ current: figure.value, previous: previous.value, polarity }) : null;
}

function dated(point: Point | undefined): DatedValue | null {
  return point === undefined ? null : { value: toNumber(point.value), period: point.period?.label ?? null };
}

function dueAtEndOfPlan(due: Day): Reason {
  return {
    code: 'due-at-end-of-plan',
    message: `The target states no due date; the end of the plan, ${dayInWords(due)}, was taken.`,
  };
}

function qualifierOf(figure: Point | undefined): Reason[] {
  const qualifier = figure?.figure.qualifier;
  return qualifier === undefined ? [] : [{ code: 'qualified-figure', message: `The figure is ${qualifier}.` }];
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
