import { describe, expect, it } from 'vitest';
import {
  compareRates,
  type ComparisonWarning,
  explain,
  type Explainable,
  progressTowardsTarget,
  project,
  recentTrend,
  type ProgressInput,
  type ProjectPoint,
  type TrendPoint,
} from '../../src/index.js';

/* Every refusal and warning of a statistic has the data that its sentence says, and is worded again from it. */

const years = (counts: readonly number[], denominator: number, first = 2010): TrendPoint[] =>
  counts.map((count, index) => ({ period: String(first + index), count, denominator }));
const trend = (points: readonly TrendPoint[], statistic: 'rate' | 'proportion') =>
  recentTrend(points, { statistic, polarity: 'lower-is-better' }).reason;

/** Words an item again that was stored as JSON without its sentence. */
const againFrom = (item: Explainable | null): string =>
  explain(JSON.parse(JSON.stringify({ ...item, message: undefined })) as Explainable);

describe('recentTrend', () => {
  it.each([
    [
      trend(years([3, 4], 9), 'rate'),
      'too-few-points',
      { needed: 5, points: 2 },
      'A recent trend needs the last 5 years without a gap, each with its count and denominator. There are 2.',
    ],
    [
      trend(years([1, 2, 3, 4, 5], 5), 'proportion'),
      'whole-counted',
      { period: '2014' },
      'In 2014 the count is as large as the denominator.',
    ],
    [trend(years([1, 2, 0, 4, 5], 9), 'proportion'), 'none-counted', { period: '2012' }, 'In 2012 the count is 0.'],
    [
      trend(
        years([1, 2, 3, 4, 5], 9).map((year) => ({ ...year, lower: 1, upper: 1 })),
        'rate',
      ),
      'no-interval',
      { period: '2010' },
      'In 2010 the upper limit is not above the lower limit.',
    ],
  ])('refuses with %j', (reason, code, data, message) => {
    expect(reason).toStrictEqual({ refused: 'recent-trend', code, data, message });
    expect(againFrom(reason)).toBe(message);
  });
});

describe('project', () => {
  const points = (values: readonly number[]): ProjectPoint[] =>
    values.map((value, index) => ({ period: String(2010 + index), value }));
  it.each([
    [[1, 2, 4], '2016-12-31', 'too-few-points', { needed: 5, points: 3 }, 'A projection needs 5 years. There are 3.'],
    [
      [1, 2, 4, 3, 5],
      '2030-12-31',
      'too-far-ahead',
      { to: '2030-12-31', back: 4, ahead: 16 },
      '31 December 2030 is up to 16 years ahead, and the figures reach back 4 years. A line is not drawn further ahead than it reaches back.',
    ],
    [
      [1, 2, 3, 4, 5],
      '2016-12-31',
      'no-variation',
      {},
      'All years are on one straight line, so nothing shows how far the next may be off it, and no interval can be given.',
    ],
  ])('from %j to %s is refused with %s', (values, to, code, data, message) => {
    const { reason } = project(points(values), { to });
    expect(reason).toStrictEqual({ refused: 'projection', code, data, message });
    expect(againFrom(reason)).toBe(message);
  });
});

describe('progressTowardsTarget', () => {
  const input: ProgressInput = {
    baseValue: 100,
    baseYear: 2013,
    currentValue: 90,
    currentYear: 2015,
    target: 80,
    targetYear: 2018,
    polarity: 'lower-is-better',
  };
  it.each([
    [
      { currentYear: 2013 },
      'too-few-points',
      { baseYear: 2013, currentYear: 2013 },
      'The latest figure is for 2013, which is not after the first one in 2013.',
    ],
    [{ baseValue: 0 }, 'zero-base', {}, 'The first figure is 0, and no yearly rate of change starts from 0.'],
    [
      { target: 0 },
      'zero-target',
      {},
      'The target is 0, and no yearly rate of change leads to 0. Judge it on a straight line with evaluateIndicator.',
    ],
    [
      { currentValue: -5 },
      'sign-change',
      { base: 100, current: -5, target: null },
      'The first figure is 100 and the latest -5. No yearly rate of change leads through 0.',
    ],
    [
      { target: -5 },
      'sign-change',
      { base: 100, current: null, target: -5 },
      'The first figure is 100 and the target -5. No yearly rate of change leads through 0.',
    ],
    [
      { target: 100 },
      'no-way-to-go',
      { target: 100 },
      'The target is the first figure, 100, so there is no way to go.',
    ],
  ])('with %j is refused with %s', (change, code, data, message) => {
    const { reason } = progressTowardsTarget({ ...input, ...change });
    expect(reason).toStrictEqual({ refused: 'progress', code, data, message });
    expect(againFrom(reason)).toBe(message);
  });
});

describe('compareRates', () => {
  const warningsOf = (count: number, population: number, theirs: number): readonly ComparisonWarning[] =>
    compareRates({
      count,
      population,
      benchmark: { areas: [{ count: theirs, population: 700 }] },
      polarity: 'lower-is-better',
    }).warnings;

  it.each([
    [
      'small-count',
      warningsOf(5, 5000, 300),
      { counted: 'count', count: 5, fewest: 10 },
      'The count is 5. Below 10, chance alone makes large differences: add several years together.',
    ],
    [
      'unreliable',
      warningsOf(15, 5000, 300),
      { counted: 'count', count: 15, fewest: 20 },
      'The count is 15. A figure based on fewer than 20 is unreliable: show its interval.',
    ],
    [
      'small-denominator',
      warningsOf(50, 500, 300),
      { counted: 'population', count: 500, fewest: 1000 },
      'The population is 500. Below 1,000, one person moves the figure too much.',
    ],
    [
      'uncertain-benchmark',
      warningsOf(50, 5000, 20),
      {},
      'The benchmark is based on so few that chance moves it too. It is only called different where both intervals agree.',
    ],
  ])('warns with %s', (code, warnings, data, message) => {
    const warning = warnings.find((each) => each.code === code);
    expect(warning).toStrictEqual({ code, data, message });
    expect(againFrom(warning ?? null)).toBe(message);
  });
});
