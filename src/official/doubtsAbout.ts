import type { OfficialNote, OutturnSubject } from '../explain/officialNotes.js';
import type { CountIndex } from './countIndex.js';
import { differingTotals } from './differingTotals.js';
import type { Doubted } from './doubt.js';
import { doubtfulMonths } from './doubtfulMonths.js';
import type { Group } from './groupCounts.js';
import { missingValues } from './missingValues.js';
import { unassignedCrime } from './unassignedCrime.js';

/** The doubts about a figure, and whether they are large enough to hold it back. */
export interface Doubts {
  readonly notes: readonly OfficialNote[];
  readonly isHeldBack: boolean;
}

/**
 * Finds what makes a figure doubtful: crime of its force that no partnership has, months that may be incomplete, values
 * that are missing, and totals that are not the sum of their parts.
 */
export function doubtsAbout(
  subject: OutturnSubject,
  index: CountIndex,
  group: Group,
  rest: Omit<Doubted, 'subject' | 'index' | 'group'>,
): Doubts {
  const doubted = { subject, index, group, ...rest };
  const { places } = group;
  const forces = [...new Set(places.map(({ force }) => force).filter((force) => force !== undefined))];
  const found = [
    ...unassignedCrime(doubted, forces),
    ...forces.flatMap((force) => doubtfulMonths(doubted, force)),
    ...missingValues(doubted),
    ...differingTotals(doubted, forces),
  ];
  return { notes: found.map(({ note }) => note), isHeldBack: !rest.accept && found.some(({ isGrave }) => isGrave) };
}
