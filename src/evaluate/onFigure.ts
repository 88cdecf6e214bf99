import { type Exact, order, toNumber } from '../exact/exact.js';
import type { FigureJudged, Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';
import type { MissingFigure } from '../model/figure.js';
import type { Status } from '../model/status.js';
import type { ComparatorTarget, Recurrence } from '../model/target.js';
import type { Series } from '../series/figures.js';
import { isOfLength, isOverLonger, isSameLength, MONTHS_IN } from '../series/lengths.js';
import { dated, endOf, type Point } from '../series/observed.js';
import { askedOf, type Bound, isBeyondBetterEnd, satisfies, wantsLess } from './bound.js';
import { breakBefore, lastBreak } from './breaks.js';
import type { Chosen } from './choose.js';
import { type Expectation, expect, type Way } from './expect.js';
import { type Interim, interimTwice } from './interim.js';
import type { Asked } from './question.js';
import { isOfGrid, type Recurring } from './recurring.js';
import type { Resolved } from './resolve.js';

/** A status with its reasons. */
export interface Verdict {
  readonly status: Status;
  readonly reasons: readonly Reason[];
  readonly expectation?: Expectation | undefined;
}

/** Judges a figure against its target. */
export function onFigure(
  asked: Asked,
  chosen: Chosen,
  point: Point,
  resolution: Resolved,
  way: Way,
  interim: readonly Interim[],
): Verdict {
  const { indicator, series, isDue, trajectory } = asked;
  const { bound, isJourney } = resolution;
  const value = resolution.place ?? point.value;
  const compared = comparedWith(asked, point, resolution);
  const expectation = expect(point, way, trajectory, series, lastBreak(indicator, point));
  const broken = breakBefore(indicator, series, point, resolution.start);
  const give = (status: Status, ...reasons: Reason[]): Verdict => ({
    status,
    reasons: [...(broken?.reasons ?? []), ...reasons],
    expectation,
  });
  if (broken?.isComparable === false) return give('not-assessed');
  const { figure, unit } = compared;
  if (isBeyondBetterEnd(value, bound, indicator)) {
    return give('not-assessed', reason('beyond-range', { figure, asked: compared.asked, unit }));
  }
  const { isOlder, theirs } = chosen;
  const { target } = indicator;
  const newer = series.since.at(-1);
  const stoodIn =
    target.kind !== 'comparator'
      ? []
      : isOlder && theirs
        ? [olderFigure(asked, target, point, theirs)]
        : newer !== undefined && endOf(newer) > endOf(point) && !isDue
          ? [awaitsComparator(asked, target, newer)]
          : [];
  if (satisfies(value, bound)) {
    const otherLength = isFull(asked, point) ? [] : [reason('other-length', lengthsOf(asked, point))];
    const because = [...otherLength, ...stoodIn];
    return otherLength.length === 0 && !isOlder
      ? give('met', reason('target-satisfied', compared), ...stoodIn)
      : give('on-track', reason('satisfied-so-far', compared), ...because);
  }
  const notSatisfied = reason('target-not-satisfied', compared);
  if (isDue) return give('missed', notSatisfied);
  if (!isJourney) {
    // For a recurring target, a figure for less than one of its periods says nothing about a whole one.
    const because =
      compared.every === null ? reason('state-not-held', {}) : reason('other-length', lengthsOf(asked, point));
    return give('off-track', notSatisfied, because, ...stoodIn);
  }
  const stages = interim.flatMap(({ bound: ofStage, ...one }) =>
    ofStage !== undefined && isFull(asked, point) && isStageFor(one, point)
      ? [{ period: one.period.label, bound: ofStage, asked: askedOf(ofStage, series.baseline?.value) }]
      : [],
  );
  const beyond = stages.find((one) => isBeyondBetterEnd(point.value, one.bound, indicator));
  if (beyond) return give('not-assessed', notSatisfied, reason('beyond-range', { figure, asked: beyond.asked, unit }));
  const judged = stages.map(({ period, bound: ofStage, asked: askedThen }) => ({
    isReached: satisfies(point.value, ofStage),
    data: { period, figure, asked: askedThen, unit },
  }));
  const twice = interimTwice(interim.filter(({ isOnPath }) => isOnPath));
  const [stage] = judged;
  if (twice && (stage === undefined || judged.some(({ isReached }) => isReached !== stage.isReached))) {
    return give('not-assessed', twice);
  }
  if (stage) {
    return stage.isReached
      ? give('on-track', notSatisfied, reason('interim-reached', stage.data))
      : give('off-track', notSatisfied, reason('interim-missed', stage.data));
  }
  const start = resolution.start?.value ?? series.baseline?.value ?? way[0]?.from;
  if (start !== undefined && isThroughRange(point.value, bound, start)) {
    return { ...give('off-track', notSatisfied, reason('through-range', {})), expectation: undefined };
  }
  if (expectation === undefined || start === undefined) {
    return give('not-assessed', notSatisfied, reason('no-expected-value', { trajectory }));
  }
  const { side, value: expected } = expectation;
  const { value: level } = resolution.resolved;
  const route = routeOf(way, series, resolution.start);
  const onTheWay = { trajectory, figure, expected, baseline: toNumber(start), target: level, route, unit };
  return side === 0 || side < 0 === headsDown(bound, start)
    ? give('on-track', notSatisfied, reason('as-expected', onTheWay))
    : give('off-track', notSatisfied, reason('short-of-expected', onTheWay));
}

/**
 * Judges a recurring target: if one period is missed it is off track, or missed once due. Returns nothing if no period
 * can be judged and the target is not due.
 */
export function ofPeriods(asked: Asked, periods: readonly Recurring[], own: Point | undefined): Verdict | undefined {
  const { indicator, series, isDue } = asked;
  const { every } = indicator.target;
  const known = periods.filter(({ result }) => result.isReached !== null);
  if (every === undefined) return undefined;
  const point = periods.findLast((one) => one.point !== undefined)?.point;
  const broken = point && breakBefore(indicator, series, point);
  const first = broken?.reasons ?? [];
  if (broken?.isComparable === false) return { status: 'not-assessed', reasons: first };
  if (known.length === 0 && !isDue && periods.every(({ because }) => because === undefined)) {
    if (!isFull(asked, own)) return undefined;
    const refused = periods.findLast((one) => one.refused !== undefined)?.refused;
    return refused === undefined ? early(asked, own, every) : { status: 'not-assessed', reasons: [refused] };
  }
  const missed = known.filter(({ result }) => result.isReached === false);
  const unknown = periods.filter(({ result }) => result.isReached === null);
  const unclear = periods.find(({ because }) => because !== undefined);
  const labels = (some: readonly Recurring[]): string[] => some.map(({ result }) => result.period);
  const { kind } = indicator.target;
  const isFixed = kind === 'level' || kind === 'range' || kind === 'maintain';
  const data = {
    every,
    asked: isFixed ? (known.at(-1)?.result.asked ?? null) : null,
    unit: indicator.unit,
    due: asked.due,
    reached: known.length - missed.length,
    periods: isDue ? periods.length : known.length,
    missed: labels(missed),
    unknown: labels(unknown.filter((one) => !isThere(one))),
    notJudged: labels(unknown.filter(isThere)),
    beforePlan: beforePlan(asked, every),
    isDue,
  };
  const refused = unknown.findLast((one) => one.refused !== undefined && one.because === undefined)?.refused;
  const between =
    point === undefined
      ? betweenPeriods(
          asked,
          series.since.findLast((one) => isFull(asked, one)),
          every,
        )
      : [];
  const reasons = [...first, reason('periods-judged', data), ...between, ...(refused ? [refused] : [])];
  if (missed.length > 0) return { status: isDue ? 'missed' : 'off-track', reasons };
  if (unclear?.because !== undefined) return { status: 'not-assessed', reasons: [...reasons, unclear.because] };
  if (!isDue) return { status: 'on-track', reasons };
  return { status: unknown.length > 0 || periods.length === 0 ? 'not-assessed' : 'met', reasons };
}

// Whether there is a figure that cannot be judged, or two that contradict each other.
function isThere({ result, because }: Recurring): boolean {
  return result.figure !== null || because !== undefined;
}

// A figure that ends between two periods is for neither of them.
function betweenPeriods({ series: { grid } }: Asked, own: Point | undefined, every: Recurrence): Reason[] {
  return own?.period === undefined || isOfGrid(own, grid, MONTHS_IN[every])
    ? []
    : [reason('between-periods', { period: own.period.label, every, end: grid })];
}

function early(asked: Asked, own: Point | undefined, every: Recurrence): Verdict {
  const [between = reason('nothing-since-baseline', { from: null })] = betweenPeriods(asked, own, every);
  return { status: 'too-early', reasons: [between] };
}

// Figures of the right length from the time between the baseline and the plan.
function beforePlan({ series, planStart = '' }: Asked, every: Recurrence): string[] {
  const { grid } = series;
  return series.since
    .filter((point) => isOfGrid(point, grid, MONTHS_IN[every]) && String(point.period?.start) < planStart)
    .map((point) => String(point.period?.label));
}

/** Returns the data for a reason about a figure and its target. */
export function comparedWith(
  { indicator, due, isDue }: Asked,
  point: Point,
  { resolved, place, workings }: Resolved,
): FigureJudged {
  const { operator, value, min, max } = resolved;
  return {
    figure: dated(point),
    place: place ?? null,
    unit: indicator.unit,
    asked: { operator, value, min, max },
    workings,
    due,
    every: indicator.target.every ?? null,
    isDue,
  };
}

function routeOf([first, ...others]: Way, { baseline }: Series, start = baseline): 'baseline' | 'other' | 'interim' {
  if (others.length > 0 || first?.start !== endOf(start)) return 'interim';
  return start === baseline ? 'baseline' : 'other';
}

// An average is only compared with an interim target for the same years.
function isStageFor({ period, isOnPath }: Pick<Interim, 'period' | 'isOnPath'>, point: Point): boolean {
  if (!isOnPath || period.end !== endOf(point)) return false;
  return !isOverLonger(point) || period.label === point.period?.label;
}

function isFull({ series: { length } }: Asked, point: Point | undefined): boolean {
  return length === undefined || (point !== undefined && isOfLength(point, length));
}

function lengthsOf({ series }: Asked, point: Point): { readonly period: string; readonly months: number } {
  return { period: String(point.period?.label), months: Number(series.length) };
}

function awaitsComparator(
  { nameOf, series, indicator: { unit } }: Asked,
  { comparatorId }: ComparatorTarget,
  newer: Point,
): Reason {
  return reason('comparator-figure-awaited', {
    comparatorId,
    comparator: nameOf(comparatorId),
    figure: dated(newer),
    missing: whyMissing(series, comparatorId, newer),
    unit,
  });
}

function olderFigure({ nameOf, series }: Asked, { comparatorId }: ComparatorTarget, own: Point, theirs: Point): Reason {
  return reason('comparator-figure-older', {
    comparatorId,
    comparator: nameOf(comparatorId),
    local: dated(own).period,
    theirs: dated(theirs).period,
    missing: whyMissing(series, comparatorId, own),
  });
}

// Says why the comparator has no figure for the time of one of the area's; nothing if it may still come.
function whyMissing({ comparators }: Series, comparatorId: string, own: Point): MissingFigure['missing'] | null {
  const all = [...comparators.values()].flatMap(({ missing }) => missing);
  const found = all.filter(
    (one) => one.comparatorId === comparatorId && one.period.end === endOf(own) && isSameLength(one.length, own.length),
  );
  return found.find(({ missing }) => missing !== null)?.missing ?? null;
}

// For a range, the direction is down if the baseline is above it.
function headsDown(bound: Bound, start: Exact): boolean {
  return bound.operator === 'between' ? order(start, bound.max) > 0 : wantsLess(bound.operator);
}

function isThroughRange(value: Exact, bound: Bound, start: Exact): boolean {
  if (bound.operator !== 'between') return false;
  return headsDown(bound, start) ? order(value, bound.min) < 0 : order(value, bound.max) > 0;
}
