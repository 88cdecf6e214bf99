import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireArray, requireKeys, requireOneOf } from '../errors/require.js';
import { show } from '../errors/show.js';
import type { Numeric } from '../model/numeric.js';
import { placesOf } from './places.js';

/**
 * How {@link quantileGroups} groups.
 *
 * @category Statistics
 */
export interface QuantileOptions {
  /** How many groups: 4 for quartiles, 5 for quintiles, 10 for deciles. A whole number of at least 2. */
  readonly groups: number;
  /** Whether group 1 holds the highest figures (the default) or the lowest. */
  readonly highestFirst?: boolean | undefined;
}

/**
 * Puts figures into groups of nearly equal size, such as quintiles: 1 for the first group, and so on.
 *
 * The groups are by rank, as in Public Health England's PHEindicatormethods (`phe_quantile`), so equal figures are
 * never separated. If there are fewer figures than groups, there are no groups: a county of 8 districts has quartiles
 * but no deciles. Missing figures (`null`) have no group and are not counted. Other publishers cut at interpolated
 * values or split ties, and get different groups at the edges.
 *
 * Do not use it as a judgement: areas on either side of an edge may hardly differ. Use {@link funnel} to find those
 * that stand out, and {@link rankAmong} for single places.
 *
 * @param values - The figures of all areas, in one unit and for one period, `null` if one is missing.
 * @param options - How many groups, and which end comes first.
 * @returns The group of each figure in the order given, `null` if it has none.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER` or `INVALID_ARGUMENT`.
 *
 * @see {@link https://rdrr.io/cran/PHEindicatormethods/man/phe_quantile.html | PHEindicatormethods, phe_quantile}
 *
 * @example
 * ```ts
 * import { quantileGroups } from 'community-safety-plan';
 *
 * quantileGroups([48.2, 61.9, 95.4, 42.1, 55, 55, 39.8, 71.3], { groups: 4 }); // => [3, 2, 1, 4, 2, 2, 4, 1]
 * quantileGroups([1, 2, 3], { groups: 4 }); // => [null, null, null]
 * ```
 *
 * @category Statistics
 */
export function quantileGroups(values: readonly (Numeric | null)[], options: QuantileOptions): (number | null)[] {
  requireArray(values, 'values');
  const { groups, highestFirst = true } = requireKeys(
    options,
    ['groups', 'highestFirst'],
    'The second argument of quantileGroups',
  );
  requireOneOf(highestFirst, [true, false], 'highestFirst');
  if (!Number.isInteger(groups) || groups < 2) {
    throw new CommunitySafetyError(
      'INVALID_ARGUMENT',
      `groups must be a whole number of at least 2, not ${show(groups)}.`,
      { argument: 'groups', value: groups },
    );
  }
  const { places, of } = placesOf(values, highestFirst ? 'highest' : 'lowest');
  // In whole numbers, where R divides by N/q; tests hold the two equal.
  return places.map((found) =>
    found === null || of < groups ? null : groups + 1 - Math.ceil(((of + 1 - found.place) * groups) / of),
  );
}
