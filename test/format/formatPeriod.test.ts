import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../src/format/formatPeriod.js';
import { parsePeriod } from '../../src/period/parsePeriod.js';
import { thrownBy } from '../errors/thrownBy.js';

describe('formatPeriod', () => {
  it.each([
    // financial years as 2013/14 (methods.md, section 14); days and months in full
    ['2012-13', '2012/13'],
    ['April 2012 to March 2013', '2012/13'],
    ['Q1 2014/15', '2014/15 Q1'],
    ['2013/14 Q1-Q2', '2013/14 Q1-Q2'],
    ['Mar-13', 'March 2013'],
    ['2013', '2013'],
    ['Oct 2012 - Sep 2013', 'October 2012 to September 2013'],
    ['2013/14 to 2017/18', '2013/14 to 2017/18'],
    ['2018-03-31', '31 March 2018'],
    ['1 January 2014', '1 January 2014'],
    ['2013-12-31', '31 December 2013'],
    ['2013-04-01 to 2013-05-15', '1 April 2013 to 15 May 2013'],
  ])('prints %s as %s', (text, expected) => {
    expect(formatPeriod(text)).toBe(expected);
    const period = parsePeriod(text);
    expect(period.ok && formatPeriod(period)).toBe(expected);
  });

  it.each([
    ['next year', 'not-a-period'],
    ['', 'empty'],
    ['2013-02-30', 'no-such-day'],
    ['Q1 2014', 'ambiguous'],
    [null, 'not-text'],
    [undefined, 'not-text'],
    [2013, 'not-text'],
  ])('refuses %s with the reason why it cannot be read', (text, reason) => {
    const error = thrownBy(() => formatPeriod(text as string));
    expect(error).toMatchObject({ code: 'INVALID_PERIOD', details: { text, reason } });
    expect(error.message).not.toBe('');
  });
});
