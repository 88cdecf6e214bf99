import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { refuse, requireKeys, requireOneOf } from '../errors/require.js';
import { show } from '../errors/show.js';
import { checkDecimals, differenceOver, type Exact, order, read, times, toNumber } from '../exact/exact.js';
import { progressRefusal, type ProgressRefusal } from '../explain/refusals.js';
import type { Numeric } from '../model/numeric.js';

/**
 * The input of {@link progressTowardsTarget}.
 *
 * @category Statistics
 */
export interface ProgressInput {
  /** The figure at the start. */
  readonly baseValue: Numeric;
  /** The year of the start, as a whole number. For a financial year, use its first year. */
  readonly baseYear: number;
  /** The latest figure. */
  readonly currentValue: Numeric;
  /** The year of the latest figure. */
  readonly currentYear: number;
  /** Which direction is good. */
  readonly polarity: 'lower-is-better' | 'higher-is-better';
  /** The figure to reach; left out or `null` if none is set. */
  readonly target?: Numeric | null | undefined;
  /** The year it is due. Needed with a target, after the year of the start. */
  readonly targetYear?: number | undefined;
  /** The natural end of the scale, such as 100 for a percentage; only without a target. */
  readonly limit?: Numeric | null | undefined;
  /** How many decimals to round figures to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * Progress in the words and numbers of Open SDG.
 *
 * @category Statistics
 */
export interface Progress {
  /** The status in Open SDG's words; `target-achieved` comes before all others. */
  readonly status:
    | 'target-achieved'
    | 'substantial-progress'
    | 'moderate-progress'
    | 'limited-progress'
    | 'deterioration'
    | 'not-available';
  /**
   * With a target: the yearly rate of change over the rate that would reach it; 1 if it is just enough. Without: the
   * yearly rate of change in the good direction, as a share of 1. `null` if there is none.
   */
  readonly progress: number | null;
  /** Open SDG's score, −5 to 5, which can be averaged over several series; `null` if there is none. */
  readonly score: number | null;
  /** The yearly rate of change so far, as a share of 1; `null` if there is none. */
  readonly yearlyChange: number | null;
  /** The yearly rate of change that leads from the start to the target; `null` if there is none. */
  readonly yearlyChangeNeeded: number | null;
  /** Why there is no progress to give; `null` if there is. */
  readonly reason: ProgressRefusal | null;
}

// The thresholds and coefficients of Open SDG (sdg-build, sdg/ProgressMeasure.py), rounded as they are there.
const SUBSTANTIAL = 0.95;
const MODERATE = 0.6;
const SUBSTANTIAL_A_YEAR = 0.015;
const MODERATE_A_YEAR = 0.005;
const LIMIT_EXPONENT = 4.44;
const BEST_SCORE = 5;

/**
 * Measures progress by yearly rates of change, as Open SDG does: is it fast enough to reach the target in time or, with
 * no target, is it going the right way?
 *
 * With a target, the compound yearly change so far is divided by the one that would reach the target. Without one, the
 * yearly change in the good direction decides:
 *
 * | Progress      | With a target | Without a target |
 * | ------------- | ------------- | ---------------- |
 * | substantial   | 0.95 or more  | 1.5% or more     |
 * | moderate      | 0.6 or more   | 0.5% or more     |
 * | limited       | 0 or more     | 0% or more       |
 * | deterioration | below 0       | below 0%         |
 *
 * A target already reached is reported first. Close to a natural `limit`, a smaller yearly change is enough.
 *
 * Method and scores are those of Open SDG, developed by Statistics Canada (open-sdg.org, "Progress calculation"). Rates
 * of change are irrational and are worked out in doubles; whether a target is reached is judged exactly.
 *
 * Open SDG uses 0.001 for a zero at the start or as the target, so halfway from 12 to 0 after two of five years
 * counts as "limited". No such rate exists, so this function says so. If the target and the start are the same, the
 * ratio is undefined, and this says only whether the target holds. Open SDG assumes that a decrease is good unless told
 * otherwise; here you must give the polarity.
 *
 * Do not use it where a plan means a straight line, such as "reduce by 20% by March 2017": `evaluateIndicator` uses one.
 * Do not use it for counts that may be zero, or for figures that vary by chance as much as the change you are looking
 * for.
 *
 * @param input - The figures at the start and now, their years, the polarity, and the target with its year or the
 * limit.
 * @returns The status, the progress and its score, the yearly changes, or why progress cannot be worked out.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT` or
 * `RESULT_OUT_OF_RANGE`.
 *
 * @see {@link https://open-sdg.readthedocs.io/en/latest/progress-methodology/ | Open SDG, progress measurement methodology}
 *
 * @example
 * ```ts
 * import { progressTowardsTarget } from 'community-safety-plan';
 *
 * const burglary = { baseValue: 1000, baseYear: 2013, target: 800, targetYear: 2018, polarity: 'lower-is-better' } as const;
 * const { status, progress } = progressTowardsTarget({ ...burglary, currentValue: 940, currentYear: 2015, decimals: 2 });
 * [status, progress]; // => ['moderate-progress', 0.7]
 * progressTowardsTarget({ ...burglary, currentValue: 790, currentYear: 2015 }).status; // => 'target-achieved'
 * progressTowardsTarget({ ...burglary, target: 0, currentValue: 940, currentYear: 2015 }).reason?.code; // => 'zero-target'
 * ```
 *
 * @category Statistics
 */
export function progressTowardsTarget(input: ProgressInput): Progress {
  requireKeys(
    input,
    ['baseValue', 'baseYear', 'currentValue', 'currentYear', 'polarity', 'target', 'targetYear', 'limit', 'decimals'],
    'The argument of progressTowardsTarget',
  );
  const { polarity, decimals } = input;
  const base = read(input.baseValue, 'baseValue');
  const current = read(input.currentValue, 'currentValue');
  const baseYear = readYear(input.baseYear, 'baseYear');
  const currentYear = readYear(input.currentYear, 'currentYear');
  requireOneOf(polarity, ['lower-is-better', 'higher-is-better'], 'polarity');
  checkDecimals(decimals);
  const way = { base, current, baseYear, currentYear, sign: signOf(polarity, base) };
  const target = readOptional(input.target, 'target');
  const limit = readOptional(input.limit, 'limit');
  if (target === null) return rounded(withoutTarget(way, limit), decimals);
  const yearsToTarget = readYear(input.targetYear, 'targetYear') - baseYear;
  if (yearsToTarget <= 0) {
    throw new CommunitySafetyError(
      'INVALID_ARGUMENT',
      `targetYear (${show(input.targetYear)}) must be after baseYear (${show(baseYear)}).`,
      { argument: 'targetYear', value: input.targetYear, baseYear },
    );
  }
  const isReached = polarity === 'lower-is-better' ? order(current, target) <= 0 : order(current, target) >= 0;
  return rounded(withTarget(way, target, yearsToTarget, isReached), decimals);
}

/** From the start to now. */
interface Way {
  readonly base: Exact;
  readonly current: Exact;
  readonly baseYear: number;
  readonly currentYear: number;
  /** 1 where a growing size is good, -1 where a shrinking one is; a size below zero shrinks towards zero. */
  readonly sign: 1 | -1;
}

function signOf(polarity: ProgressInput['polarity'], base: Exact): 1 | -1 {
  return (polarity === 'higher-is-better') === order(base, 0) >= 0 ? 1 : -1;
}

function withTarget(way: Way, target: Exact, yearsToTarget: number, isReached: boolean): Progress {
  const reason = refusalOf(way) ?? refusalOfTarget(way, target);
  if (reason !== null) return refused(reason, isReached);
  const change = yearlyChange(way);
  const needed = yearlyRate(way.base, target, yearsToTarget);
  const progress = (way.sign * change) / Math.abs(needed);
  return {
    status: isReached ? 'target-achieved' : statusOf(progress, SUBSTANTIAL, MODERATE),
    progress,
    score: isReached ? BEST_SCORE : scoreTowardsTarget(progress),
    yearlyChange: change,
    yearlyChangeNeeded: needed,
    reason: null,
  };
}

function withoutTarget(way: Way, limit: Exact | null): Progress {
  const reason = refusalOf(way);
  if (reason !== null) return refused(reason, false);
  const change = yearlyChange(way);
  const progress = way.sign * change;
  const room = limit === null ? 1 : roomUpTo(toNumber(limit), toNumber(way.base));
  return {
    status: statusOf(progress, SUBSTANTIAL_A_YEAR * room, MODERATE_A_YEAR * room),
    progress,
    score: scoreOfChange(progress, room),
    yearlyChange: change,
    yearlyChangeNeeded: null,
    reason: null,
  };
}

function refused(reason: ProgressRefusal, isReached: boolean): Progress {
  return {
    status: isReached ? 'target-achieved' : 'not-available',
    progress: null,
    score: isReached ? BEST_SCORE : null,
    yearlyChange: null,
    yearlyChangeNeeded: null,
    reason,
  };
}

function refusalOf({ base, current, baseYear, currentYear }: Way): ProgressRefusal | null {
  if (currentYear <= baseYear) return progressRefusal('too-few-points', { baseYear, currentYear });
  if (order(base, 0) === 0) return progressRefusal('zero-base', {});
  if (order(times(base, current), 0) >= 0) return null;
  return progressRefusal('sign-change', { base: toNumber(base), current: toNumber(current), target: null });
}

function refusalOfTarget({ base }: Way, target: Exact): ProgressRefusal | null {
  if (order(target, 0) === 0) return progressRefusal('zero-target', {});
  if (order(times(base, target), 0) < 0) {
    return progressRefusal('sign-change', { base: toNumber(base), current: null, target: toNumber(target) });
  }
  return order(base, target) === 0 ? progressRefusal('no-way-to-go', { target: toNumber(target) }) : null;
}

function yearlyChange({ base, current, baseYear, currentYear }: Way): number {
  return yearlyRate(base, current, currentYear - baseYear);
}

// (to ÷ from)^(1 ÷ years) − 1, by way of the difference, so that small changes keep their digits.
function yearlyRate(from: Exact, to: Exact, years: number): number {
  return Math.expm1(Math.log1p(differenceOver(to, from, 1, from, undefined) * (order(from, 0) < 0 ? -1 : 1)) / years);
}

function statusOf(progress: number, substantial: number, moderate: number): Progress['status'] {
  if (progress < 0) return 'deterioration';
  if (progress >= substantial) return 'substantial-progress';
  return progress >= moderate ? 'moderate-progress' : 'limited-progress';
}

function scoreTowardsTarget(progress: number): number {
  return progress >= MODERATE
    ? Math.min(7.1429 * progress - 4.2857, BEST_SCORE)
    : Math.max(4.1667 * progress - 2.5, -BEST_SCORE);
}

function scoreOfChange(progress: number, room: number): number {
  if (progress < 0) return Math.max(125 * progress - 2.5, -BEST_SCORE);
  // At the end of the scale there is nothing left to gain.
  if (room === 0) return BEST_SCORE;
  if (progress >= SUBSTANTIAL_A_YEAR * room) return Math.min((500 * progress) / room - 5, BEST_SCORE);
  return progress >= MODERATE_A_YEAR * room ? (250 * progress) / room - 1.25 : (500 * progress) / room - 2.5;
}

// How much less is asked for near the end of the scale: 1 from twice the limit on, and down to 0 at the limit itself.
function roomUpTo(limit: number, base: number): number {
  const [end, start] = [Math.abs(limit), Math.abs(base)];
  if (start >= 2 * end) return 1;
  return 1 - ((start <= end ? start : 2 * end - start) / end) ** LIMIT_EXPONENT;
}

function rounded(result: Progress, decimals: number | undefined): Progress {
  const figure = (value: number | null): number | null => {
    if (value === null) return null;
    if (Number.isFinite(value)) return differenceOver(value, 0, 1, 1, decimals);
    throw new CommunitySafetyError('RESULT_OUT_OF_RANGE', 'The progress is larger than any number can hold.');
  };
  return {
    ...result,
    progress: figure(result.progress),
    score: figure(result.score),
    yearlyChange: figure(result.yearlyChange),
    yearlyChangeNeeded: figure(result.yearlyChangeNeeded),
  };
}

function readOptional(value: Numeric | null | undefined, name: string): Exact | null {
  return value === undefined || value === null ? null : read(value, name);
}

function readYear(year: number | undefined, name: string): number {
  if (year !== undefined && Number.isInteger(year)) return year;
  return refuse(name, 'a whole number', year);
}
