import { daysBetween } from '../period/day.js';
import type { Period } from '../model/period.js';
import { officialProblem } from '../explain/officialProblems.js';
import { areaKey } from './areaNames.js';
import type { OfficialPopulation } from './officialCounts.js';
import type { District, Names, Place } from './places.js';
import { whereFrom } from './whereFrom.js';

// ONS rates use the latest estimate available, which is a year or two behind.
const MOST_YEARS_BEFORE = 2;

/** The population of a group of areas, and its year. */
export interface FoundPopulation {
  readonly population: number;
  readonly year: number;
  /** The year whose midpoint is nearest to the midpoint of the period. */
  readonly wanted: number;
  /** The files and lines it comes from; `null` if one of its parts does not say. */
  readonly from: string | null;
}

/** The areas whose population is not known, and the latest year for which the populations of all are known. */
export interface NoPopulation {
  readonly missing: readonly string[];
  readonly latest: number | null;
  readonly wanted: number;
}

/** Returns the population of groups of areas. */
export type PopulationOf = (places: readonly Place[], period: Period) => FoundPopulation | NoPopulation;

type ByYear = Map<number, OfficialPopulation>;

/** Indexes populations by area. The population of a place is the sum over its districts. */
export function populationsBy(populations: readonly OfficialPopulation[]): PopulationOf {
  const byCode = new Map<string, ByYear>();
  // Where two districts, an old one and a new one, have one name, it says nothing.
  const byName = new Map<string, string | null>();
  for (const each of populations) {
    if (each.population <= 0) continue;
    const years = byCode.get(each.code) ?? new Map<number, OfficialPopulation>();
    byCode.set(each.code, years);
    const other = years.get(each.year);
    if (other === undefined) years.set(each.year, each);
    else if (other.population !== each.population) refuseDiffering(other, each);
    const name = areaKey(each.name);
    byName.set(name, (byName.get(name) ?? each.code) === each.code && byName.get(name) !== null ? each.code : null);
  }
  const find = (names: Names): ByYear | undefined => {
    const codes = [...names].flatMap((name) => (byCode.has(name) ? name : []));
    const [code] = codes.length > 0 ? codes : [...names].flatMap((name) => byName.get(name) ?? []);
    return code === undefined ? undefined : byCode.get(code);
  };
  const years = [...new Set(populations.map(({ year }) => year))].sort((one, other) => other - one);
  return (places, period) => {
    const wanted = yearOf(period);
    for (let year = wanted; year >= wanted - MOST_YEARS_BEFORE; year -= 1) {
      const { its, missing } = populationsIn(year, places, find);
      if (missing.length > 0) continue;
      const population = its.reduce((sum, each) => sum + each.population, 0);
      return { population, year, wanted, from: fromOf(its) };
    }
    const latest = years.find((year) => populationsIn(year, places, find).missing.length === 0) ?? null;
    const [newest = wanted] = years;
    const names = latest === null ? populationsIn(newest, places, find).missing : places.map(({ name }) => name);
    return { missing: [...new Set(names)], latest, wanted };
  };
}

/** The rows of all districts of some places, each once, and the places that lack one. */
function populationsIn(
  year: number,
  places: readonly Place[],
  find: (names: Names) => ByYear | undefined,
): { readonly its: readonly OfficialPopulation[]; readonly missing: readonly string[] } {
  const its = new Set<OfficialPopulation>();
  const missing: string[] = [];
  for (const { name, districts, whole } of places) {
    const rows = districts.map((district) => (isAllIn(district, places) ? find(district.names)?.get(year) : undefined));
    const all = find(whole)?.get(year);
    const found = rows.includes(undefined) && all !== undefined ? [all] : rows;
    for (const row of found) {
      if (row === undefined) missing.push(name);
      else its.add(row);
    }
  }
  return { its: [...its], missing };
}

// The people of a district are not those of one of the partnerships that share it.
function isAllIn({ names, partnerships }: District, places: readonly Place[]): boolean {
  const its = places.filter(({ districts }) =>
    districts.some((district) => [...district.names].some((name) => names.has(name))),
  );
  return its.length >= partnerships;
}

function refuseDiffering(one: OfficialPopulation, other: OfficialPopulation): never {
  const from = [one, other].map(({ file, line }) =>
    file === undefined ? 'the data' : `${file}, line ${String(line)}`,
  );
  const { name: area, year } = one;
  throw officialProblem('populations-differ', { area, year, populations: [one.population, other.population], from });
}

function fromOf(populations: readonly OfficialPopulation[]): string | null {
  const known = populations.flatMap(({ file, line, rows = 1 }) =>
    file === undefined || line === undefined ? [] : [{ file, line, rows }],
  );
  return known.length < populations.length ? null : whereFrom(known);
}

// The estimates are for 30 June.
function yearOf({ start, end }: Period): number {
  const years = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  const [first = 0, last = 0] = years.map((year) => Math.abs(offMiddle(`${String(year)}-06-30`, start, end)));
  return Number((last < first ? end : start).slice(0, 4));
}

function offMiddle(day: string, start: string, end: string): number {
  return daysBetween(start, day) - daysBetween(day, end);
}
