import { describe, expect, it } from 'vitest';
import { quantileGroups } from '../../src/statistics/quantileGroups.js';
import { rankAmong } from '../../src/statistics/rankAmong.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';
import { vectors } from '../fixtures/reference/vectors.js';

describe('quantileGroups compared with PHEindicatormethods', () => {
  it.each([...vectors('quantiles', 'quantile'), ...vectors('quantiles_fixture', 'quantile')])(
    'phe_quantile: $input',
    ({ input, expected }) => {
      const { values, quantiles, invert } = input as { values: (number | null)[]; quantiles: number; invert: boolean };
      expect(quantileGroups(values, { groups: quantiles, highestFirst: invert })).toStrictEqual(expected['quantile']);
      if (expected['rank'] === undefined) return;
      const ranks = rankAmong(values, { from: invert ? 'highest' : 'lowest' });
      expect(ranks.map((rank) => rank?.place ?? null)).toStrictEqual(expected['rank']);
    },
  );
});

describe('quantileGroups', () => {
  it('counts from the highest unless told otherwise', () => {
    expect(quantileGroups([1, 2, 3, 4], { groups: 2 })).toStrictEqual([2, 2, 1, 1]);
    expect(quantileGroups([1, 2, 3, 4], { groups: 2, highestFirst: false })).toStrictEqual([1, 1, 2, 2]);
  });

  it('divides in whole numbers, where R divides by N ÷ q and is off by one', () => {
    // 28 values in 20 groups, the 8th: (28 + 1 − 8) × 20 ÷ 28 is 15 exactly, so group 20 + 1 − 15 = 6. In doubles
    // 21 ÷ (28 ÷ 20) is a hair more than 15, which makes R's group 5.
    expect(Math.ceil(21 / (28 / 20))).toBe(16);
    const values = Array.from({ length: 28 }, (_, index) => 28 - index);
    expect(quantileGroups(values, { groups: 20 })[7]).toBe(6);
  });

  it.each([1, 0, 2.5, NaN, '4', undefined])('refuses %s groups', (groups) => {
    expect(codeThrownBy(() => quantileGroups([1, 2, 3], { groups: groups as number }))).toBe('INVALID_ARGUMENT');
  });

  it.each([
    ['INVALID_ARGUMENT', 5, { groups: 2 }],
    ['INVALID_ARGUMENT', [1], undefined],
    ['INVALID_ARGUMENT', [1], { groups: 2, highestFirst: 'yes' }],
    ['INVALID_NUMBER', [1, undefined], { groups: 2 }],
  ])('refuses with %s: %j, %j', (code, values, options) => {
    expect(codeThrownBy(() => quantileGroups(values as never, options as never))).toBe(code);
  });
});

describe('rankAmong', () => {
  it('gives places in words, including ties', () => {
    const county = Array.from({ length: 12 }, (_, index) => 12 - index);
    const texts = rankAmong(county, { from: 'highest', among: 'the county' }).map((rank) => rank?.text);
    expect(texts.slice(0, 4)).toStrictEqual([
      '1st highest of 12 in the county',
      '2nd highest of 12 in the county',
      '3rd highest of 12 in the county',
      '4th highest of 12 in the county',
    ]);
    expect(texts[10]).toBe('11th highest of 12 in the county');
    expect(rankAmong([5, 3, 5], { from: 'highest' })).toStrictEqual([
      { place: 1, sharedBy: 2, of: 3, text: 'joint 1st highest of 3' },
      { place: 3, sharedBy: 1, of: 3, text: '3rd highest of 3' },
      { place: 1, sharedBy: 2, of: 3, text: 'joint 1st highest of 3' },
    ]);
  });

  it.each([
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
    [23, '23rd'],
    [24, '24th'],
    [101, '101st'],
    [111, '111th'],
    [112, '112th'],
  ])('writes place %i as %s', (place, words) => {
    const values = Array.from({ length: 120 }, (_, index) => index);
    expect(rankAmong(values, { from: 'lowest' })[place - 1]?.text).toBe(`${words} lowest of 120`);
  });

  it('treats 0.3 and its text as equal, and 0.1 + 0.2 as more', () => {
    const places = rankAmong(['0.30', 0.3, 0.1 + 0.2], { from: 'lowest' }).map((rank) => rank?.place);
    expect(places).toStrictEqual([1, 1, 3]);
  });

  it('returns an empty list for an empty list', () => {
    expect(rankAmong([], { from: 'lowest' })).toStrictEqual([]);
    expect(rankAmong([null], { from: 'lowest' })).toStrictEqual([null]);
  });

  it.each([
    ['INVALID_ARGUMENT', {}, { from: 'lowest' }],
    ['INVALID_ARGUMENT', [1], null],
    ['INVALID_ARGUMENT', [1], { from: 'best' }],
    ['INVALID_ARGUMENT', [1], { from: 'lowest', among: '' }],
    ['INVALID_NUMBER', ['1,579'], { from: 'lowest' }],
  ])('refuses with %s: %j, %j', (code, values, options) => {
    expect(codeThrownBy(() => rankAmong(values as never, options as never))).toBe(code);
  });
});
