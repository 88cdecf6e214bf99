import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireKeys } from '../errors/require.js';
import { show } from '../errors/show.js';
import { checkDecimals, differenceOver, type Exact, order, read, times } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import type { Day } from '../model/period.js';
import { daysBetween, lastDayOfMonth, requireDay } from '../period/day.js';
import { partsOf } from '../period/partsOf.js';
import { monthsBetween } from '../period/monthsBetween.js';
import { periodReader } from '../period/periodReader.js';

/**
 * The input of {@link changeNeeded}.
 *
 * @category Trajectories
 */
export interface ChangeNeededInput {
  /** The latest figure and its period. */
  readonly from: {
    /** The value. */
    readonly value: Numeric;
    /** The period, in any form that `parsePeriod` reads. */
    readonly period: string;
  };
  /** The figure to reach, and the day by which to reach it. */
  readonly to: {
    /** The value. */
    readonly value: Numeric;
    /** The day, `YYYY-MM-DD`, after the end of that period. */
    readonly due: Day;
  };
  /** How many decimals to round to, half away from zero: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * The change still needed to reach a target in time.
 *
 * @category Trajectories
 */
export interface ChangeNeeded {
  /** The years that are left, from the end of the figure's period. */
  readonly years: number;
  /**
   * The change needed each year in the figures' unit, or in percentage points between percentages; negative for a fall.
   */
  readonly perYear: number;
  /**
   * The same as a steady percentage change from the year before; `null` if none can reach the target, as to or from 0.
   */
  readonly percentPerYear: number | null;
}

const DAYS_IN_YEAR = 365.25;

/**
 * Returns how much a figure has to change each year, from now on, to reach its target in time.
 *
 * If both ends are the last days of months, years are counted in months, otherwise in days. The amount is exact; the
 * steady percentage is irrational and is worked out in doubles.
 *
 * Do not use it for a target that is already met, where it would say how much worse the figure may become. It says what
 * is needed, not whether that is likely: for that, use {@link project}.
 *
 * @param input - The latest figure, the target and the rounding.
 * @returns The years left, and the change each year as an amount and in per cent.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_PERIOD`,
 * `INVALID_DAY`, `RESULT_OUT_OF_RANGE`, or with code `INVALID_ARGUMENT`, also where the day is past.
 *
 * @example
 * ```ts
 * import { changeNeeded } from 'community-safety-plan';
 *
 * const to = { value: 80, due: '2018-03-31' };
 * changeNeeded({ from: { value: 96, period: '2013/14' }, to, decimals: 1 }); // => { years: 4, perYear: -4, percentPerYear: -4.5 }
 * ```
 *
 * @category Trajectories
 */
export function changeNeeded(input: ChangeNeededInput): ChangeNeeded {
  const { from, to, decimals } = requireKeys(input, ['from', 'to', 'decimals'], 'The argument of changeNeeded');
  requireKeys(from, ['value', 'period'], 'from');
  requireKeys(to, ['value', 'due'], 'to');
  checkDecimals(decimals);
  requireDay(to.due, 'to.due');
  const { end } = periodReader()(from.period, 'from.period');
  const [value, target] = [read(from.value, 'from.value'), read(to.value, 'to.value')];
  if (to.due > end) return changeBetween(value, end, target, to.due, decimals);
  throw new CommunitySafetyError(
    'INVALID_ARGUMENT',
    `to.due (${show(to.due)}) must be after the period of the figure, which ends on ${end}.`,
    { argument: 'to.due', value: to.due, end },
  );
}

/** Works out the change needed between two values that have been read. */
export function changeBetween(
  value: Exact,
  end: Day,
  target: Exact,
  due: Day,
  decimals: number | undefined,
): ChangeNeeded {
  const isWhole = endsMonth(end) && endsMonth(due);
  const [left, inYear] = isWhole ? [monthsBetween(end, due), 12] : [daysBetween(end, due), DAYS_IN_YEAR];
  const years = left / inYear;
  return {
    years: differenceOver(left, 0, 1, inYear, decimals),
    perYear: differenceOver(target, value, inYear, left, decimals),
    percentPerYear: order(times(value, target), 0) > 0 ? steadily(value, target, years, decimals) : null,
  };
}

// (to ÷ from)^(1 ÷ years) − 1, by way of the difference, so that small changes keep their digits.
function steadily(from: Exact, to: Exact, years: number, decimals: number | undefined): number | null {
  const whole = differenceOver(to, from, 1, from, undefined) * (order(from, 0) < 0 ? -1 : 1);
  const percent = Math.expm1(Math.log1p(whole) / years) * 100;
  if (!Number.isFinite(percent)) return null;
  return decimals === undefined ? percent : differenceOver(percent, 0, 1, 1, decimals);
}

function endsMonth(day: Day): boolean {
  const { year, month, day: last } = partsOf(day);
  return last === lastDayOfMonth(year, month);
}
