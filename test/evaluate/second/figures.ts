import { parsePeriod } from '../../../src/index.js';
import type { Figure, KnownFigure, Rank } from '../../../src/model/figure.js';
import type { Indicator } from '../../../src/model/indicator.js';
import type { Observation } from '../../../src/model/observation.js';
import type { Day } from '../../../src/model/period.js';
import type { Unit } from '../../../src/model/unit.js';
import { growsWithTime } from './asked.js';
import { dayNumber, endOfMonth, isEndOfMonth, monthOf, monthsLater } from './days.js';

/** How long a time a figure covers: so many months, a single day, or not known. */
export type Length = number | 'day' | null;

/** The figure for one period: its value, that there is none, or that there are several which differ. */
export interface Outturn {
  readonly start: number;
  readonly end: number;
  readonly length: Length;
  readonly figure: KnownFigure | 'missing' | 'conflict';
}

/** Where something is in time, and how long a time it covers. */
export type Span = Omit<Outturn, 'figure'>;

/** How many months there are in each length of time. */
export const MONTHS_IN = { year: 12, quarter: 3, month: 1 } as const;
const DAYS_IN_A_MONTH = 30.4375;
const EQUAL_WITHIN = 0.1;

const parsed = new Map<string, Span>();

/** Reads a period. A single day has no length in months. */
export function spanOf(text: string): Span {
  const known = parsed.get(text);
  if (known) return known;
  const period = parsePeriod(text);
  if (!period.ok) throw new Error(period.message);
  const [start, end] = [dayNumber(period.start), dayNumber(period.end)];
  const isWholeMonths = start === endOfMonth(monthOf(start) - 1) + 1 && isEndOfMonth(end);
  const months = isWholeMonths ? monthOf(end) - monthOf(start) + 1 : (end - start + 1) / DAYS_IN_A_MONTH;
  const span = { start, end, length: start === end ? ('day' as const) : months };
  parsed.set(text, span);
  return span;
}

/** Reads the period of a figure, whose `covers` or `averageOf` say more of its length than the period's name. */
export function spanOfFigure(period: string, figure: Figure): Span {
  const span = spanOf(period);
  if ('missing' in figure) return span;
  if (figure.averageOf) return { ...span, length: MONTHS_IN[figure.averageOf] };
  if (!figure.covers) return span;
  const length = MONTHS_IN[figure.covers];
  return { start: monthsLater(span.end, -length) + 1, end: span.end, length };
}

/** Says how long a time the figures of an indicator cover. A baseline for a month on its own does not say it. */
export function lengthOf({ target, covers, baseline }: Indicator): Length {
  if (target.every) return MONTHS_IN[target.every];
  if (covers) return covers === 'day' ? 'day' : MONTHS_IN[covers];
  const says = 'missing' in baseline ? undefined : (baseline.covers ?? baseline.averageOf);
  if (says) return MONTHS_IN[says];
  const length = baseline.period === undefined ? null : spanOf(baseline.period).length;
  return length === 1 || length === 'day' ? null : length;
}

export function isEqualLength(one: Length, other: Length): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= EQUAL_WITHIN;
  return one === 'day' && other === 'day';
}

/** Whose figures: the area's own (`null`) or a comparator's. */
export type Whose = string | null;

/** Finds the one figure for each period that had ended and was published by a day. */
export function outturnsOf(
  indicator: Indicator,
  observations: readonly Observation[],
  whose: Whose,
  asOf: Day,
  // The average of several years stands for one of them only next to a baseline that is an average too.
  isLike = 'value' in indicator.baseline && indicator.baseline.averageOf !== undefined,
  baseline: Outturn | null = null,
): readonly Outturn[] {
  const all = uncheckedOf(indicator, observations, whose, asOf, isLike);
  const wrong = isLike
    ? new Set()
    : contradictory(withoutNamed(baseline ? [...all, baseline] : all, indicator), indicator);
  return all.map((one) => (wrong.has(one) ? { ...one, figure: 'conflict' } : one));
}

/** Says whether the baseline is one of the figures that cannot all be right. */
export function isAmongContradictory(
  baseline: Outturn,
  indicator: Indicator,
  observations: readonly Observation[],
  asOf: Day,
): boolean {
  const all = uncheckedOf(indicator, observations, null, asOf, false);
  return contradictory(withoutNamed([...all, baseline], indicator), indicator).has(baseline);
}

// The years of which the target says that their figure is an average.
function withoutNamed(all: readonly Outturn[], { target }: Indicator): readonly Outturn[] {
  const { from, averageOf = null } = 'from' in target ? target : {};
  if (from === undefined || averageOf === null) return all;
  const { start, end } = spanOf(from);
  return all.filter((one) => one.start !== start || one.end !== end);
}

function uncheckedOf(
  indicator: Indicator,
  observations: readonly Observation[],
  whose: Whose,
  asOf: Day,
  isLike: boolean,
): readonly Outturn[] {
  const { id: indicatorId } = indicator;
  const today = dayNumber(asOf);
  const periods = new Map<string, { span: Span; editions: Observation[] }>();
  for (const one of observations) {
    if (one.indicatorId !== indicatorId || (one.areaId ?? null) !== null) continue;
    if ((one.comparatorId ?? null) !== whose || (one.published ?? '') > asOf) continue;
    const headed = headedAs(indicator, one, one.figure, observations);
    const span = spanOfFigure(one.period, isLike ? headed : withoutAverage(headed));
    if (span.end > today) continue;
    // The average of several years is not the figure of the last of them.
    const isAverage = 'averageOf' in headed;
    const key = `${String(span.end)} ${String(span.length)} ${isAverage ? String(span.start) : ''}`;
    const period = periods.get(key);
    if (period) period.editions.push(one);
    else periods.set(key, { span, editions: [one] });
  }
  return [...periods.values()].map(({ span, editions }) => ({ ...span, figure: oneOf(editions) }));
}

/** Finds the figures that cannot all be right: of what adds up a whole and its parts, of percentages those that cannot be a mix. */
function contradictory(all: readonly Outturn[], { unit }: Pick<Indicator, 'unit'>): ReadonlySet<Outturn> {
  const wrong = new Set<Outturn>();
  const known = all.flatMap((one) =>
    typeof one.figure === 'string' || typeof one.length !== 'number' ? [] : [{ of: one, value: one.figure.value }],
  );
  for (const whole of known) {
    const { start, end } = whole.of;
    const within = known
      .filter(({ of }) => of.start >= start && of.end <= end && (of.start !== start || of.end !== end))
      .sort((one, other) => one.of.end - other.of.end || other.of.start - one.of.start);
    const row: typeof within = [];
    for (const part of within) if (part.of.start > (row.at(-1)?.of.end ?? -Infinity)) row.push(part);
    const days = row.reduce((total, { of }) => total + of.end - of.start + 1, 0);
    const isAll = days === end - start + 1;
    const those = growsWithTime(unit)
      ? wrongParts(whole, within, row, isAll, unit)
      : isAll
        ? unit.kind === 'percentage'
          && unit.signed !== true
          && (isOutside(whole.value, row) || isOnePart(whole.value, row))
          ? row
          : []
        : isTheirMean(whole.value, row)
          ? row
          : [];
    if (those.length > 0) for (const { of } of [whole, ...those]) wrong.add(of);
  }
  return wrong;
}

interface Valued {
  readonly of: Outturn;
  readonly value: number;
}

function wrongParts(
  { of, value }: Valued,
  within: readonly Valued[],
  row: readonly Valued[],
  isAll: boolean,
  unit: Unit,
): readonly Valued[] {
  const larger = within.find((part) => part.value > value);
  if (larger) return [larger];
  const sum = row.reduce((total, part) => total + part.value, 0);
  if (sum * 100 > value * 105) return row;
  if (isAll && sum * 110 < value * 100) return row;
  if (sum !== value || sum <= 0) return [];
  return isAll && !isEndLikelyMissing(of, value, row, unit) ? [] : row;
}

// Zeros at the end are figures that are not in where their share of the whole would be seven; of a rate among 10,000.
function isEndLikelyMissing(whole: Outturn, value: number, row: readonly Valued[], unit: Unit): boolean {
  let days = 0;
  for (const { of } of [...row].reverse()) {
    if (!isZeroAlone(of.figure)) break;
    days += of.end - of.start + 1;
  }
  const events = unit.kind === 'rate' ? (value / unit.per) * 10_000 : value;
  return (events * days) / (whole.end - whole.start + 1) >= 7;
}

function isZeroAlone(figure: Outturn['figure']): boolean {
  if (typeof figure === 'string' || figure.value !== 0) return false;
  const { count, denominator, note, text } = figure;
  if (count !== undefined || denominator !== undefined) return false;
  // The generator writes no words about a figure that is awaited.
  return note === undefined && (text === undefined || !/[a-z]/iu.test(text.replace(/\([a-z]\)/u, '')));
}

// The mean of two or more that differ, as far as the decimals of the whole say.
function isTheirMean(value: number, row: readonly Valued[]): boolean {
  if (new Set(row.map((part) => part.value)).size < 2) return false;
  const [, decimals = ''] = String(value).split('.');
  const sum = row.reduce((total, part) => total + part.value, 0);
  return Math.abs(sum - value * row.length) * 2 * 10 ** decimals.length <= row.length;
}

function isOutside(value: number, row: readonly Valued[]): boolean {
  return row.every((part) => value > part.value + 1) || row.every((part) => value < part.value - 1);
}

// That of one part at the end of all, where the mean of all is more than two points away from it.
function isOnePart(value: number, row: readonly Valued[]): boolean {
  const values = row.map((part) => part.value);
  const isEnd = value === Math.min(...values) || value === Math.max(...values);
  const inMillionths = values.reduce((total, each) => total + Math.round((each - value) * 1e6), 0);
  return isEnd && Math.abs(inMillionths) > 2e6 * values.length;
}

/** Takes the edition that counts before every other one, or that says the same. */
function oneOf(editions: readonly Observation[]): Outturn['figure'] {
  const all = editions.filter((one) => editions.every((other) => isBefore(one, other) || saysTheSame(one, other)));
  const places = all.filter(({ figure }) => 'rank' in figure);
  const counts = places.find(({ figure }) => 'rank' in figure && figure.rank.of !== undefined) ?? places[0] ?? all[0];
  if (counts === undefined) return 'conflict';
  return 'missing' in counts.figure ? 'missing' : counts.figure;
}

// Published later, or revised, or there at last.
function isBefore(one: Observation, other: Observation): boolean {
  if (one.published && other.published && one.published !== other.published) return one.published > other.published;
  if (qualifierOf(one.figure) === 'revised' && ['provisional', 'estimated'].includes(qualifierOf(other.figure) ?? '')) {
    return true;
  }
  return (
    'value' in one.figure && 'missing' in other.figure && ['not-yet-available', 'blank'].includes(other.figure.missing)
  );
}

function saysTheSame({ figure: one }: Observation, { figure: other }: Observation): boolean {
  if ('missing' in one || 'missing' in other) {
    return 'missing' in one && 'missing' in other && one.missing === other.missing;
  }
  return one.value === other.value && isSamePlace(one.rank, other.rank);
}

// Counted from the other end a place is another number; what one leaves out contradicts nothing.
function isSamePlace(one: Rank | undefined, other: Rank | undefined): boolean {
  if (!one || !other) return true;
  if (one.of && other.of && one.of !== other.of) return false;
  if (one.from === other.from) return one.place === other.place;
  return one.of !== undefined && other.of !== undefined && one.place + other.place === one.of + 1;
}

// A missing figure cannot say what it covers: headed as the baseline is, or as another figure that says it, it covers that.
export function headedAs(
  indicator: Pick<Indicator, 'baseline' | 'target' | 'covers'>,
  { period, comparatorId }: Observation,
  figure: Figure,
  others: readonly Observation[],
): Figure {
  if ('value' in figure) return figure;
  const same = others
    .filter((one) => one.period === period && (one.comparatorId ?? null) === (comparatorId ?? null))
    .flatMap((one) => ('value' in one.figure && (one.figure.covers ?? one.figure.averageOf) ? [one.figure] : []));
  if (same[0]) return same[0];
  const { baseline, covers: ofIndicator, target } = indicator;
  const { averageOf, covers: says }: Partial<KnownFigure> = 'value' in baseline ? baseline : {};
  const isAlike = baseline.period !== undefined && isEqualLength(spanOf(baseline.period).length, spanOf(period).length);
  const isSilent = ['day', 1].includes(spanOf(period).length as 'day');
  const covers = says ?? (isSilent ? (target.every ?? ofIndicator) : undefined);
  if (isAlike && averageOf !== undefined) return { value: 0, averageOf };
  return isAlike && covers !== undefined && covers !== 'day' ? { value: 0, covers } : figure;
}

function withoutAverage(figure: Figure): Figure {
  if ('missing' in figure) return figure;
  const { averageOf, ...others } = figure;
  return averageOf === undefined ? figure : others;
}

function qualifierOf(figure: Figure): KnownFigure['qualifier'] {
  return 'missing' in figure ? undefined : figure.qualifier;
}

/**
 * Finds the latest of several figures. Of those that end on the same day it takes the one with the length asked for, and
 * otherwise the longest.
 */
export function latestOf<Kind extends Span>(figures: readonly Kind[], length: Length): Kind | undefined {
  const size = (one: Kind): number => (typeof one.length === 'number' ? one.length : 0);
  const isFull = (one: Kind): number => (isEqualLength(one.length, length) ? 1 : 0);
  return [...figures].sort(
    (one, other) => other.end - one.end || isFull(other) - isFull(one) || size(other) - size(one),
  )[0];
}
