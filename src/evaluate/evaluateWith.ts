import { compare } from '../compare/compare.js';
import { directionOfTravel as travel } from '../compare/directionOfTravel.js';
import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { differenceOver, type Exact, minus, negate, order, toNumber } from '../exact/exact.js';
import type { ColourCause, DatedValue, Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';
import { summaryOf } from '../explain/summary.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Day } from '../model/period.js';
import type { Rag } from '../model/status.js';
import type { Unit } from '../model/unit.js';
import type { PeriodReader } from '../period/periodReader.js';
import { figuresOf, type Series } from '../series/figures.js';
import { isSameLength } from '../series/lengths.js';
import { beginsAt } from '../series/spans.js';
import { dated, endOf, type Observations, type Point } from '../series/observed.js';
import { analysesOf } from './analyses/analysesOf.js';
import { noChart } from './analyses/chart.js';
import { countsOf, countsProblem, haveCounts } from './analyses/counts.js';
import { lastYearOf, ownSeriesOf } from './analyses/ownSeries.js';
import { noProjection } from './analyses/projection.js';
import { type Comparators, significanceOf } from './analyses/significance.js';
import { noTrend } from './analyses/trend.js';
import { partOfArea } from './areaOf.js';
import { type Bound, gapTo, isAgainstPolarity, levelOf, satisfies } from './bound.js';
import { hardBreaks, lastBreak } from './breaks.js';
import { isSameTime } from './choose.js';
import { colour } from './colour.js';
import type { IndicatorComparison, IndicatorEvaluation } from './evaluation.js';
import { evaluationSeries } from './evaluationSeries.js';
import { interimResults } from './interim.js';
import { judge } from './judge.js';
import type { EvaluateIndicatorOptions } from './options.js';
import { DEFAULT_RAG_RULE, type RagRule } from './ragRule.js';
import type { InterimResult } from './periodResults.js';
import { worstGap } from './recurring.js';

/** The options of an evaluation, with the observations of the plan and of the caller. */
export interface EvaluateWithOptions extends Omit<EvaluateIndicatorOptions, 'observations'>, Observations {
  readonly given?: readonly Observation[] | undefined;
}

/**
 * Evaluates an indicator with options that have been checked. If a result is too large for any number, that indicator
 * is not assessed.
 */
export function evaluateWith(
  indicator: Indicator,
  options: EvaluateWithOptions,
  readPeriod: PeriodReader,
  comparators: Comparators,
): IndicatorEvaluation {
  try {
    return evaluated(indicator, options, readPeriod, comparators);
  } catch (error) {
    if (!(error instanceof CommunitySafetyError) || error.code !== 'RESULT_OUT_OF_RANGE') throw error;
    const because = reason('cannot-be-calculated', { error: error.code, details: error.message });
    return notCalculated(indicator, because, comparators.nameOf, options);
  }
}

function evaluated(
  whole: Indicator,
  options: EvaluateWithOptions,
  readPeriod: PeriodReader,
  comparators: Comparators,
): IndicatorEvaluation {
  const { asOf, rag = DEFAULT_RAG_RULE, trajectory = 'linear', planPeriod, areaId } = options;
  const { nameOf } = comparators;
  const { indicator, observations } =
    areaId === undefined
      ? { indicator: whole, observations: options }
      : partOfArea(whole, options, areaId, asOf, readPeriod);
  const { target } = indicator;
  const { ofPlan, given } = observations;
  const series = figuresOf(indicator, {
    ofPlan,
    given,
    areaId,
    asOf,
    readPeriod,
    comparatorIds: comparators.ids,
    planStart: planPeriod?.start,
  });
  const due = target.due ?? planPeriod?.end ?? null;
  const question = { indicator, series, asOf, due, trajectory, planStart: planPeriod?.start, nameOf, readPeriod };
  const { status, reasons, judged, shown, resolution, way, expectation, interim, periods, restsOn } = judge(question);
  const isDue = due !== null && asOf >= due;
  const worked = 'bound' in resolution ? resolution : undefined;
  const gapOf = (value: Exact): Exact | undefined => worked && gapTo(value, worked.bound);
  const gap = shown && gapOf(worked?.place ?? shown.value);
  const broken = lastBreak(indicator, shown);
  const previous = previousOf(series, shown, broken);
  const own = ownSeriesOf(series, shown, isDue && judged ? endOf(judged) : undefined, hardBreaks(indicator, shown));
  const gone = progressOf(indicator, series, shown, worked?.bound, broken);
  const samePeriodLastYear = lastYearOf(indicator, own);
  const comparisons = comparisonsOf(indicator, series, shown, own.judged?.point, comparators, readPeriod);
  const improvedOn =
    rag.improvementOn === 'same-period-last-year' ? samePeriodLastYear?.lastYear.value : previous?.value;
  const { rag: colourShown, because } = colour(
    {
      status,
      unit: indicator.unit,
      // A place has no percentage of a level to be within.
      gap: worked?.place === undefined ? (worstGap(periods) ?? gap) : undefined,
      // Once the target is due, the expected value no longer matters.
      expectation: isDue ? undefined : expectation,
      target: worked && levelOf(worked.bound, shown?.value),
      baseline: series.baseline?.value,
      movement: improvedOn === undefined ? undefined : movement(gap, gapOf(improvedOn)),
      way: gone,
    },
    rag,
  );
  const directionOfTravel =
    shown && previous ? travel({ current: shown.value, previous: previous.value, polarity: indicator.polarity }) : null;
  const stages = interimResults(interim, indicator, series);
  const analyses = analysesOf({ indicator, own, figure: shown, worked, due, isDue, way, readPeriod });
  const found = { status, comparisons, directionOfTravel, samePeriodLastYear, ...analyses };
  const first = firstComparator(indicator, comparators) ?? comparisons[0]?.comparatorId;
  return {
    indicatorId: indicator.id,
    areaId: areaId ?? null,
    actual: datedOrNull(shown),
    baseline: datedOrNull(series.statedBaseline),
    target: resolution.resolved,
    rag: colourShown,
    gap: gap === undefined ? null : toNumber(gap),
    progress: gone === undefined ? null : differenceOver(gone.gone, 0, 1, gone.whole, undefined),
    expected: expectation?.value ?? null,
    comparison: comparisons.find(({ comparatorId }) => comparatorId === first) ?? null,
    interim: stages,
    periods: periods.map(({ result }) => result),
    ...found,
    series: evaluationSeries(series, judged, trajectory === 'seasonal' ? [] : way),
    summary: summaryOf(found, reasons, nameOf),
    reasons: [
      ...reasons,
      ...(target.due === undefined && due !== null && target.kind !== 'not-set'
        ? [reason('due-at-end-of-plan', { due })]
        : []),
      ...(isAgainstPolarity(indicator, worked?.bound)
        ? [reason('target-against-polarity', { polarity: indicator.polarity })]
        : []),
      ...otherPeriods(comparisons, nameOf),
      ...series.notes.filter(({ message }) => reasons.every((one) => one.message !== message)),
      ...countsOfAnother(indicator, shown),
      // An interim target on the path decides a status before the target is met; one of another length never does.
      ...stages
        .filter((_, index) => status === (interim[index]?.isOnPath === true ? 'met' : 'on-track'))
        .flatMap((stage) => missedOnTheWay(stage, indicator.unit)),
      ...[...(shown ? [shown] : []), ...restsOn].flatMap((point) => caveatsOf(series, point, point === shown, nameOf)),
      ragReason(colourShown, rag, because),
    ],
  };
}

// A value that no number can hold is a problem of this indicator only.
function notCalculated(
  { id }: Indicator,
  because: Reason,
  nameOf: Comparators['nameOf'],
  { rag = DEFAULT_RAG_RULE, areaId }: Pick<EvaluateWithOptions, 'rag' | 'areaId'>,
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
    areaId: areaId ?? null,
    actual: null,
    baseline: null,
    target: null,
    rag: 'grey',
    gap: null,
    progress: null,
    expected: null,
    comparison: null,
    interim: [],
    periods: [],
    ...found,
    series: { baseline: null, points: [], comparators: [], leftOut: [], path: null },
    summary: summaryOf(found, [because], nameOf),
    reasons: [because, ragReason('grey', rag, { cause: 'not-assessed' })],
  };
}

function ragReason(rag: Rag, rule: RagRule, because: ColourCause): Reason {
  return reason('rag-rule', { rag, rule: rule.name ?? null, because });
}

// Returns the parts of the progress ratio, for a level or a change counted from the baseline: actual − baseline, and
// target − baseline, with signs such that the whole path is positive. If the baseline satisfies the target there is no
// path, and a recurring target has one in each period.
function progressOf(
  { target }: Indicator,
  { baseline }: Series,
  figure: Point | undefined,
  bound: Bound | undefined,
  broken: Day,
): { gone: Exact; whole: Exact } | undefined {
  if (target.kind !== 'level' && target.kind !== 'change') return undefined;
  if (target.every !== undefined || (target.kind === 'change' && target.from !== undefined)) return undefined;
  if (baseline === undefined || figure === undefined || bound === undefined) return undefined;
  const whole = minus(levelOf(bound, baseline.value), baseline.value);
  if (satisfies(baseline.value, bound) || beginsAt(baseline) < broken) return undefined;
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
  comparators: Comparators,
  readPeriod: PeriodReader,
): IndicatorComparison[] {
  if (figure === undefined) return [];
  const { isStrict, heading } = series;
  const broken = lastBreak(indicator, figure);
  const length = figure.length ?? heading.length;
  const isLike = (one: Point): boolean =>
    beginsAt(one) >= broken && (!isStrict || length === undefined || isSameLength(one.length, length));
  return [...series.comparators].flatMap(([comparatorId, { points }]) => {
    const theirs = points.find((one) => isSameTime(figure, one)) ?? points.findLast(isLike);
    if (theirs === undefined) return [];
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

// The comparator that the plan names first, whatever figures for others are added.
function firstComparator({ comparisons, target }: Indicator, { ids }: Comparators): string | undefined {
  return comparisons[0]?.comparatorId ?? (target.kind === 'comparator' ? target.comparatorId : ids[0]);
}

// A comparison with a figure for another year says less, and a reader has to know.
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

// Returns the previous figure for the same length of time.
function previousOf(
  { before, baseline, since, isStrict }: Series,
  figure: Point | undefined,
  broken: Day,
): Point | undefined {
  if (figure?.period === undefined) return undefined;
  const isLike = (point: Point): boolean =>
    isStrict || point.length === undefined || isSameLength(point.length, figure.length);
  return [...before, ...(baseline ? [baseline] : []), ...since].findLast(
    (point) => endOf(point) < endOf(figure) && beginsAt(point) >= broken && isLike(point),
  );
}

// Says whether a figure moved towards the target, which may differ from what the polarity calls better.
function movement(gap: Exact | undefined, before: Exact | undefined): 'improved' | 'held' | undefined {
  if (gap === undefined || before === undefined) return undefined;
  const side = order(gap, before);
  return side < 0 ? 'improved' : side === 0 ? 'held' : undefined;
}

function countsOfAnother({ unit }: Indicator, point: Point | undefined): Reason[] {
  return point === undefined || !haveCounts(point, unit) || countsOf(point, unit) !== undefined
    ? []
    : [countsProblem(point, unit, null)].filter(({ code }) => code === 'value-and-count-differ');
}

// If a target is met, the reader still has to know which of its interim targets were missed.
function missedOnTheWay({ period, asked, figure, isReached }: InterimResult, unit: Unit): Reason[] {
  if (isReached !== false || asked === null || figure === null) return [];
  return [reason('interim-missed', { period, figure, asked, unit })];
}

// How firm a figure is, and whether it was published before its period ended: then it may be a forecast, or a date is
// wrong.
function caveatsOf(
  { observed }: Series,
  point: Point,
  isShown: boolean,
  nameOf: (comparatorId: string) => string,
): Reason[] {
  const { period, published, comparatorId } = observed.find((one) => one.point === point) ?? {};
  const whose = comparatorId === undefined ? {} : { comparator: nameOf(comparatorId) };
  const of = isShown || point.period === undefined ? {} : { period: point.period.label, ...whose };
  const { qualifier } = point.figure;
  return [
    ...(qualifier === undefined ? [] : [reason('qualified-figure', { qualifier, ...of })]),
    ...(published === undefined || period === undefined || published >= period.end
      ? []
      : [reason('published-early', { period: period.label, published, ...whose })]),
  ];
}

function datedOrNull(point: Point | undefined): DatedValue | null {
  return point === undefined ? null : dated(point);
}
