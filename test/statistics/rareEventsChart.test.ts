import { describe, expect, it } from 'vitest';
import { rareEventsChart, type RareEventsChartOptions } from '../../src/statistics/rareEventsChart.js';
import { thrownBy } from '../errors/thrownBy.js';
import { tableOf } from '../fixtures/reference/tableOf.js';
import { expectClose } from './closeTo.js';

interface Row {
  readonly kind: string;
  readonly counts: string;
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  readonly outside: string;
}

const g = { chart: 'g', improvement: 'increase' } as const;
const t = { chart: 't', improvement: 'increase' } as const;
const numbersIn = (text: string): number[] => (text === '' ? [] : text.split(' ').map(Number));
const refusal = (gaps: unknown, options: unknown) =>
  thrownBy(() => rareEventsChart(gaps as number[], options as RareEventsChartOptions));

describe('rareEventsChart compared with the formulas of qicharts2 in R', () => {
  it.each(['g', 't'] as const)('has the centre, the limits and the gaps outside for 200 %s-charts', (chart) => {
    const rows = tableOf<Row>('charts').filter(({ kind }) => kind === chart);
    expect(rows.length).toBe(200);
    for (const { counts, centre, lower, upper, outside } of rows) {
      const { groups, points } = rareEventsChart(numbersIn(counts), { chart, improvement: 'increase' });
      expectClose(groups[0]?.mean, centre, 1e-9);
      expectClose(groups[0]?.lower, lower, 1e-9);
      expectClose(groups[0]?.upper, upper, 1e-9);
      const beyond = points.flatMap(({ specialCause }, index) =>
        specialCause === 'above-upper-limit' || specialCause === 'below-lower-limit' ? [index] : [],
      );
      expect(beyond).toStrictEqual(numbersIn(outside));
    }
  });
});

describe('rareEventsChart', () => {
  it('finds a run of short gaps, of which none is short enough alone, on either side of the median', () => {
    const usual = [40, 20, 45, 25, 50, 30, 35, 20, 40, 25, 45, 30];
    const chart = rareEventsChart([...usual, 5, 9, 4, 8, 6, 7, 5], { ...g, baselinePoints: 12 });
    // The two in the middle of the first twelve are 30 and 35.
    expect([chart.groups[0]?.mean, chart.groups[0]?.lower]).toStrictEqual([32.5, 0]);
    expect(chart.points.slice(12).map(({ specialCause }) => specialCause)).toStrictEqual(Array(7).fill('shift-below'));
    expect([chart.variation, chart.assurance]).toStrictEqual(['special-cause-concern', null]);
  });

  it('counts a gap on the upper limit of a g-chart as inside, exactly', () => {
    // The mean is 8 wherever seven are 7 and one is 15: 8 + 3 × √72 is not a whole number, but 0.8 has √1.44: 0.8 + 3.6.
    const gaps = [...Array.from({ length: 12 }, (_, index) => (index < 3 ? 2 : index < 6 ? 1 : 0)), 0, 1, 2];
    const last = (gap: number) => rareEventsChart([...gaps, gap], { ...g, baselinePoints: 15 }).points.at(-1);
    // 12 in 15.
    expect(rareEventsChart([...gaps, 4], { ...g, baselinePoints: 15 }).groups[0]?.upper).toBeCloseTo(4.4, 12);
    expect([last(4)?.specialCause, last(5)?.specialCause]).toStrictEqual([null, 'above-upper-limit']);
  });

  it('judges nothing if all events were on one day, or all times are equal', () => {
    const none = rareEventsChart(Array<number>(8).fill(0), g);
    expect([none.groups[0]?.flat, none.variation]).toStrictEqual([true, 'common-cause']);
    const equal = rareEventsChart(Array<number>(8).fill(2.5), t);
    expect([equal.groups[0]?.flat, equal.variation]).toStrictEqual([true, 'common-cause']);
  });

  it('rounds as asked, starts again after a rebase, and accepts texts', () => {
    const days = ['31', '12', '54', '8', '40', '22', '17', '63'];
    const { groups } = rareEventsChart([...days, ...days], { ...t, rebaseAt: [8], decimals: 1 });
    expect(groups.map(({ start, size }) => [start, size])).toStrictEqual([
      [0, 8],
      [8, 8],
    ]);
    expect(groups[0]?.mean).toBe(groups[1]?.mean);
    expect(groups[0]?.upper).toBe(Number(groups[0]?.upper.toFixed(1)));
  });

  it.each([
    ['INVALID_ARGUMENT', 'gaps', 7, g],
    ['INVALID_ARGUMENT', 'chart', [1], { improvement: 'increase' }],
    ['INVALID_ARGUMENT', 'improvement', [1], { chart: 'g' }],
    ['INVALID_ARGUMENT', 'gaps[1]', [1, 2.5], g],
    ['NEGATIVE_COUNT', 'gaps[0]', [-1], g],
    ['INVALID_ARGUMENT', 'gaps[1]', [1, 0], t],
    ['INVALID_NUMBER', 'gaps[0]', ['soon'], t],
    ['TOO_FEW_POINTS', 'A control chart', [1, 2, 3], g],
    ['INVALID_ARGUMENT', 'The second argument', [1], { ...g, target: 3 }],
  ])('refuses with %s anything that is not %s', (code, name, gaps, options) => {
    const error = refusal(gaps, options);
    expect([error.code, error.message.startsWith(name)]).toStrictEqual([code, true]);
  });
});
