import { describe, expect, it } from 'vitest';
import { recentTrend, type TrendOptions, type TrendPoint } from '../../src/statistics/recentTrend.js';
import { thrownBy } from '../errors/thrownBy.js';
import { vectors } from '../fixtures/reference/vectors.js';
import { expectClose } from './closeTo.js';

const MARKER: Readonly<Record<string, string>> = {
  Increasing: 'increasing',
  Decreasing: 'decreasing',
  NoChange: 'no-change',
  CannotBeCalculated: 'cannot-be-calculated',
};
type Point = Omit<TrendPoint, 'period'> & { readonly year: number };

describe('recentTrend compared with Fingertips', () => {
  it.each([...vectors('fingertips_trend', 'recentTrendRate'), ...vectors('fingertips_trend', 'recentTrendProportion')])(
    '$fn: $input.id',
    ({ fn, input, expected }) => {
      const points = (input['points'] as Point[]).map(({ year, ...rest }) => ({ ...rest, period: String(year) }));
      const statistic = fn === 'recentTrendRate' ? 'rate' : 'proportion';
      const trend = recentTrend(points, { statistic, polarity: 'no-judgement' });
      // `marker` is right, `anchorMarker` what the peer's code says: decreasing for each significant proportion.
      expect(trend.direction).toBe(MARKER[expected['marker'] as string]);
      if (trend.direction === 'cannot-be-calculated') expect(trend.chiSquare).toBeNull();
      else expectClose(trend.chiSquare, expected['chiSquare'] as number, 1e-9);
    },
  );

  it('finds rising proportions rising, which Fingertips calls decreasing', () => {
    const wrong = vectors('fingertips_trend', 'recentTrendProportion').filter(
      ({ expected }) => expected['marker'] !== expected['anchorMarker'],
    );
    expect(wrong.length).toBeGreaterThan(0);
    for (const { expected } of wrong) {
      expect([expected['marker'], expected['anchorMarker']]).toStrictEqual(['Increasing', 'Decreasing']);
    }
  });
});

const counts = (list: readonly (number | null)[], denominator = 100_000): TrendPoint[] =>
  list.map((count, index) => ({ period: `${String(2010 + index)}/${String(11 + index)}`, count, denominator }));
const RISING = [1000, 1100, 1200, 1300, 1400];
const rate: TrendOptions = { statistic: 'rate', polarity: 'lower-is-better' };
const proportion: TrendOptions = { statistic: 'proportion', polarity: 'higher-is-better' };

describe('recentTrend', () => {
  it('works out rates and their intervals if they are left out', () => {
    const { direction, judgement, periods, reason } = recentTrend(counts(RISING), rate);
    expect([direction, judgement, reason]).toStrictEqual(['increasing', 'worsening', null]);
    expect(periods).toStrictEqual(['2010/11', '2011/12', '2012/13', '2013/14', '2014/15']);
  });

  it('returns the same for each base, and for figures as published', () => {
    const one = recentTrend(counts(RISING), rate);
    const other = recentTrend(counts(RISING), { ...rate, per: 100_000 });
    expectClose(other.chiSquare, one.chiSquare ?? NaN, 1e-12);
    const published = counts(RISING).map((point) => ({ ...point, value: (point.count as number) / 100 }));
    expectClose(recentTrend(published, rate).chiSquare, one.chiSquare ?? NaN, 1e-12);
  });

  it.each([
    ['lower-is-better', 'worsening', 'improving'],
    ['higher-is-better', 'improving', 'worsening'],
    ['no-judgement', null, null],
  ] as const)('judges by the polarity: %s', (polarity, rising, falling) => {
    for (const statistic of ['rate', 'proportion'] as const) {
      const options = { statistic, polarity };
      expect(recentTrend(counts(RISING), options).judgement).toBe(rising);
      expect(recentTrend(counts(RISING.toReversed()), options).judgement).toBe(falling);
      const level = recentTrend(counts([1000, 1001, 1000, 1001, 1000]), options);
      expect([level.direction, level.judgement]).toStrictEqual([
        'no-change',
        polarity === 'no-judgement' ? null : 'no-change',
      ]);
    }
  });

  it('requires the same sign whichever year is left out', () => {
    // Significant by one year alone: without the last the slope turns.
    for (const options of [rate, proportion]) {
      const trend = recentTrend(counts([1000, 990, 980, 970, 1500]), options);
      expect(trend.chiSquare).toBeGreaterThan(9.55);
      expect(trend.direction).toBe('no-change');
    }
  });

  it.each([
    ['rate', 32, 'no-change'],
    ['rate', 33, 'increasing'],
    ['proportion', 31, 'no-change'],
    ['proportion', 32, 'increasing'],
  ] as const)(
    'is significant above 9.5495: a %s of 1,000 in 100,000 and %i more each year is %s',
    (statistic, step, direction) => {
      const list = [0, 1, 2, 3, 4].map((year) => 1000 + step * year);
      const trend = recentTrend(counts(list), { statistic, polarity: 'no-judgement' });
      // chi-square, one degree of freedom, 0.998: 9.54953570608324 in Fingertips.
      expect((trend.chiSquare ?? NaN) > 9.549535706).toBe(direction === 'increasing');
      expect(trend.direction).toBe(direction);
    },
  );

  it('uses the last five of more years, in any order', () => {
    const years = counts([9000, ...RISING]);
    const shuffled = [3, 0, 5, 1, 4, 2].flatMap((index) => years[index] ?? []);
    expect(recentTrend(shuffled, rate)).toStrictEqual(recentTrend(years.slice(1), rate));
  });

  it.each([
    ['four years', counts(RISING.slice(1)), rate, 'too-few-points'],
    ['none', [], rate, 'too-few-points'],
    ['a count that is missing', counts([1000, 1100, null, 1300, 1400]), rate, 'too-few-points'],
    ['a gap', [...counts([1000]), ...counts([1, 1000, 1100, 1200, 1300, 1400]).slice(2, 6)], rate, 'too-few-points'],
    ['a latest year without a figure', counts([...RISING, null]), rate, 'too-few-points'],
    [
      'a value that was withheld',
      counts(RISING).map((each, index) => (index === 3 ? { ...each, value: null } : each)),
      rate,
      'too-few-points',
    ],
    [
      'a count that is left out',
      counts(RISING).map((each) => ({ ...each, count: undefined }) as never),
      rate,
      'too-few-points',
    ],
    ['a limit that is missing', counts(RISING).map((each) => ({ ...each, lower: null })), rate, 'too-few-points'],
    [
      'a denominator that is missing',
      counts(RISING).map((each) => ({ ...each, denominator: null })),
      proportion,
      'too-few-points',
    ],
    ['everything counted', counts([1, 2, 3, 4, 5, 6, 7], 7), proportion, 'whole-counted'],
    [
      'nothing counted, where Fingertips takes the logarithm of 0',
      counts([0, 2, 3, 4, 5], 7000),
      proportion,
      'none-counted',
    ],
    ['limits without room', counts(RISING).map((each) => ({ ...each, lower: 1, upper: 1 })), rate, 'no-interval'],
  ] as const)('cannot be calculated with %s', (_, points, options, code) => {
    const trend = recentTrend(points, options);
    expect(trend).toMatchObject({ direction: 'cannot-be-calculated', judgement: null, chiSquare: null, periods: [] });
    expect(trend.reason?.code).toBe(code);
    expect(trend.reason?.message).toMatch(/\.$/u);
  });

  it('looks only at the years it uses', () => {
    expect(recentTrend(counts([7, 2, 3, 4, 5, 6], 7), proportion)).toStrictEqual(
      recentTrend(counts([1, 2, 3, 4, 5, 6], 7), proportion),
    );
  });

  it('accepts a rate whose count is its population, since one person may be counted more than once', () => {
    const years = counts([1000, 1100, 1200, 1300, 1400], 1400);
    expect(recentTrend(years, rate).direction).toBe('increasing');
    expect(recentTrend(years, proportion).reason?.code).toBe('whole-counted');
  });

  it('accepts rates with nothing counted in a year, which have an interval', () => {
    expect(recentTrend(counts([80, 60, 40, 20, 0]), rate).direction).toBe('decreasing');
  });

  it.each([
    ['INVALID_PERIOD', [{ period: '2012/13 Q1', count: 1, denominator: 2 }], rate],
    ['INVALID_PERIOD', [{ period: 'last year', count: 1, denominator: 2 }], rate],
    ['INVALID_PERIOD', [...counts(RISING), ...counts(RISING)], rate],
    ['INVALID_PERIOD', [...counts(RISING), { period: 'Oct 2014 - Sep 2015', count: 1, denominator: 2 }], rate],
    ['INVALID_ARGUMENT', [{ period: 2012, count: 1, denominator: 2 }], rate],
    ['INVALID_ARGUMENT', [5], rate],
    ['INVALID_ARGUMENT', {}, rate],
    ['INVALID_ARGUMENT', counts(RISING), undefined],
    ['INVALID_ARGUMENT', counts(RISING), { ...rate, statistic: 'count' }],
    ['INVALID_ARGUMENT', counts(RISING), { ...rate, polarity: 'good' }],
    ['INVALID_ARGUMENT', counts(RISING), { ...rate, per: 0 }],
    ['INVALID_NUMBER', counts(RISING).map((each) => ({ ...each, value: '1,000' })), rate],
    ['NEGATIVE_COUNT', counts([-1]), rate],
    ['ZERO_POPULATION', counts([1], 0), rate],
    ['PART_EXCEEDS_WHOLE', counts([3], 2), proportion],
    ['RESULT_OUT_OF_RANGE', counts([1e200, 2e200, 3e200, 4e200, 5e200], 1e201), proportion],
  ])('refuses with %s: %j, %j', (code, points, options) => {
    expect(thrownBy(() => recentTrend(points as never, options as never)).code).toBe(code);
  });
});
