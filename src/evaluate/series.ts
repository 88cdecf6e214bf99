import { requireObject } from '../errors/requireObject.js';
import { requireOneOf } from '../errors/requireOneOf.js';
import { requireText } from '../errors/requireText.js';
import { type Exact, read } from '../exact/exact.js';
import { type Figure, type KnownFigure, MISSING_KINDS, type MissingFigure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Day, Period } from '../model/period.js';
import { RECURRENCES } from '../model/target.js';
import { baselineLengthsOf, type Lengths, lengthsOf, sharedLengths } from './lengths.js';
import type { PeriodReader } from './periodReader.js';
import type { Reason } from './reason.js';

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
  /** The area's figures up to the baseline, earliest first. */
  readonly before: readonly Point[];
  /** The area's figures since the baseline, earliest first. */
  readonly since: readonly Point[];
  /** Each comparator's figures, earliest first. */
  readonly comparators: ReadonlyMap<string, readonly Point[]>;
  readonly notes: readonly Reason[];
}

/** An observation whose period has ended. */
interface Observed {
  readonly comparatorId: string | undefined;
  readonly period: Period;
  /** Nothing where the figure is missing. */
  readonly point: Point | undefined;
  readonly lengths: Lengths;
}

/** Puts the figures of an indicator in order. Only figures whose period has ended by the day count. */
export function seriesOf(
  indicator: Indicator,
  observations: readonly Observation[],
  asOf: Day | undefined,
  readPeriod: PeriodReader,
): Series {
  const period = periodOf(indicator.baseline, 'baseline', readPeriod);
  const baseline = hasEnded(period, asOf) ? pointOf(indicator.baseline, period, 'baseline') : undefined;
  const observed = observedOf(indicator, observations, asOf, readPeriod);
  if (observed.length === 0) return unobserved(indicator, period, baseline, asOf, readPeriod);
  const { kept, leftOut, lengths } = comparable(indicator, period, observed);
  const byArea = new Map<string | undefined, Observed[]>();
  for (const one of kept) {
    const known = byArea.get(one.comparatorId);
    if (known) known.push(one);
    else byArea.set(one.comparatorId, [one]);
  }
  const ofArea = byArea.get(undefined) ?? [];
  const own = inOrder(ofArea, lengths);
  // Where the baseline has no value, every figure is later than it.
  const baselineEnd = baseline === undefined ? '' : endOf(baseline);
  const latestEnd = endOf(own.at(-1)) > baselineEnd ? endOf(own.at(-1)) : baselineEnd;
  return {
    baseline,
    before: own.filter((point) => endOf(point) <= baselineEnd),
    since: own.filter((point) => endOf(point) > baselineEnd),
    comparators: comparatorFigures(indicator, period, byArea, lengths, asOf, readPeriod),
    notes: [
      ...lengthNotes(indicator, period, lengths, leftOut),
      ...(own.some((point) => endOf(point) === baselineEnd) ? [baselineStands()] : []),
      ...repeated(ofArea),
      ...newerMissing(ofArea, latestEnd),
    ],
  };
}

// What remains of it where nothing has been observed. It is what the long way gives too, and is here for speed alone.
function unobserved(
  indicator: Indicator,
  period: Period | undefined,
  baseline: Point | undefined,
  asOf: Day | undefined,
  readPeriod: PeriodReader,
): Series {
  const comparators = comparatorFigures(indicator, period, new Map(), [], asOf, readPeriod);
  return { baseline, before: [], since: [], comparators, notes: [] };
}

/** Chooses from figures in order of time: for a day that has come the first that covers it, otherwise the latest. */
export function figureAt(points: readonly Point[], dueNow: Day | null): Point | undefined {
  const latest = points.at(-1);
  return dueNow === null ? latest : (points.find((point) => endOf(point) >= dueNow) ?? latest);
}

/** The last day of a point's period; before every day where it has none. */
export function endOf(point: Point | undefined): Day {
  return point?.period?.end ?? '';
}

function observedOf(
  indicator: Indicator,
  observations: readonly Observation[],
  asOf: Day | undefined,
  readPeriod: PeriodReader,
): Observed[] {
  const observed: Observed[] = [];
  for (const [index, observation] of observations.entries()) {
    const place = `observations[${String(index)}]`;
    requireObject(observation, place);
    if (observation.indicatorId !== indicator.id) continue;
    const { comparatorId, figure } = observation;
    if (comparatorId !== undefined) requireText(comparatorId, `${place}.comparatorId`);
    const period = readPeriod(observation.period, `${place}.period`);
    const point = pointOf(figure, period, `${place}.figure`);
    if (point?.figure.covers !== undefined) requireOneOf(point.figure.covers, RECURRENCES, `${place}.figure.covers`);
    if (hasEnded(period, asOf)) {
      observed.push({ comparatorId, period, point, lengths: lengthsOf(period, point?.figure.covers) });
    }
  }
  return observed;
}

// A count for a quarter held against one for a year would be a wrong status; a percentage does not grow with its time.
function comparable(
  { unit, baseline }: Indicator,
  period: Period | undefined,
  observed: readonly Observed[],
): { kept: readonly Observed[]; leftOut: readonly Observed[]; lengths: Lengths } {
  const ofBaseline = baselineLengthsOf(period, coversOf(baseline));
  if (unit.kind === 'percentage') return { kept: observed, leftOut: [], lengths: ofBaseline };
  // Where the baseline may be that of a month or of a year, the area's own figures tell; failing these, the others'.
  const fitting = observed.filter(({ point, lengths }) => point && sharedLengths(ofBaseline, lengths));
  const own = fitting.filter(({ comparatorId }) => comparatorId === undefined);
  const telling = own.length > 0 ? own : fitting;
  const lengths = telling.reduce<Lengths | undefined>(
    (shared, next) => shared && sharedLengths(shared, next.lengths),
    ofBaseline,
  );
  const fits = ({ lengths: ofFigure }: Observed): boolean =>
    lengths !== undefined && sharedLengths(lengths, ofFigure) !== undefined;
  return {
    kept: observed.filter((one) => one.point === undefined || fits(one)),
    leftOut: observed.filter((one) => one.point !== undefined && !fits(one)),
    lengths: lengths ?? [],
  };
}

// Of two figures for one period the one given last; of two that end on one day, the one as long as the baseline last.
function inOrder(figures: readonly Observed[], lengths: Lengths): Point[] {
  const byPeriod = new Map<string, Observed & { readonly point: Point }>();
  for (const one of figures) {
    // A figure that is missing later was withdrawn.
    if (one.point) byPeriod.set(one.period.label, { ...one, point: one.point });
    else byPeriod.delete(one.period.label);
  }
  const rank = (one: Observed): number => (sharedLengths(lengths, one.lengths) ? 1 : 0);
  return [...byPeriod.values()]
    .sort(
      (first, second) =>
        compareText(first.period.end, second.period.end)
        || rank(first) - rank(second)
        || compareText(second.period.start, first.period.start),
    )
    .map(({ point }) => point);
}

function comparatorFigures(
  { comparisons }: Indicator,
  baselinePeriod: Period | undefined,
  observed: ReadonlyMap<string | undefined, readonly Observed[]>,
  lengths: Lengths,
  asOf: Day | undefined,
  readPeriod: PeriodReader,
): Map<string, readonly Point[]> {
  const figures = new Map<string, readonly Point[]>();
  for (const [comparatorId, ofComparator] of observed) {
    if (comparatorId !== undefined) figures.set(comparatorId, inOrder(ofComparator, lengths));
  }
  for (const [index, comparison] of comparisons.entries()) {
    const place = `comparisons[${String(index)}]`;
    requireObject(comparison, place);
    const { comparatorId, figure } = comparison;
    requireText(comparatorId, `${place}.comparatorId`);
    const period = periodOf(figure, `${place}.figure`, readPeriod) ?? baselinePeriod;
    const stated = hasEnded(period, asOf) ? pointOf(figure, period, `${place}.figure`) : undefined;
    const since = figures.get(comparatorId) ?? [];
    // What was observed for the same time takes the place of what the plan states.
    if (!stated || since.some((point) => endOf(point) === endOf(stated))) continue;
    figures.set(
      comparatorId,
      [stated, ...since].sort((first, second) => compareText(endOf(first), endOf(second))),
    );
  }
  return figures;
}

function pointOf(figure: Figure, period: Period | undefined, place: string): Point | undefined {
  requireObject(figure, place);
  return isMissing(figure, place) ? undefined : { value: read(figure.value, `${place}.value`), figure, period };
}

// From a row of a database a figure may carry a `missing` with nothing in it: then it is not missing.
function isMissing(figure: Figure, place: string): figure is MissingFigure {
  const missing: unknown = 'missing' in figure ? figure.missing : undefined;
  if (missing === undefined || missing === null) return false;
  requireOneOf(missing as MissingFigure['missing'], MISSING_KINDS, `${place}.missing`);
  return true;
}

function periodOf(figure: Figure, place: string, readPeriod: PeriodReader): Period | undefined {
  requireObject(figure, place);
  return figure.period === undefined ? undefined : readPeriod(figure.period, `${place}.period`);
}

function hasEnded(period: Period | undefined, asOf: Day | undefined): boolean {
  return period === undefined || asOf === undefined || period.end <= asOf;
}

function coversOf(figure: Figure): KnownFigure['covers'] {
  return 'covers' in figure ? figure.covers : undefined;
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
    const read = lengths[0] === 1 ? 'that month' : 'the year that ends with it';
    notes.push({
      code: 'baseline-length-read',
      message: `The baseline is headed ${period.label}; it was read as the figure of ${read}, because the figures since are.`,
    });
  }
  if ('value' in baseline && ofBaseline.length === 0 && lengths.length > 0) {
    notes.push({
      code: 'baseline-length-read',
      message:
        'The baseline does not say how long a time it covers; it was taken to cover as long as the figures since.',
    });
  }
  if (leftOut.length > 0) {
    const labels = leftOut.map((one) => one.period.label).join(', ');
    const [it, does] = leftOut.length === 1 ? ['it', 'does'] : ['they', 'do'];
    notes.push({
      code: 'period-length-differs',
      message: `Not used: ${labels}, because ${it} ${does} not cover as long a time as the baseline, or it cannot be told.`,
    });
  }
  return notes;
}

function baselineStands(): Reason {
  return {
    code: 'baseline-stands',
    message: "A figure for the baseline's own period was observed; the baseline of the plan stands.",
  };
}

function repeated(ofArea: readonly Observed[]): Reason[] {
  const labels = ofArea.map(({ period }) => period.label);
  const twice = new Set(labels.filter((label, index) => labels.indexOf(label) < index));
  return [...twice].map((label) => ({
    code: 'later-figure-taken',
    message: `Several figures for ${label} were given; the last one given was taken.`,
  }));
}

function newerMissing(ofArea: readonly Observed[], latestEnd: Day): Reason[] {
  const newest = ofArea
    .filter(({ point, period }) => !point && period.end > latestEnd)
    .sort((first, second) => compareText(first.period.end, second.period.end))
    .at(-1);
  if (newest === undefined) return [];
  return [{ code: 'newer-figure-missing', message: `The figure for ${newest.period.label} is missing.` }];
}

function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
