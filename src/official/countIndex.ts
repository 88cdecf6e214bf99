import { areaKey, forceKey } from './areaNames.js';
import type { OfficialCount, OfficialCounts } from './officialCounts.js';
import type { Names } from './places.js';

/** Counts by their measure. */
type CountsByMeasure = ReadonlyMap<string, readonly OfficialCount[]>;

/**
 * The counts of some files, indexed. A file may have every quarter of many years, so searching it would take too long.
 */
export interface CountIndex {
  readonly set: OfficialCounts;
  /** Whether the areas are districts, and not partnerships. */
  readonly isByDistrict: boolean;
  /** The counts of some measures of an area. */
  readonly ofArea: (names: Names, measures: readonly string[]) => readonly OfficialCount[];
  /** The counts of a force by period. */
  readonly ofForce: (force: string | undefined) => ReadonlyMap<string, CountsByMeasure>;
  /** The measures, each with the periods for which any area has a count. */
  readonly periodsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Indexes counts by the names and codes of their areas. */
export function countIndex(set: OfficialCounts): CountIndex {
  const areas = new Map<string, Map<string, OfficialCount[]>>();
  const forces = new Map<string, Map<string, Map<string, OfficialCount[]>>>();
  const periodsOf = new Map<string, Set<string>>();
  for (const count of set.counts) {
    const { force, measure, period } = count;
    at(periodsOf, measure, () => new Set()).add(period);
    if (force !== null) {
      const periods = at(forces, forceKey(force), () => new Map<string, Map<string, OfficialCount[]>>());
      at(
        at(periods, period, () => new Map<string, OfficialCount[]>()),
        measure,
        () => [],
      ).push(count);
    }
    if (count.kind !== 'partnership' && count.kind !== 'district') continue;
    for (const name of new Set([areaKey(count.area), ...count.codes])) {
      at(
        at(areas, name, () => new Map<string, OfficialCount[]>()),
        measure,
        () => [],
      ).push(count);
    }
  }
  const named = (name: string, measures: readonly string[]): OfficialCount[] =>
    measures.flatMap((measure) => areas.get(name)?.get(measure) ?? []);
  return {
    set,
    isByDistrict: set.source === 'street-crime' || set.source === 'stats19',
    ofArea: (names, measures) => [...new Set([...names].flatMap((name) => named(name, measures)))],
    ofForce: (force) => (force === undefined ? undefined : forces.get(force)) ?? new Map(),
    periodsOf,
  };
}

function at<Value>(map: Map<string, Value>, key: string, begin: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = begin()));
  return value;
}
