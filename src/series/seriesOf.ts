import { figuresOf } from './figures.js';
import type { Reason } from '../explain/reason.js';
import type { RollUpReason } from '../explain/rollUpReasons.js';
import { reason } from '../explain/reasons.js';
import type { SeriesKind } from '../model/seriesKind.js';
import { requireKeys, requireOneOf } from '../errors/require.js';
import { takeIndicator, takeObservations } from '../shape/requireShape.js';
import { type Exact, order, plus, read, toNumber } from '../exact/exact.js';
import type { KnownFigure, MissingFigure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Day } from '../model/period.js';
import { requireDay } from '../period/day.js';
import { groupedBy } from '../lookup/groupedBy.js';
import { byKind, type Member, membersOf, SERIES_KINDS, yearBefore } from './byKind.js';
import { monthsBetween } from '../period/monthsBetween.js';
import { editionNote } from './editions.js';
import type { Observed } from './observed.js';
import { periodReader } from '../period/periodReader.js';
import { placesOf } from './placesOf.js';
import { rollingYears } from './rollingYears.js';

const PARTS_OF_A_YEAR = [
  { kind: 'monthly', parts: 'months', months: 1 },
  { kind: 'quarterly', parts: 'quarters', months: 3 },
] as const;

/**
 * The options of {@link seriesOf}.
 *
 * @category Series
 */
export interface SeriesOptions {
  /** The outturns for the area and for comparators; those of other indicators are ignored. */
  readonly observations: readonly Observation[];
  /** The day by which a figure must be known, `YYYY-MM-DD`; every figure counts if left out. */
  readonly asOf?: Day | undefined;
  /**
   * `year` adds sums of twelve months and of four quarters, as series of the kind `rolling`; none is made if left
   * out.
   */
  readonly rolling?: 'year' | undefined;
}

/**
 * One figure given for a period.
 *
 * @category Series
 */
export interface SeriesEdition {
  /** The value, in the indicator's unit; `null` if it is missing. */
  readonly value: number | null;
  /** Why it is missing; `null` if it is not. */
  readonly missing: MissingFigure['missing'] | null;
  /** The count behind it; `null` if it is not known. */
  readonly count: number | null;
  /** The denominator behind it; `null` if it is not known. */
  readonly denominator: number | null;
  /** How firm it is; `null` if that is not said. */
  readonly qualifier: NonNullable<KnownFigure['qualifier']> | null;
  /** The day on which it was published; `null` if that is not said. */
  readonly published: Day | null;
  /** Whether the plan states it, as the baseline or the comparator's figure next to it. */
  readonly isStated: boolean;
}

/**
 * A period of a series and the figure that counts for it.
 *
 * @category Series
 */
export interface SeriesPoint extends SeriesEdition {
  /** The label of the period, as it was read. */
  readonly period: string;
  /** The first day that the figure covers. */
  readonly start: Day;
  /** The last day that the figure covers. */
  readonly end: Day;
  /** The value for the same period of the year before; `null` if none is known. */
  readonly lastYear: number | null;
  /** The other figures given for the period, the earliest edition first. */
  readonly others: readonly SeriesEdition[];
}

/**
 * The figures of one area for one kind of period, earliest first.
 *
 * @category Series
 */
export interface IndicatorSeries {
  /** The comparator whose figures they are; `null` for the area's own. */
  readonly comparatorId: string | null;
  /** What kind of periods they are for. */
  readonly kind: SeriesKind;
  /** What its figures were added from; `null` if they are as they were given. */
  readonly summedFrom: 'months' | 'quarters' | null;
  /** The periods, earliest first. */
  readonly points: readonly SeriesPoint[];
  /**
   * Which of several editions was used, and where a year to date is not the sum of its parts. For a series of sums:
   * what could not be added up and why, and which sums are provisional.
   */
  readonly notes: readonly (Reason | RollUpReason)[];
}

/**
 * Returns an indicator's figures as series: the area's and each comparator's, each kind of period separately, earliest
 * first.
 *
 * The series include the baseline and the figures next to it. If there are several figures for one period, the latest
 * edition counts: the one published last, or else a revised one before a provisional one; the others are kept. If two
 * differ and nothing shows which counts, neither does: the value is `null`, and the notes say so. Years that overlap,
 * such as a year to March and a year to June, are reported as `rolling`, and those that end in the same month as the
 * baseline are also reported as `annual`. A year-to-date figure is never worked out from months or corrected: it may
 * include late corrections, and the notes say where it differs from the sum of its months.
 *
 * With `rolling: 'year'` it also adds up the twelve months and the four quarters that end with each month and quarter,
 * as {@link rollUp} does: exactly, only if all are known, and a rate over one population. These series say so in
 * `summedFrom`.
 *
 * Do not use it to fill gaps: without `rolling` it returns figures as published and works none out. To add up quarters
 * to years, use {@link rollUp}. To judge a figure against the target, use {@link evaluateIndicator}, which reads the
 * same series.
 *
 * @param indicator - The indicator.
 * @param options - The observations, and the day by which they must be known.
 * @returns The series: the area's own first, annual ones first.
 * @throws A {@link CommunitySafetyError} with code `INVALID_ARGUMENT`, `INVALID_DAY`, `INVALID_PERIOD` or
 * `INVALID_NUMBER`.
 *
 * @example
 * ```ts
 * import { getIndicator, seriesOf } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * const indicator = getIndicator(maidstone2014, 'violence-against-the-person');
 * const of = { indicatorId: indicator.id, period: '2013/14' };
 * const observations = [
 *   { ...of, figure: { value: 1650, qualifier: 'provisional' }, published: '2014-04-24' },
 *   { ...of, figure: { value: 1662, qualifier: 'revised' }, published: '2014-07-17' },
 * ] as const;
 * const [annual] = seriesOf(indicator, { observations });
 * annual?.points.map(({ period, value }) => [period, value]); // => [['March 2013', 1579], ['2013/14', 1662]]
 * annual?.points[1]?.others[0]?.value; // => 1650
 * annual?.points[1]?.lastYear; // => 1579
 * ```
 *
 * @category Series
 */
export function seriesOf(indicator: Indicator, options: SeriesOptions): IndicatorSeries[] {
  indicator = takeIndicator(indicator);
  const { observations: all, asOf, rolling } = requireKeys(options, ['observations', 'asOf', 'rolling'], 'options');
  const observations = takeObservations(all, (id) => (id === indicator.id ? indicator.unit : undefined));
  if (asOf !== undefined) requireDay(asOf, 'asOf');
  if (rolling !== undefined) requireOneOf(rolling, ['year'], 'options.rolling');
  const figures = figuresOf(indicator, { given: observations, asOf, readPeriod: periodReader() });
  const places = groupedBy(placesOf(figures), ({ comparatorId }) => comparatorId);
  const first = [undefined, ...indicator.comparisons.map(({ comparatorId }) => comparatorId)];
  const areas = [...new Set([...first, ...places.keys()])].map((id) => [id, places.get(id) ?? []] as const);
  return areas.flatMap(([comparatorId, ofArea]) => {
    const kinds = byKind(ofArea, comparatorId === undefined);
    const given = SERIES_KINDS.flatMap((kind): IndicatorSeries[] => {
      const members = membersOf(kinds, kind);
      if (members.length === 0) return [];
      return [
        {
          comparatorId: comparatorId ?? null,
          kind,
          summedFrom: null,
          points: members.map((member) => shown(member, members)),
          notes: [...members.flatMap(editionNotes), ...yearToDateNotes(indicator, kind, kinds)],
        },
      ];
    });
    return rolling === undefined ? given : [...given, ...sums(indicator, comparatorId ?? null, kinds)];
  });
}

// Returns the sums of twelve months and of four quarters, if there are months and quarters.
function sums(
  indicator: Indicator,
  comparatorId: string | null,
  kinds: ReadonlyMap<SeriesKind, readonly Member[]>,
): IndicatorSeries[] {
  return PARTS_OF_A_YEAR.flatMap(({ kind, parts, months }) => {
    const { years, reasons } = rollingYears(indicator, comparatorId, membersOf(kinds, kind), months);
    if (years.length + reasons.length === 0) return [];
    const points = years.map((year): SeriesPoint => {
      const { label: period, start, end, figure, published = null } = year;
      const { value, count = null, denominator = null, qualifier = null } = figure;
      const lastYear = yearBefore(year, years)?.figure.value ?? null;
      const edition = { value, missing: null, count, denominator, qualifier, published, isStated: false };
      return { ...edition, period, start, end, lastYear, others: [] };
    });
    return [{ comparatorId, kind: 'rolling', summedFrom: parts, points, notes: reasons }];
  });
}

function shown(member: Member, members: readonly Member[]): SeriesPoint {
  const { taken, editions, point, start, end, others } = member;
  const { isConflict } = editions;
  const before = yearBefore(member, members)?.point;
  return {
    ...editionOf({ ...taken, point }),
    ...(isConflict ? { missing: null } : {}),
    period: taken.period.label,
    start,
    end,
    lastYear: before === undefined ? null : toNumber(before.value),
    others: (isConflict ? [taken, ...others] : others).map(editionOf),
  };
}

function editionOf({ point, figure, published, isStated }: Observed): SeriesEdition {
  const known = point?.figure;
  return {
    value: point === undefined ? null : toNumber(point.value),
    missing: point === undefined && 'missing' in figure ? figure.missing : null,
    count: numberOrNull(known?.count, 'figure.count'),
    denominator: numberOrNull(known?.denominator, 'figure.denominator'),
    qualifier: known?.qualifier ?? null,
    published: published ?? null,
    isStated,
  };
}

// In plain JavaScript it may be anything.
function numberOrNull(value: number | null | undefined, name: string): number | null {
  return value === undefined || value === null ? null : toNumber(read(value, name));
}

function editionNotes({ editions }: Member): Reason[] {
  return editions.others.length === 0 ? [] : [editionNote(editions)];
}

// Notes where a year-to-date figure is not the sum of its months or quarters.
function yearToDateNotes(
  { unit }: Indicator,
  kind: SeriesKind,
  kinds: ReadonlyMap<SeriesKind, readonly Member[]>,
): Reason[] {
  const amountOf = ({ point }: Member): Exact | undefined =>
    unit.kind === 'count' ? point?.value : point?.figure.count;
  return membersOf(kinds, kind).flatMap((member) => {
    const amount = amountOf(member);
    if (!member.taken.isCumulative || amount === undefined) return [];
    return PARTS_OF_A_YEAR.flatMap(({ kind: part, parts, months }) => {
      const sum = sumOf(member, membersOf(kinds, part), months, amountOf);
      if (sum === undefined || order(sum, amount) === 0) return [];
      const period = member.taken.period.label;
      return reason('year-to-date-differs', { period, value: toNumber(amount), parts, sum: toNumber(sum) });
    });
  });
}

// Returns nothing unless every part of the run is known.
function sumOf(
  { start, end }: Member,
  parts: readonly Member[],
  months: number,
  amountOf: (member: Member) => Exact | undefined,
): Exact | undefined {
  const inside = parts.filter((part) => part.start >= start && part.end <= end);
  if (inside.length * months !== monthsBetween(start, end) + 1) return undefined;
  let sum: Exact = 0;
  for (const part of inside) {
    const amount = amountOf(part);
    if (amount === undefined) return undefined;
    sum = plus(sum, amount);
  }
  return sum;
}
