import { absolute, type Exact, minus, order, plus, read, times, toNumber } from '../exact/exact.js';
import type { Reason, Workings } from '../explain/reason.js';
import { reason, workingsInWords } from '../explain/reasons.js';
import type { Rank } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Period } from '../model/period.js';
import type {
  Amount,
  ChangeTarget,
  ComparatorTarget,
  Direction,
  DirectionTarget,
  LevelTarget,
  MaintainTarget,
  RangeTarget,
  RankTarget,
  Recurrence,
  Target,
} from '../model/target.js';
import { isInPoints, isShare, mayBeNegative } from '../model/unit.js';
import type { PeriodReader } from '../period/periodReader.js';
import { monthsBetween } from '../period/monthsBetween.js';
import { editionsOf } from '../series/editions.js';
import type { Series } from '../series/figures.js';
import { coveredLength, isOverLonger, isSameLength, type Length, MONTHS_IN } from '../series/lengths.js';
import { dated, endOf, type Observed, type Point } from '../series/observed.js';
import { askedOf, type Bound, satisfies, wantsLess } from './bound.js';
import type { Asked } from './question.js';
import type { ResolvedTarget } from './resolvedTarget.js';

/** What a target is worked out from. */
export interface Situation {
  readonly asked: Asked;
  /** The figure to judge. */
  readonly judged: Point | undefined;
  /** The comparator's figure to compare with, if the target names a comparator. */
  readonly theirs: Point | undefined;
}

/** A target worked out exactly. */
export interface Resolved {
  readonly bound: Bound;
  readonly resolved: ResolvedTarget;
  readonly workings: Workings;
  /** Whether there is a path from the baseline to it; a state either holds or does not. */
  readonly isJourney: boolean;
  /** The judged value if it is not the figure itself: its place in a ranking. */
  readonly place: number | undefined;
  /** The figure that a change is counted from. */
  readonly start: Point | undefined;
}

/** A target worked out exactly, or the reason why it cannot be. */
export type Resolution = Resolved | Unresolved;

/** Why a target has no number to judge a figure by. */
export interface Unresolved {
  readonly refused: Reason;
  readonly resolved: ResolvedTarget | null;
  /** Whether a figure is awaited; otherwise the plan is at fault, and no figure can help. */
  readonly isAwaiting: boolean;
}

/** A target worked out exactly, and how. */
interface Worked {
  readonly bound: Bound;
  readonly workings: Workings;
  readonly isJourney: boolean;
  readonly place?: number;
  readonly start?: Point;
  /** Why it is not judged although its number is known. */
  readonly contradiction?: Reason;
}

const AWAITING = ['no-comparator-figure', 'no-rank', 'ranked-among-others', 'no-figure-for-from'];

/** Works out what an indicator's target asks for. */
export function resolve(situation: Situation): Resolution {
  const { indicator, series, due } = situation.asked;
  const { target, unit } = indicator;
  const worked = workOut(target, situation);
  if ('code' in worked) {
    // A recurring change is counted from a different figure in each period.
    const isAwaiting =
      AWAITING.includes(worked.code)
      || (worked.code === 'no-baseline' && isToCome(situation.asked))
      || ((target.kind === 'change' || target.kind === 'direction') && target.every !== undefined);
    return { refused: worked, resolved: null, isAwaiting };
  }
  const { bound, workings, place, start } = worked;
  const resolved: ResolvedTarget = {
    kind: target.kind,
    ...askedOf(bound, series.baseline?.value),
    due,
    workings: workingsInWords(workings, unit),
  };
  if (worked.contradiction) return { refused: worked.contradiction, resolved, isAwaiting: false };
  // A target for each period has no path: it is either reached in the period or not.
  return { bound, resolved, workings, isJourney: worked.isJourney && target.every === undefined, place, start };
}

// The plan has a baseline, but its period is not over yet.
function isToCome({ indicator, series }: Asked): boolean {
  return 'value' in indicator.baseline && series.statedBaseline === undefined;
}

function workOut(target: Target, situation: Situation): Worked | Reason {
  switch (target.kind) {
    case 'level':
      return level(target, situation.asked);
    case 'range':
      return range(target, situation.asked);
    case 'change':
      return change(target, situation);
    case 'maintain':
      return maintain(target, situation);
    case 'comparator':
      return comparator(target, situation);
    case 'rank':
      return rank(target, situation);
    case 'direction':
      return direction(target, situation);
    case 'milestone':
      return reason('no-number', {});
    case 'not-set':
      return reason('no-target', { reason: target.reason });
  }
}

// A level on the wrong side of its own baseline is a contradiction.
function level(target: LevelTarget, { indicator: { unit }, series: { baseline } }: Asked): Worked | Reason {
  const { operator, direction: wanted } = target;
  const exact = read(target.value, 'target.value');
  const value = toNumber(exact);
  if (wanted !== undefined && (wanted === 'reduce') !== wantsLess(operator)) {
    return reason('target-contradicts-itself', {
      contradiction: 'direction-and-operator',
      direction: wanted,
      operator,
      value,
      unit,
    });
  }
  const worked: Worked = {
    bound: { operator, value: exact },
    workings: { kind: 'level', operator, value },
    isJourney: true,
  };
  const isWrongWay =
    wanted !== undefined && baseline !== undefined && order(exact, baseline.value) === (wanted === 'reduce' ? 1 : -1);
  if (!isWrongWay) return worked;
  const data = { direction: wanted, target: value, baseline: toNumber(baseline.value), unit };
  return { ...worked, contradiction: reason('target-contradicts-baseline', data) };
}

// If the baseline is inside a range, that is a state to hold; otherwise there is a path to it. "Or better" leaves only
// one end.
function range(
  { min: lowest, max: highest, orBetter = false }: RangeTarget,
  { indicator: { unit, polarity }, series: { baseline } }: Asked,
): Worked | Reason {
  const between = { min: read(lowest, 'target.min'), max: read(highest, 'target.max') };
  const [min, max] = [toNumber(between.min), toNumber(between.max)];
  if (order(between.min, between.max) > 0) {
    return reason('target-contradicts-itself', { contradiction: 'range-upside-down', min, max, unit });
  }
  if (orBetter && polarity === 'no-judgement') return reason('polarity-needed', {});
  const bound: Bound = !orBetter
    ? { operator: 'between', ...between }
    : polarity === 'lower-is-better'
      ? { operator: 'at-most', value: between.max }
      : { operator: 'at-least', value: between.min };
  const startsInside = baseline !== undefined && satisfies(baseline.value, bound);
  return { bound, workings: { kind: 'range', min, max, orBetter }, isJourney: !startsInside };
}

// Counted from the baseline, from a period, or from the period before if it recurs.
function change(target: ChangeTarget, situation: Situation): Worked | Reason {
  const { asked, judged } = situation;
  const { indicator, series, readPeriod } = asked;
  const start = startOf(target, series, judged, readPeriod);
  if (start === undefined) return noStart(target, asked);
  const value = changed(start.value, target.direction, target.by, indicator, 'target.by');
  if (isReason(value)) return value;
  if ('percent' in target.by && order(start.value, 0) === 0) {
    return reason('zero-baseline', { start: dated(start), unit: indicator.unit });
  }
  const { direction, by } = target;
  const counted = { start: dated(start), direction, by, value: toNumber(value) };
  if (!isPossible(value, indicator)) {
    return reason('target-contradicts-itself', {
      contradiction: 'impossible-result',
      ...counted,
      unit: indicator.unit,
    });
  }
  return {
    bound: { operator: direction === 'reduce' ? 'at-most' : 'at-least', value },
    workings: { kind: 'change', ...counted },
    isJourney: true,
    start,
  };
}

/** Works out the level that a change leads to. */
export function changed(
  start: Exact,
  direction: Direction,
  by: Amount,
  indicator: Indicator,
  name: string,
): Exact | Reason {
  const distance = distanceOf(by, start, indicator, name);
  if (isReason(distance)) return distance;
  return direction === 'reduce' ? minus(start, distance) : plus(start, distance);
}

/** Says whether such a value can exist: no count is below 0, and no part is more than the whole. */
export function isPossible(value: Exact, { unit }: Indicator): boolean {
  return (order(value, 0) >= 0 || mayBeNegative(unit)) && (order(value, 100) <= 0 || !isShare(unit));
}

/** What says which figure a change is counted from. */
export interface Counting {
  readonly from?: string | undefined;
  readonly averageOf?: Recurrence | undefined;
  readonly every?: Recurrence | undefined;
}

/** Finds the figure that a change is counted from. */
export function startOf(
  { from, averageOf, every }: Counting,
  series: Series,
  judged: Point | undefined,
  readPeriod: PeriodReader,
): Point | undefined {
  if (from !== undefined) return figureNamed(readPeriod(from, 'target.from'), averageOf, series);
  if (every === undefined || judged === undefined || judged === series.baseline) return series.baseline;
  return figureBefore(judged, MONTHS_IN[every], series);
}

// The figure for exactly that time: for a year, not that of the month with which it ends.
function figureNamed(
  period: Period,
  averageOf: Recurrence | undefined,
  { baseline, since, before, length, observed, isStrict, contradictions }: Series,
): Point | undefined {
  // A figure for a shorter time cannot be the base for the indicator's figures, and a total must cover the same length
  // of time.
  const isBase = (its: Length): boolean =>
    isStrict
      ? isSameLength(its, length)
      : its === undefined || length === undefined || its > length || isSameLength(its, length);
  const isNamed = (point: Point): boolean => {
    if (!isBase(point.length ?? length)) return false;
    if (point.period?.label === period.label) return true;
    if (averageOf !== undefined || isOverLonger(point) || endOf(point) !== period.end) return false;
    return isSameLength(point.length, period.kind === 'month' ? length : coveredLength(period));
  };
  const found = [...(baseline ? [baseline] : []), ...since, ...before].find(isNamed);
  if (found !== undefined) return found;
  // A figure for the baseline's own time, or for years that the target itself calls an average.
  const lengthOf = (one: Observed): Length => {
    const said = averageOf ?? one.point?.figure.averageOf;
    return said === undefined ? (isOverLonger(one) ? undefined : one.length) : MONTHS_IN[said];
  };
  const named = observed.filter(
    (one) =>
      one.comparatorId === undefined
      && isForTime(one, period)
      && isBase(lengthOf(one))
      && !(one.point && contradictions.has(one.point)),
  );
  // A figure that says it is the average takes precedence over one that does not.
  const averages = named.filter((one) => averageOf !== undefined && one.point?.figure.averageOf === averageOf);
  const [first, ...others] = averages.length > 0 ? averages : named;
  const editions = first && editionsOf([first, ...others]);
  return editions?.isConflict === false ? editions.taken.point : undefined;
}

function isForTime({ period, length }: Observed, named: Period): boolean {
  if (period.label === named.label) return true;
  return period.end === named.end && isSameLength(length, coveredLength(named));
}

function figureBefore(judged: Point, months: number, { before, baseline, since }: Series): Point | undefined {
  return [...before, ...(baseline ? [baseline] : []), ...since].findLast(
    (point) =>
      point.period !== undefined
      && !isOverLonger(point)
      && monthsBetween(endOf(point), endOf(judged)) === months
      && (isSameLength(point.length, judged.length) || point.length === undefined),
  );
}

function noStart(
  { from, every }: Counting,
  { indicator: { baseline }, series: { statedBaseline, baselineConflict, baseline: usable, length } }: Asked,
): Reason {
  if (from !== undefined) return reason('no-figure-for-from', { from });
  if (every !== undefined && !('missing' in baseline)) return reason('no-figure-for-from', { every });
  if (baselineConflict !== undefined) return baselineConflict;
  if (usable === undefined && statedBaseline !== undefined && length !== undefined) {
    return reason('baseline-length-differs', { period: statedBaseline.period?.label ?? null, months: length });
  }
  return reason('no-baseline', {});
}

function maintain(target: MaintainTarget, situation: Situation): Worked | Reason {
  const { indicator, series } = situation.asked;
  const { baseline } = series;
  if (baseline === undefined) return noStart({}, situation.asked);
  const { tolerance, orBetter = false } = target;
  const distance = tolerance === undefined ? 0 : distanceOf(tolerance, baseline.value, indicator, 'target.tolerance');
  if (isReason(distance)) return distance;
  if (orBetter && indicator.polarity === 'no-judgement') return reason('polarity-needed', {});
  const min = minus(baseline.value, distance);
  const max = plus(baseline.value, distance);
  const workings = { kind: 'maintain', baseline: dated(baseline), orBetter, tolerance: tolerance ?? null } as const;
  if (!orBetter) return { bound: { operator: 'between', min, max }, workings, isJourney: false };
  const bound: Bound =
    indicator.polarity === 'lower-is-better'
      ? { operator: 'at-most', value: max }
      : { operator: 'at-least', value: min };
  return { bound, workings, isJourney: false };
}

// The counts of a small area are always below those of a large one.
function comparator(target: ComparatorTarget, situation: Situation): Worked | Reason {
  const { theirs, judged } = situation;
  const { indicator, isDue, nameOf } = situation.asked;
  const { comparatorId, operator, factor = 1 } = target;
  const name = nameOf(comparatorId);
  if (indicator.unit.kind === 'count' || indicator.unit.kind === 'money') {
    return reason('counts-not-comparable', { comparatorId, comparator: name });
  }
  if (theirs === undefined) {
    const period = judged?.period?.label ?? null;
    return reason('no-comparator-figure', { comparatorId, comparator: name, period });
  }
  const value = times(theirs.value, read(factor, 'target.factor'));
  return {
    bound: { operator, value },
    workings: {
      kind: 'comparator',
      comparator: name,
      figure: dated(theirs),
      factor,
      value: toNumber(value),
      isForDueDate: isDue,
    },
    isJourney: false,
  };
}

function rank(target: RankTarget, { judged }: Situation): Worked | Reason {
  const { end, among } = target;
  const within = toNumber(read(target.within, 'target.within'));
  const ranked = judged?.figure.rank?.among;
  if (among !== undefined && ranked !== undefined && plain(among) !== plain(ranked)) {
    return reason('ranked-among-others', { among, ranked });
  }
  const place = placeFrom(end, judged?.figure.rank);
  if (place === undefined) return reason('no-rank', { within, end });
  return {
    bound: { operator: 'at-most', value: within },
    workings: { kind: 'rank', within, end },
    isJourney: false,
    place,
  };
}

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/gu, ' ');
}

// The place of a rank counted from one end, if known.
function placeFrom(end: 'lowest' | 'highest', given: Rank | undefined): number | undefined {
  if (given === undefined) return undefined;
  const place = toNumber(read(given.place, 'figure.rank.place'));
  const of = given.of === undefined ? undefined : toNumber(read(given.of, 'figure.rank.of'));
  if (given.from === end) return place;
  return of === undefined ? undefined : of - place + 1;
}

function direction(target: DirectionTarget, situation: Situation): Worked | Reason {
  const { asked, judged } = situation;
  const start = startOf(target, asked.series, judged, asked.readPeriod);
  if (start === undefined) return noStart(target, asked);
  const operator = target.direction === 'reduce' ? 'below' : 'above';
  return {
    bound: { operator, value: start.value },
    workings: { kind: 'direction', operator, baseline: dated(start) },
    isJourney: false,
    start,
  };
}

// The percentage is of the level's size: 10% of -20 is 2.
function distanceOf(by: Amount, of: Exact, { unit }: Indicator, name: string): Exact | Reason {
  if ('percent' in by) return times(absolute(of), times(read(by.percent, `${name}.percent`), 0.01));
  if (!('points' in by)) return read(by.amount, `${name}.amount`);
  return isInPoints(unit) ? read(by.points, `${name}.points`) : reason('points-of-no-percentage', {});
}

/** Says whether a value is a reason instead. */
export function isReason(value: Exact | Reason): value is Reason {
  return typeof value === 'object' && 'code' in value;
}
