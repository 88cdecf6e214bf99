import type { Figure } from './figure.js';
import type { Day } from './period.js';
import type { DirectionOfTravel } from './directionOfTravel.js';
import type { Rag, Status } from './status.js';

/**
 * What a document itself says about a figure next to it. The audit checks it, and nothing uses it as a result.
 *
 * @category Model
 */
export interface Stated {
  /** The colour that it shows. */
  readonly rag?: Rag;
  /** The direction of travel that it gives. */
  readonly direction?: DirectionOfTravel;
  /** The status that it gives. */
  readonly status?: Status;
}

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
  /** The `id` of one of the plan's `comparators` if the figure is that comparator's; the area's own if left out. */
  readonly comparatorId?: string;
  /** The `id` of one of the plan's `areas` if the figure is that area's; never mixed with figures for the whole. */
  readonly areaId?: string;
  /** What the document itself says about the figure: its colour, its direction, its status. */
  readonly stated?: Stated;
  /**
   * The day on which this edition of the figure was published, `YYYY-MM-DD`. If there are several figures for one
   * period, the latest published counts, and none counts before its day.
   */
  readonly published?: Day;
  /**
   * Whether it is a year-to-date figure: counted from the start of a year to the end of its period, which names all of
   * that time, `2013/14 Q1-Q2` or `April 2013 to August 2013`.
   */
  readonly cumulative?: boolean;
}
