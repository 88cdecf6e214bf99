import { describe, expect, it } from 'vitest';
import { formatChange, type FormatChangeOptions } from '../../src/format/formatChange.js';
import type { Numeric } from '../../src/model/numeric.js';
import { thrownBy } from '../errors/thrownBy.js';

describe('formatChange', () => {
  it.each([
    // +2.3% and percentage points in full: design, "formatFigure / formatChange"; methods.md, section 14
    ['a rise in per cent', 2.333, { measure: 'percent', decimals: 1 }, '+2.3%'],
    ['a fall in per cent', -63.75, { measure: 'percent', decimals: 1 }, '-63.8%'],
    ['no change in per cent', 0, { measure: 'percent' }, '0%'],
    ['a change that rounds to none', 0.04, { measure: 'percent', decimals: 1 }, '0.0%'],
    ['a fall that rounds to none', -0.04, { measure: 'percent', decimals: 1 }, '0.0%'],
    ['thousands of per cent', '12345.6', { measure: 'percent' }, '+12,345.6%'],
    ['a rise in points', 1.4, { measure: 'percentage-points' }, '+1.4 percentage points'],
    ['a fall in points', -1.1, { measure: 'percentage-points' }, '-1.1 percentage points'],
    ['one point', 1, { measure: 'percentage-points' }, '+1 percentage point'],
    ['one point down', -1, { measure: 'percentage-points' }, '-1 percentage point'],
    [
      'one point to a decimal, which is read as many',
      1,
      { measure: 'percentage-points', decimals: 1 },
      '+1.0 percentage points',
    ],
    ['eleven points', 11, { measure: 'percentage-points' }, '+11 percentage points'],
    ['no points', -0, { measure: 'percentage-points' }, '0 percentage points'],
    ['a rise in number', 36, { measure: 'number' }, '+36'],
    ['a fall in number', -1000, { measure: 'number' }, '-1,000'],
    ['no change in number', '0.00', { measure: 'number', decimals: 2 }, '0.00'],
  ] as readonly (readonly [string, Numeric, FormatChangeOptions, string])[])(
    'formats %s',
    (_, change, options, expected) => {
      expect(formatChange(change, options)).toBe(expected);
    },
  );

  it.each([undefined, null, 'percent'])('refuses options that are not an object: %s', (options) => {
    expect(thrownBy(() => formatChange(1, options as unknown as FormatChangeOptions)).code).toBe('INVALID_ARGUMENT');
  });

  it.each([undefined, '%', 'points', 'toString'])('refuses to guess the unit of the change: %s', (measure) => {
    const { code, message } = thrownBy(() => formatChange(1, { measure } as FormatChangeOptions));
    expect(code).toBe('INVALID_ARGUMENT');
    expect(message).toMatch(/^measure must be one of 'percent', 'percentage-points', 'number', not /u);
  });

  it('refuses an unknown option', () => {
    const { message } = thrownBy(() => formatChange(1, { measure: 'number', dp: 1 } as FormatChangeOptions));
    expect(message).toBe('options has no "dp". It takes: measure, decimals.');
  });

  it('refuses anything that is not a number, and decimals that cannot be printed', () => {
    expect(thrownBy(() => formatChange(NaN, { measure: 'percent' })).code).toBe('INVALID_NUMBER');
    expect(thrownBy(() => formatChange(1, { measure: 'percent', decimals: 21 })).code).toBe('INVALID_DECIMALS');
  });
});
