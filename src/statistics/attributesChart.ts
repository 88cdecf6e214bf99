import { readDenominator, readPer } from '../calculate/checks.js';
import { refuse, requireArray, requireKeys, requireOneOf } from '../errors/require.js';
import { differenceOver, type Exact, minus, order, plus, times, toNumber } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import { type ChartOptions, chartOf, type ControlChart, requireChartOptions, requireNotMostlyZero } from './chart.js';
import { stepsOf } from './chartLimits.js';
import { finish, type Limits } from './limits.js';
import { readPart } from './readPart.js';
import { readWholeCount } from './readWholeCount.js';
import type { Side } from './specialCauses.js';

/**
 * A point of an {@link attributesChart}.
 *
 * @category Statistics
 */
export interface AttributePoint {
  /** How many were counted: a whole number. */
  readonly count: Numeric;
  /** The population of a u-chart, the whole of a p-chart. Greater than 0. A c-chart has none. */
  readonly denominator?: Numeric | undefined;
}

/**
 * How {@link attributesChart} draws and judges.
 *
 * @category Statistics
 */
export interface AttributesChartOptions extends ChartOptions {
  /** `c` for counts with equal exposure, `u` for counts over a population, `p` for parts of a whole. */
  readonly chart: 'c' | 'u' | 'p';
  /** The size of the base: 1 for a c-chart, 1,000 for a u-chart and 100 for a p-chart if left out. Greater than 0. */
  readonly per?: Numeric | undefined;
}

const BASES = { c: 1, u: 1000, p: 100 } as const;
const AT_LIMIT = 9;
const IN_OUTER_THIRD = 4;

/**
 * Draws a control chart of counts: a c-chart, a u-chart of rates or a p-chart of proportions. Its limits come from the
 * chance variation of counts, not from how the series has moved, as in {@link controlChart}.
 *
 * The limits are the mean ∓ 3 standard errors: √c̄ for a c-chart, √(ū ÷ n) for a u-chart, √(p̄ (1 − p̄) ÷ n) for a
 * p-chart, as in D. C. Montgomery, Introduction to Statistical Quality Control, and in the R package qicharts2. They do
 * not go below 0 or, for a p-chart, above the base. With denominators, each point has its own limits, and those of the
 * group are for the average point. The rules are those of {@link controlChart}, judged exactly.
 *
 * The result has the same shape as for {@link controlChart}, without a target. Do not use it where counts always vary by
 * more than chance, as most recorded crime does: with hundreds in a month, nearly all points are outside, so use
 * {@link controlChart}. It refuses events so rare that most periods have none: use {@link rareEventsChart}.
 *
 * @param points - The counts in order of time, at equal distances, none missing, with their denominators.
 * @param options - The kind of chart, the good direction, the base, where to rebase, and the rounding.
 * @returns The groups with their limits, the points with their special causes, and the variation.
 * @throws A {@link CommunitySafetyError} with code `TOO_FEW_POINTS`, `MOSTLY_ZERO`, `INVALID_NUMBER`,
 * `INVALID_DECIMALS`, `INVALID_ARGUMENT`, `NEGATIVE_COUNT`, `ZERO_POPULATION`, `PART_EXCEEDS_WHOLE` or
 * `RESULT_OUT_OF_RANGE`.
 *
 * @see {@link https://anhoej.github.io/qicharts2/ | qicharts2, Quality improvement charts for R}
 *
 * @example
 * ```ts
 * import { attributesChart } from 'community-safety-plan';
 *
 * const points = [4, 3, 6, 2, 5, 4, 3, 5, 12, 4, 3, 5, 4].map((count) => ({ count }));
 * const chart = attributesChart(points, { chart: 'c', improvement: 'decrease', decimals: 1 });
 * [chart.groups[0]?.mean, chart.groups[0]?.lower, chart.groups[0]?.upper]; // => [4.6, 0, 11.1]
 * chart.points[8]?.specialCause; // => 'above-upper-limit'
 * ```
 *
 * @category Statistics
 */
export function attributesChart(points: readonly AttributePoint[], options: AttributesChartOptions): ControlChart {
  requireArray(points, 'points');
  const keys = ['chart', 'improvement', 'per', 'baselinePoints', 'rebaseAt', 'decimals'];
  const given = requireKeys(options, keys, 'The second argument of attributesChart');
  const { chart, decimals } = given;
  requireOneOf(chart, ['c', 'u', 'p'], 'chart');
  requireChartOptions(given);
  const per = readPer(given.per ?? BASES[chart]);
  const series = points.map((point, index) => readPoint(point, `points[${String(index)}]`, chart));
  const values = series.map(({ count, whole }) => differenceOver(count, 0, per, whole, undefined));
  const drawn = chartOf('points', values, given, (start, end, baselineEnd) => {
    const baseline = series.slice(start, baselineEnd);
    requireNotMostlyZero(
      'points',
      baseline.map(({ count }) => count),
      start,
    );
    const sum = total(baseline.map(({ count }) => count));
    const all = total(baseline.map(({ whole }) => whole));
    // The variance of one is sum ÷ all × rest ÷ all: with Poisson counts the rest is everything.
    const rest = chart === 'p' ? minus(all, sum) : all;
    const mean = differenceOver(sum, 0, 1, all, undefined);
    const variance = mean * differenceOver(rest, 0, 1, all, undefined);
    const limitsAt = (whole: number): Limits => {
      const margin = 3 * Math.sqrt(variance / whole);
      return {
        lower: finish(Math.max(0, mean - margin) * toNumber(per), decimals),
        upper: finish(Math.min(chart === 'p' ? 1 : Infinity, mean + margin) * toNumber(per), decimals),
      };
    };
    const own = series.slice(start, end);
    const isFlat = variance === 0;
    // (count × all − whole × sum)² against k² × whole × sum × rest, which holds no root and no division.
    const beyond = (square: number): Side[] =>
      own.map(({ count, whole }) => {
        const distance = minus(times(count, all), times(whole, sum));
        const isBeyond = order(times(distance, distance), times(times(times(whole, sum), rest), square)) > 0;
        return isBeyond && !isFlat ? order(distance, 0) : 0;
      });
    const { lower, upper } = limitsAt(differenceOver(all, 0, 1, baseline.length, undefined));
    return {
      lines: {
        mean: differenceOver(sum, 0, per, all, decimals),
        lower,
        upper,
        drawnLower: lower,
        drawnUpper: upper,
        flat: isFlat,
      },
      readings: {
        steps: stepsOf(own, (before, after) =>
          order(times(after.count, before.whole), times(before.count, after.whole)),
        ),
        sides: own.map(({ count, whole }) => order(times(count, all), times(whole, sum))),
        outside: beyond(AT_LIMIT),
        outer: beyond(IN_OUTER_THIRD),
      },
      ...(chart === 'c' ? {} : { ownLimits: own.map(({ whole }) => limitsAt(toNumber(whole))) }),
    };
  });
  return { ...drawn, assurance: null };
}

/** A point that has been read. */
interface Counted {
  readonly count: Exact;
  readonly whole: Exact;
}

function readPoint(point: AttributePoint, name: string, chart: AttributesChartOptions['chart']): Counted {
  const { count, denominator } = requireKeys(point, ['count', 'denominator'], name);
  if ((denominator !== undefined) === (chart === 'c')) {
    refuse(`${name}.denominator`, chart === 'c' ? 'left out of a c-chart' : 'a number', denominator);
  }
  const whole = readDenominator(denominator ?? 1, `${name}.denominator`, 'ZERO_POPULATION');
  const counted = readWholeCount(count, `${name}.count`);
  if (chart === 'p') readPart(counted, whole, `${name}.count`, `${name}.denominator`);
  return { count: counted, whole };
}

function total(values: readonly Exact[]): Exact {
  return values.reduce<Exact>((sum, value) => plus(sum, value), 0);
}
