import { describe, expect, it } from 'vitest';
import { isOtherTime } from '../../src/tables/doubts/isOtherTime.js';
import { limitsAll } from '../../src/tables/doubts/limitsAll.js';
import { givenPeriod } from '../../src/period/givenPeriod.js';

// Whether a time in words is that of a figure follows from the days of both.
const [BEFORE, LATEST] = [givenPeriod('2024/25'), givenPeriod('2025/26')];

describe('a time in words', () => {
  it.each([
    ['2025/26', false],
    ['2024/25', false],
    ['2023/24', true],
    ['As at 31/12/2025', true],
    ['As at 2025-12-31', true],
    ["Dec '25", true],
    ["March '26", false],
    ['Q3', true],
    ['Q1 to Q4', false],
  ])('is compared with the periods of figures in any order: %s', (words, isOther) => {
    expect(isOtherTime(words, [BEFORE, LATEST])).toBe(isOther);
    expect(isOtherTime(words, [LATEST, BEFORE])).toBe(isOther);
  });

  it('is compared with a quarter, or with any financial year if no period is known', () => {
    expect(isOtherTime('Q2', [givenPeriod('2025/26 Q2')])).toBe(false);
    expect(isOtherTime('Q3', [givenPeriod('2025/26 Q2')])).toBe(true);
    expect(isOtherTime('Q4', [undefined])).toBe(false);
    expect(isOtherTime('survey of 2025', [undefined])).toBe(false);
    expect(isOtherTime('survey of last year', [undefined])).toBe(true);
  });

  it('may be that of a report, within the latest of the periods in any order', () => {
    for (const periods of [
      [BEFORE, LATEST],
      [LATEST, BEFORE],
    ])
      expect(limitsAll('Performance report: December 2025', periods)).toBe(true);
  });
});
