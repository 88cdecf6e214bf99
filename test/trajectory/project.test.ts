import { describe, expect, it } from 'vitest';
import { project, type ProjectOptions, type ProjectPoint } from '../../src/trajectory/project.js';
import { thrownBy } from '../errors/thrownBy.js';

const years = (values: readonly number[], first = 2009): ProjectPoint[] =>
  values.map((value, index) => ({ period: String(first + index), value }));
const FALLING = years([120, 112, 109, 98, 96]);

describe('project', () => {
  // scipy 1.17.1: linregress, and stats.t.ppf × s × sqrt(1 + 1/n + (x0 − mean)²/Sxx) on either side.
  it.each([
    ['the years ahead', FALLING, { to: '2015-12-31' }, '2015', [82.2, 70.0565588519414, 94.3434411480586, -6.2]],
    [
      'a year that is there, at 99.8%',
      FALLING,
      { to: '2013-12-31', confidence: 0.998 },
      '2013',
      [94.6, 65.13678532102801, 124.063214678972, -6.2],
    ],
    [
      'over a gap',
      [0, 1, 3, 4, 6, 7].map((year, index) => ({
        period: `${String(2004 + year)}/${String(5 + year).padStart(2, '0')}`,
        value: [7.8, 7.9, 7.1, 6.8, 6.9, 6.1][index] ?? 0,
      })),
      { to: '2014-03-31' },
      '2013/14',
      [5.838666666666668, 4.792611930838435, 6.8847214024949, -0.22933333333333336],
    ],
  ] satisfies [string, ProjectPoint[], ProjectOptions, string, number[]][])(
    'continues the line: %s',
    (_, points, options, period, expected) => {
      const projection = project(points, options);
      const { value, lower, upper, perYear } = projection;
      for (const [index, figure] of [value, lower, upper, perYear].entries()) {
        expect(figure).toBeCloseTo(expected[index] ?? NaN, 10);
      }
      expect(projection).toMatchObject({ period, points: points.length, reason: null });
      expect(project(points.toReversed(), options)).toEqual(projection);
    },
  );

  it('projects to the first year that covers the day', () => {
    const to = (day: string) => project(FALLING, { to: day }).period;
    expect([to('2014-01-01'), to('2014-12-31'), to('2015-01-01')]).toEqual(['2014', '2014', '2015']);
    expect(to('2011-06-30')).toBe('2013');
  });

  it('rounds at the end, and returns the level', () => {
    const { lower, upper, confidence } = project(FALLING, { to: '2015-12-31', decimals: 1, confidence: 95 });
    expect([lower, upper, confidence]).toEqual([70.1, 94.3, 0.95]);
  });

  it.each([
    ['too-few-points', FALLING.slice(1), '2015-12-31'],
    ['too-few-points', [], '2015-12-31'],
    // 2009 to 2013 reach back four years: four ahead is as far as it goes.
    ['too-far-ahead', FALLING, '2018-01-01'],
    ['no-variation', years([10, 9, 8, 7, 6]), '2014-12-31'],
    ['no-variation', years([0.1, 0.2, 0.3, 0.4, 0.5]), '2014-12-31'],
    ['no-variation', years([0, 0, 0, 0, 0]), '2014-12-31'],
    // The financial year that covers the day ends in a year that the library does not read.
    [
      'too-far-ahead',
      [94, 95, 96, 97, 98].map((end, index) => ({ period: `21${String(end)}/${String(end + 1)}`, value: index % 2 })),
      '2199-12-31',
    ],
  ] as const)('refuses %s', (code, points, to) => {
    const projection = project(points, { to });
    expect(projection).toMatchObject({ period: null, value: null, lower: null, upper: null, perYear: null });
    expect(projection.reason?.code).toBe(code);
  });

  it('goes as far ahead as its figures go back', () => {
    expect(project(FALLING, { to: '2017-12-31' }).period).toBe('2017');
  });

  it.each([
    ['no points', undefined, { to: '2015-12-31' }, 'INVALID_ARGUMENT'],
    ['a point that is nothing', [null], { to: '2015-12-31' }, 'INVALID_ARGUMENT'],
    ['no options', FALLING, undefined, 'INVALID_ARGUMENT'],
    ['no day', FALLING, {}, 'INVALID_DAY'],
    ['decimals that are none', FALLING, { to: '2015-12-31', decimals: 1.5 }, 'INVALID_DECIMALS'],
    ['a level that is none', FALLING, { to: '2015-12-31', confidence: 0.5 }, 'INVALID_ARGUMENT'],
    ['a value that is none', [{ period: '2013', value: NaN }], { to: '2015-12-31' }, 'INVALID_NUMBER'],
    ['a quarter', [{ period: '2013/14 Q1', value: 1 }], { to: '2015-12-31' }, 'INVALID_PERIOD'],
    ['a year twice', [...FALLING, FALLING[0]], { to: '2015-12-31' }, 'INVALID_PERIOD'],
    ['years that overlap', [...FALLING, { period: '2013/14', value: 1 }], { to: '2015-12-31' }, 'INVALID_PERIOD'],
  ])('throws for %s', (_, points, options, code) => {
    expect(thrownBy(() => project(points as ProjectPoint[], options as ProjectOptions)).code).toBe(code);
  });
});
