import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/statistics/distributions/normalQuantile.js';
import { proportionInterval } from '../../src/statistics/proportionInterval.js';

const share = fc
  .integer({ min: 1, max: 10_000_000 })
  .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));

describe('proportionInterval', () => {
  it('has limits that are exactly z standard errors away from the part, as in the score test', () => {
    fc.assert(
      fc.property(share, fc.constantFrom(0.9, 0.95, 0.998), ([part, whole], confidence) => {
        const { lower, upper } = proportionInterval({ part, whole, per: 1, confidence });
        const z = normalQuantile((1 - confidence) / 2);
        for (const limit of [lower, upper]) {
          const distance = part - whole * limit;
          const variance = whole * limit * (1 - limit);
          expect(Math.abs(distance ** 2 - z ** 2 * variance)).toBeLessThanOrEqual(1e-6 * (1 + z ** 2 * variance));
        }
      }),
    );
  });

  it('is reversed if the part and the rest are swapped', () => {
    fc.assert(
      fc.property(share, ([part, whole]) => {
        const one = proportionInterval({ part, whole });
        const rest = proportionInterval({ part: whole - part, whole });
        expect(one.lower).toBeCloseTo(100 - rest.upper, 9);
        expect(one.upper).toBeCloseTo(100 - rest.lower, 9);
      }),
    );
  });

  it('stays within 0 and 100 and around its value', () => {
    fc.assert(
      fc.property(share, ([part, whole]) => {
        const { value, lower, upper } = proportionInterval({ part, whole });
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(value);
        expect(upper).toBeGreaterThanOrEqual(value);
        expect(upper).toBeLessThanOrEqual(100);
      }),
    );
  });
});
