import type { KnownFigure } from '../model/figure.js';
import type { Period } from '../model/period.js';
import type { Recurrence } from '../model/target.js';
import { daysBetween } from '../period/day.js';
import { monthsIn } from '../period/monthsIn.js';

/** How many months there are in a recurrence. */
export const MONTHS_IN: Readonly<Record<Recurrence, number>> = { year: 12, quarter: 3, month: 1 };
const DAYS_IN_MONTH = 365.25 / 12;
const SAME_LENGTH = 0.1;

/** The lengths of time, in months, that a figure may cover; empty where nothing is known of it. */
export type Lengths = readonly number[];

/** Tells how long a time a figure covers. A day alone does not say. */
export function lengthsOf(period: Period | undefined, covers: KnownFigure['covers']): Lengths {
  if (covers !== undefined) return [MONTHS_IN[covers]];
  if (period === undefined || period.kind === 'day') return [];
  return [monthsIn(period) ?? (daysBetween(period.start, period.end) + 1) / DAYS_IN_MONTH];
}

/** The same for a baseline: plans head the totals of a year with the month in which it ends, so a month may be either. */
export function baselineLengthsOf(period: Period | undefined, covers: KnownFigure['covers']): Lengths {
  const isUnclear = covers === undefined && period?.kind === 'month';
  return isUnclear ? [MONTHS_IN.month, MONTHS_IN.year] : lengthsOf(period, covers);
}

/** Gives the lengths that two figures may both have; where nothing is known of one, those of the other. */
export function sharedLengths(first: Lengths, second: Lengths): Lengths | undefined {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const shared = first.filter((one) => second.some((other) => Math.abs(one - other) < SAME_LENGTH));
  return shared.length === 0 ? undefined : shared;
}

/** Tells whether a figure covers a year. */
export function isYear(lengths: Lengths): boolean {
  return lengths.length === 1 && lengths.every((months) => Math.abs(months - MONTHS_IN.year) < SAME_LENGTH);
}
