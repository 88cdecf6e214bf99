import { describe, expect, it } from 'vitest';
import {
  indirectlyStandardisedRate,
  type IndirectlyStandardisedRateInput,
} from '../../src/statistics/indirectlyStandardisedRate.js';
import { thrownBy } from '../errors/thrownBy.js';
import { tableOf } from '../fixtures/reference/tableOf.js';
import { expectClose } from './closeTo.js';

interface Row {
  readonly count: number;
  readonly populations: string;
  readonly reference_counts: string;
  readonly reference_populations: string;
  readonly level: number;
  readonly expected: number;
  readonly ratio: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

const stratum = { population: 100, referenceCount: 10, referencePopulation: 1000 };

describe('indirectlyStandardisedRate', () => {
  it("matches R's expected number, ratio and rate with limits, 1,000 times", () => {
    const rows = tableOf<Row>('standardised');
    expect(rows.length).toBe(1000);
    for (const row of rows) {
      const [counts, populations] = [row.reference_counts.split(' '), row.reference_populations.split(' ')];
      const strata = row.populations.split(' ').map((population, index) => ({
        population,
        referenceCount: counts[index] ?? '',
        referencePopulation: populations[index] ?? '',
      }));
      const found = indirectlyStandardisedRate({ count: row.count, strata, confidence: row.level });
      for (const key of ['expected', 'ratio', 'value', 'lower', 'upper'] as const)
        expectClose(found[key], row[key], 1e-9);
      expectClose(found.ratioLower * row.value, row.lower * row.ratio, 1e-9);
      expectClose(found.ratioUpper * row.value, row.upper * row.ratio, 1e-9);
      expect(found.method).toBe(row.count < 10 ? 'exact' : 'byar');
    }
  });

  it('warns about a small count, and rounds as asked', () => {
    const { expected, ratio, value, warnings } = indirectlyStandardisedRate({
      count: 3,
      strata: [stratum, stratum],
      decimals: 1,
    });
    expect([expected, ratio, value]).toStrictEqual([2, 1.5, 15]);
    expect(warnings.map(({ code }) => code)).toStrictEqual(['small-count']);
  });

  it.each([
    ['INVALID_ARGUMENT', 'strata', { count: 1, strata: [] }],
    ['INVALID_ARGUMENT', 'strata', { count: 1, strata: [{ ...stratum, referenceCount: 0 }] }],
    ['INVALID_ARGUMENT', 'strata', { count: 1 }],
    ['INVALID_ARGUMENT', 'strata[0]', { count: 1, strata: [{ ...stratum, age: 7 }] }],
    [
      'ZERO_POPULATION',
      'strata[0].referencePopulation',
      { count: 1, strata: [{ ...stratum, referencePopulation: 0 }] },
    ],
    ['NEGATIVE_COUNT', 'strata[0].population', { count: 1, strata: [{ ...stratum, population: -1 }] }],
    ['NEGATIVE_COUNT', 'count', { count: -1, strata: [stratum] }],
    ['INVALID_ARGUMENT', 'confidence', { count: 1, strata: [stratum], confidence: 2 }],
    ['INVALID_DECIMALS', 'decimals', { count: 1, strata: [stratum], decimals: 99 }],
  ])('refuses with %s anything that is not %s', (code, name, input) => {
    const error = thrownBy(() => indirectlyStandardisedRate(input as IndirectlyStandardisedRateInput));
    expect([error.code, error.message.startsWith(name)]).toStrictEqual([code, true]);
  });
});
