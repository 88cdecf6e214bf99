import type { PercentAmount, PointsAmount, UnitAmount } from '../model/target.js';

/**
 * A tolerance as a percentage of the target or the baseline.
 *
 * @category Evaluation
 */
export interface ShareOfLevel extends PercentAmount {
  /** The level of which it is a percentage. */
  readonly of: 'target' | 'baseline';
}

/**
 * When a figure that is short of its target is amber or green instead of red. Councils' published rules differ, so the
 * whole rule is data that you can give.
 *
 * A figure that meets its target or is on track is always green, and what is not judged is always grey. A milestone or
 * a rank has no tolerance: it is either reached or red. Points apply only to percentages.
 *
 * @category Evaluation
 */
export interface RagRule {
  /** The rule in a few words, for the data of the reasons. */
  readonly name?: string | undefined;
  /** How far short a figure may be, both ends included, to count as within tolerance. */
  readonly tolerance: ShareOfLevel | PointsAmount | UnitAmount;
  /**
   * Where the distance is measured from before the due date: the target itself (`target`, the default), or the value
   * expected by now (`expected`, if there is one).
   */
  readonly measuredFrom?: 'target' | 'expected' | undefined;
  /** The colour within tolerance. */
  readonly insideTolerance: 'amber' | 'green';
  /** Whether a figure outside tolerance is amber instead of red if it is better than the one before it. */
  readonly improvementLiftsRed: boolean;
  /**
   * The figure that it must improve on: the one before (`previous`, the default), or that of the same period a year
   * earlier (`same-period-last-year`). If that is not known, the figure stays red.
   */
  readonly improvementOn?: 'previous' | 'same-period-last-year' | undefined;
  /** Whether a figure equal to that one is also amber; false if left out. */
  readonly holdingLiftsRed?: boolean | undefined;
  /**
   * Decides by how much of the way from the baseline to the target has been covered, if there is a way, instead of by
   * the tolerance.
   */
  readonly achievement?: Achievement | undefined;
}

/**
 * How much of the way from the baseline to the target is enough for each colour.
 *
 * @category Evaluation
 */
export interface Achievement {
  /** The percentage of the way from which a figure is green. */
  readonly green: number;
  /** The percentage of the way from which it is amber; not more than for green. */
  readonly amber: number;
}

/**
 * The rule that applies if you give none: green for met or on track; amber short by up to and including 5% of the
 * target; red for more.
 *
 * Source: Safer Derbyshire, performance report guide.
 *
 * @category Evaluation
 */
export const DEFAULT_RAG_RULE: RagRule = Object.freeze({
  name: 'amber within 5% of the target',
  tolerance: Object.freeze({ percent: 5, of: 'target' }),
  insideTolerance: 'amber',
  improvementLiftsRed: false,
});
