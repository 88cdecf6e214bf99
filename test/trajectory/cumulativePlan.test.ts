import { describe, expect, it } from 'vitest';
import { cumulativePlan, type CumulativePlanInput } from '../../src/trajectory/cumulativePlan.js';
import { thrownBy } from '../errors/thrownBy.js';

describe('cumulativePlan', () => {
  // Equal split: total ÷ parts each, and total × k ÷ parts up to the kth (methods.md, section 8).
  it('splits a year into equal quarters', () => {
    expect(cumulativePlan({ total: 1000, period: '2014/15', every: 'quarter' })).toEqual([
      { period: '2014/15 Q1', toDate: '2014/15 Q1', end: '2014-06-30', value: 250, cumulative: 250 },
      { period: '2014/15 Q2', toDate: '2014/15 Q1-Q2', end: '2014-09-30', value: 250, cumulative: 500 },
      { period: '2014/15 Q3', toDate: '2014/15 Q1-Q3', end: '2014-12-31', value: 250, cumulative: 750 },
      { period: '2014/15 Q4', toDate: '2014/15', end: '2015-03-31', value: 250, cumulative: 1000 },
    ]);
  });

  it('works out each part from the total, so that rounding does not drift', () => {
    const parts = cumulativePlan({ total: 100, period: '2014', every: 'month', decimals: 0 });
    expect(parts).toHaveLength(12);
    expect(parts.map(({ value }) => value)).toEqual(Array(12).fill(8));
    expect(parts.map(({ cumulative }) => cumulative)).toEqual([8, 17, 25, 33, 42, 50, 58, 67, 75, 83, 92, 100]);
    expect(parts[1]).toMatchObject({ period: 'February 2014', toDate: 'January 2014 to February 2014' });
  });

  it.each([
    ['nothing', undefined, 'INVALID_ARGUMENT'],
    ['a total that is none', { total: NaN, period: '2014/15', every: 'month' }, 'INVALID_NUMBER'],
    ['years', { total: 1, period: '2014/15', every: 'year' }, 'INVALID_ARGUMENT'],
    ['decimals that are none', { total: 1, period: '2014/15', every: 'month', decimals: 21 }, 'INVALID_DECIMALS'],
    ['a period that is none', { total: 1, period: 'then', every: 'month' }, 'INVALID_PERIOD'],
    ['quarters of a month', { total: 1, period: 'May 2014', every: 'quarter' }, 'INVALID_PERIOD'],
    ['days', { total: 1, period: '2014-04-02 to 2015-03-31', every: 'quarter' }, 'INVALID_PERIOD'],
    ['a part of a month', { total: 1, period: '2014-04-01 to 2014-06-29', every: 'quarter' }, 'INVALID_PERIOD'],
  ])('throws for %s', (_, input, code) => {
    expect(thrownBy(() => cumulativePlan(input as CumulativePlanInput)).code).toBe(code);
  });
});
