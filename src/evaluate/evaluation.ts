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
 * The result for an indicator on a day: its status, and everything that led to it.
 *
 * @category Evaluation
 */
export interface IndicatorEvaluation extends Analyses {
  /** The indicator's `id`. */
  readonly indicatorId: string;
  /** The part of the plan's area whose figures these are; `null` for the whole. */
  readonly areaId: string | null;
  /** The judged figure, or else the latest known; `null` if none is known. */
  readonly actual: DatedValue | null;
  /** The baseline; `null` if the plan has no value for it. */
  readonly baseline: DatedValue | null;
  /** The target as a number to reach; `null` if it has none. */
  readonly target: ResolvedTarget | null;
  /** How the figure compares with the target. */
  readonly status: Status;
  /** The colour, by the RAG rule. */
  readonly rag: Rag;
  /**
   * How far the figure still has to go, in the unit or in places: positive if short of the target, negative if beyond
   * it; `null` if there is no figure or no number to reach.
   */
  readonly gap: number | null;
  /**
   * How much of the way from baseline to target has been covered: 1 at the target, below 0 if the figure went the wrong
   * way. It is given for a level, and for a change counted from the baseline; otherwise, or if the target equals the
   * baseline, it is `null`.
   */
  readonly progress: number | null;
  /** The value expected for the figure's period on the path from baseline to target; `null` if there is no path. */
  readonly expected: number | null;
  /** The comparison with the comparator that the plan names first; `null` if it has no figure. */
  readonly comparison: IndicatorComparison | null;
  /** The comparisons with every comparator that has a figure, in the plan's order. */
  readonly comparisons: readonly IndicatorComparison[];
  /** The interim targets, earliest first, each with its own result. */
  readonly interim: readonly InterimResult[];
  /** For a recurring target: each period since the baseline, up to the day or the due date. */
  readonly periods: readonly RecurrenceResult[];
  /** How the figure has changed since the one before it; `null` if there is none before. */
  readonly directionOfTravel: DirectionOfTravel | null;
  /** The figures that the evaluation used, in order of time, those it left out, and the path to the target. */
  readonly series: EvaluationSeries;
  /** All of it in one plain sentence: `Met, but no different from Kent; no real change since 2013/14`. */
  readonly summary: string;
  /** How the status, the comparison and the colour came about, in the order in which it was decided. */
  readonly reasons: readonly Reason[];
}
