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

/** Below, on or above a line; of a step down, level or up. */
export type Side = -1 | 0 | 1;

/** Where the points of a group are, which is all that the rules go by. */
export interface Readings {
  /** Which way each step goes, one fewer than there are points. */
  readonly steps: readonly Side[];
  /** Below or above the centre line. */
  readonly sides: readonly Side[];
  /** Below the lower limit or above the upper one. */
  readonly outside: readonly Side[];
  /** In the outer third of the way to a limit, or beyond it. */
  readonly outer: readonly Side[];
}

const LENGTH_OF_RUN = 7;

/** Finds the special cause of each point of a group; of several the first in the order of the rules. */
export function specialCausesOf({ steps, sides, outside, outer }: Readings): (SpecialCause | null)[] {
  const near = outer.map((side, index) => (outside[index] === 0 ? side : 0));
  const trends = trendsOf(sides, steps);
  const twoOfThree = twoOfThreeOf(near, sides);
  const shifts = runsOf(sides, LENGTH_OF_RUN);
  return sides.map(
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

// Seven points make six steps. A point where one trend turns into another belongs to the later.
function trendsOf(points: readonly Side[], steps: readonly Side[]): Side[] {
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
