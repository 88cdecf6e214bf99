import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentage } from '../../src/calculate/percentage.js';
import { percentageChange } from '../../src/calculate/percentageChange.js';
import { percentagePointChange } from '../../src/calculate/percentagePointChange.js';
import { pooledRate } from '../../src/calculate/pooledRate.js';
import { rate } from '../../src/calculate/rate.js';
import { round } from '../../src/calculate/round.js';
import type { Numeric } from '../../src/model/numeric.js';
import { OtherDecimal } from '../exact/numerics.js';
import { differenceOverOf, nearestDouble, rationalOf, roundedDouble, sumOf } from '../exact/rational.js';

/** A decimal of up to 9 digits and 4 decimals, in writing. */
const decimalText = (min: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min, max: 999_999_999 }), fc.integer({ min: 0, max: 4 }))
    .map(([whole, scale]) => String(whole / 10 ** scale));

const counts = decimalText(0);
const denominators = decimalText(1).filter((text) => Number(text) >= 0.0001);
const signed = decimalText(-999_999_999);
const decimals = fc.constantFrom(undefined, ...Array.from({ length: 21 }, (_, index) => index));

/** One value in each form in which it can be given. */
const forms = (text: string): Numeric[] => [Number(text), text, new Decimal(text), new OtherDecimal(text)];

const ONE = rationalOf(1);
const ZERO = rationalOf(0);
const expectedOf = (fraction: ReturnType<typeof rationalOf>, places: number | undefined): number =>
  places === undefined ? nearestDouble(fraction) : roundedDouble(fraction, places);

describe('rate', () => {
  it('equals the fraction worked out on BigInt', () => {
    fc.assert(
      fc.property(counts, denominators, denominators, decimals, (count, population, per, places) => {
        const fraction = differenceOverOf(rationalOf(count), ZERO, rationalOf(per), rationalOf(population));
        expect(rate({ count, population, per, decimals: places })).toBe(expectedOf(fraction, places));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is the same for a count and population ten times as large', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 1e9 }), decimals, (count, population, places) => {
        const larger = { count: count * 10, population: population * 10, decimals: places };
        expect(rate(larger)).toBe(rate({ count, population, decimals: places }));
      }),
    );
  });

  it('per 100 is the percentage, if the count is a part of the population', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 1e9 }), (one, other) => {
        const [part, whole] = [Math.min(one, other), Math.max(one, other)];
        expect(rate({ count: part, population: whole, per: 100 })).toBe(percentage({ part, whole }));
      }),
    );
  });

  it('is the same in whatever form its arguments are given', () => {
    fc.assert(
      fc.property(counts, denominators, decimals, (count, population, places) => {
        const answers = forms(count).flatMap((one) =>
          forms(population).map((other) => rate({ count: one, population: other, decimals: places })),
        );
        expect(new Set(answers).size).toBe(1);
      }),
    );
  });
});

describe('percentage', () => {
  it('is between 0 and 100, and the part and the rest add up to 100', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), (part, rest) => {
        fc.pre(part + rest > 0);
        const whole = part + rest;
        const share = percentage({ part, whole });
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(100);
        expect(share + percentage({ part: rest, whole })).toBeCloseTo(100, 9);
      }),
    );
  });

  it('is the same in whatever form its arguments are given', () => {
    fc.assert(
      fc.property(counts, denominators, decimals, (one, other, places) => {
        const [part, whole] = Number(one) <= Number(other) ? [one, other] : [other, one];
        fc.pre(Number(whole) > 0);
        const answers = forms(part).flatMap((first) =>
          forms(whole).map((second) => percentage({ part: first, whole: second, decimals: places })),
        );
        expect(new Set(answers).size).toBe(1);
      }),
    );
  });
});

describe('percentageChange', () => {
  it('equals the fraction worked out on BigInt', () => {
    fc.assert(
      fc.property(signed, signed, decimals, (from, to, places) => {
        fc.pre(Number(from) !== 0);
        const fraction = differenceOverOf(rationalOf(to), rationalOf(from), rationalOf(100), rationalOf(from));
        expect(percentageChange({ from, to, decimals: places })).toBe(expectedOf(fraction, places));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is the same for two values a thousand times as large', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 1, max: 1e9 }),
        decimals,
        (to, from, places) => {
          const larger = { from: from * 1000, to: to * 1000, decimals: places };
          expect(percentageChange(larger)).toBe(percentageChange({ from, to, decimals: places }));
        },
      ),
    );
  });

  it('changes its sign if both values do, since the base is the size of the earlier one', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), decimals, (from, to, places) => {
        fc.pre(from !== 0);
        const change = percentageChange({ from, to, decimals: places });
        expect(percentageChange({ from: -from, to: -to, decimals: places })).toBe(0 - change);
      }),
    );
  });

  it('has the sign of the difference', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (from, to) => {
        fc.pre(from !== 0);
        expect(Math.sign(percentageChange({ from, to }))).toBe(Math.sign(to - from));
      }),
    );
  });
});

describe('percentagePointChange', () => {
  it('changes its sign if the two values are swapped', () => {
    fc.assert(
      fc.property(signed, signed, decimals, (from, to, places) => {
        const there = percentagePointChange({ from, to, decimals: places });
        const back = percentagePointChange({ from: to, to: from, decimals: places });
        expect(back).toBe(0 - there);
        expect(Object.is(there, -0)).toBe(false);
      }),
    );
  });

  it('equals the difference worked out on BigInt, in whatever form its arguments are given', () => {
    fc.assert(
      fc.property(signed, signed, decimals, (from, to, places) => {
        const fraction = differenceOverOf(rationalOf(to), rationalOf(from), ONE, ONE);
        for (const form of forms(from)) {
          expect(percentagePointChange({ from: form, to, decimals: places })).toBe(expectedOf(fraction, places));
        }
      }),
    );
  });
});

describe('round', () => {
  it('equals the value rounded on BigInt, in whatever form it is given', () => {
    fc.assert(
      fc.property(signed, fc.integer({ min: 0, max: 20 }), (text, places) => {
        for (const form of forms(text)) expect(round(form, places)).toBe(roundedDouble(rationalOf(text), places));
      }),
      { numRuns: 1_000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 0, max: 20 }),
        (value, places) => {
          const once = round(value, places);
          expect(round(once, places)).toBe(once);
        },
      ),
    );
  });
});

describe('pooledRate', () => {
  const area = fc.record({ count: counts, population: denominators });

  it('is the rate of the sums', () => {
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 15 }), decimals, (areas, places) => {
        const count = areas.map((one) => rationalOf(one.count)).reduce(sumOf);
        const population = areas.map((one) => rationalOf(one.population)).reduce(sumOf);
        const fraction = differenceOverOf(count, ZERO, rationalOf(1000), population);
        expect(pooledRate({ areas, decimals: places })).toBe(expectedOf(fraction, places));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is the rate itself for one area', () => {
    fc.assert(
      fc.property(area, decimals, (one, places) => {
        expect(pooledRate({ areas: [one], decimals: places })).toBe(rate({ ...one, decimals: places }));
      }),
    );
  });

  it('treats an excluded area as if it had never been there, and is the same in any order', () => {
    fc.assert(
      fc.property(fc.array(area, { minLength: 2, maxLength: 15 }), fc.nat(), (bare, chosen) => {
        const areas = bare.map((one, index) => ({ ...one, id: `area-${String(index)}` }));
        const excluding = `area-${String(chosen % areas.length)}`;
        const others = areas.filter(({ id }) => id !== excluding);
        expect(pooledRate({ areas, excluding })).toBe(pooledRate({ areas: others }));
        expect(pooledRate({ areas: others.reverse() })).toBe(pooledRate({ areas, excluding }));
      }),
    );
  });

  it('is between the lowest and the highest rate of its areas', () => {
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 15 }), (areas) => {
        const rates = areas.map((one) => rate(one));
        const pooled = pooledRate({ areas });
        expect(pooled).toBeGreaterThanOrEqual(Math.min(...rates));
        expect(pooled).toBeLessThanOrEqual(Math.max(...rates));
      }),
    );
  });
});
