import type { Numeric } from '../model/numeric.js';
import type { Unit } from '../model/unit.js';
import { formatNumber } from './formatNumber.js';
import { sensibleDecimals } from './sensibleDecimals.js';

/**
 * Writes a value in a unit: `62.4%`, `1,579`, `£1,200`, and with the unit in words `27.77 per 1,000 population`. Where nothing is
 * said of decimals it has as many as a sentence bears.
 */
export function valueInUnit(
  value: Numeric,
  unit: Unit,
  withUnit = false,
  decimals: number | 'all' = sensibleDecimals(value),
): string {
  const number = formatNumber(value, decimals === 'all' ? {} : { decimals });
  if (unit.kind === 'percentage') return `${number}%`;
  if (unit.kind === 'count' && unit.of === 'pounds')
    return number.startsWith('-') ? `-£${number.slice(1)}` : `£${number}`;
  if (!withUnit) return number;
  return unit.kind === 'rate' ? `${number} per ${formatNumber(unit.per)} ${unit.of}` : `${number} ${unit.of}`;
}
