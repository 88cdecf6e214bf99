import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChange } from '../../src/format/formatChange.js';
import { formatNumber } from '../../src/format/formatNumber.js';
import { rationalOf, roundedText } from '../exact/rational.js';

const number = fc.oneof(
  fc.integer({ min: -9_999_999, max: 9_999_999 }),
  fc
    .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 9 }))
    .map(([n, scale]) => n / 10 ** scale),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const decimals = fc.integer({ min: 0, max: 20 });

/** Puts in the commas from the right, three digits at a time. */
function grouped(text: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(.*)$/u.exec(text) ?? [];
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return sign + groups.join(',') + rest;
}

describe('formatNumber', () => {
  it('with decimals prints the value rounded on BigInt, with commas', () => {
    fc.assert(
      fc.property(number, decimals, (value, places) => {
        expect(formatNumber(value, { decimals: places })).toBe(grouped(roundedText(rationalOf(value), places)));
      }),
      { numRuns: 10_000 },
    );
  });

  it('without decimals prints the exact number, without an exponent', () => {
    fc.assert(
      fc.property(number, (value) => {
        const text = formatNumber(value);
        expect(Number(text.replaceAll(',', ''))).toBe(value + 0);
        expect(text).toMatch(/^(?!-0$)-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/u);
      }),
      { numRuns: 10_000 },
    );
  });

  it('never prints a minus before zero, nor an exponent', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e-3, max: 1e-3, noNaN: true }), decimals, (value, places) => {
        const text = formatNumber(value, { decimals: places });
        expect(text).not.toMatch(/^-[0.]+$/u);
        expect(text).toMatch(/^-?0(?:\.\d+)?$/u);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('formatChange', () => {
  it('signs every change except none: the number with a plus if it is above zero as printed', () => {
    fc.assert(
      fc.property(number, decimals, (value, places) => {
        const text = formatNumber(value, { decimals: places });
        const printed = Number(text.replaceAll(',', ''));
        expect(formatChange(value, { measure: 'number', decimals: places })).toBe(printed > 0 ? `+${text}` : text);
      }),
      { numRuns: 3_000 },
    );
  });
});
