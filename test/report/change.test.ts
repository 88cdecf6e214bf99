import { describe, expect, it } from 'vitest';
import { evaluateIndicator, type Indicator } from '../../src/index.js';
import { changeInWords, changeOf } from '../../src/report/change.js';
import type { Polarity } from '../../src/model/polarity.js';
import type { Unit } from '../../src/model/unit.js';

function changed(unit: Unit, before: number, now: number, polarity: Polarity = 'lower-is-better'): string | undefined {
  const indicator: Indicator = {
    ...{ id: 'i', name: 'Burglary', unit, polarity, comparisons: [], covers: 'year' },
    baseline: { value: before, period: '2024/25' },
    target: { kind: 'not-set', reason: 'monitor-only' },
  };
  const observations = [{ indicatorId: 'i', period: '2025/26', figure: { value: now } }];
  const evaluation = evaluateIndicator(indicator, { asOf: '2026-06-01', observations });
  return changeOf(indicator, evaluation) && changeInWords(changeOf(indicator, evaluation) as never).join(' ');
}

describe('the change since the year before', () => {
  // Worked by hand: 362 is 9 less than 371, 2.43%.
  it.each<[string, Unit, number, number, Polarity, string]>([
    ['a count', { kind: 'count', of: 'offences' }, 371, 362, 'lower-is-better', 'Down 2.4% better than 2024/25'],
    ['a rise', { kind: 'count', of: 'offences' }, 33, 34, 'lower-is-better', 'Up 3.0% worse than 2024/25'],
    ['no judgement', { kind: 'count', of: 'offences' }, 100, 90, 'no-judgement', 'Down 10% since 2024/25'],
    ['no change', { kind: 'count', of: 'offences' }, 90, 90, 'lower-is-better', 'No change since 2024/25'],
    [
      'a percentage',
      { kind: 'percentage' },
      16.8,
      16.1,
      'lower-is-better',
      'Down 0.7 percentage points better than 2024/25',
    ],
    ['one from zero', { kind: 'count', of: 'offences' }, 0, 3, 'lower-is-better', 'Up 3 offences worse than 2024/25'],
    [
      'one that would look like none',
      { kind: 'count', of: 'offences' },
      100_000,
      100_004,
      'lower-is-better',
      'Up 0.004% worse than 2024/25',
    ],
  ])('is reported for %s', (_, unit, before, now, polarity, words) => {
    expect(changed(unit, before, now, polarity)).toBe(words);
  });

  it('names the year before if the figure has no period', () => {
    const indicator = { unit: { kind: 'count', of: 'offences' } } as Indicator;
    const lastYear = { value: 10, period: null };
    const samePeriodLastYear = { lastYear, difference: 0, percentageDifference: 0, direction: 'unchanged' };
    expect(changeOf(indicator, { samePeriodLastYear } as never)).toMatchObject({ since: 'the year before' });
    expect(changeOf(indicator, { samePeriodLastYear: null } as never)).toBeUndefined();
  });
});
