import type { Figure, KnownFigure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { Period } from '../model/period.js';
import type { Recurrence } from '../model/target.js';
import { growsWithTime, type Unit } from '../model/unit.js';
import { daysBetween } from '../period/day.js';
import { monthsIn } from '../period/monthsIn.js';

/** How many months are in each recurrence. */
export const MONTHS_IN: Readonly<Record<Recurrence, number>> = { year: 12, quarter: 3, month: 1 };
/** The length of an indicator that is counted on a day. */
export const A_DAY = 0;
/** The average number of days in a month. */
export const DAYS_IN_MONTH = 365.25 / 12;
const SAME_LENGTH = 0.1;
const [YEAR_START, YEAR_END] = ['-04-01', '-03-31'];

/** A length of time in months; nothing if it is not known. */
export type Length = number | undefined;

/** Returns the length of time that a figure covers. A single day does not show it. */
export function coveredLength(
  period: Period | undefined,
  { covers, averageOf }: Pick<KnownFigure, 'covers' | 'averageOf'> = {},
): Length {
  if (averageOf === undefined) return covers === undefined ? lengthByName(period) : MONTHS_IN[covers];
  const own = lengthByName(period);
  const isAverage = period === undefined || (own !== undefined && own > MONTHS_IN[averageOf] - SAME_LENGTH);
  // A period that is too short cannot hold the years of an average.
  return isAverage ? MONTHS_IN[averageOf] : own;
}

function lengthByName(period: Period | undefined): Length {
  if (period === undefined || period.kind === 'day') return undefined;
  return monthsIn(period) ?? (daysBetween(period.start, period.end) + 1) / DAYS_IN_MONTH;
}

/** How a plan heads its figures: with the period of its baseline, how long that is, and whether it is an average. */
export interface Heading {
  readonly period: Period | undefined;
  readonly length: Length;
  readonly isAverage: boolean;
}

/** Returns how a plan heads its figures. */
export function headingOf(indicator: Indicator, period: Period | undefined): Heading {
  const { baseline } = indicator;
  const length = lengthOfBaseline(period, baseline) ?? lengthOfIndicator(indicator, period);
  const { averageOf }: Partial<KnownFigure> = baseline;
  return { period, length, isAverage: averageOf !== undefined || isOverLonger({ period, length }) };
}

/**
 * Returns the length of time for a heading alone. If it has the form of the baseline's heading, it is as long as the
 * baseline.
 */
export function headedLength(period: Period, heading: Heading): Length {
  const own = lengthByName(period);
  const isLike = own === undefined ? heading.period?.kind === 'day' : isSameLength(own, lengthByName(heading.period));
  return isLike && heading.length !== A_DAY ? (heading.length ?? own) : own;
}

/** Says whether a figure is for a shorter time than its period, such as a three-year average. */
export function isOverLonger({
  period,
  length,
}: {
  readonly period: Period | undefined;
  readonly length: Length;
}): boolean {
  return length !== undefined && length !== A_DAY && Number(lengthByName(period)) > length + SAME_LENGTH;
}

/**
 * Returns the length of time that an observed figure covers. An average over years counts as a year only if the
 * baseline is one too. A year-to-date figure does not cover only the quarter in its heading, except in the first
 * quarter, if the baseline shows that years end in March.
 */
export function observedLength(
  period: Period,
  { figure, cumulative }: Pick<Observation, 'figure' | 'cumulative'>,
  heading: Heading,
  unit: Unit,
): Length {
  const isPart = period.kind === 'month' || period.kind.startsWith('quarter');
  const isFirst = period.start.endsWith(YEAR_START) && (heading.period?.end ?? YEAR_END).endsWith(YEAR_END);
  if (cumulative === true && isPart && !isFirst) return undefined;
  // A missing figure cannot say what it covers.
  if ('missing' in figure) return headedLength(period, heading);
  const { averageOf, ...total } = figure;
  const length = coveredLength(period, figure);
  if (heading.isAverage || averageOf === undefined) return length;
  // A percentage for several years covers that time, but a number of offences does not.
  const own = coveredLength(period, total);
  return growsWithTime(unit) && !isSameLength(own, MONTHS_IN[averageOf]) ? undefined : own;
}

/**
 * Returns the length of a baseline. Plans head a year's total with its last month, so a single month does not show the
 * length.
 */
export function lengthOfBaseline(period: Period | undefined, baseline: Figure): Length {
  const said: Partial<KnownFigure> = baseline;
  const isUnclear = period?.kind === 'month' && said.covers === undefined && said.averageOf !== 'month';
  return isUnclear ? undefined : coveredLength(period, said);
}

/** Returns the length of time that the figures of an indicator have to cover. */
export function lengthOfIndicator({ target, covers, baseline }: Indicator, period: Period | undefined): Length {
  if (target.every !== undefined) return MONTHS_IN[target.every];
  if (covers !== undefined) return covers === 'day' ? A_DAY : MONTHS_IN[covers];
  return lengthOfBaseline(period, baseline);
}

/** Says whether two lengths are known and equal. */
export function isSameLength(one: Length, other: Length): boolean {
  return one !== undefined && other !== undefined && Math.abs(one - other) < SAME_LENGTH;
}

/** Says whether a figure covers the wanted length of time; if that is a day, whether it is for a day. */
export function isOfLength(
  { period, length }: { readonly period: Period | undefined; readonly length: Length },
  wanted: Length,
): boolean {
  return wanted === A_DAY ? period?.kind === 'day' && length === undefined : isSameLength(length, wanted);
}

/** Says whether a length is a year. */
export function isYear(length: Length): boolean {
  return isSameLength(length, MONTHS_IN.year);
}
