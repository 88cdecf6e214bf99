import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/model/indicator.js';
import type { Observation } from '../../src/model/observation.js';
import { seriesOf } from '../../src/series/seriesOf.js';
import { thrownBy } from '../errors/thrownBy.js';
import { anIndicator, missing, observed, theirs } from '../evaluate/given.js';

/* The expected values are worked out by hand: each says the sum that gives it. */

const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'].concat(
  ['November', 'December'],
);
/** So many months from January 2013, the first of them with the value 1, the next with 2, and so on. */
const months = (many: number): Observation[] =>
  Array.from({ length: many }, (_, index) =>
    observed(`${String(NAMES[index % 12])} ${String(2013 + Math.floor(index / 12))}`, index + 1),
  );
const quarters = (...values: readonly number[]): Observation[] =>
  values.map((value, index) =>
    observed(
      `201${String(3 + Math.floor(index / 4))}/1${String(4 + Math.floor(index / 4))} Q${String((index % 4) + 1)}`,
      value,
    ),
  );
const sums = (observations: readonly Observation[], parts: Partial<Indicator> = {}, asOf?: string) =>
  seriesOf(anIndicator(parts), { observations, asOf, rolling: 'year' }).filter(({ summedFrom }) => summedFrom !== null);
const valuesOf = (...given: Parameters<typeof sums>) =>
  sums(...given).map(({ summedFrom, points }) => [summedFrom, points.map(({ period, value }) => [period, value])]);

describe('seriesOf with rolling years', () => {
  it('adds the twelve months that end with each month', () => {
    // 1 + … + 12 = 78, and each next year has 12 more: 90, 102.
    expect(valuesOf(months(14))).toEqual([
      [
        'months',
        [
          ['2013', 78],
          ['February 2013 to January 2014', 90],
          ['March 2013 to February 2014', 102],
        ],
      ],
    ]);
  });

  it('adds the four quarters that end with each quarter', () => {
    // 1 + 2 + 3 + 4, 2 + 3 + 4 + 5, …
    expect(valuesOf(quarters(1, 2, 3, 4, 5, 6, 7, 8))).toEqual([
      [
        'quarters',
        [
          ['2013/14', 10],
          ['July 2013 to June 2014', 14],
          ['October 2013 to September 2014', 18],
          ['2014', 22],
          ['2014/15', 26],
        ],
      ],
    ]);
  });

  it('gives each the year before, and the day on which its last part was published', () => {
    const published = ['2013-08-01', '2014-08-01', '2014-02-01', undefined];
    const dated = quarters(1, 2, 3, 4).map((one, index) => {
      const day = published[index];
      return day === undefined ? one : { ...one, published: day };
    });
    const [series] = sums([...dated, ...quarters(1, 2, 3, 4, 5, 6, 7, 8).slice(4)]);
    expect(series).toMatchObject({ comparatorId: null, kind: 'rolling', summedFrom: 'quarters', notes: [] });
    expect(series?.points.map(({ lastYear }) => lastYear)).toEqual([null, null, null, null, 10]);
    expect(series?.points[0]).toStrictEqual({
      period: '2013/14',
      start: '2013-04-01',
      end: '2014-03-31',
      value: 10,
      missing: null,
      count: null,
      denominator: null,
      qualifier: null,
      published: '2014-08-01',
      isStated: false,
      lastYear: null,
      others: [],
    });
    // The second quarter was published in August.
    expect(sums(dated, {}, '2014-07-31')).toMatchObject([{ points: [], notes: [{ code: 'set-incomplete' }] }]);
  });

  it('works out rates over one population, and percentages over all denominators', () => {
    const counted = quarters(10, 10, 10, 10).map((one) => ({
      ...one,
      figure: { value: 10, count: 100, denominator: 10_000, qualifier: 'provisional' as const },
    }));
    const unit = { kind: 'rate', per: 1000, of: 'population' } as const;
    const [rate] = sums(counted, { unit });
    // 400 ÷ 10,000 per 1,000
    expect(rate?.points).toMatchObject([{ value: 40, count: 400, denominator: 10_000, qualifier: 'provisional' }]);
    expect(rate?.notes.map(({ code }) => code)).toEqual(['part-not-final']);
    // 400 of 40,000
    const percentages = counted.map((one) => ({ ...one, figure: { ...one.figure, value: 1 } }));
    expect(sums(percentages, { unit: { kind: 'percentage' } })[0]?.points).toMatchObject([
      { value: 1, count: 400, denominator: 40_000 },
    ]);
  });

  it('adds nothing across a gap, and says so', () => {
    const gap = quarters(1, 2, 3, 4, 5, 6, 7, 8).map((one, index) => (index === 2 ? missing(one.period) : one));
    const [series] = sums(gap.filter((_, index) => index !== 4));
    expect(series?.points).toEqual([]);
    expect(series?.notes.map(({ code, message }) => [code, message])).toEqual([
      ['set-incomplete', 'Burglary, 2013/14: not added. Of its quarters, 2013/14 Q3 is not yet available.'],
      [
        'set-incomplete',
        'Burglary, October 2013 to September 2014: not added. Of its quarters, no figure is given for 2014/15 Q1 and 2013/14 Q3 is not yet available.',
      ],
      ['set-incomplete', 'Burglary, 2014: not added. Of its quarters, no figure is given for 2014/15 Q1.'],
      ['set-incomplete', 'Burglary, 2014/15: not added. Of its quarters, no figure is given for 2014/15 Q1.'],
    ]);
  });

  it('refuses averages', () => {
    const average = observed('2014-03-31', 4, { covers: 'quarter', averageOf: 'quarter' });
    const [series] = sums([...quarters(1, 2, 3), average]);
    expect(series?.notes.map(({ code }) => code)).toEqual(['average-not-added']);
  });

  it('also adds up those of a comparator, from both months and quarters', () => {
    const kent = quarters(1, 2, 3, 4).map(({ period }) => theirs(period, 10));
    expect(
      sums([...months(12), ...kent]).map(({ comparatorId, summedFrom, points }) => [
        comparatorId,
        summedFrom,
        points.length,
      ]),
    ).toEqual([
      [null, 'months', 1],
      ['kent', 'quarters', 1],
    ]);
    expect(sums([...months(12), ...quarters(1, 2, 3, 4)]).map(({ summedFrom }) => summedFrom)).toEqual([
      'months',
      'quarters',
    ]);
  });

  it('makes none unless asked to, and none from figures that end within a month', () => {
    const series = seriesOf(anIndicator(), { observations: quarters(1, 2, 3, 4) });
    expect(series.map(({ kind, summedFrom }) => [kind, summedFrom])).toEqual([
      ['annual', null],
      ['quarterly', null],
    ]);
    expect(sums([...quarters(1, 2, 3), observed('2014-03-15', 4, { covers: 'quarter' })])).toEqual([]);
  });

  it('accepts no other length', () => {
    expect(thrownBy(() => seriesOf(anIndicator(), { observations: [], rolling: 'quarter' as 'year' }))).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringContaining('options.rolling'),
    });
  });
});
