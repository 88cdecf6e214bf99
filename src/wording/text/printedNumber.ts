import { decimalsOf, read, times, toNumber, toText } from '../../exact/exact.js';

/** Why a run of digits, points and commas is no number. */
export type NumberFault = 'joined' | 'thousands' | 'leading-zero';

const PLAIN = /^\d+(?:\.\d+)?$/u;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const LEADING_ZERO = /^0\d/u;
const MOST_DIGITS = 15;

/** Gives the plain decimal of a number as printed, `1579` of `1,579`, or what is wrong with it. */
export function plainDecimal(printed: string): { readonly digits: string } | { readonly fault: NumberFault } {
  const digits = printed.startsWith('.') ? `0${printed}` : printed;
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) {
    return { fault: digits.split('.').length > 2 ? 'joined' : 'thousands' };
  }
  return LEADING_ZERO.test(digits) ? { fault: 'leading-zero' } : { digits: digits.replaceAll(',', '') };
}

/** Multiplies a plain decimal by a power of ten, exactly; nothing where no number holds the result to the last digit. */
export function scaled(digits: string, by: number, isNegative: boolean): number | undefined {
  if (digits.length > 2 * MOST_DIGITS) return undefined;
  const value = times(read(digits, 'text'), by);
  const printed = toText(value).replace('.', '').replace(/^0+/u, '');
  if (printed.length > MOST_DIGITS || decimalsOf(value) > MOST_DIGITS) return undefined;
  const size = toNumber(value);
  return isNegative && size !== 0 ? -size : size;
}
