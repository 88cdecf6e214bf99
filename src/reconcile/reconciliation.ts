import type { ReconciliationReason } from '../explain/reconciliation.js';

/**
 * The earlier values that a claim allows.
 *
 * @category Claims
 */
export interface ImpliedRange {
  /** The lowest. */
  readonly min: number;
  /** The highest; `null` if there is no upper end. */
  readonly max: number | null;
}

/**
 * Whether a claim adds up, with the figures worked out.
 *
 * @category Claims
 */
export interface Reconciliation {
  /** Whether everything checked agrees, something differs, or nothing could be checked. */
  readonly status: 'consistent' | 'inconsistent' | 'cannot-tell';
  /** The change as the two values give it; `null` if they are not both known. */
  readonly change: number | null;
  /** The change in per cent, or in percentage points if the claim uses those; `null` if not known. */
  readonly percent: number | null;
  /** The earlier values that the claim allows, if it states none; `null` if it says nothing about them. */
  readonly impliedFrom: ImpliedRange | null;
  /** How this was decided. */
  readonly reasons: readonly ReconciliationReason[];
}

/** One check of a claim: what it found, and what that makes of the claim. */
export interface Step {
  readonly reason: ReconciliationReason;
  readonly outcome: Reconciliation['status'];
  readonly impliedFrom?: ImpliedRange;
}
