import { CommunitySafetyError } from '../../errors/communitySafetyError.js';
import { requireArray } from '../../errors/requireArray.js';
import { requireObject } from '../../errors/requireObject.js';
import { requireOneOf } from '../../errors/requireOneOf.js';
import { show } from '../../errors/show.js';
import type { IndicatorEvaluation } from '../../evaluate/evaluation.js';
import type { DatedValue } from '../../explain/reason.js';
import { toNumber } from '../../exact/exact.js';
import { formatFigure } from '../../format/formatFigure.js';
import type { Comparator } from '../../model/comparator.js';
import type { Indicator } from '../../model/indicator.js';
import type { Observation } from '../../model/observation.js';
import type { Day, Period } from '../../model/period.js';
import { requireDay } from '../../period/day.js';
import { type Series, figuresOf } from '../../series/figures.js';
import type { Point } from '../../series/observed.js';
import type { ControlChart } from '../../statistics/controlChart.js';
import { type PeriodReader, periodReader } from '../../period/periodReader.js';
import { type Trajectory, TRAJECTORIES } from '../../trajectory/path.js';
import type { ChartOptions } from './chartOptions.js';
import { isDrawable, requireDrawable } from './refuse.js';
import { requireComparators, requireEvaluationOf, requireNamedIndicator } from './requireEvaluation.js';
import { type Domain, domainOf, extentOf } from './scale.js';
import { boundsOf, type TargetBound } from './targetBounds.js';
import { numberOfDay } from './timeAxis.js';
import { comparatorName } from './words.js';

/**
 * The mean and the limits of a control chart, over all of the figures or from one period to another.
 *
 * @category Charts
 */
export interface ControlLimits {
  /** The mean. */
  readonly mean: number;
  /** The lower limit; `null` where there is none. */
  readonly lower: number | null;
  /** The upper limit; `null` where there is none. */
  readonly upper: number | null;
  /** The period of the first figure they hold for: the first figure of all where left out. */
  readonly from?: string | undefined;
  /** The period of the last figure they hold for: the last figure of all where left out. */
  readonly to?: string | undefined;
}

/**
 * What {@link trendChart} takes.
 *
 * @category Charts
 */
export interface TrendChartInput extends ChartOptions {
  /** The indicator: its baseline is the first figure, and its comparisons are those of the comparators. */
  readonly indicator: Indicator;
  /** Outturns of the area and of comparators; those of other indicators are passed over. */
  readonly observations?: readonly Observation[] | undefined;
  /** What the indicator comes to, for its status and its target. */
  readonly evaluation?: IndicatorEvaluation | undefined;
  /** The plan's comparators, for their names; without them their ids are shown. */
  readonly comparators?: readonly Comparator[] | undefined;
  /** The day of the evaluation, `YYYY-MM-DD`. Figures whose period ends later are left out. */
  readonly asOf?: Day | undefined;
  /** The path to the target that the evaluation was made with: `linear` where it is left out, as there. */
  readonly trajectory?: Trajectory | undefined;
  /**
   * A control chart of the figures, as `controlChart` gives it: its limits are drawn, and the figures with a special
   * cause are marked. It has to be made of the area's last figures as they are drawn here, in order of time.
   */
  readonly controlChart?: ControlChart | undefined;
  /**
   * Control limits, as plain numbers: one item, or one for each stretch between changes. Those of the `controlChart` or of
   * the `evaluation`, where its control chart is of the figures drawn, where left out.
   */
  readonly limits?: readonly ControlLimits[] | undefined;
  /** The periods of figures that stand out from the usual variation; those of the `controlChart` where left out. */
  readonly signals?: readonly string[] | undefined;
}

/** A figure at its place in time. */
export interface Dot {
  readonly day: number;
  /** Nothing where the figure is missing: the line is broken there. */
  readonly value: number | undefined;
  readonly period: Period;
}

/** The figures of a comparator. */
export interface Other {
  readonly name: string;
  readonly dots: readonly Dot[];
  readonly latest: Dot & { readonly value: number };
}

/** Control limits with the days they hold between. */
export interface Stretch {
  readonly limits: ControlLimits;
  readonly from: number;
  readonly to: number;
}

/** The figures of an indicator over time, and everything shown beside them. */
export interface Trend {
  /** The area's figures, earliest first, those that are missing too. */
  readonly own: readonly Dot[];
  /** The figure that the status is of. */
  readonly judged: Dot | undefined;
  readonly baseline: Dot | undefined;
  readonly others: readonly Other[];
  readonly bounds: readonly TargetBound[];
  /** The way from the baseline to the target: empty where there is none. */
  readonly path: readonly (readonly [day: number, value: number])[];
  readonly due: Day | null;
  readonly stretches: readonly Stretch[];
  readonly signals: readonly Dot[];
  /** The figures that are missing, and why. */
  readonly missing: readonly { readonly period: Period; readonly why: string }[];
  /** Nothing where no axis has room for the figures. */
  readonly domain: Domain | undefined;
  /** The extent of what the axis is made for. */
  readonly data: Domain;
  readonly first: Day;
  readonly last: Day;
  readonly latest: Day;
  /** What of the figures was left out, in sentences. */
  readonly notes: readonly string[];
}

const STEPS_OF_A_CURVE = 24;
const MOST_YEARS_AHEAD = 10;
const MOST_SPANS_AHEAD = 3;

/** Refuses what a trend cannot be made of. */
export function requireTrend(input: TrendChartInput): void {
  const { indicator, observations = [], evaluation, comparators = [] } = input;
  const { asOf, trajectory, controlChart, limits = [], signals = [] } = input;
  requireNamedIndicator(indicator);
  requireArray(observations, 'observations');
  if (evaluation !== undefined) requireEvaluationOf(indicator, evaluation);
  requireComparators(comparators);
  if (asOf !== undefined) requireDay(asOf, 'asOf');
  if (trajectory !== undefined) requireOneOf(trajectory, TRAJECTORIES, 'trajectory');
  if (controlChart !== undefined) requireControlChart(controlChart);
  requireArray(limits, 'limits');
  for (const [index, one] of limits.entries()) {
    const place = `limits[${String(index)}]`;
    requireObject(one, place);
    requireDrawable(one.mean, `${place}.mean`);
    if (one.lower !== null) requireDrawable(one.lower, `${place}.lower`);
    if (one.upper !== null) requireDrawable(one.upper, `${place}.upper`);
  }
  requireArray(signals, 'signals');
}

/** Puts the figures of an indicator at their places in time; gives nothing where none has a date. */
export function trendOf(input: TrendChartInput): Trend | undefined {
  const { indicator, observations = [], evaluation, comparators = [], asOf } = input;
  const readPeriod = periodReader();
  const series = figuresOf(indicator, observations, asOf, readPeriod);
  const baseline = dotsOf(series.baseline ? [series.baseline] : [])[0];
  const known = [...dotsOf(series.before), ...(baseline ? [baseline] : []), ...dotsOf(series.since)];
  const missing = missingOf(input, readPeriod).filter(({ period }) =>
    known.every((dot) => dot.period.end !== period.end),
  );
  const gaps = missing.map(({ period }) => ({ day: numberOfDay(period.end), value: undefined, period }));
  const own = inOrder([...known, ...gaps]);
  const others = othersOf(series, comparators);
  const judged = judgedAmong(own, evaluation?.actual, readPeriod);
  const all = inOrder([...own, ...others.flatMap(({ dots }) => dots)]);
  const [earliest, latest] = [all[0], all.at(-1)];
  if (earliest === undefined || latest === undefined) return undefined;

  const { limits, signals } = variationOf(input, own);
  const target = evaluation?.target ?? null;
  // A target that moves with a comparator is that comparator's line.
  const bounds = target?.kind === 'comparator' ? [] : boundsOf(target);
  const due = target?.due ?? null;
  const stretches = limits.map((one, index) =>
    stretchOf(one, index, [own[0] ?? earliest, own.at(-1) ?? latest], readPeriod),
  );
  const marked = new Set(signals.map((text, index) => readPeriod(text, `signals[${String(index)}]`).label));
  const data = [...valuesOf(own)];
  const beside = [
    ...bounds.map(({ value }) => value),
    ...others.flatMap(({ dots }) => valuesOf(dots)),
    ...limits.flatMap(({ mean, lower, upper }) => [mean, lower ?? mean, upper ?? mean]),
  ];
  const main = data.length > 0 ? data : beside;
  return {
    own,
    judged,
    baseline,
    others,
    bounds,
    path: pathOf(input, baseline, due),
    due,
    stretches,
    signals: own.filter(({ period, value }) => value !== undefined && marked.has(period.label)),
    missing,
    domain: main.length === 0 ? [0, 1] : main.every(isDrawable) ? domainOf(main, beside, indicator.unit) : undefined,
    data: extentOf(main),
    first: earliest.period.end,
    last: due !== null && isInReach(due, earliest, latest) ? due : latest.period.end,
    latest: latest.period.end,
    notes: series.notes.filter(({ code }) => code === 'period-length-differs').map(({ message }) => message),
  };
}

// The figure that the status is of. A status beside figures that it was not made from would be a wrong one.
function judgedAmong(
  own: readonly Dot[],
  actual: DatedValue | null | undefined,
  readPeriod: PeriodReader,
): Dot | undefined {
  if (!actual?.period) return undefined;
  const { end } = readPeriod(actual.period, 'evaluation.actual.period');
  const judged = own.find(({ period, value }) => period.end === end && value === actual.value);
  if (judged !== undefined) return judged;
  throw new CommunitySafetyError(
    'INVALID_ARGUMENT',
    `The status is that of ${show(actual.value)} (${actual.period}), which is not among the figures to draw. Give the observations that the evaluation was made from.`,
    { actual },
  );
}

function requireControlChart(controlChart: ControlChart): void {
  requireObject(controlChart, 'controlChart');
  const { groups, points } = controlChart;
  requireArray(groups, 'controlChart.groups');
  requireArray(points, 'controlChart.points');
  for (const [index, group] of groups.entries()) {
    const place = `controlChart.groups[${String(index)}]`;
    requireObject(group, place);
    for (const end of ['mean', 'drawnLower', 'drawnUpper'] as const) requireDrawable(group[end], `${place}.${end}`);
  }
  for (const [index, point] of points.entries()) requireObject(point, `controlChart.points[${String(index)}]`);
}

// What is given stands before what a control chart says, and that before what the evaluation found.
function variationOf(
  input: TrendChartInput,
  own: readonly Dot[],
): { limits: readonly ControlLimits[]; signals: readonly string[] } {
  const { controlChart, limits, signals } = input;
  const known = own.filter(({ value }) => value !== undefined);
  const charted = controlChart && chartedOf(controlChart, known);
  return {
    limits: limits ?? charted?.limits ?? foundLimits(input, known),
    signals: signals ?? charted?.signals ?? [],
  };
}

// Limits of other figures than those drawn would mislead, so that the chart has to be of the last of these.
function chartedOf(
  { groups, points }: ControlChart,
  known: readonly Dot[],
): { limits: readonly ControlLimits[]; signals: readonly string[] } {
  const last = known.slice(-points.length);
  const wrong = points.findIndex(({ value }, index) => value !== last[index]?.value);
  if (points.length > known.length || wrong !== -1) {
    throw new CommunitySafetyError(
      'INVALID_ARGUMENT',
      `controlChart must be made of the last figures that are drawn, in order of time. ${
        points.length > known.length
          ? `It has ${String(points.length)} points, and ${String(known.length)} figures are drawn.`
          : `controlChart.points[${String(wrong)}] is ${show(points[wrong]?.value)}, and the figure for ${String(last[wrong]?.period.label)} is ${show(last[wrong]?.value)}.`
      }`,
      { argument: 'controlChart' },
    );
  }
  return {
    limits: groups
      .filter(({ flat }) => !flat)
      .map(({ start, size, mean, drawnLower, drawnUpper }) => ({
        mean,
        lower: drawnLower,
        upper: drawnUpper,
        from: last[start]?.period.label,
        to: last[start + size - 1]?.period.label,
      })),
    signals: last
      .filter((_, index) => typeof points[index]?.specialCause === 'string')
      .map(({ period }) => period.label),
  };
}

// A chart of the months says nothing of the years that are drawn, and no limit lies where no figure can.
function foundLimits({ indicator, evaluation }: TrendChartInput, known: readonly Dot[]): readonly ControlLimits[] {
  const { controlChart: found } = evaluation ?? {};
  if (typeof found?.mean !== 'number' || found.variation === 'not-assessed') return [];
  const { mean, from, to, points } = found;
  const last = known.slice(-points);
  if (last.length !== points || last[0]?.period.label !== from || last.at(-1)?.period.label !== to) return [];
  const isNeverNegative = valuesOf(last).every((value) => value >= 0);
  const lower = isNeverNegative ? Math.max(0, Number(found.lower)) : Number(found.lower);
  const upper = indicator.unit.kind === 'percentage' ? Math.min(100, Number(found.upper)) : Number(found.upper);
  return [{ mean, lower, upper, from, to }];
}

/** Gives the values that are known. */
export function valuesOf(dots: readonly Dot[]): number[] {
  return dots.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

function dotsOf(points: readonly Point[]): (Dot & { readonly value: number })[] {
  return points.flatMap(({ value, period }) => {
    if (period === undefined) return [];
    const number = toNumber(value);
    return [{ day: numberOfDay(period.end), value: number, period }];
  });
}

// The evaluation has no use for figures that are missing, but a line that ran on over them would be a lie.
function missingOf(
  { indicator, observations = [], asOf }: TrendChartInput,
  readPeriod: PeriodReader,
): Trend['missing'] {
  return observations.flatMap(({ indicatorId, comparatorId, period, figure }, index) => {
    if (indicatorId !== indicator.id || comparatorId !== undefined || !('missing' in figure)) return [];
    const read = readPeriod(period, `observations[${String(index)}].period`);
    const why = formatFigure(figure, indicator.unit);
    return asOf === undefined || read.end <= asOf ? [{ period: read, why }] : [];
  });
}

function othersOf(series: Series, comparators: readonly Comparator[]): Other[] {
  return [...series.comparators].flatMap(([id, points]) => {
    const dots = dotsOf(points);
    const latest = dots.at(-1);
    return latest === undefined ? [] : [{ name: comparatorName(id, comparators), dots, latest }];
  });
}

function inOrder(dots: readonly Dot[]): Dot[] {
  return [...dots].sort((first, second) => first.day - second.day);
}

function stretchOf(
  limits: ControlLimits,
  index: number,
  [first, last]: readonly [Dot, Dot],
  readPeriod: PeriodReader,
): Stretch {
  const dayOf = (text: string | undefined, name: string, otherwise: Dot): number =>
    text === undefined ? otherwise.day : numberOfDay(readPeriod(text, `limits[${String(index)}].${name}`).end);
  return { limits, from: dayOf(limits.from, 'from', first), to: dayOf(limits.to, 'to', last) };
}

// Where the evaluation found a way from the baseline to the target, and nothing else, one is drawn.
function pathOf(
  { indicator, evaluation, trajectory = 'linear' }: TrendChartInput,
  baseline: Dot | undefined,
  due: Day | null,
): Trend['path'] {
  const target = evaluation?.target ?? null;
  if (target === null || due === null || baseline?.value === undefined) return [];
  if (evaluation?.progress === null || indicator.target.every !== undefined) return [];
  const [start, end] = [baseline.day, numberOfDay(due)];
  if (end <= start) return [];
  const ends = [[start, baseline.value] as const, [end, target.value] as const];
  if (trajectory === 'linear') return ends;
  const growth = target.value / baseline.value;
  // From zero, to zero and through zero there is no steady rate of change.
  if (!(growth > 0 && Number.isFinite(growth))) return [];
  const from = baseline.value;
  return Array.from({ length: STEPS_OF_A_CURVE + 1 }, (_, step) => {
    const part = step / STEPS_OF_A_CURVE;
    return [start + part * (end - start), from * growth ** part] as const;
  });
}

// A due date that is far away would leave no room for the figures.
function isInReach(due: Day, earliest: Dot, latest: Dot): boolean {
  const day = numberOfDay(due);
  return (
    day > latest.day
    && day - latest.day <= Math.max(MOST_YEARS_AHEAD * 366, MOST_SPANS_AHEAD * (latest.day - earliest.day))
  );
}
