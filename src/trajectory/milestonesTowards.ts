import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireKeys, requireOneOf } from '../errors/require.js';
import { show } from '../errors/show.js';
import { checkDecimals, differenceOver, order, read, times } from '../exact/exact.js';
import type { Numeric } from '../model/numeric.js';
import type { Day } from '../model/period.js';
import { type Recurrence, RECURRENCES } from '../model/target.js';
import { requireDay } from '../period/day.js';
import { MONTHS_IN } from '../series/lengths.js';
import { periodReader } from '../period/periodReader.js';
import { monthsEndingWith } from '../period/monthsEndingWith.js';
import { isPath, type OnPath, type Path, type Trajectory, TRAJECTORIES, valueOnPath } from './path.js';

/**
 * The input of {@link milestonesTowards}.
 *
 * @category Trajectories
 */
export interface MilestonesInput {
  /** The figure to start from, and its period, which must end with a month. */
  readonly from: {
    /** The value. */
    readonly value: Numeric;
    /** The period, in any form that `parsePeriod` reads. */
    readonly period: string;
  };
  /** The figure to be reached, and the day by which. */
  readonly to: {
    /** The value. */
    readonly value: Numeric;
    /** The day, `YYYY-MM-DD`, after the end of the first period. */
    readonly due: Day;
  };
  /** How often there should be a milestone. */
  readonly every: Recurrence;
  /** The path between them: `linear` if left out. */
  readonly trajectory?: Trajectory | undefined;
  /** How many decimals to round values to, towards the target: 0 to 20. Not rounded if left out. */
  readonly decimals?: number | undefined;
}

/**
 * The value expected for one period on the way to a target.
 *
 * @category Trajectories
 */
export interface MilestoneValue {
  /** The label of the period. */
  readonly period: string;
  /** Its last day. */
  readonly end: Day;
  /** The value expected for it. */
  readonly value: number;
}

/**
 * Returns milestones between a baseline and a target: the value expected for each year, quarter or month on the way.
 *
 * They are on the path that {@link evaluateIndicator} compares figures with: by whole months if the first period and
 * the due date both end with a month, otherwise by days. Values are rounded towards the target, so that a figure that
 * reaches a printed value is on track. The figures are levels, each for its own period.
 *
 * Do not use it for parts of one year's total, which add up ({@link cumulativePlan}), for a target that applies in each
 * year from the start, or as a forecast: a path says what would be on time, not what is likely ({@link project}).
 *
 * @param input - Where the path starts and ends, how often, which kind of path, and the rounding.
 * @returns The milestones up to the due date, earliest first; none after it.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER`, `INVALID_DECIMALS`, `INVALID_PERIOD`,
 * `INVALID_DAY`, or with code `INVALID_ARGUMENT`, also where no path leads from one to the other: a steady rate of
 * change never reaches 0.
 *
 * @example
 * ```ts
 * import { milestonesTowards } from 'community-safety-plan';
 *
 * const way = { from: { value: 58, period: '2012/13' }, to: { value: 55, due: '2018-03-31' }, every: 'year' } as const;
 * milestonesTowards({ ...way, decimals: 1 }).map(({ value }) => value); // => [57.4, 56.8, 56.2, 55.6, 55]
 * milestonesTowards(way)[0]; // => { period: '2013/14', end: '2014-03-31', value: 57.4 }
 * ```
 *
 * @category Trajectories
 */
export function milestonesTowards(input: MilestonesInput): MilestoneValue[] {
  const keys = ['from', 'to', 'every', 'trajectory', 'decimals'];
  const given = requireKeys(input, keys, 'The argument of milestonesTowards');
  const { from, to, every, trajectory = 'linear', decimals } = given;
  requireKeys(from, ['value', 'period'], 'from');
  requireKeys(to, ['value', 'due'], 'to');
  requireOneOf(every, RECURRENCES, 'every');
  requireOneOf(trajectory, TRAJECTORIES, 'trajectory');
  checkDecimals(decimals);
  requireDay(to.due, 'to.due');
  const start = periodReader()(from.period, 'from.period').end;
  const path = {
    from: read(from.value, 'from.value'),
    start,
    to: read(to.value, 'to.value'),
    due: to.due,
    trajectory,
  };
  requirePath(path);
  const milestones: MilestoneValue[] = [];
  const months = MONTHS_IN[every];
  for (let passed = months; ; passed += months) {
    const period = monthsEndingWith(start, passed, months);
    if (period === undefined || period.end > path.due) return milestones;
    milestones.push({
      period: period.label,
      end: period.end,
      value: roundedTowards(path, valueOnPath(path, period.end), decimals),
    });
  }
}

// Rounded towards the target, so that whoever reaches the printed value is on track.
function roundedTowards({ from, to }: Path, { over, under }: OnPath, decimals: number | undefined): number {
  const rounded = differenceOver(over, 0, 1, under, decimals);
  if (decimals === undefined) return rounded;
  const way = order(to, from);
  const side = order(times(rounded, under), over);
  return side === 0 || side === way ? rounded : differenceOver(rounded, times(-way, 10 ** -decimals), 1, 1, decimals);
}

function requirePath(path: Path): void {
  if (monthsEndingWith(path.start, 0, 1)?.end !== path.start) {
    throw new CommunitySafetyError(
      'INVALID_ARGUMENT',
      `from.period must end with a month, so that milestones can be counted from it; it ends on ${path.start}.`,
      { argument: 'from.period', end: path.start },
    );
  }
  if (isPath(path)) return;
  throw new CommunitySafetyError(
    'INVALID_ARGUMENT',
    path.due > path.start
      ? 'No steady rate of change leads to 0, from 0 or through it: use a linear path.'
      : `to.due (${show(path.due)}) must be after the period the way starts from, which ends on ${path.start}.`,
    { argument: 'to', due: path.due, start: path.start },
  );
}
