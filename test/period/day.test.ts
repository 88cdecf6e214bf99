import { describe, expect, it } from 'vitest';
import { dayOf, daysBetween, isDay, lastDayOfMonth, requireDay } from '../../src/period/day.js';
import { thrownBy } from '../errors/thrownBy.js';

const DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1);
const LAST = Date.UTC(2199, 11, 31);
const textOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

describe('every day from 1900 to 2199, next to Date in UTC', () => {
  it('exists, and is the right number of days after the first', () => {
    let days = 0;
    const mistakes: string[] = [];
    for (let time = FIRST; time <= LAST; time += DAY) {
      const text = textOf(time);
      const date = new Date(time);
      days += 1;
      const exists: boolean = isDay(text);
      if (!exists) mistakes.push(`${text} is no day`);
      if (dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) !== text)
        mistakes.push(`${text} is not written`);
      if (daysBetween('1900-01-01', text) !== days - 1)
        mistakes.push(`${text} is ${String(daysBetween('1900-01-01', text))} days in`);
    }
    expect(mistakes).toEqual([]);
    // 300 years of 365 days and 73 leap days: every fourth year, but not 1900 and 2100.
    expect(days).toBe(300 * 365 + 73);
  });

  it('ends every month as the calendar does', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
      const lengths = Array.from({ length: 12 }, (_, index) => lastDayOfMonth(year, index + 1));
      expect(lengths).toEqual([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    }
  });
});

describe('daysBetween', () => {
  it.each([
    // worked by hand
    ['2013-03-31', '2013-03-31', 0],
    ['2013-03-30', '2013-03-31', 1],
    ['2013-03-31', '2013-03-30', -1],
    ['2012-04-01', '2013-03-31', 364],
    ['2011-04-01', '2012-03-31', 365],
    ['2013-04-01', '2018-03-31', 1825],
    // over the changes of the clocks in London and New York, and the day that Samoa left out in 2011
    ['2013-03-09', '2013-04-01', 23],
    ['2013-10-26', '2013-11-04', 9],
    ['2011-12-29', '2011-12-31', 2],
  ])('from %s to %s is %d', (from, to, expected) => {
    expect(daysBetween(from, to)).toBe(expected);
  });
});

describe('isDay', () => {
  it.each([
    ['a day that does not exist', '2013-02-29'],
    ['the leap day of a century', '1900-02-29'],
    ['the 31st of a short month', '2013-04-31'],
    ['month 0', '2013-00-01'],
    ['month 13', '2013-13-01'],
    ['day 0', '2013-01-00'],
    ['before 1900', '1899-12-31'],
    ['after 2199', '2200-01-01'],
    ['another order', '31-03-2013'],
    ['without noughts', '2013-3-31'],
    ['with a time', '2013-03-31T00:00'],
    ['with space', ' 2013-03-31'],
    ['with a line break', '2013-03-31\n'],
    ['in other digits', '٢٠١٣-٠٣-٣١'],
    ['a year alone', '2013'],
    ['a week', '2013-W14'],
    ['nothing', ''],
    ['undefined', undefined],
    ['null', null],
    ['a number', 20130331],
    ['a Date', new Date(0)],
    ['a symbol', Symbol('2013-03-31')],
    ['an object that prints as a day', { length: 10, toString: () => '2013-03-31' }],
  ])('refuses %s', (_, value) => {
    expect(isDay(value)).toBe(false);
    expect(
      thrownBy(() => {
        requireDay(value, 'asOf');
      }),
    ).toMatchObject({
      code: 'INVALID_DAY',
      message: expect.stringMatching(/^asOf must be an existing day as YYYY-MM-DD, from 1900 to 2199, not /u),
      details: { argument: 'asOf', value },
    });
  });

  it.each(['2013-03-31', '2012-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('accepts %s', (value) => {
    expect(isDay(value)).toBe(true);
    expect(() => {
      requireDay(value, 'asOf');
    }).not.toThrow();
  });
});

describe('dayOf', () => {
  it.each([
    [1899, 12, 31],
    [2200, 1, 1],
    [2013, 0, 1],
    [2013, 13, 1],
    [2013, 1, 0],
    [2013, 2, 29],
    [2013, 4, 31],
  ])('returns nothing for %d, %d, %d', (year, month, dayOfMonth) => {
    expect(dayOf(year, month, dayOfMonth)).toBeUndefined();
  });
});
