import { order } from '../exact/exact.js';
import type { Reason } from '../explain/reason.js';
import { reason } from '../explain/reasons.js';
import type { MissingFigure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Day, Period } from '../model/period.js';
import { growsWithTime } from '../model/unit.js';
import { dayLater, endsMonth } from '../period/day.js';
import type { PeriodReader } from '../period/periodReader.js';
import { groupedBy } from '../lookup/groupedBy.js';
import { isStillToCome } from './firmness.js';
import { editionNote, type Editions, editionsOfEach } from './editions.js';
import {
  coveredLength,
  type Heading,
  headingOf,
  isOfLength,
  isOverLonger,
  isSameLength,
  type Length,
  lengthOfBaseline,
  lengthOfIndicator,
  MONTHS_IN,
} from './lengths.js';
import { contradictionsIn } from './contradictions.js';
import { isAfter } from './spans.js';
import {
  compareText,
  endOf,
  hasEnded,
  type Observations,
  type Observed,
  lengthRead,
  observedOf,
  periodOfFigure,
  type Point,
  pointOf,
} from './observed.js';

// If no baseline shows when its years end, they end on 31 March, and quarters and months fit in with them.
const YEAR_END: Day = '2000-03-31';
// Ranks averages above lengths, which are counted in months.
const AVERAGE = 1e6;
const AVERAGE_LIKE_BASELINE = 1e9;

/** What is known about an indicator on a day: the area's figures and each comparator's, in order of time. */
export interface Series {
  /** The baseline, if it can be compared with the figures. */
  readonly baseline: Point | undefined;
  /** The baseline as the plan has it, even if it covers another length of time than the figures. */
  readonly statedBaseline: Point | undefined;
  /** What contradicts the baseline, if any figures do. */
  readonly baselineConflict: Reason | undefined;
  /** The figures that contradict those for parts of their time, or for a longer time, and how. */
  readonly contradictions: ReadonlyMap<Point, Reason>;
  /** The period of the baseline, which may be known even if its value is not. */
  readonly baselinePeriod: Period | undefined;
  readonly heading: Heading;
  /** Only figures whose periods end after this day are outturns; before every day if the baseline has no period. */
  readonly baselineEnd: Day;
  /** The day from which periods are counted, one length apart. */
  readonly grid: Day;
  /** How long a time the figures have to cover. */
  readonly length: Length;
  /** Whether figures of another length are left out, because such figures grow with their time. */
  readonly isStrict: boolean;
  /** The area's figures up to the baseline, earliest first. */
  readonly before: readonly Point[];
  /** The area's figures since the baseline, earliest first. */
  readonly since: readonly Point[];
  /** The area's figures that end after the baseline, but mostly cover the time before its end. They are not judged. */
  readonly astride: readonly Observed[];
  /** The area's periods for which no figure is known, or two contradict each other, earliest first. */
  readonly missing: readonly Missing[];
  /** Each comparator's figures, earliest first: those of the indicator's comparisons first. */
  readonly comparators: ReadonlyMap<string, ComparatorSeries>;
  /** What the plan states for the comparators at the baseline. */
  readonly stated: readonly StatedFigure[];
  /** Everything that was observed, even if it is not compared with the target. */
  readonly observed: readonly Observed[];
  /** The figures that are not used, and why. */
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly Reason[];
}

/** A comparator's figures, and its periods without one. */
export interface ComparatorSeries {
  readonly points: readonly Point[];
  readonly missing: readonly Missing[];
}

/** A period for which there is no figure to use. */
export interface Missing {
  readonly comparatorId: string | undefined;
  readonly period: Period;
  readonly length: Length;
  /** Why there is none; `null` if figures contradict each other. */
  readonly missing: MissingFigure['missing'] | null;
  /** Which figures contradict each other, if any do. */
  readonly conflict: Reason | undefined;
  /** The note of the missing figure. */
  readonly note: string | undefined;
}

/** The figure that the plan states for a comparator. */
export interface StatedFigure {
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

/** The options for sorting figures. */
export interface FiguresOptions extends Observations {
  readonly asOf?: Day | undefined;
  readonly readPeriod: PeriodReader;
  /** The comparators of the plan, in its order. */
  readonly comparatorIds?: readonly string[];
  /** The first day of the plan, if known. */
  readonly planStart?: Day | undefined;
  /** The part of the area whose figures are wanted; the whole if left out. */
  readonly areaId?: string | undefined;
}

/**
 * Returns the figures of an indicator in order. Only figures whose period has ended by the day count. Comparators that
 * the indicator does not name follow in the plan's order, or otherwise by id.
 */
export function figuresOf(indicator: Indicator, options: FiguresOptions): Series {
  const { asOf, readPeriod, comparatorIds = [], areaId, planStart } = options;
  const baselinePeriod = periodOfFigure(indicator.baseline, 'baseline', readPeriod);
  const statedBaseline = hasEnded(baselinePeriod, asOf) ? baselineOf(indicator, baselinePeriod) : undefined;
  const length = lengthOfIndicator(indicator, baselinePeriod);
  const heading = headingOf(indicator, baselinePeriod);
  const isStrict = growsWithTime(indicator.unit);
  const isLike = !isStrict || statedBaseline?.length === undefined || isSameLength(statedBaseline.length, length);
  const observed = observedOf(indicator, options, heading, areaId, asOf, readPeriod);
  // If no figure is judged, the figures themselves may decide which length of time is shown.
  const { kind } = indicator.target;
  const shown = length ?? (kind === 'not-set' || kind === 'milestone' ? lengthRead(observed) : undefined);
  // A figure that covers less than its period is an average. It only fits if the baseline next to it is an average too.
  const fits = (one: Observed): boolean =>
    isOfLength(one, shown) ? heading.isAverage || !isOverLonger(one) : !isStrict;
  // If the baseline has no date, figures for periods that ended before the plan began are not outturns.
  const baselineEnd = baselinePeriod?.end ?? (planStart === undefined ? '' : (dayLater(planStart, -1) ?? ''));
  const isAstride = (one: Observed): boolean =>
    one.comparatorId === undefined && one.period.end > baselineEnd && !isAfter(one, baselineEnd);
  const kept = observed.filter((one) => fits(one) && !isAstride(one));
  const astride = observed.filter((one) => fits(one) && isAstride(one));
  const from = startNamed(indicator, length, readPeriod);
  const unfit = observed.filter((one) => one.point !== undefined && !fits(one) && one.period.label !== from);
  const areas = groupedBy(kept, ({ comparatorId }) => comparatorId);
  // An average of years is not a total of its parts.
  const knownOf = ({ taken: { point, period }, isConflict }: Editions): Point[] =>
    point === undefined || isConflict || period.label === from ? [] : [point];
  const contradictions = new Map(
    heading.isAverage
      ? []
      : [...groupedBy(observed, ({ comparatorId }) => comparatorId)].flatMap(([id, ofArea]) => {
          const known = editionsOfEach(ofArea).flatMap(knownOf);
          const all = id === undefined && statedBaseline ? [...known, statedBaseline] : known;
          return [...contradictionsIn(all, indicator.unit, id ?? null)];
        }),
  );
  const seriesOfArea = (id: string | undefined): AreaSeries =>
    areaSeries(areas.get(id) ?? [], heading, length, contradictions);
  const own = seriesOfArea(undefined);
  const baselineConflict = statedBaseline && contradictions.get(statedBaseline);
  const baseline = isLike && baselineConflict === undefined ? statedBaseline : undefined;
  const stated = statedFigures(indicator, { ...heading, length: heading.length ?? shown }, asOf, readPeriod);
  // A figure that ends with the baseline but covers another length of time is a different figure.
  const isBaseline = (point: Point): boolean =>
    statedBaseline !== undefined
    && endOf(point) === baselinePeriod?.end
    && (heading.isAverage
      ? point.period?.label === baselinePeriod.label
      : statedBaseline.length === undefined || isSameLength(point.length, statedBaseline.length));
  const ofBaseline = own.points.filter(isBaseline);
  const mostlyBefore = (some: readonly Observed[]): Reason[] =>
    some.length === 0 ? [] : [reason('mostly-before', { periods: labelsOf(some), until: baselineEnd })];
  const latestEnd = [endOf(own.points.at(-1)), baselineEnd].reduce((one, other) => (one > other ? one : other));
  const newest = own.missing.at(-1);
  const stands = ofBaseline.length === 0 ? [] : [reason('baseline-stands', {})];
  const comparators = new Map<string, ComparatorSeries>();
  const replaced: LeftOut[] = [];
  const others = [...areas.keys()].filter((id) => id !== undefined).sort(compareText);
  for (const id of new Set([...stated.map(({ comparatorId }) => comparatorId), ...comparatorIds, ...others])) {
    const observedOfIt = seriesOfArea(id);
    const ofIt = stated.filter(({ comparatorId }) => comparatorId === id);
    const { points, missing } = withStated(observedOfIt, ofIt, replaced);
    replaced.push(...observedOfIt.leftOut);
    if (points.length > 0 || missing.length > 0) comparators.set(id, { points, missing });
  }
  const lengths = lengthNotes(unfit, length);
  return {
    baseline,
    statedBaseline,
    baselineConflict,
    contradictions,
    baselinePeriod,
    heading,
    baselineEnd,
    length,
    isStrict,
    before: own.points.filter((point) => endOf(point) <= baselineEnd && !isBaseline(point)),
    grid: gridOf(indicator, baselinePeriod, own.points, length, planStart),
    since: own.points.filter((point) => endOf(point) > baselineEnd),
    astride,
    missing: own.missing.filter(({ period }) => baseline === undefined || period.end !== baselineEnd),
    comparators,
    stated,
    observed,
    leftOut: [
      ...unfit.flatMap((one) => leaveOut(one, lengthNotes([one], length))),
      ...own.leftOut,
      ...astride.flatMap((one) => leaveOut(one, mostlyBefore([one]))),
      ...stands.flatMap((because) =>
        ofBaseline.map((point) => ({ comparatorId: undefined, point, isStated: false, reason: because })),
      ),
      ...replaced,
    ],
    notes: [
      ...(baselineConflict === undefined ? [] : [baselineConflict]),
      ...(isLike || length === undefined
        ? []
        : [reason('baseline-length-differs', { period: baselinePeriod?.label ?? null, months: length })]),
      ...lengths,
      ...mostlyBefore(astride.filter(({ point }) => point !== undefined)),
      ...stands,
      ...own.notes,
      ...(newest === undefined || newest.missing === null || newest.period.end <= latestEnd
        ? []
        : [reason('newer-figure-missing', { period: newest.period.label })]),
    ],
  };
}

// The years whose average the target is counted from. This is not a figure of the indicator's usual length.
function startNamed({ target }: Indicator, length: Length, readPeriod: PeriodReader): string | undefined {
  if (target.kind !== 'change' && target.kind !== 'direction') return undefined;
  const { from, averageOf } = target;
  if (from === undefined || averageOf === undefined) return undefined;
  if (length !== undefined && !isSameLength(MONTHS_IN[averageOf], length)) return undefined;
  return readPeriod(from, 'target.from').label;
}

// The end of the baseline. If it has no date, a recurring target follows the years of most figures, or of the plan.
function gridOf(
  { target }: Indicator,
  baselinePeriod: Period | undefined,
  points: readonly Point[],
  length: Length,
  planStart: Day | undefined,
): Day {
  if (baselinePeriod !== undefined) return endsMonth(baselinePeriod.end) ? baselinePeriod.end : YEAR_END;
  if (target.every === undefined) return YEAR_END;
  const months = MONTHS_IN[target.every];
  const ends = points.filter((one) => isOfLength(one, length) && endsMonth(endOf(one))).map(endOf);
  const alike = [...groupedBy(ends, (end) => String(Number(end.slice(5, 7)) % months)).values()];
  const most = alike.reduce<readonly Day[]>((one, other) => (other.length > one.length ? other : one), []);
  const beforePlan = planStart === undefined ? undefined : dayLater(planStart, -1);
  return most[0] ?? (beforePlan !== undefined && endsMonth(beforePlan) ? beforePlan : YEAR_END);
}

function baselineOf({ baseline }: Indicator, period: Period | undefined): Point | undefined {
  return pointOf(baseline, period, lengthOfBaseline(period, baseline), 'baseline');
}

interface AreaSeries extends ComparatorSeries {
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly Reason[];
}

// Returns the figures of one area: for each period the edition that counts. If several end on one day, the one with the
// indicator's length is used, or otherwise the longest.
function areaSeries(
  figures: readonly Observed[],
  heading: Heading,
  length: Length,
  contradictions: Series['contradictions'],
): AreaSeries {
  const editions = editionsOfEach(figures).map((one) => {
    const contradiction = one.taken.point && contradictions.get(one.taken.point);
    return { ...one, contradiction, isConflict: one.isConflict || contradiction !== undefined };
  });
  const points: Point[] = [];
  const missing: Missing[] = [];
  const leftOut: LeftOut[] = [];
  for (const group of groupedBy(editions, ({ taken }) => taken.period.end).values()) {
    group.sort((one, other) => rankOf(other, heading, length) - rankOf(one, heading, length));
    const isGap = ({ taken }: Editions): boolean => taken.point === undefined && !isStillToCome(taken.figure);
    const isWithheld = group.some(isGap);
    const first =
      group.find(
        // A figure withheld for the year itself is not replaced by an average that ends with it, or by a month if no
        // length is wanted.
        (one) =>
          one.isConflict
          || (length === undefined && isGap(one))
          || (one.taken.point !== undefined && !(isWithheld && isOverLonger(one.taken))),
      ) ?? group[0];
    for (const one of group) {
      const { taken, isConflict } = one;
      const because = one.contradiction ?? editionNote(one);
      for (const other of isConflict ? [taken, ...one.others] : one.others) leftOut.push(...leaveOut(other, [because]));
      if (isConflict || taken.point === undefined) {
        const why = 'missing' in taken.figure && !isConflict ? taken.figure.missing : null;
        const note = isConflict ? undefined : taken.figure.note;
        if (one === first || isOfLength(taken, length)) {
          const { comparatorId, period, length: its } = taken;
          const conflict = isConflict ? because : undefined;
          missing.push({ comparatorId, period, length: its, missing: why, conflict, note });
        }
      } else if (one === first) points.push(taken.point);
      else {
        const instead = first.taken.period.label;
        const why =
          first.taken.point === undefined
            ? reason('newer-figure-missing', { period: instead })
            : reason('longer-period-taken', { period: taken.period.label, instead });
        leftOut.push(...leaveOut(taken, [first.contradiction ?? (first.isConflict ? editionNote(first) : why)]));
      }
    }
  }
  points.sort((one, other) => compareText(endOf(one), endOf(other)));
  missing.sort((one, other) => compareText(one.period.end, other.period.end));
  return {
    points,
    missing,
    leftOut,
    notes: editions.flatMap((one) => one.contradiction ?? (one.others.length > 0 ? editionNote(one) : [])),
  };
}

// Among averages, the one over as many years as the baseline's comes first.
function rankOf({ taken }: Editions, heading: Heading, length: Length): number {
  if (!isOfLength(taken, length)) return taken.length ?? 0;
  if (!isOverLonger(taken)) return Number.MAX_VALUE;
  const over = coveredLength(taken.period);
  return isSameLength(over, coveredLength(heading.period)) ? AVERAGE_LIKE_BASELINE : AVERAGE + Number(over);
}

function leaveOut({ comparatorId, point, isStated }: Observed, because: readonly Reason[]): LeftOut[] {
  return point === undefined ? [] : because.map((one) => ({ comparatorId, point, isStated, reason: one }));
}

function statedFigures(
  { comparisons }: Indicator,
  { period: baselinePeriod, length: ofBaseline }: Heading,
  asOf: Day | undefined,
  readPeriod: PeriodReader,
): StatedFigure[] {
  return comparisons.flatMap(({ comparatorId, figure }, index) => {
    const place = `comparisons[${String(index)}].figure`;
    const own = periodOfFigure(figure, place, readPeriod);
    const period = own ?? baselinePeriod;
    if (!hasEnded(period, asOf)) return [];
    // Without a period, it is for the time of the baseline.
    const length =
      own === undefined || own.label === baselinePeriod?.label ? ofBaseline : lengthOfBaseline(period, figure);
    const point = pointOf(figure, period, coveredLength(undefined, 'value' in figure ? figure : {}) ?? length, place);
    return point === undefined ? [] : [{ comparatorId, point }];
  });
}

function isAlike(one: Length, other: Length): boolean {
  return one === undefined || other === undefined || isSameLength(one, other);
}

// A figure observed for the same time replaces the one that the plan states, even if it was withheld. Two figures that
// the plan states for the same time contradict each other.
function withStated(
  { points: observed, missing }: ComparatorSeries,
  stated: readonly StatedFigure[],
  replaced: LeftOut[],
): ComparatorSeries {
  const points = [...observed];
  const gaps = [...missing];
  for (const { comparatorId, point } of stated) {
    const instead =
      observed.find((one) => endOf(one) === endOf(point) && isAlike(one.length, point.length))?.period
      ?? missing.find(
        (one) => one.period.end === endOf(point) && isAlike(one.length, point.length) && !isStillToCome(one),
      )?.period;
    const rival = stated.find((one) => endOf(one.point) === endOf(point) && order(one.point.value, point.value) !== 0);
    if (instead !== undefined) {
      const because = reason('edition-taken', { period: instead.label, because: 'observed', published: null });
      replaced.push({ comparatorId, point, isStated: true, reason: because });
    } else if (rival !== undefined && point.period !== undefined) {
      const { period, length } = point;
      const because = reason('figures-conflict', { period: period.label, comparatorId });
      gaps.push({ comparatorId, period, length, missing: null, conflict: because, note: undefined });
      replaced.push({ comparatorId, point, isStated: true, reason: because });
    } else points.push(point);
  }
  return { points: points.sort((one, other) => compareText(endOf(one), endOf(other))), missing: gaps };
}

// Figures that grow with their time are left out if they cover another length of time, or if that is not known.
function lengthNotes(unfit: readonly Observed[], wanted: Length): Reason[] {
  const averages = unfit.filter((one) =>
    one.length === undefined ? one.point?.figure.averageOf !== undefined : isOverLonger(one) && isOfLength(one, wanted),
  );
  const known = unfit.filter((one) => one.length !== undefined && wanted !== undefined && !averages.includes(one));
  const unknown = unfit.filter((one) => !known.includes(one) && !averages.includes(one));
  return [
    ...(known.length > 0 && wanted !== undefined
      ? [
          reason('period-length-differs', {
            periods: labelsOf(known),
            months: wanted,
            areShorter: known.every(({ length }) => Number(length) < wanted),
          }),
        ]
      : []),
    ...(averages.length > 0 ? [reason('average-not-used', { periods: labelsOf(averages) })] : []),
    ...(unknown.length > 0 ? [reason('period-length-unknown', { periods: labelsOf(unknown) })] : []),
  ];
}

function labelsOf(figures: readonly Observed[]): string[] {
  return [...new Set(figures.map(({ period }) => period.label))];
}
