import type { Period } from '../model/period.js';
import { partsOf } from './partsOf.js';

/** Counts the months of a period; says nothing of one that is not made of whole months. */
export function monthsIn({ kind, start, end }: Period): number | undefined {
  if (kind === 'day' || kind === 'days') return undefined;
  const [first, last] = [partsOf(start), partsOf(end)];
  return (last.year - first.year) * 12 + last.month - first.month + 1;
}
