import { compound, differenceOver, type Exact, minus, order, plus, times, toNumber } from '../exact/exact.js';
import type { Day } from '../model/period.js';
import { daysBetween } from '../read/day.js';
import { endOf, type Point } from './series.js';

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
}

/**
 * Works out the value expected on the way from the baseline to the target, by days, and compares a figure with it
 * exactly. Gives nothing outside the way, and nothing for a compound path that touches or crosses zero.
 */
export function expect(
  actual: Point,
  baseline: Point | undefined,
  target: Exact,
  due: Day | null,
  trajectory: Trajectory,
): Expectation | undefined {
  if (baseline?.period === undefined || actual.period === undefined || due === null) return undefined;
  const [start, day] = [endOf(baseline), endOf(actual)];
  if (due <= start || day < start || day > due) return undefined;
  if (trajectory === 'compound' && order(times(baseline.value, target), 0) <= 0) return undefined;
  if (actual === baseline) return { value: toNumber(baseline.value), side: 0 };
  const whole = daysBetween(start, due);
  const part = daysBetween(start, day);
  if (trajectory === 'linear') {
    // All times the whole number of days, so that nothing is divided before the comparison.
    const expected = plus(times(baseline.value, whole), times(minus(target, baseline.value), part));
    return {
      value: differenceOver(expected, 0, 1, whole, undefined),
      side: order(times(actual.value, whole), expected),
    };
  }
  const expected = compound(baseline.value, { of: target, to: baseline.value }, part, whole);
  return { value: toNumber(expected), side: order(actual.value, expected) };
}
