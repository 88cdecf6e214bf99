import type { Figure, KnownFigure } from '../../../src/model/figure.js';
import type { Indicator } from '../../../src/model/indicator.js';
import type { Observation } from '../../../src/model/observation.js';
import type { Day, PlanPeriod } from '../../../src/model/period.js';
import { type Rational, rationalOf } from '../../exact/rational.js';
import { growsWithTime } from './asked.js';
import { dayNumber, endOfMonth, isEndOfMonth, monthOf, monthsLater } from './days.js';
import {
  headedAs,
  isAmongContradictory,
  isEqualLength,
  latestOf,
  type Length,
  lengthOf,
  MONTHS_IN,
  type Outturn,
  outturnsOf,
  spanOf,
  spanOfFigure,
  type Span,
  type Whose,
} from './figures.js';

/** What is asked of the second evaluator. */
export interface Question {
  readonly indicator: Indicator;
  readonly observations: readonly Observation[];
  readonly asOf: Day;
  readonly planPeriod?: PlanPeriod | undefined;
}

/** What a target is counted from. `end` is `null` where it is not dated: then it comes before everything. */
export interface Base {
  readonly end: number | null;
  readonly value: Rational;
}

/** What the rules look at. */
export interface Facts extends Question {
  readonly today: number;
  readonly length: Length;
  /** The baseline, where it has a value that figures of the indicator's length can be compared with. */
  readonly baseline: Base | null;
  /** The last day that is not after the baseline. */
  readonly baselineEnd: number;
  /** The first day of the baseline, before every day where it has none. */
  readonly baselineStart: number;
  /** The area's figures after the baseline that can be judged, those with no value included. */
  readonly after: readonly Outturn[];
  /** Those before it too. */
  readonly everKnown: readonly Outturn[];
  /** All of the area's, of any length. */
  readonly outturns: readonly Outturn[];
  readonly due: number | null;
  /** The month in which one of the periods ends, `null` where they are none of months. */
  readonly grid: number | null;
  /** The last day of the due period. */
  readonly dueEnd: number | null;
  readonly isDue: boolean;
}

const FINANCIAL_YEAR_END = 2;
const DAYS_OF_A_SNAPSHOT = 7;

export function factsOf(question: Question): Facts {
  const { indicator, observations, asOf, planPeriod } = question;
  const { target, baseline } = indicator;
  const today = dayNumber(asOf);
  const length = lengthOf(indicator);
  const span = baseline.period === undefined ? null : spanOfFigure(baseline.period, baseline);
  const known = 'missing' in baseline ? null : baseline;
  // Without a dated baseline, what was over before the plan began is not an outturn of it.
  const planStart = planPeriod ? dayNumber(planPeriod.start) - 1 : -Infinity;
  const baselineEnd = span ? span.end : planStart;
  const isAverage = known?.averageOf !== undefined;
  // The baseline is one of the figures that may contradict each other.
  const own =
    known && span && !saysNothing(baseline.period, known) && !isAverage && span.end <= today
      ? { ...span, figure: known }
      : null;
  const outturns = outturnsOf(indicator, observations, null, asOf, isAverage, own);
  const isContradicted = own !== null && !isAverage && isAmongContradictory(own, indicator, observations, asOf);
  // Where no length is wanted the longest of each day counts, also where it is withheld.
  const everKnown = outturns.filter((one) =>
    length === null
      ? one
          === latestOf(
            outturns.filter(({ end }) => end === one.end),
            length,
          ) && isComparable(one, indicator, length)
      : isComparable(one, indicator, length),
  );
  const all = everKnown.filter((one) => isMostlyAfter(one, baselineEnd));
  // What a change is counted from is not an outturn of it.
  const named = target.kind === 'change' || target.kind === 'direction' ? target.from : undefined;
  const from = named === undefined ? -Infinity : spanOf(named).end;
  const after = all.filter((one) => isMostlyAfter(one, from));
  const dueDay = target.due ?? planPeriod?.end;
  const due = dueDay === undefined ? null : dayNumber(dueDay);
  // Also a year that is mostly the baseline's shows in which month years end.
  const later = everKnown.filter(({ end }) => end > Math.max(baselineEnd, from));
  const grid = typeof length === 'number' ? gridFor(length, span, target.every !== undefined, everKnown) : null;
  const dueEnd = due === null ? null : endOfDuePeriod(due, length, grid, later, target.every !== undefined);
  return {
    ...question,
    today,
    length,
    baseline:
      known && !isContradicted && (!growsWithTime(indicator.unit) || isOfLength(indicator, length))
        ? baseOf(known, span)
        : null,
    baselineEnd,
    baselineStart: firstDayOf(baseline, length),
    after,
    everKnown,
    outturns,
    due,
    dueEnd,
    grid,
    isDue: due !== null && today >= due,
  };
}

// Half of its time or more, give or take the few days by which half-years differ.
function isMostlyAfter({ start, end }: Span, day: number): boolean {
  return end > day && end - day >= (end - start + 1) / 2 - 4;
}

// An average begins with the first of its years; a month or a day that heads a year begins with that year.
function firstDayOf(baseline: Figure, length: Length): number {
  const { period } = baseline;
  if (period === undefined) return -Infinity;
  if ('value' in baseline && baseline.averageOf !== undefined) return spanOf(period).start;
  const { start, end } = spanOfFigure(period, baseline);
  return saysNothing(period, baseline) && typeof length === 'number' ? monthsLater(end, -length) + 1 : start;
}

/** Figures that grow with their time are compared with figures for the same length of time alone. */
function isComparable(span: Span, { unit }: Indicator, length: Length): boolean {
  return !growsWithTime(unit) || isEqualLength(span.length, length);
}

/** Says whether the baseline has the indicator's length. One whose heading says nothing of its length has it. */
export function isOfLength({ baseline }: Indicator, length: Length): boolean {
  const { period } = baseline;
  const says = 'missing' in baseline ? undefined : (baseline.averageOf ?? baseline.covers);
  if (says !== undefined) return isEqualLength(MONTHS_IN[says], length);
  return (
    period === undefined
    || saysNothing(period, baseline)
    || isEqualLength(spanOfFigure(period, baseline).length, length)
  );
}

// A month or a day over the figures of a table names the time at which they end.
function saysNothing(period: string | undefined, figure: Figure): boolean {
  if (period === undefined) return true;
  const { length } = spanOf(period);
  return (length === 1 || length === 'day') && ('missing' in figure || (!figure.covers && !figure.averageOf));
}

function baseOf(figure: KnownFigure, span: Span | null): Base {
  return { end: span?.end ?? null, value: rationalOf(figure.value) };
}

/** The area's figures of the indicator's own length. Where it has none, any is as good. */
export function isFull({ length }: Facts, { length: own }: Span): boolean {
  return length === null || isEqualLength(own, length);
}

/** Finds the figure of the indicator's length that ends on a day. */
export function fullFigureFor(facts: Facts, end: number, figures: readonly Outturn[]): Outturn | undefined {
  return latestOf(
    figures.filter((one) => one.end === end && isFull(facts, one)),
    facts.length,
  );
}

// The last day of the period of the indicator's length which is nearest to the due day. Of two the later one contains it.
function endOfDuePeriod(
  due: number,
  length: Length,
  grid: number | null,
  after: readonly Outturn[],
  recurs: boolean,
): number {
  if (typeof length !== 'number' || grid === null) return due;
  const full = after.filter((one) => isEqualLength(one.length, length));
  // Rolling years may end with any month. One among several of the baseline's grid makes no rolling series.
  const off = full.filter(({ end }) => !isOnGrid(end, length, grid)).length;
  if (!recurs && off > full.length - off) return nearestEnd(due, 1, grid);
  return nearestEnd(due, length, grid);
}

/** Names the month in which one period of the grid ends. */
export function gridOf(length: number, baseline: Span | null): number {
  if (baseline === null) return FINANCIAL_YEAR_END;
  if (!isEndOfMonth(baseline.end) || !Number.isInteger(length)) throw new Error('a grid of days is left open');
  return monthOf(baseline.end);
}

// Without a dated baseline, a target that recurs keeps to the years of most figures; of as many the earlier ones.
function gridFor(length: number, baseline: Span | null, recurs: boolean, known: readonly Outturn[]): number {
  const own = known.filter((one) => isKnown(one) && isEqualLength(one.length, length) && isEndOfMonth(one.end));
  if (baseline !== null || !recurs || own.length === 0) return gridOf(length, baseline);
  const ends = own.map(({ end }) => end).sort((one, other) => one - other);
  const alike = (end: number): number => ends.filter((other) => isOnGrid(other, length, monthOf(end))).length;
  return monthOf(ends.reduce((best, end) => (alike(end) > alike(best) ? end : best)));
}

export function isOnGrid(end: number, length: number, grid: number): boolean {
  return isEndOfMonth(end) && (monthOf(end) - grid) % length === 0;
}

function nearestEnd(day: number, length: number, grid: number): number {
  const behind = (((monthOf(day) - grid) % length) + length) % length;
  const [before, later] = isOnGrid(day, length, grid)
    ? [day, day]
    : behind === 0
      ? [endOfMonth(monthOf(day) - length), endOfMonth(monthOf(day))]
      : [endOfMonth(monthOf(day) - behind), endOfMonth(monthOf(day) - behind + length)];
  return day - before < later - day ? before : later;
}

/** Finds the figure for the due period. Snapshots are taken within the week up to the due day. */
export function figureForDuePeriod(facts: Facts, due: number, end: number): Outturn | undefined {
  if (facts.length !== 'day') return fullFigureFor(facts, end, facts.after);
  const snapshots = facts.after.filter(
    (one) => one.length === 'day' && one.end <= due && one.end > due - DAYS_OF_A_SNAPSHOT,
  );
  return latestOf(snapshots, 'day');
}

/** Finds what a target is counted from: the baseline, or the figure for the period in `from`. */
export function baseFor(facts: Facts): Base | null {
  const { indicator, observations, asOf, length, baseline } = facts;
  const { target } = indicator;
  const from = 'from' in target ? target.from : undefined;
  if (from === undefined) return baseline;
  const wanted = spanOf(from);
  const { period } = indicator.baseline;
  const isSame = (one: Span): boolean => one.start === wanted.start && one.end === wanted.end;
  if (baseline && period !== undefined && isSame(spanOfFigure(period, indicator.baseline))) return baseline;
  const averageOf = 'averageOf' in target ? target.averageOf : undefined;
  const figures = observations
    .filter((one) => isSame(spanOfFigure(one.period, headedAs(indicator, one, one.figure, observations))))
    .map((one) =>
      averageOf === undefined || 'missing' in one.figure ? one : { ...one, figure: { ...one.figure, averageOf } },
    );
  const found = latestOf(
    outturnsOf(indicator, figures, null, asOf, true).filter((one) => isComparable(one, indicator, length)),
    length,
  );
  if (!found || !isKnown(found)) return null;
  // Where years are compared, it is one of the figures that have to be right.
  const isWrong = facts.outturns.some(
    ({ figure, ...one }) => isSame(one) && isEqualLength(one.length, found.length) && figure === 'conflict',
  );
  return isWrong ? null : { end: found.end, value: rationalOf(found.figure.value) };
}

export type KnownOutturn = Outturn & { readonly figure: KnownFigure };

export function isKnown(outturn: Outturn): outturn is KnownOutturn {
  return typeof outturn.figure !== 'string';
}

/** Finds a comparator's figures that can be compared, with the one given next to the baseline, which may be undated. */
export function comparatorsFigures(facts: Facts, whose: Whose): readonly Outturn[] {
  const { indicator, observations, asOf, length, today } = facts;
  const observed = outturnsOf(indicator, observations, whose, asOf);
  const stated = indicator.comparisons.find(({ comparatorId }) => comparatorId === whose)?.figure;
  if (stated === undefined || 'missing' in stated)
    return observed.filter((one) => isComparable(one, indicator, length));
  const period = stated.period ?? indicator.baseline.period;
  const says = stated.period === undefined && !stated.covers ? indicator.baseline : stated;
  const span = period === undefined ? UNDATED : spanOfFigure(period, says);
  const given = { ...span, length: saysNothing(period, says) ? length : span.length, figure: stated };
  return [...observed, given].filter((one) => one.end <= today && isComparable(one, indicator, length));
}

const UNDATED: Span = { start: -Infinity, end: -Infinity, length: null };

/** The day one length of the indicator before another. */
export function oneLengthBefore(day: number, length: Length): number {
  if (typeof length !== 'number') throw new Error('comparators of indicators without a length in months are left open');
  return monthsLater(day, -length);
}
