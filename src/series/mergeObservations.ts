import { mergeReason, type MergeReason } from '../explain/mergeReasons.js';
import type { Observation } from '../model/observation.js';
import { periodReader } from '../period/periodReader.js';
import { takeObservations } from '../shape/requireShape.js';
import { coveredBy, currentOf, keyOf } from './currentFigures.js';

/**
 * The result of {@link mergeObservations}.
 *
 * @category Series
 */
export interface MergedObservations {
  /** One list, sorted by indicator, comparator, area and time. */
  readonly observations: readonly Observation[];
  /** The figures replaced by another edition, in full, with the reason. */
  readonly replaced: readonly MergeReason<'replaced-by-later' | 'replaced-by-revised' | 'replaced-by-known'>[];
  /** The figures that differ, where nothing shows which counts. All of them are in the list. */
  readonly conflicts: readonly MergeReason<'observations-conflict'>[];
}

/**
 * Returns two lists of observations as one, with one figure for each indicator, area and period.
 *
 * If there are several figures for one period, the latest published counts; or else a revised one before a provisional
 * or estimated one; or else a figure before a blank or one not yet available. Duplicates are kept once, as the
 * observation with the most detail. If nothing shows which of two different figures counts, both are kept and listed as
 * a conflict. The order of the lists, and the order within them, makes no difference.
 *
 * Do not use it where you still need earlier editions, for example to evaluate a plan as of a past day: keep all
 * observations, since an evaluation uses the edition that was known on its day. To add up quarters to years, use
 * {@link rollUp}.
 *
 * @param existing - The observations you already have.
 * @param incoming - The new observations.
 * @returns The list, what was replaced, and the conflicts.
 * @throws A {@link CommunitySafetyError} with code `INVALID_ARGUMENT`, `INVALID_DAY`, `INVALID_PERIOD`,
 * `INVALID_NUMBER` or `NEGATIVE_COUNT`.
 *
 * @example
 * ```ts
 * import { mergeObservations, type Observation } from 'community-safety-plan';
 *
 * const figure = (value: number, published?: string): Observation => ({
 *   indicatorId: 'burglaries',
 *   period: '2013/14',
 *   figure: { value },
 *   ...(published !== undefined && { published }),
 * });
 * const { observations, replaced } = mergeObservations([figure(650, '2014-04-24')], [figure(662, '2014-07-17')]);
 * observations.map(({ figure }) => figure); // => [{ value: 662 }]
 * replaced[0]?.message; // => 'burglaries, 2013/14: 650 (published on 24 April 2014) was left out. Another figure was published later, on 17 July 2014.'
 *
 * const { conflicts } = mergeObservations([figure(650)], [figure(662)]);
 * conflicts.map(({ code }) => code); // => ['observations-conflict']
 * ```
 *
 * @category Series
 */
export function mergeObservations(
  existing: readonly Observation[],
  incoming: readonly Observation[],
): MergedObservations {
  const readPeriod = periodReader();
  const groups = new Map<string, [Observation, ...Observation[]]>();
  for (const [name, list] of Object.entries({ existing, incoming })) {
    for (const [index, one] of takeObservations(list, () => undefined, name).entries()) {
      const key = keyOf(one, coveredBy(one, readPeriod, `${name}[${String(index)}].period`));
      const known = groups.get(key);
      if (known) known.push(one);
      else groups.set(key, [one]);
    }
  }
  const periods = [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, given]) => currentOf(given));
  return {
    observations: periods.flatMap(({ kept }) => kept),
    replaced: periods.flatMap(({ replaced }) => replaced),
    conflicts: periods.flatMap(({ kept }) =>
      kept.length === 1 ? [] : mergeReason('observations-conflict', { observations: kept }),
    ),
  };
}
