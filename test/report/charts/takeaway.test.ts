import { describe, expect, it } from 'vitest';
import { type Comparator, evaluateIndicator, type Indicator, type Observation } from '../../../src/index.js';
import { takeawayOf } from '../../../src/report/charts/takeaway.js';
import { INDICATOR } from './pictures.js';

const COUNTY: Comparator = { id: 'kent', name: 'Kent-wide', kind: 'county' };
const AGAINST: Indicator = {
  ...INDICATOR,
  comparisons: [{ comparatorId: 'kent', figure: { value: 95, period: '2012/13' } }],
};

function observed(period: string, value: number, comparatorId?: string): Observation {
  return { indicatorId: 'i', period, figure: { value }, ...(comparatorId === undefined ? {} : { comparatorId }) };
}

function said(
  indicator: Indicator,
  observations: readonly Observation[],
  {
    asOf = '2016-06-01',
    comparators = [COUNTY],
    signal,
  }: { asOf?: string; comparators?: Comparator[]; signal?: string | null } = {},
): string {
  const evaluation = evaluateIndicator(indicator, { asOf, observations });
  return takeawayOf(indicator, evaluation, comparators, undefined, signal);
}

const theirs = (period: string, value: number): Observation => observed(period, value, 'kent');

// The baseline is 100 in 2012/13, the target at most 80 by March 2018: 4 a year on a straight line.
describe('the main message', () => {
  it('says since when the area is above or below the county, and where it is on the path', () => {
    const observations = [
      observed('2013/14', 96),
      theirs('2013/14', 97),
      observed('2014/15', 93),
      theirs('2014/15', 96),
      observed('2015/16', 88.5),
      theirs('2015/16', 95),
    ];
    expect(said(AGAINST, observations)).toBe(
      'Lower than the county since 2013/14, just behind the path to the target.',
    );
    expect(said(AGAINST, observations.slice(0, 2), { asOf: '2014-06-01' })).toBe(
      'Lower than the county in 2013/14, on the path to the target.',
    );
    const above = observations.map((one) => (one.comparatorId === undefined ? one : theirs(one.period, 70)));
    expect(said(AGAINST, above.slice(0, 5), { asOf: '2015-06-01' })).toMatch(/^Higher than the county throughout, /u);
  });

  it.each([
    [80.5, 'ahead of'],
    [87.5, 'just ahead of'],
    [95, 'behind'],
  ])('says for %f, if 88 is expected, that it is %s the path', (value, words) => {
    expect(said(INDICATOR, [observed('2015/16', value)])).toBe(
      `Down from 100 (2012/13) to ${String(value)} (2015/16), ${words} the path to the target.`,
    );
  });

  it('names a comparator by its kind if it is the only one of that kind, or otherwise by its name', () => {
    const observations = [observed('2013/14', 96), theirs('2013/14', 96)];
    const of = (comparators: Comparator[]): string => said(AGAINST, observations, { comparators, asOf: '2014-06-01' });
    expect(of([{ ...COUNTY, kind: 'national' }])).toMatch(/^The same as the national figure in 2013\/14/u);
    expect(of([COUNTY, { ...COUNTY, id: 'essex', name: 'Essex' }])).toMatch(/^The same as Kent-wide/u);
    expect(of([{ ...COUNTY, kind: 'district' }])).toMatch(/^The same as Kent-wide/u);
    expect(of([])).toMatch(/^The same as kent/u);
  });

  it('names the period of a comparator figure for another time', () => {
    expect(said(AGAINST, [observed('2013/14', 97)], { asOf: '2014-06-01' })).toMatch(
      /^Higher than the county was in 2012\/13, /u,
    );
    // The area was higher than the county in 2012/13: 100 and 95.
    expect(said(AGAINST, [observed('2013/14', 93)], { asOf: '2014-06-01' })).toMatch(
      /^Lower than the county was in 2012\/13, /u,
    );
    const undated: Indicator = {
      ...AGAINST,
      baseline: { value: 100 },
      covers: 'year',
      comparisons: [{ comparatorId: 'kent', figure: { value: 95 } }],
    };
    expect(said(undated, [])).toMatch(/^Higher than the county/u);
  });

  it('does not mention a target that cannot be judged if there is something else to say', () => {
    const monitored: Indicator = { ...INDICATOR, target: { kind: 'not-set', reason: 'monitor-only' } };
    expect(said(monitored, [observed('2013/14', 100)])).toBe('The same at the end as at the start: 100 (2013/14).');
    expect(said(monitored, [])).toBe('Not assessed against a target.');
    expect(said(INDICATOR, [], { asOf: '2013-06-01' })).toBe('Too early to say whether the target will be met.');
  });

  it('says that a target is met or missed once it is due, or if there is no path', () => {
    expect(said(INDICATOR, [observed('2017/18', 79)], { asOf: '2018-06-01' })).toMatch(/, target met\.$/u);
    expect(said(INDICATOR, [observed('2017/18', 81)], { asOf: '2018-06-01' })).toMatch(/, target missed\.$/u);
    const held: Indicator = { ...INDICATOR, target: { kind: 'maintain' } };
    expect(said(held, [observed('2013/14', 90)])).toMatch(/, off track for the target\.$/u);
  });

  it('does not compare two figures of a control chart that gives no signal', () => {
    expect(said(INDICATOR, [observed('2013/14', 96)], { signal: null, asOf: '2014-06-01' })).toBe(
      'On the path to the target.',
    );
  });

  it('begins with the signal of a control chart instead of the change', () => {
    const observations = [observed('2013/14', 96)];
    const signal = 'a sign of concern';
    expect(said(INDICATOR, observations, { signal, asOf: '2014-06-01' })).toBe(
      'A sign of concern, on the path to the target.',
    );
    expect(said(AGAINST, [...observations, theirs('2013/14', 97)], { signal, asOf: '2014-06-01' })).toBe(
      'A sign of concern; lower than the county in 2013/14, on the path to the target.',
    );
  });
});

describe('a target that was due before the latest figure', () => {
  it('is compared in its own period', () => {
    const years = ['2017/18', '2018/19'];
    const observations = [
      ...years.map((year) => observed(year, 79)),
      ...years.map((year, index) => theirs(year, index === 0 ? 85 : 70)),
    ];
    expect(said(AGAINST, observations, { asOf: '2019-06-01' })).toMatch(/^Lower than the county in 2017\/18, /u);
  });
});
