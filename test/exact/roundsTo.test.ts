import { describe, expect, it } from 'vitest';
import { roundsTo } from '../../src/exact/roundsTo.js';

describe('roundsTo', () => {
  it.each([
    // 1 ÷ 8 is exactly 0.125, which rounds to 0.13 and, half to even, to 0.12.
    [0.125, 1, 8, true],
    [0.12, 1, 8, true],
    [0.13, 1, 8, true],
    [0.11, 1, 8, false],
    [0.14, 1, 8, false],
    // What doubles make of 100 ÷ 3, and what printing makes of it.
    [33.333333333333336, 100, 3, true],
    [33.3, 100, 3, true],
    [33.4, 100, 3, false],
    [0, 0, 3, true],
  ])('says whether %d is %d ÷ %d rounded: %s', (value, over, under, is) => {
    expect(roundsTo(value, over, under)).toBe(is);
  });
});
