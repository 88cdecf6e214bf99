import { groupedBy } from '../lookup/groupedBy.js';
import { forceKey } from './areaNames.js';
import type { OfficialCount } from './officialCounts.js';

/**
 * Separates rows that have the name of their force, and are its totals, from partnerships of that name, such as Wiltshire
 * and Dorset: a total is the sum of the other rows of the force, wherever it is there.
 */
export function withForceTotals(counts: readonly OfficialCount[]): readonly OfficialCount[] {
  const totals = new Set<OfficialCount>();
  for (const its of groupedBy(counts, ({ force }) => String(force)).values()) {
    const isNamed = ({ kind, area, force }: OfficialCount): boolean =>
      kind === 'partnership' && force !== null && forceKey(area) === forceKey(force);
    const named = its.filter(isNamed);
    const others = its.filter((count) => !isNamed(count));
    const partnerships = new Set(others.filter(({ kind }) => kind === 'partnership').map(({ area }) => area));
    // Of two partnerships one may have the counts of the other by chance.
    if (named.length === 0 || partnerships.size < 2) continue;
    const sums = new Map<string, number>();
    for (const count of others) sums.set(keyOf(count), (sums.get(keyOf(count)) ?? 0) + count.count);
    if (named.every((count) => sums.get(keyOf(count)) === count.count)) for (const count of named) totals.add(count);
  }
  return totals.size === 0
    ? counts
    : counts.map((count) => (totals.has(count) ? { ...count, kind: 'force' as const } : count));
}

function keyOf({ period, measure }: OfficialCount): string {
  return `${period}\t${measure}`;
}
