import { readPer } from '../calculate/checks.js';
import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { refuse, requireArray, requireKeys, requireText } from '../errors/require.js';
import { type Exact, plus, times } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import type { Polarity } from '../model/polarity.js';
import { endsMonth } from '../period/day.js';
import { parsePeriod } from '../period/parsePeriod.js';
import { compareTwoRates, type TwoRatesComparison } from './compareTwoRates.js';
import { readRate } from './conditionalTest.js';

/**
 * A month or a quarter of {@link compareWithEarlierYears}.
 *
 * @category Statistics
 */
export interface SeasonalPoint {
  /** The month or the quarter, as `parsePeriod` reads it: `December 2025`, `2025/26 Q3`. */
  readonly period: string;
  /** How many were counted: a whole number. */
  readonly count: Numeric;
  /** The population, for all points or for none. Greater than 0. */
  readonly population?: Numeric | undefined;
}

/**
 * How {@link compareWithEarlierYears} compares.
 *
 * @category Statistics
 */
export interface SeasonalOptions {
  /** Which direction is good. */
  readonly polarity: Polarity;
  /** The most earlier years to compare the same month with: 3 if left out. A whole number of at least 1. */
  readonly years?: number | undefined;
  /** The size of the base: 1,000 if left out, and 1 where the populations are. Greater than 0. */
  readonly per?: Numeric | undefined;
  /** The level of confidence, at least 0.9 and less than 1: 0.95 if left out. Percentages are accepted too. */
  readonly confidence?: Numeric | undefined;
  /** How many decimals to round all but the p-values to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * The latest month compared with the same month of earlier years, and the latest twelve months with the twelve before.
 *
 * @category Statistics
 */
export interface SeasonalComparison {
  /** The label of the latest month or quarter. */
  readonly period: string;
  /**
   * The latest month compared with the same month of earlier years together, with the labels of those, latest first.
   */
  readonly sameMonth: TwoRatesComparison & {
    /** The labels of the months or quarters that it is compared with, latest first. */
    readonly comparedWith: readonly string[];
  };
  /** The twelve months that end with it, compared with the twelve before; `null` if one of the 24 is missing. */
  readonly rollingYear: TwoRatesComparison | null;
}

const YEAR = 12;

/**
 * Compares the latest month or quarter with the same one of earlier years, and the latest twelve months with the twelve
 * before: the two comparisons that seasons do not distort.
 *
 * Both use {@link compareTwoRates}: several earlier years count as one reference with that many times the exposure. The
 * twelve months and the twelve before have no month in common, unlike two rolling years a month apart, which differ
 * only by two months. Neither comparison fills a gap.
 *
 * Do not use it where the series has been rising or falling for years: the same month of earlier years is then at a
 * different level, not the usual one. Choose the months before you look, since about one of twelve differs by chance in
 * most years ({@link falseDiscoveryRate}), and do not use it if a definition has changed in between. For only the sums,
 * use {@link seriesOf}.
 *
 * @param points - The months, or the quarters, in any order.
 * @param options - The polarity, how many earlier years, the base, the level and the rounding.
 * @returns Both comparisons, the second `null` if there are not enough points for it.
 * @throws A {@link CommunitySafetyError} with code `TOO_FEW_POINTS`, `INVALID_PERIOD`, `INVALID_NUMBER`,
 * `INVALID_DECIMALS`, `INVALID_ARGUMENT`, `NEGATIVE_COUNT`, `ZERO_POPULATION` or `RESULT_OUT_OF_RANGE`.
 *
 * @see {@link https://doi.org/10.2307/2332612 | J. Przyborowski and H. Wilenski, Homogeneity of results in testing samples from Poisson series}
 *
 * @example
 * ```ts
 * import { compareWithEarlierYears } from 'community-safety-plan';
 *
 * const december = { 2022: 60, 2023: 66, 2024: 63, 2025: 90 };
 * const points = Object.entries(december).map(([year, count]) => ({ period: `December ${year}`, count }));
 * const { period, sameMonth, rollingYear } = compareWithEarlierYears(points, { polarity: 'lower-is-better', decimals: 2 });
 * period; // => 'December 2025'
 * [sameMonth.value, sameMonth.reference, sameMonth.ratio, sameMonth.outcome]; // => [90, 63, 1.43, 'worse']
 * rollingYear; // => null
 * ```
 *
 * @category Statistics
 */
export function compareWithEarlierYears(
  points: readonly SeasonalPoint[],
  options: SeasonalOptions,
): SeasonalComparison {
  requireArray(points, 'points');
  const keys = ['polarity', 'years', 'per', 'confidence', 'decimals'];
  const given = requireKeys(options, keys, 'The second argument of compareWithEarlierYears');
  const { polarity, years = 3, confidence, decimals } = given;
  if (!Number.isInteger(years) || years < 1) refuse('years', 'a whole number of at least 1', years);
  const read = points.map((point, index) => readPoint(point, `points[${String(index)}]`));
  const { months = 1, isRate = false } = { ...read[0] };
  const known = new Map<number, Read>();
  for (const point of read) {
    if (point.months !== months || point.isRate !== isRate || known.has(point.last)) {
      refuse(
        'points',
        `different periods of one length, all with a population or none (${point.label} is not)`,
        points,
      );
    }
    known.set(point.last, point);
  }
  const latest = Math.max(...known.keys());
  const at = (back: number): Read[] => {
    const point = known.get(latest - back);
    return point === undefined ? [] : [point];
  };
  const yearFrom = (back: number): Read[] =>
    Array.from({ length: YEAR / months }, (_, place) => at(back + place * months)).flat();
  const [own] = at(0);
  const inSeries = Math.ceil((latest - Math.min(...known.keys())) / YEAR);
  const earlier = Array.from({ length: Math.min(years, inSeries) }, (_, index) => at((index + 1) * YEAR)).flat();
  const [thisYear, lastYear] = [yearFrom(0), yearFrom(YEAR)];
  const isWhole = thisYear.length + lastYear.length === (2 * YEAR) / months;
  if (own === undefined || earlier.length === 0) {
    throw new CommunitySafetyError(
      'TOO_FEW_POINTS',
      'A comparison with earlier years needs the same month of a year before.',
      { argument: 'points', points: points.length, needed: 2 },
    );
  }
  const per = readPer(given.per ?? (isRate ? 1000 : 1));
  const compared = (now: readonly Read[], before: readonly Read[], parts: number): TwoRatesComparison => {
    const { warnings, ...rest } = compareTwoRates({
      ...sumOf(now),
      reference: sumOf(before),
      // The population of a year is the mean of those of its parts, of which this is the sum.
      per: times(per, parts),
      polarity,
      confidence,
      decimals,
    });
    return { ...rest, warnings: isRate ? warnings : warnings.filter(({ code }) => code !== 'small-denominator') };
  };
  return {
    period: own.label,
    sameMonth: { ...compared([own], earlier, 1), comparedWith: earlier.map(({ label }) => label) },
    rollingYear: isWhole ? compared(thisYear, lastYear, YEAR / months) : null,
  };
}

/** A point that has been read: its last month, counted from the year 0, and its length in months. */
interface Read {
  readonly label: string;
  readonly last: number;
  readonly months: number;
  readonly isRate: boolean;
  readonly count: Exact;
  readonly population: Exact;
}

function readPoint(point: SeasonalPoint, name: string): Read {
  const { period, count, population } = requireKeys(point, ['period', 'count', 'population'], name);
  requireText(period, `${name}.period`);
  const found = parsePeriod(period);
  const fail = (message: string): never => {
    throw new CommunitySafetyError('INVALID_PERIOD', `${name}.period: ${message}`, {
      argument: `${name}.period`,
      text: period,
    });
  };
  if (!found.ok) return fail(found.message);
  const { label, start, end } = found;
  const [first, last] = [start, end].map((day) => Number(day.slice(0, 4)) * YEAR + Number(day.slice(5, 7))) as [
    number,
    number,
  ];
  const months = last - first + 1;
  if (!start.endsWith('-01') || !endsMonth(end) || (months !== 1 && months !== 3)) {
    return fail(`"${period}" is not a month or a quarter.`);
  }
  return { label, last, months, isRate: population !== undefined, ...readRate(count, population ?? 1, `${name}.`) };
}

function sumOf(points: readonly Read[]): { count: Exact; population: Exact } {
  return points.reduce<{ count: Exact; population: Exact }>(
    (sum, { count, population }) => ({ count: plus(sum.count, count), population: plus(sum.population, population) }),
    { count: 0, population: 0 },
  );
}
