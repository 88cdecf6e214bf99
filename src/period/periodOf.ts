import { requireOneOf } from '../errors/require.js';
import type { Day, Period, SinglePeriodKind } from '../model/period.js';
import { requireDay } from './day.js';
import { describePeriod } from './describePeriod.js';
import { partsOf } from './partsOf.js';
import { monthsEndingWith } from './monthsEndingWith.js';
import { refuseYears } from './neighbour.js';

// How many months each has, and the month with which one begins, counted from 0.
const MONTHS_OF: Readonly<Record<Exclude<SinglePeriodKind, 'day'>, readonly [length: number, begins: number]>> = {
  month: [1, 0],
  quarter: [3, 0],
  'calendar-year': [12, 0],
  'financial-year': [12, 3],
};

/**
 * Returns the month, quarter or year that a day is in. Use it to find the period of a record from its date. To read a
 * period from text, use {@link parsePeriod}.
 *
 * @param day - The day, `YYYY-MM-DD`.
 * @param kind - The kind of period: `day`, `month`, `quarter`, `calendar-year` or `financial-year`, which begins on 1
 * April.
 * @returns The period.
 * @throws A {@link CommunitySafetyError} with code `INVALID_DAY` or `INVALID_ARGUMENT`, or with code `INVALID_PERIOD`
 * where the financial year begins before 1900 or ends after 2199.
 *
 * @example
 * ```ts
 * import { periodOf } from 'community-safety-plan';
 *
 * periodOf('2014-02-14', 'financial-year').label; // => '2013/14'
 * periodOf('2014-02-14', 'quarter').label; // => '2013/14 Q4'
 * periodOf('2014-02-14', 'month'); // => { label: 'February 2014', kind: 'month', start: '2014-02-01', end: '2014-02-28' }
 * ```
 *
 * @category Periods
 */
export function periodOf(day: Day, kind: SinglePeriodKind): Period {
  requireDay(day, 'day');
  requireOneOf(kind, ['day', 'month', 'quarter', 'calendar-year', 'financial-year'], 'kind');
  if (kind === 'day') return describePeriod(day, day);
  const [length, begins] = MONTHS_OF[kind];
  const monthsIn = (partsOf(day).month - 1 - begins + 12) % length;
  return monthsEndingWith(day, length - 1 - monthsIn, length) ?? refuseYears(`with ${day} in it`);
}
