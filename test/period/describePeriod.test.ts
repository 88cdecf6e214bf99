import { describe, expect, it } from 'vitest';
import { describePeriod, financialYearLabel } from '../../src/period/describePeriod.js';
import { partsOf } from '../../src/period/partsOf.js';

describe('describePeriod', () => {
  it.each([
    // the kinds of model/period.ts: a financial year from 1 April to 31 March, its quarters counted from April
    ['2013-03-31', '2013-03-31', 'day', '2013-03-31'],
    ['2013-04-01', '2013-05-15', 'days', '2013-04-01 to 2013-05-15'],
    ['2013-04-02', '2014-03-31', 'days', '2013-04-02 to 2014-03-31'],
    ['2012-02-01', '2012-02-28', 'days', '2012-02-01 to 2012-02-28'],
    ['2012-02-01', '2012-02-29', 'month', 'February 2012'],
    ['2013-01-01', '2013-12-31', 'calendar-year', '2013'],
    ['2012-04-01', '2013-03-31', 'financial-year', '2012/13'],
    ['1999-04-01', '2000-03-31', 'financial-year', '1999/00'],
    ['2013-04-01', '2018-03-31', 'financial-years', '2013/14 to 2017/18'],
    ['2014-04-01', '2014-06-30', 'quarter', '2014/15 Q1'],
    ['2014-07-01', '2014-09-30', 'quarter', '2014/15 Q2'],
    ['2014-10-01', '2014-12-31', 'quarter', '2014/15 Q3'],
    ['2015-01-01', '2015-03-31', 'quarter', '2014/15 Q4'],
    ['2013-04-01', '2013-09-30', 'quarters', '2013/14 Q1-Q2'],
    ['2013-04-01', '2013-12-31', 'quarters', '2013/14 Q1-Q3'],
    ['2013-07-01', '2014-03-31', 'quarters', '2013/14 Q2-Q4'],
    ['2013-10-01', '2014-03-31', 'quarters', '2013/14 Q3-Q4'],
    ['2013-01-01', '2013-06-30', 'months', 'January 2013 to June 2013'],
    ['2013-01-01', '2014-12-31', 'months', 'January 2013 to December 2014'],
    ['2013-07-01', '2014-06-30', 'months', 'July 2013 to June 2014'],
    ['2013-04-01', '2014-06-30', 'months', 'April 2013 to June 2014'],
    ['2012-10-01', '2013-09-30', 'months', 'October 2012 to September 2013'],
    ['2013-05-01', '2013-07-31', 'months', 'May 2013 to July 2013'],
  ])('calls %s to %s %s, %s', (start, end, kind, label) => {
    expect(describePeriod(start, end)).toEqual({ label, kind, start, end });
  });
});

describe('describePeriod on every run of up to three years of whole months', () => {
  it('uses quarters only if it begins and ends with a quarter of one financial year', () => {
    const mistakes: string[] = [];
    for (let first = 0; first < 12; first += 1) {
      for (let length = 2; length <= 36; length += 1) {
        const start = new Date(Date.UTC(2013, first, 1)).toISOString().slice(0, 10);
        const end = new Date(Date.UTC(2013, first + length, 0)).toISOString().slice(0, 10);
        // Months counted from April: a quarter begins with month 0, 3, 6 or 9.
        const fromApril = (first + 9) % 12;
        const isInQuarters = fromApril % 3 === 0 && length % 3 === 0 && fromApril + length <= 12 && length < 12;
        const { kind } = describePeriod(start, end);
        if ((kind === 'quarter' || kind === 'quarters') !== isInQuarters) mistakes.push(`${start} to ${end}: ${kind}`);
      }
    }
    expect(mistakes).toEqual([]);
  });
});

describe('financialYearLabel', () => {
  it.each([
    [2012, '2012/13'],
    [1999, '1999/00'],
    [2008, '2008/09'],
    [2099, '2099/00'],
  ])('names the year that begins in %d %s', (year, expected) => {
    expect(financialYearLabel(year)).toBe(expected);
  });
});

describe('partsOf', () => {
  it('splits a day into its parts', () => {
    expect(partsOf('2013-03-31')).toEqual({ year: 2013, month: 3, day: 31 });
  });
});
