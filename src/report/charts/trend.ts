import { pairs } from 'd3-array';
import { requireArray, requireKeys, requireObject, requireOneOf } from '../../errors/require.js';
import { CommunitySafetyError } from '../../errors/communitySafetyError.js';
import { show } from '../../errors/show.js';
import type { IndicatorEvaluation } from '../../evaluate/evaluation.js';
import type { EvaluationPoint } from '../../evaluate/evaluationSeries.js';
import type { ReasonCode } from '../../explain/reason.js';
import type { Comparator } from '../../model/comparator.js';
import type { Indicator } from '../../model/indicator.js';
import type { Day } from '../../model/period.js';
import type { Area } from '../../model/plan.js';
import { isShare, mayBeNegative } from '../../model/unit.js';
import { daysBetween } from '../../period/day.js';
import { periodReader } from '../../period/periodReader.js';
import { coveredLength, DAYS_IN_MONTH, lengthOfIndicator } from '../../series/lengths.js';
import type { ControlChart } from '../../statistics/chart.js';
import type { SpecialCause } from '../../statistics/specialCauses.js';
import type { ChartOptions } from './chartOptions.js';
import { isDrawable, requireDrawable } from './refuse.js';
import { requireAreas, requireComparators, requireEvaluationOf, requireNamedIndicator } from './requireEvaluation.js';
import { type Domain, domainOf, extentOf } from './scale.js';
import { boundsOf, type TargetBound } from './targetBounds.js';
import { numberOfDay } from './timeAxis.js';
import { type ChartSays, type DrawnType, POINT_TYPES } from './variationIcons.js';
import { comparatorName } from './words.js';

/**
 * The mean and the limits of a control chart, over all of the figures or from one period to another.
 *
 * @category Charts
 */
export interface ControlLimits {
  /** The mean. */
  readonly mean: number;
  /** The lower limit; `null` if there is none. */
  readonly lower: number | null;
  /** The upper limit; `null` if there is none. */
  readonly upper: number | null;
  /** The period of the first figure they hold for: the first figure of all if left out. */
  readonly from?: string | undefined;
  /** The period of the last figure they hold for: the last figure of all if left out. */
  readonly to?: string | undefined;
}

/**
 * The input of {@link trendChart}.
 *
 * @category Charts
 */
export interface TrendChartInput extends ChartOptions {
  /** The indicator, for its name, its unit and its polarity. */
  readonly indicator: Indicator;
  /** Its evaluation, from `evaluateIndicator` or `evaluatePlan`: the figures of its `series` are drawn. */
  readonly evaluation: IndicatorEvaluation;
  /** The plan's comparators, for their names; without them their ids are shown. */
  readonly comparators?: readonly Comparator[] | undefined;
  /** The plan's areas, for the name of the one that was evaluated; without them its id is shown. */
  readonly areas?: readonly Area[] | undefined;
  /**
   * A control chart of the figures, as `controlChart` returns it: its limits are drawn, and the figures with a special
   * cause are marked. It must be made from the area's last figures as drawn here, earliest first.
   */
  readonly controlChart?: ControlChart | undefined;
  /**
   * Control limits, as plain numbers: one item, or one for each stretch between changes. Those of the `controlChart` or
   * of the `evaluation`, where its control chart is of the figures drawn, if left out.
   */
  readonly limits?: readonly ControlLimits[] | undefined;
  /** The periods of figures outside the usual variation; those of the `controlChart` if left out. */
  readonly signals?: readonly string[] | undefined;
}

/** A figure at its place in time. Where it is missing the line is broken. */
export interface Dot extends EvaluationPoint {
  readonly day: number;
}

/** A figure that is known. */
export type KnownDot = Dot & { readonly value: number };

/** The figures of a comparator. */
export interface Other {
  readonly id: string;
  readonly name: string;
  readonly dots: readonly Dot[];
  readonly gaps: readonly Gap[];
  readonly latest: KnownDot;
}

/** An interim target that the path leads through. */
export interface Stop {
  readonly period: string;
  readonly day: number;
  readonly value: number;
}

/** A break of the series within the time that is drawn. */
export interface BreakLine {
  readonly from: Day;
  readonly day: number;
  readonly why: string;
}

/** A time between two figures without any figure, or a reason why there is none. */
export interface Gap {
  readonly after: string;
  readonly before: string;
}

/** Control limits with the days between which they apply. */
export interface Stretch {
  readonly limits: ControlLimits;
  readonly from: number;
  readonly to: number;
  /** The label of the first period they apply to. */
  readonly since: string;
}

/** The figures of an indicator over time, and everything shown with them. */
export interface Trend {
  /** The area's figures, earliest first, including missing ones. */
  readonly own: readonly Dot[];
  /** Those of them that are known. */
  readonly known: readonly KnownDot[];
  readonly gaps: readonly Gap[];
  /** The figure that the status is based on. */
  readonly judged: KnownDot | undefined;
  readonly baseline: KnownDot | undefined;
  readonly others: readonly Other[];
  readonly bounds: readonly TargetBound[];
  /** The path from the baseline through the interim targets to the target; empty if there is none. */
  readonly path: readonly (readonly [day: number, value: number])[];
  readonly stops: readonly Stop[];
  readonly breaks: readonly BreakLine[];
  readonly stretches: readonly Stretch[];
  /** What kind of variation each figure of a control chart is, by the label of its period. */
  readonly types: ReadonlyMap<string, DrawnType>;
  /** What the control chart says about the latest figure; nothing if there is no chart. */
  readonly says: ChartSays | undefined;
  /** Nothing if no axis has room for the figures. */
  readonly domain: Domain | undefined;
  /** The range of values that the axis is made for. */
  readonly data: Domain;
  readonly first: Day;
  readonly last: Day;
  readonly latest: Day;
  /** Which figures were left out, in sentences. */
  readonly notes: readonly string[];
}

const LEFT_OUT: readonly ReasonCode[] = [
  'period-length-differs',
  'period-length-unknown',
  'mostly-before',
  'average-not-used',
  'longer-period-taken',
];
// A survey of a day or a week says nothing about how often it is repeated.
const SHORTEST_WITH_GAPS = 28;
const MOST_OF_A_PERIOD = 0.9;
const CHARTED_TYPES = POINT_TYPES.filter((type) => type !== 'signal');
const ASSURED = ['consistent-pass', 'inconsistent', 'consistent-fail', 'not-assessed'] as const;
// With control limits the reader looks at the variation, not at the distance from zero.
const NEVER_FAR = 1;
const STEPS_OF_A_CURVE = 24;
const MOST_YEARS_AHEAD = 10;
const MOST_SPANS_AHEAD = 3;

/** Refuses input that cannot be drawn as a trend. */
export function requireTrend(input: TrendChartInput): void {
  const { indicator, evaluation, comparators = [], areas = [], controlChart, limits = [], signals = [] } = input;
  requireNamedIndicator(indicator);
  requireEvaluationOf(indicator, evaluation);
  requireComparators(comparators);
  requireAreas(areas);
  if (controlChart !== undefined) requireControlChart(controlChart);
  requireArray(limits, 'limits');
  for (const [index, one] of limits.entries()) {
    const place = `limits[${String(index)}]`;
    requireKeys(one, ['mean', 'lower', 'upper', 'from', 'to'], place);
    requireDrawable(one.mean, `${place}.mean`);
    const [lower, upper] = [one.lower ?? null, one.upper ?? null];
    if (lower !== null) requireDrawable(lower, `${place}.lower`);
    if (upper !== null) requireDrawable(upper, `${place}.upper`);
  }
  requireArray(signals, 'signals');
}

/** Puts the figures of an indicator at their places in time, or returns nothing if none has a date. */
export function timelineOf(input: TrendChartInput): Trend | undefined {
  const { indicator, evaluation, comparators = [] } = input;
  const { series, target, reasons } = evaluation;
  const own = series.points.map(dotOf);
  const known = own.filter(isKnown);
  const others = series.comparators.flatMap(({ comparatorId, points }): Other[] => {
    const dots = points.map(dotOf);
    const latest = dots.findLast(isKnown);
    const name = comparatorName(comparatorId, comparators);
    return latest === undefined ? [] : [{ id: comparatorId, name, dots, latest, gaps: gapsOf(dots, indicator) }];
  });
  const all = [own, ...others.map(({ dots }) => dots)].flat().sort((one, other) => one.day - other.day);
  const [earliest, latest] = [all[0], all.at(-1)];
  if (earliest === undefined || latest === undefined) return undefined;

  const { limits, types, says } = variationOf(input, known);
  // A target that moves with a comparator is drawn as that comparator's line.
  const bounds = target?.kind === 'comparator' ? [] : boundsOf(target);
  const due = target?.due ?? null;
  const path = pathOf(evaluation);
  const stops = stopsOf(evaluation);
  const beside = [
    ...[...bounds, ...stops].map(({ value }) => value),
    ...others.flatMap(({ dots }) => dots.filter(isKnown).map(({ value }) => value)),
    ...limits.flatMap(({ mean, lower, upper }) => [mean, lower ?? mean, upper ?? mean]),
  ];
  const data = known.length > 0 ? known.map(({ value }) => value) : beside;
  return {
    own,
    known,
    gaps: gapsOf(own, indicator),
    judged: known.find(({ isJudged }) => isJudged),
    baseline: known.find(({ isStated }) => isStated),
    others,
    bounds,
    path,
    stops,
    breaks: breaksOf(indicator, own, earliest, latest),
    stretches: stretchesOf(limits, own[0] ?? earliest, own.at(-1) ?? latest),
    types,
    says,
    domain:
      data.length === 0
        ? [0, 1]
        : data.every(isDrawable)
          ? domainOf(data, beside, indicator.unit, limits.length > 0 ? NEVER_FAR : undefined)
          : undefined,
    data: extentOf(data),
    first: earliest.end,
    last: due !== null && path.length > 0 && isInReach(due, earliest, latest, limits.length > 0) ? due : latest.end,
    latest: latest.end,
    notes: reasons.filter(({ code }) => LEFT_OUT.includes(code)).map(({ message }) => message.replace(/\.$/u, '')),
  };
}

/** Says whether a figure is known. */
export function isKnown(dot: Dot): dot is KnownDot {
  return dot.value !== null;
}

function dotOf(point: EvaluationPoint): Dot {
  return { ...point, day: numberOfDay(point.end) };
}

function requireControlChart(controlChart: ControlChart): void {
  requireObject(controlChart, 'controlChart');
  const { groups, points } = controlChart;
  requireOneOf(controlChart.variation, [...CHARTED_TYPES, 'not-assessed'], 'controlChart.variation');
  if (controlChart.assurance !== null) requireOneOf(controlChart.assurance, ASSURED, 'controlChart.assurance');
  requireArray(groups, 'controlChart.groups');
  requireArray(points, 'controlChart.points');
  for (const [index, group] of groups.entries()) {
    const place = `controlChart.groups[${String(index)}]`;
    requireObject(group, place);
    for (const end of ['mean', 'drawnLower', 'drawnUpper'] as const) requireDrawable(group[end], `${place}.${end}`);
  }
  for (const [index, point] of points.entries()) {
    const place = `controlChart.points[${String(index)}]`;
    requireObject(point, place);
    requireOneOf(point.pointType, CHARTED_TYPES, `${place}.pointType`);
    for (const end of ['lower', 'upper'] as const) {
      if (point[end] !== undefined) requireDrawable(point[end], `${place}.${end}`);
    }
  }
}

/** What a control chart adds to the figures. */
type Variation = Pick<Trend, 'types' | 'says'> & { readonly limits: readonly ControlLimits[] };

const NO_VARIATION: Variation = { limits: [], types: new Map(), says: undefined };

// Limits in the input take precedence over those of a control chart, and these over those of the evaluation.
function variationOf(input: TrendChartInput, known: readonly KnownDot[]): Variation {
  const { controlChart, limits, signals } = input;
  const charted = controlChart && chartedOf(controlChart, known);
  const readPeriod = periodReader();
  const given = signals && Array.from(signals, (text, index) => readPeriod(text, `signals[${String(index)}]`).label);
  const found = charted ?? (limits === undefined ? foundIn(input, known) : NO_VARIATION);
  return {
    limits: limits?.map(withNull) ?? found.limits,
    // The periods do not say whether they are good or bad.
    types: given ? new Map(given.map((period) => [period, 'signal'])) : found.types,
    says: given ? undefined : found.says,
  };
}

function withNull({ lower, upper, ...limits }: Partial<ControlLimits> & Pick<ControlLimits, 'mean'>): ControlLimits {
  return { ...limits, lower: lower ?? null, upper: upper ?? null };
}

// Limits for figures other than those drawn would mislead, so the chart must be of the last of these.
function chartedOf({ groups, points, variation, assurance }: ControlChart, known: readonly KnownDot[]): Variation {
  const last = known.slice(-points.length);
  const wrong = points.findIndex(({ value }, index) => value !== last[index]?.value);
  if (points.length > known.length || wrong !== -1) {
    throw new CommunitySafetyError(
      'INVALID_ARGUMENT',
      `controlChart must be made of the last figures that are drawn, in order of time. ${
        points.length > known.length
          ? `It has ${String(points.length)} points, and ${String(known.length)} figures are drawn.`
          : `controlChart.points[${String(wrong)}] is ${show(points[wrong]?.value)}, and the figure for ${String(last[wrong]?.period)} is ${show(last[wrong]?.value)}.`
      }`,
      { argument: 'controlChart' },
    );
  }
  return {
    limits: groups
      .filter(({ flat }) => !flat)
      .flatMap(({ start, size, mean, drawnLower, drawnUpper }) => {
        const own = points.slice(start, start + size);
        const stretch = (from: number, to: number, lower = drawnLower, upper = drawnUpper): ControlLimits => ({
          mean,
          lower,
          upper,
          from: last[start + from]?.period,
          to: last[start + to]?.period,
        });
        // Limits that differ by point are drawn as steps, each from the point before.
        return own[0]?.upper === undefined
          ? [stretch(0, size - 1)]
          : own.map(({ lower, upper }, index) => stretch(Math.max(0, index - 1), index, lower, upper));
      }),
    types: new Map(last.map(({ period }, index) => [period, points[index]?.pointType ?? 'common-cause'])),
    says: {
      variation,
      assurance,
      isHigh: isHigh(points.at(-1)?.specialCause),
      isTrial: groups.at(-1)?.shortGroup === true,
    },
  };
}

function isHigh(cause: SpecialCause | null | undefined): boolean {
  return cause?.includes('above') === true || cause === 'rising-trend';
}

// A chart of months says nothing about the years that are drawn, and a limit cannot be where no figure can be.
function foundIn({ indicator, evaluation }: TrendChartInput, known: readonly KnownDot[]): Variation {
  const { points, from, to, variation, assurance, specialCause, stretches, signals, shortGroup } =
    evaluation.controlChart;
  const last = known.slice(-points);
  const isOfThese = last.length === points && last[0]?.period === from && last.at(-1)?.period === to;
  if (!isOfThese || variation === 'not-assessed') return NO_VARIATION;
  const drawn = new Set(known.map(({ period }) => period));
  return {
    limits: stretches
      .filter((one) => drawn.has(one.from) && drawn.has(one.to))
      .map(({ lower, upper, ...stretch }) => ({
        ...stretch,
        lower: mayBeNegative(indicator.unit) ? lower : Math.max(0, lower),
        upper: isShare(indicator.unit) ? Math.min(100, upper) : upper,
      })),
    types: new Map(signals.map(({ period, pointType }) => [period, pointType])),
    says: { variation, assurance, isHigh: isHigh(specialCause), isTrial: shortGroup },
  };
}

function stretchesOf(limits: readonly ControlLimits[], first: Dot, last: Dot): Stretch[] {
  const readPeriod = periodReader();
  return limits.map((one, index) => {
    const dayOf = (end: 'from' | 'to', otherwise: Dot): number => {
      const label = one[end] ?? undefined;
      return label === undefined
        ? otherwise.day
        : numberOfDay(readPeriod(label, `limits[${String(index)}].${end}`).end);
    };
    return { limits: one, from: dayOf('from', first), to: dayOf('to', last), since: one.from ?? first.period };
  });
}

// A figure may cover a longer time than the period in its heading.
function gapsOf(dots: readonly Dot[], indicator: Indicator): Gap[] {
  const { baseline } = indicator;
  const longest = (isStated: boolean): number => {
    const ofIndicator = lengthOfIndicator(indicator, undefined) ?? 0;
    const own = isStated && 'covers' in baseline ? Number(coveredLength(undefined, baseline)) : 0;
    return Math.max(ofIndicator, own) * DAYS_IN_MONTH;
  };
  return pairs(dots).flatMap(([one, next]): Gap[] => {
    const [length, nextLength] = [one, next].map(({ start, end, isStated }) =>
      Math.max(daysBetween(start, end) + 1, longest(isStated)),
    ) as [number, number];
    const unknown = next.day - nextLength - one.day;
    const least = Math.min(length, nextLength);
    return least < SHORTEST_WITH_GAPS || unknown < least * MOST_OF_A_PERIOD
      ? []
      : [{ after: one.period, before: next.period }];
  });
}

function pathOf({ series: { path } }: IndicatorEvaluation): Trend['path'] {
  if (path === null) return [];
  const ends = [path.from, ...path.through, path.to].map(({ day, value }) => ({ day: numberOfDay(day), value }));
  const steps = path.trajectory === 'linear' ? 1 : STEPS_OF_A_CURVE;
  return ends.flatMap((end, index) => {
    const start = ends[index - 1];
    if (start === undefined) return [[end.day, end.value] as const];
    return Array.from({ length: steps }, (_, step) => {
      const part = (step + 1) / steps;
      const value = steps === 1 ? end.value : start.value * (end.value / start.value) ** part;
      return [start.day + part * (end.day - start.day), value] as const;
    });
  });
}

// Interim targets for another length of time than the figures are not on the path, and have no place on the axis.
function stopsOf({ interim, series: { path } }: IndicatorEvaluation): Stop[] {
  if (path === null) return [];
  // Without a dated baseline, the path starts from the first interim target.
  return [path.from, ...path.through].flatMap(({ day, value }) => {
    const one = interim.find(({ end }) => end === day);
    return one === undefined ? [] : [{ period: one.period, day: numberOfDay(day), value }];
  });
}

// Half-way between the figures before and after it: a figure is drawn at the last day of its period, which is the day
// before the break.
function breaksOf({ breaks = [] }: Indicator, own: readonly Dot[], earliest: Dot, latest: Dot): BreakLine[] {
  return breaks
    .filter(({ from }) => from > earliest.start && from <= latest.end)
    .map(({ from, why }) => {
      const day = numberOfDay(from);
      const before = own.findLast(({ end }) => end < from)?.day ?? day;
      const after = own.find(({ end }) => end >= from)?.day ?? day;
      return { from, day: (before + after) / 2, why };
    });
}

// A due date far away would leave no room for the figures, and a control chart has many.
function isInReach(due: Day, earliest: Dot, latest: Dot, isCharted: boolean): boolean {
  const span = latest.day - earliest.day;
  const most = isCharted ? span : Math.max(MOST_YEARS_AHEAD * 366, MOST_SPANS_AHEAD * span);
  const ahead = numberOfDay(due) - latest.day;
  return ahead > 0 && ahead <= most;
}
