import { decimalsOf, type Exact, order } from '../exact/exact.js';
import { dayInWords, formatPeriod } from '../format/formatPeriod.js';
import type { Indicator } from '../model/indicator.js';
import type { Day } from '../model/period.js';
import type { MilestoneTarget } from '../model/target.js';
import { type Bound, levelOf, satisfies, wantsLess } from './bound.js';
import type { ResolvedTarget } from './evaluation.js';
import { type Expectation, expect, type Trajectory } from './expect.js';
import type { Reason } from './reason.js';
import { inOperatorWords, inUnit, placeFrom, type Resolution } from './resolve.js';
import { endOf, type Point, type Series } from './series.js';
import type { Status } from './status.js';

/** A status and how it came about. */
export interface Judgement {
  readonly status: Status;
  readonly reasons: readonly Reason[];
  readonly expectation: Expectation | undefined;
}

/** Chooses the figure to judge: for a target that is due the first one that covers its day, otherwise the latest. */
export function chooseFigure({ baseline, since }: Series, due: Day | null, isDue: boolean): Point | undefined {
  const latest = since.at(-1) ?? baseline;
  if (!isDue || due === null) return latest;
  return [baseline, ...since].find((point) => point !== undefined && endOf(point) >= due) ?? latest;
}

/** Judges a figure against what its target comes to. */
export function judge(
  indicator: Indicator,
  series: Series,
  figure: Point,
  resolution: Extract<Resolution, { bound: Bound }>,
  isDue: boolean,
  trajectory: Trajectory,
): Judgement {
  const { bound, resolved, isJourney } = resolution;
  const value = judgedValue(indicator, figure);
  const expectation = isJourney
    ? expect(figure, series.baseline, levelOf(bound, series.baseline?.value ?? 0), resolved.due, trajectory)
    : undefined;
  const give = (status: Status, ...reasons: Reason[]): Judgement => ({ status, reasons, expectation });

  if (isDue && !(endOf(figure) >= (resolved.due ?? ''))) {
    return give('not-assessed', {
      code: 'no-figure-for-due-date',
      message: `No figure for the due date yet: the target was due on ${dayOf(resolved)} and the latest figure is ${named(figure, indicator)}.`,
    });
  }
  const isMet = satisfies(value, bound);
  const outcome = isMet ? 'is met' : isDue ? 'was missed' : 'is not yet met';
  const message = `The target, ${wanted(resolved, indicator)}${by(resolved)}, ${outcome}: the figure is ${named(figure, indicator)}.`;
  if (isMet) return give('met', { code: 'target-satisfied', message });
  const notSatisfied: Reason = { code: 'target-not-satisfied', message };
  if (isDue) return give('missed', notSatisfied);
  if (series.since.length === 0) {
    return give('too-early', notSatisfied, {
      code: 'nothing-since-baseline',
      message: 'Not yet due, and nothing has been observed since the baseline.',
    });
  }
  if (!isJourney) {
    return give('off-track', notSatisfied, {
      code: 'state-not-held',
      message: 'Not yet due, but the target is a state to hold and it is not held.',
    });
  }
  if (expectation === undefined) {
    return give('not-assessed', notSatisfied, {
      code: 'no-expected-value',
      message: `No expected value on the way: it needs a dated baseline, a due date after it and a path (${trajectory}) between them.`,
    });
  }
  const isOnTrack = expectation.side === 0 || expectation.side < 0 === headsDown(bound, series);
  // One decimal more than the figures have: enough to see the difference, not so many as to look exact.
  const decimals = 1 + Math.max(...[figure.value, series.baseline?.value ?? 0, resolved.value].map(decimalsOf));
  const comparison = `The path (${trajectory}) expects ${inUnit(expectation.value, indicator, decimals)} for the period of the figure.`;
  return isOnTrack
    ? give('on-track', notSatisfied, { code: 'as-expected', message: comparison })
    : give('off-track', notSatisfied, { code: 'short-of-expected', message: comparison });
}

/** Judges a milestone by the day on which it was reached. */
export function judgeMilestone(target: MilestoneTarget, due: Day | null, asOf: Day): Judgement {
  const { description, reached } = target;
  const give = (status: Status, code: Reason['code'], message: string): Judgement => ({
    status,
    reasons: [{ code, message: `Milestone "${description}": ${message}` }],
    expectation: undefined,
  });
  if (reached === undefined)
    return give('not-assessed', 'milestone-not-recorded', 'whether it was reached is not recorded.');
  const isReached = reached !== false && reached <= asOf;
  const isLate = reached !== false && due !== null && reached > due;
  const isDue = due !== null && asOf >= due;
  const dueInWords = due === null ? '' : `; due on ${dayInWords(due)}`;
  if (isReached && !(isDue && isLate)) {
    return give('met', 'target-satisfied', `reached on ${dayInWords(reached)}${dueInWords}.`);
  }
  const notBy = isReached ? `reached on ${dayInWords(reached)}, late` : `not reached by ${dayInWords(asOf)}`;
  return isDue
    ? give('missed', 'target-not-satisfied', `${notBy}${dueInWords}.`)
    : give('too-early', 'nothing-since-baseline', `${notBy}${dueInWords}.`);
}

/** Gives what of a figure is judged: its value, or for a rank target its place. */
export function judgedValue({ target }: Indicator, figure: Point): Exact {
  return target.kind === 'rank' ? (placeFrom(target.end, figure.figure.rank) ?? figure.value) : figure.value;
}

// Towards a range, down means that the baseline lies above it.
function headsDown(bound: Bound, { baseline }: Series): boolean {
  return bound.operator === 'between' ? order(baseline?.value ?? 0, bound.max) > 0 : wantsLess(bound.operator);
}

function named(point: Point, indicator: Indicator): string {
  const rank = indicator.target.kind === 'rank' ? `place ${String(judgedValue(indicator, point))}, ` : '';
  const period = point.period === undefined ? '' : ` (${formatPeriod(point.period)})`;
  return `${rank}${inUnit(point.value, indicator)}${period}`;
}

function wanted({ kind, operator, value, min, max }: ResolvedTarget, indicator: Indicator): string {
  if (operator === 'between') return `${inUnit(min ?? value, indicator)} to ${inUnit(max ?? value, indicator)}`;
  return `${inOperatorWords(operator)} ${kind === 'rank' ? `place ${String(value)}` : inUnit(value, indicator)}`;
}

function by(resolved: ResolvedTarget): string {
  return resolved.due === null ? '' : ` by ${dayOf(resolved)}`;
}

function dayOf({ due }: ResolvedTarget): string {
  return due === null ? 'no day' : dayInWords(due);
}
