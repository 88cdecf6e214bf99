import { absolute, differenceOver, type Exact, minus, negate, order, times } from '../exact/exact.js';
import type { Day } from '../model/period.js';
import { monthsBetween } from '../period/monthsBetween.js';
import type { Series } from '../series/figures.js';
import { beginsAt } from '../series/spans.js';
import { isSameLength } from '../series/lengths.js';
import { endOf, type Point } from '../series/observed.js';
import { isPath, type OnPath, type Path, type Trajectory, valueOnPath } from '../trajectory/path.js';
import { type Bound, levelOf } from './bound.js';
import type { Interim } from './interim.js';
import type { Expected } from './question.js';

/** The path from the baseline to the target, from one interim target to the next. */
export type Way = readonly Path[];

/** The value expected for a figure's period, and on which side of it the figure is. */
export interface Expectation {
  readonly value: number;
  readonly side: -1 | 0 | 1;
  /** The exact distance of the figure from it, times `whole`. */
  readonly distance: Exact;
  readonly whole: Exact;
}

const MONTHS_IN_YEAR = 12;

/** Returns the path from the baseline through the interim targets to the target, as far as there is one. */
export function wayTo(
  baseline: Point | undefined,
  interim: readonly Interim[],
  bound: Bound,
  due: Day | null,
  expected: Expected,
): Way {
  const trajectory: Trajectory = expected === 'compound' ? 'compound' : 'linear';
  const stops = [
    ...(baseline?.period === undefined ? [] : [{ day: baseline.period.end, value: baseline.value }]),
    ...interim.flatMap((one) =>
      one.isOnPath
      && one.bound !== undefined
      && one.period.end > endOf(baseline)
      && (due === null || one.period.end < due)
        ? [{ day: one.period.end, value: levelOf(one.bound, baseline?.value) }]
        : [],
    ),
    ...(due === null ? [] : [{ day: due, value: levelOf(bound, baseline?.value) }]),
  ];
  return stops.flatMap(({ day: start, value: from }, index) => {
    const next = stops[index + 1];
    const path = next && { from, start, to: next.value, due: next.day, trajectory };
    return path && isPath(path) ? [path] : [];
  });
}

/** Returns the value expected on a day of the path, as a fraction, or nothing outside the path. */
export function valueOnWay(way: Way, day: Day): OnPath | undefined {
  const path = way.find(({ start, due }) => day >= start && day <= due);
  return path && valueOnPath(path, day);
}

/**
 * Compares a figure exactly with the value expected for its period, since a break. Returns nothing outside the path.
 */
export function expect(
  point: Point,
  way: Way,
  expected: Expected,
  series: Series,
  broken: Day,
): Expectation | undefined {
  const onWay = valueOnWay(way, endOf(point));
  const found =
    onWay && expected === 'seasonal' ? inSeason(point, onWay, series, broken) : onWay && { ...onWay, times: 1 };
  if (found === undefined) return undefined;
  // A negative denominator would swap the sides.
  const isTurned = order(found.times, 0) < 0;
  const over = isTurned ? negate(found.over) : found.over;
  const whole = times(absolute(found.times), found.under);
  const ahead = minus(times(point.value, whole), over);
  return {
    value: differenceOver(over, 0, 1, whole, undefined),
    side: order(ahead, 0),
    distance: absolute(ahead),
    whole,
  };
}

// The figure for the same quarter or month of the baseline's year, scaled in proportion to the path.
function inSeason(
  point: Point,
  { over, under }: OnPath,
  { baseline, before }: Series,
  broken: Day,
): { readonly over: Exact; readonly under: number; readonly times: Exact } | undefined {
  if (baseline === undefined || order(baseline.value, 0) === 0) return undefined;
  const season = [...before, baseline].find((one) => {
    const ago = monthsBetween(endOf(one), endOf(point));
    const sinceBaseline = monthsBetween(endOf(one), endOf(baseline));
    return (
      one.period !== undefined
      && beginsAt(one) >= broken
      && isSameLength(one.length, point.length)
      && ago > 0
      && ago % MONTHS_IN_YEAR === 0
      && sinceBaseline < MONTHS_IN_YEAR
    );
  });
  return season && { over: times(over, season.value), under, times: baseline.value };
}
