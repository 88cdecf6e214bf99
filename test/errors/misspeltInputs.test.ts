import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.js';
import { anIndicator } from '../evaluate/given.js';
import { thrownBy } from './thrownBy.js';

/* A misspelt option would be ignored silently, and a figure change. */

const AREAS = [
  { id: 'a', count: 100, population: 10_000 },
  { id: 'b', count: 120, population: 10_000 },
];
const FROM = { value: 100, period: '2012/13' };
const TO = { value: 80, due: '2018-03-31' };
const VALUES = [1, 2, 3, 4, 5, 6, 7, 8];
const POINTS = [1, 2, 3, 4, 5].map((value) => ({ period: `200${String(value)}/0${String(value + 1)}`, value }));

/** Each function as plain JavaScript calls it, with arguments that it takes, and the key that somebody might misspell. */
const CALLS: Readonly<Record<string, [call: (input: never) => unknown, input: object, misspelt: string]>> = {
  percentageChange: [library.percentageChange, { from: 100, to: 80 }, 'decimal'],
  percentagePointChange: [library.percentagePointChange, { from: 51.5, to: 50.4 }, 'decimal'],
  rateInterval: [library.rateInterval, { count: 12, population: 1000 }, 'confidense'],
  proportionInterval: [library.proportionInterval, { part: 12, whole: 100 }, 'decimal'],
  compareRates: [
    library.compareRates,
    { count: 12, population: 1000, benchmark: { value: 8 }, polarity: 'lower-is-better' },
    'decimal',
  ],
  'the benchmark of compareRates': [
    (benchmark) => library.compareRates({ count: 12, population: 1000, benchmark, polarity: 'lower-is-better' }),
    { areas: AREAS },
    'exluding',
  ],
  compareProportions: [
    library.compareProportions,
    { part: 12, whole: 100, benchmark: { value: 8 }, polarity: 'lower-is-better' },
    'Per',
  ],
  'the benchmark of compareProportions': [
    (benchmark) => library.compareProportions({ part: 12, whole: 100, benchmark, polarity: 'lower-is-better' }),
    { areas: [{ part: 1, whole: 2 }] },
    'methode',
  ],
  compareWithBenchmark: [
    library.compareWithBenchmark,
    { value: 1, lower: 0, upper: 2, benchmark: 1, polarity: 'lower-is-better' },
    'outerlower',
  ],
  funnel: [library.funnel, { areas: AREAS, statistic: 'rate' }, 'averages'],
  quantileGroups: [(options) => library.quantileGroups([1, 2, 3], options), { groups: 3 }, 'highestfirst'],
  rankAmong: [(options) => library.rankAmong([1, 2], options), { from: 'lowest', among: 'Kent' }, 'amongst'],
  controlChart: [(options) => library.controlChart(VALUES, options), { improvement: 'decrease' }, 'baselinePoint'],
  'the bounds of controlChart': [
    (bounds) => library.controlChart(VALUES, { improvement: 'decrease', bounds }),
    { min: 0 },
    'Max',
  ],
  recentTrend: [
    (options) => library.recentTrend([], options),
    { statistic: 'proportion', polarity: 'lower-is-better' },
    'pers',
  ],
  progressTowardsTarget: [
    library.progressTowardsTarget,
    { baseValue: 10, baseYear: 2010, currentValue: 9, currentYear: 2012, polarity: 'lower-is-better' },
    'targets',
  ],
  seriesOf: [(options) => library.seriesOf(anIndicator(), options), { observations: [] }, 'asof'],
  changeNeeded: [library.changeNeeded, { from: FROM, to: TO }, 'decimal'],
  cumulativePlan: [library.cumulativePlan, { total: 100, period: '2013/14', every: 'quarter' }, 'decimal'],
  milestonesTowards: [library.milestonesTowards, { from: FROM, to: TO, every: 'year' }, 'trajectories'],
  project: [(options) => library.project(POINTS, options), { to: '2012-03-31' }, 'confidense'],
};

describe('a misspelt key', () => {
  it.each(Object.entries(CALLS))('is refused by %s, which names the right one', (_, [call, input, misspelt]) => {
    expect(() => call(input as never)).not.toThrow();
    const error = thrownBy(() => call({ ...input, [misspelt]: undefined } as never));
    expect(error.code).toBe('INVALID_ARGUMENT');
    expect(error.message).toContain('Did you mean');
  });

  it.each(Object.entries(CALLS))(
    'is refused by %s, which lists the known ones if none is similar',
    (_, [call, input]) => {
      const error = thrownBy(() => call({ ...input, somethingElse: 1 } as never));
      expect(error).toMatchObject({ code: 'INVALID_ARGUMENT', message: expect.stringContaining('It takes: ') });
      expect(error.message).toContain('somethingElse');
    },
  );

  it.each(Object.entries(CALLS))('is not looked for by %s in anything that is not an object', (name, [call]) => {
    // The bounds may be left out, which null means too.
    const nothing = name === 'the bounds of controlChart' ? [] : [null];
    for (const input of [...nothing, 5, 'text', true]) {
      expect(thrownBy(() => call(input as never)).code).toBe('INVALID_ARGUMENT');
    }
  });
});
