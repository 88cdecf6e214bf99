import { parsePeriod } from '../../../src/index.js';
import type { Figure, KnownFigure, Rank } from '../../../src/model/figure.js';
import type { Indicator } from '../../../src/model/indicator.js';
import type { Observation } from '../../../src/model/observation.js';
import type { Day } from '../../../src/model/period.js';
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
  const all = [...periods.values()].map(({ span, editions }) => ({ ...span, figure: oneOf(editions) }));
  if (!growsWithTime(indicator.unit) || isLike) return all;
  return all.map((one) => (isNoTotal(one, all) ? { ...one, figure: 'conflict' } : one));
}

// What adds up over time is no total of its parts where one of them is larger, nor where several that follow each other
// come to twice as much.
export function isNoTotal({ start, end, length, figure }: Outturn, all: readonly Outturn[]): boolean {
  if (typeof figure === 'string' || typeof length !== 'number') return false;
  const parts = all
    .filter((one) => one.start >= start && one.end <= end && (one.start !== start || one.end !== end))
    .flatMap((one) =>
      typeof one.figure === 'string' || typeof one.length !== 'number' ? [] : [{ ...one, value: one.figure.value }],
    )
    .sort((one, other) => one.end - other.end || other.start - one.start);
  if (parts.some(({ value }) => value > figure.value)) return true;
  const following: typeof parts = [];
  for (const part of parts) if (part.start > (following.at(-1)?.end ?? -Infinity)) following.push(part);
  const sum = following.reduce((total, { value }) => total + value, 0);
  return following.length > 1 && sum > figure.value && 2 * figure.value <= sum;
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
