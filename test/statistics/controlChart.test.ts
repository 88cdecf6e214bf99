import { describe, expect, it } from 'vitest';
import type { ControlChart } from '../../src/statistics/chart.js';
import { controlChart, type ControlChartOptions } from '../../src/statistics/controlChart.js';
import { thrownBy } from '../errors/thrownBy.js';
import { vectors } from '../fixtures/reference/vectors.js';
import { expectClose } from './closeTo.js';

const WORDS: Readonly<Record<string, string | null>> = {
  'Common Cause': null,
  'Above UCL': 'above-upper-limit',
  'Below LCL': 'below-lower-limit',
  '7 Point Trend (Increasing)': 'rising-trend',
  '7 Point Trend (Decreasing)': 'falling-trend',
  '2 in 3 Above CL': 'two-of-three-above',
  '2 in 3 Below CL': 'two-of-three-below',
  '7 Points Above CL': 'shift-above',
  '7 Points Below CL': 'shift-below',
};
const inOurs = (words: string): string => words.replaceAll('_', '-');
const causes = ({ points }: ControlChart): (string | null)[] => points.map(({ specialCause }) => specialCause);

describe('controlChart compared with NHSRplotthedots', () => {
  it.each([...vectors('spc_xmr', 'spcXmr'), ...vectors('spc_xmr_ae', 'spcXmr')])(
    'ptd_spc: $input',
    ({ input, expected }) => {
      const { values, improvementDirection, target, screenOutliers, fixAfterNPoints, rebaseAt } = input as {
        values: number[];
        improvementDirection: ControlChartOptions['improvement'];
        target: number | null;
        screenOutliers: boolean;
        fixAfterNPoints: number | null;
        rebaseAt: number[];
      };
      const options = {
        improvement: improvementDirection,
        target: target ?? undefined,
        screenOutliers,
        baselinePoints: fixAfterNPoints ?? undefined,
        rebaseAt,
      };
      // R draws limits of a series of mostly zeros too.
      if (values.filter((value) => value === 0).length * 2 > values.length) {
        expect(thrownBy(() => controlChart(values, options)).code).toBe('MOSTLY_ZERO');
        return;
      }
      const chart = controlChart(values, options);
      const groups = expected['groups'] as {
        n: number;
        mean: number;
        lpl: number;
        upl: number;
        shortGroupWarning: boolean;
      }[];
      expect(chart.groups.map(({ size, shortGroup }) => [size, shortGroup])).toStrictEqual(
        groups.map(({ n, shortGroupWarning }) => [n, shortGroupWarning]),
      );
      for (const [index, { mean, lpl, upl }] of groups.entries()) {
        expectClose(chart.groups[index]?.mean, mean, 1e-9);
        expectClose(chart.groups[index]?.lower, lpl, 1e-9);
        expectClose(chart.groups[index]?.upper, upl, 1e-9);
      }
      expect(chart.points.map(({ value }) => value)).toStrictEqual(values);
      expect(chart.points.map(({ group }) => group)).toStrictEqual(expected['rebaseGroup']);
      expect(causes(chart)).toStrictEqual((expected['specialCauseType'] as string[]).map((words) => WORDS[words]));
      expect(chart.points.map(({ pointType }) => pointType)).toStrictEqual(
        (expected['pointType'] as string[]).map(inOurs),
      );
      expect(chart.variation).toBe(inOurs(expected['variationType'] as string));
      const assurance = expected['assuranceType'] as string | null;
      expect(chart.assurance).toBe(assurance === null ? null : inOurs(assurance));
    },
  );

  it.each(vectors('spc_primitives', 'sevenTrend'))('a trend that turns: $input', ({ input, expected }) => {
    const values = input['values'] as number[];
    // After points that jump between 0 and 14, so that no limit is near.
    const wide = Array.from({ length: 24 }, (_, index) => (index % 2 === 0 ? 0 : 14));
    const found = causes(controlChart([...wide, ...values], { improvement: 'increase', baselinePoints: 24 })).slice(24);
    // R marks the seventh point of each trend; all seven are part of it, and the top belongs to the later.
    const turn = (expected['trend'] as number[]).indexOf(1);
    expect(found.slice(0, turn)).toStrictEqual(Array(turn).fill('rising-trend'));
    expect(found.slice(turn)).toStrictEqual(Array(values.length - turn).fill('falling-trend'));
  });

  it.each(vectors('spc_primitives', 'twoInThree'))('two of three: $input', ({ input, expected }) => {
    // 20 points that alternate around 100 by ±1 have limits at 100 ∓ 5.32, the outer third beyond 103.55; then a level
    // of its own for each of R's points, seven on one side of the mean.
    const steady = Array.from({ length: 20 }, (_, index) => 100 + (index % 2 === 0 ? 1 : -1));
    const close = input['closeToLimits'] as number[];
    const chart = controlChart([...steady, ...close.map((isClose) => (isClose === 1 ? 104.5 : 100.5))], {
      improvement: 'increase',
      baselinePoints: 20,
    });
    const marked = causes(chart)
      .slice(20)
      .map((cause) => (cause === 'two-of-three-above' ? 1 : 0));
    expect(marked).toStrictEqual(expected['part']);
  });
});

// 24 points around 100 by ±1, of which all limits follow: mean 100, moving ranges 2, limits 100 ∓ 5.32.
const STEADY = Array.from({ length: 24 }, (_, index) => 100 + (index % 2 === 0 ? 1 : -1));
const up = { improvement: 'increase' } as const;
const tail = (extra: readonly number[], options: Partial<ControlChartOptions> = {}): (string | null)[] =>
  causes(controlChart([...STEADY, ...extra], { ...up, baselinePoints: 24, ...options })).slice(24);

describe('the rules of a control chart', () => {
  it('draws limits at the mean ∓ 2.66 × the mean moving range', () => {
    expect(controlChart(STEADY, up).groups).toStrictEqual([
      {
        start: 0,
        size: 24,
        mean: 100,
        lower: 94.68,
        upper: 105.32,
        drawnLower: 94.68,
        drawnUpper: 105.32,
        shortGroup: false,
        flat: false,
      },
    ]);
  });

  it('counts a point on a limit as inside, exactly', () => {
    expect(tail([105.32])).toStrictEqual([null]);
    expect(tail([105.320000001])).toStrictEqual(['above-upper-limit']);
    expect(tail([94.68])).toStrictEqual([null]);
    expect(tail([94.679999999999])).toStrictEqual(['below-lower-limit']);
  });

  it('finds seven rising points, but not six, nor seven with a tie', () => {
    expect(tail([98.5, 98.6, 98.7, 98.8, 98.9, 99, 99.1])).toStrictEqual(Array(7).fill('rising-trend'));
    expect(tail([98.5, 99.5, 100.5, 101, 101.5, 102])).toStrictEqual(Array(6).fill(null));
    expect(tail([99.5, 99.6, 99.7, 99.7, 99.9, 100.1, 100.2])).toStrictEqual(Array(7).fill(null));
  });

  it('keeps a trend rising at its last point if another begins after a tie, which R calls decreasing', () => {
    const rise = [98, 98.1, 98.2, 98.3, 98.4, 98.5, 98.6];
    const found = tail([...rise, 98.6, 98.7, 98.8, 98.9, 99, 99.1, 99.2]);
    expect(found).toStrictEqual(Array(14).fill('rising-trend'));
  });

  it('finds seven points on one side, but not six; a point on the mean breaks the run', () => {
    expect(tail([99, 101, 102, 101, 102, 101, 102, 101])).toStrictEqual([
      null,
      ...Array<string>(7).fill('shift-above'),
    ]);
    expect(tail([99, 101, 102, 101, 102, 101, 102])).toStrictEqual(Array(7).fill(null));
    expect(tail([99, 101, 102, 101, 100, 102, 101, 102, 101])).toStrictEqual(Array(9).fill(null));
    expect(tail([98, 99, 98, 99, 98, 99])).toStrictEqual(Array(6).fill('shift-below'));
  });

  it('counts a point as on the mean only if it is exactly on it', () => {
    // The mean of these is 0.1 exactly, which sums of doubles miss: 0.1 + 0.2 + 0 + … .
    const values = Array.from({ length: 12 }, (_, index) => [0.1, 0.2, 0][index % 3] ?? 0);
    const chart = controlChart([...values, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], { ...up, baselinePoints: 12 });
    expect(chart.groups[0]?.mean).toBe(0.1);
    expect(causes(chart).slice(12)).toStrictEqual(Array(7).fill(null));
  });

  it('finds two of three in the outer third, on one side', () => {
    expect(tail([99, 104, 100.5, 104])).toStrictEqual([null, 'two-of-three-above', null, 'two-of-three-above']);
    expect(tail([101, 96, 96, 99])).toStrictEqual([null, 'two-of-three-below', 'two-of-three-below', null]);
    // The third is across the mean.
    expect(tail([99, 104, 99, 104])).toStrictEqual([null, null, null, null]);
    // Two at the very end wait for a third.
    expect(tail([99, 104, 104])).toStrictEqual([null, null, null]);
    // A point outside is not near.
    expect(tail([99, 104, 106, 101])).toStrictEqual([null, null, 'above-upper-limit', null]);
  });

  it('returns the first rule that applies', () => {
    expect(tail([99, 101, 101.1, 101.2, 101.3, 101.4, 106])).toStrictEqual([
      ...Array<string>(6).fill('rising-trend'),
      'above-upper-limit',
    ]);
  });

  it('is reversed with the good direction', () => {
    const last = (improvement: ControlChartOptions['improvement'], value: number): string =>
      controlChart([...STEADY, value], { improvement }).variation;
    expect(last('increase', 120)).toBe('special-cause-improvement');
    expect(last('decrease', 120)).toBe('special-cause-concern');
    expect(last('neutral', 120)).toBe('special-cause-neutral-high');
    expect(last('neutral', 80)).toBe('special-cause-neutral-low');
    expect(last('decrease', 80)).toBe('special-cause-improvement');
    expect(last('increase', 100)).toBe('common-cause');
  });

  it.each([
    ['increase', 106, 'consistent-fail'],
    ['decrease', 106, 'consistent-pass'],
    ['increase', 94, 'consistent-pass'],
    ['decrease', 94, 'consistent-fail'],
    ['increase', 105.32, 'inconsistent'],
    ['decrease', '94.68', 'inconsistent'],
    ['neutral', 106, null],
    ['increase', undefined, null],
  ] as const)('with a good %s and a target of %s is %s', (improvement, target, assurance) => {
    expect(controlChart(STEADY, { improvement, target }).assurance).toBe(assurance);
  });
});

describe('the limits of a control chart', () => {
  it('removes ranges that are not below 3.267 times their mean, once, and leaves the mean alone', () => {
    const values = [...STEADY, 130, 101];
    const [screened] = controlChart(values, up).groups;
    const [all] = controlChart(values, { ...up, screenOutliers: false }).groups;
    // By hand: ranges 23 × 2, 31 and 29, mean 4.24; both large ones are above 13.85 and go. Mean (2,400 + 231) ÷ 26.
    expectClose(screened?.mean, 2631 / 26, 1e-15);
    expectClose(screened?.upper, 2631 / 26 + 2.66 * 2, 1e-14);
    expectClose(all?.upper, 2631 / 26 + (2.66 * (46 + 31 + 29)) / 25, 1e-14);
  });

  it('removes a range of exactly 3.267 times the mean, and keeps a smaller one', () => {
    // 20 ranges of 17.733 and one of 65.34 have a mean of 420 ÷ 21 = 20, and 65.34 is 3.267 × 20.
    const values = [...Array.from({ length: 21 }, (_, index) => (index % 2 === 0 ? 0 : 17.733)), 65.34];
    const [at] = controlChart(values, up).groups;
    expectClose((at?.upper ?? NaN) - (at?.mean ?? NaN), 2.66 * 17.733, 1e-12);
    const [below] = controlChart([...values.slice(0, -1), 65.33], up).groups;
    expectClose((below?.upper ?? NaN) - (below?.mean ?? NaN), (2.66 * 419.99) / 21, 1e-12);
  });

  it('starts again after a rebase, including runs', () => {
    const chart = controlChart([...STEADY, ...STEADY.map((value) => value + 50)], { ...up, rebaseAt: [24] });
    expect(chart.groups.map(({ start, mean }) => [start, mean])).toStrictEqual([
      [0, 100],
      [24, 150],
    ]);
    expect(causes(chart)).toStrictEqual(Array(48).fill(null));
    expect(chart.points[24]?.group).toBe(1);
  });

  it('draws equal points as flat, and does not judge them, since the limits have no width; R returns none', () => {
    const chart = controlChart(Array<number>(20).fill(3), { improvement: 'decrease', target: 4 });
    expect(chart.groups[0]).toMatchObject({ mean: 3, lower: 3, upper: 3, flat: true });
    expect(causes(chart)).toStrictEqual(Array(20).fill(null));
    expect([chart.variation, chart.assurance]).toStrictEqual(['common-cause', 'not-assessed']);
    const later = controlChart([...Array<number>(12).fill(2), 3], { improvement: 'decrease', baselinePoints: 12 });
    expect(later.variation).toBe('common-cause');
  });

  it('does not remove every range, where R would flag every point', () => {
    // Ones and a single 6: R drops both ranges of 5, and limits of no width around the mean of 1.25 leave all outside.
    const values = [...Array<number>(10).fill(1), 6, ...Array<number>(9).fill(1)];
    const chart = controlChart(values, { improvement: 'decrease' });
    // By hand: mean 1.25, ranges 10 in 19, limits 1.25 ∓ 1.4.
    expectClose(chart.groups[0]?.upper, 1.25 + (2.66 * 10) / 19, 1e-14);
    expect(
      causes(chart).filter((cause) => cause === 'above-upper-limit' || cause === 'below-lower-limit'),
    ).toHaveLength(1);
  });

  it('refuses a series of mostly zeros, and suggests the charts for rare events', () => {
    const draw = (values: readonly number[], options: Partial<ControlChartOptions> = {}) =>
      controlChart(values, { improvement: 'decrease', ...options });
    const half = [0, 1, 0, 2, 0, 1, 0, 3];
    expect(draw(half).groups[0]?.mean).toBe(0.875);
    const error = thrownBy(() => draw([...half, 0]));
    expect([error.code, error.details['zeros'], error.details['points']]).toStrictEqual(['MOSTLY_ZERO', 5, 9]);
    expect(error.message).toBe('5 of 9 in values are 0. For rare events use rareEventsChart (a g-chart or t-chart).');
    // What counts is where the limits come from: a baseline, or a group of its own.
    const events = Array.from({ length: 12 }, (_, index) => 4 + (index % 3));
    const none = Array<number>(14).fill(0);
    expect(draw([...events, ...none], { baselinePoints: 12 }).variation).toBe('special-cause-improvement');
    expect(thrownBy(() => draw([...events, ...none])).code).toBe('MOSTLY_ZERO');
    expect(thrownBy(() => draw([...events, ...none], { rebaseAt: [12] })).details['start']).toBe(12);
  });

  it('draws no limit below the possible values, but judges by the limits themselves', () => {
    const values = Array.from({ length: 20 }, (_, index) => [0, 3, 1, 0, 4][index % 5] ?? 0);
    const chart = controlChart(values, { improvement: 'decrease', target: -1, bounds: { min: 0, max: '5' } });
    const [group] = chart.groups;
    expect([group?.drawnLower, group?.drawnUpper]).toStrictEqual([0, 5]);
    expect(group?.lower).toBeLessThan(0);
    expect(chart.assurance).toBe('inconsistent');
  });

  it('rounds means and limits as asked, after judging', () => {
    const chart = controlChart([...STEADY, 105.4], { ...up, baselinePoints: 24, decimals: 1 });
    expect([chart.groups[0]?.upper, causes(chart).at(-1)]).toStrictEqual([105.3, 'above-upper-limit']);
    expect(causes(controlChart([...STEADY, 105.32], { ...up, baselinePoints: 24, decimals: 1 })).at(-1)).toBeNull();
  });

  it('accepts figures as texts with more digits than a double', () => {
    const fine = STEADY.map((value) => `${String(value)}.00000000000000000001`);
    expect(controlChart([...fine, '105.32000000000000000001'], { ...up, baselinePoints: 24 }).variation).toBe(
      'common-cause',
    );
    expect(controlChart([...fine, '105.32000000000000000002'], { ...up, baselinePoints: 24 }).variation).toBe(
      'special-cause-improvement',
    );
  });
});

describe('a control chart with too few points', () => {
  it.each([0, 1, 5, 7])('is refused with %i', (length) => {
    const error = thrownBy(() => controlChart(STEADY.slice(0, length), up));
    expect(error).toMatchObject({ code: 'TOO_FEW_POINTS', details: { points: length, needed: 8 } });
    expect(error.message).toBe(`A control chart needs at least 8 points in values, and there are ${String(length)}.`);
  });

  it.each([
    [8, true],
    [12, true],
    [13, false],
  ])('with %i points has a short group: %s', (length, shortGroup) => {
    expect(controlChart(STEADY.slice(0, length), up).groups[0]?.shortGroup).toBe(shortGroup);
  });

  it('is not judged by a last group of fewer than 6', () => {
    const judged = (last: number): unknown[] => {
      const chart = controlChart(STEADY, { ...up, target: 90, rebaseAt: [24 - last] });
      return [chart.variation, chart.assurance];
    };
    expect(judged(6)).toStrictEqual(['common-cause', 'consistent-pass']);
    expect(judged(5)).toStrictEqual(['not-assessed', 'not-assessed']);
  });

  it('is refused with a group of one', () => {
    const error = thrownBy(() => controlChart(STEADY, { ...up, rebaseAt: [23] }));
    expect(error).toMatchObject({ code: 'TOO_FEW_POINTS', details: { points: 1, needed: 2 } });
    expect(error.message).toContain('the group that starts at 23');
  });
});

describe('controlChart', () => {
  it.each([
    ['INVALID_ARGUMENT', 5, up],
    ['INVALID_ARGUMENT', STEADY, undefined],
    ['INVALID_ARGUMENT', STEADY, { improvement: 'up' }],
    ['INVALID_ARGUMENT', STEADY, { ...up, screenOutliers: 1 }],
    ['INVALID_ARGUMENT', STEADY, { ...up, baselinePoints: 11 }],
    ['INVALID_ARGUMENT', STEADY, { ...up, baselinePoints: 12.5 }],
    ['INVALID_ARGUMENT', STEADY, { ...up, rebaseAt: 12 }],
    ['INVALID_ARGUMENT', STEADY, { ...up, rebaseAt: [0] }],
    ['INVALID_ARGUMENT', STEADY, { ...up, rebaseAt: [12, 8] }],
    ['INVALID_ARGUMENT', STEADY, { ...up, rebaseAt: [24] }],
    ['INVALID_ARGUMENT', STEADY, { ...up, rebaseAt: ['12'] }],
    ['INVALID_ARGUMENT', STEADY, { ...up, bounds: 0 }],
    ['INVALID_NUMBER', STEADY, { ...up, bounds: { min: 'none' } }],
    ['INVALID_NUMBER', [...STEADY, null], up],
    ['INVALID_DECIMALS', STEADY, { ...up, decimals: '1' }],
    ['RESULT_OUT_OF_RANGE', STEADY.map((value) => value * 1e306), up],
  ])('refuses with %s: %j, %j', (code, values, options) => {
    expect(thrownBy(() => controlChart(values as never, options as never)).code).toBe(code);
  });
});
