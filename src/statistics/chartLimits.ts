import { absolute, differenceOver, type Exact, minus, order, plus, times, toNumber } from '../exact/exact.js';
import type { Readings, Side } from './specialCauses.js';

/** A level of a chart: exactly, as a fraction, and as the nearest double. */
export interface Level {
  readonly over: Exact;
  readonly under: Exact;
  readonly nearest: number;
  /** A distance from the level within which doubles cannot be trusted to tell the side. */
  readonly doubt: number;
}

/** The levels that the points of a group are judged by. */
export interface ChartLimits {
  readonly mean: Level;
  readonly lower: Level;
  readonly upper: Level;
  readonly nearLower: Level;
  readonly nearUpper: Level;
  /** Whether the limits have no width. */
  readonly flat: boolean;
}

// 3 ÷ 1.128, the mean range of two values of a normal distribution in standard deviations: W. A. Shewhart's limits of
// three of them. And the upper limit of the ranges themselves, above which one is screened out.
const WIDTH = 2.66;
const LARGEST_RANGE = 3.267;
const DOUBT = 1e-9;

/** Works out the mean and the limits of single values from their moving ranges. */
export function limitsOf(points: readonly Exact[], screenOutliers: boolean): ChartLimits {
  const sum = total(points);
  const ranges = stepsOf(points, (before, after) => absolute(minus(after, before)));
  const kept = screenOutliers ? screened(ranges) : ranges;
  const range = total(kept);
  // sum ÷ n ∓ width × range ÷ m, over the denominator 3 × n × m that all five levels share.
  const centre = times(times(sum, kept.length), 3);
  const third = times(times(range, points.length), WIDTH);
  const under = times(3, points.length * kept.length);
  const size = toNumber(plus(absolute(centre), times(absolute(third), 3))) / toNumber(under);
  const level = (thirds: number): Level => {
    const over = plus(centre, times(third, thirds));
    return { over, under, nearest: differenceOver(over, 0, 1, under, undefined), doubt: size * DOUBT };
  };
  return {
    mean: level(0),
    lower: level(-3),
    upper: level(3),
    nearLower: level(-2),
    nearUpper: level(2),
    flat: order(range, 0) === 0,
  };
}

/** Reads where the points of a group are. Nothing is beyond limits that have no width. */
export function readingsOf(points: readonly Exact[], limits: ChartLimits): Readings {
  const beyond = (lower: Level, upper: Level): Side[] =>
    points.map((point) => (limits.flat ? 0 : sideOf(point, upper) > 0 ? 1 : sideOf(point, lower) < 0 ? -1 : 0));
  return {
    steps: stepsOf(points, (before, after) => order(after, before)),
    sides: points.map((point) => sideOf(point, limits.mean)),
    outside: beyond(limits.lower, limits.upper),
    outer: beyond(limits.nearLower, limits.nearUpper),
  };
}

/** Says on which side of a level a value lies, exactly: -1 below, 0 on it, 1 above. */
export function sideOf(value: Exact, level: Level): Side {
  const distance = toNumber(value) - level.nearest;
  if (Math.abs(distance) > level.doubt) return distance < 0 ? -1 : 1;
  return order(times(value, level.under), level.over);
}

/** Works something out from each point and the one before it. */
export function stepsOf<Point, Step>(points: readonly Point[], of: (before: Point, after: Point) => Step): Step[] {
  const steps: Step[] = [];
  let before: Point | undefined;
  for (const point of points) {
    if (before !== undefined) steps.push(of(before, point));
    before = point;
  }
  return steps;
}

// Once, and never down to ranges of nothing, which would make outliers of all points.
function screened(ranges: readonly Exact[]): readonly Exact[] {
  const limit = times(total(ranges), LARGEST_RANGE);
  const kept = ranges.filter((range) => order(times(range, ranges.length), limit) < 0);
  return kept.some((range) => order(range, 0) > 0) ? kept : ranges;
}

function total(values: readonly Exact[]): Exact {
  return values.reduce<Exact>((sum, value) => plus(sum, value), 0);
}
