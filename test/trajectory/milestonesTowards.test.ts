import { describe, expect, it } from 'vitest';
import { evaluateIndicator } from '../../src/evaluate/evaluateIndicator.js';
import { milestonesTowards, type MilestonesInput } from '../../src/trajectory/milestonesTowards.js';
import { anIndicator, DUE, observed } from '../evaluate/given.js';
import { thrownBy } from '../errors/thrownBy.js';

const WAY = { from: { value: 100, period: '2012/13' }, to: { value: 80, due: DUE }, every: 'year' } as const;

describe('milestonesTowards', () => {
  it('returns the value expected for each year, as an evaluation expects it', () => {
    for (const trajectory of ['linear', 'compound'] as const) {
      const milestones = milestonesTowards({ ...WAY, trajectory });
      expect(milestones.map(({ period }) => period)).toEqual(['2013/14', '2014/15', '2015/16', '2016/17', '2017/18']);
      expect(milestones.at(-1)).toEqual({ period: '2017/18', end: DUE, value: 80 });
      for (const { period, end, value } of milestones.slice(0, -1)) {
        const options = { asOf: end, observations: [observed(period, 90)], trajectory };
        expect(evaluateIndicator(anIndicator(), options).expected).toBe(value);
      }
    }
  });

  // 55.6, 56.2, 56.8 and 57.4 up to 58, and 57.4, 56.8, 56.2 and 55.6 down to 55.
  it('rounds towards the target, so that a figure at the printed value is on track', () => {
    const valuesOf = (from: number, to: number) =>
      milestonesTowards({
        ...WAY,
        from: { value: from, period: '2012/13' },
        to: { value: to, due: DUE },
        decimals: 0,
      }).map(({ value }) => value);
    expect(valuesOf(55, 58)).toEqual([56, 57, 57, 58, 58]);
    expect(valuesOf(58, 55)).toEqual([57, 56, 56, 55, 55]);
  });

  // 100 − 20 × months ÷ 60, leap year or not.
  it('counts whole months', () => {
    expect(milestonesTowards(WAY).map(({ value }) => value)).toEqual([96, 92, 88, 84, 80]);
  });

  // 31 March 2013 to 1 April 2018 are 1,827 days, to 31 March 2014 365: 100 − 20 × 365 ÷ 1,827.
  it('counts days if the due date does not end a month', () => {
    const [first] = milestonesTowards({ ...WAY, to: { value: 80, due: '2018-04-01' } });
    expect(first?.value).toBe(96.00437876299945);
  });

  it('accepts quarters and months, and stops before a due date that is inside one', () => {
    const quarters = milestonesTowards({ ...WAY, to: { value: 80, due: '2014-02-15' }, every: 'quarter' });
    expect(quarters.map(({ period }) => period)).toEqual(['2013/14 Q1', '2013/14 Q2', '2013/14 Q3']);
    const months = milestonesTowards({ ...WAY, to: { value: 80, due: '2013-06-30' }, every: 'month' });
    expect(months.map(({ period, end }) => [period, end])).toEqual([
      ['April 2013', '2013-04-30'],
      ['May 2013', '2013-05-31'],
      ['June 2013', '2013-06-30'],
    ]);
    expect(milestonesTowards({ ...WAY, to: { value: 80, due: '2013-04-15' }, every: 'month' })).toEqual([]);
  });

  it('ends with the last year that the library reads', () => {
    const late = { ...WAY, from: { value: 100, period: '2197/98' }, to: { value: 80, due: '2199-12-31' } };
    expect(milestonesTowards(late).map(({ period }) => period)).toEqual(['2198/99']);
  });

  it.each([
    ['nothing', undefined, 'INVALID_ARGUMENT'],
    ['no start', { ...WAY, from: undefined }, 'INVALID_ARGUMENT'],
    ['no end', { ...WAY, to: undefined }, 'INVALID_ARGUMENT'],
    ['another step', { ...WAY, every: 'week' }, 'INVALID_ARGUMENT'],
    ['another path', { ...WAY, trajectory: 'steep' }, 'INVALID_ARGUMENT'],
    ['decimals that are none', { ...WAY, decimals: -1 }, 'INVALID_DECIMALS'],
    ['a day that is none', { ...WAY, to: { value: 80, due: 'soon' } }, 'INVALID_DAY'],
    ['a period that is none', { ...WAY, from: { value: 100, period: 'then' } }, 'INVALID_PERIOD'],
    ['a value that is none', { ...WAY, from: { value: NaN, period: '2012/13' } }, 'INVALID_NUMBER'],
    ['a due date that is past', { ...WAY, to: { value: 80, due: '2013-03-31' } }, 'INVALID_ARGUMENT'],
    ['a start within a month', { ...WAY, from: { value: 100, period: '2013-03-15' } }, 'INVALID_ARGUMENT'],
    ['a steady rate to zero', { ...WAY, to: { value: 0, due: DUE }, trajectory: 'compound' }, 'INVALID_ARGUMENT'],
  ])('throws for %s', (_, input, code) => {
    expect(thrownBy(() => milestonesTowards(input as MilestonesInput)).code).toBe(code);
  });
});
