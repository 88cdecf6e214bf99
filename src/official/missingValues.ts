import { officialNote } from '../explain/officialNotes.js';
import { type Doubt, type Doubted, LARGE, TOO_LARGE } from './doubt.js';
import type { OfficialCount } from './officialCounts.js';

/** Finds the collisions that a figure of road safety lacks, as their severity or their district is missing. */
export function missingValues({ subject, index, group, parts, accept }: Doubted): readonly Doubt[] {
  if (index.set.source !== 'stats19') return [];
  const names = new Set(group.places.flatMap(({ districts }) => districts.flatMap((district) => [...district.names])));
  const all = index.set.counts.filter(({ measure, period }) => measure === 'Collisions' && parts.includes(period));
  const isOwn = ({ codes }: OfficialCount): boolean => codes.some((code) => names.has(code));
  const doubtOf = (
    counts: readonly OfficialCount[],
    isLeftOut: (count: OfficialCount) => boolean,
    isInArea: boolean,
  ) => {
    const [of, rows] = [counts, counts.filter(isLeftOut)].map((its) =>
      its.reduce((sum, { count }) => sum + count, 0),
    ) as [number, number];
    if (rows === 0 || (!isInArea && rows < LARGE * of)) return [];
    const isGrave = rows >= TOO_LARGE * of;
    const data = { ...subject, rows, of, isInArea, isWithheld: isGrave && !accept };
    return [{ note: officialNote('missing-values-inside', data), isGrave }];
  };
  return [
    ...doubtOf(all.filter(isOwn), ({ kind }) => kind === 'unassigned', true),
    ...doubtOf(all, ({ codes }) => codes.length === 0, false),
  ];
}
