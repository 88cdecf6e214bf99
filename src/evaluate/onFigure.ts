import { type Exact, order, toNumber } from '../exact/exact.js';
import type { FigureJudged, Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';
import type { Polarity } from '../model/polarity.js';
import type { Status } from '../model/status.js';
import { startOf } from '../series/byKind.js';
import type { Missing } from '../series/figures.js';
import { A_DAY, isSameLength } from '../series/lengths.js';
import { dated, endOf, type Point } from '../series/observed.js';
import { askedOf, type Bound, satisfies, wantsLess } from './bound.js';
import type { Chosen } from './choose.js';
import { type Expectation, expect, type Way } from './expect.js';
import type { Interim } from './interim.js';
import type { Asked } from './judge.js';
import type { Recurring } from './recurring.js';
import type { Resolved } from './resolve.js';

/** A status with its reasons. */
export interface Verdict {
  readonly status: Status;
  readonly reasons: readonly Reason[];
  readonly expectation?: Expectation | undefined;
}

/** Judges a figure against what its target asks for. */
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
  const expectation = expect(point, way, trajectory, series);
  const broken = breakBefore(asked, point, resolution.start);
  const give = (status: Status, ...reasons: Reason[]): Verdict => ({
    status,
    reasons: [...(broken ? [broken.reason] : []), ...reasons],
    expectation,
  });
  if (broken?.isComparable === false) return give('not-assessed');
  const { figure, unit } = compared;
  if (isBeyondBetterEnd(value, bound, indicator.polarity)) {
    return give('not-assessed', reason('beyond-range', { figure, asked: compared.asked, unit }));
  }
  const stoodIn = chosen.isOlder ? [olderFigure(asked, chosen)] : [];
  if (satisfies(value, bound)) {
    const otherLength = isFull(asked, point) ? [] : [reason('other-length', lengthsOf(asked, point))];
    const because = [...otherLength, ...stoodIn];
    return because.length === 0
      ? give('met', reason('target-satisfied', compared))
      : give('on-track', reason('satisfied-so-far', compared), ...because);
  }
  const notSatisfied = reason('target-not-satisfied', compared);
  if (isDue) return give('missed', notSatisfied);
  if (!isJourney) {
    return give('off-track', notSatisfied, reason('state-not-held', { every: compared.every }), ...stoodIn);
  }
  const stage = interim.find((one) => one.isOnPath && one.bound !== undefined && one.period.end === endOf(point));
  if (stage?.bound !== undefined && isFull(asked, point)) {
    const ofStage = askedOf(stage.bound, series.baseline?.value);
    const data = { period: stage.period.label, figure, asked: ofStage, unit };
    return satisfies(point.value, stage.bound)
      ? give('on-track', notSatisfied, reason('interim-reached', data))
      : give('off-track', notSatisfied, reason('interim-missed', data));
  }
  const [first] = way;
  if (expectation === undefined || first === undefined) {
    return give('not-assessed', notSatisfied, reason('no-expected-value', { trajectory }));
  }
  const start = first.from;
  if (isThroughRange(point.value, bound, start)) return give('off-track', notSatisfied, reason('through-range', {}));
  const { side, value: expected } = expectation;
  const { value: target } = resolution.resolved;
  const onTheWay = { trajectory, figure, expected, baseline: toNumber(start), target, unit };
  return side === 0 || side < 0 === headsDown(bound, start)
    ? give('on-track', notSatisfied, reason('as-expected', onTheWay))
    : give('off-track', notSatisfied, reason('short-of-expected', onTheWay));
}

/**
 * Judges a target that recurs: missed once and it is off track, or missed once it is due. Returns nothing where no period
 * has a figure of its length and the target is not due.
 */
export function ofPeriods(
  asked: Asked,
  periods: readonly Recurring[],
  conflict: Missing | undefined,
): Verdict | undefined {
  const { indicator, due, isDue } = asked;
  const { every } = indicator.target;
  const known = periods.filter(({ result }) => result.isReached !== null);
  if (every === undefined || (known.length === 0 && !isDue && conflict === undefined)) return undefined;
  const point = known.at(-1)?.point;
  const broken = point && breakBefore(asked, point);
  const first = broken ? [broken.reason] : [];
  if (broken?.isComparable === false) return { status: 'not-assessed', reasons: first };
  const missed = known.filter(({ result }) => result.isReached === false);
  const unknown = periods.filter(({ result }) => result.isReached === null);
  const labels = (some: readonly Recurring[]): string[] => some.map(({ result }) => result.period);
  const isFixed = indicator.target.kind === 'level' || indicator.target.kind === 'range';
  const data = {
    every,
    due,
    asked: isFixed ? (periods[0]?.result.asked ?? null) : null,
    unit: indicator.unit,
    reached: known.length - missed.length,
    periods: isDue ? periods.length : known.length,
    missed: labels(missed),
    unknown: isDue ? labels(unknown) : [],
    isDue,
  };
  const reasons = [...first, reason('periods-judged', data)];
  if (missed.length > 0) return { status: isDue ? 'missed' : 'off-track', reasons };
  if (conflict !== undefined) return { status: 'not-assessed', reasons: [...first, conflicting(conflict)] };
  if (!isDue) return { status: 'on-track', reasons };
  return { status: unknown.length > 0 || periods.length === 0 ? 'not-assessed' : 'met', reasons };
}

/** Says that two figures for one period contradict each other. */
export function conflicting({ period, comparatorId }: Missing): Reason {
  return reason('figures-conflict', { period: period.label, comparatorId: comparatorId ?? null });
}

/** Returns what a reason says of a figure and its target. */
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

function isFull({ series: { length } }: Asked, point: Point): boolean {
  return length === undefined || length === A_DAY || isSameLength(point.length, length);
}

function lengthsOf({ series }: Asked, point: Point): { readonly period: string; readonly months: number } {
  return { period: String(point.period?.label), months: Number(series.length) };
}

function olderFigure({ indicator: { target }, nameOf }: Asked, { own, theirs }: Chosen): Reason {
  const comparatorId = target.kind === 'comparator' ? target.comparatorId : '';
  return reason('comparator-figure-older', {
    comparatorId,
    comparator: nameOf(comparatorId),
    local: own?.period?.label ?? null,
    theirs: theirs?.period?.label ?? null,
  });
}

// A break in the time of the baseline, or of an earlier figure that a change is counted from, or after it, up to the end of
// the figure.
function breakBefore(
  { indicator: { breaks = [] }, series: { baselinePeriod, statedBaseline } }: Asked,
  point: Point,
  countedFrom?: Point,
): { readonly reason: Reason; readonly isComparable: boolean } | undefined {
  const starts = [
    { length: statedBaseline?.length, period: baselinePeriod },
    ...(countedFrom ? [countedFrom] : []),
  ].map(({ length, period }) => (period === undefined ? '' : startOf({ length, period })));
  const between = breaks.filter(({ from }) => starts.some((start) => from > start) && from <= endOf(point));
  const found = between.find(({ comparable }) => comparable === false) ?? between[0];
  if (found === undefined) return undefined;
  const isComparable = found.comparable !== false;
  return { reason: reason('series-break', { from: found.from, why: found.why, isComparable }), isComparable };
}

// Better than the range asks for: only the plan can say whether that is wanted.
function isBeyondBetterEnd(value: Exact, bound: Bound, polarity: Polarity): boolean {
  if (bound.operator !== 'between' || order(bound.min, bound.max) === 0) return false;
  if (polarity === 'lower-is-better') return order(value, bound.min) < 0;
  return polarity === 'higher-is-better' && order(value, bound.max) > 0;
}

// Towards a range, down means that the baseline lies above it.
function headsDown(bound: Bound, start: Exact): boolean {
  return bound.operator === 'between' ? order(start, bound.max) > 0 : wantsLess(bound.operator);
}

function isThroughRange(value: Exact, bound: Bound, start: Exact): boolean {
  if (bound.operator !== 'between') return false;
  return headsDown(bound, start) ? order(value, bound.min) < 0 : order(value, bound.max) > 0;
}
