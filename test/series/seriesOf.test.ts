import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/model/indicator.js';
import type { Observation } from '../../src/model/observation.js';
import { type IndicatorSeries, seriesOf } from '../../src/series/seriesOf.js';
import { thrownBy } from '../errors/thrownBy.js';
import { anIndicator, missing, observed, theirs } from '../evaluate/given.js';

const series = (observations: readonly Observation[], parts: Partial<Indicator> = {}, asOf?: string) =>
  seriesOf(anIndicator(parts), { observations, asOf });
const told = (list: readonly IndicatorSeries[]) =>
  list.map(({ comparatorId, kind, points }) => [
    comparatorId ?? 'own',
    kind,
    points.map(({ period, value, missing: why }) => `${period}: ${String(why ?? value)}`).join(', '),
  ]);
const toDate = (period: string, value: number): Observation => ({ ...observed(period, value), cumulative: true });
const MONTHS = [observed('April 2013', 10), observed('May 2013', 11), observed('June 2013', 12)];

describe('seriesOf', () => {
  it('separates kinds of period, each in order of time', () => {
    const observations = [
      observed('2013/14 Q2', 24),
      ...MONTHS.toReversed(),
      observed('2013/14 Q1', 33),
      toDate('2013/14 Q1-Q2', 57),
      observed('2013/14 Q3-Q4', 43),
      observed('2013/14', 98),
      observed('2013-12-31', 5),
    ];
    expect(told(series(observations))).toEqual([
      ['own', 'annual', '2012/13: 100, 2013/14: 98'],
      ['own', 'quarterly', '2013/14 Q1: 33, 2013/14 Q2: 24'],
      ['own', 'monthly', 'April 2013: 10, May 2013: 11, June 2013: 12'],
      ['own', 'year-to-date', '2013/14 Q1-Q2: 57'],
      ['own', 'other', '2013-12-31: 5, 2013/14 Q3-Q4: 43'],
    ]);
  });

  it('puts the longer of two that end on one day first', () => {
    const [, other] = series([observed('2013/14 Q3-Q4', 43), observed('2013/14 Q2-Q4', 67)]);
    expect(other?.points.map(({ period }) => period)).toEqual(['2013/14 Q2-Q4', '2013/14 Q3-Q4']);
  });

  it('separates comparators, those of the plan first', () => {
    const comparisons = [{ comparatorId: 'kent', figure: { value: 120 } }];
    expect(told(series([theirs('2013/14', 90, 'msg'), theirs('2013/14', 110)], { comparisons }))).toEqual([
      ['own', 'annual', '2012/13: 100'],
      ['kent', 'annual', '2012/13: 120, 2013/14: 110'],
      ['msg', 'annual', '2013/14: 90'],
    ]);
  });

  it('returns nothing if no figure has a place in time', () => {
    expect(series([], { baseline: { value: 100 } })).toEqual([]);
    expect(series([], { baseline: { missing: 'suppressed', period: '2012/13' } })).toEqual([]);
    expect(series([{ ...observed('2013/14', 1), indicatorId: 'robbery' }], { baseline: { value: 1 } })).toEqual([]);
  });

  it('keeps a missing figure in its place, with its reason', () => {
    const [annual] = series([missing('2013/14', 'suppressed'), observed('2014/15', 90)]);
    expect(annual?.points.map(({ value, missing: why }) => [value, why])).toEqual([
      [100, null],
      [null, 'suppressed'],
      [90, null],
    ]);
    expect(annual?.points[2]?.lastYear).toBeNull();
  });

  it("reports overlapping years as rolling, and those that end with the baseline's month also as annual", () => {
    const rolling = ['July 2012 to June 2013', 'October 2012 to September 2013', '2013', '2013/14'];
    expect(told(series(rolling.map((period, index) => observed(period, 99 - index))))).toEqual([
      ['own', 'annual', '2012/13: 100, 2013/14: 96'],
      [
        'own',
        'rolling',
        '2012/13: 100, July 2012 to June 2013: 99, October 2012 to September 2013: 98, 2013: 97, 2013/14: 96',
      ],
    ]);
    // With no baseline in it, those that end as the latest does.
    const others = ['2012', '2012/13', '2013'].map((period) => theirs(period, 90));
    expect(told(series(others, { baseline: { value: 100 } }))).toEqual([
      ['kent', 'annual', '2012: 90, 2013: 90'],
      ['kent', 'rolling', '2012: 90, 2012/13: 90, 2013: 90'],
    ]);
  });

  it("reads a year's figure that is headed by a month or a day", () => {
    const baseline = { value: 100, period: 'March 2013', covers: 'year' } as const;
    const [annual] = series([observed('2013/14', 90), observed('2015-03-31', 80, { covers: 'year' })], { baseline });
    expect(annual?.points.map(({ period, start, end }) => [period, start, end])).toEqual([
      ['March 2013', '2012-04-01', '2013-03-31'],
      ['2013/14', '2013-04-01', '2014-03-31'],
      ['2015-03-31', '2014-04-01', '2015-03-31'],
    ]);
    expect(annual?.points.map(({ lastYear }) => lastYear)).toEqual([null, 100, 90]);
    // One that ends within a month begins where its period does.
    const [odd] = series([observed('2015-03-15', 80, { covers: 'year' })], { baseline: { value: 1 } });
    expect(odd?.points[0]?.start).toBe('2015-03-15');
  });

  it('decides by the observations whether a month means a month or a year', () => {
    const parts: Partial<Indicator> = {
      baseline: { value: 100, period: 'March 2013' },
      comparisons: [{ comparatorId: 'kent', figure: { value: 120, period: 'March 2013' } }],
    };
    const kinds = (observations: readonly Observation[]) => series(observations, parts).map(({ kind }) => kind);
    expect(kinds([observed('2013/14', 90)])).toEqual(['annual', 'annual']);
    expect(kinds([observed('April 2013', 9)])).toEqual(['monthly', 'monthly']);
    // A year to date has the length of a month by chance; both together do not tell.
    expect(kinds([toDate('April 2013', 9)])).toEqual(['year-to-date', 'other', 'other']);
    expect(kinds([observed('2013/14', 90), observed('April 2013', 9)])).toEqual([
      'annual',
      'monthly',
      'other',
      'other',
    ]);
    // What neither the baseline nor the observations tell stays unclear.
    expect(kinds([])).toEqual(['other', 'other']);
    // A figure headed by a month has the length that the indicator's figures have.
    const quarterly = { ...parts, baseline: { value: 25, period: '2012/13 Q4' } };
    expect(series([], quarterly).map(({ kind }) => kind)).toEqual(['quarterly', 'quarterly']);
    const yearly = { ...parts, comparisons: [{ comparatorId: 'kent', figure: { value: 1, period: '2012/13' } }] };
    expect(series([observed('April 2013', 9)], yearly).map(({ kind }) => kind)).toEqual(['monthly', 'annual']);
  });

  it('finds the same period of the year before: quarters, months and years to date', () => {
    const observations = [
      observed('2012/13 Q4', 20),
      observed('2013/14 Q4', 25),
      observed('February 2012', 7),
      observed('February 2013', 8),
      toDate('2012/13 Q1-Q3', 60),
      toDate('2013/14 Q1-Q3', 66),
      toDate('2013/14 Q1-Q2', 40),
    ];
    const lastYears = series(observations).map(({ kind, points }) => [kind, points.map(({ lastYear }) => lastYear)]);
    expect(lastYears).toEqual([
      ['annual', [null]],
      ['quarterly', [null, 20]],
      ['monthly', [null, 7]],
      ['year-to-date', [null, null, 60]],
    ]);
  });

  it('has the counts and the firmness of a figure, and uses counts of the same value if the plan gives none', () => {
    const figure = { count: 100, denominator: 5000, qualifier: 'estimated' } as const;
    const rate: Partial<Indicator> = { unit: { kind: 'rate', per: 1000, of: 'population' } };
    const [annual] = series([observed('2012/13', 100, figure), observed('2013/14', 90, figure)], rate);
    expect(annual?.points).toMatchObject([
      { value: 100, isStated: true, ...figure },
      { value: 90, isStated: false, lastYear: 100, published: null, others: [], ...figure },
    ]);
    const [other] = series([observed('2012/13', 99, figure)], rate);
    expect(other?.points).toMatchObject([{ value: 100, count: null, denominator: null, others: [{ value: 99 }] }]);
  });
});

describe('editions of one period', () => {
  const on = (published: string, value: number, parts = {}): Observation => ({
    ...observed('2013/14', value, parts),
    published,
  });
  const takenOf = (observations: readonly Observation[], asOf?: string) => {
    const [annual] = series(observations, {}, asOf);
    const point = annual?.points.find(({ period }) => period === '2013/14');
    return [point?.value, point?.others.map(({ value }) => value), annual?.notes.map(({ code }) => code)];
  };

  it('are chosen by the day on which they were published, in whatever order they are given', () => {
    const [first, second, third] = [on('2014-04-24', 90), on('2014-07-17', 92), on('2014-10-16', 91)];
    const expected = [91, [90, 92], ['edition-taken']];
    for (const order of [
      [first, second, third],
      [third, second, first],
      [second, third, first],
    ]) {
      expect(takenOf(order)).toEqual(expected);
    }
    const [annual] = series([first, second]);
    expect(annual?.notes[0]?.message).toContain('17 July 2014');
    expect(annual?.points[1]).toMatchObject({ published: '2014-07-17', others: [{ published: '2014-04-24' }] });
  });

  it('count from the day on which they were published', () => {
    const both = [on('2014-04-24', 90), on('2014-07-17', 92)];
    expect(takenOf(both, '2014-07-16')).toEqual([90, [], []]);
    expect(takenOf(both, '2014-07-17')[0]).toBe(92);
    expect(takenOf(both, '2014-04-23')[0]).toBeUndefined();
  });

  it.each(['provisional', 'estimated'] as const)(
    'put a revised figure before one that is %s, in whatever order they are given',
    (before) => {
      const [old, revised] = [
        observed('2013/14', 90, { qualifier: before }),
        observed('2013/14', 92, { qualifier: 'revised' }),
      ];
      expect(takenOf([old, revised])).toEqual([92, [90], ['edition-taken']]);
      expect(takenOf([revised, old])).toEqual([92, [90], ['edition-taken']]);
    },
  );

  it('contradict each other if nothing says which counts, in whatever order they are given', () => {
    const [one, other] = [observed('2013/14', 90, { qualifier: 'provisional' }), observed('2013/14', 92)];
    const conflicts = [
      [one, other],
      [on('2014-04-24', 90), on('2014-04-24', 92)],
      // A dated one and one that is not, or one that is known and one that is withheld.
      [on('2014-04-24', 90), other],
      [other, missing('2013/14', 'suppressed')],
      [missing('2013/14', 'not-available'), missing('2013/14', 'suppressed')],
    ];
    for (const list of conflicts) {
      for (const order of [list, list.toReversed()]) {
        const [value, others, notes] = takenOf(order);
        expect([value, notes]).toEqual([null, ['figures-conflict']]);
        expect(others).toHaveLength(2);
      }
    }
    // The one published last differs from one without a day.
    expect(takenOf([on('2014-04-24', 90), on('2014-07-17', 92), observed('2013/14', 90)])[0]).toBeNull();
    const revised = on('2014-04-24', 90, { qualifier: 'revised' });
    expect(takenOf([revised, on('2014-07-17', 92), observed('2013/14', 90)])[0]).toBeNull();
    const [, point] = series([missing('2013/14', 'suppressed'), other])[0]?.points ?? [];
    expect(point).toMatchObject({ value: null, missing: null });
  });

  it('do not contradict each other if they are the same, or if one detail distinguishes them all', () => {
    const same = observed('2013/14', 90);
    expect(takenOf([same, same])).toEqual([90, [90], ['edition-taken']]);
    const withheld = missing('2013/14', 'suppressed');
    expect(takenOf([withheld, withheld])).toEqual([null, [null], ['edition-taken']]);
    // The one without a day says the same as the one that counts before the first.
    for (const order of [
      [same, on('2014-04-24', 92), on('2014-07-17', 90)],
      [on('2014-07-17', 90), same, on('2014-04-24', 92)],
    ]) {
      expect(takenOf(order)).toEqual([90, expect.arrayContaining([90, 92]), ['edition-taken']]);
    }
  });

  it('may be withdrawn, and a placeholder for a figure is not one', () => {
    const withdrawn = { ...missing('2013/14', 'suppressed'), published: '2014-07-17' };
    expect(takenOf([on('2014-04-24', 90), withdrawn])).toEqual([null, [90], ['edition-taken']]);
    expect(takenOf([observed('2013/14', 90), missing('2013/14')])).toEqual([90, [null], ['edition-taken']]);
    expect(takenOf([missing('2013/14', 'blank'), observed('2013/14', 90)])).toEqual([90, [null], ['edition-taken']]);
  });

  it('rank below what the plan states for the area, and above what it states for a comparator', () => {
    const comparisons = [{ comparatorId: 'kent', figure: { value: 120 } }];
    const [own, kent] = series([observed('2012/13', 99), theirs('2012/13', 121)], { comparisons });
    expect(own?.points).toMatchObject([{ value: 100, isStated: true, others: [{ value: 99, isStated: false }] }]);
    expect(kent?.points).toMatchObject([{ value: 121, isStated: false, others: [{ value: 120, isStated: true }] }]);
    expect([own?.notes, kent?.notes]).toEqual([[], []]);
  });
});

describe('a year to date', () => {
  it('stays as published, and the notes say where its months or quarters differ', () => {
    const list = series([...MONTHS, observed('2013/14 Q1', 33), toDate('2013/14 Q1', 35)]);
    const sofar = list.find(({ kind }) => kind === 'year-to-date');
    expect(sofar?.points[0]?.value).toBe(35);
    // 10 + 11 + 12 = 33.
    expect(sofar?.notes.map(({ code, message }) => [code, message.slice(0, 70)])).toEqual([
      ['year-to-date-differs', 'The year to date 2013/14 Q1 is 35, and its months add up to 33. Both a'],
      ['year-to-date-differs', 'The year to date 2013/14 Q1 is 35, and its quarters add up to 33. Both'],
    ]);
  });

  it('is not compared with months that are not all there, or that it is the sum of', () => {
    const notes = (observations: readonly Observation[]) => series(observations).flatMap((one) => one.notes);
    expect(notes([...MONTHS, toDate('2013/14 Q1', 33)])).toEqual([]);
    expect(notes([...MONTHS.slice(1), toDate('2013/14 Q1', 35)])).toEqual([]);
    expect(notes([...MONTHS.slice(1), missing('April 2013'), toDate('2013/14 Q1', 35)])).toEqual([]);
    expect(notes([...MONTHS, { ...missing('2013/14 Q1'), cumulative: true }])).toEqual([]);
    expect(notes([...MONTHS, observed('2013/14 Q1', 35)])).toEqual([]);
  });

  it('adds up counts if the figures are rates', () => {
    const unit = { kind: 'rate', per: 1000, of: 'population' } as const;
    const counted = MONTHS.map((one, index) => observed(one.period, 1, { count: 10 + index }));
    const of = (sum: number) =>
      series([...counted, { ...observed('2013/14 Q1', 3, { count: sum }), cumulative: true }], { unit });
    expect(of(33).flatMap(({ notes }) => notes)).toEqual([]);
    expect(of(34).flatMap(({ notes }) => notes.map(({ code }) => code))).toEqual(['year-to-date-differs']);
    const bare = series([...MONTHS, toDate('2013/14 Q1', 99)], { unit });
    expect(bare.flatMap(({ notes }) => notes)).toEqual([]);
  });

  it('for a whole year is the figure for the year', () => {
    expect(told(series([toDate('2013/14', 98)]))).toEqual([['own', 'annual', '2012/13: 100, 2013/14: 98']]);
  });
});

describe('seriesOf refuses', () => {
  const BURGLARY = { indicatorId: 'burglary', period: '2013/14', figure: { value: 1 } };

  it.each([
    ['no indicator', undefined, { observations: [] }, 'INVALID_ARGUMENT'],
    ['no options', anIndicator(), undefined, 'INVALID_ARGUMENT'],
    ['no observations', anIndicator(), {}, 'INVALID_ARGUMENT'],
    ['a day that is none', anIndicator(), { observations: [], asOf: 'now' }, 'INVALID_DAY'],
    [
      'a day of publication that is none',
      anIndicator(),
      { observations: [{ ...BURGLARY, published: 'May' }] },
      'INVALID_DAY',
    ],
    ['a period that is none', anIndicator(), { observations: [{ ...BURGLARY, period: 'then' }] }, 'INVALID_PERIOD'],
    [
      'a qualifier of the baseline that is none',
      anIndicator({ baseline: { value: 1, period: '2012/13', qualifier: 'firm' as never } }),
      { observations: [] },
      'INVALID_ARGUMENT',
    ],
  ])('%s', (_, indicator, options, code) => {
    expect(thrownBy(() => seriesOf(indicator as never, options as never)).code).toBe(code);
  });

  it.each([
    [{ value: 1, count: NaN }, 'INVALID_NUMBER'],
    [{ value: 1, denominator: 10n }, 'INVALID_NUMBER'],
    [{ value: 1, qualifier: 'constructor' }, 'INVALID_ARGUMENT'],
    [{ value: 1, qualifier: {} }, 'INVALID_ARGUMENT'],
  ])('a part of a figure that is invalid (case %#)', (figure, code) => {
    const observations = [{ ...BURGLARY, figure }] as unknown as Observation[];
    expect(thrownBy(() => seriesOf(anIndicator(), { observations })).code).toBe(code);
  });

  it('no observation for an empty publication day from a database', () => {
    const observations = [{ ...BURGLARY, published: null }] as unknown as Observation[];
    expect(seriesOf(anIndicator(), { observations })[0]?.points[1]).toMatchObject({ published: null });
  });
});
