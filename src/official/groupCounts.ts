import { groupedBy } from '../lookup/groupedBy.js';
import type { CountIndex } from './countIndex.js';
import type { OfficialCount } from './officialCounts.js';
import type { Place } from './places.js';

/** The areas whose counts make up one figure. */
export interface Group {
  readonly places: readonly Place[];
  /** The key of the force, if the figure is for everything the force recorded. */
  readonly wholeForce: string | undefined;
}

/** The counts of a group in one period that are added up, or the areas without a count. */
export interface GroupInPeriod {
  readonly counts: readonly OfficialCount[];
  readonly lacking: readonly string[];
}

/**
 * Collects the counts of a group by period. Every period in any file is included, even if only to say which areas have
 * no count.
 */
export function groupCounts(
  index: CountIndex,
  { places, wholeForce }: Group,
  measures: readonly string[],
): ReadonlyMap<string, GroupInPeriod> {
  const periods = new Set(
    [...index.periodsOf].flatMap(([measure, its]) => (measures.includes(measure) ? [...its] : [])),
  );
  const parts = places.flatMap(({ name, partnership, districts }) =>
    (index.isByDistrict ? districts : [partnership]).map((names) => ({
      name,
      byPeriod: groupedBy(index.ofArea(names, measures), ({ period }) => period),
    })),
  );
  const ofForce = index.ofForce(wholeForce);
  return new Map(
    [...periods].map((period) => {
      const its = measures.flatMap((measure) => ofForce.get(period)?.get(measure) ?? []);
      const stated = its.filter(({ kind }) => kind === 'force');
      if (isWhole(stated, measures)) return [period, { counts: stated, lacking: [] }];
      const areas = parts.map(({ name, byPeriod: there }) => ({ name, counts: there.get(period) ?? [] }));
      const lacking = areas.flatMap(({ name, counts }) => (isWhole(counts, measures) ? [] : [name]));
      const recorded = its.length > 0 ? its : areas.flatMap(({ counts }) => counts);
      return [period, { counts: recorded, lacking: [...new Set(lacking)] }];
    }),
  );
}

function isWhole(counts: readonly OfficialCount[], measures: readonly string[]): boolean {
  return measures.every((each) => counts.some(({ measure }) => measure === each));
}
