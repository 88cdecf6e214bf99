import type { MissingFigure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Day, Period } from '../model/period.js';
import { comparable } from './comparable.js';
import { editionNote, type Editions, editionsOf } from './editions.js';
import { baselineLengthsOf, type Lengths, sharedLengths } from './lengths.js';
import {
  compareText,
  coversOf,
  endOf,
  hasEnded,
  type Observed,
  observedOf,
  periodOfFigure,
  type Point,
  pointOf,
} from './observed.js';
import type { PeriodReader } from '../period/periodReader.js';
import type { Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';

/** What is known of an indicator by a day: the area's own figures and each comparator's, in order of time. */
export interface Series {
  readonly baseline: Point | undefined;
  /** The area's figures up to the baseline, earliest first. */
  readonly before: readonly Point[];
  /** The area's figures since the baseline, earliest first. */
  readonly since: readonly Point[];
  /** The area's periods whose figure is missing, earliest first. */
  readonly missing: readonly Missing[];
  /** Each comparator's figures, earliest first: those of the indicator's comparisons first. */
  readonly comparators: ReadonlyMap<string, readonly Point[]>;
  /** What the plan states for the comparators at the baseline. */
  readonly stated: readonly Stated[];
  /** All that was observed, also what is not compared with the baseline. */
  readonly observed: readonly Observed[];
  /** The figures that are not used, and why. */
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly Reason[];
}

/** A period whose figure is missing, and why. */
export interface Missing {
  readonly period: Period;
  readonly missing: MissingFigure['missing'];
}

/** The figure that the plan states for a comparator. */
export interface Stated {
  readonly comparatorId: string;
  readonly point: Point;
}

/** A figure that is not used. */
export interface LeftOut {
  readonly comparatorId: string | undefined;
  readonly point: Point;
  readonly isStated: boolean;
  readonly reason: Reason;
}

/**
 * Puts the figures of an indicator in order. Only figures whose period has ended by the day count. Comparators that the
 * indicator does not name follow in the order given, or else by their ids.
 */
export function figuresOf(
  indicator: Indicator,
  observations: readonly Observation[],
  asOf: Day | undefined,
  readPeriod: PeriodReader,
  comparatorIds: readonly string[] = [],
): Series {
  const period = periodOfFigure(indicator.baseline, 'baseline', readPeriod);
  const baseline = hasEnded(period, asOf) ? pointOf(indicator.baseline, period, 'baseline') : undefined;
  const observed = observedOf(indicator, observations, asOf, readPeriod);
  const { kept, leftOut, lengths } = comparable(indicator, period, observed);
  const byArea = new Map<string | undefined, Observed[]>();
  for (const one of kept) {
    const known = byArea.get(one.comparatorId);
    if (known) known.push(one);
    else byArea.set(one.comparatorId, [one]);
  }
  const areas = new Map([...byArea].map(([id, figures]) => [id, [...editionsOf(figures, labelOf).values()]]));
  const ofArea = areas.get(undefined) ?? [];
  const own = inOrder(ofArea, lengths);
  const stated = statedFigures(indicator, period, asOf, readPeriod);
  // Where the baseline has no value, every figure is later than it.
  const baselineEnd = baseline === undefined ? '' : endOf(baseline);
  const ofBaseline = own.filter((point) => endOf(point) === baselineEnd);
  const missing = missingOf(ofArea, [...own, ...(baseline ? [baseline] : [])]);
  const latestEnd = [endOf(own.at(-1)), baselineEnd].reduce((one, other) => (one > other ? one : other));
  const newest = missing.at(-1);
  const { comparators, replaced } = comparatorFigures(stated, areas, lengths, [
    ...stated.map(({ comparatorId }) => comparatorId),
    ...comparatorIds,
  ]);
  const stands = ofBaseline.length === 0 ? [] : [reason('baseline-stands', {})];
  return {
    baseline,
    before: own.filter((point) => endOf(point) <= baselineEnd),
    since: own.filter((point) => endOf(point) > baselineEnd),
    missing,
    comparators,
    stated,
    observed,
    leftOut: [
      ...[...editionsOf(leftOut, ({ comparatorId, period: its }) => `${its.label} ${comparatorId ?? ''}`).values()]
        .flat()
        .flatMap((one) => leaveOut(one, reason('period-length-differs', { periods: [one.period.label] }))),
      ...[...areas.values()].flat().flatMap(earlierEditions),
      ...stands.flatMap((because) =>
        ofBaseline.map((point) => ({ comparatorId: undefined, point, isStated: false, reason: because })),
      ),
      ...replaced,
    ],
    notes: [
      ...lengthNotes(indicator, period, lengths, leftOut),
      ...stands,
      ...ofArea.filter(({ length }) => length > 1).map(noteOn),
      ...(newest === undefined || newest.period.end <= latestEnd
        ? []
        : [reason('newer-figure-missing', { period: newest.period.label })]),
    ],
  };
}

/** Chooses from figures in order of time: for a day that has come the first that covers it, otherwise the latest. */
export function figureAt(points: readonly Point[], dueNow: Day | null): Point | undefined {
  const latest = points.at(-1);
  return dueNow === null ? latest : (points.find((point) => endOf(point) >= dueNow) ?? latest);
}

// Of two figures that end on one day, the one as long as the baseline comes last.
function inOrder(periods: readonly Editions[], lengths: Lengths): Point[] {
  const rank = (one: Observed): number => (sharedLengths(lengths, one.lengths) ? 1 : 0);
  return periods
    .map(takenOf)
    .sort(
      (first, second) =>
        compareText(first.period.end, second.period.end)
        || rank(first) - rank(second)
        || compareText(second.period.start, first.period.start),
    )
    .flatMap(({ point }) => point ?? []);
}

// The latest edition counts, and there is at least one.
function takenOf(editions: Editions): Observed {
  const [taken] = editions.slice(-1) as [Observed];
  return taken;
}

function missingOf(periods: readonly Editions[], known: readonly Point[]): Missing[] {
  return periods
    .map(takenOf)
    .flatMap(({ figure, period }) =>
      'missing' in figure && known.every((one) => endOf(one) !== period.end)
        ? [{ period, missing: figure.missing }]
        : [],
    )
    .sort((first, second) => compareText(first.period.end, second.period.end));
}

function noteOn(editions: Editions): Reason {
  return editionNote(takenOf(editions), editions.slice(0, -1));
}

function earlierEditions(editions: Editions): LeftOut[] {
  if (editions.length === 1) return [];
  const because = noteOn(editions);
  return editions.slice(0, -1).flatMap((one) => leaveOut(one, because));
}

function leaveOut({ comparatorId, point, isStated }: Observed, because: Reason): LeftOut[] {
  return point === undefined ? [] : [{ comparatorId, point, isStated, reason: because }];
}

function labelOf({ period }: Observed): string {
  return period.label;
}

function statedFigures(
  { comparisons }: Indicator,
  baselinePeriod: Period | undefined,
  asOf: Day | undefined,
  readPeriod: PeriodReader,
): Stated[] {
  const figures: Stated[] = [];
  for (const [index, comparison] of comparisons.entries()) {
    const place = `comparisons[${String(index)}]`;
    const { comparatorId, figure } = comparison;
    const period = periodOfFigure(figure, `${place}.figure`, readPeriod) ?? baselinePeriod;
    const stated = hasEnded(period, asOf) ? pointOf(figure, period, `${place}.figure`) : undefined;
    if (stated) figures.push({ comparatorId, point: stated });
  }
  return figures;
}

function comparatorFigures(
  stated: readonly Stated[],
  areas: ReadonlyMap<string | undefined, readonly Editions[]>,
  lengths: Lengths,
  first: readonly string[],
): { readonly comparators: Map<string, readonly Point[]>; readonly replaced: LeftOut[] } {
  const others = [...areas.keys()].filter((id) => id !== undefined).sort(compareText);
  const comparators = new Map<string, readonly Point[]>();
  const replaced: LeftOut[] = [];
  for (const id of new Set([...first, ...others])) {
    const points = inOrder(areas.get(id) ?? [], lengths);
    for (const { comparatorId, point } of stated) {
      if (comparatorId !== id) continue;
      // What was observed for the same time takes the place of what the plan states.
      const instead = points.find((one) => endOf(one) === endOf(point));
      if (instead === undefined) points.push(point);
      else if (instead.period !== undefined) {
        const because = reason('later-figure-taken', { period: instead.period.label });
        replaced.push({ comparatorId, point, isStated: true, reason: because });
      }
    }
    points.sort((one, other) => compareText(endOf(one), endOf(other)));
    if (points.length > 0) comparators.set(id, points);
  }
  return { comparators, replaced };
}

function lengthNotes(
  { unit, baseline }: Indicator,
  period: Period | undefined,
  lengths: Lengths,
  leftOut: readonly Observed[],
): Reason[] {
  if (unit.kind === 'percentage') return [];
  const notes: Reason[] = [];
  const ofBaseline = baselineLengthsOf(period, coversOf(baseline));
  if (period !== undefined && ofBaseline.length > 1 && lengths.length === 1) {
    const readAs = lengths[0] === 1 ? 'month' : 'year';
    notes.push(reason('baseline-length-read', { headed: { period: period.label, readAs } }));
  }
  if ('value' in baseline && ofBaseline.length === 0 && lengths.length > 0) {
    notes.push(reason('baseline-length-read', { headed: null }));
  }
  if (leftOut.length > 0) {
    notes.push(reason('period-length-differs', { periods: leftOut.map((one) => one.period.label) }));
  }
  return notes;
}
