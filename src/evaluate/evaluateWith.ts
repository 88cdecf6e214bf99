import { compare } from '../compare/compare.js';
import { type DirectionOfTravel, directionOfTravel } from '../compare/directionOfTravel.js';
import { requireOneOf } from '../errors/requireOneOf.js';
import { differenceOver, minus, order, toNumber } from '../exact/exact.js';
import { dayInWords } from '../format/formatPeriod.js';
import { QUALIFIERS } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Day } from '../model/period.js';
import { type Bound, gapTo, levelOf, wantsLess } from './bound.js';
import { colour } from './colour.js';
import type { DatedValue, IndicatorComparison, IndicatorEvaluation } from './evaluation.js';
import type { Trajectory } from './expect.js';
import { chooseFigure, dueBy, judge, judgeMilestone, type Judgement } from './judge.js';
import type { EvaluateIndicatorOptions } from './options.js';
import type { PeriodReader } from './periodReader.js';
import { DEFAULT_RAG_RULE } from './ragRule.js';
import type { Reason } from './reason.js';
import { resolve, type Resolution } from './resolve.js';
import { endOf, figureAt, type Point, type Series, seriesOf } from './series.js';

/** Evaluates an indicator with options that have been checked. */
export function evaluateWith(
  indicator: Indicator,
  options: EvaluateIndicatorOptions,
  readPeriod: PeriodReader,
  nameOf: (comparatorId: string) => string,
): IndicatorEvaluation {
  const { asOf, observations = [], rag = DEFAULT_RAG_RULE, trajectory = 'linear', planPeriod } = options;
  const { target } = indicator;
  const series = seriesOf(indicator, observations, asOf, readPeriod);
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
  const direction = directionSince(indicator, series, figure);
  const comparisons = comparisonsOf(indicator, series, figure, dueNow);
  const { rag: colourShown, because } = colour(
    {
      status,
      unit: indicator.unit,
      // A place has no share of a level to be within.
      gap: worked?.place === undefined ? gap : undefined,
      expectation,
      target: worked && levelOf(worked.bound, figure?.value),
      baseline: series.baseline?.value,
      isImproving: direction === 'improving',
    },
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
    progress: progressOf(indicator, series, figure, worked?.bound),
    expected: expectation?.value ?? null,
    comparison: comparisons[0] ?? null,
    comparisons,
    directionOfTravel: direction,
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

// (actual − baseline) ÷ (target − baseline), for a level, and for a change that is counted from the baseline.
function progressOf({ target }: Indicator, { baseline }: Series, figure?: Point, bound?: Bound): number | null {
  if (target.kind !== 'level' && target.kind !== 'change') return null;
  if (target.kind === 'change' && (target.every !== undefined || target.from !== undefined)) return null;
  if (baseline === undefined || figure === undefined || bound === undefined) return null;
  const way = minus(levelOf(bound, baseline.value), baseline.value);
  const side = order(way, 0);
  if (side === 0) return null;
  return side > 0
    ? differenceOver(figure.value, baseline.value, 1, way, undefined)
    : differenceOver(baseline.value, figure.value, 1, way, undefined);
}

function comparisonsOf(
  { polarity }: Indicator,
  series: Series,
  figure: Point | undefined,
  dueNow: Day | null,
): IndicatorComparison[] {
  const local = dated(figure);
  return [...series.comparators].flatMap(([comparatorId, points]) => {
    const theirs = figureAt(points, dueNow);
    const comparator = dated(theirs);
    if (!figure || !theirs || !local || !comparator) return [];
    const { difference, percentageDifference, position } = compare({
      local: figure.value,
      comparator: theirs.value,
      polarity,
    });
    return [{ comparatorId, local, comparator, difference, percentageDifference, position }];
  });
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
