import { requireObject } from '../../errors/requireObject.js';
import { absolute, type Exact, read, times } from '../../exact/exact.js';
import { formatNumber } from '../../format/formatNumber.js';
import type { Indicator } from '../../model/indicator.js';
import type { Day } from '../../model/period.js';
import type { Amount } from '../../model/target.js';
import type { Bound } from '../bound.js';
import type { PeriodReader } from '../../period/periodReader.js';
import type { Reason, ReasonCode } from '../../explain/reason.js';
import type { Point } from '../../series/observed.js';
import type { Series } from '../../series/figures.js';
import { inUnit } from '../words.js';

/** What a target is worked out from. */
export interface Situation {
  readonly indicator: Indicator;
  readonly series: Series;
  /** The figure that is to be judged. */
  readonly judged: Point | undefined;
  readonly due: Day | null;
  /** The due date once it has come. */
  readonly dueNow: Day | null;
  /** Gives the name of a comparator. */
  readonly nameOf: (comparatorId: string) => string;
  readonly readPeriod: PeriodReader;
}

/** What a target comes to, exactly, and how. */
export interface Worked {
  readonly bound: Bound;
  readonly workings: string;
  /** What the number was worked out from, to follow it in a sentence. */
  readonly from?: string;
  /** Whether there is a path from the baseline to it; a state either holds or does not. */
  readonly isJourney: boolean;
  /** The place of the figure, where places are judged and not values. */
  readonly place?: number;
  /** Why it is not judged although it comes to a number. */
  readonly contradiction?: Reason;
}

/** Works out an amount of a level. The share is taken of the level's size: 10% of -20 is 2. */
export function distanceOf(by: Amount, level: Exact, indicator: Indicator, name: string): Exact | Reason {
  requireObject(by, name);
  if ('percent' in by) return times(absolute(level), times(read(by.percent, `${name}.percent`), 0.01));
  if (!('points' in by)) return read(by.amount, `${name}.amount`);
  if (indicator.unit.kind === 'percentage') return read(by.points, `${name}.points`);
  return reason('points-of-no-percentage', 'The target is in percentage points, but the figure is no percentage.');
}

/** Writes an amount in words. */
export function amountInWords(by: Amount, indicator: Indicator): string {
  if ('percent' in by) return `${formatNumber(by.percent)}%`;
  if (!('points' in by)) return inUnit(by.amount, indicator);
  return `${formatNumber(by.points)} percentage ${by.points === 1 ? 'point' : 'points'}`;
}

/** Says why a target comes to nothing. */
export function reason(code: ReasonCode, message: string): Reason {
  return { code, message };
}

/** Says that a target is counted from a baseline that has no value. */
export function noBaseline(): Reason {
  return reason('no-baseline', 'The target is counted from the baseline, which has no value.');
}
