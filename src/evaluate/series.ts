import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireObject } from '../errors/requireObject.js';
import { type Exact, read } from '../exact/exact.js';
import type { Figure, KnownFigure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Day, Period } from '../model/period.js';
import { parsePeriod } from '../read/parsePeriod.js';
import type { Reason } from './reason.js';
import { spansAgree } from './spansAgree.js';

/** A known figure at its place in time. */
export interface Point {
  readonly value: Exact;
  readonly figure: KnownFigure;
  /** Left out where a baseline is given without one. */
  readonly period: Period | undefined;
}

/** What is known of an indicator by a day: the area's own figures in order of time, and each comparator's latest. */
export interface Series {
  readonly baseline: Point | undefined;
  /** The area's figures since the baseline, earliest first. */
  readonly since: readonly Point[];
  /** The area's figures up to the baseline, earliest first. */
  readonly before: readonly Point[];
  readonly comparators: ReadonlyMap<string, Point>;
  readonly notes: readonly Reason[];
}

/** Reads the text of a period, or throws. */
export type PeriodReader = (text: string, place: string) => Period;

/** Makes a reader of periods that reads each text once. */
export function periodReader(): PeriodReader {
  const known = new Map<string, Period>();
  return (text, place) => {
    const read = known.get(text) ?? readPeriod(text, place);
    known.set(text, read);
    return read;
  };
}

/** Puts the figures of an indicator in order. Only figures whose period has ended by the day count. */
export function seriesOf(
  indicator: Indicator,
  observations: readonly Observation[],
  asOf: Day | undefined,
  readPeriodText: PeriodReader,
): Series {
  const notes: Reason[] = [];
  const baselinePeriod = periodOf(indicator.baseline, 'baseline.period', readPeriodText);
  const baseline = hasEnded(baselinePeriod, asOf) ? pointOf(indicator.baseline, baselinePeriod, 'baseline') : undefined;
  const own = new Map<Day, Point>();
  const comparators = new Map<string, Point>();

  for (const { comparatorId, figure } of indicator.comparisons) {
    const period = periodOf(figure, `comparisons.${comparatorId}.period`, readPeriodText) ?? baselinePeriod;
    const point = hasEnded(period, asOf) ? pointOf(figure, period, `comparisons.${comparatorId}`) : undefined;
    if (point) comparators.set(comparatorId, point);
  }

  const leftOut: Period[] = [];
  let newestMissing: Period | undefined;
  for (const [index, observation] of observations.entries()) {
    requireObject(observation, `observations[${String(index)}]`);
    if (observation.indicatorId !== indicator.id) continue;
    const place = `observations[${String(index)}]`;
    const period = readPeriodText(observation.period, `${place}.period`);
    const point = pointOf(observation.figure, period, `${place}.figure`);
    if (!hasEnded(period, asOf)) continue;
    if (!spansAgree(baselinePeriod, period, indicator.unit)) {
      if (point) leftOut.push(period);
    } else if (observation.comparatorId !== undefined) {
      const latest = comparators.get(observation.comparatorId);
      if (point && !(endOf(latest) > period.end)) comparators.set(observation.comparatorId, point);
    } else if (point) {
      if (own.has(period.end)) notes.push(laterFigureTaken(period));
      own.set(period.end, point);
    } else if (newestMissing === undefined || period.end > newestMissing.end) {
      newestMissing = period;
    }
  }

  const points = [...own.values()].sort((first, second) => (endOf(first) < endOf(second) ? -1 : 1));
  const latestEnd = endOf(points.at(-1) ?? baseline);
  if (leftOut.length > 0) notes.push(periodLengthDiffers(leftOut, baselinePeriod));
  if (newestMissing && newestMissing.end > latestEnd) notes.push(newerFigureMissing(newestMissing));
  const isSince = (point: Point): boolean => endOf(point) > (baselinePeriod?.end ?? '');
  return {
    baseline,
    since: points.filter(isSince),
    before: points.filter((point) => !isSince(point)),
    comparators,
    notes,
  };
}

/** The last day of a point's period; before every day where it has none. */
export function endOf(point: Point | undefined): Day {
  return point?.period?.end ?? '';
}

function pointOf(figure: Figure, period: Period | undefined, place: string): Point | undefined {
  requireObject(figure, place);
  return 'missing' in figure ? undefined : { value: read(figure.value, `${place}.value`), figure, period };
}

function periodOf(figure: Figure, place: string, readPeriodText: PeriodReader): Period | undefined {
  requireObject(figure, place);
  return figure.period === undefined ? undefined : readPeriodText(figure.period, place);
}

function hasEnded(period: Period | undefined, asOf: Day | undefined): boolean {
  return period === undefined || asOf === undefined || period.end <= asOf;
}

function readPeriod(text: string, place: string): Period {
  const result = parsePeriod(text);
  if (result.ok) {
    const { label, kind, start, end } = result;
    return { label, kind, start, end };
  }
  throw new CommunitySafetyError('INVALID_PERIOD', `${place}: ${result.message}`, {
    place,
    text,
    reason: result.reason,
  });
}

function laterFigureTaken({ label }: Period): Reason {
  return {
    code: 'later-figure-taken',
    message: `Several figures for ${label} were given; the last one given was taken.`,
  };
}

function periodLengthDiffers(periods: readonly Period[], baseline: Period | undefined): Reason {
  const labels = periods.map(({ label }) => label).join(', ');
  return {
    code: 'period-length-differs',
    message: `Left out, since they do not cover as long a period as the baseline (${baseline?.label ?? ''}): ${labels}.`,
  };
}

function newerFigureMissing({ label }: Period): Reason {
  return { code: 'newer-figure-missing', message: `The figure for ${label} is missing; the one before it was taken.` };
}
