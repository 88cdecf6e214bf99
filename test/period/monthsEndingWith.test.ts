import { describe, expect, it } from 'vitest';
import { monthsEndingWith } from '../../src/period/monthsEndingWith.js';

describe('monthsEndingWith', () => {
  it.each([
    // worked by hand on a calendar: [day, months later, length, label, start, end]
    ['2013-03-31', 0, 1, 'March 2013', '2013-03-01', '2013-03-31'],
    ['2013-03-01', 0, 12, '2012/13', '2012-04-01', '2013-03-31'],
    ['2013-01-31', 1, 1, 'February 2013', '2013-02-01', '2013-02-28'],
    ['2012-01-31', 1, 1, 'February 2012', '2012-02-01', '2012-02-29'],
    ['2013-12-15', 1, 3, 'November 2013 to January 2014', '2013-11-01', '2014-01-31'],
    ['2013-04-01', 11, 12, '2013/14', '2013-04-01', '2014-03-31'],
    ['2013-03-31', -12, 12, '2011/12', '2011-04-01', '2012-03-31'],
    ['2013-09-30', 0, 12, 'October 2012 to September 2013', '2012-10-01', '2013-09-30'],
    ['1900-12-31', 0, 12, '1900', '1900-01-01', '1900-12-31'],
    ['2199-01-01', 11, 12, '2199', '2199-01-01', '2199-12-31'],
  ])('counts whole months: from %s, %d months later, %d months long', (day, monthsLater, length, label, start, end) => {
    expect(monthsEndingWith(day, monthsLater, length)).toMatchObject({ label, start, end });
  });

  it.each([
    ['starts before 1900', '1900-12-31', 0, 13],
    ['ends after 2199', '2199-12-31', 1, 12],
    ['lies wholly before 1900', '1900-01-31', -1, 1],
    ['lies wholly after 2199', '2199-12-31', 12, 12],
  ])('returns nothing for a period that %s', (_, day, monthsLater, length) => {
    expect(monthsEndingWith(day, monthsLater, length)).toBeUndefined();
  });
});
