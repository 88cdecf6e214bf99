import { describe, expect, it } from 'vitest';
import { compareProportions, type CompareProportionsInput } from '../../src/statistics/compareProportions.js';
import { compareRates, type CompareRatesInput } from '../../src/statistics/compareRates.js';
import { compareWithBenchmark } from '../../src/statistics/compareWithBenchmark.js';
import { rateInterval } from '../../src/statistics/rateInterval.js';
import { thrownBy } from '../errors/thrownBy.js';

const refusalOfRates = (input: unknown): { code: string; message: string } =>
  thrownBy(() => compareRates(input as CompareRatesInput));
const refusalOfShares = (input: unknown): { code: string; message: string } =>
  thrownBy(() => compareProportions(input as CompareProportionsInput));

const COUNTY = [
  { id: 'maidstone', count: 1200, population: 155_000 },
  { id: 'ashford', count: 800, population: 118_000 },
  { id: 'rest', count: 12_000, population: 1_190_000 },
];

describe('compareRates', () => {
  const area = { count: 1200, population: 155_000, polarity: 'lower-is-better' } as const;

  it('compares an area with its county, total by total', () => {
    const result = compareRates({ ...area, benchmark: { areas: COUNTY }, decimals: 2 });
    // By hand: 1200 ÷ 155 = 7.7419…; 14,000 ÷ 1,463 = 9.5694….
    expect(result).toMatchObject({
      value: 7.74,
      benchmark: 9.57,
      benchmarkMethod: 'pooled',
      outcome: 'better',
      level: 0.998,
    });
    expect(result.warnings).toStrictEqual([]);
  });

  it('leaves the district out of its county', () => {
    const result = compareRates({ ...area, benchmark: { areas: COUNTY, excluding: 'maidstone' }, decimals: 2 });
    // By hand: 12,800 ÷ 1,308 = 9.7859….
    expect([result.benchmark, result.outcome]).toStrictEqual([9.79, 'better']);
  });

  it('uses the plain mean of the rates of a most similar group, exactly', () => {
    const areas = [
      { count: 100, population: 10_000 },
      { count: 900, population: 30_000 },
      { count: 1000, population: 100_000 },
    ];
    const result = compareRates({ ...area, benchmark: { areas, method: 'mean-of-areas' } });
    // By hand: (10 + 30 + 10) ÷ 3; total over total would be 2,000 ÷ 140 = 14.28….
    expect(result.benchmark).toBe(50 / 3);
    expect(result.benchmarkMethod).toBe('mean-of-areas');
  });

  it('returns the intervals of rateInterval, and the verdict of compareWithBenchmark', () => {
    for (const value of [7, 7.2, 7.35, 7.5, 7.74, 8, 8.18, 8.3, 8.5, 9]) {
      const result = compareRates({ ...area, benchmark: { value } });
      const inner = rateInterval({ count: area.count, population: area.population });
      const outer = rateInterval({ count: area.count, population: area.population, confidence: 0.998 });
      expect(result.lower).toBeCloseTo(inner.lower, 12);
      expect(result.outerUpper).toBeCloseTo(outer.upper, 12);
      const words = compareWithBenchmark({
        value: inner.value,
        lower: inner.lower,
        upper: inner.upper,
        outerLower: outer.lower,
        outerUpper: outer.upper,
        benchmark: value,
        polarity: area.polarity,
      });
      const level = result.level === null ? '' : result.level === 0.998 ? '-99.8' : '-95';
      expect(`${result.outcome}${level}`).toBe(words);
    }
  });

  it('judges on unrounded figures', () => {
    // 100 of 10,000 has 12.16 at the upper end; 12.2 lies outside, and both would round to 12.
    const input = { count: 100, population: 10_000, benchmark: { value: 12.2 }, polarity: 'no-judgement' } as const;
    expect(compareRates({ ...input, decimals: 0 })).toMatchObject({
      value: 10,
      upper: 12,
      benchmark: 12,
      outcome: 'lower',
    });
  });

  it.each([
    // The exact interval of 3 is 0.6 to 8.8, of 9 4.1 to 17.1, of 0 up to 3.7: all far below 120, 2 per 1,000 of 60,000.
    [3, 60_000, 'better', ['small-count']],
    [9, 60_000, 'better', ['small-count']],
    [10, 60_000, 'better', ['unreliable']],
    [19, 60_000, 'better', ['unreliable']],
    [20, 60_000, 'better', []],
    [20, 999, 'worse', ['small-denominator']],
    [20, 1000, 'worse', []],
    [0, 60_000, 'better', ['small-count']],
    // That of 5 is 1.6 to 11.7, above 0.4.
    [5, 200, 'worse', ['small-count', 'small-denominator']],
  ])('with %i of %i says %s and warns of %j', (count, population, outcome, codes) => {
    const result = compareRates({ count, population, benchmark: { value: 2 }, polarity: 'lower-is-better' });
    expect(result.outcome).toBe(outcome);
    expect(result.warnings.map(({ code }) => code)).toStrictEqual(codes);
    expect(result.level).not.toBeNull();
    for (const { message } of result.warnings) expect(message).toMatch(/\.$/u);
  });

  it('shows the numbers in its warnings', () => {
    const { warnings } = compareRates({ count: 3, population: 500, benchmark: { value: 2 }, polarity: 'no-judgement' });
    expect(warnings.map(({ message }) => message)).toStrictEqual([
      'The count is 3. Below 10, chance alone makes large differences: add several years together.',
      'The population is 500. Below 1,000, one person moves the figure too much.',
    ]);
  });

  it('gives no verdict if an uncertain benchmark could change it, and one if both intervals agree', () => {
    const against = (count: number, method: 'pooled' | 'mean-of-areas'): string => {
      const areas = [{ count, population: 100_000 }];
      const { outcome, warnings } = compareRates({
        count: 100,
        population: 100_000,
        benchmark: { areas, method },
        polarity: 'lower-is-better',
      });
      expect(warnings.map(({ code }) => code)).toStrictEqual(['uncertain-benchmark']);
      return outcome;
    };
    for (const method of ['pooled', 'mean-of-areas'] as const) {
      // The interval of 100 is 81.4 to 121.6. That of 115 is 94.9 to 138.0; of 125, 104.0 to 148.9; of 170, 145.4 to 197.6.
      expect(against(115, method)).toBe('similar');
      expect(against(125, method)).toBe('not-compared');
      expect(against(170, method)).toBe('better');
    }
  });

  it('treats a group of enough areas as certain: four as large as the area are too few, six are not', () => {
    const codesAmong = (size: number): string[] => {
      const areas = Array.from({ length: size }, () => ({ count: 1200, population: 155_000 }));
      const { warnings } = compareRates({ ...area, benchmark: { areas, method: 'mean-of-areas' } });
      return warnings.map(({ code }) => code);
    };
    // Their mean has a fourth and a sixth of the variance of the area; a fifth is the limit.
    expect(codesAmong(4)).toStrictEqual(['uncertain-benchmark']);
    expect(codesAmong(6)).toStrictEqual([]);
  });

  it('does not treat a benchmark as certain because nothing was counted in it', () => {
    const areas = [{ count: 0, population: 200 }];
    const result = compareRates({ count: 20, population: 1000, benchmark: { areas }, polarity: 'lower-is-better' });
    // None of 200 goes up to 18.4 per 1,000, which the interval of the area, 12.2 to 30.9, overlaps.
    expect([result.outcome, result.warnings.map(({ code }) => code)]).toStrictEqual([
      'not-compared',
      ['uncertain-benchmark'],
    ]);
  });

  it.each([
    ['NEGATIVE_COUNT', { ...area, count: -1, benchmark: { value: 1 } }, 'count'],
    ['ZERO_POPULATION', { ...area, population: 0, benchmark: { value: 1 } }, 'population'],
    ['NEGATIVE_COUNT', { ...area, benchmark: { value: -1 } }, 'benchmark.value'],
    ['INVALID_NUMBER', { ...area, benchmark: {} }, 'benchmark.value'],
    ['INVALID_ARGUMENT', { ...area }, 'benchmark'],
    ['INVALID_ARGUMENT', { ...area, benchmark: { areas: [] } }, 'at least one area'],
    ['INVALID_ARGUMENT', { ...area, benchmark: { areas: 5 } }, 'benchmark.areas must be an array'],
    ['INVALID_ARGUMENT', { ...area, benchmark: { areas: [null] } }, 'benchmark.areas[0]'],
    ['INVALID_ARGUMENT', { ...area, benchmark: { areas: COUNTY.slice(0, 1), excluding: 'maidstone' } }, 'with itself'],
    ['UNKNOWN_AREA', { ...area, benchmark: { areas: COUNTY, excluding: 'medway' } }, '"medway"'],
    ['INVALID_ARGUMENT', { ...area, benchmark: { value: 8, areas: COUNTY } }, 'value as well as areas'],
    ['INVALID_ARGUMENT', { ...area, benchmark: { value: 8, excluding: 'maidstone' } }, 'value as well as excluding'],
    ['INVALID_ARGUMENT', { ...area, benchmark: { areas: COUNTY, method: 'mean' } }, 'benchmark.method'],
    ['ZERO_POPULATION', { ...area, benchmark: { areas: [{ count: 1, population: 0 }] } }, 'areas[0].population'],
    ['INVALID_ARGUMENT', { ...area, benchmark: { value: 1 }, polarity: 'up' }, 'polarity'],
    ['INVALID_ARGUMENT', { ...area, benchmark: { value: 1 }, per: 0 }, 'per'],
    ['INVALID_DECIMALS', { ...area, benchmark: { value: 1 }, decimals: 1.5 }, 'decimals'],
    ['INVALID_ARGUMENT', null, 'compareRates'],
  ])('refuses with %s: %j', (code, input, words) => {
    expect(refusalOfRates(input)).toMatchObject({ code, message: expect.stringContaining(words) });
  });
});

describe('compareProportions', () => {
  const area = { part: 560, whole: 800, polarity: 'higher-is-better' } as const;

  it('compares an area with a published figure', () => {
    expect(compareProportions({ ...area, benchmark: { value: 62.4 }, decimals: 1 })).toMatchObject({
      value: 70,
      benchmark: 62.4,
      benchmarkMethod: 'stated',
      method: 'wilson',
      outcome: 'better',
      level: 0.998,
    });
  });

  it('differs at 95% but not at 99.8% in between', () => {
    // phe_proportion of 560 in 800: 66.7 to 73.1 at 95%, 64.8 to 74.7 at 99.8%.
    const result = compareProportions({ ...area, benchmark: { value: 66 } });
    expect([result.outcome, result.level]).toStrictEqual(['better', 0.95]);
    expect(compareProportions({ ...area, benchmark: { value: 68 } })).toMatchObject({
      outcome: 'similar',
      level: null,
    });
  });

  it('works out a county from parts and wholes, or the mean of its areas, without one', () => {
    const areas = [
      { id: 'a', part: 560, whole: 800 },
      { id: 'b', part: 6000, whole: 10_000 },
      { id: 'c', part: 4000, whole: 8000 },
    ];
    // By hand: 10,000 ÷ 18,000; (60 + 50) ÷ 2.
    const pooled = compareProportions({ ...area, benchmark: { areas, excluding: 'a' }, decimals: 1 });
    expect([pooled.benchmark, pooled.outcome]).toStrictEqual([55.6, 'better']);
    const mean = compareProportions({ ...area, benchmark: { areas, excluding: 'a', method: 'mean-of-areas' } });
    expect([mean.benchmark, mean.outcome]).toStrictEqual([55, 'better']);
  });

  it.each([
    [9, 400, ['small-count'], 'The part is 9'],
    [391, 400, ['small-count'], 'The rest of the whole is 9'],
    [15, 400, ['unreliable'], 'The part is 15'],
    [15, 29, ['unreliable', 'small-denominator'], 'The rest of the whole is 14'],
    [20, 400, [], ''],
  ])('with %i of %i warns of %j', (part, whole, codes, words) => {
    const { warnings, outcome } = compareProportions({
      part,
      whole,
      benchmark: { value: 10 },
      polarity: 'no-judgement',
    });
    expect(warnings.map(({ code }) => code)).toStrictEqual(codes);
    expect(warnings[0]?.message ?? '').toContain(words);
    // Wilson's intervals of them all are clear of 10%, but for that of 40 of 400.
    expect(outcome).not.toBe('not-compared');
  });

  it('warns about a benchmark based on few', () => {
    const areas = [{ part: 500, whole: 800 }];
    const result = compareProportions({ ...area, benchmark: { areas } });
    expect(result.warnings.map(({ code }) => code)).toStrictEqual(['uncertain-benchmark']);
    // 62.5% lies outside 66.7 to 73.1, but has 59.1 to 65.8 of its own: both agree.
    expect(result.outcome).toBe('better');
  });

  it('does not treat a benchmark as certain because none were counted in it', () => {
    const areas = [{ part: 0, whole: 30 }];
    const { warnings } = compareProportions({ part: 30, whole: 100, benchmark: { areas }, polarity: 'no-judgement' });
    expect(warnings.map(({ code }) => code)).toStrictEqual(['uncertain-benchmark']);
  });

  it.each([
    ['PART_EXCEEDS_WHOLE', { ...area, part: 801, benchmark: { value: 1 } }, 'part (801)'],
    ['ZERO_WHOLE', { ...area, whole: 0, benchmark: { value: 1 } }, 'whole'],
    ['PART_EXCEEDS_WHOLE', { ...area, benchmark: { value: 101 } }, 'benchmark.value'],
    ['PART_EXCEEDS_WHOLE', { ...area, benchmark: { areas: [{ part: 3, whole: 2 }] } }, 'benchmark.areas[0].part (3)'],
    ['ZERO_WHOLE', { ...area, benchmark: { areas: [{ part: 0, whole: 0 }] } }, 'benchmark.areas[0].whole'],
    ['INVALID_ARGUMENT', { ...area, benchmark: { areas: [{ part: 0, whole: 1 }], method: 'sum' } }, 'benchmark.method'],
    ['INVALID_ARGUMENT', { ...area, benchmark: null }, 'benchmark'],
    ['INVALID_ARGUMENT', { ...area, benchmark: { value: 1 }, polarity: 'up' }, 'polarity'],
    ['INVALID_DECIMALS', { ...area, benchmark: { value: 1 }, decimals: -1 }, 'decimals'],
    ['INVALID_ARGUMENT', 'x', 'compareProportions'],
  ])('refuses with %s: %j', (code, input, words) => {
    expect(refusalOfShares(input)).toMatchObject({ code, message: expect.stringContaining(words) });
  });
});
