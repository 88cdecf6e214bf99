import { compound } from '../exact/compound.js';
import { type Exact, minus, order, plus, times } from '../exact/exact.js';
import type { Day } from '../model/period.js';
import { daysBetween, endsMonth } from '../period/day.js';
import { monthsBetween } from '../period/monthsBetween.js';

/**
 * The path from the baseline to the target: the same amount each month or day (`linear`), or the same percentage
 * (`compound`).
 *
 * @category Evaluation
 */
export type Trajectory = 'linear' | 'compound';

/** Every trajectory, to check an argument against. */
export const TRAJECTORIES: readonly Trajectory[] = ['linear', 'compound'];

/** A way from a value on one day to a value on another. */
export interface Path {
  readonly from: Exact;
  readonly start: Day;
  readonly to: Exact;
  readonly due: Day;
  readonly trajectory: Trajectory;
}

/** A value on a path, as a fraction: nothing is divided before it is compared. */
export interface OnPath {
  readonly over: Exact;
  readonly under: number;
}

/** Says whether there is a path: it takes time, and a steady rate of change neither touches nor crosses zero. */
export function isPath({ from, start, to, due, trajectory }: Path): boolean {
  return due > start && (trajectory === 'linear' || order(times(from, to), 0) > 0);
}

/**
 * Works out the value on a path on a day between its ends. Where all three days end a month the way is counted in
 * months, since a figure for a year of 366 days is no larger for it; otherwise in days.
 */
export function valueOnPath({ from, start, to, due, trajectory }: Path, day: Day): OnPath {
  const stepsTo = [start, day, due].every(endsMonth) ? monthsBetween : daysBetween;
  const part = stepsTo(start, day);
  const whole = stepsTo(start, due);
  return trajectory === 'linear'
    ? { over: plus(times(from, whole), times(minus(to, from), part)), under: whole }
    : { over: compound(from, { of: to, to: from }, part, whole), under: 1 };
}
