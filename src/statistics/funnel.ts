import { readCount, readDenominator, readPer } from '../calculate/checks.js';
import { AREA_KEYS, type AreaCount } from '../calculate/pooledRate.js';
import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireArray, requireKeys, requireOneOf } from '../errors/require.js';
import { checkDecimals, differenceOver, type Exact, order, toNumber } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import type { ComparisonWarning } from '../explain/refusals.js';
import { benchmarkOf, type Fraction } from './comparison.js';
import { CONFIDENCE_95, CONFIDENCE_998 } from './confidence.js';
import { normalQuantile } from './distributions/normalQuantile.js';
import { countLimits, finish, type Limits, wilsonLimits } from './limits.js';
import { type Overdispersion, overdispersionOf, type Scale, scaleOf, widenedError } from './overdispersion.js';
import { readPart } from './readPart.js';
import { smallCount, smallDenominator, SMALLEST_POPULATION, smallProportion } from './smallNumbers.js';

/**
 * The input of {@link funnel}.
 *
 * @category Statistics
 */
export interface FunnelInput {
  /** The areas, at least one; if the statistic is a proportion, the population is the whole. */
  readonly areas: readonly AreaCount[];
  /** Whether counts are events, which may exceed the population, or parts of a whole. */
  readonly statistic: 'rate' | 'proportion';
  /** The size of the base: 1,000 for rates and 100 for proportions if left out. Greater than 0. */
  readonly per?: Numeric | undefined;
  /** The figure to draw the funnel around, in that base: all the areas together if left out. Not negative. */
  readonly average?: Numeric | undefined;
  /**
   * Whether to widen the lines if the areas differ among themselves by more than chance: by multiplying chance
   * (`multiplicative`), or by adding a spread between areas to it (`additive`). If left out, the lines are for chance
   * alone. At least 5 areas.
   */
  readonly overdispersion?: Overdispersion['form'] | undefined;
  /** How many decimals to round figures to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * How far an area is from the average: outside the limits of 95% or of 99.8%, on the low or the high side, or within;
 * `not-compared` if its numbers are too small to say.
 *
 * @category Statistics
 */
export type FunnelSignificance = 'low-99.8' | 'low-95' | 'not-significant' | 'high-95' | 'high-99.8' | 'not-compared';

/**
 * One area of a funnel.
 *
 * @category Statistics
 */
export interface FunnelArea {
  /** The area's id, as given; `null` if it has none. */
  readonly id: string | null;
  /** The population, which is where the area is on the axis. */
  readonly population: number;
  /** The area's rate or proportion. */
  readonly value: number;
  /** How far it is from the average; `not-compared`, with a warning, if its numbers are too small to say. */
  readonly significance: FunnelSignificance;
  /** What a reader has to know of it; empty if there is nothing. */
  readonly warnings: readonly ComparisonWarning[];
}

/**
 * A point of a funnel's line.
 *
 * @category Statistics
 */
export interface FunnelPoint {
  /** The population. */
  readonly population: number;
  /** The rate or proportion that is just within the limit at that population. */
  readonly value: number;
}

/**
 * A funnel: the average, the areas, and the four lines to draw.
 *
 * @category Statistics
 */
export interface Funnel {
  /** The average that the funnel is drawn around. */
  readonly average: number;
  /** The areas, in the order given. */
  readonly areas: readonly FunnelArea[];
  /** The lines, each from small populations to large ones; they have no points if the average is 0. */
  readonly limits: Readonly<
    Record<Exclude<FunnelSignificance, 'not-significant' | 'not-compared'>, readonly FunnelPoint[]>
  >;
  /** How much the areas differ by more than chance; `null` if you did not ask for it, or the average is 0. */
  readonly overdispersion: Overdispersion | null;
}

const STEPS = 60;
// The lines go on a little beyond the largest area.
const BEYOND = 1.05;
const LEVELS = [
  ['99.8', CONFIDENCE_998.tail],
  ['95', CONFIDENCE_95.tail],
] as const;

/** The lower and the upper limit of what an area may show by chance, and the lines that they make. */
interface Shape {
  readonly sideOf: (area: Fraction, tail: number) => -1 | 0 | 1;
  readonly line: (side: 'low' | 'high', tail: number, largest: number) => { population: number; share: number }[];
}

/**
 * Returns a funnel plot as data: which areas differ from the average by more than their size explains, and the lines to
 * draw.
 *
 * The average is the areas' total count over their total population. A rate stands out if the average is outside the
 * area's own interval ({@link rateInterval}), as in Public Health England's PHEindicatormethods
 * (`assign_funnel_significance`). For proportions, its limits are Wilson's around the average at each area's size,
 * which call every small area without a case low: for example 0 of 20 with an average of 10%, although that happens by
 * chance in one area in eight. Here a proportion has to be outside these limits, and the average outside the area's own
 * interval ({@link proportionInterval}) as well; with thousands of cases the two give the same result. The lines are
 * drawn with the same limits, so the areas outside them are those reported.
 *
 * An area with fewer than 10 cases, or for a proportion fewer than 10 others or a whole under 30, gets a warning and no
 * verdict, as in {@link compareRates} and {@link compareProportions}. So does a population smaller than both the base
 * and 1,000.
 *
 * If nearly all of many large areas stand out, they all differ by more than chance, and a funnel for chance alone is
 * too narrow to pick out any of them. `overdispersion` widens it to match the spread of the areas themselves (D. J.
 * Spiegelhalter): the mean of their squared z-scores, with a tenth drawn in at either end, on the square root of rates
 * and the arcsine of proportions, as in the R package FunnelPlotR (`CQC` and `PR`). Use `additive` if areas differ for
 * lasting reasons, which affect even the largest, and `multiplicative` if counts come in batches. An area outside is
 * then unusual among these areas, not just different from their average. If they differ only by chance, nothing is
 * widened.
 *
 * Do not use it for fewer than about ten areas, as each of them has too much effect on the average and the spread. For
 * one area and its benchmark use {@link compareRates} or {@link compareProportions}.
 *
 * @param input - The areas, the statistic, the base, the average, the form of overdispersion and the rounding.
 * @returns The average, each area's figure and significance, and the four lines.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT`,
 * `NEGATIVE_COUNT`, `ZERO_POPULATION`, `PART_EXCEEDS_WHOLE`, `TOO_FEW_POINTS` or `RESULT_OUT_OF_RANGE`.
 *
 * @see {@link https://rdrr.io/cran/PHEindicatormethods/man/assign_funnel_significance.html | PHEindicatormethods, assign_funnel_significance}
 * @see {@link https://doi.org/10.1002/sim.1970 | D. J. Spiegelhalter, Funnel plots for comparing institutional performance}
 * @see {@link https://rdrr.io/cran/FunnelPlotR/man/funnel_plot.html | FunnelPlotR, funnel_plot}
 *
 * @example
 * ```ts
 * import { funnel } from 'community-safety-plan';
 *
 * const areas = [
 *   { id: 'north', count: 121, population: 80610 },
 *   { id: 'east', count: 77, population: 70903 },
 *   { id: 'south', count: 969, population: 794636 },
 *   { id: 'west', count: 266, population: 263490 },
 * ];
 * const { average, areas: placed } = funnel({ areas, statistic: 'rate', decimals: 2 });
 * average; // => 1.18
 * placed.map(({ value }) => value); // => [1.5, 1.09, 1.22, 1.01]
 * placed.map(({ significance }) => significance); // => ['high-95', 'not-significant', 'not-significant', 'low-95']
 * ```
 *
 * @category Statistics
 */
export function funnel(input: FunnelInput): Funnel {
  const keys = ['areas', 'statistic', 'per', 'average', 'overdispersion', 'decimals'];
  const given = requireKeys(input, keys, 'The argument of funnel');
  const { statistic, decimals, overdispersion: form } = given;
  requireOneOf(statistic, ['rate', 'proportion'], 'statistic');
  if (form !== undefined) requireOneOf(form, ['multiplicative', 'additive'], 'overdispersion');
  const per = readPer(given.per ?? (statistic === 'rate' ? 1000 : 100));
  checkDecimals(decimals);
  const areas = readAreas(given.areas, statistic);
  const average: Fraction =
    given.average === undefined
      ? benchmarkOf(areas, 'pooled').fraction
      : {
          over:
            statistic === 'rate' ? readCount(given.average, 'average') : readPart(given.average, per, 'average', 'per'),
          under: per,
        };
  const share = differenceOver(average.over, 0, 1, average.under, undefined);
  const scale = scaleOf(share, statistic);
  const overdispersion = form === undefined || share === 0 ? null : overdispersionOf(areas, scale, form);
  const plainShape = statistic === 'rate' ? rateShape : proportionShape;
  const shape = overdispersion?.isWidened === true ? widenedShape(scale, overdispersion) : plainShape(share);
  const largest = Math.max(...areas.map(({ under }) => toNumber(under))) * BEYOND;
  const line = (side: 'low' | 'high', tail: number): FunnelPoint[] =>
    share === 0
      ? []
      : shape.line(side, tail, largest).map((point) => ({
          population: finish(point.population, undefined),
          value: finish(point.share * toNumber(per), decimals),
        }));
  return {
    average: differenceOver(average.over, 0, per, average.under, decimals),
    areas: areas.map((area, index) => {
      const warnings = smallNumbersIn(area, statistic, per);
      // Among many small areas chance alone puts some outside.
      const isTooSmall = warnings.some(({ code }) => code === 'small-count' || code === 'small-denominator');
      return {
        id: given.areas[index]?.id ?? null,
        population: toNumber(area.under),
        value: differenceOver(area.over, 0, per, area.under, decimals),
        significance: isTooSmall ? 'not-compared' : significanceOf(area, shape),
        warnings,
      };
    }),
    limits: {
      'low-99.8': line('low', CONFIDENCE_998.tail),
      'low-95': line('low', CONFIDENCE_95.tail),
      'high-95': line('high', CONFIDENCE_95.tail),
      'high-99.8': line('high', CONFIDENCE_998.tail),
    },
    overdispersion,
  };
}

function readAreas(areas: readonly AreaCount[], statistic: 'rate' | 'proportion'): Fraction[] {
  requireArray(areas, 'areas');
  if (areas.length === 0) {
    throw new CommunitySafetyError('INVALID_ARGUMENT', 'areas must hold at least one area.', { argument: 'areas' });
  }
  return areas.map((area, index) => {
    const name = `areas[${String(index)}]`;
    const { count, population } = requireKeys(area, AREA_KEYS, name);
    const under = readDenominator(population, `${name}.population`, 'ZERO_POPULATION');
    return statistic === 'rate'
      ? { over: readCount(count, `${name}.count`), under }
      : { over: readPart(count, under, `${name}.count`, `${name}.population`), under };
  });
}

// Where one person moves a rate by more than 1 of its base, which ratios around 1 do not have.
function smallNumbersIn(
  { over, under }: Fraction,
  statistic: FunnelInput['statistic'],
  per: Exact,
): ComparisonWarning[] {
  if (statistic === 'proportion') return smallProportion(over, under);
  const smallest = order(per, SMALLEST_POPULATION) < 0 ? per : SMALLEST_POPULATION;
  return [...smallCount(over, 'count'), ...smallDenominator(under, 'population', smallest)];
}

function significanceOf(area: Fraction, { sideOf }: Shape): FunnelSignificance {
  for (const [level, tail] of LEVELS) {
    const side = sideOf(area, tail);
    if (side !== 0) return `${side < 0 ? 'low' : 'high'}-${level}`;
  }
  return 'not-significant';
}

function rateShape(average: number): Shape {
  return {
    sideOf: ({ over, under }, tail) => {
      const { lower, upper } = countLimits(toNumber(over), tail);
      const expected = average * toNumber(under);
      return expected < lower ? 1 : expected > upper ? -1 : 0;
    },
    // Of each count, the population whose expected count is just at the end of that count's interval.
    line: (side, tail, largest) => {
      const expected = average * largest;
      // The count whose lower limit is the expected one, which is the most that the lines have to reach.
      const most = countLimits(expected, tail).upper + 1;
      return spread(side === 'low' ? 0 : 1, most)
        .map(Math.round)
        .filter((count, index, counts) => count !== counts[index - 1])
        .map((count) => {
          const limits = countLimits(count, tail);
          const population = (side === 'low' ? limits.upper : limits.lower) / average;
          return { population, share: count / population };
        });
    },
  };
}

function proportionShape(average: number): Shape {
  // Wilson's limits around the average lie too high on their low side, and those of the score test, by which Wilson's
  // interval of the area itself excludes the average, too low on their high side: above an average of a half the other
  // way round. Outside both of them an area is by chance no more often than the level says.
  const limitsAt = (population: number, tail: number): Limits => {
    const z = normalQuantile(tail);
    const { lower, upper } = wilsonLimits(average * population, population, z);
    const margin = z * Math.sqrt((average * (1 - average)) / population);
    return {
      lower: Math.max(0, Math.min(lower, average - margin)),
      upper: Math.min(1, Math.max(upper, average + margin)),
    };
  };
  return {
    sideOf: ({ over, under }, tail) => {
      const { lower, upper } = limitsAt(toNumber(under), tail);
      const share = differenceOver(over, 0, 1, under, undefined);
      return share > upper ? 1 : share < lower ? -1 : 0;
    },
    line: (side, tail, largest) =>
      spread(1, Math.max(1, largest)).map((population) => {
        const { lower, upper } = limitsAt(population, tail);
        return { population, share: side === 'low' ? lower : upper };
      }),
  };
}

function widenedShape(scale: Scale, overdispersion: Overdispersion): Shape {
  const marginAt = (population: number, tail: number): number =>
    normalQuantile(tail) * widenedError(scale, overdispersion, population);
  return {
    sideOf: (area, tail) => {
      const distance = scale.of(area) - scale.centre;
      const margin = marginAt(toNumber(area.under), tail);
      return distance > margin ? 1 : distance < -margin ? -1 : 0;
    },
    line: (side, tail, largest) =>
      spread(1, Math.max(1, largest)).map((population) => {
        const margin = marginAt(population, tail) * (side === 'low' ? -1 : 1);
        return { population, share: scale.shareAt(scale.centre + margin) };
      }),
  };
}

// Steps that grow by the same factor, since the lines bend where populations are small.
function spread(from: number, to: number): number[] {
  const factor = (to + 1 - from) ** (1 / (STEPS - 1));
  return Array.from({ length: STEPS }, (_, step) => from - 1 + factor ** step);
}
