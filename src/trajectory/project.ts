import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireArray, requireKeys } from '../errors/require.js';
import { show } from '../errors/show.js';
import { checkDecimals, read, toNumber } from '../exact/exact.js';
import { projectRefusal, type ProjectRefusal } from '../explain/refusals.js';
import type { Numeric } from '../model/numeric.js';
import type { Day, Period } from '../model/period.js';
import { requireDay } from '../period/day.js';
import { monthsBetween } from '../period/monthsBetween.js';
import { isYear, coveredLength } from '../series/lengths.js';
import { periodReader } from '../period/periodReader.js';
import { type Confidence, readConfidence } from '../statistics/confidence.js';
import { studentQuantile } from '../statistics/distributions/studentQuantile.js';
import { finish } from '../statistics/limits.js';
import { monthsEndingWith } from '../period/monthsEndingWith.js';

/**
 * A year that {@link project} takes.
 *
 * @category Trajectories
 */
export interface ProjectPoint {
  /** The year, in any form that `parsePeriod` reads: `2012/13`, `2012`. */
  readonly period: string;
  /** The figure for it. */
  readonly value: Numeric;
}

/**
 * How {@link project} projects.
 *
 * @category Trajectories
 */
export interface ProjectOptions {
  /** The day to project to, `YYYY-MM-DD`: the figure is for the first year that covers it. */
  readonly to: Day;
  /** The level of confidence, at least 0.9 and less than 1: 0.95 if left out. Percentages are accepted too. */
  readonly confidence?: Numeric | undefined;
  /** How many decimals to round to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * A projection.
 *
 * @category Trajectories
 */
export interface Projection {
  /** The label of the year projected; `null` if nothing can be projected. */
  readonly period: string | null;
  /** The projected figure for it; `null` if nothing can be projected. */
  readonly value: number | null;
  /** The lower limit of what that year's figure may be. */
  readonly lower: number | null;
  /** The upper limit of what that year's figure may be. */
  readonly upper: number | null;
  /** How much the line rises each year; negative if it falls. */
  readonly perYear: number | null;
  /** The level of confidence, as a share of 1. */
  readonly confidence: number;
  /** How many years it rests on. */
  readonly points: number;
  /** Why there is none; `null` if there is. */
  readonly reason: ProjectRefusal | null;
}

// Two make the line, and three degrees of freedom the interval: with two, t at 95% is 4.3, and an interval says little.
// As many as the recent trend of Fingertips takes. Our own choice, as is not to look further ahead than back.
const FEWEST_YEARS = 5;
// Below this share of the figures' size a distance from the line is what doubles leave over.
const NOTHING = 1e-9;

/**
 * Returns where yearly figures are heading by a day on a straight line, with the interval that is likely to contain
 * that year's own figure.
 *
 * The line is an ordinary least squares fit to all the years given. The interval is the prediction interval by
 * Student's t (N. R. Draper and H. Smith, Applied Regression Analysis, 3rd edition, 1998, section 3.1): it allows for
 * the uncertainty of the line and the scatter of single years around it, and widens with distance. It is worked out in
 * doubles and is not cut off at 0.
 *
 * It assumes that nothing changes: a line knows nothing about a new project, a change in recording or a pandemic. Do
 * not use it for fewer than five years (it refuses), for rolling years, which overlap, for quarters and months, which
 * have seasons, or for very small counts. To test whether there is a trend at all, use {@link recentTrend}; for what
 * would be on time, use {@link milestonesTowards}.
 *
 * @param points - The years in any order, at least five, all ending in the same month; some may be missing.
 * @param options - The day, the level of confidence and the rounding.
 * @returns The figure with its limits and the yearly rise, or the reason there is none.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT`,
 * `INVALID_DAY`, `RESULT_OUT_OF_RANGE`, or with code `INVALID_PERIOD`, also for periods that are not years, overlap or
 * come twice.
 *
 * @example
 * ```ts
 * import { project } from 'community-safety-plan';
 *
 * const values = [120, 112, 109, 98, 96];
 * const years = values.map((value, index) => ({ period: `${2009 + index}`, value }));
 * const { period, value, lower, upper, perYear } = project(years, { to: '2015-12-31', decimals: 1 });
 * [period, value, lower, upper, perYear]; // => ['2015', 82.2, 70.1, 94.3, -6.2]
 * project(years.slice(1), { to: '2015-12-31' }).reason?.code; // => 'too-few-points'
 * ```
 *
 * @category Trajectories
 */
export function project(points: readonly ProjectPoint[], options: ProjectOptions): Projection {
  requireArray(points, 'points');
  const given = requireKeys(options, ['to', 'confidence', 'decimals'], 'options');
  const { to, decimals } = given;
  requireDay(to, 'to');
  checkDecimals(decimals);
  const confidence = readConfidence(given.confidence);
  const readPeriod = periodReader({ kind: 'financial-year' });
  const years = points.map((point, index) => {
    const name = `points[${String(index)}]`;
    requireKeys(point, ['period', 'value'], name);
    const period = readPeriod(point.period, `${name}.period`);
    if (!isYear(coveredLength(period))) refuseYear(period, `${name}.period is not a year`);
    return { end: period.end, value: toNumber(read(point.value, `${name}.value`)), period };
  });
  years.sort((one, other) => (one.end < other.end ? -1 : 1));
  for (const [index, { end, period }] of years.entries()) {
    const before = years[index - 1];
    if (before === undefined) continue;
    const months = monthsBetween(before.end, end);
    if (months === 0 || months % 12 !== 0) refuseYear(period, `It overlaps another: ${before.period.label}`);
  }
  const projected = projectYears(years, to, confidence);
  const shared = { confidence: confidence.level, points: years.length };
  if ('refused' in projected) {
    return { ...shared, period: null, value: null, lower: null, upper: null, perYear: null, reason: projected.refused };
  }
  return {
    ...shared,
    period: projected.period,
    value: finish(projected.value, decimals),
    lower: finish(projected.lower, decimals),
    upper: finish(projected.upper, decimals),
    perYear: finish(projected.perYear, decimals),
    reason: null,
  };
}

/** A year that has been read. */
export interface YearValue {
  readonly end: Day;
  readonly value: number;
}

/** A line drawn on, with the limits of the year it is drawn on to, or why it is not. */
export type Projected =
  | {
      readonly period: string;
      readonly value: number;
      readonly lower: number;
      readonly upper: number;
      readonly perYear: number;
    }
  | { readonly refused: ProjectRefusal };

/** Projects years that have been read and are in order. */
export function projectYears(years: readonly YearValue[], to: Day, confidence: Confidence): Projected {
  const last = years.at(-1)?.end;
  if (years.length < FEWEST_YEARS || last === undefined) {
    return { refused: projectRefusal('too-few-points', { needed: FEWEST_YEARS, points: years.length }) };
  }
  const first = String(years[0]?.end);
  const back = monthsBetween(first, last) / 12;
  const ahead = Math.max(0, Math.ceil(monthsBetween(last, to) / 12));
  const period = monthsEndingWith(last, ahead * 12, 12);
  if (ahead > back || period === undefined) {
    return { refused: projectRefusal('too-far-ahead', { to, back, ahead }) };
  }
  const size = Math.max(...years.map(({ value }) => Math.abs(value)));
  const line = leastSquares(years.map(({ end, value }) => [monthsBetween(first, end) / 12, value / size]));
  if (!(line.scatter > NOTHING)) return { refused: projectRefusal('no-variation', {}) };
  const distance = back + ahead - line.centre;
  const value = (line.mean + line.slope * distance) * size;
  const margin =
    studentQuantile(confidence.tail, years.length - 2)
    * line.scatter
    * Math.sqrt(1 + 1 / years.length + distance ** 2 / line.spread)
    * size;
  return {
    period: period.label,
    value,
    lower: value - margin,
    upper: value + margin,
    perYear: line.slope * size,
  };
}

// The line through the means, and the standard deviation of the points about it, with two degrees of freedom spent.
function leastSquares(points: readonly (readonly [number, number])[]): {
  centre: number;
  mean: number;
  slope: number;
  spread: number;
  scatter: number;
} {
  const total = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0);
  const centre = total(([x]) => x) / points.length;
  const mean = total(([, y]) => y) / points.length;
  const spread = total(([x]) => (x - centre) ** 2);
  const slope = total(([x, y]) => (x - centre) * (y - mean)) / spread;
  const squares = total(([x, y]) => (y - mean - slope * (x - centre)) ** 2);
  return { centre, mean, slope, spread, scatter: Math.sqrt(squares / (points.length - 2)) };
}

function refuseYear(period: Period, because: string): never {
  throw new CommunitySafetyError(
    'INVALID_PERIOD',
    `${because}: ${show(period.label)}. A projection takes single years that do not overlap.`,
    { label: period.label },
  );
}
