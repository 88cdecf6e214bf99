import { describe, expect, it } from 'vitest';
import {
  type AttributePoint,
  attributesChart,
  type AttributesChartOptions,
} from '../../src/statistics/attributesChart.js';
import { thrownBy } from '../errors/thrownBy.js';
import { tableOf } from '../fixtures/reference/tableOf.js';
import { expectClose } from './closeTo.js';

interface Row {
  readonly kind: 'c' | 'u' | 'p' | 'g' | 't';
  readonly counts: string;
  readonly denominators: string;
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  readonly outside: string;
}

const counted = (counts: readonly number[], denominators: readonly number[] = []): AttributePoint[] =>
  counts.map((count, index) => ({ count, denominator: denominators[index] }));
const numbersIn = (text: string): number[] => (text === '' ? [] : text.split(' ').map(Number));
const refusal = (points: unknown, options: unknown) =>
  thrownBy(() => attributesChart(points as AttributePoint[], options as AttributesChartOptions));

describe('attributesChart compared with the formulas of qicharts2 in R', () => {
  it.each(['c', 'u', 'p'] as const)('has the mean, the limits and the points outside for 200 %s-charts', (chart) => {
    const rows = tableOf<Row>('charts').filter(({ kind }) => kind === chart);
    expect(rows.length).toBe(200);
    for (const { counts, denominators, centre, lower, upper, outside } of rows) {
      const points = counted(numbersIn(counts), numbersIn(denominators));
      const found = attributesChart(points, { chart, per: 1, improvement: 'decrease' });
      const last = { ...found.groups[0], ...found.points.at(-1) };
      expectClose(last.mean, centre, 1e-9);
      expectClose(last.lower, lower, 1e-9);
      expectClose(last.upper, upper, 1e-9);
      const beyond = found.points.flatMap(({ specialCause }, index) =>
        specialCause === 'above-upper-limit' || specialCause === 'below-lower-limit' ? [index] : [],
      );
      expect(beyond).toStrictEqual(numbersIn(outside));
    }
  });
});

describe('attributesChart', () => {
  const steady = [4, 3, 6, 2, 5, 4, 3, 5, 4, 4, 3, 5];

  it('accepts counts unchanged, and uses the limits of the group for all points', () => {
    const { groups, points, variation, assurance } = attributesChart(counted(steady), {
      chart: 'c',
      improvement: 'decrease',
    });
    // 48 in 12: 4 ∓ 3 × 2, and not below 0.
    expect(groups).toStrictEqual([
      {
        start: 0,
        size: 12,
        mean: 4,
        lower: 0,
        upper: 10,
        drawnLower: 0,
        drawnUpper: 10,
        shortGroup: true,
        flat: false,
      },
    ]);
    expect(points[2]).toStrictEqual({ group: 0, value: 6, specialCause: null, pointType: 'common-cause' });
    expect([variation, assurance]).toStrictEqual(['common-cause', null]);
  });

  it('counts a point on a limit as inside, exactly', () => {
    const last = (count: number) =>
      attributesChart(counted([...steady, count]), {
        chart: 'c',
        improvement: 'decrease',
        baselinePoints: 12,
      }).points.at(-1);
    expect(last(10)?.specialCause).toBeNull();
    expect(last(11)?.pointType).toBe('special-cause-concern');
    // A fifth of 16: 3.2 + 3 × 1.6 is 8, which doubles miss.
    const fifth = (count: number) =>
      attributesChart(counted([...Array<number>(12).fill(3), count], [...Array<number>(12).fill(15), 16]), {
        chart: 'p',
        improvement: 'neutral',
        baselinePoints: 12,
      }).points.at(-1)?.specialCause;
    expect([fifth(8), fifth(9)]).toStrictEqual([null, 'above-upper-limit']);
  });

  it('gives each point of a u-chart and a p-chart the limits for its denominator, rounded as asked', () => {
    const points = [
      ...Array.from({ length: 12 }, () => ({ count: 20, denominator: 1000 })),
      { count: 20, denominator: 250 },
    ];
    const options = { chart: 'u', improvement: 'decrease', baselinePoints: 12, decimals: 1 } as const;
    const rates = attributesChart(points, options);
    // 20 ∓ 3 × √20 per 1,000, and for a quarter of the people 20 ∓ 6 × √20.
    expect([rates.points[0]?.lower, rates.points[0]?.upper]).toStrictEqual([6.6, 33.4]);
    expect([rates.points[12]?.lower, rates.points[12]?.upper]).toStrictEqual([0, 46.8]);
    expect([rates.points[12]?.value, rates.points[12]?.specialCause]).toStrictEqual([80, 'above-upper-limit']);
    const parts = attributesChart(counted([9, 10, 10, 9, 10, 10, 9, 10], Array<number>(8).fill(10)), {
      chart: 'p',
      improvement: 'increase',
    });
    expect([parts.groups[0]?.mean, parts.points[0]?.upper]).toStrictEqual([96.25, 100]);
  });

  it('applies the rules of the control chart: a shift, a trend, two of three', () => {
    const causesOf = (extra: readonly number[]) =>
      attributesChart(counted([...Array<number>(12).fill(100), ...extra]), {
        chart: 'c',
        improvement: 'decrease',
        baselinePoints: 12,
      })
        .points.slice(12)
        .map(({ specialCause }) => specialCause);
    // 100 ∓ 30, the outer third beyond 20.
    expect(causesOf([101, 102, 101, 102, 101, 102, 101])).toStrictEqual(Array(7).fill('shift-above'));
    expect(causesOf([94, 95, 96, 97, 98, 99, 101])).toStrictEqual(Array(7).fill('rising-trend'));
    expect(causesOf([121, 105, 121])).toStrictEqual(['two-of-three-above', null, 'two-of-three-above']);
    expect(causesOf([120, 105, 120])).toStrictEqual([null, null, null]);
  });

  it('judges nothing if the whole was counted, and starts again after a rebase', () => {
    const all = attributesChart(counted(Array<number>(9).fill(5), Array<number>(9).fill(5)), {
      chart: 'p',
      improvement: 'increase',
    });
    expect([all.groups[0]?.flat, all.variation]).toStrictEqual([true, 'common-cause']);
    const { groups } = attributesChart(counted([...steady, ...steady.map((count) => count * 4)]), {
      chart: 'c',
      improvement: 'decrease',
      rebaseAt: [12],
    });
    expect(groups.map(({ mean, upper }) => [mean, upper])).toStrictEqual([
      [4, 10],
      [16, 28],
    ]);
  });

  it.each([
    ['INVALID_ARGUMENT', 'points', 7, { chart: 'c', improvement: 'decrease' }],
    ['INVALID_ARGUMENT', 'chart', counted(steady), { chart: 'x', improvement: 'decrease' }],
    ['INVALID_ARGUMENT', 'improvement', counted(steady), { chart: 'c' }],
    [
      'INVALID_ARGUMENT',
      'baselinePoints',
      counted(steady),
      { chart: 'c', improvement: 'decrease', baselinePoints: 11 },
    ],
    ['INVALID_ARGUMENT', 'The second argument', counted(steady), { chart: 'c', improvement: 'decrease', target: 3 }],
    ['INVALID_ARGUMENT', 'points[0].denominator', counted(steady), { chart: 'u', improvement: 'decrease' }],
    ['INVALID_ARGUMENT', 'points[0].denominator', counted(steady, steady), { chart: 'c', improvement: 'decrease' }],
    ['INVALID_ARGUMENT', 'points[0].count', counted([1.5]), { chart: 'c', improvement: 'decrease' }],
    ['NEGATIVE_COUNT', 'points[0].count', counted([-1]), { chart: 'c', improvement: 'decrease' }],
    ['ZERO_POPULATION', 'points[0].denominator', counted([1], [0]), { chart: 'u', improvement: 'decrease' }],
    ['PART_EXCEEDS_WHOLE', 'points[0].count', counted([3], [2]), { chart: 'p', improvement: 'decrease' }],
    ['TOO_FEW_POINTS', 'A control chart', counted([1, 2, 3]), { chart: 'c', improvement: 'decrease' }],
    ['MOSTLY_ZERO', '5 of 8 in points', counted([0, 0, 0, 0, 0, 1, 1, 1]), { chart: 'c', improvement: 'decrease' }],
    ['INVALID_DECIMALS', 'decimals', counted(steady), { chart: 'c', improvement: 'decrease', decimals: 0.5 }],
    ['INVALID_ARGUMENT', 'per', counted(steady), { chart: 'c', improvement: 'decrease', per: 0 }],
  ])('refuses with %s anything that is not %s', (code, name, points, options) => {
    const error = refusal(points, options);
    expect([error.code, error.message.startsWith(name)]).toStrictEqual([code, true]);
  });
});
