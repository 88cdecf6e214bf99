import { describe, expect, it } from 'vitest';
import { numberInWords } from '../../src/format/numberInWords.js';
import { sensibleDecimals } from '../../src/format/sensibleDecimals.js';

/* Expected values follow from the rule: as printed up to four decimals, else two, and three figures that count. */
describe('numberInWords', () => {
  it.each([
    [1579, '1,579'],
    [27.77, '27.77'],
    [0.0123, '0.0123'],
    ['12.5000', '12.5'],
    [20.899498003278, '20.90'],
    [204_000 / 9761, '20.90'],
    [-33.333_333_333_333_336, '-33.33'],
    [0.012_345_678, '0.0123'],
    [0.1 + 0.2, '0.300'],
    [1.5e-7, '0.00000015'],
    [1e-25, '0.000'],
    [123_456.789_012, '123,456.79'],
    [1e21, '1,000,000,000,000,000,000,000'],
  ])('writes %s as %s', (value, text) => {
    expect(numberInWords(value)).toBe(text);
  });
});

describe('sensibleDecimals', () => {
  it('refuses what is no number', () => {
    expect(() => sensibleDecimals('many')).toThrow();
  });
});
