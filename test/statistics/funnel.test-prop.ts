import { describe, expect, it } from 'vitest';
import { funnel } from '../../src/statistics/funnel.js';

/** The chance of at most each count from 0 on of a binomial distribution, summed term by term. */
function binomialAtMost(whole: number, share: number): number[] {
  let [sum, log] = [0, whole * Math.log1p(-share)];
  return Array.from({ length: whole + 1 }, (_, part) => {
    sum += Math.exp(log);
    log += Math.log(((whole - part) / (part + 1)) * (share / (1 - share)));
    return sum;
  });
}

describe('funnel compared with the binomial distribution', () => {
  const SHARES = [0.02, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 0.98];
  // Worked out with scipy 1.17 (binom.cdf, binom.sf) over every size from 30 to 299 and up to 5,000: at most 1.42 times
  // the level of 95% and 1.87 times that of 99.8%, since counts are whole. Wilson's limits around the average alone come
  // to hundreds of times the level.
  it.each([31, 60, 200, 1000, 5000])(
    'does not flag areas of %i people for chance variation',
    (population) => {
      for (const share of SHARES) {
        const atMost = binomialAtMost(population, share);
        const areas = Array.from({ length: population + 1 }, (_, count) => ({ count, population }));
        const judged = funnel({ areas, statistic: 'proportion', average: share, per: 1 }).areas;
        for (const { count } of areas) {
          const significance = judged[count]?.significance;
          if (significance === 'not-significant' || significance === 'not-compared') continue;
          const [side, level] = String(significance).split('-');
          const chance = side === 'low' ? atMost[count] : 1 - (atMost[count - 1] ?? 0);
          const name = `${String(count)} of ${String(population)} around ${String(share)}`;
          expect(chance, name).toBeLessThan(level === '95' ? 0.025 * 1.42 : 0.001 * 1.88);
        }
      }
    },
    60_000,
  );
});
