import { read } from '../exact/exact.js';
import type { Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';
import type { Indicator } from '../model/indicator.js';
import type { Period } from '../model/period.js';
import type { InterimTarget, Operator } from '../model/target.js';
import type { PeriodReader } from '../period/periodReader.js';
import { editionsOf } from '../series/editions.js';
import type { Series } from '../series/figures.js';
import { headedLength, isOfLength, isOverLonger, isSameLength, type Length } from '../series/lengths.js';
import { dated, type Observed, type Point } from '../series/observed.js';
import { askedOf, type Bound, isBeyondBetterEnd, satisfies, wantsLess } from './bound.js';
import { isOnGrid } from './duePeriod.js';
import { breakBefore } from './breaks.js';
import type { InterimResult } from './periodResults.js';
import { changed, isPossible, isReason, startOf } from './resolve.js';

/** An interim target, worked out exactly. */
export interface Interim {
  readonly period: Period;
  readonly text: string | undefined;
  readonly bound: Bound | undefined;
  readonly length: Length;
  /** Whether it has the length of the indicator's figures, so that the path leads through it. */
  readonly isOnPath: boolean;
}

/** Works out the interim targets of an indicator, in order of time. */
export function interimOf(indicator: Indicator, series: Series, readPeriod: PeriodReader): Interim[] {
  const { interim = [] } = indicator.target;
  return interim
    .map((one, index) => {
      const place = `target.interim[${String(index)}]`;
      const period = readPeriod(one.period, `${place}.period`);
      const length = lengthOf(period, series);
      return {
        period,
        length,
        text: one.text,
        bound: boundOf(one, indicator, series, readPeriod, place),
        isOnPath: isOfLength({ period, length }, series.length),
      };
    })
    .sort((one, other) => (one.period.end < other.period.end ? -1 : 1));
}

/** Judges each interim target on the figure for its period. */
export function interimResults(interim: readonly Interim[], indicator: Indicator, series: Series): InterimResult[] {
  return interim.map(({ period, length, text, bound }) => {
    const figure = figureOf(period, length, series);
    return {
      period: period.label,
      end: period.end,
      text: text ?? null,
      asked: bound === undefined ? null : askedOf(bound, series.baseline?.value),
      figure: figure === undefined ? null : dated(figure),
      isReached:
        figure === undefined
        || bound === undefined
        || isBeyondBetterEnd(figure.value, bound, indicator)
        || breakBefore(indicator, series, figure)?.isComparable === false
          ? null
          : satisfies(figure.value, bound),
    };
  });
}

/** Returns a reason if two interim targets for one period ask for different things. */
export function interimTwice(interim: readonly Interim[]): Reason | undefined {
  const again = interim.find((one, index) =>
    interim.slice(0, index).some((other) => isSameStage(one, other) && !isSameBound(one.bound, other.bound)),
  );
  if (again === undefined) return undefined;
  return reason('target-contradicts-itself', { contradiction: 'interim-twice', period: again.period.label });
}

function isSameStage({ period, length }: Interim, other: Interim): boolean {
  return period.end === other.period.end && length === other.length;
}

function isSameBound(one: Bound | undefined, other: Bound | undefined): boolean {
  return JSON.stringify(one && askedOf(one, undefined)) === JSON.stringify(other && askedOf(other, undefined));
}

function boundOf(
  one: InterimTarget,
  indicator: Indicator,
  series: Series,
  readPeriod: PeriodReader,
  place: string,
): Bound | undefined {
  const { target } = indicator;
  const operator = operatorOf(indicator);
  if ('min' in one) {
    const [min, max] = [read(one.min, `${place}.min`), read(one.max, `${place}.max`)];
    // A better value than an interim range also reaches it, unless the target itself is a range.
    if (target.kind === 'range' && target.orBetter !== true) return { operator: 'between', min, max };
    return operator && { operator, value: wantsLess(operator) ? max : min };
  }
  if (operator === undefined) return undefined;
  if ('value' in one) return { operator, value: read(one.value, `${place}.value`) };
  const counted = target.kind === 'change' || target.kind === 'direction' ? target : { every: undefined };
  const start = startOf({ ...counted, every: undefined }, series, undefined, readPeriod);
  const direction = wantsLess(operator) ? 'reduce' : 'increase';
  const value = start && changed(start.value, direction, one.by, indicator, `${place}.by`);
  return value === undefined || isReason(value) || !isPossible(value, indicator) ? undefined : { operator, value };
}

/**
 * Returns the operator of the interim targets: they are reached in the same way as the target itself. An interim number
 * for a rank target is not a rank.
 */
export function operatorOf({ target, polarity }: Pick<Indicator, 'target' | 'polarity'>): Operator | undefined {
  if (target.kind === 'level' || target.kind === 'comparator') return target.operator;
  if (target.kind === 'change' || target.kind === 'direction') {
    return target.direction === 'reduce' ? 'at-most' : 'at-least';
  }
  if (target.kind === 'rank' || polarity === 'no-judgement') return undefined;
  return polarity === 'lower-is-better' ? 'at-most' : 'at-least';
}

// If it has the form of the baseline's heading, or names the last month or day of one of the indicator's periods, it is
// for that period.
function lengthOf(period: Period, series: Series): Length {
  const { length, heading } = series;
  const own = headedLength(period, heading);
  const isEnd = (period.kind === 'month' || period.kind === 'day') && (own ?? 0) < Number(length);
  return isEnd && isOnGrid(period.end, series.grid, Number(length)) ? length : own;
}

// This includes figures that are left out for their length: a target for a quarter is judged on the quarter.
function figureOf(period: Period, length: Length, series: Series): Point | undefined {
  const isFor = (one: Observed): boolean =>
    one.comparatorId === undefined
    && one.period.end === period.end
    && (length === undefined || isOverLonger(one)
      ? one.period.label === period.label
      : isSameLength(one.length, length));
  const [first, ...others] = series.observed.filter(isFor);
  if (first === undefined) return undefined;
  const { taken, isConflict } = editionsOf([first, ...others]);
  return isConflict || (taken.point && series.contradictions.has(taken.point)) ? undefined : taken.point;
}
