import type { Numeric } from '../model/numeric.js';
import type { Unit } from '../model/unit.js';
import { formatNumber } from './formatNumber.js';
import { sensibleDecimals } from './sensibleDecimals.js';
import { wordsAfter } from './wordsAfter.js';

/** The signs of currencies, by their codes. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$' };

/**
 * Writes a value in a unit: `62.4%`, `1,579`, `£1,200`, and with the unit in words `27.77 per 1,000 population`. Where
 * nothing is said of decimals it has as many as a sentence can hold.
 */
export function valueInUnit(
  value: Numeric,
  unit: Unit,
  withUnit = false,
  decimals: number | 'all' = sensibleDecimals(value),
): string {
  const number = formatNumber(value, decimals === 'all' ? {} : { decimals });
  if (unit.kind === 'percentage') return `${number}%`;
  const sign = signOf(unit);
  if (sign !== undefined) return number.startsWith('-') ? `-${sign}${number.slice(1)}` : `${sign}${number}`;
  return withUnit ? `${number} ${wordsAfter(unit)}`.trimEnd() : number;
}

/** Returns the sign of a currency, or its code with a space, where a unit is one. Older plans count pounds. */
export function signOf(unit: Unit): string | undefined {
  if (unit.kind === 'count') return unit.of === 'pounds' ? '£' : undefined;
  return unit.kind === 'money' ? (CURRENCY_SIGNS[unit.currency] ?? `${unit.currency} `) : undefined;
}
