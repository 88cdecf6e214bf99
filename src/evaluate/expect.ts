import { absolute, differenceOver, type Exact, minus, order, times } from '../exact/exact.js';
import type { Day } from '../model/period.js';
import { endOf, type Point } from '../series/observed.js';
import { isPath, type Path, type Trajectory, valueOnPath } from '../trajectory/path.js';
import { type Bound, levelOf } from './bound.js';

/** The value expected for a figure's period, and on which side of it the figure lies. */
export interface Expectation {
  readonly value: number;
  readonly side: -1 | 0 | 1;
  /** Where the path starts: the baseline. */
  readonly start: Exact;
  /** How far the figure is from it, exactly, times `whole`. */
  readonly distance: Exact;
  readonly whole: number;
}

/** Gives the way from the baseline to the target, where there is one. */
export function pathOf(
  baseline: Point | undefined,
  bound: Bound,
  due: Day | null,
  trajectory: Trajectory,
): Path | undefined {
  if (baseline?.period === undefined || due === null) return undefined;
  const path: Path = {
    from: baseline.value,
    start: endOf(baseline),
    to: levelOf(bound, baseline.value),
    due,
    trajectory,
  };
  return isPath(path) ? path : undefined;
}

/** Works out the value expected on a path, by days, and compares a figure with it exactly. Gives nothing outside the path. */
export function expect({ value, period }: Point, path: Path | undefined): Expectation | undefined {
  if (path === undefined || period === undefined || period.end < path.start || period.end > path.due) return undefined;
  const { over, under } = valueOnPath(path, period.end);
  const ahead = minus(times(value, under), over);
  return {
    value: differenceOver(over, 0, 1, under, undefined),
    side: order(ahead, 0),
    start: path.from,
    distance: absolute(ahead),
    whole: under,
  };
}
