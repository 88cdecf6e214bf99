import { type Exact, order } from '../exact/exact.js';
import type { AskedLevel, DatedValue } from '../explain/reason.js';
import type { Day } from '../model/period.js';
import type { Recurrence } from '../model/target.js';
import { monthsBetween } from '../period/monthsBetween.js';
import { monthsEndingWith } from '../period/monthsEndingWith.js';
import { isSameLength, MONTHS_IN } from '../series/lengths.js';
import { dated, endOf, type Point } from '../series/observed.js';
import { askedOf, gapTo, satisfies } from './bound.js';
import { figureOfPair } from './choose.js';
import { gridOf, isOnGrid } from './duePeriod.js';
import { type Asked } from './judge.js';
import { resolve } from './resolve.js';

/**
 * What a target that applies anew to each year, quarter or month comes to in one of them.
 *
 * @category Evaluation
 */
export interface PeriodResult {
  /** The label of the period. */
  readonly period: string;
  /** Its last day. */
  readonly end: Day;
  /** What is asked for in it; `null` where that is not known. */
  readonly asked: AskedLevel | null;
  /** The figure for it; `null` where none is known. */
  readonly figure: DatedValue | null;
  /** Whether it was reached; `null` where that cannot be said. */
  readonly isReached: boolean | null;
}

/** A period of a target that recurs, judged exactly. */
export interface Recurring {
  readonly result: PeriodResult;
  readonly point: Point | undefined;
  /** How far the figure is from what is asked for. */
  readonly gap: Exact | undefined;
}

/** Judges a target that recurs in each period after the baseline and within the plan, up to the day or the due period. */
export function recurringOf(asked: Asked, every: Recurrence): Recurring[] {
  const { series, due, duePeriod, asOf, planStart } = asked;
  const length = MONTHS_IN[every];
  const known = series.since.filter((point) => isSameLength(point.length, length));
  const grid = gridOf(series);
  const first = known[0];
  const isOn = (point: Point): boolean => isOnGrid(endOf(point), grid, length);
  const anchor = duePeriod?.end ?? (first === undefined || known.some(isOn) ? grid : endOf(first));
  const last = duePeriod?.end ?? asOf;
  const periods: Recurring[] = [];
  // Without a baseline or a plan nobody says when the first period is, but for the first figure.
  const start = series.baselinePeriod?.end ?? planStart ?? first?.period?.start ?? last;
  for (let months = firstAfter(anchor, start, length); ; months += length) {
    const period = monthsEndingWith(anchor, months, length);
    if (period === undefined || period.end > last || (due !== null && duePeriod === undefined && period.start > due)) {
      return periods;
    }
    if (period.end <= start || period.start < (planStart ?? '')) continue;
    const point = known.find((one) => endOf(one) === period.end);
    periods.push(judgedIn(asked, period.label, period.end, point));
  }
}

/** Says by how much the worst of the periods was missed; nothing where none was. */
export function worstGap(periods: readonly Recurring[]): Exact | undefined {
  return periods
    .flatMap(({ gap, result }) => (gap !== undefined && result.isReached === false ? [gap] : []))
    .reduce<Exact | undefined>((worst, gap) => (worst === undefined || order(gap, worst) > 0 ? gap : worst), undefined);
}

function judgedIn(asked: Asked, period: string, end: Day, point: Point | undefined): Recurring {
  const theirs = point && figureOfPair(asked.indicator.target, asked.series, point);
  const resolution = resolve({ ...asked, judged: point, theirs });
  const bound = 'bound' in resolution ? resolution.bound : undefined;
  const value = point && 'bound' in resolution ? (resolution.place ?? point.value) : undefined;
  const isJudged = bound !== undefined && value !== undefined;
  return {
    result: {
      period,
      end,
      asked: bound === undefined ? null : askedOf(bound, asked.series.baseline?.value),
      figure: point === undefined ? null : dated(point),
      isReached: isJudged ? satisfies(value, bound) : null,
    },
    point,
    gap: isJudged ? gapTo(value, bound) : undefined,
  };
}

function firstAfter(anchor: Day, start: Day, length: number): number {
  return Math.floor(monthsBetween(anchor, start) / length) * length;
}
