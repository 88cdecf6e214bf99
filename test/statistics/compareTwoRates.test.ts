import { describe, expect, it } from 'vitest';
import { compareTwoRates, type CompareTwoRatesInput } from '../../src/statistics/compareTwoRates.js';
import { thrownBy } from '../errors/thrownBy.js';
import { tableOf } from '../fixtures/reference/tableOf.js';
import { expectClose } from './closeTo.js';

const polarity = 'lower-is-better';
const refusal = (input: unknown) => thrownBy(() => compareTwoRates(input as CompareTwoRatesInput));

interface Row {
  readonly count: number;
  readonly population: number;
  readonly reference_count: number;
  readonly reference_population: number;
  readonly level: number;
  readonly ratio_lower: number;
  readonly ratio_upper: number | null;
  readonly p_value: number;
  readonly difference_lower: number;
  readonly difference_upper: number;
}

describe('compareTwoRates compared with R', () => {
  it('matches the limits of qbeta, the p-value of pbinom and the limits of Zou and Donner, 1,000 times', () => {
    const rows = tableOf<Row>('two-rates');
    expect(rows.length).toBe(1000);
    for (const row of rows) {
      const { count, population, level: confidence } = row;
      const reference = { count: row.reference_count, population: row.reference_population };
      const found = compareTwoRates({ count, population, reference, polarity, confidence });
      expectClose(found.ratioLower, row.ratio_lower, 1e-9);
      if (row.ratio_upper === null) expect(found.ratioUpper).toBeNull();
      else expectClose(found.ratioUpper, row.ratio_upper, 1e-9);
      expectClose(found.pValue, row.p_value, 1e-9);
      // The rest of two numbers that nearly cancel each other is as exact as they are.
      const room = 1e-9 * Math.max(found.value, found.reference, Math.abs(row.difference_lower), row.difference_upper);
      expect(Math.abs(found.differenceLower - row.difference_lower)).toBeLessThanOrEqual(room);
      expect(Math.abs(found.differenceUpper - row.difference_upper)).toBeLessThanOrEqual(room);
      expect(found.outcome === 'similar').toBe(!(row.p_value < 1 - confidence));
    }
  });

  // R 4.2: poisson.test(c(345, 300)) has a p-value of 0.0831051406505 and limits of 0.982282031719 and 1.346954545262.
  it('tests two years of one area on the counts alone', () => {
    const found = compareTwoRates({ count: 345, reference: { count: 300 }, polarity, decimals: 4 });
    expect([found.value, found.reference, found.ratio, found.difference]).toStrictEqual([345, 300, 1.15, 45]);
    expect([found.ratioLower, found.ratioUpper, Number(found.pValue.toFixed(5))]).toStrictEqual([
      0.9823, 1.347, 0.08311,
    ]);
    expect([found.outcome, found.confidence, found.warnings]).toStrictEqual(['similar', 0.95, []]);
  });
});

describe('compareTwoRates', () => {
  it('names the outcome by the polarity', () => {
    const more = { count: 200, reference: { count: 100 } };
    expect(compareTwoRates({ ...more, polarity }).outcome).toBe('worse');
    expect(compareTwoRates({ ...more, polarity: 'higher-is-better' }).outcome).toBe('better');
    expect(compareTwoRates({ ...more, polarity: 'no-judgement' }).outcome).toBe('higher');
  });

  it('has no ratio if nothing was counted in the reference, and finds no difference between zero and zero', () => {
    const none = compareTwoRates({ count: 0, reference: { count: 0 }, polarity });
    expect([none.ratio, none.ratioLower, none.ratioUpper, none.pValue, none.outcome]).toStrictEqual([
      null,
      0,
      null,
      1,
      'similar',
    ]);
    const some = compareTwoRates({ count: 5, reference: { count: 0 }, polarity });
    // All five in one of two equal shares: 2 × 0.5 ** 5. The lower limit has 0.025 ** 0.2 as its share.
    expectClose(some.pValue, 0.0625, 1e-12);
    expectClose(some.ratioLower, 0.025 ** 0.2 / (1 - 0.025 ** 0.2), 1e-12);
    expect(compareTwoRates({ count: 0, reference: { count: 9 }, polarity }).ratio).toBe(0);
  });

  it('compares a billion with a billion', () => {
    const { pValue, ratioLower, ratioUpper } = compareTwoRates({ count: 1e9, reference: { count: 1e9 }, polarity });
    expect(pValue).toBe(1);
    // The normal approximation: exp(∓1.96 × √(2 ÷ 1e9)).
    expectClose(ratioLower, Math.exp(-1.959963984540054 * Math.sqrt(2e-9)), 1e-8);
    expectClose(ratioUpper, Math.exp(1.959963984540054 * Math.sqrt(2e-9)), 1e-8);
  });

  it('treats the limit itself as similar: 1 of 1 with a share of 1 in 40 has a p-value of exactly 0.05', () => {
    const rare = { count: 1, population: 1, reference: { count: 0, population: 39 }, polarity } as const;
    const { pValue, outcome } = compareTwoRates(rare);
    expectClose(pValue, 0.05, 1e-12);
    expect(outcome).toBe('similar');
  });

  it('warns about small counts on either side, and about small populations if they are given', () => {
    const codes = (input: Omit<CompareTwoRatesInput, 'polarity'>) =>
      compareTwoRates({ ...input, polarity }).warnings.map(({ code }) => code);
    expect(codes({ count: 9, reference: { count: 19 } })).toStrictEqual(['small-count', 'unreliable']);
    expect(codes({ count: 90, population: 999, reference: { count: 190, population: 1000 } })).toStrictEqual([
      'small-denominator',
    ]);
  });

  it('uses the populations exactly, and rounds as asked', () => {
    const input = { count: '3', population: '0.1', reference: { count: 3, population: '0.3' }, per: 1 } as const;
    const { value, ratio, difference } = compareTwoRates({ ...input, polarity, decimals: 1 });
    expect([value, ratio, difference]).toStrictEqual([30, 3, 20]);
  });

  it.each([
    ['INVALID_ARGUMENT', 'count', { count: 1.5, reference: { count: 1 }, polarity }],
    ['INVALID_ARGUMENT', 'count', { count: 2e12, reference: { count: 1 }, polarity }],
    ['NEGATIVE_COUNT', 'reference.count', { count: 1, reference: { count: -1 }, polarity }],
    ['INVALID_NUMBER', 'reference.count', { count: 1, reference: { count: NaN }, polarity }],
    ['ZERO_POPULATION', 'population', { count: 1, population: 0, reference: { count: 1, population: 1 }, polarity }],
    ['INVALID_ARGUMENT', 'reference.population', { count: 1, population: 5, reference: { count: 1 }, polarity }],
    ['INVALID_ARGUMENT', 'population', { count: 1, reference: { count: 1, population: 5 }, polarity }],
    ['INVALID_ARGUMENT', 'reference', { count: 1, reference: { count: 1, id: 'kent' }, polarity }],
    ['INVALID_ARGUMENT', 'reference', { count: 1, polarity }],
    ['INVALID_ARGUMENT', 'polarity', { count: 1, reference: { count: 1 } }],
    ['INVALID_ARGUMENT', 'confidence', { count: 1, reference: { count: 1 }, polarity, confidence: 0.5 }],
    ['INVALID_ARGUMENT', 'per', { count: 1, reference: { count: 1 }, polarity, per: 0 }],
    ['INVALID_DECIMALS', 'decimals', { count: 1, reference: { count: 1 }, polarity, decimals: -1 }],
    [
      'INVALID_ARGUMENT',
      'The argument of compareTwoRates',
      { count: 1, reference: { count: 1 }, polarity, level: 0.9 },
    ],
  ])('refuses with %s anything that is not %s: %j', (code, name, input) => {
    const error = refusal(input);
    expect([error.code, error.message.startsWith(name)]).toStrictEqual([code, true]);
  });
});
