import type { Day } from './period.js';

/**
 * The direction a plan wants a figure to go.
 *
 * @category Model
 */
export type Direction = 'reduce' | 'increase';

/**
 * How a figure is compared with a level. Equality satisfies `at-most` and `at-least`, not `below` and `above`.
 *
 * @category Model
 */
export type Operator = 'at-most' | 'at-least' | 'below' | 'above';

/**
 * A distance in per cent of a level.
 *
 * @category Model
 */
export interface PercentAmount {
  /** The percentage of the level that the distance is measured from. Not negative. */
  readonly percent: number;
}

/**
 * A distance in percentage points; only if the unit is a percentage.
 *
 * @category Model
 */
export interface PointsAmount {
  /** Percentage points. Not negative. */
  readonly points: number;
}

/**
 * A distance in the indicator's own unit.
 *
 * @category Model
 */
export interface UnitAmount {
  /** The number of offences, people, or cases per 1,000. Not negative. */
  readonly amount: number;
}

/**
 * A distance: as a percentage of a level, in percentage points, or in the indicator's own unit.
 *
 * @category Model
 */
export type Amount = PercentAmount | PointsAmount | UnitAmount;

/**
 * How far a figure may be from a level and still count as keeping it. Not negative; both ends included.
 *
 * @example
 * ```ts
 * import { formatTarget, type Target, type Tolerance } from 'community-safety-plan';
 *
 * const tolerance: Tolerance = { percent: 2 };
 * const target: Target = { kind: 'maintain', tolerance, orBetter: true };
 * formatTarget(target, { kind: 'count', of: 'offences' }); // => 'within 2% of the baseline or better'
 * ```
 *
 * @category Model
 */
export type Tolerance = Amount;

/**
 * How often a target starts again.
 *
 * @category Model
 */
export type Recurrence = 'year' | 'quarter' | 'month';

/**
 * What every kind of interim target says.
 *
 * @example
 * ```ts
 * import type { InterimTarget, InterimTerms } from 'community-safety-plan';
 *
 * const terms: InterimTerms = { period: '2026/27', text: '850' };
 * const interim: InterimTarget = { ...terms, value: 850 };
 * interim.period; // => '2026/27'
 * ```
 *
 * @category Model
 */
export interface InterimTerms {
  /** The period for which it is set, in any form that `parsePeriod` reads: `2014/15`. */
  readonly period: string;
  /** The interim target as printed. */
  readonly text?: string;
}

/**
 * A level on the way to the target, reached in the same way as the target: at most, at least, below or above.
 *
 * @category Model
 */
export interface InterimLevel extends InterimTerms {
  /** The level, in the indicator's unit. */
  readonly value: number;
}

/**
 * A range on the way to the target, both ends included.
 *
 * @category Model
 */
export interface InterimRange extends InterimTerms {
  /** The lowest value that satisfies it, in the indicator's unit. */
  readonly min: number;
  /** The highest value that satisfies it, in the indicator's unit; not below `min`. */
  readonly max: number;
}

/**
 * A change since what the target is counted from, in the direction that the target asks for.
 *
 * @category Model
 */
export interface InterimChange extends InterimTerms {
  /** By how much at the least. Not negative. */
  readonly by: Amount;
}

/**
 * What a plan asks for in one period on the way to its target.
 *
 * @category Model
 */
export type InterimTarget = InterimLevel | InterimRange | InterimChange;

/**
 * What every kind of target may also say.
 *
 * @category Model
 */
export interface TargetTerms {
  /** The target as printed. */
  readonly text?: string;
  /** The day it is due, `YYYY-MM-DD`; the end of the plan if left out. */
  readonly due?: Day;
  /**
   * Set if the target starts again for each year, quarter or month. A recurring level should be reached in each period;
   * a recurring change is counted from the period before.
   */
  readonly every?: Recurrence;
  /** The targets on the way to it, such as one for each year. */
  readonly interim?: readonly InterimTarget[];
  /** How the printed words were read, if that needed a decision. */
  readonly note?: string;
}

/**
 * Reach a level: `reduce to 25`, `no more than 1,200`.
 *
 * @category Model
 */
export interface LevelTarget extends TargetTerms {
  /** The word for this kind of target. */
  readonly kind: 'level';
  /** How the figure is compared with the level. */
  readonly operator: Operator;
  /** The level, in the indicator's unit. */
  readonly value: number;
  /** The direction in the words; a level on the other side of the baseline contradicts itself. */
  readonly direction?: Direction;
}

/**
 * Stay within a range, both ends included.
 *
 * @category Model
 */
export interface RangeTarget extends TargetTerms {
  /** The word for this kind of target. */
  readonly kind: 'range';
  /** The lowest value that satisfies it, in the indicator's unit. */
  readonly min: number;
  /** The highest value that satisfies it, in the indicator's unit; not below `min`. */
  readonly max: number;
  /**
   * Whether a figure beyond the better end also satisfies it; if not set, such a figure raises a question. Needs
   * polarity.
   */
  readonly orBetter?: boolean;
}

/**
 * Change by so much: `reduce by 10%`.
 *
 * @category Model
 */
export interface ChangeTarget extends TargetTerms {
  /** The word for this kind of target. */
  readonly kind: 'change';
  /** Which way. */
  readonly direction: Direction;
  /** By how much at the least. Not negative. */
  readonly by: Amount;
  /** The period the change is counted from, in any form that `parsePeriod` reads; the baseline if left out. */
  readonly from?: string;
  /** That the figure for `from` is an average of single years, quarters or months. */
  readonly averageOf?: Recurrence;
}

/**
 * Hold the baseline level.
 *
 * @category Model
 */
export interface MaintainTarget extends TargetTerms {
  /** The word for this kind of target. */
  readonly kind: 'maintain';
  /** Whether a figure better than the baseline also satisfies it. Needs polarity. */
  readonly orBetter?: boolean;
  /** How far the figure may be from the baseline; not at all if left out. */
  readonly tolerance?: Tolerance;
}

/**
 * Stay on one side of a comparator's latest figure: a target that moves.
 *
 * @category Model
 */
export interface ComparatorTarget extends TargetTerms {
  /** The word for this kind of target. */
  readonly kind: 'comparator';
  /** The `id` of one of the plan's `comparators`. */
  readonly comparatorId: string;
  /** How the figure is compared with the comparator's. */
  readonly operator: Operator;
  /** The multiple of the comparator's figure: `1.1` for 10% above it; 1 if left out. Greater than 0. */
  readonly factor?: number;
}

/**
 * Be among the first few in a league table.
 *
 * @category Model
 */
export interface RankTarget extends TargetTerms {
  /** The word for this kind of target. */
  readonly kind: 'rank';
  /** The last place that satisfies it, counted from 1. */
  readonly within: number;
  /** Which end of the table the places are counted from. */
  readonly end: 'lowest' | 'highest';
  /** Who is ranked: `Kent districts`. */
  readonly among?: string;
}

/**
 * Go down, or up, with no number given.
 *
 * @category Model
 */
export interface DirectionTarget extends TargetTerms {
  /** The word for this kind of target. */
  readonly kind: 'direction';
  /** Which way from the baseline, or from the period in `from`. */
  readonly direction: Direction;
  /** The period it is counted from, in any form that `parsePeriod` reads; the baseline if left out. */
  readonly from?: string;
  /** That the figure for `from` is an average of single years, quarters or months. */
  readonly averageOf?: Recurrence;
}

/**
 * Get something done: yes or no.
 *
 * @category Model
 */
export interface MilestoneTarget extends TargetTerms {
  /** The word for this kind of target. */
  readonly kind: 'milestone';
  /** What should be done. */
  readonly description: string;
  /** The day it was done, `YYYY-MM-DD`, or `false` if it is known not to be done; left out if not known. */
  readonly reached?: Day | false;
}

/**
 * No target, and why.
 *
 * @category Model
 */
export interface NotSetTarget extends TargetTerms {
  /** The word for this kind of target. */
  readonly kind: 'not-set';
  /**
   * Why none was set: left for later, only monitored, not meaningful here, or `blank`: the cell is empty.
   */
  readonly reason: 'deferred' | 'monitor-only' | 'not-applicable' | 'blank';
}

/**
 * What a plan wants an indicator to reach, as read from its words.
 *
 * @category Model
 */
export type Target =
  | LevelTarget
  | RangeTarget
  | ChangeTarget
  | MaintainTarget
  | ComparatorTarget
  | RankTarget
  | DirectionTarget
  | MilestoneTarget
  | NotSetTarget;

/** Every kind of target, to check a value against. */
export const TARGET_KINDS: readonly Target['kind'][] = [
  'level',
  'range',
  'change',
  'maintain',
  'comparator',
  'rank',
  'direction',
  'milestone',
  'not-set',
];

/** Every operator, to check a value against. */
export const OPERATORS: readonly Operator[] = ['at-most', 'at-least', 'below', 'above'];

/** Both directions, to check a value against. */
export const DIRECTIONS: readonly Direction[] = ['reduce', 'increase'];

/** Every recurrence, to check a value against. */
export const RECURRENCES: readonly Recurrence[] = ['year', 'quarter', 'month'];

/** Every reason for setting no target, to check a value against. */
export const NOT_SET_REASONS: readonly NotSetTarget['reason'][] = [
  'deferred',
  'monitor-only',
  'not-applicable',
  'blank',
];
