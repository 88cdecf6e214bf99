import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { didYouMean } from '../errors/nearest.js';
import { show } from '../errors/show.js';
import { groupedBy } from '../lookup/groupedBy.js';
import { areaKey, forceKey } from './areaNames.js';
import type { OfficialArea, OfficialCount, OfficialCounts } from './officialCounts.js';

/** What an area is called: the keys of its names, and its codes. */
export type Names = ReadonlySet<string>;

/** A partnership, or a district that is a part of one. */
export interface Place {
  readonly name: string;
  /** The names of the partnership; empty for a district that is only part of one. */
  readonly partnership: Names;
  /** The names of each of its districts. */
  readonly districts: readonly Names[];
  /** The key of its force, if known. */
  readonly force: string | undefined;
}

/** Finds an area by its name or code in the look-up, or otherwise in the counts themselves. */
export function placeOf(area: string, areas: readonly OfficialArea[], sets: readonly OfficialCounts[]): Place {
  const key = areaKey(area);
  const isMeant = (name: string, code: string): boolean => code === area || areaKey(name) === key;
  const its = areas.filter(({ partnership, partnershipCode }) => isMeant(partnership, partnershipCode));
  const [first, ...others] =
    its.length > 0 ? its : areas.filter(({ district, districtCode }) => isMeant(district, districtCode));
  return first === undefined ? placeInCounts(area, areas, sets) : placeInAreas([first, ...others], areas);
}

/** Returns the partnerships of a police force area. */
export function placesOfForce(force: string, areas: readonly OfficialArea[]): readonly Place[] {
  const its = areas.filter((area) => forceKey(area.force) === force);
  return [...groupedBy(its, ({ partnershipCode }) => partnershipCode).values()].map((rows) =>
    placeInAreas(rows, areas),
  );
}

function placeInAreas(rows: readonly [OfficialArea, ...OfficialArea[]], areas: readonly OfficialArea[]): Place {
  const [{ partnership, partnershipCode, district, force }] = rows;
  const isWhole = areas.filter((area) => area.partnershipCode === partnershipCode).length === rows.length;
  return {
    name: isWhole ? partnership : district,
    partnership: new Set(isWhole ? [areaKey(partnership), partnershipCode] : []),
    districts: rows.map((row) => new Set([areaKey(row.district), row.districtCode])),
    force: forceKey(force),
  };
}

function placeInCounts(area: string, areas: readonly OfficialArea[], sets: readonly OfficialCounts[]): Place {
  const key = areaKey(area);
  const counts = sets.flatMap((set) => set.counts).filter(({ kind }) => kind === 'partnership' || kind === 'district');
  const its = counts.filter((count) => count.codes.includes(area) || areaKey(count.area) === key);
  const [first] = its;
  if (first === undefined) {
    const known = new Set([...counts.map((count) => count.area), ...areas.map(({ partnership }) => partnership)]);
    const message = `No file has the area ${show(area)}.${didYouMean(area, known)}`;
    throw new CommunitySafetyError('UNKNOWN_AREA', message, { area });
  }
  const force = its.find((count) => count.force !== null)?.force ?? undefined;
  const own = areaKey(first.area);
  // If councils have merged, several partnerships share the code of one district. The code then means all of them
  // together.
  const isOther = (count: OfficialCount): boolean => areaKey(count.area) !== own;
  const shared = new Set(counts.filter(isOther).flatMap(({ codes }) => codes));
  const isOne = !its.some(isOther);
  const names = new Set(
    isOne ? [own, ...its.flatMap(({ codes }) => codes).filter((code) => !shared.has(code))] : [area],
  );
  return { name: isOne ? first.area : area, partnership: names, districts: [names], force: force && forceKey(force) };
}
