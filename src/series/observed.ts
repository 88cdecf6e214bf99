import { type Exact, read, toNumber } from '../exact/exact.js';
import type { DatedValue } from '../explain/reason.js';
import type { Figure, KnownFigure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Day, Period } from '../model/period.js';
import type { PeriodReader } from '../period/periodReader.js';
import { coveredLength, type Heading, isSameLength, type Length, MONTHS_IN, observedLength } from './lengths.js';

/** A known figure at its place in time. */
export interface Point {
  readonly value: Exact;
  readonly figure: KnownFigure;
  /** Nothing if a baseline has no period. */
  readonly period: Period | undefined;
  readonly length: Length;
}

/** A figure, known or missing, whose period has ended. */
export interface Observed {
  readonly comparatorId: string | undefined;
  readonly period: Period;
  readonly figure: Figure;
  /** Nothing if the figure is missing. */
  readonly point: Point | undefined;
  readonly length: Length;
  readonly published: Day | undefined;
  readonly isCumulative: boolean;
  /** Whether the plan states it: as the baseline, or as a comparator's figure at the baseline. */
  readonly isStated: boolean;
  /** Whether it was passed in by the caller rather than part of the plan. */
  readonly isGiven: boolean;
}

/** The observations of an indicator: those of the plan, and those passed in by the caller. */
export interface Observations {
  readonly ofPlan?: readonly Observation[] | undefined;
  readonly given?: readonly Observation[] | undefined;
}

/**
 * Returns the observations of an indicator that are known on a day: their period has ended and they are published.
 * Figures of a part of the area are used only if that part is asked for, and never mixed with figures of the whole. If
 * the baseline is an average, averages are used like other figures.
 */
export function observedOf(
  indicator: Pick<Indicator, 'id' | 'unit'>,
  { ofPlan = [], given = [] }: Observations,
  heading: Heading,
  areaId: string | undefined,
  asOf: Day | undefined,
  readPeriod: PeriodReader,
): Observed[] {
  const rows = [
    ...rowsOf(indicator.id, ofPlan, 'plan.observations', readPeriod),
    ...rowsOf(indicator.id, given, 'observations', readPeriod),
  ];
  const said = saidOf(rows);
  const observed: Observed[] = [];
  for (const { observation, period, name, place } of rows) {
    const { comparatorId, figure, published, cumulative } = observation;
    // A withheld figure cannot show what it covers, but another with the same heading can.
    const like = 'missing' in figure ? said.get(`${String(comparatorId)} ${period.label}`) : undefined;
    const length = observedLength(period, { ...observation, figure: like ?? figure }, heading, indicator.unit);
    const point = pointOf(figure, period, length, `${place}.figure`);
    if (comparatorId === undefined ? observation.areaId !== areaId : observation.areaId !== undefined) continue;
    if (!hasEnded(period, asOf) || (published !== undefined && asOf !== undefined && published > asOf)) continue;
    observed.push({
      comparatorId,
      period,
      figure,
      point,
      length,
      published,
      isCumulative: cumulative === true,
      isStated: false,
      isGiven: name === 'observations',
    });
  }
  return observed.sort(inTime);
}

interface Row {
  readonly observation: Observation;
  readonly period: Period;
  readonly name: string;
  readonly place: string;
}

function rowsOf(id: string, list: readonly Observation[], name: string, readPeriod: PeriodReader): Row[] {
  return list.flatMap((observation, index) => {
    if (observation.indicatorId !== id) return [];
    const place = `${name}[${String(index)}]`;
    return { observation, period: readPeriod(observation.period, `${place}.period`), name, place };
  });
}

// The figures that show how long a time their heading means; of several with one heading, the longest.
function saidOf(rows: readonly Row[]): ReadonlyMap<string, KnownFigure> {
  const said = new Map<string, KnownFigure>();
  for (const { observation, period } of rows) {
    const { comparatorId, figure } = observation;
    if ('missing' in figure || (figure.covers ?? figure.averageOf) === undefined) continue;
    const key = `${String(comparatorId)} ${period.label}`;
    const longest = said.get(key);
    const isLonger = Number(coveredLength(period, figure)) > Number(longest && coveredLength(period, longest));
    if (longest === undefined || isLonger) said.set(key, figure);
  }
  return said;
}

/**
 * Returns the length that all the area's figures share, if it is a year or a month. A baseline headed by a month may be
 * for that month or for the year that ends with it; for a chart, the later figures decide.
 */
export function lengthRead(observed: readonly Observed[]): Length {
  const [first, ...others] = observed.filter(
    ({ comparatorId, point, isCumulative }) => comparatorId === undefined && point && !isCumulative,
  );
  const isOne = first !== undefined && others.every(({ length }) => isSameLength(length, first.length));
  return isOne && [MONTHS_IN.year, MONTHS_IN.month].some((months) => isSameLength(months, first.length))
    ? first.length
    : undefined;
}

/** Reads a figure; returns nothing if it is missing. */
export function pointOf(figure: Figure, period: Period | undefined, length: Length, place: string): Point | undefined {
  return 'missing' in figure ? undefined : { value: read(figure.value, `${place}.value`), figure, period, length };
}

/** Reads the period in the figure itself. */
export function periodOfFigure(figure: Figure, place: string, readPeriod: PeriodReader): Period | undefined {
  return figure.period === undefined ? undefined : readPeriod(figure.period, `${place}.period`);
}

/** Says whether a period has ended by a day. */
export function hasEnded(period: Period | undefined, asOf: Day | undefined): boolean {
  return period === undefined || asOf === undefined || period.end <= asOf;
}

/** Returns the last day of a point's period, or a day before any other if it has none. */
export function endOf(point: Point | undefined): Day {
  return point?.period?.end ?? '';
}

/** Returns a figure as plain data, with the label of its period. */
export function dated({ value, period }: Point): DatedValue {
  return { value: toNumber(value), period: period?.label ?? null };
}

/** Compares two texts, such as two days, for sorting. */
export function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

// Independent of the input order: whatever distinguishes two figures also sorts them.
function inTime(one: Observed, other: Observed): number {
  return (
    compareText(one.period.end, other.period.end)
    || compareText(other.period.start, one.period.start)
    || compareText(one.comparatorId ?? '', other.comparatorId ?? '')
    || compareText(one.published ?? '', other.published ?? '')
    || Number(one.isGiven) - Number(other.isGiven)
    || compareText(JSON.stringify(one.figure), JSON.stringify(other.figure))
  );
}
