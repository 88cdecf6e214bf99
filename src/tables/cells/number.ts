import { toText } from '../../exact/exact.js';
import type { Collector } from '../collector.js';
import { type Cell, refuse } from '../record.js';

const PLAIN = /^-?\d+(?:\.\d+)?$/u;
const IN_THOUSANDS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
// A double holds any decimal this short without loss.
const SAFE_LENGTH = 15;

/** Reads a plain decimal, but never one that a double would have to round. */
export function plainNumber(text: string): number | undefined {
  if (!PLAIN.test(text)) return undefined;
  const value = Number(text);
  if (text.length <= SAFE_LENGTH) return value;
  return Number.isFinite(value) && numberText(value) === withoutIdleZeros(text) ? value : undefined;
}

/** Writes a number so that {@link plainNumber} reads it back. */
export function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : toText(value);
}

/** Reads a cell that has to be a number; thousands may be separated by commas. */
export function numberOf(cell: Cell | undefined, collector: Collector): number | undefined {
  if (cell === undefined) return undefined;
  const text = cell.text.trim();
  const value = plainNumber(IN_THOUSANDS.test(text) ? text.replaceAll(',', '') : text);
  if (value !== undefined) return value;
  return refuse(collector, 'unreadable-number', cell, { cell: text, expected: 'number' });
}

function withoutIdleZeros(text: string): string {
  const digits = text.replace(/^(-?)0+(?=\d)/u, '$1');
  if (!digits.includes('.')) return digits;
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, digits[end - 1] === '.' ? end - 1 : end);
}
