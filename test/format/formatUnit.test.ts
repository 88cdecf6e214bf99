import { describe, expect, it } from 'vitest';
import { formatUnit, type FormatUnitOptions } from '../../src/format/formatUnit.js';
import type { Unit } from '../../src/model/unit.js';
import { codeThrownBy } from '../errors/codeThrownBy.js';
import { thrownBy } from '../errors/thrownBy.js';

describe('formatUnit', () => {
  it.each<[Unit, string, string]>([
    // every kind of model/unit.ts
    [{ kind: 'count', of: 'offences' }, 'offences', 'Offences'],
    [{ kind: 'count', of: 'pounds' }, '£', 'Pounds'],
    [{ kind: 'percentage' }, '%', 'Percentage'],
    [{ kind: 'percentage', of: 'people surveyed' }, '% of people surveyed', 'Percentage of people surveyed'],
    [{ kind: 'percentage', signed: true }, '%', 'Percentage'],
    [{ kind: 'rate', per: 1000, of: 'population' }, 'per 1,000 population', 'Rate per 1,000 population'],
    [{ kind: 'rate', per: 0.5, of: 'households' }, 'per 0.5 households', 'Rate per 0.5 households'],
    [{ kind: 'money', currency: 'GBP' }, '£', 'Amount in pounds'],
    [{ kind: 'money', currency: 'EUR' }, '€', 'Amount in EUR'],
    [{ kind: 'money', currency: 'CHF' }, 'CHF', 'Amount in CHF'],
    [{ kind: 'duration', unit: 'minutes' }, 'minutes', 'Time in minutes'],
    [{ kind: 'score' }, 'score', 'Score'],
    [{ kind: 'score', of: 'out of 10' }, 'out of 10', 'Score out of 10'],
    [{ kind: 'points' }, 'percentage points', 'Percentage points'],
  ])('prints %j as %s, and in the long form as %s', (unit, short, long) => {
    expect(formatUnit(unit)).toBe(short);
    expect(formatUnit(unit, { form: 'short' })).toBe(short);
    expect(formatUnit(unit, { form: 'long' })).toBe(long);
  });

  it.each<[string, unknown]>([
    ['no object', 'offences'],
    ['a kind that is none', { kind: 'number' }],
    ['a count of nothing', { kind: 'count' }],
    ['a rate of nothing', { kind: 'rate', per: 1000, of: '' }],
    ['no currency', { kind: 'money' }],
    ['a time that is none', { kind: 'duration', unit: 'fortnights' }],
    ['a misspelt key', { kind: 'percentage', off: 'people' }],
  ])('refuses %s', (_, unit) => {
    expect(codeThrownBy(() => formatUnit(unit as Unit))).toBe('INVALID_ARGUMENT');
  });

  it('refuses a rate without a base, and unknown forms', () => {
    expect(codeThrownBy(() => formatUnit({ kind: 'rate', of: 'people' } as unknown as Unit))).toBe('INVALID_NUMBER');
    const unit = { kind: 'points' } as const;
    expect(thrownBy(() => formatUnit(unit, { form: 'full' } as unknown as FormatUnitOptions)).message).toContain(
      `options.form must be one of 'short', 'long'`,
    );
    expect(codeThrownBy(() => formatUnit(unit, { long: true } as FormatUnitOptions))).toBe('INVALID_ARGUMENT');
  });
});
