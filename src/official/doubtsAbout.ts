import { officialNote, type OfficialNote, type OutturnSubject } from '../explain/officialNotes.js';
import { forceKey } from './areaNames.js';
import type { CountIndex } from './countIndex.js';
import type { Group } from './groupCounts.js';
import type { OfficialCount } from './officialCounts.js';

// From one in twenty, crime without a partnership may change a partnership's figure by more than most targets ask for.
const LARGE = 0.05;
const TOO_LARGE = 0.25;

/** The doubts about a figure, and whether they are large enough to hold it back. */
export interface Doubts {
  readonly notes: readonly OfficialNote[];
  readonly isHeldBack: boolean;
}

/**
 * Finds what makes a figure doubtful: crime of its force that is not assigned to a partnership, and months that may be
 * incomplete.
 */
export function doubtsAbout(
  subject: OutturnSubject,
  index: CountIndex,
  { places, wholeForce }: Group,
  { measures, parts, accept }: { measures: readonly string[]; parts: readonly string[]; accept: boolean },
): Doubts {
  const forces = [...new Set(places.map(({ force }) => force).filter((force) => force !== undefined))];
  const found = forces.flatMap((force) => [
    ...(wholeForce === undefined ? unassigned(subject, index, force, { measures, parts, accept }) : []),
    ...outOfLine(subject, index, force, { parts, accept }),
  ]);
  return { notes: found.map(({ note }) => note), isHeldBack: !accept && found.some(({ isGrave }) => isGrave) };
}

interface Doubt {
  readonly note: OfficialNote;
  readonly isGrave: boolean;
}

function unassigned(
  subject: OutturnSubject,
  { set, ofForce }: CountIndex,
  key: string,
  { measures, parts, accept }: { measures: readonly string[]; parts: readonly string[]; accept: boolean },
): readonly Doubt[] {
  const byPeriod = ofForce(key);
  const its = parts.flatMap((period) => byPeriod.get(period) ?? []);
  const counted = its
    .flatMap((byMeasure) => [...byMeasure].flatMap(([measure, counts]) => (measures.includes(measure) ? counts : [])))
    .filter(({ kind }) => kind !== 'force');
  const force = counted[0]?.force ?? key;
  const hasUnassigned = (counts: readonly OfficialCount[]): boolean => counts.some(({ kind }) => kind === 'unassigned');
  const isKnown = hasUnassigned(counted) || its.some((byMeasure) => [...byMeasure.values()].some(hasUnassigned));
  if (set.source === 'home-office-tables' && !isKnown) {
    return [{ note: officialNote('unassigned-not-known', { ...subject, force }), isGrave: false }];
  }
  const of = counted.reduce((sum, { count }) => sum + count, 0);
  const unknown = counted.reduce((sum, { kind, count }) => sum + (kind === 'unassigned' ? count : 0), 0);
  if (unknown <= 0 || unknown < LARGE * of) return [];
  const isGrave = unknown >= TOO_LARGE * of;
  const data = { ...subject, force, unassigned: unknown, of, isWithheld: isGrave && !accept };
  return [{ note: officialNote('large-unassigned', data), isGrave }];
}

function outOfLine(
  subject: OutturnSubject,
  { set }: CountIndex,
  key: string,
  { parts, accept }: { parts: readonly string[]; accept: boolean },
): readonly Doubt[] {
  const months = set.notes.flatMap((note) =>
    note.code === 'month-out-of-line' && forceKey(note.data.force) === key && parts.includes(note.data.period)
      ? [note.data]
      : [],
  );
  const [first] = months;
  if (first === undefined) return [];
  const data = { ...subject, months: months.map(({ period }) => period), force: first.force, isWithheld: !accept };
  return [{ note: officialNote('doubtful-month-inside', data), isGrave: true }];
}
