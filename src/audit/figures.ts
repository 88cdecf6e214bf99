import { decimalsOf, differenceOver } from '../exact/exact.js';
import type { FindingData } from '../explain/findings.js';
import { groupedBy } from '../lookup/groupedBy.js';
import type { Figure, KnownFigure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Day, Period } from '../model/period.js';
import type { Target } from '../model/target.js';
import { growsWithTime, isShare, type Unit } from '../model/unit.js';
import { dayOf } from '../period/day.js';
import { partsOf } from '../period/partsOf.js';
import { isBareZero } from '../series/isBareZero.js';
import { coveredLength, MONTHS_IN } from '../series/lengths.js';
import { manyIn } from '../series/manyIn.js';
import { compareText } from '../series/observed.js';
import { clockInWords } from '../wording/clockInWords.js';
import { timesInSeconds } from '../wording/timesInSeconds.js';
import { type Audited, inRange, type Place } from './audited.js';
import type { Found, Rule } from './rule.js';
import { numbersIn, placeIn } from './words.js';

/** Figures that do not follow from their count, differ from one another or from their words. */
export const figures: readonly Rule[] = [
  { code: 'figure-does-not-follow', severity: 'error', find: figureDoesNotFollow },
  { code: 'perhaps-share', severity: 'error', find: perhapsShare },
  { code: 'perhaps-blank', severity: 'error', find: perhapsBlank },
  { code: 'figures-differ', severity: 'warning', find: figuresDiffer },
  { code: 'words-and-value-differ', severity: 'warning', find: wordsAndValueDiffer },
  { code: 'average-beside-baseline', severity: 'note', find: averageBesideBaseline },
];

/** A figure of a plan that has a value, with its place. */
interface PlacedFigure extends Place {
  readonly indicator: Indicator;
  readonly figure: KnownFigure;
  /** Whose figure it is; the area's own if left out. */
  readonly comparatorId: string | undefined;
  readonly period: string | undefined;
  readonly covers: KnownFigure['covers'];
  /** The day on which an observation was published, where it says so. */
  readonly published?: Day | undefined;
  /** Whether it is an observation of the year to date. */
  readonly cumulative?: boolean | undefined;
}

// Every figure of the plan that has a value: baselines, comparisons and observations.
function* figuresOf({ plan, indicators, indicatorOf }: Audited): Generator<PlacedFigure> {
  for (const { indicator, path, source } of indicators) {
    const { baseline, comparisons } = indicator;
    const { period } = baseline;
    const covers = 'value' in baseline ? baseline.covers : undefined;
    const common = { indicator, source };
    if (isKnown(baseline)) {
      yield { ...common, figure: baseline, path: [...path, 'baseline'], comparatorId: undefined, period, covers };
    }
    for (const [position, { comparatorId, figure }] of comparisons.entries()) {
      if (!isKnown(figure)) continue;
      yield {
        ...common,
        figure,
        path: [...path, 'comparisons', position, 'figure'],
        comparatorId,
        period: figure.period ?? period,
        covers: figure.covers ?? (figure.period === undefined || figure.period === period ? covers : undefined),
      };
    }
  }
  for (const [index, observation] of plan.observations.entries()) {
    const { indicatorId, period, figure, comparatorId, areaId, published, cumulative } = observation;
    const indicator = indicatorOf(indicatorId)?.indicator;
    // The figures of a part of the area are never compared with those of the whole.
    if (indicator === undefined || !isKnown(figure) || areaId !== undefined) continue;
    const path = ['observations', index, 'figure'];
    yield { indicator, figure, path, comparatorId, period, covers: figure.covers, published, cumulative };
  }
}

function isKnown(figure: Figure): figure is KnownFigure {
  return 'value' in figure;
}

// A program that divides doubles is off by a few units of the last digit.
const AS_DOUBLES = 8 * Number.EPSILON;

/**
 * Finds a percentage or rate that does not follow from its own count and denominator, rounded as printed.
 *
 * Reason: one of the three numbers is wrong.
 *
 * Example: 27.7 per 1,000 from 4,309 incidents and 155,143 people, which is 27.8.
 */
function* figureDoesNotFollow(audited: Audited): Generator<Found<'figure-does-not-follow'>> {
  for (const { indicator, figure, path, source } of figuresOf(audited)) {
    const { unit, name } = indicator;
    const worked = inRange(() => workedOut(figure, unit));
    if (worked === undefined || Math.abs(worked.worked - figure.value) <= AS_DOUBLES * Math.abs(figure.value)) continue;
    yield { path: [...path, 'value'], source, data: { name, value: figure.value, unit, ...worked } };
  }
}

function workedOut(
  { value, text, count, denominator, qualifier }: KnownFigure,
  unit: Unit,
): Pick<FindingData['figure-does-not-follow'], 'worked' | 'decimals' | 'count' | 'denominator'> | undefined {
  if (count === undefined) return undefined;
  // A count is its own numerator.
  if (unit.kind === 'count') {
    return count === value ? undefined : { worked: count, decimals: decimalsOf(value), count, denominator: null };
  }
  if (unit.kind !== 'rate' && !isShare(unit)) return undefined;
  if (denominator === undefined || denominator <= 0) return undefined;
  // An estimate need not be the quotient of two counts.
  if (qualifier !== undefined && qualifier !== 'provisional' && qualifier !== 'revised') return undefined;
  const printed = /\.(\d+)/u.exec(text ?? '')?.[1] ?? '';
  const decimals = Math.max(decimalsOf(value), Math.min(printed.length, 15));
  const per = unit.kind === 'rate' ? unit.per : 100;
  return { worked: differenceOver(count, 0, per, denominator, decimals), decimals, count, denominator };
}

/** A percentage that an indicator gives, a target's level among them. */
interface Percentage extends Place {
  readonly value: number;
  readonly text: string | undefined;
}

const FAR = 10;

/**
 * Finds a percentage below 1 where another of the indicator is more than ten times as large.
 *
 * Reason: spreadsheets hold 75% as 0.75. Any percentage would reach a target of at least 0.75.
 *
 * Example: a target of at least 0.75 next to a baseline of 70%.
 */
function* perhapsShare(audited: Audited): Generator<Found<'perhaps-share'>> {
  const ofIndicators = new Map<Indicator, Percentage[]>();
  for (const { indicator, path, source } of audited.indicators) {
    if (!isShare(indicator.unit)) continue;
    const { target } = indicator;
    const asked = { path: [...path, 'target', 'value'], source, text: target.text };
    ofIndicators.set(indicator, target.kind === 'level' ? [{ ...asked, value: target.value }] : []);
  }
  for (const { indicator, figure, path, source } of figuresOf(audited)) {
    const { value, text } = figure;
    ofIndicators.get(indicator)?.push({ path: [...path, 'value'], source, value, text });
  }
  for (const [{ name }, all] of ofIndicators) {
    const other = all.reduce((most, { value }) => Math.max(most, value), 0);
    for (const { value, text = '', ...place } of all) {
      if (value <= 0 || value >= 1 || other <= FAR * value || text.includes('%')) continue;
      yield { ...place, data: { name, value, percentage: differenceOver(value, 0, 100, 1, undefined), other } };
    }
  }
}

/**
 * Finds a figure of 0 without a word or a count, where the figure before makes it unlikely.
 *
 * Reason: a program reads a blank cell as 0, and no crime at all would reach almost any target.
 *
 * Example: 0 offences in 2025/26 after 240 in 2024/25.
 */
function* perhapsBlank(audited: Audited): Generator<Found<'perhaps-blank'>> {
  const timed = [...figuresOf(audited)].map((placed) => {
    const time = audited.periodOf(placed.period);
    // Undated figures come first.
    return { ...placed, time, end: time?.end ?? '' };
  });
  for (const series of groupedBy(timed, ({ indicator, comparatorId }) =>
    JSON.stringify([indicator.id, comparatorId]),
  ).values()) {
    let before: TimedFigure | undefined;
    for (const placed of series.sort((one, other) => compareText(one.end, other.end))) {
      const { indicator, figure, time, path, source } = placed;
      if (!isBareZero(figure)) before = placed;
      else if (before !== undefined && time !== undefined && expectedFrom(before, placed) >= manyIn(indicator.unit)) {
        const data = { name: indicator.name, period: time.label, unit: indicator.unit, before: before.figure.value };
        yield { path: [...path, 'value'], source, data };
      }
    }
  }
}

interface TimedFigure extends PlacedFigure {
  readonly time: Period | undefined;
}

// What the figure before comes to over the time of the other; a month of a year where nothing says how long one is.
function expectedFrom(before: TimedFigure, { indicator, ...other }: TimedFigure): number {
  const { value } = before.figure;
  if (!growsWithTime(indicator.unit)) return value;
  const [months, its] = [lengthOf(other), lengthOf(before)];
  return months === undefined || its === undefined ? value / MONTHS_IN.year : (value * months) / its;
}

function lengthOf({ time, covers, figure }: Omit<TimedFigure, 'indicator'>): number | undefined {
  return coveredLength(time, { ...figure, ...(covers !== undefined && { covers }) });
}

interface FigureAt extends Place {
  readonly indicator: Indicator;
  readonly comparatorId: string | undefined;
  readonly qualifier: KnownFigure['qualifier'];
  readonly published?: Day | undefined;
  /** The days it covers, and whether to date, as a key. */
  readonly spell: string;
  readonly time: FindingData['figures-differ']['time'];
  readonly given: FindingData['figures-differ']['first'];
}

/**
 * Finds two figures of one indicator for the same time that differ: in its table, among the observations, or in a claim
 * that names its indicator.
 *
 * Reason: one of them is wrong or was revised, and a reader cannot see which of them was judged. It does not report a
 * figure that is marked as revised or follows a provisional one, editions published on different days, or a figure that
 * rounds to the other.
 *
 * Example: a baseline of 1,579 for 2012/13 and "1,597 offences in 2012/13" in the text.
 */
function* figuresDiffer(audited: Audited): Generator<Found<'figures-differ'>> {
  const first = new Map<string, FigureAt>();
  for (const stated of [...tabled(audited), ...claimed(audited)]) {
    const { indicator, comparatorId, spell, path, source, time } = stated;
    const key = JSON.stringify([indicator.id, comparatorId, spell]);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, stated);
      continue;
    }
    if (agree(earlier, stated) || mayDiffer(earlier, stated)) continue;
    const { name, unit } = indicator;
    const comparator = comparatorId === undefined ? null : audited.nameOf(comparatorId);
    yield {
      path,
      source,
      data: { name, comparator, time, unit, first: earlier.given, second: stated.given },
      related: [{ path: earlier.path, source: earlier.source }],
    };
  }
}

function tabled(audited: Audited): FigureAt[] {
  return [...figuresOf(audited)].flatMap((placed): FigureAt[] => {
    const { indicator, figure, path, source, comparatorId, period: text, covers, published, cumulative } = placed;
    const period = audited.periodOf(text);
    const days = period && spellOf(period, covers);
    const isObserved = path[0] === 'observations';
    // A count headed with a month may be that of the month or of the year.
    const isUnclear = period?.kind === 'month' && covers === undefined && indicator.unit.kind !== 'percentage';
    if (period === undefined || days === undefined || (!isObserved && isUnclear)) return [];
    // Late corrections go into the year to date, which need not be what its parts come to.
    const spell = `${days.start} ${days.end}${cumulative === true ? ' to date' : ''}`;
    const time = { period: period.label, covers: covers ?? null };
    const given = isObserved
      ? {
          value: figure.value,
          in: 'observation' as const,
          place: covers === undefined ? period.label : `the ${covers} to ${period.label}`,
        }
      : { value: figure.value, in: 'table' as const, place: placeIn(source) };
    return [{ indicator, comparatorId, qualifier: figure.qualifier, published, path, source, spell, time, given }];
  });
}

function claimed({ plan, indicatorOf, periodOf }: Audited): FigureAt[] {
  return plan.claims.flatMap((claim, index): FigureAt[] => {
    const { indicatorId, comparatorId, unit, kind, source } = claim;
    const indicator = indicatorOf(indicatorId)?.indicator;
    // Without a unit of its own a claim speaks of numbers.
    if (indicator === undefined || kind === 'target' || (unit?.kind ?? 'count') !== indicator.unit.kind) return [];
    const values = [
      { value: claim.to, key: 'to', period: periodOf(claim.period) },
      { value: claim.from, key: 'from', period: periodOf(claim.fromPeriod) },
    ];
    return values.flatMap(({ value, key, period }): FigureAt[] => {
      if (value === undefined || period === undefined) return [];
      const time = { period: period.label, covers: null };
      const given = { value, in: 'text' as const, place: placeIn(source) };
      const spell = `${period.start} ${period.end}`;
      return [
        { indicator, comparatorId, qualifier: undefined, path: ['claims', index, key], source, spell, time, given },
      ];
    });
  });
}

/** Works out the days that a figure covers: those of its period, or as long a time up to its end as it says. */
export function spellOf(period: Period, covers: KnownFigure['covers']): { start: Day; end: Day } | undefined {
  if (covers === undefined) return { start: period.start, end: period.end };
  const { year, month } = partsOf(period.end);
  const months = year * 12 + month - MONTHS_IN[covers];
  const start = dayOf(Math.floor(months / 12), (months % 12) + 1, 1);
  return start === undefined ? undefined : { start, end: period.end };
}

// To the decimals of the coarser: 95% and 95.1% are one figure.
function agree(first: FigureAt, second: FigureAt): boolean {
  const values = [first.given.value, second.given.value];
  const decimals = Math.min(...values.map(decimalsOf));
  const [one, other] = values.map((value) => differenceOver(value, 0, 1, 1, decimals));
  return one === other;
}

function mayDiffer(earlier: FigureAt, later: FigureAt): boolean {
  const areEditions =
    earlier.published !== undefined && later.published !== undefined && earlier.published !== later.published;
  return (
    areEditions
    || later.qualifier === 'revised'
    || [earlier, later].some(({ qualifier }) => qualifier !== undefined && qualifier !== 'revised')
  );
}

// Words and signs next to a number that make it another: 1.2m, £3 million, 3rd, a third, <5, (5).
const OTHER_NUMBER =
  /\d\s*(?:k|m|bn|million|thousand|billion|st|nd|rd|th)\b|[<>~≤≥(/]|\b(?:half|third|quarter|double|twice|dozen|hundred|thousand|million)\b/iu;
// "Reduce by 10" and "10% of all" may have been worked out to a level; "by 2018" is a date.
const DISTANCE = /\bby (?!20\d\d)\d|\b(?:fewer|points?)\b/iu;
const SHARE = /%|per ?cent/iu;

/**
 * Finds a figure or target whose words hold different numbers from the value read from them.
 *
 * Reason: a mistyped number is judged like any other.
 *
 * Example: "1,579 offences" read as 1,597.
 */
function* wordsAndValueDiffer(audited: Audited): Generator<Found<'words-and-value-differ'>> {
  for (const { indicator, figure, path, source } of figuresOf(audited)) {
    const { value } = figure;
    const text = figure.text && asMeasured(figure.text, indicator.unit);
    if (text === undefined || OTHER_NUMBER.test(text)) continue;
    const numbers = numbersIn(text);
    // Several numbers are several readings: "14.2 per 1,000", "455 in 2013".
    if (numbers.length !== 1 || numbers[0] === Math.abs(value)) continue;
    const data = { of: 'figure', text: String(figure.text), values: [value], unit: indicator.unit } as const;
    yield { path: [...path, 'value'], source, data };
  }
  for (const { indicator, path, source } of audited.indicators) {
    const { target, unit } = indicator;
    const text = target.text && asMeasured(target.text, unit);
    const values = numbersReadFrom(target);
    if (text === undefined || values === undefined || OTHER_NUMBER.test(text.replaceAll('/', ' '))) continue;
    const numbers = numbersIn(text);
    const isWorkedOut =
      target.kind === 'level' && (DISTANCE.test(text) || (unit.kind !== 'percentage' && SHARE.test(text)));
    if (numbers.length === 0 || isWorkedOut || values.every((number) => numbers.includes(number))) continue;
    yield { path: [...path, 'target'], source, data: { of: 'target', text: String(target.text), values, unit } };
  }
}

// "08:00" and "8 minutes" are 480 seconds.
function asMeasured(text: string, unit: Unit): string {
  return unit.kind === 'duration' && unit.unit === 'seconds' ? timesInSeconds(clockInWords(text)) : text;
}

function numbersReadFrom(target: Target): readonly number[] | undefined {
  if (target.kind === 'level') return [Math.abs(target.value)];
  if (target.kind === 'range') return [Math.abs(target.min), Math.abs(target.max)];
  if (target.kind === 'change') return Object.values(target.by) as number[];
  return undefined;
}

/**
 * Finds an observation that is the average of several years, quarters or months, for an indicator whose baseline is
 * not.
 *
 * Reason: an average is not a figure for its last year, and is not judged as one.
 *
 * Example: 240 for 2010/11 to 2012/13 with `averageOf: 'year'`, next to a baseline of 2009/10.
 */
function* averageBesideBaseline({ plan, indicatorOf, periodOf }: Audited): Generator<Found<'average-beside-baseline'>> {
  for (const [index, { indicatorId, period: text, figure }] of plan.observations.entries()) {
    const placed = indicatorOf(indicatorId);
    const period = periodOf(text);
    if (placed === undefined || period === undefined || !isKnown(figure) || figure.averageOf === undefined) continue;
    const { name, baseline, target } = placed.indicator;
    const isStart = 'averageOf' in target && periodOf(target.from)?.label === period.label;
    if (!isKnown(baseline) || baseline.averageOf !== undefined || isStart) continue;
    // That of one year is that year's figure.
    if ((coveredLength(period) ?? 0) < 1.5 * MONTHS_IN[figure.averageOf]) continue;
    yield {
      path: ['observations', index, 'figure', 'averageOf'],
      source: placed.source,
      data: { name, period: period.label, averageOf: figure.averageOf },
    };
  }
}
