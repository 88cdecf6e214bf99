import type { Numeric } from '../model/numeric.js';
import { formatNumber } from './formatNumber.js';
import { sensibleDecimals } from './sensibleDecimals.js';

/** Writes a number into a sentence, which no reader wants with sixteen digits. */
export function numberInWords(value: Numeric): string {
  return formatNumber(value, { decimals: sensibleDecimals(value) });
}
