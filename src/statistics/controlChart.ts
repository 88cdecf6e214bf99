import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireArray, requireKeys, requireOneOf } from '../errors/require.js';
import { show } from '../errors/show.js';
import { checkDecimals, differenceOver, type Exact, read, toNumber } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import { type ChartLimits, type Level, limitsOf, sideOf } from './chartLimits.js';
import { type SpecialCause, specialCausesOf } from './specialCauses.js';

/**
 * The values that are possible at all.
 *
 * @category Statistics
 */
export interface ChartBounds {
  /** The least, such as 0 for a count; none where it is left out. */
  readonly min?: Numeric | undefined;
  /** The greatest, such as 100 for a percentage; none where it is left out. */
  readonly max?: Numeric | undefined;
}

/**
 * How {@link controlChart} draws and judges.
 *
 * @category Statistics
 */
export interface ControlChartOptions {
  /** Which way an improvement goes; `neutral` where neither is good. */
  readonly improvement: 'increase' | 'decrease' | 'neutral';
  /** A level that every point should reach, for the assurance. */
  readonly target?: Numeric | undefined;
  /**
   * Whether moving ranges of more than 3.267 times their mean are left out of it, once, so that single outliers do not
   * widen the limits: true where it is left out. With false it is the NHS Making Data Count spreadsheet.
   */
  readonly screenOutliers?: boolean | undefined;
  /** How many points at the start of each group its mean and limits are taken from: all where left out; at least 12. */
  readonly baselinePoints?: number | undefined;
  /** Where the chart starts anew: the place of the first point of each new group, counted from 0, in rising order. */
  readonly rebaseAt?: readonly number[] | undefined;
  /** The values that are possible at all, such as 0 and more, for the limits as drawn. Nothing is judged by it. */
  readonly bounds?: ChartBounds | undefined;
  /** How many decimals to round means and limits to, half away from zero: 0 to 20. Not rounded where it is left out. */
  readonly decimals?: number | undefined;
}

/**
 * What a point of a control chart says: no more than the usual variation, or a cause of its own, good or bad.
 *
 * @category Statistics
 */
export type PointType =
  | 'common-cause'
  | 'special-cause-improvement'
  | 'special-cause-concern'
  | 'special-cause-neutral-high'
  | 'special-cause-neutral-low';

/**
 * A stretch of a control chart with limits of its own.
 *
 * @category Statistics
 */
export interface ChartGroup {
  /** The place of its first point, counted from 0. */
  readonly start: number;
  /** How many points it has. */
  readonly size: number;
  /** The mean of its baseline points. */
  readonly mean: number;
  /** The lower process limit. May lie below zero, also for counts. */
  readonly lower: number;
  /** The upper process limit. */
  readonly upper: number;
  /** The lower limit to draw: not below the least value that is possible. */
  readonly drawnLower: number;
  /** The upper limit to draw: not above the greatest value that is possible. */
  readonly drawnUpper: number;
  /** Whether there are fewer than 13 points, so that the limits are on trial. */
  readonly shortGroup: boolean;
  /** Whether all its baseline points are equal, so that there are no limits to speak of and none is judged by. */
  readonly flat: boolean;
}

/**
 * A point of a control chart.
 *
 * @category Statistics
 */
export interface ChartPoint {
  /** The place of its group among the groups, counted from 0. */
  readonly group: number;
  /** The value. */
  readonly value: number;
  /** The rule that the point breaks; `null` where it breaks none. */
  readonly specialCause: SpecialCause | null;
  /** What the point says. */
  readonly pointType: PointType;
}

/**
 * A control chart.
 *
 * @category Statistics
 */
export interface ControlChart {
  /** The stretches between one rebase and the next. */
  readonly groups: readonly ChartGroup[];
  /** The points, in order. */
  readonly points: readonly ChartPoint[];
  /** What the last point says; `not-assessed` where its group has fewer than 6 points. */
  readonly variation: PointType | 'not-assessed';
  /**
   * Whether the target will be reached if nothing changes: always, sometimes or never. `null` with no target or no good
   * direction; `not-assessed` where the last group has fewer than 6 points or no variation.
   */
  readonly assurance: 'consistent-pass' | 'inconsistent' | 'consistent-fail' | 'not-assessed' | null;
}

// D. J. Wheeler, Understanding Variation, page 60: five or six values may give useful limits; NHSRplotthedots calls them
// trial limits. Three to seven annual figures are what plans have, and no honest chart can be made of them.
const FEWEST_POINTS = 8;
const FEWEST_TO_JUDGE_A_GROUP = 6;
const FEWEST_TO_HAVE_A_RANGE = 2;
// As NHSRplotthedots warns.
const FEWEST_FOR_FIRM_LIMITS = 13;
const FEWEST_BASELINE_POINTS = 12;

/**
 * Returns a control chart of single values (XmR, "plot the dots"): which points are more than the usual variation of the
 * series, and whether it can be relied on to reach a target.
 *
 * Limits are the mean ∓ 2.66 × the mean moving range. A point has a special cause where it is outside them; else as part
 * of 7 points that rise or fall throughout; else as one of 2 in 3 in the outer third on one side; else as part of 7 on
 * one side of the mean. This is NHS England's Making Data Count, as in the R package NHSRplotthedots, and each rebase
 * starts anew. Where R differs: limits that have no width judge nothing, screening that would leave no range at all is
 * not done, and a point is on the mean only if it is exactly. All is judged exactly and before any rounding.
 *
 * Do not use it for fewer than 12 to 20 points (below 8 it refuses; up to 12 the group is marked short), for rolling or
 * cumulative figures, whose neighbours share months, for strongly seasonal series, or for rare events, most months of
 * which are zero. A series that rises or falls throughout has no mean to vary about: take its limits from the start
 * (`baselinePoints`), or rebase it where the process is known to have changed. For five yearly figures with their counts
 * use {@link recentTrend}.
 *
 * @param values - The values in order of time, at equal distances, none missing.
 * @param options - The good direction, the target, where to rebase, and how the limits are worked out.
 * @returns The groups with their limits, the points with their special causes, the variation and the assurance.
 * @throws A {@link CommunitySafetyError} with code `TOO_FEW_POINTS`, `INVALID_NUMBER`, `INVALID_DECIMALS`,
 * `INVALID_ARGUMENT` or `RESULT_OUT_OF_RANGE`.
 *
 * @see {@link https://www.england.nhs.uk/publication/making-data-count/ | NHS England, Making Data Count}
 * @see {@link https://cran.r-project.org/web/packages/NHSRplotthedots/vignettes/deviations.html | NHSRplotthedots, deviations from the spreadsheet}
 *
 * @example
 * ```ts
 * import { controlChart } from 'community-safety-plan';
 *
 * const months = [21, 18, 24, 19, 22, 20, 23, 19, 21, 22, 18, 20, 36];
 * const chart = controlChart(months, { improvement: 'decrease', target: 40, decimals: 1 });
 * [chart.groups[0]?.mean, chart.groups[0]?.lower, chart.groups[0]?.upper]; // => [21.8, 13.3, 30.2]
 * chart.points[12]?.specialCause; // => 'above-upper-limit'
 * [chart.variation, chart.assurance]; // => ['special-cause-concern', 'consistent-pass']
 * controlChart([21, 18, 24], { improvement: 'decrease' }); // throws TOO_FEW_POINTS
 * ```
 *
 * @category Statistics
 */
export function controlChart(values: readonly Numeric[], options: ControlChartOptions): ControlChart {
  requireArray(values, 'values');
  const given = requireKeys(
    options,
    ['improvement', 'target', 'screenOutliers', 'baselinePoints', 'rebaseAt', 'bounds', 'decimals'],
    'The second argument of controlChart',
  );
  const { improvement, screenOutliers = true, baselinePoints, decimals } = given;
  requireOneOf(improvement, ['increase', 'decrease', 'neutral'], 'improvement');
  requireOneOf(screenOutliers, [true, false], 'screenOutliers');
  requireBaselinePoints(baselinePoints);
  checkDecimals(decimals);
  const target = given.target === undefined ? undefined : read(given.target, 'target');
  const bounds = readBounds(given.bounds);
  const series = values.map((value, index) => read(value, `values[${String(index)}]`));
  requirePoints(series.length, FEWEST_POINTS, 'values');
  const groups: ChartGroup[] = [];
  const points: ChartPoint[] = [];
  let variation: ControlChart['variation'] = 'not-assessed';
  let assurance: ControlChart['assurance'] = null;
  for (const [group, { start, points: own }] of stretchesOf(series, given.rebaseAt).entries()) {
    const limits = limitsOf(own.slice(0, baselinePoints), screenOutliers);
    const causes = specialCausesOf(own, limits);
    const canJudge = own.length >= FEWEST_TO_JUDGE_A_GROUP;
    groups.push(groupOf(start, own.length, limits, bounds, decimals));
    for (const [index, point] of own.entries()) {
      const specialCause = causes[index] ?? null;
      const pointType = pointTypeOf(specialCause, improvement);
      points.push({ group, value: toNumber(point), specialCause, pointType });
      variation = canJudge ? pointType : 'not-assessed';
    }
    assurance = assuranceOf(target, limits, improvement, canJudge);
  }
  return { groups, points, variation, assurance };
}

/** A group before it is judged. */
interface Stretch {
  readonly start: number;
  readonly points: readonly Exact[];
}

/** The same, read, with no end where there is none. */
interface Bounds {
  readonly min: number;
  readonly max: number;
}

function requireBaselinePoints(points: number | undefined): void {
  if (points === undefined || (Number.isInteger(points) && points >= FEWEST_BASELINE_POINTS)) return;
  throw new CommunitySafetyError(
    'INVALID_ARGUMENT',
    `baselinePoints must be a whole number of at least ${String(FEWEST_BASELINE_POINTS)}, not ${show(points)}.`,
    { argument: 'baselinePoints', value: points },
  );
}

function requirePoints(points: number, needed: number, where: string): void {
  if (points >= needed) return;
  throw new CommunitySafetyError(
    'TOO_FEW_POINTS',
    `A control chart needs at least ${String(needed)} points in ${where}, and there are ${String(points)}.`,
    { argument: where, points, needed },
  );
}

function readBounds(bounds: ControlChartOptions['bounds'] = {}): Bounds {
  const { min, max } = requireKeys(bounds, ['min', 'max'], 'bounds');
  return {
    min: min === undefined ? -Infinity : toNumber(read(min, 'bounds.min')),
    max: max === undefined ? Infinity : toNumber(read(max, 'bounds.max')),
  };
}

function stretchesOf(series: readonly Exact[], rebaseAt: readonly number[] = []): Stretch[] {
  requireArray(rebaseAt, 'rebaseAt');
  let before = 0;
  for (const [index, start] of rebaseAt.entries()) {
    const isLater = Number.isInteger(start) && start > before && start < series.length;
    before = start;
    if (isLater) continue;
    throw new CommunitySafetyError(
      'INVALID_ARGUMENT',
      `rebaseAt[${String(index)}] must be the place of a later point, counted from 0, not ${show(start)}.`,
      { argument: `rebaseAt[${String(index)}]`, value: start },
    );
  }
  return [0, ...rebaseAt].map((start, index) => {
    const points = series.slice(start, rebaseAt[index]);
    requirePoints(points.length, FEWEST_TO_HAVE_A_RANGE, `the group that starts at ${String(start)}`);
    return { start, points };
  });
}

function pointTypeOf(cause: SpecialCause | null, improvement: ControlChartOptions['improvement']): PointType {
  if (cause === null) return 'common-cause';
  const isHigh = cause === 'rising-trend' || cause.includes('above');
  if (improvement === 'neutral') return isHigh ? 'special-cause-neutral-high' : 'special-cause-neutral-low';
  return isHigh === (improvement === 'increase') ? 'special-cause-improvement' : 'special-cause-concern';
}

function groupOf(
  start: number,
  size: number,
  { mean, lower, upper, flat }: ChartLimits,
  { min, max }: Bounds,
  decimals: number | undefined,
): ChartGroup {
  const rounded = (level: Level): number => differenceOver(level.over, 0, 1, level.under, decimals);
  return {
    start,
    size,
    mean: rounded(mean),
    lower: rounded(lower),
    upper: rounded(upper),
    drawnLower: Math.max(min, rounded(lower)),
    drawnUpper: Math.min(max, rounded(upper)),
    shortGroup: size < FEWEST_FOR_FIRM_LIMITS,
    flat,
  };
}

function assuranceOf(
  target: Exact | undefined,
  { lower, upper, flat }: ChartLimits,
  improvement: ControlChartOptions['improvement'],
  canJudge: boolean,
): ControlChart['assurance'] {
  if (target === undefined || improvement === 'neutral') return null;
  if (!canJudge || flat) return 'not-assessed';
  if (sideOf(target, upper) > 0) return improvement === 'decrease' ? 'consistent-pass' : 'consistent-fail';
  if (sideOf(target, lower) < 0) return improvement === 'increase' ? 'consistent-pass' : 'consistent-fail';
  return 'inconsistent';
}
