import { type Exact, order } from '../exact/exact.js';
import { type ChartLimits, sideOf, stepsOf } from './chartLimits.js';

/**
 * The rule by which a point of a control chart is more than the usual variation.
 *
 * @category Statistics
 */
export type SpecialCause =
  | 'above-upper-limit'
  | 'below-lower-limit'
  | 'rising-trend'
  | 'falling-trend'
  | 'two-of-three-above'
  | 'two-of-three-below'
  | 'shift-above'
  | 'shift-below';

type Side = -1 | 0 | 1;

const LENGTH_OF_RUN = 7;

/** Finds the special cause of each point of a group; of several the first in the order of the rules. */
export function specialCausesOf(points: readonly Exact[], limits: ChartLimits): (SpecialCause | null)[] {
  const sides = points.map((point) => sideOf(point, limits.mean));
  const outside = points.map((point) => beyond(point, limits.lower, limits.upper, limits));
  const outer = points.map((point) => beyond(point, limits.nearLower, limits.nearUpper, limits));
  const near = outer.map((side, index) => (outside[index] === 0 ? side : 0));
  const trends = trendsOf(points);
  const twoOfThree = twoOfThreeOf(near, sides);
  const shifts = runsOf(sides, LENGTH_OF_RUN);
  return points.map(
    (_, index) =>
      named(outside[index], 'above-upper-limit', 'below-lower-limit')
      ?? named(trends[index], 'rising-trend', 'falling-trend')
      ?? named(twoOfThree[index], 'two-of-three-above', 'two-of-three-below')
      ?? named(shifts[index], 'shift-above', 'shift-below'),
  );
}

function named(side: Side | undefined, above: SpecialCause, below: SpecialCause): SpecialCause | null {
  return side === 1 ? above : side === -1 ? below : null;
}

function beyond(point: Exact, lower: ChartLimits['lower'], upper: ChartLimits['upper'], { flat }: ChartLimits): Side {
  if (flat) return 0;
  return sideOf(point, upper) > 0 ? 1 : sideOf(point, lower) < 0 ? -1 : 0;
}

// Seven points make six steps. A point where one trend turns into another belongs to the later.
function trendsOf(points: readonly Exact[]): Side[] {
  const steps = stepsOf(points, (before, after) => order(after, before));
  const inTrend = runsOf(steps, LENGTH_OF_RUN - 1);
  return points.map((_, index) => {
    const following = inTrend[index] ?? 0;
    return following === 0 ? (inTrend[index - 1] ?? 0) : following;
  });
}

// Gives each member of a run of equal sides that is long enough its side, and 0 to all others.
function runsOf(sides: readonly Side[], length: number): Side[] {
  const inRun: Side[] = sides.map(() => 0);
  let start = 0;
  for (const [index, side] of sides.entries()) {
    if (side !== sides[start]) start = index;
    const size = index - start + 1;
    if (size === length) inRun.fill(side, start, index + 1);
    else if (size > length) inRun[index] = side;
  }
  return inRun;
}

// All three on one side of the mean, two or more of them in the outer third: those are marked.
function twoOfThreeOf(near: readonly Side[], sides: readonly Side[]): Side[] {
  const marked = new Set<number>();
  for (let last = 2; last < sides.length; last += 1) {
    const three = [last - 2, last - 1, last];
    const close = three.filter((index) => near[index] !== 0);
    const isOneSided = three.every((index) => sides[index] === sides[last]);
    if (isOneSided && close.length > 1) for (const index of close) marked.add(index);
  }
  return near.map((side, index) => (marked.has(index) ? side : 0));
}
