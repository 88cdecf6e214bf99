/*
 * Decimals of any length, worked out on whole numbers of BigInt. They are always right, and slower than doubles.
 */
import { nearestDouble } from './nearestDouble.js';

/** A decimal of any length: `digits` ÷ 10^`decimals`. Negative `decimals` stand for zeros before the point. */
export interface LongDecimal {
  readonly digits: bigint;
  readonly decimals: number;
}

/** An exact decimal: a number means the shortest decimal that prints it, and plain text is for what has more digits. */
export type Exact = number | string;

const ONE: LongDecimal = { digits: 1n, decimals: 0 };

// Every text of up to 15 characters is the shortest text of a double, apart from zeros that add nothing.
const LONGEST_TEXT_OF_A_DOUBLE = 15;

/** Returns the exact value of a plain decimal text. */
export function exactOf(text: string): Exact {
  return text.length <= LONGEST_TEXT_OF_A_DOUBLE ? Number(text) + 0 : text;
}

/** Returns an exact value as a long decimal. */
export function inFull(value: Exact): LongDecimal {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), decimals: 0 };
  const [significand = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = significand.split('.');
  return { digits: BigInt(whole + decimals), decimals: decimals.length - Number(exponent) };
}

/** Returns the sum. */
export function add(left: LongDecimal, right: LongDecimal): LongDecimal {
  const decimals = Math.max(left.decimals, right.decimals);
  return { digits: digitsAt(left, decimals) + digitsAt(right, decimals), decimals };
}

/** Returns the product. */
export function multiply(left: LongDecimal, right: LongDecimal): LongDecimal {
  return { digits: left.digits * right.digits, decimals: left.decimals + right.decimals };
}

/** Returns the value with its sign changed. */
export function opposite({ digits, decimals }: LongDecimal): LongDecimal {
  return { digits: -digits, decimals };
}

/** Returns the sign of a value: -1, 0 or 1. */
export function signOf({ digits }: LongDecimal): -1 | 0 | 1 {
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

/**
 * Returns numerator ÷ |denominator|, rounded half away from zero to `decimals`, or without them as the nearest double.
 * Never -0. Infinity where no double can hold the result, NaN where the denominator is 0.
 */
export function divide(numerator: LongDecimal, denominator: LongDecimal, decimals: number | undefined): number {
  if (denominator.digits === 0n) return NaN;
  const [over, under] = inWholes(numerator, denominator, decimals ?? 0);
  const size =
    decimals === undefined ? nearestDouble(over, under) : nearestDouble(halfUp(over, under), tenToThe(decimals));
  return numerator.digits < 0n ? 0 - size : size;
}

/** Returns a value in writing, rounded half away from zero to a fixed number of decimals. */
export function writeFixed(value: LongDecimal, decimals: number): string {
  const size = halfUp(...inWholes(value, ONE, decimals));
  const text = size.toString().padStart(decimals + 1, '0');
  const point = text.length - decimals;
  const sign = value.digits < 0n && size > 0n ? '-' : '';
  return sign + text.slice(0, point) + (decimals > 0 ? `.${text.slice(point)}` : '');
}

/** Returns a value in writing, with no exponent and no zero that adds nothing. */
export function write(value: LongDecimal): string {
  const text = writeFixed(value, Math.max(value.decimals, 0));
  if (!text.includes('.')) return text;
  let end = text.length;
  while (text[end - 1] === '0') end -= 1;
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end);
}

function digitsAt(value: LongDecimal, decimals: number): bigint {
  return value.digits * tenToThe(decimals - value.decimals);
}

// The size of numerator × 10^decimals ÷ denominator as a fraction of whole numbers.
function inWholes(numerator: LongDecimal, denominator: LongDecimal, decimals: number): [over: bigint, under: bigint] {
  const shift = decimals + denominator.decimals - numerator.decimals;
  return [
    sizeOf(numerator.digits) * tenToThe(Math.max(shift, 0)),
    sizeOf(denominator.digits) * tenToThe(Math.max(-shift, 0)),
  ];
}

function halfUp(over: bigint, under: bigint): bigint {
  return (2n * over + under) / (2n * under);
}

function sizeOf(digits: bigint): bigint {
  return digits < 0n ? -digits : digits;
}

function tenToThe(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
