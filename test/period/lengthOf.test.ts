import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../src/period/lengthOf.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';

describe('lengthOf', () => {
  it.each([
    // counted on a calendar; 2012 and 2016 have a leap day
    ['2011/12', 366, 12],
    ['2012/13', 365, 12],
    ['2012', 366, 12],
    ['2012/13 Q4', 90, 3],
    ['2013/14 Q1-Q3', 275, 9],
    ['February 2012', 29, 1],
    ['2010 - 12', 1096, 36],
    ['2013/14 to 2017/18', 1826, 60],
    ['2013-03-31', 1, null],
    ['2013-04-01 to 2013-05-15', 45, null],
  ])('counts the length of %s: %d days and %s months', (period, days, months) => {
    expect(lengthOf(period)).toEqual({ days, months });
  });

  it('refuses anything that is not a period', () => {
    expect(codeThrownBy(() => lengthOf('a while'))).toBe('INVALID_PERIOD');
  });
});
