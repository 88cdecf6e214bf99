/**
 * Every code a reason of an evaluation can carry: which rule fired, or what stood in the way of one.
 *
 * @category Evaluation
 */
export type ReasonCode =
  /** The figure satisfies the target. */
  | 'target-satisfied'
  /** The figure does not satisfy the target. */
  | 'target-not-satisfied'
  /** The figure is at least as good as expected by now. */
  | 'as-expected'
  /** The figure is not as good as expected by now. */
  | 'short-of-expected'
  /** The target is a state to hold, with no path towards it. */
  | 'state-not-held'
  /** The figure has gone through the range that the target asks for and out of its other end. */
  | 'beyond-range'
  /** Nothing has been observed since the baseline. */
  | 'nothing-since-baseline'
  /** The target is due and no figure for the due date is known yet. */
  | 'no-figure-for-due-date'
  /** No figure at all is known by the day of the evaluation. */
  | 'no-figure'
  /** The plan sets no target. */
  | 'no-target'
  /** The target lies on the wrong side of its own baseline. */
  | 'target-contradicts-baseline'
  /** The target's operator and direction, or its two bounds, exclude each other. */
  | 'target-contradicts-itself'
  /** The target is counted from a baseline that has no value. */
  | 'no-baseline'
  /** The target is a percentage of zero. */
  | 'zero-baseline'
  /** The target is in percentage points, but the unit is no percentage. */
  | 'points-of-no-percentage'
  /** The target is counted from a period of which no figure is known. */
  | 'no-figure-for-from'
  /** The target needs a polarity and the indicator has none. */
  | 'polarity-needed'
  /** The target asks for what the polarity calls worse; it is judged all the same. */
  | 'target-against-polarity'
  /** The comparator the target refers to has no figure. */
  | 'no-comparator-figure'
  /** The target is a rank and the figure carries none. */
  | 'no-rank'
  /** Whether the milestone was reached is not recorded. */
  | 'milestone-not-recorded'
  /** No expected value can be worked out: no due date, no dated baseline, or a path that is not defined. */
  | 'no-expected-value'
  /** The target states no due date, and the end of the plan was taken. */
  | 'due-at-end-of-plan'
  /** The figure is provisional, estimated, revised or approximate. */
  | 'qualified-figure'
  /** The figure and the comparator's are for different periods. */
  | 'different-periods'
  /** Figures were left out: they do not cover as long a time as the baseline, or it cannot be told. */
  | 'period-length-differs'
  /** The baseline names a month or nothing; how long a time it covers was read from what was observed since. */
  | 'baseline-length-read'
  /** A figure for the baseline's own period was observed; the baseline of the plan stands. */
  | 'baseline-stands'
  /** A milestone comes to no number. */
  | 'no-number'
  /** Several figures for one period were given, and the last was taken. */
  | 'later-figure-taken'
  /** Several figures for one period were given, and the latest edition was taken, by its day or by what it says to be. */
  | 'latest-edition-taken'
  /** A year-to-date figure is not the sum of its months or quarters; it stands as it was published. */
  | 'year-to-date-differs'
  /** A newer period has been observed, but its figure is missing. */
  | 'newer-figure-missing'
  /** The difference from the comparator is more than chance would bring about. */
  | 'beyond-chance'
  /** The difference from the comparator may be chance. */
  | 'within-chance'
  /** The numbers are too small, or the comparator's too uncertain, to tell a difference from chance. */
  | 'numbers-too-small'
  /** The count or the denominator behind a figure is not known. */
  | 'counts-not-known'
  /** Count and denominator do not come to the figure they stand beside. */
  | 'counts-do-not-fit'
  /** Counts of areas of different size are compared as rates only, and among how many they were counted is not known. */
  | 'count-without-base'
  /** The denominators are for different years. */
  | 'denominators-differ'
  /** There are fewer figures than the method needs. */
  | 'too-few-points'
  /** A missing or suppressed figure, or a gap, parts the latest figures from the earlier ones. */
  | 'series-broken'
  /** The periods overlap one another, so that neighbours share months. */
  | 'overlapping-periods'
  /** The figures do not cover single years, or no equal lengths of time. */
  | 'periods-do-not-fit'
  /** The test for a trend was made. */
  | 'trend-tested'
  /** The test for a trend cannot be made on these figures. */
  | 'trend-not-defined'
  /** A control chart was drawn. */
  | 'chart-drawn'
  /** All figures are equal, or on one straight line: there is no variation to judge by. */
  | 'no-variation'
  /** A straight line through the years was drawn on to the due date. */
  | 'projected'
  /** The due date lies further ahead than the figures reach back. */
  | 'too-far-ahead'
  /** The target is due. */
  | 'already-due'
  /** There is no number, fixed until the due date, to project towards. */
  | 'no-fixed-target'
  /** A year to date was held against its part of the year's plan. */
  | 'year-to-date-judged'
  /** The RAG rule, and how it came to its colour. */
  | 'rag-rule';

/**
 * One step of how an evaluation came about.
 *
 * @category Evaluation
 */
export interface Reason {
  /** The rule that fired, from a closed list. */
  readonly code: ReasonCode;
  /** What it means here, in a sentence with the values it used. */
  readonly message: string;
}
