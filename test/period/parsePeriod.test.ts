import { describe, expect, it } from 'vitest';
import { parsePeriod, type ParsePeriodOptions } from '../../src/period/parsePeriod.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';
import { vectors } from '../fixtures/reference/vectors.js';

type Expected = readonly [label: string, kind: string, start: string, end: string];

const YEAR: Expected = ['2012/13', 'financial-year', '2012-04-01', '2013-03-31'];
const QUARTER: Expected = ['2014/15 Q1', 'quarter', '2014-04-01', '2014-06-30'];
const HALF: Expected = ['2013/14 Q1-Q2', 'quarters', '2013-04-01', '2013-09-30'];
const MONTH: Expected = ['March 2013', 'month', '2013-03-01', '2013-03-31'];
const DAY: Expected = ['2013-03-31', 'day', '2013-03-31', '2013-03-31'];
const ROLLING: Expected = ['October 2012 to September 2013', 'months', '2012-10-01', '2013-09-30'];
const SPRING: Expected = ['2013/14 Q1', 'quarter', '2013-04-01', '2013-06-30'];
const FIVE_YEARS: Expected = ['2013/14 to 2017/18', 'financial-years', '2013-04-01', '2018-03-31'];

// The forms of the design ("Dates and periods") and of the doc comment, and their spellings in print.
const FORMS: Readonly<Record<string, readonly (readonly [text: string, expected: Expected])[]>> = {
  'a financial year': [
    ...[
      '2012/13',
      '2012-13',
      '2012/2013',
      '2012 to 2013',
      '2012-2013',
      '2012 / 13',
      '2012 - 13',
      '2012to13',
      '2012 to 13',
    ].map((text) => [text, YEAR] as const),
    ['1999/00', ['1999/00', 'financial-year', '1999-04-01', '2000-03-31']],
    ['1999/2000', ['1999/00', 'financial-year', '1999-04-01', '2000-03-31']],
    ['2099/00', ['2099/00', 'financial-year', '2099-04-01', '2100-03-31']],
    ['2011/12', ['2011/12', 'financial-year', '2011-04-01', '2012-03-31']],
    // in two digits each, where the first cannot be a month
    ['13/14', ['2013/14', 'financial-year', '2013-04-01', '2014-03-31']],
    ['25/26', ['2025/26', 'financial-year', '2025-04-01', '2026-03-31']],
    ['99/00', ['1999/00', 'financial-year', '1999-04-01', '2000-03-31']],
    ['FY12/13', YEAR],
    ['12/13 financial year', YEAR],
  ],
  'a quarter of a financial year': [
    ...[
      '2014/15 Q1',
      'Q1 2014/15',
      'Q1 2014-15',
      'q1 2014/2015',
      'Quarter 1 2014/15',
      '2014/15 quarter 1',
      'Q1, 2014/15',
      'Q1 of 2014/15',
      '2014/15, Q1',
      '14/15 Q1',
      'Q1 14/15',
    ].map((text) => [text, QUARTER] as const),
    ['Q3 09/10', ['2009/10 Q3', 'quarter', '2009-10-01', '2009-12-31']],
    ['2012/13 Q1', ['2012/13 Q1', 'quarter', '2012-04-01', '2012-06-30']],
    ['2012/13 Q2', ['2012/13 Q2', 'quarter', '2012-07-01', '2012-09-30']],
    ['2012/13 Q3', ['2012/13 Q3', 'quarter', '2012-10-01', '2012-12-31']],
    ['2012/13 Q4', ['2012/13 Q4', 'quarter', '2013-01-01', '2013-03-31']],
    ['2011/12 Q4', ['2011/12 Q4', 'quarter', '2012-01-01', '2012-03-31']],
  ],
  'several quarters of a financial year': [
    ...[
      '2013/14 Q1-Q2',
      'Q1-Q2 2013/14',
      'Q1 to Q2 2013/14',
      'Q1 - Q2 of 2013/14',
      '2013/14 Q1-2',
      'quarter 1 to quarter 2 2013-14',
    ].map((text) => [text, HALF] as const),
    ['2013/14 Q1-Q3', ['2013/14 Q1-Q3', 'quarters', '2013-04-01', '2013-12-31']],
    ['2013/14 Q2-Q4', ['2013/14 Q2-Q4', 'quarters', '2013-07-01', '2014-03-31']],
    // the quarters of the first and last financial year that lie within 1900 to 2199
    ['1899/00 Q4', ['1899/00 Q4', 'quarter', '1900-01-01', '1900-03-31']],
    ['2199/00 Q1-Q3', ['2199/00 Q1-Q3', 'quarters', '2199-04-01', '2199-12-31']],
    ['2012/13 Q1-Q4', YEAR],
    ['2014/15 Q1-Q1', QUARTER],
  ],
  'a month': [
    ...[
      'March 2013',
      'Mar-13',
      'Mar 2013',
      'mar 13',
      "Mar '13",
      'Mar ’13',
      'MARCH 2013',
      'March-2013',
      'Mar. 2013',
      'mar13',
      '2013-03',
      '2013‑03',
    ].map((text) => [text, MONTH] as const),
    // no financial year, since its second year would be another
    ['2014-12', ['December 2014', 'month', '2014-12-01', '2014-12-31']],
    ['2009-09', ['September 2009', 'month', '2009-09-01', '2009-09-30']],
    ['2009-11', ['November 2009', 'month', '2009-11-01', '2009-11-30']],
    ['1913-12', ['December 1913', 'month', '1913-12-01', '1913-12-31']],
    ['Sept 2013', ['September 2013', 'month', '2013-09-01', '2013-09-30']],
    ['February 2012', ['February 2012', 'month', '2012-02-01', '2012-02-29']],
    ['February 2013', ['February 2013', 'month', '2013-02-01', '2013-02-28']],
    ['February 2000', ['February 2000', 'month', '2000-02-01', '2000-02-29']],
    ['February 1900', ['February 1900', 'month', '1900-02-01', '1900-02-28']],
    // a year in two digits is 1980 to 2079
    ['Jan-80', ['January 1980', 'month', '1980-01-01', '1980-01-31']],
    ['Jan-79', ['January 2079', 'month', '2079-01-01', '2079-01-31']],
    ['Jan-99', ['January 1999', 'month', '1999-01-01', '1999-01-31']],
    ['Jan-00', ['January 2000', 'month', '2000-01-01', '2000-01-31']],
  ],
  'a calendar year': [
    ['2013', ['2013', 'calendar-year', '2013-01-01', '2013-12-31']],
    ['1900', ['1900', 'calendar-year', '1900-01-01', '1900-12-31']],
    ['2199', ['2199', 'calendar-year', '2199-01-01', '2199-12-31']],
    ['January 2013 to December 2013', ['2013', 'calendar-year', '2013-01-01', '2013-12-31']],
  ],
  // TimePeriodFormatter.cs of Fingertips: "{year} - {last year in two digits}" for several calendar years
  'three calendar years': [
    ['2010 - 12', ['January 2010 to December 2012', 'months', '2010-01-01', '2012-12-31']],
    ['2010 – 12', ['January 2010 to December 2012', 'months', '2010-01-01', '2012-12-31']],
    ['1998 - 00', ['January 1998 to December 2000', 'months', '1998-01-01', '2000-12-31']],
    ['2197 - 99', ['January 2197 to December 2199', 'months', '2197-01-01', '2199-12-31']],
  ],
  'a day': [
    ...[
      '2013-03-31',
      '31 March 2013',
      '31st March 2013',
      '31 Mar 2013',
      '31 MARCH 2013',
      '31/03/2013',
      '31/3/2013',
      '31.03.2013',
    ].map((text) => [text, DAY] as const),
    ['29 February 2012', ['2012-02-29', 'day', '2012-02-29', '2012-02-29']],
    // whichever comes first
    ['03/03/2013', ['2013-03-03', 'day', '2013-03-03', '2013-03-03']],
    ['1st April 2013', ['2013-04-01', 'day', '2013-04-01', '2013-04-01']],
  ],
  'a run from one to another': [
    ...[
      'Oct 2012 - Sep 2013',
      'October 2012 to September 2013',
      'Oct-12 to Sep-13',
      'Oct-12-Sep-13',
      'Oct 12 - Sep 13',
      'Oct 2012-Sep 2013',
      'Oct 2012 -Sep 2013',
      'Oct 2012- Sep 2013',
      '2012-10-01 to 2013-09-30',
      '1 October 2012 to 30 September 2013',
    ].map((text) => [text, ROLLING] as const),
    ['April 2012 to March 2013', YEAR],
    ['1 April 2012 - 31 March 2013', YEAR],
    ['2012/13 Q1 - 2012/13 Q4', YEAR],
    ['2012/13 to 2012/13', YEAR],
    ...['April to June 2013', 'Apr-Jun 2013', 'April - June 2013', '1 April to 30 June 2013'].map(
      (text) => [text, SPRING] as const,
    ),
    ...[
      '2013/14 to 2017/18',
      '2013/14 - 2017/18',
      '2013-14 to 2017-18',
      '2013/14-2017/18',
      'April 2013 to March 2018',
    ].map((text) => [text, FIVE_YEARS] as const),
    // the end that is clear says what the other is
    ['2009-10 to 2012-13', ['2009/10 to 2012/13', 'financial-years', '2009-04-01', '2013-03-31']],
    ['2007/08 to 2009-10', ['2007/08 to 2009/10', 'financial-years', '2007-04-01', '2010-03-31']],
    ['2009-04 to 2009-10', ['April 2009 to October 2009', 'months', '2009-04-01', '2009-10-31']],
    ['2009-10 - 2010-03', ['2009/10 Q3-Q4', 'quarters', '2009-10-01', '2010-03-31']],
    ['01/04/2012 to 31/03/2013', YEAR],
    ['01/04/2012 - 31.03.2013', YEAR],
    ['31/03/2013 to 01/04/2013', ['2013-03-31 to 2013-04-01', 'days', '2013-03-31', '2013-04-01']],
    ['1 April 2012 to 31/03/2013', YEAR],
    ['13/14 to 17/18', FIVE_YEARS],
    ['09/10 to 13/14', ['2009/10 to 2013/14', 'financial-years', '2009-04-01', '2014-03-31']],
    ['2006/07 - 08/09', ['2006/07 to 2008/09', 'financial-years', '2006-04-01', '2009-03-31']],
    ['1 April 2013 to 15 May 2013', ['2013-04-01 to 2013-05-15', 'days', '2013-04-01', '2013-05-15']],
    ['2013-04-01-2013-05-15', ['2013-04-01 to 2013-05-15', 'days', '2013-04-01', '2013-05-15']],
    ['2013-03-31 to 2013-03-31', DAY],
    ['January 2012 to December 2013', ['January 2012 to December 2013', 'months', '2012-01-01', '2013-12-31']],
  ],
  'twelve months by their end': [
    ...['year ending March 2013', 'Year ended 31 March 2013', '12 months to March 2013', 'the year to March 2013'].map(
      (text) => [text, YEAR] as const,
    ),
    ['FY 2012/13', YEAR],
    ['FY2012/13', YEAR],
    ['FY2009-10', ['2009/10', 'financial-year', '2009-04-01', '2010-03-31']],
    ['2009-10 financial year', ['2009/10', 'financial-year', '2009-04-01', '2010-03-31']],
    ['2009-10 Q1', ['2009/10 Q1', 'quarter', '2009-04-01', '2009-06-30']],
    // an en dash or another year in full is not how a month is written
    ['2009–10', ['2009/10', 'financial-year', '2009-04-01', '2010-03-31']],
    ['2009 - 10', ['2009/10', 'financial-year', '2009-04-01', '2010-03-31']],
    ['2009-2010', ['2009/10', 'financial-year', '2009-04-01', '2010-03-31']],
    ['financial year 2012-13', YEAR],
    ['2012/13 financial year', YEAR],
    ['rolling 12 months to Sep-13', ROLLING],
    ['12m to the end of September 2013', ROLLING],
    ['year ending December 2014', ['2014', 'calendar-year', '2014-01-01', '2014-12-31']],
    ['twelve months ended February 2016', ['March 2015 to February 2016', 'months', '2015-03-01', '2016-02-29']],
  ],
  'what Word makes of it': [
    ['2012–13', YEAR],
    ['2012—13', YEAR],
    ['2012‑13', YEAR],
    ['2012−13', YEAR],
    ['2012―2013', YEAR],
    ['2013/14 Q1–Q2', HALF],
    ['Oct 2012 – Sep 2013', ROLLING],
    ['Oct\u00a02012 –\u00a0Sep\u00a02013', ROLLING],
    ['  March \t 2013 \r\n', MONTH],
    ['\ufeffMarch 2013', MONTH],
    ['March\u20092013', MONTH],
  ],
};

for (const [what, forms] of Object.entries(FORMS)) {
  describe(`parsePeriod reads ${what}`, () => {
    it.each(forms)('%s', (text, [label, kind, start, end]) => {
      expect(parsePeriod(text)).toEqual({ ok: true, label, kind, start, end });
    });
  });
}

const REFUSED: Readonly<Record<string, readonly unknown[]>> = {
  'not-text': [
    undefined,
    null,
    2013,
    NaN,
    2013n,
    true,
    {},
    [],
    ['2013'],
    new Date(0),
    Symbol('2013'),
    () => '2013',
    Object('2013'),
  ],
  empty: ['', ' ', '\n\t ', '\u00a0\u00a0', '\ufeff'],
  'too-long': [
    '2'.repeat(101),
    ' '.repeat(101),
    `2013${' '.repeat(97)}`,
    '2013-'.repeat(1e6),
    'q1 '.repeat(1e6),
    '-'.repeat(1e7),
  ],
  'not-a-period': [
    'year to date',
    'April to Q2 2014',
    'year ending 2013',
    'year ending 30 March 2013',
    '12 months to Christmas 2013',
    'FY 2013',
    'April to 2013/14',
    '1850/51',
    '1850-05',
    '2200-05',
    'next year',
    'N/A',
    '13/15',
    '12/12',
    '00/13',
    '13',
    '1899',
    '2200',
    '20130331',
    '31/03/13',
    '31/03.2013',
    '03/2013',
    'Marsh 2013',
    '31 Marsh 2013',
    '20’13',
    '1898/99',
    '2200/01',
    'ma 2013',
    'Mar 213',
    '2012/13 Q5',
    '2012/13 Q0',
    'Q1',
    'March',
    '2012/',
    '/13',
    '2012//13',
    '2012/13/14',
    '2013.5',
    '-2013',
    '+2013',
    '1e3',
    '２０１３',
    '٢٠١٣',
    'to',
    ' - ',
    '2012/13 to',
    'to 2012/13',
    'March 1899',
    'undefined',
    '__proto__',
    'constructor 2013',
    '2013-03-31T00:00:00Z',
    '2013-W14',
    'Spring 2013',
    '2012/13 (provisional)',
  ],
  'no-such-day': [
    'year ending 30 February 2016',
    '2013-02-29',
    '2013-02-30',
    '31/04/2013',
    '03/31/2013',
    '00/03/2013',
    '1900-02-29',
    '2100-02-29',
    '2013-04-31',
    '2013-13-01',
    '2013-00-10',
    '2013-01-00',
    '29 February 2013',
    '31 April 2013',
    '0 March 2013',
    '32 March 2013',
    '1899-12-31',
    '2200-01-01',
    '1899/00',
    '2199/00',
    '1899/00 Q3',
    '2199/00 Q4',
  ],
  'years-do-not-follow': [
    '2012/13 to 2013/15',
    '2012/14',
    '2012/12',
    '2012/11',
    '2013-18',
    '2013-2018',
    '2013 to 2018',
    '2013/2012',
    '2012/2014',
    '2012-00',
    '2006–08',
    '2006\u200b–08',
    '2006 to 08',
    '2006 - 2008',
    '2009 - 13',
    '1899 - 01',
    '2012/14 Q1',
    'Q1 2013-2018',
  ],
  ambiguous: [
    '12/13',
    '09/10',
    '09/10 to 12/13',
    '01/04/2013',
    '1.4.2013',
    '01/04/2013 to 02/05/2013',
    '03/03/2013 to 01/04/2013',
    '01/04/2013 to March 2014',
    'Q1 2014 to 2014/15 Q2',
    'Q1 2014',
    '2014 Q1',
    'Q1-Q2 2014',
    'Quarter 1 2014',
    '2000-01',
    '2008-09',
    '2009-10',
    '2010-11',
    '2011-12',
    '2009-10 to 2010-11',
    '2009-10 to March 2011',
    '2013 to March 2018',
    '2013 - 2013/14',
  ],
  'ends-before-it-starts': [
    '2013/14 to 2012/13',
    'March 2013 to February 2013',
    '2013-03-31 to 2013-03-30',
    '2012/13 Q2-Q1',
    'Q4 to Q3 2012/13',
    'Sep 2013 - Oct 2012',
  ],
};

for (const [reason, texts] of Object.entries(REFUSED)) {
  describe(`parsePeriod refuses with the reason ${reason}`, () => {
    it.each(texts.map((text) => [typeof text === 'string' ? JSON.stringify(text.slice(0, 40)) : String(text), text]))(
      'refuses %s',
      (_, text) => {
        const result = parsePeriod(text as string);
        expect(result).toMatchObject({ ok: false, reason });
        expect(!result.ok && result.text).toBe(text);
        // A sentence, whatever was given.
        expect(!result.ok && result.message).toMatch(/^.{10,400}\.$/su);
      },
    );
  });
}

describe('parsePeriod with the kind of year', () => {
  it.each<[string, 'calendar' | 'financial', string]>([
    // January to March is the first quarter of a calendar year and the last of a financial one
    ['Q1 2022', 'calendar', '2021/22 Q4'],
    ['2022 Q2', 'calendar', '2022/23 Q1'],
    ['Q4 2022', 'calendar', '2022/23 Q3'],
    ['Q1-Q2 2022', 'calendar', 'January 2022 to June 2022'],
    ['Q1 2022', 'financial', '2022/23 Q1'],
    ['2014-Q1', 'calendar', '2013/14 Q4'],
    ['2014-Q1', 'financial', '2014/15 Q1'],
    ['2014-Q1 to 2014-Q2', 'calendar', 'January 2014 to June 2014'],
    ['2013/14-Q2', 'calendar', '2013/14 Q2'],
    ['2022 Q4', 'financial', '2022/23 Q4'],
    ['Q1-Q4 2022', 'financial', '2022/23'],
    ['2013 to 2018', 'calendar', 'January 2013 to December 2018'],
    ['2013-2018', 'calendar', 'January 2013 to December 2018'],
    ['2013 – 18', 'calendar', 'January 2013 to December 2018'],
    ['2006–08', 'calendar', 'January 2006 to December 2008'],
    ['2013-18', 'calendar', 'January 2013 to December 2018'],
    ['1998 - 02', 'calendar', 'January 1998 to December 2002'],
    ['1950 - 99', 'calendar', 'January 1950 to December 1999'],
    ['2013 to March 2018', 'calendar', 'January 2013 to March 2018'],
    // what is clear stays as it is
    ['2012-13', 'calendar', '2012/13'],
    ['2012 - 13', 'calendar', '2012/13'],
    ['2010 - 12', 'calendar', 'January 2010 to December 2012'],
    ['2013', 'calendar', '2013'],
    ['2014/15 Q1', 'calendar', '2014/15 Q1'],
    ['2014-03', 'financial', 'March 2014'],
    ['March 2014', 'financial', 'March 2014'],
  ])('reads %s in %s years as %s', (text, year, label) => {
    expect(parsePeriod(text, { year })).toMatchObject({ ok: true, label });
  });

  it.each<[string, 'calendar' | 'financial', string]>([
    // whether the year is named by its beginning or its end is not known
    ['2013', 'financial', 'begins-or-ends'],
    ['2013 to March 2018', 'financial', 'begins-or-ends'],
    ['2013-2018', 'financial', 'years-do-not-follow'],
    ['2010 - 12', 'financial', 'years-do-not-follow'],
    // it says nothing about months
    ['2009-10', 'financial', 'month-or-year'],
    ['2009-10', 'calendar', 'month-or-year'],
    // a run that would be 51 years long, or end before it starts
    ['1950 - 00', 'calendar', 'years-do-not-follow'],
    ['2013–12', 'calendar', 'years-do-not-follow'],
    ['2018 to 2013', 'calendar', 'years-do-not-follow'],
    ['2197 - 2202', 'calendar', 'outside-the-years'],
    ['Q1 1899', 'calendar', 'outside-the-years'],
    ['Q4 2199', 'financial', 'outside-the-years'],
  ])('refuses %s in %s years: %s', (text, year, problem) => {
    const result = parsePeriod(text, { year });
    expect(!result.ok && result.data.problem).toBe(problem);
  });
});

describe('parsePeriod with the kind of period', () => {
  it.each<[string, 'month' | 'financial-year', string]>([
    ['2009-10', 'month', 'October 2009'],
    ['2009-10', 'financial-year', '2009/10'],
    ['2000-01', 'month', 'January 2000'],
    ['2011-12', 'financial-year', '2011/12'],
    ['2009-10 to 2010-11', 'month', 'October 2009 to November 2010'],
    ['2009-10 to 2010-11', 'financial-year', '2009/10 to 2010/11'],
    ['09/10', 'month', 'September 2010'],
    ['09/10', 'financial-year', '2009/10'],
    ['09/13', 'month', 'September 2013'],
    // what is clear stays as it is
    ['March 2013', 'financial-year', 'March 2013'],
    ['2012/13', 'month', '2012/13'],
    ['2012–13', 'month', '2012/13'],
  ])('reads %s as a %s: %s', (text, kind, label) => {
    expect(parsePeriod(text, { kind })).toMatchObject({ ok: true, label });
  });

  it.each<[string, 'month' | 'financial-year', string, string]>([
    ['2012-13', 'month', 'not-a-period', 'no-such-month'],
    ['2012-00', 'month', 'not-a-period', 'no-such-month'],
    ['13/14', 'month', 'not-a-period', 'no-such-month'],
    ['00/14', 'month', 'not-a-period', 'no-such-month'],
    ['2014-03', 'financial-year', 'years-do-not-follow', 'years-do-not-follow'],
  ])('refuses %s as a %s: %s', (text, kind, reason, problem) => {
    expect(parsePeriod(text, { kind })).toMatchObject({ ok: false, reason, data: { problem } });
  });

  it('refuses unknown options', () => {
    const given: readonly unknown[] = [{ kinds: 'month' }, { kind: 'quarter' }, { year: 'Kalender' }, 'month', 1];
    for (const options of given) {
      expect(codeThrownBy(() => parsePeriod('2009-10', options as ParsePeriodOptions))).toBe('INVALID_ARGUMENT');
    }
    expect(parsePeriod('2012-13', { kind: undefined, year: undefined })).toEqual(parsePeriod('2012-13'));
  });
});

describe('parsePeriod', () => {
  it('accepts 100 characters', () => {
    expect(parsePeriod('2013'.padEnd(100))).toMatchObject({ ok: true, label: '2013' });
  });

  it.each(['1899/00', '1899-1900', '2199/00', '2199/2200', '2199/00 Q4'])(
    'refuses a financial year that is not wholly between 1900 and 2199: %s',
    (text) => {
      expect(parsePeriod(text).ok).toBe(false);
    },
  );

  it('says what to write instead of an ambiguous text', () => {
    const messages = ['Q1 2014', '01/04/2013', '2009-10', '2013 to March 2018', '2013-2018'].map((text) => {
      const result = parsePeriod(text);
      return result.ok ? '' : result.message;
    });
    expect(messages).toEqual([
      expect.stringContaining('Write 2014/15 Q1.'),
      expect.stringContaining('Write 4 January 2014, or 2014-01-04.'),
      expect.stringContaining('Write October 2009, or 2009/10.'),
      expect.stringContaining('Write 2013/14 to 2017/18, or January 2013 to December 2018.'),
      expect.stringContaining('Write 2012/13, or a run such as April 2013 to March 2018.'),
    ]);
  });
});

/** The days of a run of whole months, worked out with Date in UTC; month 1 is January, 13 the January after. */
function daysOf(year: number, month: number, months: number): { start: string; end: string } {
  const textOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return { start: textOf(Date.UTC(year, month - 1, 1)), end: textOf(Date.UTC(year, month - 1 + months, 0)) };
}

interface FingertipsPeriod {
  readonly yearType: string;
  readonly year: number;
  readonly yearRange: number;
  readonly quarter: number | null;
  readonly month: number | null;
}

const QUARTER_OF_PLAIN_YEAR = /\d{4} Q\d/u;
const FIVE_YEARS_OF_PLAIN_YEAR = /^(?:2009 - 13|2024 - 28)$/u;

/** What Fingertips means by its years, quarters and months (TimePeriodFormatter.cs): a financial month 1 is April. */
function meantBy({ yearType, year, yearRange, quarter, month }: FingertipsPeriod): { start: string; end: string } {
  switch (yearType) {
    case 'financial':
      if (quarter !== null) return daysOf(year, 3 * quarter + 1, 3);
      return month === null ? daysOf(year, 4, 12 * yearRange) : daysOf(year, 3 + month, 1);
    case 'financialRollingYearQuarterly':
      return daysOf(year, 3 * (quarter ?? NaN) + 1, 12 * yearRange);
    case 'financialSingleYearCumulativeQuarter':
    case 'financialMultiYearCumulativeQuarter':
      return daysOf(year, 4, 3 * (quarter ?? NaN));
    case 'calendar':
      if (quarter !== null) return daysOf(year, 3 * quarter - 2, 3);
      return month === null ? daysOf(year, 1, 12 * yearRange) : daysOf(year, month, 1);
    case 'calendarRollingYearQuarterly':
      return daysOf(year, 3 * (quarter ?? NaN) - 2, 12 * yearRange);
    case 'calendarRollingYearMonthly':
      return daysOf(year, month ?? NaN, 12 * yearRange);
    case 'augustToJuly':
      return daysOf(year, 8, 12 * yearRange);
    case 'julyToJune':
      return daysOf(year, 7, 12 * yearRange);
    case 'marchToFebruary':
      return daysOf(year, 3, 12 * yearRange);
    default:
      throw new Error(`unknown kind of year: ${yearType}`);
  }
}

describe('parsePeriod on the labels that Fingertips prints', () => {
  const labels = vectors('fingertips_period_labels', 'periodLabel').map(({ input, expected }) => ({
    label: String(expected['label']),
    period: input as unknown as FingertipsPeriod,
  }));
  const isUnclear = (label: string): boolean =>
    (QUARTER_OF_PLAIN_YEAR.test(label) && !label.includes('/')) || FIVE_YEARS_OF_PLAIN_YEAR.test(label);
  const clear = labels.filter(({ label }) => !isUnclear(label));
  const unclear = labels.filter(({ label }) => isUnclear(label));

  it('has examples of both kinds of label', () => {
    expect(clear.length).toBeGreaterThan(90);
    expect(unclear.length).toBeGreaterThan(20);
  });

  it.each(clear)('reads $label as the right days ($period.yearType)', ({ label, period }) => {
    expect(parsePeriod(label)).toMatchObject({ ok: true, ...meantBy(period) });
  });

  it.each(unclear)('does not guess at $label unless told that its years are calendar years', ({ label, period }) => {
    expect(parsePeriod(label).ok).toBe(false);
    expect(parsePeriod(label, { year: 'calendar' })).toMatchObject({ ok: true, ...meantBy(period) });
  });

  it.each([
    ['Q1 2014', 'ambiguous', { problem: 'quarter-of-plain-year' }],
    ['2009-10', 'ambiguous', { problem: 'month-or-year' }],
    ['09/10', 'ambiguous', { problem: 'month-or-year' }],
    ['01/04/2013', 'ambiguous', { problem: 'day-or-month' }],
    ['2013 to March 2018', 'ambiguous', { problem: 'plain-years' }],
    ['2013-02-29', 'no-such-day', { problem: 'no-such-day' }],
    ['x'.repeat(101), 'too-long', { problem: 'too-long', characters: 101, most: 100 }],
  ])('says as data why %s is refused', (text, reason, data) => {
    const result = parsePeriod(text);
    expect(result).toMatchObject({ ok: false, reason });
    expect(!result.ok && result.data).toEqual(data);
  });
});
