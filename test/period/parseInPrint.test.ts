import { describe, expect, it } from 'vitest';
import { parseInPrint } from '../../src/period/parseInPrint.js';
import { parsePeriod } from '../../src/period/parsePeriod.js';

describe('parseInPrint', () => {
  it.each([
    ['2009-10', '2009/10'],
    ['2007-08', '2007/08'],
    ['2013', '2013'],
    ['Oct 2012 - Sep 2013', 'October 2012 to September 2013'],
    ['2010-01-01 to 2012-12-31', 'January 2010 to December 2012'],
  ])('reads %s as it is meant in a sentence: %s', (text, label) => {
    expect(parseInPrint(text)).toMatchObject({ ok: true, label });
  });

  it.each(['2010 - 12', '2014-03', 'Q1 2014', '2013 to March 2018'])(
    'refuses %s, which is unclear in a sentence',
    (text) => {
      expect(parseInPrint(text)).toEqual(expect.objectContaining({ ok: false, text }));
    },
  );

  it('refuses what parsePeriod refuses, with the same words', () => {
    expect(parseInPrint('next year')).toEqual(parsePeriod('next year'));
  });
});
