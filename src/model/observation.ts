import type { Figure } from './figure.js';

/**
 * A figure of an indicator for one period: an outturn of the area, or of a comparator.
 *
 * @category Model
 */
export interface Observation {
  /** The `id` of one of the plan's `indicators`. */
  readonly indicatorId: string;
  /** The period the figure covers, in any form that `parsePeriod` reads: `2013/14`. */
  readonly period: string;
  /** The figure, in the indicator's unit. */
  readonly figure: Figure;
  /** The `id` of one of the plan's `comparators` where the figure is that comparator's; the area's own where left out. */
  readonly comparatorId?: string;
}
