import { type Exact, read, toNumber } from '../exact/exact.js';
import type { DatedValue } from '../explain/reason.js';
import type { Figure, KnownFigure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Day, Period } from '../model/period.js';
import { type Lengths, lengthsOf } from './lengths.js';
import type { PeriodReader } from '../period/periodReader.js';

/** A known figure at its place in time. */
export interface Point {
  readonly value: Exact;
  readonly figure: KnownFigure;
  /** Left out where a baseline is given without one. */
  readonly period: Period | undefined;
}

/** A figure, or one that is missing, whose period has ended. */
export interface Observed {
  readonly comparatorId: string | undefined;
  readonly period: Period;
  readonly figure: Figure;
  /** Nothing where the figure is missing. */
  readonly point: Point | undefined;
  readonly lengths: Lengths;
  readonly published: Day | undefined;
  readonly isCumulative: boolean;
  /** Whether the plan states it: its baseline, or what stands beside it. */
  readonly isStated: boolean;
}

/** Reads the observations of an indicator that are known by a day: their period has ended and they are published. */
export function observedOf(
  indicator: Indicator,
  observations: readonly Observation[],
  asOf: Day | undefined,
  readPeriod: PeriodReader,
): Observed[] {
  const observed: Observed[] = [];
  for (const [index, observation] of observations.entries()) {
    const place = `observations[${String(index)}]`;
    if (observation.indicatorId !== indicator.id) continue;
    const { comparatorId, figure, published } = observation;
    const period = readPeriod(observation.period, `${place}.period`);
    const point = pointOf(figure, period, `${place}.figure`);
    if (!hasEnded(period, asOf) || (published !== undefined && asOf !== undefined && published > asOf)) continue;
    observed.push({
      comparatorId,
      period,
      figure,
      point,
      lengths: lengthsOf(period, point?.figure.covers),
      published,
      isCumulative: observation.cumulative === true,
      isStated: false,
    });
  }
  // The order in which they were given makes a difference only between figures of one area for the very same period.
  return observed.sort(
    (one, other) =>
      compareText(one.period.end, other.period.end)
      || compareText(other.period.start, one.period.start)
      || compareText(one.comparatorId ?? '', other.comparatorId ?? ''),
  );
}

/** Reads a figure; one that is missing gives nothing. */
export function pointOf(figure: Figure, period: Period | undefined, place: string): Point | undefined {
  if ('missing' in figure) return undefined;
  return { value: read(figure.value, `${place}.value`), figure, period };
}

/** Reads the period that a figure carries itself. */
export function periodOfFigure(figure: Figure, place: string, readPeriod: PeriodReader): Period | undefined {
  return figure.period === undefined ? undefined : readPeriod(figure.period, `${place}.period`);
}

/** Tells whether a period is over by a day. */
export function hasEnded(period: Period | undefined, asOf: Day | undefined): boolean {
  return period === undefined || asOf === undefined || period.end <= asOf;
}

/** The last day of a point's period; before every day where it has none. */
export function endOf(point: Point | undefined): Day {
  return point?.period?.end ?? '';
}

/** Gives a figure as plain data, with the label of its period. */
export function dated({ value, period }: Point): DatedValue {
  return { value: toNumber(value), period: period?.label ?? null };
}

/** How long a time a figure says that it covers. */
export function coversOf(figure: Figure): KnownFigure['covers'] {
  return 'covers' in figure ? figure.covers : undefined;
}

/** Puts two texts in order, such as two days. */
export function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
