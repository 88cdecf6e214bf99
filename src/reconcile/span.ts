import { decimalsOf, type Exact, minus, order, plus, read, times } from '../exact/exact.js';

/** From one value to another. What rounds to a number reaches up to the half that rounds to the next, not onto it. */
export interface Span {
  readonly low: Exact;
  readonly high: Exact;
  /** The end that is not part of it, if one is not. */
  readonly open?: 'low' | 'high';
}

/** A span as words state it: "at least 20%" has no upper end, and a fall of that size no lower one. */
export interface StatedSpan {
  readonly low: Exact | null;
  readonly high: Exact | null;
  /** The end that is not part of it, if one is not. */
  readonly open?: 'low' | 'high';
}

/** The sizes that words allow, without their sign. */
export type Size = StatedSpan & { readonly low: Exact };

/** The values that a printed figure may stand for: a whole number is a count, a decimal was rounded. */
export function spanOf(value: Exact): Span {
  const decimals = decimalsOf(value);
  if (decimals === 0) return { low: value, high: value };
  const half = times(0.5, powerOfTen(-decimals));
  return { low: minus(value, half), high: plus(value, half) };
}

/** Says whether both ends of a span are known. */
export function isLimited(span: StatedSpan): span is Span {
  return span.low !== null && span.high !== null;
}

/** Returns 1 where two spans are apart, 0 where they touch and -1 where they overlap. */
export function distance(first: StatedSpan, second: StatedSpan): -1 | 0 | 1 {
  return Math.max(above(first.low, second.high), above(second.low, first.high)) as -1 | 0 | 1;
}

// An end that there is not is beyond every value.
function above(low: Exact | null, high: Exact | null): number {
  return low === null || high === null ? -1 : order(low, high);
}

/** Returns the span of a later value less an earlier one. */
export function difference(later: Span, earlier: Span): Span {
  return { low: minus(later.low, earlier.high), high: minus(later.high, earlier.low) };
}

/** 10 to a power. */
export function powerOfTen(exponent: number): Exact {
  return read(exponent < 0 ? `0.${'0'.repeat(-exponent - 1)}1` : `1${'0'.repeat(exponent)}`, 'power');
}
