import { describe, expect, it } from 'vitest';
import { domainOf, isFar, ticksOf, ticksWithin } from '../../../src/report/charts/scale.js';

const COUNT = { kind: 'count', of: 'offences' } as const;
const PERCENTAGE = { kind: 'percentage' } as const;
const texts = (ticks: readonly { text: string }[]): string[] => ticks.map(({ text }) => text);

describe('domainOf', () => {
  it.each<[string, readonly number[], readonly number[], readonly [number, number]]>([
    ['values apart: from zero', [20, 90], [], [0, 100]],
    ['values close together: around them', [95, 96], [], [94.8, 96.2]],
    ['one value: from zero', [7.5], [], [0, 8]],
    ['negative values: up to zero', [-20, -90], [], [-100, 0]],
    ['both signs', [-3.5, 4], [], [-4, 4]],
    ['nothing but zero', [0, 0], [], [0, 1]],
    // Seed 1298069749 of anyPlan: the steps of an axis this short would be nothing, and their number endless.
    ['next to zero, and close together', [2.4e-323, 2.5e-323], [], [0, 1]],
    ['a mark that is near', [20], [90], [0, 100]],
    ['a mark that is far away: left out', [20], [9000], [0, 20]],
  ])('%s', (_, data, beside, domain) => {
    expect(domainOf(data, beside, COUNT)).toStrictEqual(domain);
  });

  it('does not go beyond zero, unless the figures do', () => {
    // With so little between them they have air on both sides, which would be below zero.
    expect(domainOf([0.2, 1], [], COUNT, 1)[0]).toBe(0);
    expect(domainOf([-1, -0.2], [], COUNT, 1)[1]).toBe(0);
    expect(domainOf([-1, 3], [], COUNT)[0]).toBeLessThanOrEqual(-1);
  });

  it('does not go beyond 0 or 100%, unless the figures do', () => {
    expect(domainOf([99.5, 99.9], [], PERCENTAGE)[1]).toBe(100);
    expect(domainOf([90, 110], [], PERCENTAGE)[1]).toBeGreaterThan(100);
  });
});

describe('isFar', () => {
  it('is more than 25 times further away than the data are wide; next to zeros nothing is', () => {
    expect([isFar(260, [10, 10]), isFar(260.1, [10, 10]), isFar(-240.1, [10, 10]), isFar(1e9, [0, 0])]).toStrictEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('ticks', () => {
  it('are round numbers, written as in the tables', () => {
    expect(texts(ticksOf([0, 2000], 5, COUNT))).toStrictEqual(['0', '500', '1,000', '1,500', '2,000']);
    expect(texts(ticksOf([94.5, 96.5], 6, PERCENTAGE))).toStrictEqual(['94.5%', '95.0%', '95.5%', '96.0%', '96.5%']);
    expect(texts(ticksOf([0, 1.5e6], 4, COUNT))).toStrictEqual(['0', '0.5 million', '1.0 million', '1.5 million']);
    expect(texts(ticksOf([-4e9, 0], 3, COUNT))).toStrictEqual(['-4 billion', '-2 billion', '0']);
  });

  it('are fewer where there is less room, down to one', () => {
    expect(texts(ticksWithin([0, 1000], 600, COUNT))).toHaveLength(6);
    expect(texts(ticksWithin([0, 1000], 150, COUNT))).toStrictEqual(['0', '500', '1,000']);
    expect(texts(ticksWithin([0, 1000], 130, COUNT))).toStrictEqual(['0', '1,000']);
    expect(texts(ticksWithin([0, 1e15], 160, COUNT))).toStrictEqual(['0']);
  });
});
