import { requireObject } from '../errors/requireObject.js';
import { requireText } from '../errors/requireText.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Day, Period } from '../model/period.js';
import { comparable } from './comparable.js';
import { editionNote, editionsOf } from './editions.js';
import { baselineLengthsOf, type Lengths, sharedLengths } from './lengths.js';
import {
  compareText,
  coversOf,
  endOf,
  hasEnded,
  type Observed,
  observedOf,
  periodOf,
  type Point,
  pointOf,
} from './observed.js';
import type { PeriodReader } from '../period/periodReader.js';
import type { Reason } from '../explain/reason.js';

/** What is known of an indicator by a day: the area's own figures in order of time, and each comparator's latest. */
export interface Series {
  readonly baseline: Point | undefined;
  /** The area's figures up to the baseline, earliest first. */
  readonly before: readonly Point[];
  /** The area's figures since the baseline, earliest first. */
  readonly since: readonly Point[];
  /** Each comparator's figures, earliest first. */
  readonly comparators: ReadonlyMap<string, readonly Point[]>;
  /** What the plan states for the comparators beside the baseline. */
  readonly stated: readonly Stated[];
  /** All that was observed, also what is not held against the baseline. */
  readonly observed: readonly Observed[];
  readonly notes: readonly Reason[];
}

/** The figure that the plan states for a comparator. */
export interface Stated {
  readonly comparatorId: string;
  readonly point: Point;
}

/** Puts the figures of an indicator in order. Only figures whose period has ended by the day count. */
export function figuresOf(
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
  const stated = statedFigures(indicator, period, asOf, readPeriod);
  const baselineEnd = baseline === undefined ? '' : endOf(baseline);
  const latestEnd = endOf(own.at(-1)) > baselineEnd ? endOf(own.at(-1)) : baselineEnd;
  return {
    baseline,
    before: own.filter((point) => endOf(point) <= baselineEnd),
    since: own.filter((point) => endOf(point) > baselineEnd),
    comparators: comparatorFigures(stated, byArea, lengths),
    stated,
    observed,
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
  const stated = statedFigures(indicator, period, asOf, readPeriod);
  const comparators = comparatorFigures(stated, new Map(), []);
  return { baseline, before: [], since: [], comparators, stated, observed: [], notes: [] };
}

/** Chooses from figures in order of time: for a day that has come the first that covers it, otherwise the latest. */
export function figureAt(points: readonly Point[], dueNow: Day | null): Point | undefined {
  const latest = points.at(-1);
  return dueNow === null ? latest : (points.find((point) => endOf(point) >= dueNow) ?? latest);
}

// Of several figures for one period the latest edition; of two that end on one day, the one as long as the baseline last.
function inOrder(figures: readonly Observed[], lengths: Lengths): Point[] {
  const rank = (one: Observed): number => (sharedLengths(lengths, one.lengths) ? 1 : 0);
  return [...editionsOf(figures, labelOf).values()]
    .map((editions) => editions.at(-1))
    .filter((one) => one !== undefined)
    .sort(
      (first, second) =>
        compareText(first.period.end, second.period.end)
        || rank(first) - rank(second)
        || compareText(second.period.start, first.period.start),
    )
    .flatMap(({ point }) => point ?? []);
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
    requireObject(comparison, place);
    const { comparatorId, figure } = comparison;
    requireText(comparatorId, `${place}.comparatorId`);
    const period = periodOf(figure, `${place}.figure`, readPeriod) ?? baselinePeriod;
    const stated = hasEnded(period, asOf) ? pointOf(figure, period, `${place}.figure`) : undefined;
    if (stated) figures.push({ comparatorId, point: stated });
  }
  return figures;
}

function comparatorFigures(
  stated: readonly Stated[],
  observed: ReadonlyMap<string | undefined, readonly Observed[]>,
  lengths: Lengths,
): Map<string, readonly Point[]> {
  const figures = new Map<string, readonly Point[]>();
  for (const [comparatorId, ofComparator] of observed) {
    if (comparatorId !== undefined) figures.set(comparatorId, inOrder(ofComparator, lengths));
  }
  for (const { comparatorId, point } of stated) {
    const since = figures.get(comparatorId) ?? [];
    // What was observed for the same time takes the place of what the plan states.
    if (since.some((one) => endOf(one) === endOf(point))) continue;
    figures.set(
      comparatorId,
      [point, ...since].sort((first, second) => compareText(endOf(first), endOf(second))),
    );
  }
  return figures;
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
  return [...editionsOf(ofArea, labelOf).values()].filter(({ length }) => length > 1).map(editionNote);
}

function newerMissing(ofArea: readonly Observed[], latestEnd: Day): Reason[] {
  const newest = ofArea
    .filter(({ point, period }) => !point && period.end > latestEnd)
    .sort((first, second) => compareText(first.period.end, second.period.end))
    .at(-1);
  if (newest === undefined) return [];
  return [{ code: 'newer-figure-missing', message: `The figure for ${newest.period.label} is missing.` }];
}
