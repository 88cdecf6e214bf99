import type { PercentAmount, PointsAmount, UnitAmount } from '../model/target.js';

/**
 * A tolerance in per cent of the target's or the baseline's size.
 *
 * @category Evaluation
 */
export interface ShareOfLevel extends PercentAmount {
  /** The level that the share is taken of. */
  readonly of: 'target' | 'baseline';
}

/**
 * When a figure that is short of its target is amber or green instead of red. Councils' published rules disagree, so
 * the whole rule is data and the caller's.
 *
 * A figure that meets its target or is on track is always green, and what is not judged is always grey. A milestone or
 * a rank has no tolerance: reached or red. Points apply to percentages only.
 *
 * @category Evaluation
 */
export interface RagRule {
  /** The rule in a few words, as it is named in the reasons. */
  readonly name?: string | undefined;
  /** How far short a figure may be, both ends included, to count as within tolerance. */
  readonly tolerance: ShareOfLevel | PointsAmount | UnitAmount;
  /**
   * What a figure that is not yet due is short of: the target itself (`target`, if left out), or the value
   * expected by now (`expected`, where there is one).
   */
  readonly measuredFrom?: 'target' | 'expected' | undefined;
  /** The colour within tolerance. */
  readonly insideTolerance: 'amber' | 'green';
  /** Whether a figure outside tolerance that is better than the one before it is lifted from red to amber. */
  readonly improvementLiftsRed: boolean;
  /**
   * The figure that an improvement is one on: the one before (`previous`, if left out), or that of the same
   * period a year earlier (`same-period-last-year`), without which there is no lift.
   */
  readonly improvementOn?: 'previous' | 'same-period-last-year' | undefined;
  /** Whether a figure that is the same as that one is lifted too; not if left out. */
  readonly holdingLiftsRed?: boolean | undefined;
  /**
   * Decides by the part of the way from the baseline to the target that was gone, where there is a way, instead of by
   * the tolerance.
   */
  readonly achievement?: Achievement | undefined;
}

/**
 * The part of the way from the baseline to the target that is enough for a colour.
 *
 * @category Evaluation
 */
export interface Achievement {
  /** From how many per cent of the way on a figure is green. */
  readonly green: number;
  /** From how many per cent of the way on it is amber; not more than for green. */
  readonly amber: number;
}

/**
 * The rule that applies where none is given: green for met or on track; amber short by up to and including 5% of the
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
