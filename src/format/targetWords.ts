import { decimalsOf } from '../exact/exact.js';
import type { Amount, Operator } from '../model/target.js';
import type { Unit } from '../model/unit.js';
import { formatNumber } from './formatNumber.js';
import { valueInUnit } from './valueInUnit.js';

/** Writes a value in its unit, with no more decimals than are said, or as many as suit a sentence. */
export function valueInWords(value: number, unit: Unit, most?: number): string {
  return valueInUnit(value, unit, true, most === undefined ? undefined : Math.min(most, decimalsOf(value)));
}

/** Writes a range in its unit: `180 to 200 offences`. */
export function rangeInWords(min: number, max: number, unit: Unit, most?: number): string {
  const highest = valueInWords(max, unit, most);
  if (min === max) return `exactly ${highest}`;
  return `${valueInUnit(min, unit, false, most === undefined ? undefined : Math.min(most, decimalsOf(min)))} to ${highest}`;
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
