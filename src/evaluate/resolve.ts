import { absolute, type Exact, minus, order, plus, read, times, toNumber } from '../exact/exact.js';
import type { Reason, Workings } from '../explain/reason.js';
import { reason, workingsInWords } from '../explain/reasons.js';
import type { Rank } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Day } from '../model/period.js';
import type {
  Amount,
  ChangeTarget,
  ComparatorTarget,
  DirectionTarget,
  LevelTarget,
  MaintainTarget,
  RangeTarget,
  RankTarget,
  Target,
} from '../model/target.js';
import type { PeriodReader } from '../period/periodReader.js';
import { monthsBetween } from '../series/byKind.js';
import { figureAt, type Series } from '../series/figures.js';
import { MONTHS_IN } from '../series/lengths.js';
import { dated, endOf, type Point } from '../series/observed.js';
import { type Bound, levelOf, satisfies, wantsLess } from './bound.js';
import type { ResolvedTarget } from './evaluation.js';

/** What a target is worked out from. */
export interface Situation {
  readonly indicator: Indicator;
  readonly series: Series;
  /** The figure that is to be judged. */
  readonly judged: Point | undefined;
  readonly due: Day | null;
  /** The due date once it has come. */
  readonly dueNow: Day | null;
  /** Gives the name of a comparator. */
  readonly nameOf: (comparatorId: string) => string;
  readonly readPeriod: PeriodReader;
}

/** A target worked out exactly. */
export interface Resolved {
  readonly bound: Bound;
  readonly resolved: ResolvedTarget;
  readonly workings: Workings;
  /** Whether there is a path from the baseline to it; a state either holds or does not. */
  readonly isJourney: boolean;
  /** The place of the figure, where places are judged and not values. */
  readonly place: number | undefined;
}

/** A target worked out exactly, or the reason why it cannot be. */
export type Resolution = Resolved | { readonly refused: Reason; readonly resolved: ResolvedTarget | null };

/** What a target comes to, exactly, and how. */
interface Worked {
  readonly bound: Bound;
  readonly workings: Workings;
  readonly isJourney: boolean;
  readonly place?: number;
  /** Why it is not judged although its number is known. */
  readonly contradiction?: Reason;
}

/** Works out what an indicator's target asks for. */
export function resolve(situation: Situation): Resolution {
  const { target, unit } = situation.indicator;
  const worked = workOut(target, situation);
  if ('code' in worked) return { refused: worked, resolved: null };
  const { bound, workings } = worked;
  const resolved: ResolvedTarget = {
    kind: target.kind,
    operator: bound.operator,
    value: toNumber(levelOf(bound, situation.series.baseline?.value)),
    min: bound.operator === 'between' ? toNumber(bound.min) : null,
    max: bound.operator === 'between' ? toNumber(bound.max) : null,
    due: situation.due,
    workings: workingsInWords(workings, unit),
  };
  if (worked.contradiction) return { refused: worked.contradiction, resolved };
  // A target that applies anew to each period has no path: it is reached in the period or it is not.
  return { bound, resolved, workings, isJourney: worked.isJourney && target.every === undefined, place: worked.place };
}

function workOut(target: Target, situation: Situation): Worked | Reason {
  switch (target.kind) {
    case 'level':
      return level(target, situation);
    case 'range':
      return range(target, situation);
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
function level(target: LevelTarget, { indicator: { unit }, series: { baseline } }: Situation): Worked | Reason {
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

// From inside a range it is a state to hold, from outside there is a way to go.
function range(target: RangeTarget, { indicator: { unit }, series: { baseline } }: Situation): Worked | Reason {
  const bound: Bound = {
    operator: 'between',
    min: read(target.min, 'target.min'),
    max: read(target.max, 'target.max'),
  };
  const [min, max] = [toNumber(bound.min), toNumber(bound.max)];
  if (order(bound.min, bound.max) > 0) {
    return reason('target-contradicts-itself', { contradiction: 'range-upside-down', min, max, unit });
  }
  const startsInside = baseline !== undefined && satisfies(baseline.value, bound);
  return { bound, workings: { kind: 'range', min, max }, isJourney: !startsInside };
}

// Counted from the baseline, from a period, or from the period before where it recurs.
function change(target: ChangeTarget, situation: Situation): Worked | Reason {
  const { indicator, series, judged, readPeriod } = situation;
  const { unit } = indicator;
  const start =
    target.from !== undefined
      ? figureFor(readPeriod(target.from, 'target.from').end, series)
      : target.every === undefined || judged === series.baseline
        ? series.baseline
        : figureBefore(judged, MONTHS_IN[target.every], series);
  if (start === undefined) return noStart(target, indicator);
  const distance = distanceOf(target.by, start.value, indicator, 'target.by');
  if (isReason(distance)) return distance;
  if ('percent' in target.by && order(start.value, 0) === 0) {
    return reason('zero-baseline', { start: dated(start), unit });
  }
  const isReduction = target.direction === 'reduce';
  const value = isReduction ? minus(start.value, distance) : plus(start.value, distance);
  const counted = { start: dated(start), direction: target.direction, by: target.by, value: toNumber(value) };
  const passesZero = order(start.value, 0) === -order(value, 0) && order(value, 0) !== 0;
  if (passesZero || (unit.kind === 'percentage' && order(value, 100) > 0)) {
    return reason('target-contradicts-itself', { contradiction: 'impossible-result', ...counted, unit });
  }
  return {
    bound: { operator: isReduction ? 'at-most' : 'at-least', value },
    workings: { kind: 'change', ...counted },
    isJourney: true,
  };
}

function figureFor(end: Day, { baseline, since, before }: Series): Point | undefined {
  return [baseline, ...since, ...before].find((point) => point !== undefined && endOf(point) === end);
}

function figureBefore(judged: Point | undefined, months: number, series: Series): Point | undefined {
  return [...series.before, series.baseline, ...series.since].findLast(
    (point) => point !== undefined && monthsBetween(endOf(point), endOf(judged)) === months,
  );
}

function noStart({ from, every }: ChangeTarget | DirectionTarget, { baseline }: Indicator): Reason {
  if (from !== undefined) return reason('no-figure-for-from', { from });
  if (every !== undefined && !('missing' in baseline)) return reason('no-figure-for-from', { every });
  return reason('no-baseline', {});
}

function maintain(target: MaintainTarget, { indicator, series: { baseline } }: Situation): Worked | Reason {
  if (baseline === undefined) return reason('no-baseline', {});
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

// The comparator's latest figure, and once due that for the due date.
function comparator(target: ComparatorTarget, { series, dueNow, nameOf }: Situation): Worked | Reason {
  const { comparatorId, operator } = target;
  const figure = figureAt(series.comparators.get(comparatorId) ?? [], dueNow);
  const name = nameOf(comparatorId);
  if (figure === undefined) return reason('no-comparator-figure', { comparatorId, comparator: name });
  return {
    bound: { operator, value: figure.value },
    workings: { kind: 'comparator', comparator: name, figure: dated(figure), isForDueDate: dueNow !== null },
    isJourney: false,
  };
}

function rank(target: RankTarget, { judged }: Situation): Worked | Reason {
  const { end } = target;
  const within = toNumber(read(target.within, 'target.within'));
  const place = placeFrom(end, judged?.figure.rank);
  if (place === undefined) return reason('no-rank', { within, end });
  return {
    bound: { operator: 'at-most', value: within },
    workings: { kind: 'rank', within, end },
    isJourney: false,
    place,
  };
}

// The place of a rank counted from one end, where it is known.
function placeFrom(end: 'lowest' | 'highest', given: Rank | undefined): number | undefined {
  if (given === undefined) return undefined;
  const place = toNumber(read(given.place, 'figure.rank.place'));
  const of = given.of === undefined ? undefined : toNumber(read(given.of, 'figure.rank.of'));
  if (given.from === end) return place;
  return of === undefined ? undefined : of - place + 1;
}

function direction(target: DirectionTarget, situation: Situation): Worked | Reason {
  const { indicator, series, readPeriod } = situation;
  const start =
    target.from === undefined ? series.baseline : figureFor(readPeriod(target.from, 'target.from').end, series);
  if (start === undefined) return noStart(target, indicator);
  const operator = target.direction === 'reduce' ? 'below' : 'above';
  return {
    bound: { operator, value: start.value },
    workings: { kind: 'direction', operator, baseline: dated(start) },
    isJourney: false,
  };
}

// The share is taken of the level's size: 10% of -20 is 2.
function distanceOf(by: Amount, of: Exact, { unit }: Indicator, name: string): Exact | Reason {
  if ('percent' in by) return times(absolute(of), times(read(by.percent, `${name}.percent`), 0.01));
  if (!('points' in by)) return read(by.amount, `${name}.amount`);
  return unit.kind === 'percentage' ? read(by.points, `${name}.points`) : reason('points-of-no-percentage', {});
}

function isReason(value: Exact | Reason): value is Reason {
  return typeof value === 'object' && 'code' in value;
}
