import type { Day, PlanPeriod } from '../../../src/model/period.js';

/* The few periods and days that random questions are made of. */

/** Due days on, before and after the ends of periods. */
export const DUE: readonly (Day | undefined)[] = [
  undefined,
  '2016-03-31',
  '2016-03-31',
  '2016-03-31',
  '2016-04-01',
  '2016-03-30',
  '2016-04-30',
  '2016-04-15',
  '2015-12-31',
  '2016-10-01',
  '2014-03-31',
  '2013-04-30',
  // As near to the end of one year, quarter or month as to the next.
  '2015-09-30',
  '2015-08-15',
  '2015-06-15',
];

export const PLANS: readonly (PlanPeriod | undefined)[] = [
  undefined,
  undefined,
  { start: '2013-04-01', end: '2016-03-31' },
  { start: '2014-04-01', end: '2018-03-31' },
];

/** Days on which to ask. */
export const DAYS: readonly Day[] = [
  '2013-06-30',
  '2014-03-31',
  '2014-06-30',
  '2015-03-31',
  '2015-12-31',
  '2016-03-30',
  '2016-03-31',
  '2016-04-01',
  '2016-09-30',
  '2017-06-30',
];

const years = (from: number, to: number, name: (year: number) => string): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => name(from + index));
const after = (year: number): string => String(year + 1).slice(2);

/** Years by the number of the month in which they end, January 0, in which they end, and some that end within one. */
export const YEARS: Readonly<Record<string, readonly string[]>> = {
  2: years(2012, 2016, (year) => `${String(year)}/${after(year)}`),
  11: years(2013, 2016, String),
  8: years(2012, 2015, (year) => `October ${String(year)} to September ${String(year + 1)}`),
  0: years(2013, 2015, (year) => `February ${String(year)} to January ${String(year + 1)}`),
  within: years(2013, 2015, (year) => `${String(year)}-04-16 to ${String(year + 1)}-04-15`),
};
export const QUARTERS = years(2013, 2015, String).flatMap((year) =>
  [1, 2, 3, 4].map((one) => `${year}/${after(Number(year))} Q${String(one)}`),
);
/** Periods of other lengths, by the number of their months. */
export const FULL: Readonly<Record<string, readonly string[]>> = {
  3: [...QUARTERS, 'February 2015 to April 2015'],
  1: ['June 2013', 'March 2014', 'May 2015', 'June 2015', 'July 2015', 'August 2015', 'February 2016', 'March 2016'],
  6: ['2013/14 Q1-Q2', '2013/14 Q3-Q4', '2014/15 Q3-Q4', '2015/16 Q1-Q2', '2015/16 Q3-Q4'],
  36: ['2011/12 to 2013/14', '2012/13 to 2014/15', '2013/14 to 2015/16', '2014/15 to 2016/17'],
  day: ['2016-03-31', '2016-03-30', '2016-03-25', '2016-03-24', '2016-04-01', '2015-12-31', '2015-09-24', '2014-03-31'],
};
/** Periods of every length. */
export const OTHERS: readonly string[] = [
  '2013/14',
  '2015/16',
  '2013/14 Q1',
  '2014/15 Q4',
  '2015/16 Q4',
  '2015/16 Q1-Q2',
  'March 2014',
  'March 2016',
  'April 2016',
  '2013-06-30',
  '2016-03-31',
  '2014-05-01 to 2014-05-29',
  '2016',
];
