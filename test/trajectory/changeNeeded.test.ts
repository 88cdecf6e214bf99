import { describe, expect, it } from 'vitest';
import { changeNeeded, type ChangeNeededInput } from '../../src/trajectory/changeNeeded.js';
import { thrownBy } from '../errors/thrownBy.js';

const WAY = { from: { value: 96, period: '2013/14' }, to: { value: 80, due: '2018-03-31' } };

describe('changeNeeded', () => {
  it('divides the remaining change equally among the years', () => {
    const { years, perYear, percentPerYear } = changeNeeded(WAY);
    expect([years, perYear]).toEqual([4, -4]);
    // (80 ÷ 96)^(1 ÷ 4) − 1.
    expect(percentPerYear).toBeCloseTo((Math.sqrt(Math.sqrt(80 / 96)) - 1) * 100, 10);
  });

  it('counts months if both ends are the last days of months, otherwise days of 365.25 a year', () => {
    expect(changeNeeded({ ...WAY, from: { value: 96, period: '2013/14 Q1' } }).years).toBe(4.75);
    // 31 March 2014 to 30 March 2018 are 1,460 days.
    expect(changeNeeded({ ...WAY, to: { value: 80, due: '2018-03-30' }, decimals: 4 })).toEqual({
      years: 3.9973,
      perYear: -4.0027,
      percentPerYear: -4.4587,
    });
    expect(changeNeeded({ from: { value: 96, period: '2014-03-30' }, to: WAY.to, decimals: 4 }).years).toBe(4.0027);
  });

  it('returns no steady rate to or from zero, or below zero', () => {
    expect(changeNeeded({ ...WAY, to: { value: 0, due: '2018-03-31' } }).percentPerYear).toBeNull();
    expect(changeNeeded({ ...WAY, from: { value: 0, period: '2013/14' } }).percentPerYear).toBeNull();
    const { perYear, percentPerYear } = changeNeeded({
      from: { value: -100, period: '2013/14' },
      to: { value: -50, due: '2015-03-31' },
    });
    expect([perYear, percentPerYear]).toEqual([50, -50]);
  });

  it('returns no steady rate that is larger than any number', () => {
    const steep = { from: { value: 1e-300, period: '2013/14' }, to: { value: 10, due: '2014-04-30' } };
    expect(changeNeeded(steep).percentPerYear).toBeNull();
  });

  it.each([
    ['nothing', undefined, 'INVALID_ARGUMENT'],
    ['no start', { ...WAY, from: null }, 'INVALID_ARGUMENT'],
    ['no target', { ...WAY, to: null }, 'INVALID_ARGUMENT'],
    ['decimals that are none', { ...WAY, decimals: -1 }, 'INVALID_DECIMALS'],
    ['a day that is none', { ...WAY, to: { value: 80, due: '2018-02-30' } }, 'INVALID_DAY'],
    ['a day that is past', { ...WAY, to: { value: 80, due: '2014-03-31' } }, 'INVALID_ARGUMENT'],
    ['a period that is none', { ...WAY, from: { value: 96, period: '' } }, 'INVALID_PERIOD'],
    ['a value that is none', { ...WAY, to: { value: NaN, due: '2018-03-31' } }, 'INVALID_NUMBER'],
  ])('throws for %s', (_, input, code) => {
    expect(thrownBy(() => changeNeeded(input as ChangeNeededInput)).code).toBe(code);
  });
});
