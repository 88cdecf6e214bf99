import type { DirectionOfTravel } from '../model/directionOfTravel.js';
import type { Day } from '../model/period.js';
import type { SeriesKind } from '../model/seriesKind.js';
import type { BenchmarkOutcome } from '../statistics/compareWithBenchmark.js';
import type { ComparisonWarning } from '../explain/refusals.js';
import type { ControlChart, PointType } from '../statistics/chart.js';
import type { RateMethod } from '../statistics/limits.js';
import type { RecentTrend } from '../statistics/recentTrend.js';
import type { SpecialCause } from '../statistics/specialCauses.js';
import type { ChangeNeeded } from '../trajectory/changeNeeded.js';
import type { DatedValue, Reason } from '../explain/reason.js';

/**
 * Whether a difference from a comparator is more than chance.
 *
 * @category Evaluation
 */
export interface Significance {
  /**
   * `better` or `worse` (`higher` or `lower` with no judgement) if the difference is more than chance; `similar` if it
   * may be chance; `not-compared` if the numbers are too small to say; `not-known` if they are not known.
   */
  readonly outcome: BenchmarkOutcome | 'not-known';
  /** The higher of the two levels at which they differ; `null` if they differ at neither. */
  readonly level: 0.95 | 0.998 | null;
  /** The lower limit of the area's figure at 95%; `null` if the counts are not known. */
  readonly lower: number | null;
  /** The upper limit of the area's figure at 95%; `null` if the counts are not known. */
  readonly upper: number | null;
  /** How the limits were worked out; `null` if there are none. */
  readonly method: RateMethod | 'wilson' | null;
  /** Warnings about the comparison. */
  readonly warnings: readonly ComparisonWarning[];
  /** The rule, and the figures it used, or why it is not known. */
  readonly reasons: readonly Reason[];
}

/**
 * The judged figure compared with that for the same period of the year before.
 *
 * @category Evaluation
 */
export interface SamePeriodLastYear {
  /** The figure of the year before. */
  readonly lastYear: DatedValue;
  /** The judged figure minus that of the year before; in percentage points if they are percentages. */
  readonly difference: number;
  /** The difference as a percentage of the year before; `null` if that was 0 and the judged figure is not. */
  readonly percentageDifference: number | null;
  /** The direction shown by these two figures, which say nothing about chance. */
  readonly direction: DirectionOfTravel;
}

/**
 * Whether the last five years go up or down by more than chance.
 *
 * @category Evaluation
 */
export interface TrendAnalysis extends Omit<RecentTrend, 'reason'> {
  /** The test and its figures, or why it cannot be made. */
  readonly reasons: readonly Reason[];
}

/**
 * A stretch of the figures with its own limits.
 *
 * @category Evaluation
 */
export interface ControlChartStretch {
  /** The label of its first period. */
  readonly from: string;
  /** The label of its last period. */
  readonly to: string;
  /** The mean. */
  readonly mean: number;
  /** The lower process limit. */
  readonly lower: number;
  /** The upper process limit. */
  readonly upper: number;
}

/**
 * A figure that is more than the usual variation.
 *
 * @category Evaluation
 */
export interface ControlChartSignal {
  /** The label of its period. */
  readonly period: string;
  /** Whether it is an improvement or a concern; high or low if neither direction is better. */
  readonly pointType: Exclude<PointType, 'common-cause'>;
}

/**
 * What a control chart of the area's figures shows, up to the judged figure.
 *
 * @category Evaluation
 */
export interface ControlChartAnalysis {
  /** What kind of periods it covers; `null` if it is not drawn. */
  readonly kind: SeriesKind | null;
  /** How many figures it covers, without a gap up to the latest. */
  readonly points: number;
  /** The label of the first of them; `null` if it is not drawn. */
  readonly from: string | null;
  /** The label of the last of them; `null` if it is not drawn. */
  readonly to: string | null;
  /** The mean; `null` if it is not drawn. */
  readonly mean: number | null;
  /** The lower process limit; `null` if it is not drawn. */
  readonly lower: number | null;
  /** The upper process limit; `null` if it is not drawn. */
  readonly upper: number | null;
  /**
   * The stretches with their own limits, earliest first: one, and one before each break after which figures cannot be
   * compared, if it has enough figures. The last has the mean and the limits above.
   */
  readonly stretches: readonly ControlChartStretch[];
  /** The figures of all stretches that are more than the usual variation, earliest first. */
  readonly signals: readonly ControlChartSignal[];
  /** Whether there are fewer than 13 figures, so that the limits are provisional. */
  readonly shortGroup: boolean;
  /** What the last figure shows: the usual variation, or a special cause, good or bad. */
  readonly variation: PointType | 'not-assessed';
  /** The rule that the last figure breaks; `null` if it breaks none. */
  readonly specialCause: SpecialCause | null;
  /**
   * Whether the target will be reached if nothing changes; `null` if there is no fixed level, or it is for another
   * length of time.
   */
  readonly assurance: ControlChart['assurance'];
  /** The rule and its figures, or why it is not drawn. */
  readonly reasons: readonly Reason[];
}

/**
 * Where the yearly figures are heading by the due date if they go on as before. It does not change the status.
 *
 * @category Evaluation
 */
export interface ProjectionAnalysis {
  /**
   * `on-track` if the whole interval satisfies the target; `off-track` if none of it does; `too-early` if the target is
   * inside it, so that the figures cannot say yet; `not-known` if nothing can be projected.
   */
  readonly outlook: 'on-track' | 'off-track' | 'too-early' | 'not-known';
  /** The year projected to; `null` if nothing is. */
  readonly period: string | null;
  /** The projected figure; `null` if there is none. */
  readonly value: number | null;
  /** The lower limit at 95%, not below 0 unless a figure is; `null` if nothing is projected. */
  readonly lower: number | null;
  /** The upper limit at 95%, not above 100 for a percentage; `null` if nothing is projected. */
  readonly upper: number | null;
  /** By how much the line rises each year; `null` if there is none. */
  readonly perYear: number | null;
  /** How many years it is based on. */
  readonly points: number;
  /** The method and its figures, or why there is none. */
  readonly reasons: readonly Reason[];
}

/**
 * The latest year-to-date figure and its part of the year's plan. It does not change the status.
 *
 * @category Evaluation
 */
export interface YearToDate {
  /** The figure, as it was published. */
  readonly actual: DatedValue;
  /** What the year would have reached by then in equal parts; `null` if the year has no plan. */
  readonly plan: number | null;
  /** `on-track` if the figure is at least as good as its plan; `not-known` if there is no plan. */
  readonly standing: 'on-track' | 'off-track' | 'not-known';
  /** The figure for the same part of the year before; `null` if none is known. */
  readonly lastYear: DatedValue | null;
  /** How it has changed since then; `null` if that is not known. */
  readonly direction: DirectionOfTravel | null;
  /** How the plan was worked out, or why there is none. */
  readonly reasons: readonly Reason[];
}

/**
 * The change that is still needed to reach the target in time.
 *
 * @category Evaluation
 */
export interface ChangeStillNeeded extends ChangeNeeded {
  /** The figure from which it is counted. */
  readonly from: DatedValue;
  /** The figure to reach. */
  readonly target: number;
  /** The day by which to reach it. */
  readonly due: Day;
}

/**
 * What is known about an indicator apart from its status. None of this changes the status or the colour.
 *
 * @category Evaluation
 */
export interface Analyses {
  /** The judged figure compared with the same period of the year before; `null` if that is not known. */
  readonly samePeriodLastYear: SamePeriodLastYear | null;
  /** Whether the last five years go up or down by more than chance. */
  readonly trend: TrendAnalysis;
  /** What the control chart shows. */
  readonly controlChart: ControlChartAnalysis;
  /** Where the yearly figures are heading by the due date. */
  readonly projection: ProjectionAnalysis;
  /** The change still needed each year; `null` if the target is met, is due, or is not a fixed level. */
  readonly changeNeeded: ChangeStillNeeded | null;
  /** The year so far, if a later year-to-date figure is known; otherwise `null`. */
  readonly yearToDate: YearToDate | null;
}
