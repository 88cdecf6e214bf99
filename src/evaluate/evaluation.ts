import type { Comparison } from '../compare/compare.js';
import type { DirectionOfTravel } from '../model/directionOfTravel.js';
import type { Rag, Status } from '../model/status.js';
import type { Analyses, Significance } from './analyses.js';
import type { DatedValue, Reason } from '../explain/reason.js';
import type { ResolvedTarget } from './resolvedTarget.js';
import type { EvaluationSeries } from './evaluationSeries.js';
import type { InterimResult, RecurrenceResult } from './periodResults.js';

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
export interface IndicatorEvaluation extends Analyses {
  /** The indicator's `id`. */
  readonly indicatorId: string;
  /** The part of the plan's area whose figures these are; `null` for the whole. */
  readonly areaId: string | null;
  /** The figure that was judged, or else the latest that is known; `null` if none is. */
  readonly actual: DatedValue | null;
  /** The baseline; `null` if the plan has no value for it. */
  readonly baseline: DatedValue | null;
  /** What the target comes to; `null` if it has no number. */
  readonly target: ResolvedTarget | null;
  /** How the figure compares with the target. */
  readonly status: Status;
  /** The colour, by the RAG rule. */
  readonly rag: Rag;
  /**
   * How far there is still to go, in the unit or in places: positive short of the target, negative beyond it; `null`
   * if there is no figure or no number to reach.
   */
  readonly gap: number | null;
  /**
   * The part of the way from baseline to target that is done: 1 at the target, below 0 where it went the other way.
   * Given for a level, and for a change counted from the baseline; `null` otherwise, and where the target equals the
   * baseline.
   */
  readonly progress: number | null;
  /** The value expected for the figure's period on the way from baseline to target; `null` if there is no way. */
  readonly expected: number | null;
  /** The comparison with the comparator that the plan names first; `null` if it has no figure. */
  readonly comparison: IndicatorComparison | null;
  /** The comparisons with every comparator that has a figure, in the plan's order. */
  readonly comparisons: readonly IndicatorComparison[];
  /** The interim targets, in order of time, each with its own result. */
  readonly interim: readonly InterimResult[];
  /** Of a target that recurs: each period since the baseline, up to the day or the due date. */
  readonly periods: readonly RecurrenceResult[];
  /** Where the figure is going since the one before it; `null` if there is none before. */
  readonly directionOfTravel: DirectionOfTravel | null;
  /** The figures that the evaluation used, in order of time, those it left out, and the path to the target. */
  readonly series: EvaluationSeries;
  /** All of it in one plain sentence: `Met, but no different from Kent; no real change since 2013/14`. */
  readonly summary: string;
  /** How the status, the comparison and the colour came about, in the order in which it was decided. */
  readonly reasons: readonly Reason[];
}
