import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { refuse } from '../errors/require.js';
import type { Group } from './groupCounts.js';
import type { OfficialArea, OfficialCounts } from './officialCounts.js';
import { placeOf, placesOfForce } from './places.js';

/**
 * A comparator that should have figures from official statistics.
 *
 * @category Official statistics
 */
export interface OfficialComparator {
  /** The `id` of one of the plan's `comparators`. */
  readonly comparatorId: string;
  /**
   * What it is: the whole police `force`, including the area and crime not assigned to any partnership; the
   * `rest-of-force`, which is its other partnerships; or the names or codes of areas to add together, such as the
   * districts of a county or a most similar group.
   */
  readonly areas: 'force' | 'rest-of-force' | readonly string[];
}

/** Returns the area of a plan as a group. */
export function groupOfArea(
  area: string,
  areas: readonly OfficialArea[],
  sets: readonly OfficialCounts[],
): Group & { readonly force: string | undefined } {
  const place = placeOf(area, areas, sets);
  return { places: [place], wholeForce: undefined, force: place.force };
}

/** Returns the areas of a comparator. */
export function groupOf(
  chosen: OfficialComparator['areas'],
  own: Group & { readonly force: string | undefined },
  { areas, sets, name }: { areas: readonly OfficialArea[]; sets: readonly OfficialCounts[]; name: string },
): Group {
  if (Array.isArray(chosen) && chosen.length > 0) {
    const list: readonly string[] = chosen;
    // An area that is named twice, by its name and by its code, counts once.
    const places = new Map(list.map((each) => placeOf(each, areas, sets)).map((place) => [place.name, place]));
    return { places: [...places.values()], wholeForce: undefined };
  }
  if (chosen !== 'force' && chosen !== 'rest-of-force') {
    refuse(name, "'force', 'rest-of-force' or a list of areas", chosen);
  }
  const { force } = own;
  const places = force === undefined ? [] : placesOfForce(force, areas);
  if (force === undefined || places.length === 0) {
    const message = `${name} is '${chosen}', and the partnerships of the force are not known. Give the look-up of districts, partnerships and forces as areas.`;
    throw new CommunitySafetyError('INVALID_ARGUMENT', message, { argument: name });
  }
  if (chosen === 'force') return { places, wholeForce: force };
  const names = new Set(own.places.flatMap((place) => place.districts.flatMap((district) => [...district])));
  const isOwn = (district: ReadonlySet<string>): boolean => [...district].some((each) => names.has(each));
  const others = places.filter(({ districts }) => !districts.some(isOwn));
  if (others.length === 0) {
    const message = `${name} is 'rest-of-force', and the force has no other partnership. Leave this comparator out, or name areas of other forces.`;
    throw new CommunitySafetyError('INVALID_ARGUMENT', message, { argument: name });
  }
  return { places: others, wholeForce: undefined };
}
