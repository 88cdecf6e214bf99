import { tidyName, areaKey, forceKey } from './areaNames.js';
import type { OfficialCount, OfficialCounts } from './officialCounts.js';
import type { Names } from './places.js';

/** The counts of some files, to be found by area and by force. */
export interface CountIndex {
  readonly set: OfficialCounts;
  /** Whether the areas are districts, and not partnerships. */
  readonly isByDistrict: boolean;
  readonly ofArea: (names: Names) => readonly OfficialCount[];
  readonly ofForce: (force: string | undefined) => readonly OfficialCount[];
}

/** Puts counts in order by the names and codes of their areas. */
export function countIndex(set: OfficialCounts): CountIndex {
  const areas = new Map<string, OfficialCount[]>();
  const forces = new Map<string, OfficialCount[]>();
  for (const count of set.counts) {
    if (count.force !== null) addTo(forces, forceKey(count.force), count);
    if (count.kind !== 'partnership' && count.kind !== 'district') continue;
    for (const name of new Set([areaKey(tidyName(count.area)), ...count.codes])) addTo(areas, name, count);
  }
  return {
    set,
    isByDistrict: set.source === 'street-crime' || set.source === 'stats19',
    ofArea: (names) => [...new Set([...names].flatMap((name) => areas.get(name) ?? []))],
    ofForce: (force) => (force === undefined ? [] : (forces.get(force) ?? [])),
  };
}

function addTo(lists: Map<string, OfficialCount[]>, key: string, count: OfficialCount): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [count]);
  else list.push(count);
}
