import { tidyName, areaKey, forceKey } from './areaNames.js';
import type { OfficialCount, OfficialCounts } from './officialCounts.js';
import type { Names } from './places.js';

type CountsByPeriod = ReadonlyMap<string, readonly OfficialCount[]>;

/** The counts of some files, to be found by area and by force. */
export interface CountIndex {
  readonly set: OfficialCounts;
  /** Whether the areas are districts, and not partnerships. */
  readonly isByDistrict: boolean;
  readonly ofArea: (names: Names) => readonly OfficialCount[];
  /** Those of a force, by period: a file may hold every quarter of many years. */
  readonly ofForce: (force: string | undefined) => CountsByPeriod;
  /** The measures, each with the periods that any area has. */
  readonly periodsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Puts counts in order by the names and codes of their areas. */
export function countIndex(set: OfficialCounts): CountIndex {
  const areas = new Map<string, OfficialCount[]>();
  const forces = new Map<string, Map<string, OfficialCount[]>>();
  const periodsOf = new Map<string, Set<string>>();
  for (const count of set.counts) {
    const { force, measure, period } = count;
    periodsOf.set(measure, (periodsOf.get(measure) ?? new Set()).add(period));
    if (force !== null) {
      const key = forceKey(force);
      const its = forces.get(key) ?? new Map<string, OfficialCount[]>();
      addTo(its, period, count);
      forces.set(key, its);
    }
    if (count.kind !== 'partnership' && count.kind !== 'district') continue;
    for (const name of new Set([areaKey(tidyName(count.area)), ...count.codes])) addTo(areas, name, count);
  }
  return {
    set,
    isByDistrict: set.source === 'street-crime' || set.source === 'stats19',
    ofArea: (names) => [...new Set([...names].flatMap((name) => areas.get(name) ?? []))],
    ofForce: (force) => (force === undefined ? undefined : forces.get(force)) ?? new Map(),
    periodsOf,
  };
}

function addTo(lists: Map<string, OfficialCount[]>, key: string, count: OfficialCount): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [count]);
  else list.push(count);
}
