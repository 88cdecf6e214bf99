import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { type DecimalsOption, formatNumber } from '../../src/format/formatNumber.js';
import type { Numeric } from '../../src/model/numeric.js';
import { thrownBy } from '../errors/thrownBy.js';
import { NO_NUMBERS } from '../exact/numerics.js';
import { vectors } from '../fixtures/reference/vectors.js';

describe('formatNumber', () => {
  it.each([
    // commas from four digits, a zero before the point (methods.md, section 14)
    [0, undefined, '0'],
    [999, undefined, '999'],
    [1579, undefined, '1,579'],
    [-1579, undefined, '-1,579'],
    [12345.678, undefined, '12,345.678'],
    [100000, undefined, '100,000'],
    [1234567, undefined, '1,234,567'],
    [0.1234567, undefined, '0.1234567'],
    [1e-7, undefined, '0.0000001'],
    [1e21, undefined, '1,000,000,000,000,000,000,000'],
    ['0.5', 2, '0.50'],
    ['1234.50', undefined, '1,234.5'],
    ['1234567890123456789.123456789', undefined, '1,234,567,890,123,456,789.123456789'],
    [new Decimal('1234.5'), 0, '1,235'],
    // half away from zero on the decimal as written
    [1.005, 2, '1.01'],
    [-1867.75, 0, '-1,868'],
    [-2.5, 0, '-3'],
    [999.95, 1, '1,000.0'],
    [62.4, 20, '62.40000000000000000000'],
  ] as readonly (readonly [Numeric, number | undefined, string])[])(
    'formats %s to %s decimals as %s',
    (value, decimals, expected) => {
      expect(formatNumber(value, { decimals })).toBe(expected);
    },
  );

  it('accepts undefined for the options', () => {
    expect(formatNumber(1543.25)).toBe('1,543.25');
    expect(formatNumber(1543.25, {})).toBe('1,543.25');
  });

  it.each([-0, '-0', '-0.00', new Decimal(-0)])('prints no minus before zero: %s', (value) => {
    expect(formatNumber(value)).toBe('0');
    expect(formatNumber(value, { decimals: 2 })).toBe('0.00');
  });

  it('prints no minus before a number that rounds to zero', () => {
    expect(formatNumber(-0.04, { decimals: 1 })).toBe('0.0');
    expect(formatNumber('-0.4', { decimals: 0 })).toBe('0');
  });

  it('refuses anything that is not a number', () => {
    for (const [, value] of Object.values(NO_NUMBERS).flat()) {
      const { code, message } = thrownBy(() => formatNumber(value as Numeric));
      expect(code).toBe('INVALID_NUMBER');
      expect(message.startsWith('value must be ')).toBe(true);
    }
  });

  it('refuses an unknown option, and accepts null for an optional one', () => {
    expect(thrownBy(() => formatNumber(5, { decimal: 1 } as DecimalsOption)).message).toBe(
      `options has no "decimal". Did you mean 'decimals'?`,
    );
    expect(formatNumber(5.25, { decimals: null } as unknown as DecimalsOption)).toBe('5.25');
  });

  it.each([-1, 21, 0.5, NaN, '1'])('refuses %s decimals', (decimals) => {
    expect(thrownBy(() => formatNumber(5, { decimals } as DecimalsOption)).code).toBe('INVALID_DECIMALS');
  });
});

describe('formatNumber next to the formatters of Fingertips, which round half away from zero too', () => {
  it.each(vectors('fingertips_format', 'formatFixed'))(
    'prints $input.value to $input.decimals decimals as $expected.text, but for our commas',
    ({ input, expected }) => {
      const { value, decimals } = input as { value: number; decimals: number };
      expect(formatNumber(value, { decimals }).replaceAll(',', '')).toBe(expected['text']);
    },
  );

  it.each(vectors('fingertips_format', 'commarise'))(
    'prints $input.value as $expected.dp0 and $expected.dp1',
    ({ input, expected }) => {
      const value = input['value'] as number;
      expect(formatNumber(value, { decimals: 0 })).toBe(expected['dp0']);
      expect(formatNumber(value, { decimals: 1 })).toBe(expected['dp1']);
    },
  );
});

describe('formatNumber next to the formatters of FingertipsNext', () => {
  // That peer prints X for a missing figure; here a missing figure is not a number (see formatFigure).
  const known = (fn: string): ReturnType<typeof vectors> =>
    vectors('doc_rounding_and_benchmark', fn).filter(({ input }) => input['value'] !== null);

  it.each(known('formatWhole'))('prints $input.value as $expected.text', ({ input, expected }) => {
    expect(formatNumber(input['value'] as number, { decimals: 0 })).toBe(expected['text']);
  });

  it.each(known('formatNumber1dp'))('prints $input.value to one decimal as $expected.text', ({ input, expected }) => {
    expect(formatNumber(input['value'] as number, { decimals: 1 })).toBe(expected['text']);
  });

  it('differs where that peer rounds a negative half towards +infinity, and we round away from zero', () => {
    // -0.5 and -2.5 there come to -0 and -2 (half toward +infinity, methods.md, section 9).
    expect(Math.round(-2.5)).toBe(-2);
    expect(formatNumber(-2.5, { decimals: 0 })).toBe('-3');
    expect(formatNumber(-0.5, { decimals: 0 })).toBe('-1');
  });
});
