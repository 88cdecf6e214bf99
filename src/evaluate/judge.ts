import { type Exact, order, toFixedText } from '../exact/exact.js';
import { dayInWords, periodInWords } from '../format/formatPeriod.js';
import { sensibleDecimals } from '../format/sensibleDecimals.js';
import type { Indicator } from '../model/indicator.js';
import type { Day } from '../model/period.js';
import type { Status } from '../model/status.js';
import type { MilestoneTarget, Target } from '../model/target.js';
import { type Bound, satisfies, wantsLess } from './bound.js';
import type { ResolvedTarget } from './evaluation.js';
import type { Trajectory } from '../trajectory/path.js';
import { type Expectation, expect } from './expect.js';
import type { Reason } from '../explain/reason.js';
import type { Resolved } from './resolve.js';
import { endOf, type Point } from '../series/observed.js';
import { figureAt, type Series } from '../series/figures.js';
import { inOperatorWords, inRange, inUnit, inUnitUpTo, named } from './words.js';

/** A status and how it came about. */
export interface Judgement {
  readonly status: Status;
  readonly reasons: readonly Reason[];
  readonly expectation: Expectation | undefined;
}

const PATHS: Readonly<Record<Trajectory, string>> = {
  linear: 'On a straight line from the baseline to the target',
  compound: 'At a steady rate of change from the baseline to the target',
};

const MOST_DECIMALS_SHOWN = 15;

/** Gives the due date once it has come, or nothing before. */
export function dueBy(asOf: Day, due: Day | null): Day | null {
  return due !== null && asOf >= due ? due : null;
}

/** Chooses the figure to judge: for a target that is due the first one that covers its day, otherwise the latest. */
export function chooseFigure({ baseline, since }: Series, dueNow: Day | null): Point | undefined {
  return figureAt(baseline === undefined ? since : [baseline, ...since], dueNow);
}

/** Judges a figure against what its target comes to. */
export function judge(
  indicator: Indicator,
  series: Series,
  figure: Point,
  resolution: Resolved,
  dueNow: Day | null,
  trajectory: Trajectory,
): Judgement {
  const { bound, resolved, isJourney, place } = resolution;
  const decimals = decimalsToTell(figure.value, bound);
  const said = inWords(indicator, figure, place, decimals);
  const expectation = isJourney ? expect(figure, series.baseline, bound, resolved.due, trajectory) : undefined;
  const give = (status: Status, ...reasons: Reason[]): Judgement => ({ status, reasons, expectation });

  if (dueNow !== null && endOf(figure) < dueNow) {
    return give('not-assessed', {
      code: 'no-figure-for-due-date',
      message: `No figure for the due date yet: the target was due on ${dayInWords(dueNow)} and the latest figure is ${said}.`,
    });
  }
  const isMet = satisfies(place ?? figure.value, bound);
  const outcome = isMet ? 'is met' : dueNow === null ? 'is not yet met' : 'was missed';
  const by = resolved.due === null ? '' : ` ${until(indicator.target)} ${dayInWords(resolved.due)}`;
  const message = `The target, ${wanted(bound, place, indicator, decimals)}${resolution.from}${by}, ${outcome}: the figure is ${said}.`;
  if (isMet) return give('met', { code: 'target-satisfied', message });
  const notSatisfied: Reason = { code: 'target-not-satisfied', message };
  if (dueNow !== null) return give('missed', notSatisfied);
  if (series.since.length === 0) {
    return give('too-early', notSatisfied, {
      code: 'nothing-since-baseline',
      message: 'Not yet due, and there is no later figure that can be compared with the baseline.',
    });
  }
  if (!isJourney) {
    return give('off-track', notSatisfied, {
      code: 'state-not-held',
      message:
        indicator.target.every === undefined
          ? 'Not yet due, but it is to be held all along, and is not held now.'
          : `Not yet due, but it is to be reached each ${indicator.target.every}, and was not reached in the last.`,
    });
  }
  if (expectation === undefined) {
    return give('not-assessed', notSatisfied, {
      code: 'no-expected-value',
      message: `No expected value on the way: it needs a dated baseline, a due date after it and a path (${trajectory}) between them.`,
    });
  }
  if (isBeyond(figure.value, bound, expectation.start)) {
    return give('off-track', notSatisfied, {
      code: 'beyond-range',
      message: 'Not yet due, but the figure has gone through the range and out of its other end.',
    });
  }
  const isOnTrack = expectation.side === 0 || expectation.side < 0 === headsDown(bound, expectation.start);
  const comparison = `${PATHS[trajectory]}, ${expectedInWords(expectation, figure, indicator, resolved)} would be expected for ${periodInWords(expectation.period)}, and the figure is ${isOnTrack ? 'at least as good' : 'not as good'}.`;
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
  if (reached === undefined) {
    return give('not-assessed', 'milestone-not-recorded', 'whether it was reached is not recorded.');
  }
  const isReached = reached !== false && reached <= asOf;
  const isLate = reached !== false && due !== null && reached > due;
  const isDue = dueBy(asOf, due) !== null;
  const dueInWords = due === null ? '' : `; due on ${dayInWords(due)}`;
  if (isReached && !(isDue && isLate)) {
    return give('met', 'target-satisfied', `reached on ${dayInWords(reached)}${dueInWords}.`);
  }
  const notBy = isReached ? `reached on ${dayInWords(reached)}, late` : `not reached by ${dayInWords(asOf)}`;
  return isDue
    ? give('missed', 'target-not-satisfied', `${notBy}${dueInWords}.`)
    : give('too-early', 'target-not-satisfied', `${notBy}${dueInWords}.`);
}

function until({ every }: Target): string {
  return every === undefined ? 'by' : `each ${every} until`;
}

// Towards a range, down means that the baseline lies above it.
function headsDown(bound: Bound, start: Exact): boolean {
  return bound.operator === 'between' ? order(start, bound.max) > 0 : wantsLess(bound.operator);
}

function isBeyond(value: Exact, bound: Bound, start: Exact): boolean {
  if (bound.operator !== 'between') return false;
  return headsDown(bound, start) ? order(value, bound.min) < 0 : order(value, bound.max) > 0;
}

// One decimal more than the figures have, so as not to look exact; and more where that would hide the difference.
function expectedInWords(
  expectation: Expectation,
  figure: Point,
  indicator: Indicator,
  { value }: ResolvedTarget,
): string {
  let decimals = 1 + Math.max(...[figure.value, expectation.start, value].map(sensibleDecimals));
  const looksEqual = (): boolean =>
    toFixedText(expectation.value, decimals) === toFixedText(figure.value, decimals) && expectation.side !== 0;
  while (looksEqual() && decimals < MOST_DECIMALS_SHOWN) decimals += 1;
  return inUnit(expectation.value, indicator, decimals);
}

// Rounded for a sentence, a figure may look like the bound that it misses: then as many decimals as tell them apart.
function decimalsToTell(value: Exact, bound: Bound): number | undefined {
  const ends = bound.operator === 'between' ? [bound.min, bound.max] : [bound.value];
  const needed = ends.flatMap((end) => {
    const looksEqual = (one: number, other: number): boolean =>
      Number(toFixedText(end, one)) === Number(toFixedText(value, other));
    if (order(end, value) === 0 || !looksEqual(sensibleDecimals(end), sensibleDecimals(value))) return [];
    let decimals = sensibleDecimals(value);
    while (looksEqual(decimals, decimals) && decimals < MOST_DECIMALS_SHOWN) decimals += 1;
    return [decimals];
  });
  return needed.length === 0 ? undefined : Math.max(...needed);
}

function inWords(indicator: Indicator, figure: Point, place: number | undefined, decimals: number | undefined): string {
  return `${place === undefined ? '' : `place ${String(place)}, `}${named(figure, indicator, decimals)}`;
}

function wanted(bound: Bound, place: number | undefined, indicator: Indicator, decimals: number | undefined): string {
  if (bound.operator === 'between') return inRange(bound.min, bound.max, indicator, decimals);
  return place === undefined
    ? `${inOperatorWords(bound.operator)} ${inUnitUpTo(bound.value, indicator, decimals)}`
    : `place ${String(bound.value)} or before`;
}
