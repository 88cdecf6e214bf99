import { requireArray, requireKeys, requireOneOf } from '../errors/require.js';
import { differenceOver, type Exact, read, toNumber } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import {
  type ChartOptions,
  chartOf,
  type ControlChart,
  FEWEST_TO_JUDGE_A_GROUP,
  type JudgedGroup,
  requireChartOptions,
  requireNotMostlyZero,
} from './chart.js';
import { type ChartLimits, type Level, limitsOf, readingsOf, sideOf } from './chartLimits.js';

/**
 * The values that are possible at all.
 *
 * @category Statistics
 */
export interface ChartBounds {
  /** The lowest, such as 0 for a count; none if left out. */
  readonly min?: Numeric | undefined;
  /** The highest, such as 100 for a percentage; none if left out. */
  readonly max?: Numeric | undefined;
}

/**
 * How {@link controlChart} draws and judges.
 *
 * @category Statistics
 */
export interface ControlChartOptions extends ChartOptions {
  /** A level that every point should reach, used for `assurance`. */
  readonly target?: Numeric | undefined;
  /**
   * Whether to leave out, once, moving ranges of more than 3.267 times their mean, so that single outliers do not widen
   * the limits: true if left out. With false, it does the same as the NHS Making Data Count spreadsheet.
   */
  readonly screenOutliers?: boolean | undefined;
  /** The possible values, such as 0 and more, for the limits as drawn. They do not affect any judgement. */
  readonly bounds?: ChartBounds | undefined;
}

/**
 * Draws a control chart of single values (XmR, "plot the dots"): which points show more than the usual variation of the
 * series, and whether you can rely on it to reach a target.
 *
 * Limits are the mean ∓ 2.66 × the mean moving range. A point has a special cause if it is outside them; or else is one
 * of 7 points that rise or fall throughout; or else one of 2 in 3 in the outer third on one side; or else one of 7 in a
 * row on one side of the mean. This is NHS England's Making Data Count, as in the R package NHSRplotthedots, and each
 * rebase starts again. It differs from R in three ways: limits with no width are not used to judge, screening that
 * would leave no range at all is not done, and a point is on the mean only if it is exactly on it. Everything is judged
 * exactly, before any rounding.
 *
 * Do not use it for fewer than 12 to 20 points (below 8 it refuses; up to 12 the group is marked short), for rolling or
 * cumulative figures, whose neighbours share months, or for strongly seasonal series. With rare events, most months are
 * zero: if more than half of the points behind the limits are zero, it refuses with `MOSTLY_ZERO`; use
 * {@link rareEventsChart} instead. Counts also have their own charts ({@link attributesChart}). A series that rises or
 * falls throughout has no mean to vary around: take its limits from the start (`baselinePoints`), or rebase it where
 * you know that the process changed. For five yearly figures with their counts, use {@link recentTrend}.
 *
 * @param values - The values in order of time, at equal distances, none missing.
 * @param options - The good direction, the target, where to rebase, and how the limits are worked out.
 * @returns The groups with their limits, the points with their special causes, the variation and the assurance.
 * @throws A {@link CommunitySafetyError} with code `TOO_FEW_POINTS`, `MOSTLY_ZERO`, `INVALID_NUMBER`,
 * `INVALID_DECIMALS`, `INVALID_ARGUMENT` or `RESULT_OUT_OF_RANGE`.
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
  const { improvement, screenOutliers = true, decimals } = given;
  requireChartOptions(given);
  requireOneOf(screenOutliers, [true, false], 'screenOutliers');
  const target = given.target === undefined ? undefined : read(given.target, 'target');
  const bounds = readBounds(given.bounds);
  const series = values.map((value, index) => read(value, `values[${String(index)}]`));
  let assurance: ControlChart['assurance'] = null;
  const chart = chartOf('values', series.map(toNumber), given, (start, end, baselineEnd) => {
    const points = series.slice(start, end);
    const baseline = series.slice(start, baselineEnd);
    requireNotMostlyZero('values', baseline, start);
    const limits = limitsOf(baseline, screenOutliers);
    assurance = assuranceOf(target, limits, improvement, points.length >= FEWEST_TO_JUDGE_A_GROUP);
    return { lines: linesOf(limits, bounds, decimals), readings: readingsOf(points, limits) };
  });
  return { ...chart, assurance };
}

/** The same, read, with no end if there is none. */
interface Bounds {
  readonly min: number;
  readonly max: number;
}

function readBounds(bounds: ControlChartOptions['bounds'] = {}): Bounds {
  const { min, max } = requireKeys(bounds, ['min', 'max'], 'bounds');
  return {
    min: min === undefined ? -Infinity : toNumber(read(min, 'bounds.min')),
    max: max === undefined ? Infinity : toNumber(read(max, 'bounds.max')),
  };
}

function linesOf(
  { mean, lower, upper, flat }: ChartLimits,
  { min, max }: Bounds,
  decimals: number | undefined,
): JudgedGroup['lines'] {
  const rounded = (level: Level): number => differenceOver(level.over, 0, 1, level.under, decimals);
  return {
    mean: rounded(mean),
    lower: rounded(lower),
    upper: rounded(upper),
    drawnLower: Math.max(min, rounded(lower)),
    drawnUpper: Math.min(max, rounded(upper)),
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
