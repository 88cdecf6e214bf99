import { readPer } from '../calculate/checks.js';
import { AREA_KEYS, type AreaCount } from '../calculate/pooledRate.js';
import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { refuse, requireArray, requireKeys } from '../errors/require.js';
import { show } from '../errors/show.js';
import { checkDecimals, differenceOver } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import { benchmarkOf } from './comparison.js';
import { largerOf, pValueOf, readRate } from './conditionalTest.js';
import { readConfidence } from './confidence.js';
import { ordinal } from './ordinal.js';
import { quantileGroups } from './quantileGroups.js';
import { type RankAmong, rankAmong, type RankOptions } from './rankAmong.js';

/**
 * What {@link rankInGroup} takes.
 *
 * @category Statistics
 */
export interface RankInGroupInput extends RankOptions {
  /**
   * The areas of the group, including the area itself: each with its `id`, its count as a whole number and its
   * population.
   */
  readonly areas: readonly AreaCount[];
  /** The `id` of the area whose place you want. */
  readonly area: string;
  /** How many bands, of nearly equal size: 4 if left out, for quarters. A whole number of at least 2. */
  readonly bands?: number | undefined;
  /** The size of the base: 1,000 if left out. Greater than 0. */
  readonly per?: Numeric | undefined;
  /**
   * The level of confidence of the places, at least 0.9 and less than 1: 0.95 if left out. Percentages are accepted
   * too.
   */
  readonly confidence?: Numeric | undefined;
  /** How many decimals to round the two rates to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * The place of an area within its group.
 *
 * @category Statistics
 */
export interface RankInGroup extends RankAmong {
  /** The area's rate. */
  readonly value: number;
  /** The plain mean of the rates of the group, including the area. */
  readonly mean: number;
  /** The band, counted from the same end as the places; `null` if there are fewer areas than bands. */
  readonly band: number | null;
  /** The first place that it may have, allowing for chance. */
  readonly earliest: number;
  /** The last place that it may have, allowing for chance. */
  readonly latest: number;
}

/**
 * Ranks an area within its most similar group, puts it into a band, and says which other places it may have, allowing
 * for chance.
 *
 * The place and band depend on the rates, with ties together, as in {@link rankAmong} and {@link quantileGroups}. The
 * group's mean is the plain mean of its members' rates, including the area, as the police inspectorate uses. The area
 * counts as behind or ahead of another only if they differ by the exact test of {@link compareTwoRates}, at a level
 * shared out over the whole group (C. E. Bonferroni), so the range of places contains the true one as often as the
 * confidence says.
 *
 * Do not report the place without the range: in a group of 15 districts with a few hundred offences each, the range is
 * often half of the group. The group was chosen to be similar, using figures from a certain year, and a place in it
 * does not say why. Do not use it for offences that come in batches, or to pick an area that was not chosen beforehand
 * ({@link funnel}).
 *
 * @param input - The areas, the one asked for, the end to count from, the words, the bands, the base, the level and the
 * rounding.
 * @returns The rate, the group's mean, the place, the band, the range of places and all of it in words.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT`,
 * `NEGATIVE_COUNT`, `ZERO_POPULATION`, `UNKNOWN_AREA` or `RESULT_OUT_OF_RANGE`.
 *
 * @see {@link https://doi.org/10.1111/rssc.12402 | M. Klein, T. Wright and J. Wieczorek, A joint confidence region for an overall ranking of populations}
 *
 * @example
 * ```ts
 * import { rankInGroup } from 'community-safety-plan';
 *
 * const areas = [
 *   { id: 'ours', count: 410, population: 100000 },
 *   { id: 'east', count: 395, population: 98000 },
 *   { id: 'west', count: 690, population: 105000 },
 *   { id: 'north', count: 220, population: 101000 },
 *   { id: 'south', count: 430, population: 99000 },
 * ];
 * const ours = rankInGroup({ areas, area: 'ours', from: 'highest', among: 'the most similar group' });
 * [ours.place, ours.of, ours.band, ours.earliest, ours.latest]; // => [3, 5, 2, 2, 4]
 * ours.text; // => '3rd highest of 5 in the most similar group, in band 2 of 4. But for chance it may be anywhere from 2nd to 4th.'
 * ```
 *
 * @category Statistics
 */
export function rankInGroup(input: RankInGroupInput): RankInGroup {
  const keys = ['areas', 'area', 'from', 'among', 'bands', 'per', 'confidence', 'decimals'];
  const given = requireKeys(input, keys, 'The argument of rankInGroup');
  const { area, from, bands = 4, decimals } = given;
  const per = readPer(given.per ?? 1000);
  const { tail } = readConfidence(given.confidence);
  checkDecimals(decimals);
  if (!Number.isInteger(bands) || bands < 2) refuse('bands', 'a whole number of at least 2', bands);
  requireArray(given.areas, 'areas');
  const areas = given.areas.map((one, index) => {
    const name = `areas[${String(index)}]`;
    const { id, count, population } = requireKeys(one, AREA_KEYS, name);
    return { id, ...readRate(count, population, `${name}.`) };
  });
  const [own, ...same] = areas.filter(({ id }) => id === area);
  if (own === undefined) {
    throw new CommunitySafetyError('UNKNOWN_AREA', `area names none of the areas: ${show(area)}.`, {
      argument: 'area',
      area,
    });
  }
  if (same.length > 0 || areas.length < 2)
    refuse('areas', 'two areas or more, one of them with the id of area', given.areas);
  const values = areas.map(({ count, population }) => differenceOver(count, 0, per, population, undefined));
  const index = areas.indexOf(own);
  const rank = rankAmong(values, { from, among: given.among })[index];
  const band = quantileGroups(values, { groups: bands, highestFirst: from === 'highest' })[index] ?? null;
  // Twice the tail is what the level leaves out, and each of the others gets the same share of it.
  const share = (2 * tail) / (areas.length - 1);
  let [ahead, behind] = [0, 0];
  for (const other of areas) {
    if (other === own || pValueOf(own, other) >= share) continue;
    if (largerOf(own, other) < 0 === (from === 'highest')) ahead += 1;
    else behind += 1;
  }
  const { place, sharedBy, of, text } = { place: 0, sharedBy: 0, of: 0, text: '', ...rank };
  const [earliest, latest] = [1 + ahead, areas.length - behind];
  const { over, under } = benchmarkOf(
    areas.map(({ count, population }) => ({ over: count, under: population })),
    'mean-of-areas',
  ).fraction;
  return {
    value: differenceOver(own.count, 0, per, own.population, decimals),
    mean: differenceOver(over, 0, per, under, decimals),
    place,
    sharedBy,
    of,
    band,
    earliest,
    latest,
    text: `${text}${band === null ? '' : `, in band ${String(band)} of ${String(bands)}`}. ${inWords(earliest, latest)}`,
  };
}

function inWords(earliest: number, latest: number): string {
  return earliest === latest
    ? 'Chance does not explain its place.'
    : `But for chance it may be anywhere from ${ordinal(earliest)} to ${ordinal(latest)}.`;
}
