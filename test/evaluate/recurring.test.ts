import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/index.js';
import { due, evaluated, observed } from './given.js';

/*
 * A target that recurs: which periods it is judged in, and by how much it was missed. The burglaries are 100 in 2012/13,
 * to be at most 80 each year until 31 March 2018.
 */

const EACH_YEAR: Partial<Indicator> = { target: due({ kind: 'level', operator: 'at-most', value: 80, every: 'year' }) };
const YEARS = ['2012/13', '2013/14', '2014/15', '2015/16', '2016/17', '2017/18', '2018/19'];
const figures = (values: readonly number[], from = '2013/14') =>
  values.map((value, index) => observed(String(YEARS[YEARS.indexOf(from) + index]), value));

describe('the colour of a recurring target', () => {
  const coloured = (values: readonly number[], amount: number) =>
    evaluated(EACH_YEAR, '2016-06-30', figures(values), {
      rag: { tolerance: { amount }, insideTolerance: 'amber', improvementLiftsRed: false },
    }).rag;

  // 15 above the 80 is the most of any year, wherever it is among the others.
  it.each([[[95, 85, 90]], [[85, 95, 90]], [[85, 90, 95]], [[70, 95, 60]], [[95, 95, 95]]])(
    'is that of the worst year: %j',
    (values) => {
      expect(coloured(values, 15)).toBe('amber');
      expect(coloured(values, 14)).toBe('red');
    },
  );

  it('does not count a year that exceeded the target as a miss', () => {
    expect(coloured([85, 40, 75], 5)).toBe('amber');
  });
});

describe('the periods of a recurring target', () => {
  const periodsOf = (parts: Partial<Indicator>, asOf: string, values: readonly number[], options = {}, from?: string) =>
    evaluated({ ...EACH_YEAR, ...parts }, asOf, figures(values, from), options).periods.map(({ period }) => period);

  it('begin after the baseline, and end with the last complete one', () => {
    expect(periodsOf({}, '2015-06-30', [70, 70])).toEqual(['2013/14', '2014/15']);
    expect(periodsOf({}, '2015-03-31', [70, 70])).toEqual(['2013/14', '2014/15']);
    expect(periodsOf({}, '2015-03-30', [70])).toEqual(['2013/14']);
    expect(periodsOf({}, '2014-06-30', [100, 70], {}, '2012/13')).toEqual(['2013/14']);
  });

  it('end with the due period, whatever is known after it', () => {
    expect(periodsOf({}, '2019-06-30', [70, 70, 70, 70, 70, 70])).toEqual(YEARS.slice(1, 6));
  });

  it('do not begin before the plan', () => {
    const planPeriod = { start: '2015-04-01', end: '2018-03-31' };
    expect(periodsOf({}, '2016-06-30', [90, 90, 70], { planPeriod })).toEqual(['2015/16']);
  });

  it('begin with the plan if the baseline has no date, and with the first figure if there is no plan', () => {
    const undated = { baseline: { value: 100 }, covers: 'year' as const };
    const planPeriod = { start: '2014-04-01', end: '2018-03-31' };
    expect(periodsOf(undated, '2016-06-30', [70, 70], { planPeriod }, '2014/15')).toEqual(['2014/15', '2015/16']);
    expect(periodsOf(undated, '2016-06-30', [70, 70], {}, '2014/15')).toEqual(['2014/15', '2015/16']);
  });
});
