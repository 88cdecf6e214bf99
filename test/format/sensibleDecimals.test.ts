import { describe, expect, it } from 'vitest';
import { numberInWords } from '../../src/format/numberInWords.js';
import {
  commonDecimals,
  decimalsForAll,
  decimalsToTellApart,
  edgeDecimals,
  keepsOrder,
  meanDecimals,
  sensibleDecimals,
  workedOutDecimals,
} from '../../src/format/sensibleDecimals.js';

/* Expected values follow from the rules: as printed up to four decimals, else three significant digits; six at the most. */
describe('numberInWords', () => {
  it.each([
    [1579, '1,579'],
    [27.77, '27.77'],
    [0.0123, '0.0123'],
    ['12.5000', '12.5'],
    [20.899498003278, '20.9'],
    [204_000 / 9761, '20.9'],
    [-33.333_333_333_333_336, '-33.3'],
    [0.012_345_678, '0.0123'],
    [0.1 + 0.2, '0.300'],
    [1.5e-7, '0.00000015'],
    [1e-25, '0.000'],
    [123_456.789_012, '123,457'],
    [1e21, '1,000,000,000,000,000,000,000'],
  ])('writes %s as %s', (value, text) => {
    expect(numberInWords(value)).toBe(text);
  });
});

describe('the decimals of a figure', () => {
  it('refuse anything that is not a number', () => {
    expect(() => sensibleDecimals('many')).toThrow();
  });

  it.each([
    [49_076.8, 0],
    [350.2, 0],
    [16.155, 1],
    [15.4, 1],
    [0.012_34, 4],
    [25, 0],
  ])('show three significant digits of %s, which was worked out, with %s decimals', (value, decimals) => {
    expect(workedOutDecimals(value)).toBe(decimals);
  });

  it.each([
    [106.510_204, 1, 2],
    [49_076.812_5, 0, 1],
    [1_234_567.8, 0, 0],
    [27_777.777, 2, 2],
  ])('show the mean %s of data with %s decimals with %s, and no more than six digits', (value, ofData, decimals) => {
    expect(meanDecimals(value, ofData)).toBe(decimals);
  });

  it.each([
    [26.25, 2],
    [51_530.64, 1],
    [51_530.123_456, 0],
  ])('show the edge %s of a tolerance with %s', (value, decimals) => {
    expect(edgeDecimals(value)).toBe(decimals);
  });

  it('are those of the figure that needs most', () => {
    expect(decimalsForAll([1, 2.5, 3.25])).toBe(2);
    expect(commonDecimals([1, 2.5, 3.25])).toBe(2);
    expect(commonDecimals([1234.5, 0.25])).toBe(2);
    expect(commonDecimals([12345.6, 0.25])).toBeUndefined();
    expect(commonDecimals([])).toBe(0);
  });

  it('increase if two figures would look equal, or look reversed', () => {
    expect(decimalsToTellApart(350, 350.2, 0)).toBe(1);
    expect(decimalsToTellApart(20.38, 20.36, 1)).toBe(2);
    expect(decimalsToTellApart(5, 5, 0)).toBe(0);
    expect(keepsOrder(20.38, 2, 20.36, 1)).toBe(false);
    expect(keepsOrder(362, 0, 350.2, 0)).toBe(true);
  });
});
