import { type Exact, order, toNumber } from '../exact/exact.js';
import type { Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';
import type { Indicator } from '../model/indicator.js';
import type { Day } from '../model/period.js';
import type { Status } from '../model/status.js';
import type { MilestoneTarget } from '../model/target.js';
import { figureAt, type Series } from '../series/figures.js';
import { dated, endOf, type Point } from '../series/observed.js';
import type { Path, Trajectory } from '../trajectory/path.js';
import { type Bound, satisfies, wantsLess } from './bound.js';
import { type Expectation, expect } from './expect.js';
import type { Resolved } from './resolve.js';

/** A status and how it came about. */
export interface Judgement {
  readonly status: Status;
  readonly reasons: readonly Reason[];
  readonly expectation: Expectation | undefined;
}

/** Gives the due date once it has come, or nothing before. */
export function dueBy(asOf: Day, due: Day | null): Day | null {
  return due !== null && asOf >= due ? due : null;
}

/** Chooses the figure to judge: for a target that is due the first one that covers its day, otherwise the latest. */
export function chooseFigure({ baseline, since }: Series, dueNow: Day | null): Point | undefined {
  return figureAt(baseline === undefined ? since : [baseline, ...since], dueNow);
}

/** Judges a figure against what its target asks for. */
export function judge(
  indicator: Indicator,
  series: Series,
  point: Point,
  resolution: Resolved,
  path: Path | undefined,
  dueNow: Day | null,
  trajectory: Trajectory,
): Judgement {
  const { bound, resolved, workings, isJourney } = resolution;
  const { unit, target } = indicator;
  const { operator, value, min, max, due } = resolved;
  const figure = dated(point);
  const place = resolution.place ?? null;
  const every = target.every ?? null;
  const expectation = expect(point, path);
  const give = (status: Status, ...reasons: Reason[]): Judgement => ({ status, reasons, expectation });

  if (dueNow !== null && endOf(point) < dueNow) {
    return give('not-assessed', reason('no-figure-for-due-date', { due: dueNow, figure, place, unit }));
  }
  const isDue = dueNow !== null;
  const asked = { operator, value, min, max };
  const compared = { figure, place, unit, asked, workings, due, every, isDue };
  if (satisfies(place ?? point.value, bound)) return give('met', reason('target-satisfied', compared));
  const notSatisfied = reason('target-not-satisfied', compared);
  if (isDue) return give('missed', notSatisfied);
  if (series.since.length === 0) return give('too-early', notSatisfied, reason('nothing-since-baseline', {}));
  if (!isJourney) return give('off-track', notSatisfied, reason('state-not-held', { every }));
  if (expectation === undefined) {
    return give('not-assessed', notSatisfied, reason('no-expected-value', { trajectory }));
  }
  const { start, side, value: expected } = expectation;
  if (isBeyond(point.value, bound, start)) return give('off-track', notSatisfied, reason('beyond-range', {}));
  const isOnTrack = side === 0 || side < 0 === headsDown(bound, start);
  const onTheWay = { trajectory, figure, expected, baseline: toNumber(start), target: value, unit };
  return isOnTrack
    ? give('on-track', notSatisfied, reason('as-expected', onTheWay))
    : give('off-track', notSatisfied, reason('short-of-expected', onTheWay));
}

/** Judges a milestone by the day on which it was reached. */
export function judgeMilestone(target: MilestoneTarget, due: Day | null, asOf: Day): Judgement {
  const { description: milestone, reached } = target;
  const give = (status: Status, because: Reason): Judgement => ({
    status,
    reasons: [because],
    expectation: undefined,
  });
  if (reached === undefined) return give('not-assessed', reason('milestone-not-recorded', { milestone }));
  const isReached = reached !== false && reached <= asOf;
  const isLate = reached !== false && due !== null && reached > due;
  const isDue = dueBy(asOf, due) !== null;
  const data = { milestone, reached: isReached ? reached : null, asOf, due };
  if (isReached && !(isDue && isLate)) return give('met', reason('target-satisfied', data));
  return give(isDue ? 'missed' : 'too-early', reason('target-not-satisfied', data));
}

// Towards a range, down means that the baseline lies above it.
function headsDown(bound: Bound, start: Exact): boolean {
  return bound.operator === 'between' ? order(start, bound.max) > 0 : wantsLess(bound.operator);
}

function isBeyond(value: Exact, bound: Bound, start: Exact): boolean {
  if (bound.operator !== 'between') return false;
  return headsDown(bound, start) ? order(value, bound.min) < 0 : order(value, bound.max) > 0;
}
