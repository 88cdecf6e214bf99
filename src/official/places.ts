import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { didYouMean } from '../errors/nearest.js';
import { show } from '../errors/show.js';
import { groupedBy } from '../lookup/groupedBy.js';
import { areaKey, forceKey } from './areaNames.js';
import { coveringForce } from './coveringForce.js';
import type { OfficialArea, OfficialCount, OfficialCounts } from './officialCounts.js';

/** What an area is called: the keys of its names, and its codes. */
export type Names = ReadonlySet<string>;

/** A district, and how many partnerships share it. */
export interface District {
  readonly names: Names;
  readonly partnerships: number;
}

/** A partnership, or a district that is a part of one. */
export interface Place {
  readonly name: string;
  /** The names of the partnership; empty for a district that is only part of one. */
  readonly partnership: Names;
  /** Its districts, or those of them that are meant. */
  readonly districts: readonly District[];
  /** The codes that the counts have for all of it, where councils have merged since the look-up. */
  readonly whole: Names;
  /** The key of its force, if known. */
  readonly force: string | undefined;
}

/** What is known of areas: the look-up, and the counts. */
export interface Known {
  readonly areas: readonly OfficialArea[];
  readonly sets: readonly OfficialCounts[];
}

/** Finds areas by their names or codes in the look-up, or else in the counts themselves; each counts once. */
export function placesOf(names: readonly string[], known: Known): readonly Place[] {
  const found = names.map((name) => ({ name, rows: rowsOf(name, known.areas) }));
  const rows = new Set(found.flatMap((each) => each.rows));
  const others = found.flatMap((each) => (each.rows.length > 0 ? [] : [placeInCounts(each.name, known)]));
  const places = [...placesIn([...rows], known), ...others];
  return [...new Map(places.map((place) => [place.name, place])).values()];
}

/** Returns the partnerships of a police force area. */
export function placesOfForce(force: string, known: Known): readonly Place[] {
  return placesIn(
    known.areas.filter((area) => forceKey(area.force) === force),
    known,
  );
}

function rowsOf(area: string, areas: readonly OfficialArea[]): readonly OfficialArea[] {
  const key = areaKey(area);
  const isMeant = (name: string, code: string): boolean => code === area || areaKey(name) === key;
  const its = areas.filter(({ partnership, partnershipCode }) => isMeant(partnership, partnershipCode));
  return its.length > 0 ? its : areas.filter(({ district, districtCode }) => isMeant(district, districtCode));
}

function placesIn(rows: readonly OfficialArea[], known: Known): readonly Place[] {
  const byPartnership = groupedBy(rows, ({ partnershipCode }) => partnershipCode);
  return [...byPartnership.values()].flatMap((its) => placesInAreas(its, known));
}

/** A partnership whose districts are all meant, or else each of the districts by itself. */
function placesInAreas(rows: readonly [OfficialArea, ...OfficialArea[]], { areas, sets }: Known): readonly Place[] {
  const [{ partnership, partnershipCode, force: name }] = rows;
  const force = forceKey(name);
  const districtOf = ({ district, districtCode }: OfficialArea): District => ({
    names: new Set([areaKey(district), districtCode]),
    partnerships: areas.filter((area) => area.districtCode === districtCode).length,
  });
  if (areas.filter((area) => area.partnershipCode === partnershipCode).length > rows.length) {
    return rows.map((row) => ({
      ...{ name: row.district, partnership: new Set(), districts: [districtOf(row)], whole: new Set(), force },
    }));
  }
  const names = new Set([areaKey(partnership), partnershipCode]);
  const whole = codesOfOne(names, sets);
  return [{ name: partnership, partnership: names, districts: rows.map(districtOf), whole, force }];
}

/** The codes that counts have for an area and for no other. */
function codesOfOne(names: Names, sets: readonly OfficialCounts[]): Names {
  const isOwn = (count: OfficialCount): boolean =>
    names.has(areaKey(count.area)) || count.codes.some((code) => names.has(code));
  const counts = countsOfAreas(sets);
  const shared = new Set(counts.flatMap((count) => (isOwn(count) ? [] : count.codes)));
  return new Set(counts.filter(isOwn).flatMap(({ codes }) => codes.filter((code) => !shared.has(code))));
}

function countsOfAreas(sets: readonly OfficialCounts[]): readonly OfficialCount[] {
  return sets.flatMap((set) => set.counts).filter(({ kind }) => kind === 'partnership' || kind === 'district');
}

function placeInCounts(area: string, { areas, sets }: Known): Place {
  const key = areaKey(area);
  const counts = countsOfAreas(sets);
  const named = counts.filter((count) => count.codes.includes(area) || areaKey(count.area) === key);
  const its = named.length > 0 ? named : counts.filter(({ district = '' }) => areaKey(district) === key);
  const [first] = its;
  if (first === undefined) {
    const districts = [...counts, ...areas].flatMap(({ district }) => district ?? []);
    const names = [...counts.map((count) => count.area), ...areas.map(({ partnership }) => partnership), ...districts];
    const message = `No file has the area ${show(area)}.${didYouMean(area, new Set(names))}`;
    throw new CommunitySafetyError('UNKNOWN_AREA', message, { area });
  }
  const own = areaKey(first.area);
  // If councils have merged, several partnerships share the code of one district. The code then means all of them
  // together.
  const isOther = (count: OfficialCount): boolean => areaKey(count.area) !== own;
  const shared = new Set(counts.filter(isOther).flatMap(({ codes }) => codes));
  const isOne = !its.some(isOther);
  const inAll = first.codes.filter((code) => its.every(({ codes }) => codes.includes(code)));
  const names = new Set(
    isOne ? [own, ...its.flatMap(({ codes }) => codes).filter((code) => !shared.has(code))] : inAll,
  );
  return {
    name: isOne ? first.area : area,
    partnership: names,
    districts: [{ names, partnerships: 1 }],
    whole: new Set(),
    force: coveringForce(its),
  };
}
