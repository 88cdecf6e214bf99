import { decimalsOf, type Exact, order } from '../exact/exact.js';
import { periodInWords } from '../format/formatPeriod.js';
import { valueInUnit } from '../format/valueInUnit.js';
import type { Indicator } from '../model/indicator.js';
import type { Operator } from '../model/target.js';
import type { Point } from '../series/observed.js';

/** Writes a value in an indicator's unit. */
export function inUnit(value: Exact, { unit }: Indicator, decimals?: number): string {
  return valueInUnit(value, unit, true, decimals);
}

/** Writes a value in an indicator's unit with so many decimals, or fewer where it has no more. */
export function inUnitUpTo(value: Exact, indicator: Indicator, most: number | undefined): string {
  return inUnit(value, indicator, most === undefined ? undefined : Math.min(most, decimalsOf(value)));
}

/** Writes a range in an indicator's unit: `180 to 200 offences`. */
export function inRange(min: Exact, max: Exact, indicator: Indicator, most?: number): string {
  const highest = inUnitUpTo(max, indicator, most);
  if (order(min, max) === 0) return `exactly ${highest}`;
  const decimals = most === undefined ? undefined : Math.min(most, decimalsOf(min));
  return `${valueInUnit(min, indicator.unit, false, decimals)} to ${highest}`;
}

/** Writes an operator as words. */
export function inOperatorWords(operator: Operator): string {
  return operator.replace('-', ' ');
}

/** Writes a figure in an indicator's unit, with its period. */
export function named(point: Point, indicator: Indicator, most?: number): string {
  const value = inUnitUpTo(point.value, indicator, most);
  return point.period === undefined ? value : `${value} (${periodInWords(point.period)})`;
}
