import { daysBetween } from '../period/day.js';
import type { Period } from '../model/period.js';
import { areaKey } from './areaNames.js';
import type { OfficialPopulation } from './officialCounts.js';
import type { Names, Place } from './places.js';
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
}

/** Returns the population of groups of areas. */
export type PopulationOf = (places: readonly Place[], period: Period) => FoundPopulation | NoPopulation;

type ByYear = Map<number, OfficialPopulation>;

/** Indexes populations by area. The population of a place is the sum over its districts. */
export function populationsBy(populations: readonly OfficialPopulation[]): PopulationOf {
  const known = new Map<string, ByYear>();
  for (const each of populations) {
    for (const key of [each.code, areaKey(each.name)]) {
      const years = known.get(key) ?? new Map<number, OfficialPopulation>();
      known.set(key, years.set(each.year, each));
    }
  }
  const yearsOf = (names: Names): ReadonlyMap<number, OfficialPopulation> =>
    [...names].map((name) => known.get(name)).find((years) => years !== undefined) ?? new Map<number, never>();
  return (places, period) => {
    const wanted = yearOf(period);
    const districts = places.flatMap((place) => place.districts.map((names) => ({ place, years: yearsOf(names) })));
    const missing = districts.filter(({ years }) => years.size === 0).map(({ place }) => place.name);
    if (missing.length > 0) return { missing: [...new Set(missing)], latest: null };
    for (let year = wanted; year >= wanted - MOST_YEARS_BEFORE; year -= 1) {
      const its = districts.flatMap(({ years }) => years.get(year) ?? []);
      if (its.length === districts.length) {
        return {
          population: its.reduce((sum, { population }) => sum + population, 0),
          year,
          wanted,
          from: fromOf(its),
        };
      }
    }
    const names = [...new Set(places.map(({ name }) => name))];
    return { missing: names, latest: Math.min(...districts.map(({ years }) => Math.max(...years.keys()))) };
  };
}

function fromOf(populations: readonly OfficialPopulation[]): string | null {
  const rows = populations.flatMap(({ file, line }) =>
    file === undefined || line === undefined ? [] : [{ file, line, rows: 1 }],
  );
  return rows.length < populations.length ? null : whereFrom(rows);
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
