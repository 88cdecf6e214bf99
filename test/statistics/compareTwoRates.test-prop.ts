import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTwoRates, type TwoRatesComparison } from '../../src/statistics/compareTwoRates.js';

const count = fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 3000 }), fc.nat({ max: 1_000_000 }));
const population = fc.integer({ min: 1, max: 10_000_000 });
const compared = (count: number, population: number, others: number, people: number): TwoRatesComparison =>
  compareTwoRates({
    count,
    population,
    reference: { count: others, population: people },
    per: 1,
    polarity: 'no-judgement',
  });

/** Twice the smaller end of a binomial distribution with small numbers, added up term by term from factorials. */
function pValueByHand(some: number, all: number, share: number): number {
  const terms = Array.from({ length: all + 1 }, (_, k) => {
    let term = 1;
    for (let step = 1; step <= k; step += 1) term *= ((all - k + step) / step) * (share / (1 - share));
    return term * (1 - share) ** all;
  });
  const sum = (part: readonly number[]): number => part.reduce((total, term) => total + term, 0);
  return Math.min(1, 2 * Math.min(sum(terms.slice(0, some + 1)), sum(terms.slice(some))));
}

describe('compareTwoRates', () => {
  it('has the p-value of the binomial distribution, added up term by term', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 40 }),
        fc.nat({ max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (one, two, people, others) => {
          const { pValue } = compared(one, people, two, others);
          const byHand = pValueByHand(one, one + two, people / (people + others));
          expect(Math.abs(pValue / byHand - 1)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it('has 1 within the limits of the ratio, and 0 within those of the difference, if it finds nothing', () => {
    fc.assert(
      fc.property(count, population, count, population, (one, people, two, others) => {
        const found = compared(one, people, two, others);
        const holdsOne = found.ratioLower <= 1 && (found.ratioUpper ?? Infinity) >= 1;
        expect(holdsOne).toBe(found.outcome === 'similar');
        if (found.outcome === 'similar') {
          expect(found.differenceLower).toBeLessThanOrEqual(0);
          expect(found.differenceUpper).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('is reversed if its two sides are swapped', () => {
    fc.assert(
      fc.property(count, population, count, population, (one, people, two, others) => {
        const found = compared(one, people, two, others);
        const turned = compared(two, others, one, people);
        expect(turned.pValue).toBe(found.pValue);
        expect([turned.value, turned.reference]).toStrictEqual([found.reference, found.value]);
        if (found.ratioUpper !== null && turned.ratioLower > 0) {
          expect(Math.abs(turned.ratioLower * found.ratioUpper - 1)).toBeLessThan(1e-12);
        }
      }),
    );
  });
});
