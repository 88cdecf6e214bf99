import { toNumber } from '../exact/exact.js';
import type { Point } from '../series/observed.js';
import type { DatedValue } from './evaluation.js';

/** Gives a figure as plain data, with the label of its period. */
export function dated(point: Point): DatedValue {
  return { value: toNumber(point.value), period: point.period?.label ?? null };
}
