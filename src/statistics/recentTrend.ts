import { readCount, readDenominator, readPer } from '../calculate/checks.js';
import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireArray, requireKeys, requireOneOf, requireText } from '../errors/require.js';
import { differenceOver, type Exact, order, read, toNumber } from '../exact/exact.js';
import { trendRefusal, type TrendRefusal } from '../explain/refusals.js';
import type { Numeric } from '../model/numeric.js';
import type { Period } from '../model/period.js';
import { POLARITIES, type Polarity } from '../model/polarity.js';
import { daysBetween } from '../period/day.js';
import { parsePeriod } from '../period/parsePeriod.js';
import { CONFIDENCE_95 } from './confidence.js';
import { normalQuantile } from './distributions/normalQuantile.js';
import { countLimits, finish, wilsonLimits } from './limits.js';
import { readPart } from './readPart.js';

/**
 * One year of a {@link recentTrend}.
 *
 * @category Statistics
 */
export interface TrendPoint {
  /** The year, as `parsePeriod` reads it: `2012/13`, `2012`, `October 2012 to September 2013`. */
  readonly period: string;
  /** How many were counted; `null` if it is not known. */
  readonly count: Numeric | null;
  /** The population or the whole; `null` if it is not known. */
  readonly denominator: Numeric | null;
  /** The published figure: worked out if left out, `null` if it is missing or was withheld. */
  readonly value?: Numeric | null | undefined;
  /** Its lower limit at 95%: worked out if left out, `null` if it is missing. */
  readonly lower?: Numeric | null | undefined;
  /** Its upper limit at 95%: worked out if left out, `null` if it is missing. */
  readonly upper?: Numeric | null | undefined;
}

/**
 * How {@link recentTrend} reads the points.
 *
 * @category Statistics
 */
export interface TrendOptions {
  /** Whether counts are events, which may exceed the population, or parts of a whole. */
  readonly statistic: 'rate' | 'proportion';
  /** Which direction is good. */
  readonly polarity: Polarity;
  /**
   * The size of the base, for published figures and for those worked out: 1,000 for rates and 100 for proportions if
   * left out. Greater than 0.
   */
  readonly per?: Numeric | undefined;
}

/**
 * A recent trend.
 *
 * @category Statistics
 */
export interface RecentTrend {
  /** The direction of the figures, if it is more than chance. */
  readonly direction: 'increasing' | 'decreasing' | 'no-change' | 'cannot-be-calculated';
  /** The same, judged by the polarity; `null` if there is no judgement, or the trend cannot be calculated. */
  readonly judgement: 'improving' | 'worsening' | 'no-change' | null;
  /** The test's statistic, significant above 9.55; `null` if it cannot be calculated. */
  readonly chiSquare: number | null;
  /** The labels of the five years used; empty if it cannot be calculated. */
  readonly periods: readonly string[];
  /** Why it cannot be calculated; `null` if it can. */
  readonly reason: TrendRefusal | null;
}

/** A year that has been read; one without numbers breaks the run. */
interface Year {
  readonly period: Period;
  readonly numbers: Numbers | undefined;
}

interface Numbers {
  readonly count: number;
  readonly denominator: number;
  readonly isWhole: boolean;
  readonly value: number;
  readonly width: number;
}

const POINTS = 5;
// The tail of 99.8%. A chi-square of one degree of freedom is a squared normal variable.
const TAIL = 0.001;
// As Fingertips has it, with a z of two digits: the interval is 3.92 standard errors wide.
const STANDARD_ERRORS = 3.92;

/**
 * Returns whether the last five years go up or down by more than chance, at a level of 99.8%.
 *
 * It is the test of Fingertips (Public Health England, technical guidance, "Recent trends"): for rates a regression of
 * the figures on the years, weighted by their intervals; for proportions the Cochran-Armitage test for trend. The slope
 * must also keep its sign when any one year is left out. Fingertips' code of 2020 calls every significant trend of a
 * proportion decreasing; this takes the direction from the slope. Proportions with nothing counted in a year, which
 * that code allows, are refused, like those with everything counted.
 *
 * Do not use it for rolling, quarterly or monthly figures, for figures whose definition or recording changed in the
 * five years, or to say how steep a change is. It allows only for chance in counts: with counts of many thousands,
 * nearly every steady change is significant. The five years may go one way and the last year the other, so look at
 * both. To compare two years, use {@link compareWithBenchmark} with both intervals; for twelve points or more, use a
 * {@link controlChart}.
 *
 * @param points - The years in any order, one figure each.
 * @param options - The statistic, the polarity and the base.
 * @returns The direction and its judgement, the statistic and the years used, or why there is none.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_ARGUMENT`, `INVALID_PERIOD` (also for
 * periods that are not years, or that overlap), `NEGATIVE_COUNT`, `ZERO_POPULATION`, `PART_EXCEEDS_WHOLE` or
 * `RESULT_OUT_OF_RANGE`.
 *
 * @see {@link https://fingertips.phe.org.uk/static-reports/public-health-technical-guidance/Presentation/Trend_markers.html | Fingertips, trend markers}
 *
 * @example
 * ```ts
 * import { recentTrend } from 'community-safety-plan';
 *
 * const years = [
 *   { period: '2010/11', count: 1951, denominator: 105546 },
 *   { period: '2011/12', count: 1692, denominator: 105846 },
 *   { period: '2012/13', count: 1396, denominator: 106146 },
 *   { period: '2013/14', count: 1109, denominator: 106446 },
 *   { period: '2014/15', count: 907, denominator: 106746 },
 * ];
 * const { direction, judgement } = recentTrend(years, { statistic: 'rate', polarity: 'lower-is-better' });
 * [direction, judgement]; // => ['decreasing', 'improving']
 *
 * const few = recentTrend(years.slice(1), { statistic: 'rate', polarity: 'lower-is-better' });
 * [few.direction, few.reason?.code]; // => ['cannot-be-calculated', 'too-few-points']
 * ```
 *
 * @category Statistics
 */
export function recentTrend(points: readonly TrendPoint[], options: TrendOptions): RecentTrend {
  requireArray(points, 'points');
  const given = requireKeys(options, ['statistic', 'polarity', 'per'], 'The second argument of recentTrend');
  const { statistic, polarity } = given;
  requireOneOf(statistic, ['rate', 'proportion'], 'statistic');
  requireOneOf(polarity, POLARITIES, 'polarity');
  const per = readPer(given.per ?? (statistic === 'rate' ? 1000 : 100));
  const years = inOrder(points.map((point, index) => readYear(point, `points[${String(index)}]`, statistic, per)));
  const run = unbrokenRun(years);
  const used = run.slice(-POINTS);
  const reason = refusalOf(run, used, statistic);
  if (reason !== null) {
    return { direction: 'cannot-be-calculated', judgement: null, chiSquare: null, periods: [], reason };
  }
  const { chiSquare, slopeWithout } = statistic === 'rate' ? ofRates(used) : ofProportions(used);
  const slope = slopeWithout(undefined);
  const keepsItsSign = used.every((_, index) => slopeWithout(index) < 0 === slope < 0);
  const isSignificant = chiSquare > normalQuantile(TAIL) ** 2 && keepsItsSign;
  const direction = !isSignificant ? 'no-change' : slope < 0 ? 'decreasing' : 'increasing';
  return {
    direction,
    judgement: judgementOf(direction, polarity),
    chiSquare: finish(chiSquare, undefined),
    periods: used.map(({ label }) => label),
    reason: null,
  };
}

/** A year of the run: its label and its numbers. */
interface Used extends Numbers {
  readonly label: string;
}

/** The statistic, and the slope with all points or without one of them. */
interface Test {
  readonly chiSquare: number;
  readonly slopeWithout: (left: number | undefined) => number;
}

function readYear(point: TrendPoint, name: string, statistic: 'rate' | 'proportion', per: Exact): Year {
  requireKeys(point, ['period', 'count', 'denominator', 'value', 'lower', 'upper'], name);
  const period = readAnnualPeriod(point.period, `${name}.period`);
  const [counted, all] = [point.count ?? null, point.denominator ?? null];
  const denominator = all === null ? null : readDenominator(all, `${name}.denominator`, 'ZERO_POPULATION');
  const count = counted === null ? null : readCount(counted, `${name}.count`);
  if (statistic === 'proportion' && counted !== null && denominator !== null) {
    readPart(counted, denominator, `${name}.count`, `${name}.denominator`);
  }
  const given = (['value', 'lower', 'upper'] as const).map((key) => {
    const value = point[key];
    return value === undefined || value === null ? value : toNumber(read(value, `${name}.${key}`));
  });
  if (count === null || denominator === null || given.includes(null)) return { period, numbers: undefined };
  const [over, under, base] = [toNumber(count), toNumber(denominator), toNumber(per)];
  const { lower, upper } =
    statistic === 'rate'
      ? inShares(countLimits(over, CONFIDENCE_95.tail), under)
      : wilsonLimits(over, under, normalQuantile(CONFIDENCE_95.tail));
  const [value, low, high] = given;
  return {
    period,
    numbers: {
      count: over,
      denominator: under,
      isWhole: order(count, denominator) === 0,
      value: value ?? differenceOver(count, 0, per, denominator, undefined),
      width: (high ?? upper * base) - (low ?? lower * base),
    },
  };
}

function inShares(limits: { lower: number; upper: number }, all: number): { lower: number; upper: number } {
  return { lower: limits.lower / all, upper: limits.upper / all };
}

function readAnnualPeriod(text: string, name: string): Period {
  requireText(text, name);
  const result = parsePeriod(text, { kind: 'financial-year' });
  const refuse = (message: string): never => {
    throw new CommunitySafetyError('INVALID_PERIOD', `${name}: ${message}`, { argument: name, text });
  };
  if (!result.ok) return refuse(result.message);
  const days = daysBetween(result.start, result.end) + 1;
  return days === 365 || days === 366
    ? result
    : refuse(`"${text}" is not a year. A recent trend takes single years that do not overlap.`);
}

function inOrder(years: readonly Year[]): Year[] {
  const sorted = years.toSorted((one, other) => daysBetween(other.period.start, one.period.start));
  // Only the years that the test uses have to follow one another.
  const used = sorted.slice(-POINTS);
  for (const [index, { period }] of used.entries()) {
    const before = used[index - 1]?.period;
    if (before === undefined || daysBetween(before.end, period.start) > 0) continue;
    throw new CommunitySafetyError(
      'INVALID_PERIOD',
      `The years must not overlap: ${before.label} and ${period.label} do. Use one figure a year, none of them rolling.`,
      { first: before.label, second: period.label },
    );
  }
  return sorted;
}

// From the latest year back to the first that is missing or has no numbers.
function unbrokenRun(years: readonly Year[]): Used[] {
  const run: Used[] = [];
  let next: Period | undefined;
  for (const { period, numbers } of years.toReversed()) {
    if (numbers === undefined || (next !== undefined && daysBetween(period.end, next.start) !== 1)) break;
    run.unshift({ ...numbers, label: period.label });
    next = period;
  }
  return run;
}

function refusalOf(run: readonly Used[], used: readonly Used[], statistic: 'rate' | 'proportion'): TrendRefusal | null {
  if (run.length < POINTS) return trendRefusal('too-few-points', { needed: POINTS, points: run.length });
  if (statistic === 'rate') {
    const tight = used.find(({ width }) => !(width > 0));
    return tight === undefined ? null : trendRefusal('no-interval', { period: tight.label });
  }
  const whole = used.find(({ isWhole }) => isWhole);
  if (whole !== undefined) return trendRefusal('whole-counted', { period: whole.label });
  const none = used.find(({ count }) => count === 0);
  return none === undefined ? null : trendRefusal('none-counted', { period: none.label });
}

// A regression weighted by 1 ÷ se², with the interval's width as a measure of the standard error.
function ofRates(used: readonly Used[]): Test {
  const points = used.map(({ value, width }) => ({ value, weight: (STANDARD_ERRORS / width) ** 2 }));
  const { slope, spread } = regression(points);
  return {
    // The slope over its standard error, squared.
    chiSquare: slope ** 2 * spread,
    slopeWithout: (left) => regression(without(points, left)).slope,
  };
}

// P. Armitage, Biometrics 11 (1955), 375–386. The direction is that of the log odds, each year counting the same.
function ofProportions(used: readonly Used[]): Test {
  const all = sumOf(used, ({ denominator }) => denominator);
  const part = sumOf(used, ({ count }) => count);
  const partByYear = sumOf(used, ({ count }, year) => count * year);
  const allByYear = sumOf(used, ({ denominator }, year) => denominator * year);
  const allBySquare = sumOf(used, ({ denominator }, year) => denominator * year ** 2);
  const logOdds = used.map(({ count, denominator }) => ({ value: Math.log(count / (denominator - count)), weight: 1 }));
  return {
    chiSquare:
      (all * (all * partByYear - part * allByYear) ** 2) / (part * (all - part) * (all * allBySquare - allByYear ** 2)),
    slopeWithout: (left) => regression(without(logOdds, left)).slope,
  };
}

/** A point of a regression. */
interface Weighted {
  readonly value: number;
  readonly weight: number;
}

function without(points: readonly Weighted[], left: number | undefined): Weighted[] {
  return points.map((point, index) => (index === left ? { ...point, weight: 0 } : point));
}

// The weighted slope on the years 1 to 5, about the weighted means, and the spread of the years that it rests on.
function regression(points: readonly Weighted[]): { slope: number; spread: number } {
  const all = sumOf(points, ({ weight }) => weight);
  const year = sumOf(points, ({ weight }, place) => weight * place) / all;
  const mean = sumOf(points, ({ weight, value }) => weight * value) / all;
  const spread = sumOf(points, ({ weight }, place) => weight * (place - year) ** 2);
  const both = sumOf(points, ({ weight, value }, place) => weight * (place - year) * (value - mean));
  return { slope: both / spread, spread };
}

function sumOf<Item>(items: readonly Item[], of: (item: Item, place: number) => number): number {
  return items.reduce((sum, item, index) => sum + of(item, index + 1), 0);
}

function judgementOf(
  direction: 'increasing' | 'decreasing' | 'no-change',
  polarity: Polarity,
): RecentTrend['judgement'] {
  if (polarity === 'no-judgement') return null;
  if (direction === 'no-change') return direction;
  return (direction === 'decreasing') === (polarity === 'lower-is-better') ? 'improving' : 'worsening';
}
