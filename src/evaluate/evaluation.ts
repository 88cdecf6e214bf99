import type { Comparison } from '../compare/compare.js';
import type { DirectionOfTravel } from '../compare/directionOfTravel.js';
import type { Day } from '../model/period.js';
import type { Rag, Status } from '../model/status.js';
import type { Operator, Target } from '../model/target.js';
import type { Findings, Significance } from './findings.js';
import type { Reason } from '../explain/reason.js';

/**
 * A figure that an evaluation used.
 *
 * @category Evaluation
 */
export interface DatedValue {
  /** The value, in the indicator's unit. */
  readonly value: number;
  /** The canonical label of its period; `null` where the plan gives a baseline without one. */
  readonly period: string | null;
}

/**
 * A target worked out to what a figure is held against, as plain numbers.
 *
 * @category Evaluation
 */
export interface ResolvedTarget {
  /** The kind of target it comes from. */
  readonly kind: Target['kind'];
  /** How a figure is held against it; `between` has both ends included. */
  readonly operator: Operator | 'between';
  /** The number to reach; for `between`, the end that is nearest to the baseline. In the unit, or a place for a rank. */
  readonly value: number;
  /** The lowest value that satisfies `between`; `null` otherwise. */
  readonly min: number | null;
  /** The highest value that satisfies `between`; `null` otherwise. */
  readonly max: number | null;
  /** The day by which it is to be reached, `YYYY-MM-DD`; `null` where neither the target nor the plan says. */
  readonly due: Day | null;
  /** How the number was worked out, in a sentence. */
  readonly workings: string;
}

/**
 * A comparison with one comparator, with the figures it used.
 *
 * @category Evaluation
 */
export interface IndicatorComparison extends Comparison {
  /** The `id` of the comparator. */
  readonly comparatorId: string;
  /** The area's figure. */
  readonly local: DatedValue;
  /** The comparator's latest figure. */
  readonly comparator: DatedValue;
  /** Whether the difference is more than chance. */
  readonly significance: Significance;
}

/**
 * What an indicator comes to on a day: its status, and everything that led there.
 *
 * @category Evaluation
 */
export interface IndicatorEvaluation extends Findings {
  /** The indicator's `id`. */
  readonly indicatorId: string;
  /** The figure that was judged; `null` where none is known. */
  readonly actual: DatedValue | null;
  /** The baseline; `null` where the plan has no value for it. */
  readonly baseline: DatedValue | null;
  /** What the target comes to; `null` where it comes to no number. */
  readonly target: ResolvedTarget | null;
  /** Where the figure stands against the target. */
  readonly status: Status;
  /** The colour, by the RAG rule. */
  readonly rag: Rag;
  /**
   * How far there is still to go, in the unit or in places: positive short of the target, negative beyond it; `null`
   * where there is no figure or no number to reach.
   */
  readonly gap: number | null;
  /**
   * The part of the way from baseline to target that is done: 1 at the target, below 0 where it went the other way.
   * Given for a level, and for a change counted from the baseline; `null` otherwise, and where the target equals the
   * baseline.
   */
  readonly progress: number | null;
  /** The value expected for the figure's period on the way from baseline to target; `null` where there is no way. */
  readonly expected: number | null;
  /** The comparison with the first comparator that has a figure; `null` where none has. */
  readonly comparison: IndicatorComparison | null;
  /** The comparisons with every comparator that has a figure, in the plan's order. */
  readonly comparisons: readonly IndicatorComparison[];
  /** Where the figure is going since the one before it; `null` where there is none before. */
  readonly directionOfTravel: DirectionOfTravel | null;
  /** All of it in one plain sentence: `Met, but no different from Kent; no real change since 2013/14`. */
  readonly summary: string;
  /** How the status, the comparison and the colour came about, in the order in which it was decided. */
  readonly reasons: readonly Reason[];
}
