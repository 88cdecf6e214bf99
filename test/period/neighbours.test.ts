import { describe, expect, it } from 'vitest';
import { nextPeriod } from '../../src/period/nextPeriod.js';
import { parsePeriod } from '../../src/period/parsePeriod.js';
import { previousPeriod } from '../../src/period/previousPeriod.js';
import { thrownBy } from '../errors/thrownBy.js';

describe('nextPeriod and previousPeriod', () => {
  it.each([
    // worked by hand on a calendar; each line is one period and the one after it
    ['2012/13', '2013/14', 'financial-year'],
    ['2013', '2014', 'calendar-year'],
    ['2013/14 Q4', '2014/15 Q1', 'quarter'],
    ['2013/14 Q1-Q2', '2013/14 Q3-Q4', 'quarters'],
    ['2013/14 Q3-Q4', '2014/15 Q1-Q2', 'quarters'],
    ['2013/14 Q1-Q3', 'January 2014 to September 2014', 'months'],
    ['2010/11 to 2012/13', '2013/14 to 2015/16', 'financial-years'],
    ['2010 - 12', 'January 2013 to December 2015', 'months'],
    ['December 2013', 'January 2014', 'month'],
    ['January 2012', 'February 2012', 'month'],
    ['February 2012', 'March 2012', 'month'],
    ['Oct 2012 - Sep 2013', 'October 2013 to September 2014', 'months'],
    ['2012-02-28', '2012-02-29', 'day'],
    ['2013-12-31', '2014-01-01', 'day'],
    ['2013-02-27 to 2013-03-02', '2013-03-03 to 2013-03-06', 'days'],
  ])('return for %s the period of the same length after it, %s', (before, after, kind) => {
    expect(nextPeriod(before)).toMatchObject({ label: after, kind });
    expect(previousPeriod(after).label).toBe(labelOf(before));
    expect(nextPeriod(previousPeriod(before)).label).toBe(labelOf(before));
  });

  it('accept the periods they return, by their days', () => {
    const { start, end } = nextPeriod('2012/13');
    expect(nextPeriod({ label: 'next year', kind: 'days', start, end })).toEqual({
      label: '2014/15',
      kind: 'financial-year',
      start: '2014-04-01',
      end: '2015-03-31',
    });
  });

  it('refuse a result outside the years that can be read', () => {
    for (const text of ['2199', 'December 2199', '2199-12-31', '2199-12-30 to 2199-12-31', '2150/51 to 2198/99']) {
      expect(thrownBy(() => nextPeriod(text))).toMatchObject({
        code: 'INVALID_PERIOD',
        message: `There is no such period after ${labelOf(text)}: years run from 1900 to 2199.`,
      });
    }
    for (const text of ['1900', '1900-01-01', '1900/01', '1900-01-02 to 1900-01-03']) {
      expect(thrownBy(() => previousPeriod(text))).toMatchObject({
        code: 'INVALID_PERIOD',
        message: `There is no such period before ${labelOf(text)}: years run from 1900 to 2199.`,
      });
    }
  });

  it.each([
    ['2009-10', 'ambiguous'],
    ['next year', 'not-a-period'],
    ['', 'empty'],
    [2013, 'not-text'],
    [null, 'not-text'],
    [{ start: '2013-04-01' }, 'not-text'],
    [{ start: '2013-04-01', end: '2014-02-30' }, 'not-text'],
    [{ start: '2013-04-02', end: '2013-04-01' }, 'ends-before-it-starts'],
  ])('refuse %j with the sentence of parsePeriod', (given, reason) => {
    for (const call of [nextPeriod, previousPeriod]) {
      expect(thrownBy(() => call(given as string))).toMatchObject({ code: 'INVALID_PERIOD', details: { reason } });
    }
    const read = parsePeriod(given as string);
    if (typeof given === 'string') expect(thrownBy(() => nextPeriod(given)).message).toBe(read.ok ? '' : read.message);
  });
});

function labelOf(text: string): string {
  const period = parsePeriod(text);
  return period.ok ? period.label : text;
}
