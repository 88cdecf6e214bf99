import { requireArray, requireKeys, requireOneOf, requireText } from '../errors/require.js';
import type { Numeric } from '../model/numeric.js';
import { ordinal } from './ordinal.js';
import { placesOf } from './places.js';

/**
 * How {@link rankAmong} counts.
 *
 * @category Statistics
 */
export interface RankOptions {
  /** Which end to count from: `highest` if the first place is the highest figure. */
  readonly from: 'highest' | 'lowest';
  /** The group that the figures are in, for the text: `the county`. */
  readonly among?: string | undefined;
}

/**
 * The place of one figure among others.
 *
 * @category Statistics
 */
export interface RankAmong {
  /** The place, counted from 1. Equal figures share the first of their places. */
  readonly place: number;
  /** How many figures share the place, including this one: 1 if there is no tie. */
  readonly sharedBy: number;
  /** How many figures there are. */
  readonly of: number;
  /** The place in words: `4th highest of 12 in the county`, `joint 2nd lowest of 8`. */
  readonly text: string;
}

/**
 * Returns the rank of each figure, with ties in words: "joint 4th highest of 12 in the county".
 *
 * Figures are compared exactly as given, and equal ones share a place; the place after a tie of two is left out, as in
 * a league table. Do not round them first, as rounding makes ties of different figures. A missing figure (`null`) has
 * no place and is not counted.
 *
 * Do not use it as a judgement: neighbours in a ranking mostly differ by chance, and the smallest areas take the first
 * and the last places by chance most often. Use {@link funnel} to find those that stand out, and {@link quantileGroups}
 * for equal groups. To see how much chance may affect a place, use {@link rankInGroup}.
 *
 * @param values - The figures of all areas, in one unit and for one period, `null` if one is missing.
 * @param options - The end to count from, and what the figures are among.
 * @returns The place of each figure in the order given, `null` if it is missing.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER` or `INVALID_ARGUMENT`.
 *
 * @example
 * ```ts
 * import { rankAmong } from 'community-safety-plan';
 *
 * const ranks = rankAmong([31.2, 27.77, null, 40.1, 31.2], { from: 'highest', among: 'the county' });
 * ranks[0]?.text; // => 'joint 2nd highest of 4 in the county'
 * ranks[1]; // => { place: 4, sharedBy: 1, of: 4, text: '4th highest of 4 in the county' }
 * ranks[2]; // => null
 * ```
 *
 * @category Statistics
 */
export function rankAmong(values: readonly (Numeric | null)[], options: RankOptions): (RankAmong | null)[] {
  requireArray(values, 'values');
  const { from, among } = requireKeys(options, ['from', 'among'], 'The second argument of rankAmong');
  requireOneOf(from, ['highest', 'lowest'], 'from');
  if (among !== undefined) requireText(among, 'among');
  const { places, of } = placesOf(values, from);
  return places.map((found) => {
    if (found === null) return null;
    const { place, sharedBy } = found;
    const joint = sharedBy > 1 ? 'joint ' : '';
    const where = among === undefined ? '' : ` in ${among}`;
    return { place, sharedBy, of, text: `${joint}${ordinal(place)} ${from} of ${String(of)}${where}` };
  });
}
