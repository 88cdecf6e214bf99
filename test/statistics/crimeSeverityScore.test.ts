import { describe, expect, it } from 'vitest';
import { crimeSeverityScore, type CrimeSeverityScoreInput } from '../../src/statistics/crimeSeverityScore.js';
import { thrownBy } from '../errors/thrownBy.js';

const weights = { robbery: 746, theft: '0.1', homicide: 7979 };

describe('crimeSeverityScore', () => {
  // The formula of the Office for National Statistics: Σ offences × weight ÷ population.
  it('adds up offences times weights over the population, exactly', () => {
    const offences = [
      { offence: 'theft', count: 3 },
      { offence: 'homicide', count: 0 },
      { offence: 'theft', count: 3 },
    ];
    // 0.1 × 3 twice is 0.6, which doubles miss.
    const { score, parts } = crimeSeverityScore({ offences, weights, population: 1 });
    expect(score).toBe(0.6);
    expect(parts).toStrictEqual([
      { offence: 'theft', score: 0.3, percent: 50 },
      { offence: 'homicide', score: 0, percent: 0 },
      { offence: 'theft', score: 0.3, percent: 50 },
    ]);
    expect(crimeSeverityScore({ offences, weights, population: 3, per: 1000, decimals: 1 }).score).toBe(200);
  });

  it('matches the sum by hand for 1,000 areas', () => {
    for (let area = 1; area <= 1000; area += 1) {
      const [robbery, theft] = [area * 7, area ** 2];
      const offences = [
        { offence: 'robbery', count: robbery },
        { offence: 'theft', count: theft },
      ];
      const { score } = crimeSeverityScore({ offences, weights, population: area * 1024 });
      // In tenths, which are whole numbers; the division is the only step that rounds.
      expect(score).toBe((robbery * 7460 + theft) / (10_240 * area));
    }
  });

  it('is 0 if nothing was recorded', () => {
    expect(crimeSeverityScore({ offences: [], weights, population: 5 })).toStrictEqual({ score: 0, parts: [] });
    const none = crimeSeverityScore({ offences: [{ offence: 'theft', count: 0 }], weights, population: 5 });
    expect(none.parts[0]?.percent).toBe(0);
  });

  const theft = [{ offence: 'theft', count: 1 }];
  it.each([
    ['INVALID_ARGUMENT', 'weights', { offences: [{ offence: 'arson', count: 1 }], weights, population: 5 }],
    ['INVALID_ARGUMENT', 'weights', { offences: [{ offence: 'toString', count: 1 }], weights, population: 5 }],
    ['INVALID_ARGUMENT', 'weights', { offences: theft, population: 5 }],
    ['NEGATIVE_COUNT', 'weights["theft"]', { offences: theft, weights: { theft: -1 }, population: 5 }],
    ['NEGATIVE_COUNT', 'offences[0].count', { offences: [{ offence: 'theft', count: -1 }], weights, population: 5 }],
    ['INVALID_ARGUMENT', 'offences[0].offence', { offences: [{ offence: '', count: 1 }], weights, population: 5 }],
    [
      'INVALID_ARGUMENT',
      'offences[0]',
      { offences: [{ offence: 'theft', count: 1, weight: 2 }], weights, population: 5 },
    ],
    ['INVALID_ARGUMENT', 'offences', { offences: 7, weights, population: 5 }],
    ['ZERO_POPULATION', 'population', { offences: theft, weights, population: 0 }],
    ['INVALID_ARGUMENT', 'per', { offences: theft, weights, population: 5, per: -1 }],
    ['INVALID_DECIMALS', 'decimals', { offences: theft, weights, population: 5, decimals: -1 }],
  ])('refuses with %s anything that is not %s', (code, name, input) => {
    const error = thrownBy(() => crimeSeverityScore(input as CrimeSeverityScoreInput));
    expect([error.code, error.message.startsWith(name)]).toStrictEqual([code, true]);
  });
});
