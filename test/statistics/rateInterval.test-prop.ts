import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateInterval } from '../../src/statistics/rateInterval.js';

const count = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 10_000_000 }));
const population = fc.integer({ min: 1, max: 10_000_000 });
const confidence = fc.constantFrom(0.9, 0.95, 0.99, 0.998, 0.9999);

/** The probability of at most so many events where a number is expected: the terms added up one by one. */
function atMost(events: number, expected: number): number {
  let term = Math.exp(-expected);
  let sum = term;
  for (let event = 1; event <= events; event += 1) {
    term *= expected / event;
    sum += term;
  }
  return sum;
}

describe('rateInterval', () => {
  it('has exact limits below 10 that leave the tails of the Poisson distribution, added up term by term', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9 }), confidence, (events, level) => {
        const { lower, upper } = rateInterval({ count: events, population: 1, per: 1, confidence: level });
        const tail = (1 - level) / 2;
        expect(Math.abs(atMost(events, upper) / tail - 1)).toBeLessThan(1e-9);
        if (events > 0) expect(Math.abs((1 - atMost(events - 1, lower)) / tail - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it('contains its value, and widens with the level', () => {
    fc.assert(
      fc.property(count, population, (events, people) => {
        const narrow = rateInterval({ count: events, population: people });
        const wide = rateInterval({ count: events, population: people, confidence: 0.998 });
        expect(narrow.lower).toBeLessThanOrEqual(narrow.value);
        expect(narrow.upper).toBeGreaterThan(narrow.value);
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThan(narrow.upper);
      }),
    );
  });

  it("moves up with the count, including the step from exact limits to Byar's", () => {
    fc.assert(
      fc.property(count, confidence, (events, level) => {
        const one = rateInterval({ count: events, population: 1000, confidence: level });
        const more = rateInterval({ count: events + 1, population: 1000, confidence: level });
        expect(more.lower).toBeGreaterThan(one.lower);
        expect(more.upper).toBeGreaterThan(one.upper);
      }),
    );
  });

  it('depends on the base only in scale', () => {
    fc.assert(
      fc.property(count, population, (events, people) => {
        const one = rateInterval({ count: events, population: people, per: 1 });
        const thousand = rateInterval({ count: events, population: people });
        expect(thousand.upper / one.upper).toBeCloseTo(1000, 6);
      }),
    );
  });
});
