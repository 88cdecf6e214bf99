import { describe, expect, it } from 'vitest';
import { compareProportions, type CompareProportionsInput } from '../../src/statistics/compareProportions.js';
import { proportionInterval, type ProportionIntervalInput } from '../../src/statistics/proportionInterval.js';
import { thrownBy } from '../errors/thrownBy.js';
import { tableOf } from '../fixtures/reference/tableOf.js';
import { expectClose } from './closeTo.js';

interface Row {
  readonly part: number;
  readonly whole: number;
  readonly design_effect: number;
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
}

const polarity = 'higher-is-better';

describe('proportionInterval of a survey', () => {
  it("matches Wilson's limits in R on the effective numbers, with either input, 1,000 times", () => {
    const rows = tableOf<Row>('surveys');
    expect(rows.length).toBe(1000);
    for (const { part, whole, design_effect: designEffect, level: confidence, lower, upper } of rows) {
      const byEffect = proportionInterval({ part, whole, confidence, designEffect });
      expectClose(byEffect.lower, lower, 1e-9);
      expectClose(byEffect.upper, upper, 1e-9);
      expect(byEffect.value).toBe(proportionInterval({ part, whole }).value);
      const bySize = proportionInterval({ part, whole, confidence, effectiveSampleSize: whole / designEffect });
      expectClose(bySize.lower, lower, 1e-9);
      expectClose(bySize.upper, upper, 1e-9);
    }
  });

  it('is the interval of a simple random sample for a design effect of 1', () => {
    const plain = proportionInterval({ part: 65, whole: 100 });
    expect(proportionInterval({ part: 65, whole: 100, designEffect: 1 })).toStrictEqual(plain);
    expect(proportionInterval({ part: 65, whole: 100, effectiveSampleSize: '100' })).toStrictEqual(plain);
  });

  it.each([
    ['INVALID_ARGUMENT', 'designEffect', { designEffect: 0.99 }],
    ['INVALID_NUMBER', 'designEffect', { designEffect: 'large' }],
    ['INVALID_ARGUMENT', 'effectiveSampleSize', { effectiveSampleSize: 0 }],
    ['INVALID_ARGUMENT', 'effectiveSampleSize', { effectiveSampleSize: 101 }],
    ['INVALID_ARGUMENT', 'effectiveSampleSize', { effectiveSampleSize: 50, designEffect: 2 }],
  ])('refuses with %s anything that is not %s: %j', (code, name, design) => {
    const given = { part: 65, whole: 100, ...design } as ProportionIntervalInput;
    const error = thrownBy(() => proportionInterval(given));
    expect([error.code, error.message.startsWith(name)]).toStrictEqual([code, true]);
  });
});

describe('compareProportions of surveys', () => {
  const area = { part: 560, whole: 800, benchmark: { value: 66 }, polarity } as const;

  it('uses the limits for the effective size, and no longer finds what a random sample would', () => {
    expect(compareProportions(area).outcome).toBe('better');
    const weighted = compareProportions({ ...area, designEffect: 2 });
    const { lower, upper } = proportionInterval({ part: 560, whole: 800, designEffect: 2 });
    expect([weighted.outcome, weighted.value, weighted.lower, weighted.upper]).toStrictEqual([
      'similar',
      70,
      lower,
      upper,
    ]);
    expect(compareProportions({ ...area, effectiveSampleSize: 400 })).toStrictEqual(weighted);
  });

  it('warns if the effective numbers are small, and names them', () => {
    const few = compareProportions({ part: 18, whole: 50, benchmark: { value: 66 }, polarity, designEffect: 2 });
    expect(few.warnings.map(({ data, message }) => [data, message])).toStrictEqual([
      [
        { counted: 'effective-part', count: 9, fewest: 10 },
        'The part, over the design effect, is 9. Below 10, chance alone makes large differences: add several years together.',
      ],
      [
        { counted: 'effective-whole', count: 25, fewest: 30 },
        'The effective sample size is 25. Below 30, one person moves the figure too much.',
      ],
    ]);
    const rest = compareProportions({ part: 32, whole: 50, benchmark: { value: 66 }, polarity, designEffect: 1.5 });
    expect(rest.warnings[0]?.data).toMatchObject({ counted: 'effective-rest', count: 12 });
  });

  it('includes the design effect of a benchmark in its certainty', () => {
    const areas = [
      { part: 3000, whole: 5000 },
      { part: 3400, whole: 5000 },
    ];
    const certain = compareProportions({ ...area, benchmark: { areas } });
    expect(certain.warnings).toStrictEqual([]);
    for (const method of ['pooled', 'mean-of-areas'] as const) {
      const clustered = areas.map((each, index) => ({ ...each, designEffect: 3 + 2 * index }));
      const { benchmark, warnings } = compareProportions({ ...area, benchmark: { areas: clustered, method } });
      expect([benchmark, warnings.map(({ code }) => code)]).toStrictEqual([64, ['uncertain-benchmark']]);
    }
    const wrong = {
      ...area,
      benchmark: { areas: [{ part: 1, whole: 2, designEffect: 0 }] },
    } as CompareProportionsInput;
    expect(thrownBy(() => compareProportions(wrong)).message).toContain('benchmark.areas[0].designEffect must be');
  });
});
