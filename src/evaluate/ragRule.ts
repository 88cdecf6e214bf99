/**
 * When a figure that is short of its target is amber or green instead of red. Councils' published rules disagree, so
 * the whole rule is data and the caller's.
 *
 * A figure that meets its target or is on track is always green, and what is not judged is always grey.
 *
 * @category Evaluation
 */
export interface RagRule {
  /** The rule in a few words, as it is named in the reasons. */
  readonly name?: string | undefined;
  /**
   * How far short of the target, both ends included, a figure may be to count as within tolerance: in per cent of the
   * target or of the baseline, in percentage points, or in the indicator's own unit.
   */
  readonly tolerance:
    | { readonly percent: number; readonly of: 'target' | 'baseline' }
    | { readonly points: number }
    | { readonly amount: number };
  /** The colour within tolerance. */
  readonly insideTolerance: 'amber' | 'green';
  /** Whether a figure outside tolerance that is better than the one before it is lifted from red to amber. */
  readonly improvementLiftsRed: boolean;
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
