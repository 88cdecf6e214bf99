import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recentTrend, type TrendPoint } from '../../src/statistics/recentTrend.js';

const year = fc
  .integer({ min: 100, max: 100_000 })
  .chain((denominator) =>
    fc.record({ count: fc.integer({ min: 1, max: denominator - 1 }), denominator: fc.constant(denominator) }),
  );
const years = fc.array(year, { minLength: 5, maxLength: 5 });
const dated = (list: readonly { count: number; denominator: number }[]): TrendPoint[] =>
  list.map((each, index) => ({ ...each, period: String(2010 + index) }));

describe('recentTrend', () => {
  it('has the Cochran-Armitage statistic: N × the squared correlation of year and outcome', () => {
    fc.assert(
      fc.property(years, (list) => {
        // Over single people: their year, and whether they are counted.
        const all = list.reduce((sum, { denominator }) => sum + denominator, 0);
        const meanYear = list.reduce((sum, { denominator }, index) => sum + denominator * index, 0) / all;
        const share = list.reduce((sum, { count }) => sum + count, 0) / all;
        const covariance = list.reduce(
          (sum, { count, denominator }, index) => sum + (index - meanYear) * (count - share * denominator),
          0,
        );
        const spread = list.reduce((sum, { denominator }, index) => sum + denominator * (index - meanYear) ** 2, 0);
        const expected = (covariance ** 2 * all) / (spread * share * (1 - share) * all);
        const { chiSquare } = recentTrend(dated(list), { statistic: 'proportion', polarity: 'no-judgement' });
        expect(Math.abs((chiSquare ?? NaN) - expected)).toBeLessThanOrEqual(1e-6 * (1 + expected));
      }),
    );
  });

  it('is reversed if the years are', () => {
    const opposite = { increasing: 'decreasing', decreasing: 'increasing', 'no-change': 'no-change' };
    fc.assert(
      fc.property(years, fc.constantFrom('rate' as const, 'proportion' as const), (list, statistic) => {
        const options = { statistic, polarity: 'lower-is-better' } as const;
        const there = recentTrend(dated(list), options);
        const back = recentTrend(dated(list.toReversed()), options);
        expect(back.direction).toBe(opposite[there.direction as keyof typeof opposite]);
      }),
    );
  });
});
