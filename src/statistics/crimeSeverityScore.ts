import { readCount, readDenominator, readPer } from '../calculate/checks.js';
import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireArray, requireKeys, requireObject, requireText } from '../errors/require.js';
import { show } from '../errors/show.js';
import { checkDecimals, differenceOver, type Exact, order, plus, times } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';

/**
 * How many offences of one kind were recorded.
 *
 * @category Statistics
 */
export interface OffenceCount {
  /** The kind of offence, as the weights name it. */
  readonly offence: string;
  /** How many were recorded. Not negative. */
  readonly count: Numeric;
}

/**
 * What {@link crimeSeverityScore} takes.
 *
 * @category Statistics
 */
export interface CrimeSeverityScoreInput {
  /** The offences in the area. You may leave out kinds with none. */
  readonly offences: readonly OffenceCount[];
  /** The weight of each kind of offence, by its name, as published for the year. Not negative. */
  readonly weights: Readonly<Record<string, Numeric>>;
  /** The population of the area. Greater than 0. */
  readonly population: Numeric;
  /** The size of the base: 1 if left out, as the Office for National Statistics uses. Greater than 0. */
  readonly per?: Numeric | undefined;
  /** How many decimals to round to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * A Crime Severity Score, and what it is made of.
 *
 * @category Statistics
 */
export interface CrimeSeverityScore {
  /** The score. */
  readonly score: number;
  /** What each of the given offences adds to the score, in the order given. */
  readonly parts: readonly {
    /** The kind of offence. */
    readonly offence: string;
    /** What it adds to the score. */
    readonly score: number;
    /** The same as a percentage of the score; 0 if the score is 0. */
    readonly percent: number;
  }[];
}

/**
 * Works out a Crime Severity Score: offences times their weights, over the population.
 *
 * The formula is that of the Office for National Statistics, whose weights come from the sentences given for each
 * offence. The weights are published with the score and change with its editions, so you have to give them. The result
 * is exact. An offence without a weight is refused, since the score would silently be too low.
 *
 * Do not use it to compare scores with different weights, or for different kinds of offence. It has no interval: one
 * homicide may weigh as much as thousands of thefts, so look at `parts` first, and do not use it for a small area.
 * Better recording of serious offences raises the score just as more of them would. To find out whether a count
 * differs, use {@link compareTwoRates}.
 *
 * @param input - The offences, the weights, the population, the base and the rounding.
 * @returns The score and what each offence adds to it.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT`,
 * `NEGATIVE_COUNT`, `ZERO_POPULATION` or `RESULT_OUT_OF_RANGE`.
 *
 * @see {@link https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/articles/researchoutputsdevelopingacrimeseverityscoreforenglandandwalesusingdataoncrimesrecordedbythepolice/2016-11-29 | Office for National Statistics, Developing a Crime Severity Score}
 *
 * @example
 * ```ts
 * import { crimeSeverityScore } from 'community-safety-plan';
 *
 * const { score, parts } = crimeSeverityScore({
 *   offences: [
 *     { offence: 'robbery', count: 120 },
 *     { offence: 'shoplifting', count: 1500 },
 *   ],
 *   weights: { robbery: 746, shoplifting: 22, homicide: 7979 },
 *   population: 160000,
 *   decimals: 2,
 * });
 * [score, parts[0]?.score, parts[0]?.percent]; // => [0.77, 0.56, 73.07]
 * ```
 *
 * @category Statistics
 */
export function crimeSeverityScore(input: CrimeSeverityScoreInput): CrimeSeverityScore {
  const keys = ['offences', 'weights', 'population', 'per', 'decimals'];
  const given = requireKeys(input, keys, 'The argument of crimeSeverityScore');
  const { offences, weights, decimals } = given;
  requireArray(offences, 'offences');
  requireObject(weights, 'weights');
  const population = readDenominator(given.population, 'population', 'ZERO_POPULATION');
  const per = readPer(given.per ?? 1);
  checkDecimals(decimals);
  const weighted = offences.map((item, index) => {
    const name = `offences[${String(index)}]`;
    const { offence, count } = requireKeys(item, ['offence', 'count'], name);
    requireText(offence, `${name}.offence`);
    return { offence, sum: times(readCount(count, `${name}.count`), weightOf(offence, weights)) };
  });
  const total = weighted.reduce<Exact>((sum, { sum: part }) => plus(sum, part), 0);
  return {
    score: differenceOver(total, 0, per, population, decimals),
    parts: weighted.map(({ offence, sum }) => ({
      offence,
      score: differenceOver(sum, 0, per, population, decimals),
      percent: order(total, 0) === 0 ? 0 : differenceOver(sum, 0, 100, total, decimals),
    })),
  };
}

function weightOf(offence: string, weights: CrimeSeverityScoreInput['weights']): Exact {
  const weight: unknown = Object.hasOwn(weights, offence) ? weights[offence] : undefined;
  if (weight !== undefined && weight !== null) return readCount(weight as Numeric, `weights[${show(offence)}]`);
  throw new CommunitySafetyError('INVALID_ARGUMENT', `weights has none for ${show(offence)}, which the score needs.`, {
    argument: 'weights',
    offence,
  });
}
