/**
 * Every code a reason of a reconciliation can carry.
 *
 * @category Claims
 */
export type ReconciliationCode =
  /** The stated change is what the two values give. */
  | 'change-agrees'
  /** The stated change is not what the two values give. */
  | 'change-differs'
  /** The stated percentage, or percentage points, is what the values give. */
  | 'percentage-agrees'
  /** The stated percentage, or percentage points, is not what the values give. */
  | 'percentage-differs'
  /** The percentage differs, but the later value is the rounded result of taking it, as a target's would be. */
  | 'later-value-derived'
  /** The change goes one way and the percentage the other. */
  | 'signs-differ'
  /** No whole number of things can have changed by both the stated change and the stated percentage. */
  | 'no-whole-baseline'
  /** There is no baseline to check against; the range that the claim implies is given instead. */
  | 'baseline-implied'
  /** The earlier value is, or may be, 0, of which no percentage can be taken. */
  | 'zero-baseline'
  /** The claim states too little to check anything. */
  | 'nothing-to-check';

/**
 * One step of how a reconciliation came about.
 *
 * @category Claims
 */
export interface ReconciliationReason {
  /** The rule that fired, from a closed list. */
  readonly code: ReconciliationCode;
  /** What it means here, in a sentence with the numbers it used. */
  readonly message: string;
}

/**
 * The earlier values that a claim allows.
 *
 * @category Claims
 */
export interface ImpliedRange {
  /** The lowest. */
  readonly min: number;
  /** The highest; `null` where there is no upper end. */
  readonly max: number | null;
}

/**
 * Whether a claim adds up, with the figures as they come out.
 *
 * @category Claims
 */
export interface Reconciliation {
  /** Whether everything checked agrees, something differs, or nothing could be checked. */
  readonly status: 'consistent' | 'inconsistent' | 'cannot-tell';
  /** The change as the two values give it; `null` where they are not both known. */
  readonly change: number | null;
  /** The change in per cent, or in percentage points where the claim speaks of those; `null` where not known. */
  readonly percent: number | null;
  /** The earlier values that the claim allows where it states none; `null` where it says nothing of them. */
  readonly impliedFrom: ImpliedRange | null;
  /** How it came about. */
  readonly reasons: readonly ReconciliationReason[];
}

/** One check of a claim: what it found, and what that makes of the claim. */
export interface Step extends ReconciliationReason {
  readonly outcome: Reconciliation['status'];
  readonly impliedFrom?: ImpliedRange;
}
