import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { refuse } from '../errors/require.js';
import { groupInWords } from '../explain/officialNotes.js';
import { forceKey } from './areaNames.js';
import type { Group } from './groupCounts.js';
import { type Known, type Place, placesOf, placesOfForce } from './places.js';

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

/** Returns the one area of a plan as a group. */
export function groupOfArea(area: string, known: Known): Group & { readonly force: string | undefined } {
  const places = placesOf([area], known);
  return { places, wholeForce: undefined, inForce: undefined, who: '', force: places[0]?.force };
}

/** Returns the areas of a comparator; nothing for the rest of a force that has no other partnership. */
export function groupOf(
  chosen: OfficialComparator['areas'],
  own: Group & { readonly force: string | undefined },
  { name, ...known }: Known & { name: string },
): Group | undefined {
  if (Array.isArray(chosen) && chosen.length > 0) {
    // An area that is named twice, by its name and its code, counts once.
    const places = placesOf(chosen as readonly string[], known);
    return { places, wholeForce: undefined, inForce: undefined, who: groupInWords('areas', '', namesOf(places)) };
  }
  if (chosen !== 'force' && chosen !== 'rest-of-force') {
    refuse(name, "'force', 'rest-of-force' or a list of areas", chosen);
  }
  const { force } = own;
  const all = force === undefined ? [] : placesOfForce(force, known);
  if (force === undefined || all.length === 0) {
    const message = `${name} is '${chosen}', and the partnerships of the force are not known. Give the look-up of districts, partnerships and forces as areas.`;
    throw new CommunitySafetyError('INVALID_ARGUMENT', message, { argument: name });
  }
  const called = String(known.areas.map((area) => area.force).find((each) => forceKey(each) === force));
  const inForce = { force, places: all };
  if (chosen === 'force') return { places: all, wholeForce: force, inForce, who: groupInWords('force', called, []) };
  const names = new Set(own.places.flatMap(({ districts }) => districts.flatMap((district) => [...district.names])));
  const others = all.filter(
    ({ districts }) => !districts.some((district) => [...district.names].some((each) => names.has(each))),
  );
  if (others.length === 0) return undefined;
  const who = groupInWords('rest-of-force', called, namesOf(others));
  return { places: others, wholeForce: undefined, inForce, who };
}

function namesOf(places: readonly Place[]): readonly string[] {
  return places.map(({ name }) => name);
}
