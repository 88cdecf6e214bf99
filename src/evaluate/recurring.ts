import { type Exact, order } from '../exact/exact.js';
import type { Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';
import type { Day } from '../model/period.js';
import type { Recurrence } from '../model/target.js';
import { monthsBetween } from '../period/monthsBetween.js';
import { monthsEndingWith } from '../period/monthsEndingWith.js';
import { isOverLonger, isSameLength, MONTHS_IN } from '../series/lengths.js';
import { dated, endOf, type Point } from '../series/observed.js';
import { askedOf, gapTo, isBeyondBetterEnd, satisfies } from './bound.js';
import { breakBefore } from './breaks.js';
import { figureOfPair } from './choose.js';
import { isOnGrid } from './duePeriod.js';
import type { RecurrenceResult } from './periodResults.js';
import type { Asked } from './question.js';
import { resolve } from './resolve.js';

/** A period of a recurring target, judged exactly. */
export interface Recurring {
  readonly result: RecurrenceResult;
  readonly point: Point | undefined;
  /** The comparator's figure for it, if the target names one. */
  readonly theirs: Point | undefined;
  /** How far the figure is from the level asked for. */
  readonly gap: Exact | undefined;
  /** Why nobody can say whether it was reached, although there are figures. */
  readonly because: Reason | undefined;
  /** Why it has no number to compare the figure with. */
  readonly refused: Reason | undefined;
}

/** Judges a recurring target in each period after the baseline and within the plan, up to the day or the due period. */
export function recurringOf(asked: Asked, every: Recurrence): Recurring[] {
  const { series, due, duePeriod, asOf, planStart } = asked;
  const length = MONTHS_IN[every];
  const known = series.since.filter((point) => isOfOnePeriod(point, length));
  const { grid } = series;
  const [first] = known;
  const from = series.baselineEnd;
  const last = duePeriod?.end ?? asOf;
  const periods: Recurring[] = [];
  // Without a baseline or a plan, only the first figure shows when the first period is.
  const start = from === '' ? (planStart ?? first?.period?.start ?? last) : from;
  for (let months = firstAfter(grid, start, length); ; months += length) {
    const period = monthsEndingWith(grid, months, length);
    if (period === undefined || period.end > last || (due !== null && duePeriod === undefined && period.start > due)) {
      return periods;
    }
    if (period.end <= start || period.start < (planStart ?? '') || (from !== '' && period.start <= from)) continue;
    const point = known.find((one) => endOf(one) === period.end);
    periods.push(judgedIn(asked, period.label, period.end, point));
  }
}

/** Returns by how much the worst period was missed; nothing if none was. */
export function worstGap(periods: readonly Recurring[]): Exact | undefined {
  return periods
    .flatMap(({ gap, result }) => (gap !== undefined && result.isReached === false ? [gap] : []))
    .reduce<Exact | undefined>((worst, gap) => (worst === undefined || order(gap, worst) > 0 ? gap : worst), undefined);
}

function judgedIn(asked: Asked, period: string, end: Day, point: Point | undefined): Recurring {
  const { indicator, series } = asked;
  const theirs = point && figureOfPair(indicator.target, series, point);
  const resolution = resolve({ asked, judged: point, theirs });
  const level = 'bound' in resolution ? askedOf(resolution.bound, series.baseline?.value) : null;
  const conflict = conflictAt(asked, end, point);
  const unknown = {
    result: { period, end, asked: level, figure: null, isReached: null },
    point,
    theirs,
    gap: undefined,
  };
  if (point === undefined) return { ...unknown, refused: undefined, because: conflict };
  if ('refused' in resolution) {
    const { result } = unknown;
    return {
      ...unknown,
      result: { ...result, figure: dated(point) },
      refused: resolution.refused,
      because: conflict,
    };
  }
  const { bound, place } = resolution;
  const value = place ?? point.value;
  const figure = dated(point);
  const isBeyond = isBeyondBetterEnd(value, bound, indicator);
  const isBroken = breakBefore(indicator, series, point)?.isComparable === false;
  const ofPeriod = askedOf(bound, series.baseline?.value);
  return {
    result: { period, end, asked: ofPeriod, figure, isReached: isBeyond || isBroken ? null : satisfies(value, bound) },
    point,
    theirs,
    gap: isBeyond ? undefined : gapTo(value, bound),
    refused: undefined,
    because: isBeyond ? reason('beyond-range', { figure, asked: ofPeriod, unit: indicator.unit }) : undefined,
  };
}

/** Says whether a figure is for one of the consecutive periods of a grid. */
export function isOfGrid(point: Point, grid: Day, length: number): boolean {
  return isOfOnePeriod(point, length) && isOnGrid(endOf(point), grid, length);
}

// An average over years is not a figure of its last year.
function isOfOnePeriod(point: Point, wanted: number): boolean {
  return isSameLength(point.length, wanted) && !isOverLonger(point);
}

// A contradiction in the comparator's figures does not matter if there is no figure to compare.
function conflictAt({ series, indicator: { target } }: Asked, end: Day, own: Point | undefined): Reason | undefined {
  const theirs =
    own && target.kind === 'comparator' ? (series.comparators.get(target.comparatorId)?.missing ?? []) : [];
  return [...series.missing, ...theirs].find(({ conflict, period }) => conflict !== undefined && period.end === end)
    ?.conflict;
}

function firstAfter(grid: Day, start: Day, length: number): number {
  return Math.floor(monthsBetween(grid, start) / length) * length;
}
