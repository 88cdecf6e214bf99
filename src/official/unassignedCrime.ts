import { officialNote } from '../explain/officialNotes.js';
import { type Doubt, type Doubted, LARGE, TOO_LARGE } from './doubt.js';
import type { OfficialCount } from './officialCounts.js';

// So few records are a large share of rare crimes only.
const FEW = 5;

/** Finds the crime that the forces of a figure have assigned to no partnership, or have with no location. */
export function unassignedCrime(doubted: Doubted, forces: readonly string[]): readonly Doubt[] {
  const { subject, index, group, counts, accept } = doubted;
  if (group.wholeForce !== undefined) return [];
  if (index.set.source === 'home-office-tables' && counts.some(({ force }) => force === null)) {
    return [{ note: officialNote('force-not-known', { ...subject, isWithheld: !accept }), isGrave: true }];
  }
  return forces.flatMap((force) => ofForce(doubted, force));
}

function ofForce({ subject, index, measures, parts, counts, accept }: Doubted, key: string): readonly Doubt[] {
  const byPeriod = index.ofForce(key);
  const its = parts.flatMap((period) => byPeriod.get(period) ?? []);
  const all = its.flatMap((byMeasure) => [...byMeasure.values()].flat());
  const counted = all.filter(({ measure, kind }) => measures.includes(measure) && kind !== 'force');
  // Totals of a force name it as well.
  const force = String(all.map((count) => count.force)[0]);
  const hasUnassigned = (some: readonly OfficialCount[]): boolean => some.some(({ kind }) => kind === 'unassigned');
  const isKnown = its.some((byMeasure) => [...byMeasure.values()].some(hasUnassigned));
  if (index.set.source === 'home-office-tables' && !isKnown) {
    return [{ note: officialNote('unassigned-not-known', { ...subject, force }), isGrave: false }];
  }
  const of = sumOf(counted);
  const unassigned = sumOf(counted.filter(({ kind }) => kind === 'unassigned'));
  if (unassigned <= 0 || (unassigned < LARGE * of && unassigned <= sumOf(counts))) return [];
  const isGrave = unassigned >= TOO_LARGE * of && unassigned >= FEW;
  const data = { ...subject, force, unassigned, of, isWithheld: isGrave && !accept };
  return [{ note: officialNote('large-unassigned', data), isGrave }];
}

function sumOf(counts: readonly OfficialCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
