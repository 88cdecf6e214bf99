import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { refuse, requireArray, requireOneOf } from '../errors/require.js';
import { show } from '../errors/show.js';
import { checkDecimals, type Exact } from '../exact/exact.js';
import { isMostlyZero } from './isMostlyZero.js';
import type { Limits } from './limits.js';
import { type Readings, type SpecialCause, specialCausesOf } from './specialCauses.js';

/**
 * How a control chart of any kind is judged.
 *
 * @category Statistics
 */
export interface ChartOptions {
  /** Which direction is an improvement; `neutral` if neither is good. */
  readonly improvement: 'increase' | 'decrease' | 'neutral';
  /** How many points at the start of each group give its mean and limits: all if left out; at least 12. */
  readonly baselinePoints?: number | undefined;
  /** Where the chart starts again: the place of the first point of each new group, counted from 0, in rising order. */
  readonly rebaseAt?: readonly number[] | undefined;
  /** How many decimals to round means and limits to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * What a point of a control chart shows: only the usual variation, or a special cause, good or bad.
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
 * A stretch of a control chart with its own limits.
 *
 * @category Statistics
 */
export interface ChartGroup {
  /** The place of its first point, counted from 0. */
  readonly start: number;
  /** How many points it has. */
  readonly size: number;
  /** The centre line: the mean of its baseline points, or what `rareEventsChart` has instead. */
  readonly mean: number;
  /**
   * The lower process limit. May be below zero, even for counts. If points have their own limits, this is the limit of
   * an average point.
   */
  readonly lower: number;
  /** The upper process limit, in the same way. */
  readonly upper: number;
  /** The lower limit to draw: not below the lowest possible value. */
  readonly drawnLower: number;
  /** The upper limit to draw: not above the highest possible value. */
  readonly drawnUpper: number;
  /** Whether there are fewer than 13 points, so that the limits are provisional. */
  readonly shortGroup: boolean;
  /** Whether all its baseline points are equal, so that the limits have no width and are not used to judge. */
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
  /** The lower limit of this point, if limits depend on the denominators. */
  readonly lower?: number;
  /** The upper limit of this point, if limits depend on the denominators. */
  readonly upper?: number;
  /** The rule that the point breaks; `null` if it breaks none. */
  readonly specialCause: SpecialCause | null;
  /** What the point shows. */
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
  /** What the last point shows; `not-assessed` if its group has fewer than 6 points. */
  readonly variation: PointType | 'not-assessed';
  /**
   * Whether the target will be reached if nothing changes: always, sometimes or never. `null` if there is no target or
   * no good direction; `not-assessed` if the last group has fewer than 6 points or no variation.
   */
  readonly assurance: 'consistent-pass' | 'inconsistent' | 'consistent-fail' | 'not-assessed' | null;
}

/** What a kind of chart makes of a group: its lines, already rounded, and where its points are. */
export interface JudgedGroup {
  readonly lines: Pick<ChartGroup, 'mean' | 'lower' | 'upper' | 'drawnLower' | 'drawnUpper' | 'flat'>;
  readonly readings: Readings;
  /** The limits of each point, where they are not those of the group. */
  readonly ownLimits?: readonly Limits[];
}

// D. J. Wheeler, Understanding Variation, page 60: five or six values may give useful limits; NHSRplotthedots calls
// them trial limits. Three to seven annual figures are what plans have, and no honest chart can be made of them.
const FEWEST_POINTS = 8;
const FEWEST_TO_HAVE_A_RANGE = 2;
// As NHSRplotthedots warns.
const FEWEST_FOR_FIRM_LIMITS = 13;
const FEWEST_BASELINE_POINTS = 12;

/** The least number of points of a group whose last point says anything. */
export const FEWEST_TO_JUDGE_A_GROUP = 6;

/** Refuses the options that all charts have. */
export function requireChartOptions({ improvement, baselinePoints, decimals }: ChartOptions): void {
  requireOneOf(improvement, ['increase', 'decrease', 'neutral'], 'improvement');
  checkDecimals(decimals);
  if (baselinePoints === undefined || (Number.isInteger(baselinePoints) && baselinePoints >= FEWEST_BASELINE_POINTS))
    return;
  refuse('baselinePoints', `a whole number of at least ${String(FEWEST_BASELINE_POINTS)}`, baselinePoints);
}

/** Draws a chart of an argument, group by group. A group is judged by its place and by the end of its baseline. */
export function chartOf(
  argument: string,
  values: readonly number[],
  { improvement, baselinePoints, rebaseAt }: ChartOptions,
  judge: (start: number, end: number, baselineEnd: number) => JudgedGroup,
): Omit<ControlChart, 'assurance'> {
  requirePoints(values.length, FEWEST_POINTS, argument);
  const groups: ChartGroup[] = [];
  const points: ChartPoint[] = [];
  let variation: ControlChart['variation'] = 'not-assessed';
  for (const [group, { start, end }] of stretchesOf(values.length, rebaseAt).entries()) {
    const size = end - start;
    const { lines, readings, ownLimits } = judge(start, end, start + Math.min(size, baselinePoints ?? size));
    groups.push({ start, size, ...lines, shortGroup: size < FEWEST_FOR_FIRM_LIMITS });
    for (const [index, specialCause] of specialCausesOf(readings).entries()) {
      const pointType = pointTypeOf(specialCause, improvement);
      points.push({ group, value: Number(values[start + index]), ...ownLimits?.[index], specialCause, pointType });
      variation = size < FEWEST_TO_JUDGE_A_GROUP ? 'not-assessed' : pointType;
    }
  }
  return { groups, points, variation };
}

/** Refuses a series of mostly zeros, whose limits and runs would say nothing. */
export function requireNotMostlyZero(argument: string, points: readonly Exact[], start: number): void {
  const zeros = isMostlyZero(points);
  if (zeros === undefined) return;
  throw new CommunitySafetyError(
    'MOSTLY_ZERO',
    `${String(zeros)} of ${String(points.length)} in ${argument} are 0. For rare events use rareEventsChart (a g-chart or t-chart).`,
    { argument, start, points: points.length, zeros },
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

function stretchesOf(length: number, rebaseAt: readonly number[] = []): { start: number; end: number }[] {
  requireArray(rebaseAt, 'rebaseAt');
  let before = 0;
  for (const [index, start] of rebaseAt.entries()) {
    const isLater = Number.isInteger(start) && start > before && start < length;
    before = start;
    if (isLater) continue;
    throw new CommunitySafetyError(
      'INVALID_ARGUMENT',
      `rebaseAt[${String(index)}] must be the place of a later point, counted from 0, not ${show(start)}.`,
      { argument: `rebaseAt[${String(index)}]`, value: start },
    );
  }
  return [0, ...rebaseAt].map((start, index) => {
    const end = rebaseAt[index] ?? length;
    requirePoints(end - start, FEWEST_TO_HAVE_A_RANGE, `the group that starts at ${String(start)}`);
    return { start, end };
  });
}

function pointTypeOf(cause: SpecialCause | null, improvement: ChartOptions['improvement']): PointType {
  if (cause === null) return 'common-cause';
  const isHigh = cause === 'rising-trend' || cause.includes('above');
  if (improvement === 'neutral') return isHigh ? 'special-cause-neutral-high' : 'special-cause-neutral-low';
  return isHigh === (improvement === 'increase') ? 'special-cause-improvement' : 'special-cause-concern';
}
