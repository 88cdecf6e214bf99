import { describe, expect, it } from 'vitest';
import { compareWithBenchmark } from '../../src/statistics/compareWithBenchmark.js';
import { funnel, type FunnelInput, type FunnelPoint } from '../../src/statistics/funnel.js';
import { rateInterval } from '../../src/statistics/rateInterval.js';
import { thrownBy } from '../errors/thrownBy.js';
import { tableOf } from '../fixtures/reference/tableOf.js';
import { vectors } from '../fixtures/reference/vectors.js';
import { expectClose } from './closeTo.js';

const WORDS: Readonly<Record<string, string>> = {
  'Low (0.001)': 'low-99.8',
  'Low (0.025)': 'low-95',
  'Not significant': 'not-significant',
  'High (0.025)': 'high-95',
  'High (0.001)': 'high-99.8',
};
const all = vectors('funnel_significance', 'funnelSignificance');

describe('funnel compared with PHEindicatormethods', () => {
  it.each(all.filter(({ input }) => input['statistic'] !== 'ratio'))(
    'assign_funnel_significance: $input',
    ({ input, expected }) => {
      const { statistic, numerators, denominators, multiplier } = input as {
        statistic: 'rate' | 'proportion';
        numerators: number[];
        denominators: number[];
        multiplier?: number;
      };
      const areas = numerators.map((count, index) => ({ count, population: denominators[index] ?? 0 }));
      const result = funnel({ areas, statistic, per: multiplier ?? 1 });
      expectClose(result.average, expected['average'] as number, 1e-12);
      expect(result.areas.map(({ significance }) => significance)).toStrictEqual(
        (expected['significance'] as string[]).map((words) => WORDS[words]),
      );
    },
  );

  // A ratio is a rate of the observed per expected, and its average is 1.
  it.each(all.filter(({ input }) => input['statistic'] === 'ratio'))(
    'assign_funnel_significance of a ratio: $input',
    ({ input, expected }) => {
      const { observed, expected: populations } = input as { observed: number[]; expected: number[] };
      const areas = observed.map((count, index) => ({ count, population: populations[index] ?? 0 }));
      const result = funnel({ areas, statistic: 'rate', per: 1, average: 1 });
      expect(result.areas.map(({ significance }) => significance)).toStrictEqual(
        (expected['significance'] as string[]).map((words) => WORDS[words]),
      );
    },
  );
});

describe('funnel compared with the binomial distribution', () => {
  it('finds the areas that are clearly out of line', () => {
    const areas = [
      { count: 12, population: 400 },
      { count: 40, population: 400 },
      { count: 68, population: 400 },
    ];
    // scipy: binom.cdf(12, 400, 0.1) is 7e-8, binom.sf(67, 400, 0.1) is 1e-5.
    const placed = funnel({ areas, statistic: 'proportion', average: 10 }).areas;
    expect(placed.map(({ significance }) => significance)).toStrictEqual(['low-99.8', 'not-significant', 'high-99.8']);
  });

  it.each([
    ['none of 20, which chance gives one area in eight', { count: 0, population: 20 }, 'proportion', 2],
    ['none of 400', { count: 0, population: 400 }, 'proportion', 1],
    ['all but 3 of 400', { count: 397, population: 400 }, 'proportion', 1],
    ['15 of 29', { count: 15, population: 29 }, 'proportion', 2],
    ['9 offences', { count: 9, population: 10_000 }, 'rate', 1],
    ['50 offences among 999', { count: 50, population: 999 }, 'rate', 1],
  ] as const)('warns instead of giving a verdict: %s', (_, area, statistic, warnings) => {
    const [placed] = funnel({ areas: [area], statistic, average: 10 }).areas;
    expect(placed?.significance).toBe('not-compared');
    expect(placed?.warnings).toHaveLength(warnings);
  });

  it('gives a verdict with a warning for 10 to 19, and for a ratio with a small expected number', () => {
    const [few] = funnel({ areas: [{ count: 19, population: 10_000 }], statistic: 'rate', average: 1 }).areas;
    expect(few?.significance).toBe('high-95');
    expect(few?.warnings.map(({ code }) => code)).toStrictEqual(['unreliable']);
    const ratio = { areas: [{ count: 33, population: 20.6 }], statistic: 'rate', per: 1, average: 1 } as const;
    expect(funnel(ratio).areas[0]).toMatchObject({ significance: 'high-95', warnings: [] });
  });
});

/** The height of a line at a population, between its points. */
function heightAt(line: readonly FunnelPoint[], population: number): number {
  const right = line.findIndex((point) => point.population >= population);
  const [before, after] = [line[right - 1], line[right]];
  if (!before || !after) throw new Error(`the line does not reach ${String(population)}`);
  const share = (population - before.population) / (after.population - before.population);
  return before.value + share * (after.value - before.value);
}

const AREAS = [
  { id: 'a', count: 121, population: 80_610 },
  { id: 'b', count: 77, population: 70_903 },
  { id: 'c', count: 969, population: 794_636 },
  { count: 266, population: 263_490 },
];

describe('funnel', () => {
  it.each(['rate', 'proportion'] as const)(
    'draws lines that have the areas that stand out on their outside: %s',
    (statistic) => {
      const per = 1000;
      for (let count = 60; count <= 400; count += 1) {
        const areas = [{ count, population: 200_000 }, ...AREAS];
        const { areas: placed, limits } = funnel({ areas, statistic, per, average: 1 });
        const { value = NaN, significance } = placed[0] ?? {};
        for (const level of ['95', '99.8'] as const) {
          const low = heightAt(limits[`low-${level}`], 200_000);
          const high = heightAt(limits[`high-${level}`], 200_000);
          // The lines are straight between their points, so what lies within a hundredth of one is left alone.
          const isNear = [low, high].some((height) => Math.abs(value / height - 1) < 0.01);
          const isOutside = level === '99.8' ? significance?.endsWith('99.8') : significance !== 'not-significant';
          if (!isNear) expect(isOutside, `${String(count)} at ${level}`).toBe(value < low || value > high);
        }
      }
    },
  );

  it("agrees with a rate's own interval", () => {
    for (const { count, population } of AREAS) {
      const { lower, upper } = rateInterval({ count, population });
      const { areas } = funnel({ areas: [{ count, population }], statistic: 'rate', average: 1.2 });
      const side = compareWithBenchmark({ value: 0, lower, upper, benchmark: 1.2, polarity: 'no-judgement' });
      const expected = { higher: 'high', lower: 'low', similar: 'not' }[side as 'higher' | 'lower' | 'similar'];
      expect(areas[0]?.significance.split('-')[0]).toBe(expected);
    }
  });

  it('keeps ids, rounds figures, and gives per 1,000 or per cent unless told', () => {
    const rates = funnel({ areas: AREAS, statistic: 'rate', decimals: 1 });
    // By hand: 1,433 ÷ 1,209.639 = 1.18….
    expect([rates.average, rates.areas.map(({ id }) => id)]).toStrictEqual([1.2, ['a', 'b', 'c', null]]);
    expect(rates.limits['high-95'].every(({ value }) => Math.round(value * 10) / 10 === value)).toBe(true);
    expect(funnel({ areas: AREAS, statistic: 'proportion', decimals: 2 }).average).toBe(0.12);
  });

  it('draws lines that are nested and run from small populations to beyond the largest', () => {
    for (const statistic of ['rate', 'proportion'] as const) {
      const { limits } = funnel({ areas: AREAS, statistic });
      for (const line of Object.values(limits)) {
        const populations = line.map(({ population }) => population);
        expect(populations).toStrictEqual(populations.toSorted((one, other) => one - other));
        expect(populations.at(-1)).toBeGreaterThan(794_636);
        expect(line.length).toBeGreaterThan(30);
      }
      const heights = Object.values(limits).map((line) => heightAt(line, 300_000));
      expect(heights).toStrictEqual(heights.toSorted((one, other) => one - other));
    }
  });

  it('also draws lines for a population of less than one', () => {
    const { limits } = funnel({ areas: [{ count: 0.2, population: 0.5 }], statistic: 'proportion' });
    expect(limits['low-95'].every(({ population }) => population >= 1)).toBe(true);
  });

  it('draws no lines around an average of 0', () => {
    const { average, areas, limits } = funnel({ areas: [{ count: 0, population: 1e4 }], statistic: 'rate' });
    expect([average, areas[0]?.significance]).toStrictEqual([0, 'not-compared']);
    expect(Object.values(limits).flat()).toStrictEqual([]);
  });

  it.each([
    ['INVALID_ARGUMENT', null],
    ['INVALID_ARGUMENT', { areas: [], statistic: 'rate' }],
    ['INVALID_ARGUMENT', { areas: {}, statistic: 'rate' }],
    ['INVALID_ARGUMENT', { areas: [5], statistic: 'rate' }],
    ['INVALID_ARGUMENT', { areas: AREAS, statistic: 'ratio' }],
    ['INVALID_ARGUMENT', { areas: AREAS, statistic: 'rate', per: 0 }],
    ['NEGATIVE_COUNT', { areas: AREAS, statistic: 'rate', average: -1 }],
    ['PART_EXCEEDS_WHOLE', { areas: AREAS, statistic: 'proportion', average: 101 }],
    ['PART_EXCEEDS_WHOLE', { areas: [{ count: 3, population: 2 }], statistic: 'proportion' }],
    ['NEGATIVE_COUNT', { areas: [{ count: -3, population: 2 }], statistic: 'rate' }],
    ['ZERO_POPULATION', { areas: [{ count: 3, population: 0 }], statistic: 'rate' }],
    ['INVALID_DECIMALS', { areas: AREAS, statistic: 'rate', decimals: NaN }],
    ['RESULT_OUT_OF_RANGE', { areas: [{ count: 3, population: 1.79e308 }], statistic: 'proportion' }],
  ])('refuses with %s: %j', (code, input) => {
    expect(thrownBy(() => funnel(input as unknown as FunnelInput)).code).toBe(code);
  });
});

interface OverdispersedRow {
  readonly kind: 'rate' | 'proportion';
  readonly form: 'multiplicative' | 'additive';
  readonly counts: string;
  readonly populations: string;
  readonly phi: number;
  readonly tau2: number;
  readonly widened: 0 | 1;
  readonly sides: string;
}

describe('funnel with overdispersion', () => {
  it("matches the dispersion, the variance and the sides of FunnelPlotR's formulas in R, 1,000 times", () => {
    const rows = tableOf<OverdispersedRow>('funnels');
    expect(rows.length).toBe(1000);
    const sides = ['low-99.8', 'low-95', 'not-significant', 'high-95', 'high-99.8'];
    for (const { kind: statistic, form, counts, populations, phi, tau2, widened, sides: found } of rows) {
      const numbers = populations.split(' ').map(Number);
      const areas = counts.split(' ').map((count, index) => ({ count, population: numbers[index] ?? 0 }));
      const result = funnel({ areas, statistic, per: 1, overdispersion: form });
      expectClose(result.overdispersion?.dispersion, phi, 1e-9);
      expectClose(result.overdispersion?.betweenVariance, tau2, 1e-7);
      expect([result.overdispersion?.form, result.overdispersion?.isWidened]).toStrictEqual([form, widened === 1]);
      if (widened === 0) {
        const { overdispersion, ...plain } = funnel({ areas, statistic, per: 1 });
        expect([{ ...result, overdispersion: null }, overdispersion]).toStrictEqual([
          { ...plain, overdispersion },
          null,
        ]);
        continue;
      }
      for (const [index, side] of found.split(' ').entries()) {
        const { significance } = result.areas[index] ?? {};
        if (significance !== 'not-compared') expect(significance).toBe(sides[Number(side) + 2]);
      }
    }
  });

  const ten = [300, 420, 350, 510, 280, 390, 460, 330, 410, 900].map((count) => ({ count, population: 10_000 }));

  it('widens the lines until only areas that are unusual among the others are outside', () => {
    const outside = (overdispersion?: FunnelInput['overdispersion']) =>
      funnel({ areas: ten, statistic: 'rate', overdispersion }).areas.filter(
        ({ significance }) => significance !== 'not-significant',
      ).length;
    expect([outside(), outside('additive'), outside('multiplicative')]).toStrictEqual([7, 1, 1]);
  });

  it.each(['rate', 'proportion'] as const)('draws the lines of a %s with the same limits', (statistic) => {
    const { areas, limits, average } = funnel({ areas: ten, statistic, overdispersion: 'additive' });
    const line = limits['high-99.8'].find(({ population }) => population >= 10_000);
    expect(areas[9]?.value).toBeGreaterThan(line?.value ?? Infinity);
    expect(limits['low-95'].every(({ value }) => value < average)).toBe(true);
    // However large an area is, the spread between areas stays.
    expect(limits['high-95'].at(-1)?.value).toBeGreaterThan(1.3 * average);
  });

  it('keeps the lines of proportions between 0 and 100%', () => {
    const areas = [96, 99, 90, 99, 60, 98].map((count) => ({ count, population: 100 }));
    const { limits } = funnel({ areas, statistic: 'proportion', overdispersion: 'multiplicative' });
    expect(limits['high-99.8'].every(({ value }) => value <= 100)).toBe(true);
    expect(limits['high-99.8'][0]?.value).toBe(100);
    expect(limits['low-99.8'][0]?.value).toBe(0);
  });

  it('does not mention overdispersion if nothing was counted, and refuses few areas and other words', () => {
    const none = ten.map(({ population }) => ({ count: 0, population }));
    expect(funnel({ areas: none, statistic: 'rate', overdispersion: 'additive' }).overdispersion).toBeNull();
    const few = thrownBy(() => funnel({ areas: ten.slice(0, 4), statistic: 'rate', overdispersion: 'additive' }));
    expect([few.code, few.details['needed']]).toStrictEqual(['TOO_FEW_POINTS', 5]);
    const wrong = thrownBy(() => funnel({ areas: ten, statistic: 'rate', overdispersion: true as never }));
    expect(wrong.message).toContain('overdispersion must be one of');
  });
});
