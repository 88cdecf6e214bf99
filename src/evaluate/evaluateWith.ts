import { compare } from '../compare/compare.js';
import { directionOfTravel as travel } from '../compare/directionOfTravel.js';
import type { DirectionOfTravel } from '../model/directionOfTravel.js';
import { differenceOver, type Exact, minus, negate, order, toNumber } from '../exact/exact.js';
import type { ColourCause, DatedValue, Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';
import { summaryOf } from '../explain/summary.js';
import type { Indicator } from '../model/indicator.js';
import type { Day } from '../model/period.js';
import type { Rag } from '../model/status.js';
import type { PeriodReader } from '../period/periodReader.js';
import { figureAt, figuresOf, type Series } from '../series/figures.js';
import { dated, endOf, type Point } from '../series/observed.js';
import { analysesOf } from './analyses/analysesOf.js';
import { noChart } from './analyses/chart.js';
import { lastYearOf, ownSeriesOf } from './analyses/ownSeries.js';
import { noProjection } from './analyses/projection.js';
import { type Comparators, significanceOf } from './analyses/significance.js';
import { noTrend } from './analyses/trend.js';
import { type Bound, gapTo, isAgainstPolarity, levelOf } from './bound.js';
import { colour } from './colour.js';
import type { IndicatorComparison, IndicatorEvaluation } from './evaluation.js';
import { evaluationSeries } from './evaluationSeries.js';
import { pathOf } from './expect.js';
import { chooseFigure, dueBy, judge, judgeMilestone, type Judgement } from './judge.js';
import type { EvaluateIndicatorOptions } from './options.js';
import { DEFAULT_RAG_RULE, type RagRule } from './ragRule.js';
import { resolve, type Resolution } from './resolve.js';

/** Evaluates an indicator with options that have been checked. */
export function evaluateWith(
  indicator: Indicator,
  options: EvaluateIndicatorOptions,
  readPeriod: PeriodReader,
  comparators: Comparators,
): IndicatorEvaluation {
  const { asOf, observations = [], rag = DEFAULT_RAG_RULE, trajectory = 'linear', planPeriod } = options;
  const { target } = indicator;
  const { nameOf } = comparators;
  const series = figuresOf(indicator, observations, asOf, readPeriod, comparators.ids);
  const due = target.due ?? planPeriod?.end ?? null;
  const dueNow = dueBy(asOf, due);
  const figure = chooseFigure(series, dueNow);
  const resolution = resolve({ indicator, series, judged: figure, due, dueNow, nameOf, readPeriod });
  const worked = 'bound' in resolution ? resolution : undefined;
  const path = worked?.isJourney === true ? pathOf(series.baseline, worked.bound, due, trajectory) : undefined;

  const { status, reasons, expectation } =
    target.kind === 'milestone'
      ? judgeMilestone(target, due, asOf)
      : figure === undefined || worked === undefined
        ? notAssessed(figure, resolution, asOf)
        : judge(indicator, series, figure, worked, path, dueNow, trajectory);
  const gap = worked && figure ? gapTo(worked.place ?? figure.value, worked.bound) : undefined;
  const way = wayOf(indicator, series, figure, worked?.bound);
  const directionOfTravel = directionSince(indicator, series, figure);
  const own = ownSeriesOf(series, figure, dueNow === null ? undefined : endOf(figure));
  const samePeriodLastYear = lastYearOf(indicator, own);
  const comparisons = comparisonsOf(indicator, series, figure, own.judged?.point, dueNow, comparators, readPeriod);
  const { rag: shown, because } = colour(
    {
      status,
      unit: indicator.unit,
      // A place has no share of a level to be within.
      gap: worked?.place === undefined ? gap : undefined,
      expectation,
      target: worked && levelOf(worked.bound, figure?.value),
      baseline: series.baseline?.value,
      movement: movementOf(
        rag.improvementOn === 'same-period-last-year' ? samePeriodLastYear?.direction : directionOfTravel,
      ),
      way,
    },
    rag,
  );
  const isDue = dueNow !== null;
  const analyses = analysesOf({ indicator, own, figure, worked, due, isDue, path, readPeriod });
  const found = { status, comparisons, directionOfTravel, samePeriodLastYear, ...analyses };
  return {
    indicatorId: indicator.id,
    actual: datedOrNull(figure),
    baseline: datedOrNull(series.baseline),
    target: resolution.resolved,
    rag: shown,
    gap: gap === undefined ? null : toNumber(gap),
    progress: way === undefined ? null : differenceOver(way.gone, 0, 1, way.whole, undefined),
    expected: expectation?.value ?? null,
    comparison: comparisons[0] ?? null,
    ...found,
    series: evaluationSeries(series, figure, path),
    summary: summaryOf(found, nameOf),
    reasons: [
      ...reasons,
      ...(target.due === undefined && due !== null && target.kind !== 'not-set'
        ? [reason('due-at-end-of-plan', { due })]
        : []),
      ...(isAgainstPolarity(indicator, worked?.bound)
        ? [reason('target-against-polarity', { polarity: indicator.polarity })]
        : []),
      ...otherPeriods(comparisons, nameOf),
      ...series.notes,
      ...qualifierOf(figure),
      ragReason(shown, rag, because),
    ],
  };
}

/** Says of an indicator that what it takes cannot be calculated. */
export function notCalculated(
  { id }: Indicator,
  because: Reason,
  nameOf: Comparators['nameOf'],
  rag: RagRule = DEFAULT_RAG_RULE,
): IndicatorEvaluation {
  const found = {
    status: 'not-assessed',
    comparisons: [],
    directionOfTravel: null,
    samePeriodLastYear: null,
    trend: noTrend(because),
    controlChart: noChart(because),
    projection: noProjection(because),
    changeNeeded: null,
    yearToDate: null,
  } as const;
  return {
    indicatorId: id,
    actual: null,
    baseline: null,
    target: null,
    rag: 'grey',
    gap: null,
    progress: null,
    expected: null,
    comparison: null,
    ...found,
    series: { baseline: null, points: [], comparators: [], leftOut: [], path: null },
    summary: summaryOf(found, nameOf),
    reasons: [because, ragReason('grey', rag, { cause: 'not-assessed' })],
  };
}

function ragReason(rag: Rag, rule: RagRule, because: ColourCause): Reason {
  return reason('rag-rule', { rag, rule: rule.name ?? null, because });
}

function notAssessed(figure: Point | undefined, resolution: Resolution, asOf: Day): Judgement {
  return {
    status: 'not-assessed',
    reasons: [
      ...(figure === undefined ? [reason('no-figure', { asOf })] : []),
      ...('refused' in resolution ? [resolution.refused] : []),
    ],
    expectation: undefined,
  };
}

// What progress is the ratio of, for a level, and for a change that is counted from the baseline: actual − baseline, and
// target − baseline, turned so that the whole way is positive.
function wayOf(
  { target }: Indicator,
  { baseline }: Series,
  figure?: Point,
  bound?: Bound,
): { gone: Exact; whole: Exact } | undefined {
  if (target.kind !== 'level' && target.kind !== 'change') return undefined;
  if (target.kind === 'change' && (target.every !== undefined || target.from !== undefined)) return undefined;
  if (baseline === undefined || figure === undefined || bound === undefined) return undefined;
  const whole = minus(levelOf(bound, baseline.value), baseline.value);
  const side = order(whole, 0);
  if (side === 0) return undefined;
  const gone = minus(figure.value, baseline.value);
  return side > 0 ? { gone, whole } : { gone: negate(gone), whole: negate(whole) };
}

function comparisonsOf(
  indicator: Indicator,
  series: Series,
  figure: Point | undefined,
  withCounts: Point | undefined,
  dueNow: Day | null,
  comparators: Comparators,
  readPeriod: PeriodReader,
): IndicatorComparison[] {
  return [...series.comparators].flatMap(([comparatorId, points]) => {
    const theirs = figureAt(points, dueNow);
    if (!figure || !theirs) return [];
    const { difference, percentageDifference, position } = compare({
      local: figure.value,
      comparator: theirs.value,
      polarity: indicator.polarity,
    });
    const local = withCounts ?? figure;
    return [
      {
        comparatorId,
        local: dated(figure),
        comparator: dated(theirs),
        difference,
        percentageDifference,
        position,
        significance: significanceOf(indicator, local, theirs, comparatorId, comparators, readPeriod),
      },
    ];
  });
}

// Better or worse than a figure for another year says less, and a reader has to know.
function otherPeriods(comparisons: readonly IndicatorComparison[], nameOf: (comparatorId: string) => string): Reason[] {
  return comparisons
    .filter(({ local, comparator }) => local.period !== comparator.period)
    .map(({ comparatorId, local, comparator }) =>
      reason('different-periods', {
        comparatorId,
        comparator: nameOf(comparatorId),
        local: local.period,
        theirs: comparator.period,
      }),
    );
}

function directionSince({ polarity }: Indicator, series: Series, figure: Point | undefined): DirectionOfTravel | null {
  const previous = [...series.before, ...(series.baseline ? [series.baseline] : []), ...series.since].findLast(
    (point) => endOf(point) < endOf(figure),
  );
  return figure && previous ? travel({ current: figure.value, previous: previous.value, polarity }) : null;
}

function movementOf(direction: DirectionOfTravel | null | undefined): 'improved' | 'held' | undefined {
  if (direction === 'improving') return 'improved';
  return direction === 'unchanged' ? 'held' : undefined;
}

function datedOrNull(point: Point | undefined): DatedValue | null {
  return point === undefined ? null : dated(point);
}

function qualifierOf(figure: Point | undefined): Reason[] {
  const qualifier = figure?.figure.qualifier;
  return qualifier === undefined ? [] : [reason('qualified-figure', { qualifier })];
}
