import { compare } from '../compare/compare.js';
import { type DirectionOfTravel, directionOfTravel } from '../compare/directionOfTravel.js';
import { requireOneOf } from '../errors/requireOneOf.js';
import { differenceOver, type Exact, minus, negate, order, toNumber } from '../exact/exact.js';
import { dayInWords } from '../format/formatPeriod.js';
import { QUALIFIERS } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Day } from '../model/period.js';
import { isAgainstPolarity } from './againstPolarity.js';
import { findingsOf } from './beside/findingsOf.js';
import { lastYearOf } from './beside/lastYear.js';
import { ownSeriesOf } from './beside/ownSeries.js';
import { type Comparators, significanceOf } from './beside/significance.js';
import { type Bound, gapTo, levelOf } from './bound.js';
import { colour } from './colour.js';
import { dated } from './dated.js';
import type { DatedValue, IndicatorComparison, IndicatorEvaluation } from './evaluation.js';
import type { Trajectory } from '../trajectory/path.js';
import { chooseFigure, dueBy, judge, judgeMilestone, type Judgement } from './judge.js';
import type { EvaluateIndicatorOptions } from './options.js';
import type { PeriodReader } from '../period/periodReader.js';
import { DEFAULT_RAG_RULE } from './ragRule.js';
import type { Reason } from '../explain/reason.js';
import { resolve, type Resolution } from './resolve.js';
import { summaryOf } from './summary.js';
import { endOf, type Point } from '../series/observed.js';
import { figureAt, type Series, figuresOf } from '../series/figures.js';

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
  const series = figuresOf(indicator, observations, asOf, readPeriod);
  const due = target.due ?? planPeriod?.end ?? null;
  const dueNow = dueBy(asOf, due);
  const figure = chooseFigure(series, dueNow);
  const resolution = resolve({ indicator, series, judged: figure, due, dueNow, nameOf, readPeriod });

  const { status, reasons, expectation } = judgementOf(indicator, series, figure, resolution, {
    due,
    dueNow,
    asOf,
    trajectory,
  });
  const worked = 'bound' in resolution ? resolution : undefined;
  const gap = worked && figure ? gapTo(worked.place ?? figure.value, worked.bound) : undefined;
  const way = wayOf(indicator, series, figure, worked?.bound);
  const direction = directionSince(indicator, series, figure);
  const own = ownSeriesOf(series, figure, dueNow === null ? undefined : endOf(figure));
  const lastYear = lastYearOf(indicator, own);
  const comparisons = comparisonsOf(indicator, series, figure, own.judged?.point, dueNow, comparators, readPeriod);
  const { rag: colourShown, because } = colour(
    {
      status,
      unit: indicator.unit,
      // A place has no share of a level to be within.
      gap: worked?.place === undefined ? gap : undefined,
      expectation,
      target: worked && levelOf(worked.bound, figure?.value),
      baseline: series.baseline?.value,
      movement: rag.improvementLiftsRed
        ? movementOf(rag.improvementOn === 'same-period-last-year' ? lastYear?.direction : direction)
        : undefined,
      way,
    },
    rag,
  );

  const comparison = comparisons[0] ?? null;
  const isDue = dueNow !== null;
  const { trend, controlChart, projection, changeNeeded, yearToDate } = findingsOf({
    indicator,
    series,
    own,
    figure,
    worked,
    due,
    isDue,
    trajectory,
    readPeriod,
  });
  const beside = { trend, controlChart, projection, yearToDate };
  const told = { status, comparisons, directionOfTravel: direction, samePeriodLastYear: lastYear, ...beside };
  return {
    indicatorId: indicator.id,
    actual: datedOrNull(figure),
    baseline: datedOrNull(series.baseline),
    target: resolution.resolved,
    status,
    rag: colourShown,
    gap: gap === undefined ? null : toNumber(gap),
    progress: way === undefined ? null : differenceOver(way.gone, 0, 1, way.whole, undefined),
    expected: expectation?.value ?? null,
    comparison,
    comparisons,
    directionOfTravel: direction,
    samePeriodLastYear: lastYear,
    trend,
    controlChart,
    projection,
    changeNeeded,
    yearToDate,
    summary: summaryOf(told, nameOf),
    reasons: [
      ...reasons,
      ...(target.due === undefined && due !== null && target.kind !== 'not-set' ? [dueAtEndOfPlan(due)] : []),
      ...(isAgainstPolarity(indicator, worked?.bound) ? [againstPolarity(indicator)] : []),
      ...otherPeriods(comparisons, nameOf),
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
  when: { due: Day | null; dueNow: Day | null; asOf: Day; trajectory: Trajectory },
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
  return judge(indicator, series, figure, resolution, when.dueNow, when.trajectory);
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

function againstPolarity({ polarity }: Indicator): Reason {
  const [wanted, better] = polarity === 'lower-is-better' ? ['higher', 'lower'] : ['lower', 'higher'];
  return {
    code: 'target-against-polarity',
    message: `The target asks for ${wanted} figures, while ${better} is said to be better; it was judged as it stands.`,
  };
}

// Better or worse than a figure for another year is a weaker word, and a reader has to know.
function otherPeriods(comparisons: readonly IndicatorComparison[], nameOf: (comparatorId: string) => string): Reason[] {
  return comparisons
    .filter(({ local, comparator }) => local.period !== comparator.period)
    .map(({ comparatorId, local, comparator }) => ({
      code: 'different-periods',
      message: `The figures compared are not for the same time: for ${nameOf(comparatorId)} ${comparator.period ?? 'a period not given'}, for the area ${local.period ?? 'a period not given'}.`,
    }));
}

function directionSince({ polarity }: Indicator, series: Series, figure: Point | undefined): DirectionOfTravel | null {
  const previous = [...series.before, ...(series.baseline ? [series.baseline] : []), ...series.since].findLast(
    (point) => endOf(point) < endOf(figure),
  );
  return figure && previous ? directionOfTravel({ current: figure.value, previous: previous.value, polarity }) : null;
}

function movementOf(direction: DirectionOfTravel | null | undefined): 'improved' | 'held' | undefined {
  if (direction === 'improving') return 'improved';
  return direction === 'unchanged' ? 'held' : undefined;
}

function datedOrNull(point: Point | undefined): DatedValue | null {
  return point === undefined ? null : dated(point);
}

function dueAtEndOfPlan(due: Day): Reason {
  return {
    code: 'due-at-end-of-plan',
    message: `The target states no due date; the end of the plan, ${dayInWords(due)}, was taken.`,
  };
}

function qualifierOf(figure: Point | undefined): Reason[] {
  const qualifier = figure?.figure.qualifier ?? undefined;
  if (qualifier !== undefined) requireOneOf(qualifier, QUALIFIERS, 'figure.qualifier');
  return qualifier === undefined
    ? []
    : [{ code: 'qualified-figure', message: `The figure is ${WITH_ARTICLE[qualifier]}.` }];
}

const WITH_ARTICLE = {
  provisional: 'provisional',
  estimated: 'estimated',
  revised: 'a revised one',
  approximate: 'approximate',
} as const;

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
