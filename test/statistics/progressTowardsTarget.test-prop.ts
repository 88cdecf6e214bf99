import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressTowardsTarget } from '../../src/statistics/progressTowardsTarget.js';

const figure = fc.integer({ min: 1, max: 100_000 }).map((tenths) => tenths / 10);

describe('progressTowardsTarget', () => {
  it('is 1 on the compound path, with years in the right order', () => {
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 1, max: 9 }), (baseValue, target, years) => {
        if (Math.abs(target / baseValue - 1) < 1e-3) return;
        const polarity = target < baseValue ? 'lower-is-better' : 'higher-is-better';
        const currentValue = baseValue * (target / baseValue) ** (years / 10);
        const { progress } = progressTowardsTarget({
          baseValue,
          baseYear: 2010,
          currentValue,
          currentYear: 2010 + years,
          target,
          targetYear: 2020,
          polarity,
        });
        expect(progress).toBeCloseTo(1, 8);
      }),
    );
  });

  it('gives a better score to a better figure', () => {
    const scoreOf = (currentValue: number, target: number | null): number =>
      progressTowardsTarget({
        baseValue: 100,
        baseYear: 2010,
        currentValue,
        currentYear: 2014,
        target,
        targetYear: 2020,
        polarity: 'lower-is-better',
      }).score ?? NaN;
    fc.assert(
      fc.property(figure, figure, fc.constantFrom(50, 90, null), (one, other, target) => {
        // Open SDG's coefficients are rounded: at 0.6 its two lines miss each other by 0.00002.
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(scoreOf(low, target)).toBeGreaterThanOrEqual(scoreOf(high, target) - 1e-4);
      }),
    );
  });
});
