import { type Exact, order } from '../exact/exact.js';
import { periodInWords } from '../format/formatPeriod.js';
import { valueInUnit } from '../format/valueInUnit.js';
import type { Indicator } from '../model/indicator.js';
import type { Operator } from '../model/target.js';
import type { Point } from '../series/observed.js';

/** Writes a value in an indicator's unit. */
export function inUnit(value: Exact, { unit }: Indicator, decimals?: number | 'all'): string {
  return valueInUnit(value, unit, true, decimals);
}

/** Writes a range in an indicator's unit: `180 to 200 offences`. */
export function inRange(min: Exact, max: Exact, indicator: Indicator, decimals?: 'all'): string {
  if (order(min, max) === 0) return `exactly ${inUnit(max, indicator, decimals)}`;
  return `${valueInUnit(min, indicator.unit, false, decimals)} to ${inUnit(max, indicator, decimals)}`;
}

/** Writes an operator as words. */
export function inOperatorWords(operator: Operator): string {
  return operator.replace('-', ' ');
}

/** Writes a figure in an indicator's unit, with its period. */
export function named(point: Point, indicator: Indicator, decimals?: 'all'): string {
  return point.period === undefined
    ? inUnit(point.value, indicator, decimals)
    : `${inUnit(point.value, indicator, decimals)} (${periodInWords(point.period)})`;
}
