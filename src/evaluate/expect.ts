import { absolute, compound, differenceOver, type Exact, minus, order, plus, times } from '../exact/exact.js';
import type { Day, Period } from '../model/period.js';
import { daysBetween } from '../read/day.js';
import { type Bound, levelOf } from './bound.js';
import { endOf, type Point } from '../series/observed.js';

/**
 * The path from the baseline to the target: so much a day (`linear`), or so many per cent a day (`compound`).
 *
 * @category Evaluation
 */
export type Trajectory = 'linear' | 'compound';

/** Every trajectory, to check an argument against. */
export const TRAJECTORIES: readonly Trajectory[] = ['linear', 'compound'];

/** The value expected for a figure's period, and on which side of it the figure lies. */
export interface Expectation {
  readonly value: number;
  readonly side: -1 | 0 | 1;
  /** The period of the figure. */
  readonly period: Period;
  /** Where the path starts: the baseline. */
  readonly start: Exact;
  /** How far the figure is from it, exactly, times `whole`. */
  readonly distance: Exact;
  readonly whole: number;
}

/**
 * Works out the value expected on the way from the baseline to the target, by days, and compares a figure with it
 * exactly. Gives nothing outside the way, and nothing for a compound path that touches or crosses zero.
 */
export function expect(
  actual: Point,
  baseline: Point | undefined,
  bound: Bound,
  due: Day | null,
  trajectory: Trajectory,
): Expectation | undefined {
  const { value, period } = actual;
  if (baseline?.period === undefined || period === undefined || due === null) return undefined;
  const [start, day] = [endOf(baseline), period.end];
  const target = levelOf(bound, baseline.value);
  if (due <= start || day < start || day > due) return undefined;
  if (trajectory === 'compound' && order(times(baseline.value, target), 0) <= 0) return undefined;
  const answer = (expected: Exact, whole: number): Expectation => {
    const ahead = minus(times(value, whole), expected);
    return {
      value: differenceOver(expected, 0, 1, whole, undefined),
      side: order(ahead, 0),
      period,
      start: baseline.value,
      distance: absolute(ahead),
      whole,
    };
  };
  if (actual === baseline) return answer(baseline.value, 1);
  const whole = daysBetween(start, due);
  const part = daysBetween(start, day);
  return trajectory === 'linear'
    ? // All times the whole number of days, so that nothing is divided before the comparison.
      answer(plus(times(baseline.value, whole), times(minus(target, baseline.value), part)), whole)
    : answer(compound(baseline.value, { of: target, to: baseline.value }, part, whole), 1);
}
