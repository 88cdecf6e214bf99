import { requireObject } from '../errors/requireObject.js';
import { requireOneOf } from '../errors/requireOneOf.js';
import { absolute, type Exact, minus, order, plus, read, times, toNumber } from '../exact/exact.js';
import { formatNumber } from '../format/formatNumber.js';
import { formatPeriod } from '../format/formatPeriod.js';
import { valueInUnit } from '../format/valueInUnit.js';
import type { Rank } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Day } from '../model/period.js';
import {
  type Amount,
  type ChangeTarget,
  type ComparatorTarget,
  DIRECTIONS,
  type DirectionTarget,
  type LevelTarget,
  type MaintainTarget,
  type Operator,
  OPERATORS,
  type RangeTarget,
  type RankTarget,
  type Target,
} from '../model/target.js';
import { type Bound, levelOf, satisfies, wantsLess } from './bound.js';
import type { ResolvedTarget } from './evaluation.js';
import type { Reason, ReasonCode } from './reason.js';
import { endOf, type PeriodReader, type Point, type Series } from './series.js';
import { partsOf } from '../read/describePeriod.js';

/** A target worked out exactly, or the reason why it comes to no number. */
export type Resolution =
  | {
      readonly bound: Bound;
      readonly resolved: ResolvedTarget;
      /** Whether there is a path from the baseline to it; a state either holds or does not. */
      readonly isJourney: boolean;
    }
  | { readonly refused: Reason; readonly resolved: ResolvedTarget | null };

/** What a target is worked out from. */
export interface Situation {
  readonly indicator: Indicator;
  readonly series: Series;
  /** The figure that is to be judged. */
  readonly judged: Point | undefined;
  readonly due: Day | null;
  readonly readPeriodText: PeriodReader;
}

interface Worked {
  readonly bound: Bound;
  readonly workings: string;
  readonly isJourney: boolean;
  readonly contradiction?: Reason;
}

const MONTHS_IN = { year: 12, quarter: 3, month: 1 } as const;

/** Works out what an indicator's target comes to. */
export function resolve(situation: Situation): Resolution {
  const { target } = situation.indicator;
  const worked = workOut(target, situation);
  if ('code' in worked) return { refused: worked, resolved: null };
  const { bound } = worked;
  const resolved: ResolvedTarget = {
    kind: target.kind,
    operator: bound.operator,
    value: toNumber(levelOf(bound, situation.series.baseline?.value ?? 0)),
    min: bound.operator === 'between' ? toNumber(bound.min) : null,
    max: bound.operator === 'between' ? toNumber(bound.max) : null,
    due: situation.due,
    workings: worked.workings,
  };
  if (worked.contradiction) return { refused: worked.contradiction, resolved };
  // A target that stands anew for each period has no path: it is reached in the period or it is not.
  return { bound, resolved, isJourney: worked.isJourney && target.every === undefined };
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
      return reason('milestone-not-recorded', 'A milestone comes to no number.');
    case 'not-set':
      return reason('no-target', `No target is set: ${NOT_SET[target.reason]}.`);
  }
}

const NOT_SET = {
  deferred: 'it was left for later',
  'monitor-only': 'the figure is only watched',
  'not-applicable': 'none applies',
} as const;

function level(target: LevelTarget, { indicator, series: { baseline } }: Situation): Worked | Reason {
  const { operator, direction: wanted } = target;
  const value = read(target.value, 'target.value');
  requireOneOf(operator, OPERATORS, 'target.operator');
  if (wanted !== undefined) requireOneOf(wanted, DIRECTIONS, 'target.direction');
  const inWords = inUnit(value, indicator);
  if (wanted !== undefined && (wanted === 'reduce') !== wantsLess(operator)) {
    return reason(
      'target-contradicts-itself',
      `The target says both "${wanted}" and "${inOperatorWords(operator)} ${inWords}".`,
    );
  }
  const worked: Worked = {
    bound: { operator, value },
    workings: `The plan states the level: ${inOperatorWords(operator)} ${inWords}.`,
    isJourney: true,
  };
  const isWrongWay =
    wanted !== undefined && baseline !== undefined && order(value, baseline.value) === (wanted === 'reduce' ? 1 : -1);
  if (!isWrongWay) return worked;
  const message = `The target is to ${wanted} to ${inWords}, but the baseline is already ${inUnit(baseline.value, indicator)}.`;
  return { ...worked, contradiction: reason('target-contradicts-baseline', message) };
}

function range(target: RangeTarget, { indicator, series: { baseline } }: Situation): Worked | Reason {
  const min = read(target.min, 'target.min');
  const max = read(target.max, 'target.max');
  const inWords = `${inUnit(min, indicator)} to ${inUnit(max, indicator)}`;
  if (order(min, max) > 0)
    return reason('target-contradicts-itself', `The target's range ${inWords} ends before it starts.`);
  const bound: Bound = { operator: 'between', min, max };
  const startsInside = baseline !== undefined && satisfies(baseline.value, bound);
  return { bound, workings: `The plan states the range: ${inWords}.`, isJourney: !startsInside };
}

function change(target: ChangeTarget, situation: Situation): Worked | Reason {
  const { indicator, series, judged, readPeriodText } = situation;
  requireOneOf(target.direction, DIRECTIONS, 'target.direction');
  requireObject(target.by, 'target.by');
  const start =
    target.from !== undefined
      ? figureFor(readPeriodText(target.from, 'target.from').end, series)
      : target.every === undefined || judged === series.baseline
        ? series.baseline
        : figureBefore(judged, MONTHS_IN[target.every], series);
  if (start === undefined) return noStart(target, indicator);
  const distance = distanceOf(target.by, start.value, indicator, 'target.by');
  if (typeof distance === 'object' && 'code' in distance) return distance;
  if (order(distance, 0) < 0)
    return reason('target-contradicts-itself', 'The target is a change by less than nothing.');
  if ('percent' in target.by && order(start.value, 0) === 0) {
    return reason('zero-baseline', `The target is a percentage of ${named(start, indicator)}, which gives no change.`);
  }
  const isReduction = target.direction === 'reduce';
  if (isReduction && 'percent' in target.by && order(target.by.percent, 100) > 0) {
    return reason('target-contradicts-itself', `Nothing can be reduced by ${formatNumber(target.by.percent)}%.`);
  }
  const value = isReduction ? minus(start.value, distance) : plus(start.value, distance);
  const sum = `${named(start, indicator)} ${isReduction ? 'less' : 'plus'} ${amountInWords(target.by, indicator)}`;
  return {
    bound: { operator: isReduction ? 'at-most' : 'at-least', value },
    workings: `${sum} is ${inUnit(value, indicator)}.`,
    isJourney: true,
  };
}

function maintain(target: MaintainTarget, { indicator, series: { baseline } }: Situation): Worked | Reason {
  if (baseline === undefined) return noBaseline();
  const tolerance =
    target.tolerance === undefined ? 0 : distanceOf(target.tolerance, baseline.value, indicator, 'target.tolerance');
  if (typeof tolerance === 'object' && 'code' in tolerance) return tolerance;
  const held = `The baseline is to be held: ${named(baseline, indicator)}`;
  const strayed = target.tolerance === undefined ? '' : `, give or take ${amountInWords(target.tolerance, indicator)}`;
  const min = minus(baseline.value, tolerance);
  const max = plus(baseline.value, tolerance);
  if (target.orBetter !== true) {
    return { bound: { operator: 'between', min, max }, workings: `${held}${strayed}.`, isJourney: false };
  }
  if (indicator.polarity === 'no-judgement') {
    return reason(
      'polarity-needed',
      'The target is to hold the baseline or better, but the indicator says not which way is better.',
    );
  }
  const bound: Bound =
    indicator.polarity === 'lower-is-better'
      ? { operator: 'at-most', value: max }
      : { operator: 'at-least', value: min };
  return { bound, workings: `${held} or better${strayed}.`, isJourney: false };
}

function comparator(target: ComparatorTarget, { indicator, series }: Situation): Worked | Reason {
  const { comparatorId, operator } = target;
  requireOneOf(operator, OPERATORS, 'target.operator');
  const latest = series.comparators.get(comparatorId);
  if (latest === undefined) {
    return reason('no-comparator-figure', `The target is held against "${comparatorId}", of which no figure is known.`);
  }
  return {
    bound: { operator, value: latest.value },
    workings: `The latest figure of "${comparatorId}" is ${named(latest, indicator)}.`,
    isJourney: false,
  };
}

function rank(target: RankTarget, { judged }: Situation): Worked | Reason {
  const { end } = target;
  const within = toNumber(read(target.within, 'target.within'));
  if (placeFrom(end, judged?.figure.rank) === undefined) {
    return reason(
      'no-rank',
      `The target is a place among the ${String(within)} ${end}, but the figure has no rank from that end.`,
    );
  }
  return {
    bound: { operator: 'at-most', value: within },
    workings: `The plan states the place: among the ${String(within)} ${end}.`,
    isJourney: false,
  };
}

function direction(target: DirectionTarget, { indicator, series: { baseline } }: Situation): Worked | Reason {
  if (baseline === undefined) return noBaseline();
  requireOneOf(target.direction, DIRECTIONS, 'target.direction');
  const operator = target.direction === 'reduce' ? 'below' : 'above';
  return {
    bound: { operator, value: baseline.value },
    workings: `The plan gives a direction and no number: ${operator} the baseline, ${named(baseline, indicator)}.`,
    isJourney: false,
  };
}

/** Gives the place of a rank counted from one end, where it is known. */
export function placeFrom(end: 'lowest' | 'highest', rank: Rank | undefined): number | undefined {
  if (rank === undefined || rank.from === end) return rank?.place;
  return rank.of === undefined ? undefined : rank.of - rank.place + 1;
}

// The share is taken of the size of the level: 10% of -20 is 2.
function distanceOf(by: Amount, level: Exact, indicator: Indicator, name: string): Exact | Reason {
  if ('percent' in by) return times(absolute(level), times(read(by.percent, `${name}.percent`), 0.01));
  if (!('points' in by)) return read(by.amount, `${name}.amount`);
  if (indicator.unit.kind === 'percentage') return read(by.points, `${name}.points`);
  return reason('points-of-no-percentage', 'The target is in percentage points, but the figure is no percentage.');
}

function figureFor(end: Day, { baseline, since, before }: Series): Point | undefined {
  return [baseline, ...since, ...before].find((point) => point !== undefined && endOf(point) === end);
}

function figureBefore(judged: Point | undefined, months: number, series: Series): Point | undefined {
  return [...series.before, series.baseline, ...series.since].findLast(
    (point) => point !== undefined && monthsBetween(endOf(point), endOf(judged)) === months,
  );
}

function monthsBetween(from: Day, to: Day): number {
  const start = partsOf(from);
  const end = partsOf(to);
  return (end.year - start.year) * 12 + end.month - start.month;
}

function noStart({ from, every }: ChangeTarget, { baseline }: Indicator): Reason {
  if (from !== undefined)
    return reason('no-figure-for-from', `The target is counted from ${from}, of which no figure is known.`);
  if (every !== undefined && !('missing' in baseline)) {
    return reason('no-figure-for-from', `The target is counted from the ${every} before, of which no figure is known.`);
  }
  return noBaseline();
}

function noBaseline(): Reason {
  return reason('no-baseline', 'The target is counted from the baseline, which has no value.');
}

function amountInWords(by: Amount, indicator: Indicator): string {
  if ('percent' in by) return `${formatNumber(by.percent)}%`;
  return 'points' in by ? `${formatNumber(by.points)} percentage points` : inUnit(by.amount, indicator);
}

function named(point: Point, indicator: Indicator): string {
  return point.period === undefined
    ? inUnit(point.value, indicator)
    : `${inUnit(point.value, indicator)} (${formatPeriod(point.period)})`;
}

/** Writes a value in an indicator's unit. */
export function inUnit(value: Exact, { unit }: Indicator, decimals?: number): string {
  return valueInUnit(value, unit, { withUnit: true, decimals });
}

/** Writes an operator as words. */
export function inOperatorWords(operator: Operator): string {
  return operator.replace('-', ' ');
}

function reason(code: ReasonCode, message: string): Reason {
  return { code, message };
}
