import { describe, expect, it } from 'vitest';
import type { KnownFigure } from '../../src/model/figure.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Observation } from '../../src/model/observation.js';
import type { Unit } from '../../src/model/unit.js';
import { rollUp, type RollUpOptions } from '../../src/series/rollUp.js';
import { thrownBy } from '../errors/thrownBy.js';
import { anIndicator, frozen, missing, observed } from '../evaluate/given.js';

/* The expected values are worked out by hand: each says the sum that gives it. */

const COUNT: Unit = { kind: 'count', of: 'offences' };
const RATE: Unit = { kind: 'rate', per: 1000, of: 'population' };
const QUARTERS = ['2013/14 Q1', '2013/14 Q2', '2013/14 Q3', '2013/14 Q4'];
const MONTHS = ['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
  .map((month) => `${month} 2013`)
  .concat(['January', 'February', 'March'].map((month) => `${month} 2014`));
const SUBJECT = { indicatorId: 'burglary', indicator: 'Burglary', comparatorId: null, areaId: null };
const SET = { ...SUBJECT, period: '2013/14', partMonths: 3 };

const figures = (parts: readonly KnownFigure[], periods: readonly string[] = QUARTERS): Observation[] =>
  parts.map((figure, index) => ({ indicatorId: 'burglary', period: String(periods[index]), figure }));
const four = (figure: KnownFigure): Observation[] => figures([figure, figure, figure, figure]);
const values = (...given: readonly number[]): Observation[] => figures(given.map((value) => ({ value })));
const rolled = (
  observations: readonly Observation[],
  parts: Partial<Indicator> = {},
  options: Partial<RollUpOptions> = {},
) => rollUp(frozen(observations), { to: 'year', indicators: [anIndicator({ breaks: [], ...parts })], ...options });
const summed = (...given: Parameters<typeof rolled>) => rolled(...given).observations.map(({ figure }) => figure);
const refusal = (...given: Parameters<typeof rolled>) => {
  const { observations, notes, leftOut } = rolled(...given);
  expect([observations, notes]).toEqual([[], []]);
  return leftOut;
};

describe('rollUp', () => {
  it('sums counts', () => {
    // 100 + 110 + 120 + 130
    const { observations, notes, leftOut } = rolled(values(100, 110, 120, 130));
    expect(observations).toStrictEqual([{ indicatorId: 'burglary', period: '2013/14', figure: { value: 460 } }]);
    expect(leftOut).toEqual([]);
    expect(notes).toStrictEqual([
      {
        code: 'rolled-up',
        data: { ...SET, parts: 4, unit: COUNT, value: 460, count: null, denominator: null },
        message: 'Burglary, 2013/14: its 4 quarters add up to 460 offences.',
      },
    ]);
  });

  it('sums money to the penny', () => {
    // 0.1 + 0.2 + 0.3 + 0.1, which doubles make 0.7000000000000001
    expect(summed(values(0.1, 0.2, 0.3, 0.1), { unit: { kind: 'money', currency: 'GBP' } })).toEqual([{ value: 0.7 }]);
  });

  it('works out a rate from summed counts over one population', () => {
    // The case of the maintainers: 4 × 100 offences in a population of 10,000 are 40 per 1,000, not 10.
    const { observations, notes } = rolled(four({ value: 10, count: 100, denominator: 10_000 }), { unit: RATE });
    expect(observations[0]?.figure).toStrictEqual({ value: 40, count: 400, denominator: 10_000 });
    expect(notes[0]?.message).toBe(
      'Burglary, 2013/14: its 4 quarters add up to a count of 400 over one population of 10,000, which is 40 per 1,000 population.',
    );
  });

  it('works out a rate over the population given for the year', () => {
    const populations = [{ indicatorId: 'burglary', period: '2013-14', population: '12500' }];
    const different = [10_000, 10_100, 10_200, 10_300].map((denominator) => ({
      value: 100_000 / denominator,
      count: 100,
      denominator,
    }));
    // 400 ÷ 12,500 × 1,000
    const expected = [{ value: 32, count: 400, denominator: 12_500 }];
    expect(summed(figures(different), { unit: RATE }, { populations })).toEqual(expected);
    expect(summed(four({ value: 10, count: 100 }), { unit: RATE }, { populations })).toEqual(expected);
  });

  it('keeps the populations of an area and of a comparator apart', () => {
    const populations = [
      { indicatorId: 'burglary', period: '2013/14', population: 10_000 },
      { indicatorId: 'burglary', period: '2013/14', population: 20_000, comparatorId: 'kent' },
      { indicatorId: 'burglary', period: '2013/14', population: 5000, areaId: 'north' },
    ];
    const own = four({ value: 10, count: 100 });
    const all = [
      ...own.map((one) => ({ ...one, comparatorId: 'kent' })),
      ...own,
      ...own.map((one) => ({ ...one, areaId: 'north' })),
    ];
    const { observations } = rolled(all, { unit: RATE }, { populations });
    // 400 ÷ 10,000, 400 ÷ 5,000 and 400 ÷ 20,000 per 1,000
    expect(observations.map(({ areaId, comparatorId, figure }) => [areaId, comparatorId, figure])).toEqual([
      [undefined, undefined, { value: 40, count: 400, denominator: 10_000 }],
      ['north', undefined, { value: 80, count: 400, denominator: 5000 }],
      [undefined, 'kent', { value: 20, count: 400, denominator: 20_000 }],
    ]);
  });

  it('works out a percentage from summed counts and denominators', () => {
    const parts = figures([
      { value: 50, count: 10, denominator: 20 },
      { value: 25, count: 10, denominator: 40 },
      { value: 75, count: 30, denominator: 40 },
      { value: 10, count: 10, denominator: 100 },
    ]);
    // 60 of 200; the mean of the four percentages would be 40.
    expect(summed(parts, { unit: { kind: 'percentage' } })).toEqual([{ value: 30, count: 60, denominator: 200 }]);
    expect(rolled(parts, { unit: { kind: 'percentage' } }).notes[0]?.message).toBe(
      'Burglary, 2013/14: its 4 quarters add up to a count of 60 out of 200, which is 30%.',
    );
  });

  it('works out an average from the totals behind it', () => {
    const parts = figures([
      { value: 8, count: 80, denominator: 10 },
      { value: 6, count: 180, denominator: 30 },
      { value: 7, count: 140, denominator: 20 },
      { value: 5, count: 200, denominator: 40 },
    ]);
    // 600 minutes for 100 calls
    const expected = [{ value: 6, count: 600, denominator: 100 }];
    expect(summed(parts, { unit: { kind: 'duration', unit: 'minutes' } })).toEqual(expected);
    expect(summed(parts, { unit: { kind: 'score', of: 'out of 10' } })).toEqual(expected);
  });

  it.each([
    ['months to a year', 'year', MONTHS, [['2013/14', 78]]],
    // 1 + 2 + 3, 4 + 5 + 6, 7 + 8 + 9, 10 + 11 + 12
    [
      'months to quarters',
      'quarter',
      MONTHS,
      [
        ['2013/14 Q1', 6],
        ['2013/14 Q2', 15],
        ['2013/14 Q3', 24],
        ['2013/14 Q4', 33],
      ],
    ],
    ['half-years to a year', 'year', ['2013/14 Q3-Q4', '2013/14 Q1-Q2'], [['2013/14', 3]]],
  ] as const)('adds %s', (_, to, periods, expected) => {
    const observations = figures(
      periods.map((__, index) => ({ value: index + 1 })),
      periods,
    );
    const { observations: sums } = rolled(observations.toReversed(), {}, { to });
    expect(sums.map(({ period, figure }) => [period, 'value' in figure && figure.value])).toEqual(expected);
  });

  it('makes calendar years if asked to', () => {
    const quarters = ['2012/13 Q4', '2013/14 Q1', '2013/14 Q2', '2013/14 Q3'];
    const observations = figures([{ value: 1 }, { value: 2 }, { value: 3 }, { value: 4 }], quarters);
    expect(rolled(observations, {}, { year: 'calendar' }).observations).toMatchObject([
      { period: '2013', figure: { value: 10 } },
    ]);
    expect(rolled(observations, {}, { year: 'financial' }).observations).toEqual([]);
  });

  it('reads a part that is headed by the month or day in which it ends', () => {
    const periods = ['June 2013', '2013-09-30', 'December 2013', '2014-03-31'];
    const headed = periods.map((period, index) => observed(period, index, { covers: 'quarter' }));
    expect(rolled(headed).observations).toMatchObject([{ period: '2013/14', figure: { value: 6 } }]);
  });

  it('uses the latest edition of a part, and gives a sum the date of its last part', () => {
    const [first, ...others] = values(1, 2, 3, 4);
    const again = observed('2013/14 Q1', 11);
    const published = { published: '2014-05-01' };
    const { observations } = rolled([
      { ...again, ...published },
      { ...(first ?? again), published: '2013-08-01' },
      ...others.map((one) => ({ ...one, published: '2014-04-24' })),
    ]);
    // 11 + 2 + 3 + 4
    expect(observations).toMatchObject([{ figure: { value: 20 }, ...published }]);
  });

  it.each([
    ['provisional', ['revised', 'approximate', 'estimated', 'provisional']],
    ['estimated', ['revised', 'approximate', 'estimated', undefined]],
    ['approximate', [undefined, 'approximate', 'approximate', 'revised']],
  ] as const)('is as firm as its least firm part: %s', (weakest, qualifiers) => {
    const parts = qualifiers.map((qualifier) => ({ value: 1, ...(qualifier !== undefined && { qualifier }) }));
    const { observations, notes } = rolled(figures(parts));
    expect(observations).toMatchObject([{ figure: { value: 4, qualifier: weakest } }]);
    expect(notes[1]).toMatchObject({ code: 'part-not-final' });
  });

  it('says which parts are not final', () => {
    const last = observed('2013/14 Q4', 4, { qualifier: 'provisional' });
    const { notes } = rolled([...values(1, 2, 3), last]);
    expect(notes[1]).toStrictEqual({
      code: 'part-not-final',
      data: { ...SET, parts: [{ period: '2013/14 Q4', qualifier: 'provisional' }] },
      message: 'Burglary, 2013/14: 2013/14 Q4 is provisional, so the result is not final.',
    });
    const revised = rolled(values(1, 2, 3).concat(observed('2013/14 Q4', 4, { qualifier: 'revised' })));
    expect(revised.notes).toHaveLength(1);
    expect(revised.observations).toMatchObject([{ figure: { value: 10, qualifier: 'revised' } }]);
  });

  it('rolls up each indicator and area, in the order of the indicators', () => {
    const indicators = [anIndicator({ id: 'robbery', name: 'Robbery' }), anIndicator()];
    const others = values(5, 5, 5, 5).map((one) => ({ ...one, indicatorId: 'robbery' }));
    const later = figures(
      [{ value: 9 }, { value: 9 }, { value: 9 }, { value: 9 }],
      ['2012/13 Q1', '2012/13 Q2', '2012/13 Q3', '2012/13 Q4'],
    );
    const { observations } = rollUp([...values(1, 2, 3, 4), ...others, ...later], { to: 'year', indicators });
    expect(observations.map(({ indicatorId, period, figure }) => [indicatorId, period, figure])).toEqual([
      ['robbery', '2013/14', { value: 20 }],
      ['burglary', '2012/13', { value: 36 }],
      ['burglary', '2013/14', { value: 10 }],
    ]);
  });
});

describe('rollUp leaves out', () => {
  it('sets with absent or missing parts, and names the parts', () => {
    const [first] = values(100);
    expect(
      refusal([...(first ? [first] : []), missing('2013/14 Q2', 'suppressed'), missing('2013/14 Q4')]),
    ).toStrictEqual([
      {
        code: 'set-incomplete',
        data: {
          ...SET,
          absent: ['2013/14 Q3'],
          missing: [
            { period: '2013/14 Q2', missing: 'suppressed' },
            { period: '2013/14 Q4', missing: 'not-yet-available' },
          ],
        },
        message:
          'Burglary, 2013/14: not added. Of its quarters, no figure is given for 2013/14 Q3, 2013/14 Q2 is suppressed and 2013/14 Q4 is not yet available.',
      },
    ]);
  });

  it('parts without a name, which are described by their months', () => {
    expect(refusal([observed('April 2013 to July 2013', 1)])[0]?.message).toBe(
      'Burglary, 2013/14: not added. Of its periods of 4 months, no figure is given for August 2013 to November 2013 and December 2013 to March 2014.',
    );
  });

  it('sets of a comparator and of a part of the area, and names them', () => {
    const [first] = values(1).map((one) => ({ ...one, comparatorId: 'kent', areaId: 'north' }));
    expect(refusal(first ? [first] : [])[0]?.message).toMatch(/^Burglary \(kent, north\), 2013\/14: not added\./u);
  });

  it('a sum if the longer period already has a figure, but not if that figure is missing or an average', () => {
    expect(refusal([...values(1, 2, 3, 4), observed('2013/14', 11)])).toStrictEqual([
      {
        code: 'whole-already-known',
        data: { ...SUBJECT, period: '2013/14' },
        message: 'Burglary, 2013/14: nothing was added, because the period has a figure of its own.',
      },
    ]);
    const average = observed('2011/12 to 2013/14', 9, { averageOf: 'year' });
    for (const other of [missing('2013/14'), average]) {
      expect(summed([...values(1, 2, 3, 4), other])).toEqual([{ value: 10 }]);
    }
  });

  it('periods that are as long or longer, without a note', () => {
    const longer = ['2013/14', '2012', '2010/11 to 2012/13'].map((period) => observed(period, 1));
    expect(rolled(longer)).toEqual({ observations: [], notes: [], leftOut: [] });
  });

  it('figures counted from the start of a year', () => {
    const toDate = ['2013/14 Q1', '2013/14 Q1-Q2'].map((period) => ({ ...observed(period, 1), cumulative: true }));
    expect(refusal(toDate)).toStrictEqual([
      {
        code: 'cumulative-not-added',
        data: { ...SUBJECT, periods: ['2013/14 Q1', '2013/14 Q1-Q2'] },
        message: 'Burglary: 2013/14 Q1 and 2013/14 Q1-Q2 are counted from the start of a year and never added.',
      },
    ]);
    expect(refusal(toDate.slice(1))[0]?.message).toContain('2013/14 Q1-Q2 is counted');
  });

  it('periods that do not divide a year into equal parts, and names them', () => {
    const odd = ['2013-06-30', 'May 2013 to July 2013', '2013/14 Q1-Q3'].map((period) => observed(period, 1));
    expect(refusal(odd)).toStrictEqual([
      {
        code: 'period-not-a-part',
        data: { ...SUBJECT, periods: ['2013/14 Q1-Q3', 'May 2013 to July 2013', '2013-06-30'], of: 'financial-year' },
        message:
          'Burglary: 2013/14 Q1-Q3, May 2013 to July 2013 and 30 June 2013 are not whole parts of a financial year.',
      },
    ]);
    expect(refusal([observed('2013-06-30', 1)], {}, { to: 'quarter' })[0]?.message).toBe(
      'Burglary: 30 June 2013 is not a whole part of a quarter.',
    );
    // The financial year 1899/00 is before the years that are read.
    expect(refusal([observed('January 1900', 1)])).toMatchObject([{ code: 'period-not-a-part' }]);
    expect(refusal([observed('2013-06-15', 1, { covers: 'quarter' })], {}, { year: 'calendar' })).toMatchObject([
      { code: 'period-not-a-part', data: { of: 'calendar-year' } },
    ]);
  });

  it('a sum of months and a sum of quarters that differ, but uses either if they agree', () => {
    const months = figures(
      MONTHS.map(() => ({ value: 1 })),
      MONTHS,
    );
    expect(summed([...months, ...values(3, 3, 3, 3)])).toEqual([{ value: 12 }]);
    expect(rolled([...months, ...values(3, 3, 3, 3)]).notes).toMatchObject([{ data: { partMonths: 3 } }]);
    // An incomplete set is not a loss next to a complete one.
    expect(rolled([...months, ...values(3, 3, 3)])).toMatchObject({
      observations: [{ figure: { value: 12 } }],
      leftOut: [],
    });
    expect(refusal([...months, ...values(3, 3, 3, 4)])).toStrictEqual([
      {
        code: 'sets-disagree',
        data: {
          ...SUBJECT,
          period: '2013/14',
          unit: COUNT,
          sets: [
            { partMonths: 3, value: 13 },
            { partMonths: 1, value: 12 },
          ],
        },
        message:
          'Burglary, 2013/14: not added, because its quarters give 13 offences and its months give 12 offences. Leave one of the two out.',
      },
    ]);
    expect(
      refusal([...months.slice(1), ...values(3, 3)]).map(({ code, data }) => [
        code,
        'partMonths' in data && data.partMonths,
      ]),
    ).toEqual([
      ['set-incomplete', 3],
      ['set-incomplete', 1],
    ]);
  });

  it('a part with two figures that nothing distinguishes', () => {
    expect(refusal([...values(1, 2, 3, 4), observed('2013/14 Q2', 5)])).toStrictEqual([
      {
        code: 'part-conflict',
        data: { ...SET, part: '2013/14 Q2', figures: 2 },
        message: 'Burglary, 2013/14: not added. 2013/14 Q2 has 2 different figures, and nothing says which is right.',
      },
    ]);
  });

  it.each([
    ['points', { unit: { kind: 'points' } }, 'percentage points'],
    ['signed-percentage', { unit: { kind: 'percentage', signed: true } }, 'changes in per cent'],
    ['counted-on-a-day', { covers: 'day' }, 'what is counted on one day'],
  ] as const)('figures that do not add up: %s', (because, parts, words) => {
    expect(refusal(values(1, 2, 3, 4), parts)).toStrictEqual([
      {
        code: 'unit-not-added',
        data: { ...SET, because },
        message: `Burglary, 2013/14: not added. A sum of ${words} means nothing.`,
      },
    ]);
  });

  it('averages', () => {
    const average = observed('2013/14', 4, { averageOf: 'quarter' });
    expect(refusal([...values(1, 2, 3), average])).toStrictEqual([
      {
        code: 'average-not-added',
        data: { ...SET, parts: ['2013/14 Q4'] },
        message: 'Burglary, 2013/14: not added. 2013/14 Q4 is an average.',
      },
    ]);
    const two = [observed('2013/14 Q2-Q3', 2, { averageOf: 'quarter' }), observed('2013/14 Q2', 2)];
    expect(refusal([...values(1), ...two, average])[0]?.message).toContain('2013/14 Q3 and 2013/14 Q4 are averages.');
  });

  it('rates without counts, and percentages and averages without denominators too', () => {
    const parts = four({ value: 10, count: 100 });
    expect(refusal([...parts.slice(0, 3), observed('2013/14 Q4', 10)], { unit: RATE })).toStrictEqual([
      {
        code: 'part-without-counts',
        data: { ...SET, parts: ['2013/14 Q4'], needs: 'count' },
        message: 'Burglary, 2013/14: not added. Give the count of 2013/14 Q4.',
      },
    ]);
    const complete = figures([{ value: 10, count: 10, denominator: 100 }]);
    for (const unit of [{ kind: 'percentage' }, { kind: 'score' }, { kind: 'duration', unit: 'days' }] as const) {
      const [, ...lacking] = figures([
        { value: 1 },
        { value: 1, count: 1 },
        { value: 1, denominator: 100 },
        { value: 1 },
      ]);
      const whole = complete.map((one) => ({
        ...one,
        figure: { value: 10, count: 10, denominator: unit.kind === 'percentage' ? 100 : 1 },
      }));
      expect(refusal([...whole, ...lacking], { unit })[0]?.message).toBe(
        'Burglary, 2013/14: not added. Give count and denominator of 2013/14 Q2, 2013/14 Q3 and 2013/14 Q4.',
      );
    }
  });

  it('a count that does not give its figure', () => {
    // A quarterly rate that was multiplied by four: 100 ÷ 10,000 is 10 per 1,000.
    expect(refusal(four({ value: 40, count: 100, denominator: 10_000 }), { unit: RATE })).toStrictEqual([
      {
        code: 'part-contradicts-counts',
        data: { ...SET, part: '2013/14 Q1', unit: RATE, value: 40, count: 100, denominator: 10_000 },
        message:
          'Burglary, 2013/14: not added. For 2013/14 Q1 the figure is 40 per 1,000 population, and the count 100 over 10,000 does not give it.',
      },
    ]);
    expect(refusal(four({ value: 40, count: 41, denominator: 10_000 }))[0]?.data).toMatchObject({
      denominator: 10_000,
    });
    expect(refusal(four({ value: 40, count: 41 }))[0]?.message).toContain('the count 41 does not give it');
    // Of money the count may be anything, such as the crimes that cost it.
    expect(summed(four({ value: 40, count: 1 }), { unit: { kind: 'money', currency: 'GBP' } })).toEqual([
      { value: 160 },
    ]);
  });

  it.each([
    // 1 ÷ 3 is 33.333…%
    [33.3, true],
    [33.5, false],
    // Rounded, a figure is at most half a unit of its last digit away.
    [33, true],
    [34, false],
    [35, false],
    [33.333333333333336, true],
  ])('percentages that their counts do not round to: %d for one of three is taken: %s', (value, isTaken) => {
    const expected = isTaken ? [{ value: 100 / 3, count: 4, denominator: 12 }] : [];
    const given = four({ value, count: 1, denominator: 3 });
    expect(summed(given, { unit: { kind: 'percentage' } })).toEqual(
      expected.map((one) => ({ ...one, value: 33.333333333333336 })),
    );
  });

  it.each([
    [[10_000, 10_100, 10_000, 10_000], [10_000, 10_100], 'different ones (10,000 and 10,100)'],
    [[10_000, undefined, 10_000, 10_000], [10_000, null], 'different ones (10,000 and not known)'],
    [[undefined, undefined, undefined, undefined], [null], 'none'],
  ])('a rate over the populations %j', (denominators, populations, words) => {
    const parts = denominators.map((denominator) => ({
      value: denominator === undefined ? 10 : 100_000 / denominator,
      count: 100,
      ...(denominator !== undefined && { denominator }),
    }));
    expect(refusal(figures(parts), { unit: RATE })).toStrictEqual([
      {
        code: 'population-unclear',
        data: { ...SET, populations },
        message: `Burglary, 2013/14: not added. A rate needs one population, and the quarters have ${words}. Give the one for 2013/14.`,
      },
    ]);
  });

  it('sums across a break after which figures cannot be compared, and notes any other break', () => {
    const broken = { from: '2013-10-01', why: 'new rules of recording' };
    const data = { ...SET, ...broken };
    expect(rolled(values(1, 2, 3, 4), { breaks: [broken] }).notes[1]).toStrictEqual({
      code: 'break-inside-set',
      data: { ...data, isAdded: true },
      message:
        'Burglary, 2013/14: the series is broken on 1 October 2013 (new rules of recording), so the result mixes figures made in two ways.',
    });
    const apart = { ...broken, comparable: false };
    expect(refusal(values(1, 2, 3, 4), { breaks: [{ ...broken, from: '2013-05-01' }, apart] })).toStrictEqual([
      {
        code: 'break-inside-set',
        data: { ...data, isAdded: false },
        message:
          'Burglary, 2013/14: not added. The series is broken on 1 October 2013 (new rules of recording), and the figures on both sides cannot be compared.',
      },
    ]);
    for (const from of ['2013-04-01', '2014-04-01']) {
      expect(rolled(values(1, 2, 3, 4), { breaks: [{ ...apart, from }] }).notes).toHaveLength(1);
    }
  });

  it('a result that is too large for a number, and goes on with the others', () => {
    const message = 'Burglary, 2013/14: not added. The result is larger than any number can hold.';
    const reasons = [{ code: 'sum-out-of-range', data: SET, message }];
    // The largest number is 1.8e308: four times 1e308 is more, as a sum, as a count and as a rate.
    expect(refusal(four({ value: 1e308 }))).toStrictEqual(reasons);
    const share = four({ value: 100, count: 1e308, denominator: 1e308 });
    expect(refusal(share, { unit: { kind: 'percentage' } })).toStrictEqual(reasons);
    const rate = four({ value: 1e308, count: 1, denominator: 1 });
    expect(refusal(rate, { unit: { ...RATE, per: 1e308 } })).toStrictEqual(reasons);
  });

  it('figures of an unknown indicator, and names it', () => {
    const stray = ['burglarry', 'zzz'].map((indicatorId) => ({ ...observed('2013/14 Q1', 1), indicatorId }));
    expect(rolled([...values(1, 2, 3, 4), ...stray]).leftOut).toStrictEqual([
      {
        code: 'indicator-not-given',
        data: { indicatorId: 'burglarry', nearest: 'burglary' },
        message: "burglarry: not added, because no indicator with this id was given. Did you mean 'burglary'?",
      },
      {
        code: 'indicator-not-given',
        data: { indicatorId: 'zzz', nearest: null },
        message: 'zzz: not added, because no indicator with this id was given.',
      },
    ]);
  });
});

describe('rollUp refuses', () => {
  const population = { indicatorId: 'burglary', period: '2013/14', population: 1 };
  const rates = [anIndicator({ unit: RATE })];
  it.each([
    ['another length', { to: 'month' }, 'INVALID_ARGUMENT', 'options.to'],
    ['another year', { year: 'school' }, 'INVALID_ARGUMENT', 'options.year'],
    ['an unknown option', { populatons: [] }, 'INVALID_ARGUMENT', "'populations'"],
    ['no indicators', { indicators: undefined }, 'INVALID_ARGUMENT', 'options.indicators'],
    ['what is no indicator', { indicators: [{}] }, 'INVALID_ARGUMENT', 'options.indicators[0]'],
    ['no list of populations', { populations: {} }, 'INVALID_ARGUMENT', 'options.populations'],
    [
      'a population of an unknown indicator',
      { populations: [{ ...population, indicatorId: 'x' }] },
      'UNKNOWN_INDICATOR',
      'options.populations[0]',
    ],
    [
      'a population of a count',
      { populations: [population], indicators: [anIndicator()] },
      'INVALID_ARGUMENT',
      'the id of a rate',
    ],
    [
      'a population of zero',
      { populations: [{ ...population, population: 0 }] },
      'ZERO_POPULATION',
      'options.populations[0].population',
    ],
    [
      'a negative population',
      { populations: [{ ...population, population: -1 }] },
      'NEGATIVE_COUNT',
      'options.populations[0].population',
    ],
    [
      'a population of no period',
      { populations: [{ ...population, period: 'soon' }] },
      'INVALID_PERIOD',
      'options.populations[0].period',
    ],
    ['a population twice', { populations: [population, population] }, 'INVALID_ARGUMENT', 'options.populations[1]'],
    [
      'a comparator without a name',
      { populations: [{ ...population, comparatorId: '' }] },
      'INVALID_ARGUMENT',
      'comparatorId',
    ],
    ['an area without a name', { populations: [{ ...population, areaId: 1 }] }, 'INVALID_ARGUMENT', 'areaId'],
  ])('%s', (_, options, code, words) => {
    const given = { to: 'year', indicators: rates, ...options } as unknown as RollUpOptions;
    const error = thrownBy(() => rollUp([], given));
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it('an observation whose period cannot be read, and gives its place', () => {
    expect(thrownBy(() => rolled([observed('2013/14 Q1', 1), observed('soon', 1)]))).toMatchObject({
      code: 'INVALID_PERIOD',
      message: expect.stringContaining('observations[1].period'),
    });
  });
});
