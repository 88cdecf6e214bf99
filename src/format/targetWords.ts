import { decimalsOf } from '../exact/exact.js';
import type { Amount, Operator } from '../model/target.js';
import type { Unit } from '../model/unit.js';
import { formatNumber } from './formatNumber.js';
import { workedOutDecimals } from './sensibleDecimals.js';
import { valueInUnit } from './valueInUnit.js';

/** Writes a value in its unit, with at most the given number of decimals, or as many as suit a sentence. */
export function valueInWords(value: number, unit: Unit, most?: number, withUnit = true): string {
  return valueInUnit(value, unit, withUnit, most === undefined ? undefined : Math.min(most, decimalsOf(value)));
}

/** Writes a level that was worked out, such as 15% below the baseline: `about 49,077 offences` where it was rounded. */
export function aboutInWords(value: number, unit: Unit, most = workedOutDecimals(value), withUnit = true): string {
  return `${decimalsOf(value) > most ? 'about ' : ''}${valueInWords(value, unit, most, withUnit)}`;
}

/** Writes a range in its unit: `180 to 200 offences`. */
export function rangeInWords(min: number, max: number, unit: Unit, most?: number, withUnit = true): string {
  const highest = valueInWords(max, unit, most, withUnit);
  return min === max ? `exactly ${highest}` : `${valueInWords(min, unit, most, false)} to ${highest}`;
}

/** Writes an amount that a target names: `10%`, `2 percentage points`, `20 offences`. */
export function amountInWords(by: Amount, unit: Unit): string {
  if ('percent' in by) return `${formatNumber(by.percent)}%`;
  if ('amount' in by && unit.kind !== 'percentage') return valueInWords(by.amount, unit);
  const points = 'points' in by ? by.points : by.amount;
  return `${formatNumber(points)} percentage ${points === 1 ? 'point' : 'points'}`;
}

/** Writes an operator as words. */
export function operatorInWords(operator: Operator | 'between'): string {
  return operator.replace('-', ' ');
}
