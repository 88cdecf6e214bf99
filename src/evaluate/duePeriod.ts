import type { Day } from '../model/period.js';
import { daysBetween, endsMonth } from '../period/day.js';
import { monthsEndingWith } from '../period/monthsEndingWith.js';
import { monthsBetween } from '../period/monthsBetween.js';
import type { Missing, Series } from '../series/figures.js';
import { A_DAY, DAYS_IN_MONTH, isSameLength, type Length, MONTHS_IN } from '../series/lengths.js';
import { endOf, type Point } from '../series/observed.js';

/** The period whose figure decides on a target that is due. */
export interface DuePeriod {
  /** Its label, or the due day if figures of several lengths would do. */
  readonly label: string;
  /** Its last day, or the due day. */
  readonly end: Day;
  /** Says whether a figure is the one for it. */
  readonly isFor: (figure: Pick<Point, 'length'> & { readonly period: Point['period'] }) => boolean;
}

const SNAPSHOT_DAYS = 7;
/**
 * Finds the period on which a target is judged once it is due: the period of the indicator's length that ends nearest
 * to the due day. If two are equally near, it is the one that contains the day. A period that ends by `from` is not an
 * outturn.
 */
export function duePeriodOf(series: Series, due: Day, from: Day, isRecurring: boolean): DuePeriod {
  const { length } = series;
  if (length === A_DAY) return snapshotBy(due);
  const end =
    length !== undefined && Number.isInteger(length) ? dueEnd(series, length, due, from, isRecurring) : undefined;
  const period = end === undefined || length === undefined ? undefined : monthsEndingWith(end, 0, length);
  if (period === undefined) return nearestTo(due, length);
  return {
    label: period.label,
    end: period.end,
    isFor: (figure) => figure.period?.end === period.end && isSameLength(figure.length, length),
  };
}

/** Says whether a day is the end of a period on a grid. */
export function isOnGrid(end: Day, grid: Day, length: number): boolean {
  return endsMonth(end) && monthsBetween(grid, end) % length === 0;
}

// Rolling years may end with any month, except for a recurring target, whose years follow each other from the baseline.
function dueEnd(series: Series, length: number, due: Day, from: Day, isRecurring: boolean): Day | undefined {
  const { grid } = series;
  const start = [series.baselineEnd, from].reduce((one, other) => (one > other ? one : other));
  const like = [...series.since, ...series.astride, ...series.missing].filter((one) =>
    isSameLength(one.length, length),
  );
  const ends = [...new Set(like.map(({ period }) => String(period?.end)).filter((end) => end > start))];
  // Periods that end in other months only count if they outnumber those that end in the baseline's month.
  const onGrid = ends.filter((end) => isOnGrid(end, grid, length)).length;
  const isRolling = !isRecurring && onGrid < ends.length - onGrid;
  return isRolling ? nearestEnd(due, 1, due) : nearestEnd(grid, length, due);
}

function nearestEnd(grid: Day, length: number, due: Day): Day | undefined {
  const passed = Math.floor(monthsBetween(grid, due) / length) * length;
  // The later of two that are equally near contains the day.
  const ends = [passed + length, passed, passed - length].flatMap(
    (months) => monthsEndingWith(grid, months, length)?.end ?? [],
  );
  return ends.reduce<Day | undefined>(
    (best, end) => (best === undefined || distance(end, due) < distance(best, due) ? end : best),
    undefined,
  );
}

function snapshotBy(due: Day): DuePeriod {
  return {
    label: due,
    end: due,
    isFor: ({ period }) => period?.kind === 'day' && period.end <= due && distance(period.end, due) < SNAPSHOT_DAYS,
  };
}

// Without a grid, a figure is for the due day if no other of its length would end nearer to it.
function nearestTo(due: Day, wanted: Length): DuePeriod {
  const snapshot = snapshotBy(due);
  return {
    label: due,
    end: due,
    isFor: (figure) => {
      const { period, length } = figure;
      if (period === undefined || (wanted !== undefined && !isSameLength(length, wanted))) return false;
      return length === undefined
        ? snapshot.isFor(figure)
        : distance(period.end, due) <= (Math.min(length, MONTHS_IN.year) * DAYS_IN_MONTH) / 2;
    },
  };
}

/** Finds the figure for a due period: the one that ends nearest to it, or the later of two that are equally near. */
export function figureFor(due: DuePeriod, points: readonly Point[]): Point | undefined {
  return points
    .filter((point) => due.isFor(point))
    .reduce<Point | undefined>((best, point) => (isNearer(endOf(best), endOf(point), due) ? best : point), undefined);
}

/** Finds the gap for a due period without a figure: if there are several, the nearest to it. */
export function missingFor(due: DuePeriod, missing: readonly Missing[]): Missing | undefined {
  return missing
    .filter((one) => due.isFor(one))
    .reduce<Missing | undefined>(
      (best, one) => (isNearer(best?.period.end ?? '', one.period.end, due) ? best : one),
      undefined,
    );
}

/** Says whether a day is nearer to the end of the due period than another. An undefined day never is. */
export function isNearer(one: Day, other: Day, due: DuePeriod): boolean {
  return one !== '' && distance(one, due.end) < distance(other, due.end);
}

function distance(one: Day, other: Day): number {
  return Math.abs(daysBetween(one, other));
}
