import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireKeys, requireOneOf } from '../errors/require.js';
import { show } from '../errors/show.js';
import { checkDecimals, differenceOver, read } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import type { Day } from '../model/period.js';
import { describePeriod } from '../period/describePeriod.js';
import { partsOf } from '../period/partsOf.js';
import { MONTHS_IN } from '../series/lengths.js';
import { periodReader } from '../period/periodReader.js';
import { monthsEndingWith } from '../period/monthsEndingWith.js';

/**
 * The input of {@link cumulativePlan}.
 *
 * @category Trajectories
 */
export interface CumulativePlanInput {
  /** The total for the whole period. */
  readonly total: Numeric;
  /** The period, of whole months: `2014/15`. */
  readonly period: string;
  /** The length of each part: a quarter or a month. */
  readonly every: 'quarter' | 'month';
  /** How many decimals to round values to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * The part of a plan for one quarter or month, and all parts up to it.
 *
 * @category Trajectories
 */
export interface CumulativePart {
  /** The label of the part. */
  readonly period: string;
  /** The label of the time from the start to its end: the period of a year-to-date figure. */
  readonly toDate: string;
  /** Its last day. */
  readonly end: Day;
  /** The amount for this part alone. */
  readonly value: number;
  /** The total for all parts up to this one. */
  readonly cumulative: number;
}

/**
 * Returns the total of a year split into equal parts and added up: the plan to compare a year-to-date figure with.
 *
 * Each part is worked out from the total, so rounding errors do not build up; but rounded parts may not add up to it.
 *
 * Do not use it for seasonal figures: burglary in winter or disorder in August is above equal parts every year. Compare
 * with the same months of last year instead ({@link seriesOf} returns them).
 *
 * @param input - The total, the period, the parts and the rounding.
 * @returns The parts, earliest first.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_ARGUMENT` or
 * `INVALID_PERIOD`, also where the period is not made of such parts.
 *
 * @example
 * ```ts
 * import { cumulativePlan } from 'community-safety-plan';
 *
 * const plan = cumulativePlan({ total: 3000, period: '2014/15', every: 'quarter' });
 * plan.map(({ toDate, cumulative }) => [toDate, cumulative])[1]; // => ['2014/15 Q1-Q2', 1500]
 * plan.at(-1)?.cumulative; // => 3000
 * ```
 *
 * @category Trajectories
 */
export function cumulativePlan(input: CumulativePlanInput): CumulativePart[] {
  const { every, decimals } = requireKeys(
    input,
    ['total', 'period', 'every', 'decimals'],
    'The argument of cumulativePlan',
  );
  const total = read(input.total, 'total');
  requireOneOf(every, ['quarter', 'month'], 'every');
  checkDecimals(decimals);
  const { start, end } = periodReader()(input.period, 'period');
  const [first, last] = [partsOf(start), partsOf(end)];
  const length = MONTHS_IN[every];
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  const count = months / length;
  const isWhole = first.day === 1 && monthsEndingWith(end, 0, 1)?.end === end;
  if (!isWhole || !Number.isInteger(count)) {
    throw new CommunitySafetyError(
      'INVALID_PERIOD',
      `period must be made of whole ${every}s, such as 2014/15, not ${show(input.period)}.`,
      { argument: 'period', text: input.period },
    );
  }
  return Array.from({ length: count }, (_, index) => monthsEndingWith(start, (index + 1) * length - 1, length))
    .filter((part) => part !== undefined)
    .map((part, index) => ({
      period: part.label,
      toDate: describePeriod(start, part.end).label,
      end: part.end,
      value: differenceOver(total, 0, 1, count, decimals),
      cumulative: differenceOver(total, 0, index + 1, count, decimals),
    }));
}
