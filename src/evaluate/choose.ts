import type { Reason } from '../explain/reason.js';
import type { Day } from '../model/period.js';
import type { ComparatorTarget, Target } from '../model/target.js';
import { monthsBetween } from '../period/monthsBetween.js';
import type { Missing, Series } from '../series/figures.js';
import { isOverLonger, isSameLength } from '../series/lengths.js';
import { isAfter } from '../series/spans.js';
import { endOf, type Point } from '../series/observed.js';
import { type DuePeriod, figureFor, isNearer, missingFor } from './duePeriod.js';

/** The figure to judge, and what it is compared with. */
export interface Chosen {
  readonly own: Point | undefined;
  /** The comparator's figure, if the target names a comparator. */
  readonly theirs: Point | undefined;
  /** Whether the comparator's figure is one period older, and used because there is none for the same period. */
  readonly isOlder: boolean;
  /** Which figures contradict each other, if any for a later period do. */
  readonly conflict: Reason | undefined;
}

/**
 * Chooses the figure to judge. Once the target is due, only the figure for the due period counts. Before that, it is
 * the latest since the baseline, and since the end of the figure that a change is counted from. For a target that names
 * a comparator, it is the latest period with both figures.
 */
export function choose(target: Target, series: Series, duePeriod: DuePeriod | undefined, from: Day): Chosen {
  const since = series.since.filter((point) => isAfter(point, from));
  const latest = duePeriod === undefined ? since.at(-1) : figureDue(duePeriod, since, series);
  if (target.kind !== 'comparator') {
    return {
      own: latest,
      theirs: undefined,
      isOlder: false,
      conflict: conflictAfter(latest, series, series.missing, duePeriod, from),
    };
  }
  const { missing = [] } = series.comparators.get(target.comparatorId) ?? {};
  const found = pairOf(target, series, latest, duePeriod !== undefined);
  const conflict =
    conflictAfter(found.own, series, series.missing, duePeriod, from)
    ?? (found.own && conflictAfter(found.theirs, series, missing, duePeriod, from));
  return { ...found, conflict };
}

// If there are several, the one nearest to the due day counts, even if it is missing.
function figureDue(due: DuePeriod, since: readonly Point[], { missing }: Series): Point | undefined {
  const figure = figureFor(due, since);
  const gap = missingFor(due, missing);
  return gap !== undefined && (figure === undefined || isNearer(gap.period.end, endOf(figure), due))
    ? undefined
    : figure;
}

/** Returns the comparator's figure for the time of one of the area's, if the target names a comparator. */
export function figureOfPair(target: Target, series: Series, own: Point): Point | undefined {
  if (target.kind !== 'comparator') return undefined;
  return series.comparators.get(target.comparatorId)?.points.find((one) => isSameTime(own, one));
}

/** Says whether two figures are for the same time. */
export function isSameTime(one: Point, other: Point): boolean {
  if (one.period === undefined || one.period.end !== other.period?.end) return false;
  if (one.period.label === other.period.label) {
    return one.length === undefined || other.length === undefined || isSameLength(one.length, other.length);
  }
  // An average of several years is not a figure of one of them.
  return !isOverLonger(one) && !isOverLonger(other) && isSameLength(one.length, other.length);
}

function pairOf(
  target: ComparatorTarget,
  series: Series,
  latest: Point | undefined,
  isDue: boolean,
): Omit<Chosen, 'conflict'> {
  if (isDue || latest === undefined) {
    const theirs = latest && figureOfPair(target, series, latest);
    return { own: latest, theirs, isOlder: false };
  }
  for (const own of series.since.toReversed()) {
    const theirs = figureOfPair(target, series, own);
    if (theirs !== undefined) return { own, theirs, isOlder: false };
  }
  const points = series.comparators.get(target.comparatorId)?.points ?? [];
  const theirs = points.findLast((one) => isOnePeriodOlder(one, latest, series));
  return { own: latest, theirs, isOlder: theirs !== undefined };
}

function isOnePeriodOlder(theirs: Point, own: Point, { isStrict }: Series): boolean {
  if (theirs.period === undefined || own.length === undefined) return false;
  const isLike =
    isSameLength(theirs.length, own.length)
    || (theirs.length === undefined && theirs.period.kind !== 'day' && !isStrict);
  return isLike && isSameLength(monthsBetween(endOf(theirs), endOf(own)), own.length);
}

// Two contradictory figures for a later time could change the status.
function conflictAfter(
  used: Point | undefined,
  { baselineEnd }: Series,
  missing: readonly Missing[],
  duePeriod: DuePeriod | undefined,
  from: Day,
): Reason | undefined {
  const conflicts = missing.filter((one) => one.conflict !== undefined);
  if (duePeriod !== undefined) {
    return missingFor(
      duePeriod,
      conflicts.filter(({ period }) => period.end >= endOf(used)),
    )?.conflict;
  }
  return conflicts.findLast((one) => one.period.end > endOf(used) && one.period.end > baselineEnd && isAfter(one, from))
    ?.conflict;
}
