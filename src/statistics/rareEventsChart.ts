import { refuse, requireArray, requireKeys, requireOneOf } from '../errors/require.js';
import { differenceOver, type Exact, minus, order, plus, read, times, toNumber } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import { type ChartOptions, chartOf, type ControlChart, type JudgedGroup, requireChartOptions } from './chart.js';
import { limitsOf, readingsOf, stepsOf } from './chartLimits.js';
import { finish } from './limits.js';
import { readWholeCount } from './readWholeCount.js';
import type { Side } from './specialCauses.js';

/**
 * How {@link rareEventsChart} draws and judges. If the events are harmful, longer gaps are better: `improvement` is
 * `increase`.
 *
 * @category Statistics
 */
export interface RareEventsChartOptions extends ChartOptions {
  /** `g` for a count of the cases or days between two events, `t` for the measured time between them. */
  readonly chart: 'g' | 't';
}

// L. S. Nelson, A Control Chart for Parts-Per-Million Nonconforming Items, Journal of Quality Technology 26 (1994).
const NELSON = 3.6;
const AT_LIMIT = 9;

/**
 * Draws a control chart of rare events, such as homicides or people killed or seriously injured, from the gaps between
 * one event and the next. Months or quarters that mostly have none say nothing, but the gaps do.
 *
 * A g-chart takes whole numbers: its upper limit is the mean + 3 √(mean × (mean + 1)), that of a geometric distribution
 * (J. C. Benneyan). It has no lower limit, and its centre line is the median. A t-chart takes times: to the power of 1
 * ÷ 3.6 they are nearly normal (Nelson), so they get the limits of {@link controlChart} without screening, which are
 * then converted back. Both are as in the R package qicharts2, where the constant of a t-chart is 3 ÷ 1.128 instead of
 * 2.66. The rules are those of {@link controlChart}, except that a g-chart has no outer third. A centre line is given
 * as `mean`.
 *
 * If events are steady, about 1 gap in 55 is above the upper limit of a g-chart by chance. Use a t-chart if a single
 * long gap should be news. An increase in harm shows only late, as a run of 7 short gaps below the centre line. The
 * time since the last event is not a gap yet. Do not use it where most periods have an event ({@link controlChart},
 * {@link attributesChart}), for events that come in batches, or to explain a single event.
 *
 * @param gaps - The gaps in order of time, as {@link daysBetweenEvents} gives them: one fewer than there are events.
 * @param options - The kind of chart, the good direction of the gaps, where to rebase, and the rounding.
 * @returns The groups with their limits, the gaps with their special causes, and the variation, as of
 * {@link controlChart}.
 * @throws A {@link CommunitySafetyError} with code `TOO_FEW_POINTS`, `INVALID_NUMBER`, `INVALID_DECIMALS`,
 * `INVALID_ARGUMENT`, `NEGATIVE_COUNT` or `RESULT_OUT_OF_RANGE`.
 *
 * @see {@link https://doi.org/10.1023/A:1012791617642 | J. C. Benneyan, Number-between g-type statistical quality control charts}
 * @see {@link https://anhoej.github.io/qicharts2/ | qicharts2, Quality improvement charts for R}
 *
 * @example
 * ```ts
 * import { rareEventsChart } from 'community-safety-plan';
 *
 * const days = [31, 12, 54, 8, 40, 22, 17, 63, 29, 200];
 * const chart = rareEventsChart(days, { chart: 'g', improvement: 'increase', decimals: 1 });
 * [chart.groups[0]?.mean, chart.groups[0]?.upper]; // => [30, 191.9]
 * chart.points[9]?.pointType; // => 'special-cause-improvement'
 * rareEventsChart([3, 0, 5, 8, 2, 4, 9, 1], { chart: 't', improvement: 'increase' }); // throws INVALID_ARGUMENT
 * ```
 *
 * @category Statistics
 */
export function rareEventsChart(gaps: readonly Numeric[], options: RareEventsChartOptions): ControlChart {
  requireArray(gaps, 'gaps');
  const keys = ['chart', 'improvement', 'baselinePoints', 'rebaseAt', 'decimals'];
  const given = requireKeys(options, keys, 'The second argument of rareEventsChart');
  const { chart, decimals } = given;
  requireOneOf(chart, ['g', 't'], 'chart');
  requireChartOptions(given);
  const readGap = chart === 'g' ? readWholeCount : readTime;
  const series = gaps.map((gap, index) => readGap(gap, `gaps[${String(index)}]`));
  const judge = chart === 'g' ? judgeNumbers : judgeTimes;
  const drawn = chartOf('gaps', series.map(toNumber), given, (start, end, baselineEnd) =>
    judge(series.slice(start, end), baselineEnd - start, decimals),
  );
  return { ...drawn, assurance: null };
}

function readTime(value: Numeric, name: string): Exact {
  const time = read(value, name);
  if (order(time, 0) > 0) return time;
  return refuse(name, 'greater than 0, since no time at all lies outside any limit (a g-chart takes 0)', value);
}

function judgeNumbers(points: readonly Exact[], baseline: number, decimals: number | undefined): JudgedGroup {
  const base = points.slice(0, baseline);
  const sum = base.reduce<Exact>((all, point) => plus(all, point), 0);
  const mean = differenceOver(sum, 0, 1, baseline, undefined);
  const twiceMedian = twiceMedianOf(base);
  const upper = finish(mean + 3 * Math.sqrt(mean * (mean + 1)), decimals);
  // (gap × n − sum)² against 9 × sum × (sum + n), which holds no root and no division.
  const variance = times(times(sum, plus(sum, baseline)), AT_LIMIT);
  const isFlat = order(sum, 0) === 0;
  const none: Side[] = points.map(() => 0);
  return {
    lines: {
      mean: differenceOver(twiceMedian, 0, 1, 2, decimals),
      lower: 0,
      upper,
      drawnLower: 0,
      drawnUpper: upper,
      flat: isFlat,
    },
    readings: {
      steps: stepsOf(points, (before, after) => order(after, before)),
      sides: points.map((point) => order(times(point, 2), twiceMedian)),
      outside: isFlat
        ? none
        : points.map((point) => {
            const distance = minus(times(point, baseline), sum);
            return order(distance, 0) > 0 && order(times(distance, distance), variance) > 0 ? 1 : 0;
          }),
      outer: none,
    },
  };
}

function twiceMedianOf(points: readonly Exact[]): Exact {
  const sorted = points.toSorted(order);
  const middle = (sorted.length - 1) / 2;
  return [Math.floor(middle), Math.ceil(middle)]
    .flatMap((place) => sorted.slice(place, place + 1))
    .reduce<Exact>((sum, point) => plus(sum, point), 0);
}

function judgeTimes(points: readonly Exact[], baseline: number, decimals: number | undefined): JudgedGroup {
  const nearlyNormal = points.map((point) => toNumber(point) ** (1 / NELSON));
  const limits = limitsOf(nearlyNormal.slice(0, baseline), false);
  const back = (level: number): number => finish(Math.max(0, level) ** NELSON, decimals);
  const [lower, upper] = [back(limits.lower.nearest), back(limits.upper.nearest)];
  return {
    lines: { mean: back(limits.mean.nearest), lower, upper, drawnLower: lower, drawnUpper: upper, flat: limits.flat },
    readings: readingsOf(nearlyNormal, limits),
  };
}
