import { decimalsOf, read, toFixedText } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';

// The one place that decides how many digits a reader sees.

/** No figure of a plan or of official statistics is printed with more decimals; what has more was worked out. */
const MOST_PRINTED = 4;
const SIGNIFICANT_DIGITS = 3;
/** More digits than these are shown only where the data has them. */
const MOST_DIGITS = 6;
const MOST_DECIMALS = 20;
const MOST_TO_TELL_APART = 15;
const DECIMALS_OF_A_CHANGE = 1;

/** Returns how many decimals a figure is shown with: its own, as printed. One with more than four was worked out. */
export function sensibleDecimals(value: Numeric): number {
  const decimals = decimalsOf(read(value, 'value'));
  return decimals <= MOST_PRINTED ? decimals : workedOutDecimals(value);
}

/** Returns how many decimals a figure that was worked out is shown with: three significant digits. */
export function workedOutDecimals(value: Numeric): number {
  const exact = read(value, 'value');
  return Math.min(decimalsOf(exact), Math.max(0, SIGNIFICANT_DIGITS - digitsBefore(value)));
}

/**
 * Returns how many decimals a mean, a limit or an expected value is shown with: one more than the data, so as not to
 * look observed, but no more than six digits unless the data has more.
 */
export function meanDecimals(value: Numeric, ofData: number): number {
  return Math.min(ofData + 1, Math.max(ofData, MOST_DIGITS - digitsBefore(value)));
}

/** Returns how many decimals a change is shown with: one, and more where it would look like none. */
export function changeDecimals(value: number): number {
  return decimalsToTellApart(value, 0, Math.min(decimalsOf(read(value, 'value')), DECIMALS_OF_A_CHANGE));
}

/** Returns how many decimals the edge of a tolerance is shown with: its own, but no more than six digits. */
export function edgeDecimals(value: Numeric): number {
  return Math.min(sensibleDecimals(value), Math.max(0, MOST_DIGITS - digitsBefore(value)));
}

/** Returns the decimals of the figure that needs most of them. */
export function decimalsForAll(values: readonly number[]): number {
  return Math.max(0, ...values.map(sensibleDecimals));
}

/**
 * Returns one number of decimals for the figures of a column, so that they are compared at a glance, or nothing where
 * the largest would then have more than six digits.
 */
export function commonDecimals(values: readonly number[]): number | undefined {
  const decimals = decimalsForAll(values);
  return values.every((value) => digitsBefore(value) + decimals <= MOST_DIGITS) ? decimals : undefined;
}

/**
 * Returns from how many decimals on two figures, each rounded to them, are still on the same sides of each other:
 * rounding must not make two different figures look equal.
 */
export function decimalsToTellApart(one: number, other: number, fewest: number): number {
  let decimals = fewest;
  while (decimals < MOST_TO_TELL_APART && !keepsOrder(one, decimals, other, decimals)) decimals += 1;
  return decimals;
}

/** Says whether two figures, each rounded to decimals of its own, are on the same sides of each other as unrounded. */
export function keepsOrder(one: number, itsDecimals: number, other: number, theirDecimals: number): boolean {
  const shown = Number(toFixedText(one, itsDecimals)) - Number(toFixedText(other, theirDecimals));
  return Math.sign(shown) === Math.sign(one - other);
}

// How many digits come before the point: -1 for 0.0123, 2 for 12.3.
function digitsBefore(value: Numeric): number {
  const size = Math.abs(Number(toFixedText(read(value, 'value'), MOST_DECIMALS)));
  return size === 0 ? 0 : Math.floor(Math.log10(size)) + 1;
}
