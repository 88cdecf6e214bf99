import { groupedBy } from '../lookup/groupedBy.js';
import { areaKey, forceKey } from './areaNames.js';
import type { CountIndex } from './countIndex.js';
import type { OfficialCount } from './officialCounts.js';
import type { Names, Place } from './places.js';

// A force has a few crimes beyond its border; more are of a district that the look-up lacks.
const BEYOND_BORDER = 0.05;

/** The areas whose counts make up one figure. */
export interface Group {
  readonly places: readonly Place[];
  /** The key of the force, if the figure is for everything the force recorded. */
  readonly wholeForce: string | undefined;
  /** The force that the group is, or is a part of, with all its partnerships by the look-up. */
  readonly inForce: { readonly force: string; readonly places: readonly Place[] } | undefined;
  /** The areas in words; nothing of the area of the plan. */
  readonly who: string;
}

/** The counts of a group in one period that are added up, or the areas without a count. */
export interface GroupInPeriod {
  readonly counts: readonly OfficialCount[];
  readonly lacking: readonly string[];
  /** The areas of the force that the look-up does not have. */
  readonly unlisted: readonly string[];
}

/** An area that has counts of its own. */
interface Part {
  readonly name: string;
  readonly names: Names;
  readonly force: string | undefined;
}

/**
 * Collects the counts of a group by period. Every period in any file is included, even if only to say which areas have
 * no count.
 */
export function groupCounts(
  index: CountIndex,
  { places, wholeForce, inForce }: Group,
  measures: readonly string[],
): ReadonlyMap<string, GroupInPeriod> {
  const periods = new Set(
    [...index.periodsOf].flatMap(([measure, its]) => (measures.includes(measure) ? [...its] : [])),
  );
  const parts = partsOf(index, places).map((part) => ({
    ...part,
    byPeriod: groupedBy(index.ofArea(part.names, measures), ({ period }) => period),
  }));
  const ofForce = index.ofForce(inForce?.force);
  const listed = new Set(
    inForce === undefined ? [] : partsOf(index, inForce.places).flatMap(({ names }) => [...names]),
  );
  return new Map(
    [...periods].map((period) => {
      const its = measures.flatMap((measure) => ofForce.get(period)?.get(measure) ?? []);
      const unlisted = unlistedIn(its, listed, index.isByDistrict);
      const stated = its.filter(({ kind }) => kind === 'force');
      if (wholeForce !== undefined && isWhole(stated, measures)) {
        return [period, { counts: stated, lacking: [], unlisted }];
      }
      const areas = parts.map((part) => ({ ...part, counts: part.byPeriod.get(period) ?? [] }));
      const lacking = areas.flatMap(({ name, counts, force }) =>
        isWhole(index.set.source === 'street-crime' ? ofForceOf(counts, force) : counts, measures) ? [] : [name],
      );
      const counts = new Set(areas.flatMap((area) => area.counts));
      if (wholeForce !== undefined) for (const count of its.filter(({ kind }) => kind !== 'force')) counts.add(count);
      return [period, { counts: [...counts], lacking: [...new Set(lacking)], unlisted }];
    }),
  );
}

function partsOf({ isByDistrict }: CountIndex, places: readonly Place[]): readonly Part[] {
  if (!isByDistrict) return places.map(({ name, partnership: names, force }) => ({ name, names, force }));
  return places.flatMap(({ name, districts, force }) =>
    // The crimes of a district are not those of one of the partnerships that share it.
    districts.map(({ names, partnerships }) => {
      const its = places.filter((place) =>
        place.districts.some((each) => [...each.names].some((one) => names.has(one))),
      );
      return { name, names: its.length < partnerships ? new Set<string>() : names, force };
    }),
  );
}

// A month of which only a neighbour, or the police of the railways, has a file is not there.
function ofForceOf(counts: readonly OfficialCount[], force: string | undefined): readonly OfficialCount[] {
  return counts.filter((count) => count.force === null || (force !== undefined && forceKey(count.force) === force));
}

function unlistedIn(counts: readonly OfficialCount[], listed: Names, isByDistrict: boolean): readonly string[] {
  const ofAreas = counts.filter(({ kind }) => kind === 'partnership' || kind === 'district');
  const others = ofAreas.filter(({ area, codes }) => ![areaKey(area), ...codes].some((name) => listed.has(name)));
  const [all, beyond] = [ofAreas, others].map((each) => each.reduce((sum, { count }) => sum + count, 0)) as [
    number,
    number,
  ];
  return isByDistrict && beyond <= BEYOND_BORDER * all ? [] : [...new Set(others.map(({ area }) => area))];
}

function isWhole(counts: readonly OfficialCount[], measures: readonly string[]): boolean {
  return measures.every((each) => counts.some(({ measure }) => measure === each));
}
