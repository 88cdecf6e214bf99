import { describe, expect, it } from 'vitest';
import {
  compareWithEarlierYears,
  type SeasonalOptions,
  type SeasonalPoint,
} from '../../src/statistics/compareWithEarlierYears.js';
import { compareTwoRates } from '../../src/statistics/compareTwoRates.js';
import { thrownBy } from '../errors/thrownBy.js';
import { tableOf } from '../fixtures/reference/tableOf.js';
import { expectClose } from './closeTo.js';

const polarity = 'lower-is-better';
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const months = (counts: readonly (number | string)[], population?: number): SeasonalPoint[] =>
  counts.map((count, index) => ({
    period: `${String(MONTHS[index % 12])} ${String(2020 + Math.floor(index / 12))}`,
    count,
    population,
  }));

describe('compareWithEarlierYears', () => {
  it('matches the p-values of R for the same month and for the rolling year, 1,000 times', () => {
    const rows = tableOf<{ counts: string; same_month: number; rolling_year: number }>('seasons');
    expect(rows.length).toBe(1000);
    for (const { counts, same_month, rolling_year } of rows) {
      const { sameMonth, rollingYear } = compareWithEarlierYears(months(counts.split(' ')), { polarity });
      expectClose(sameMonth.pValue, same_month, 1e-9);
      expectClose(rollingYear?.pValue, rolling_year, 1e-9);
    }
  });

  const counts = Array.from({ length: 36 }, (_, index) => 50 + (index % 12) + Math.floor(index / 12));

  it('compares a month with the mean of the same months, and a year with the year before, in any order', () => {
    const { period, sameMonth, rollingYear } = compareWithEarlierYears(months(counts).toReversed(), { polarity });
    expect([period, sameMonth.comparedWith]).toStrictEqual(['December 2022', ['December 2021', 'December 2020']]);
    expect([sameMonth.value, sameMonth.reference, rollingYear?.value, rollingYear?.reference]).toStrictEqual([
      63, 61.5, 690, 678,
    ]);
    expect(rollingYear).toStrictEqual(compareTwoRates({ count: 690, reference: { count: 678 }, polarity }));
    const one = compareWithEarlierYears(months(counts), { polarity, years: 1, decimals: 0 });
    expect([one.sameMonth.comparedWith, one.sameMonth.reference]).toStrictEqual([['December 2021'], 62]);
  });

  it('gives rates over the mean population of a year', () => {
    const { sameMonth, rollingYear } = compareWithEarlierYears(months(counts, 10_000), { polarity });
    expect([sameMonth.value, rollingYear?.value, rollingYear?.reference]).toStrictEqual([6.3, 69, 67.8]);
    const small = compareWithEarlierYears(months(counts, 80), { polarity });
    expect(small.rollingYear?.warnings.map(({ code }) => code)).toStrictEqual([
      'small-denominator',
      'small-denominator',
    ]);
    const few = compareWithEarlierYears(months(counts.map(() => 1)), { polarity });
    expect(few.sameMonth.warnings.map(({ code }) => code)).toStrictEqual(['small-count', 'small-count']);
  });

  it('accepts quarters too', () => {
    const quarters = ['2023/24', '2024/25', '2025/26'].flatMap((year, index) =>
      [1, 2, 3, 4].map((quarter) => ({ period: `${year} Q${String(quarter)}`, count: 100 + 10 * quarter + index })),
    );
    const { period, sameMonth, rollingYear } = compareWithEarlierYears(quarters, { polarity });
    expect([period, sameMonth.value, sameMonth.reference, rollingYear?.value]).toStrictEqual([
      '2025/26 Q4',
      142,
      140.5,
      508,
    ]);
  });

  it('makes the only comparison that the points allow, and fills no gap', () => {
    const gap = compareWithEarlierYears(months(counts).toSpliced(20, 1), { polarity });
    expect([gap.sameMonth.value, gap.rollingYear]).toStrictEqual([63, null]);
    const years = compareWithEarlierYears(months(counts.slice(0, 25)), { polarity });
    expect(years.sameMonth.comparedWith).toStrictEqual(['January 2021', 'January 2020']);
    expect(thrownBy(() => compareWithEarlierYears(months([1, 2, 3]), { polarity })).code).toBe('TOO_FEW_POINTS');
    expect(thrownBy(() => compareWithEarlierYears([], { polarity })).code).toBe('TOO_FEW_POINTS');
  });

  const [one = { period: '', count: 0 }] = months([5]);
  it.each([
    ['INVALID_ARGUMENT', 'points', 7, { polarity }],
    ['INVALID_ARGUMENT', 'points must be different periods', [one, one], { polarity }],
    ['INVALID_ARGUMENT', 'points must be different periods', [one, { ...one, period: '2020/21 Q1' }], { polarity }],
    ['INVALID_ARGUMENT', 'points must be different periods', [one, { ...one, population: 5 }], { polarity }],
    ['INVALID_PERIOD', 'points[0].period', [{ ...one, period: 'soon' }], { polarity }],
    ['INVALID_PERIOD', 'points[0].period', [{ ...one, period: '2020' }], { polarity }],
    ['INVALID_PERIOD', 'points[0].period', [{ ...one, period: '2020-03-31' }], { polarity }],
    ['INVALID_ARGUMENT', 'points[0].period', [{ count: 1 }], { polarity }],
    ['INVALID_ARGUMENT', 'points[0].count', [{ ...one, count: 0.5 }], { polarity }],
    ['INVALID_ARGUMENT', 'years', [one], { polarity, years: 0 }],
    ['INVALID_ARGUMENT', 'polarity', months(counts), {}],
    ['INVALID_ARGUMENT', 'The second argument', [one], { polarity, rolling: 12 }],
  ])('refuses with %s anything that is not %s', (code, name, points, options) => {
    const error = thrownBy(() => compareWithEarlierYears(points as SeasonalPoint[], options as SeasonalOptions));
    expect([error.code, error.message.startsWith(name)]).toStrictEqual([code, true]);
  });
});
