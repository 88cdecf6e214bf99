import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireArray, requireKeys } from '../errors/require.js';
import { show } from '../errors/show.js';
import { checkDecimals, differenceOver, type Exact, order, plus } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import { readCount, readDenominator, readPer } from './checks.js';

/**
 * One area of a pooled rate.
 *
 * @category Calculation
 */
export interface AreaCount {
  /** The area's id; needed only to leave the area out. */
  readonly id?: string | undefined;
  /** How many were counted in the area. Not negative. */
  readonly count: Numeric;
  /** The population of the area. Greater than 0. */
  readonly population: Numeric;
}

/** The keys of an area with a count. */
export const AREA_KEYS: readonly (keyof AreaCount)[] = ['id', 'count', 'population'];

/**
 * The input of {@link pooledRate}.
 *
 * @category Calculation
 */
export interface PooledRateInput {
  /** The areas, at least one. */
  readonly areas: readonly AreaCount[];
  /** The `id` of an area to leave out, such as a district that you want to compare with the rest of its county. */
  readonly excluding?: string | undefined;
  /** The size of the base: 1,000 if left out. Greater than 0. */
  readonly per?: Numeric | undefined;
  /** How many decimals to round to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * Returns the rate of several areas together: the sum of their counts over the sum of their populations.
 *
 * This is what a county rate is. It is not the mean of the districts' rates, which would count a small district as much
 * as a large one. For one area use {@link rate}.
 *
 * @param input - The areas, the one to leave out, the base and the rounding.
 * @returns The rate per `per`: the nearest double, or the value rounded to `decimals`.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT`,
 * `NEGATIVE_COUNT`, `ZERO_POPULATION`, `UNKNOWN_AREA` or `RESULT_OUT_OF_RANGE`.
 *
 * @example
 * ```ts
 * import { pooledRate } from 'community-safety-plan';
 *
 * const areas = [
 *   { id: 'north', count: 100, population: 10000 },
 *   { id: 'south', count: 900, population: 40000 },
 * ];
 * pooledRate({ areas }); // => 20
 * pooledRate({ areas, excluding: 'north' }); // => 22.5
 * ```
 *
 * @category Calculation
 */
export function pooledRate(input: PooledRateInput): number {
  const keys = ['areas', 'excluding', 'per', 'decimals'];
  const { areas, excluding, per = 1000, decimals } = requireKeys(input, keys, 'The argument of pooledRate');
  const base = readPer(per);
  checkDecimals(decimals);
  let count: Exact = 0;
  let population: Exact = 0;
  for (const [index, area] of areasWithout(areas, excluding)) {
    count = plus(count, readCount(area.count, `areas[${String(index)}].count`));
    population = plus(
      population,
      readDenominator(area.population, `areas[${String(index)}].population`, 'ZERO_POPULATION'),
    );
  }
  if (order(population, 0) === 0) {
    throw new CommunitySafetyError('ZERO_POPULATION', 'areas must hold at least one area that is not left out.', {
      areas,
      excluding,
    });
  }
  return differenceOver(count, 0, base, population, decimals);
}

function areasWithout(areas: readonly AreaCount[], excluding: string | undefined): [number, AreaCount][] {
  requireArray(areas, 'areas');
  const all = areas.map((area, index): [number, AreaCount] => [
    index,
    requireKeys(area, AREA_KEYS, `areas[${String(index)}]`),
  ]);
  if (excluding === undefined) return all;
  const others = all.filter(([, area]) => area.id !== excluding);
  if (others.length < all.length) return others;
  throw new CommunitySafetyError('UNKNOWN_AREA', `excluding names no area: ${show(excluding)}.`, { excluding });
}
