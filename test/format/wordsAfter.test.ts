import { describe, expect, it } from 'vitest';
import { valueInUnit } from '../../src/format/valueInUnit.js';
import { wordsAfter } from '../../src/format/wordsAfter.js';
import type { Unit } from '../../src/model/unit.js';
import { unitText } from '../../src/tables/cells/unitWords.js';

describe('the words after a number', () => {
  it('are empty if a sign shows the unit', () => {
    expect(wordsAfter({ kind: 'percentage' })).toBe('');
    expect(wordsAfter({ kind: 'money', currency: 'GBP' })).toBe('');
  });
});

describe('a value in its unit', () => {
  it.each<[Unit, string, string]>([
    [{ kind: 'count', of: 'offences' }, '7 offences', 'count of offences'],
    [{ kind: 'rate', per: 1000, of: 'people' }, '7 per 1,000 people', 'per 1000 people'],
    [{ kind: 'percentage' }, '7%', 'percentage'],
    [{ kind: 'percentage', of: 'people' }, '7%', 'percentage of people'],
    [{ kind: 'percentage', signed: true }, '7%', 'signed percentage'],
    [{ kind: 'rate', per: 10, of: 'of all' }, '7 per 10 of all', 'per 10 of of all'],
    [{ kind: 'money', currency: 'GBP' }, '£7', '£'],
    [{ kind: 'money', currency: 'CHF' }, 'CHF 7', 'money in CHF'],
    [{ kind: 'duration', unit: 'minutes' }, '7 minutes', 'average minutes'],
    [{ kind: 'score', of: 'out of 10' }, '7 out of 10', 'score out of 10'],
    [{ kind: 'score' }, '7', 'score'],
    [{ kind: 'points' }, '7 percentage points', 'percentage points'],
  ])('has the words for %j', (unit, words, cell) => {
    expect(valueInUnit(7, unit, true)).toBe(words);
    expect(unitText(unit)).toBe(cell);
  });
});
