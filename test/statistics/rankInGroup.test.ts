import { describe, expect, it } from 'vitest';
import { rankInGroup, type RankInGroupInput } from '../../src/statistics/rankInGroup.js';
import { thrownBy } from '../errors/thrownBy.js';
import { tableOf } from '../fixtures/reference/tableOf.js';
import { expectClose } from './closeTo.js';

interface Row {
  readonly counts: string;
  readonly populations: string;
  readonly place: number;
  readonly band: number;
  readonly mean: number;
  readonly earliest: number;
  readonly latest: number;
}

const group = [100, 120, 80, 300].map((count, index) => ({ id: `area-${String(index)}`, count, population: 10_000 }));

describe('rankInGroup', () => {
  it("matches R's place, quarter, mean and range of places, 1,000 times, from either end", () => {
    const rows = tableOf<Row>('ranks');
    expect(rows.length).toBe(1000);
    for (const { counts, populations, place, band, mean, earliest, latest } of rows) {
      const people = populations.split(' ');
      const areas = counts
        .split(' ')
        .map((count, index) => ({ id: String(index), count, population: people[index] ?? '' }));
      const found = rankInGroup({ areas, area: '0', from: 'highest' });
      expect([found.place, found.band, found.earliest, found.latest]).toStrictEqual([place, band, earliest, latest]);
      expectClose(found.mean, mean, 1e-9);
      const lowest = rankInGroup({ areas, area: '0', from: 'lowest' });
      expect([lowest.earliest, lowest.latest]).toStrictEqual([areas.length + 1 - latest, areas.length + 1 - earliest]);
    }
  });

  it('says it in words', () => {
    const text = (area: string, more: Partial<RankInGroupInput> = {}) =>
      rankInGroup({ areas: group, area, from: 'highest', ...more }).text;
    expect(text('area-3', { among: 'the group' })).toBe(
      '1st highest of 4 in the group, in band 1 of 4. Chance does not explain its place.',
    );
    expect(text('area-0', { bands: 2 })).toBe(
      '3rd highest of 4, in band 2 of 2. But for chance it may be anywhere from 2nd to 4th.',
    );
    expect(text('area-0', { bands: 5, from: 'lowest' })).toBe(
      '2nd lowest of 4. But for chance it may be anywhere from 1st to 3rd.',
    );
  });

  it('rounds the rates, ranks equal ones together, and widens the range with the level', () => {
    const tied = [...group, { id: 'tie', count: 50, population: 5000 }];
    const found = rankInGroup({ areas: tied, area: 'tie', from: 'highest', decimals: 0 });
    expect([found.value, found.mean, found.place, found.sharedBy, found.of]).toStrictEqual([10, 14, 3, 2, 5]);
    const wide = rankInGroup({ areas: group, area: 'area-1', from: 'highest', confidence: 0.9 });
    const narrow = rankInGroup({ areas: group, area: 'area-1', from: 'highest', confidence: '0.9999999' });
    expect([wide.latest, narrow.latest]).toStrictEqual([3, 4]);
  });

  it.each([
    ['UNKNOWN_AREA', 'area', { area: 'kent' }],
    ['INVALID_ARGUMENT', 'areas', { areas: [group[0]] }],
    ['INVALID_ARGUMENT', 'areas', { areas: [group[0], group[0]] }],
    ['INVALID_ARGUMENT', 'areas', { areas: 7 }],
    ['INVALID_ARGUMENT', 'areas[0].count', { areas: [{ ...group[0], count: 0.5 }] }],
    ['ZERO_POPULATION', 'areas[0].population', { areas: [{ ...group[0], population: 0 }] }],
    ['INVALID_ARGUMENT', 'areas[0]', { areas: [{ ...group[0], rate: 1 }] }],
    ['INVALID_ARGUMENT', 'from', { from: 'top' }],
    ['INVALID_ARGUMENT', 'bands', { bands: 1 }],
    ['INVALID_ARGUMENT', 'among', { among: '' }],
    ['INVALID_ARGUMENT', 'confidence', { confidence: 0.2 }],
    ['INVALID_DECIMALS', 'decimals', { decimals: 77 }],
    ['INVALID_ARGUMENT', 'The argument of rankInGroup', { polarity: 'lower-is-better' }],
  ])('refuses with %s anything that is not %s', (code, name, wrong) => {
    const input = { areas: group, area: 'area-0', from: 'highest', ...wrong } as RankInGroupInput;
    const error = thrownBy(() => rankInGroup(input));
    expect([error.code, error.message.startsWith(name)]).toStrictEqual([code, true]);
  });
});
