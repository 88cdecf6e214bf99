import type { Citation } from './citation.js';

/**
 * The numbers of a claim: whatever of them the words state.
 *
 * @category Model
 */
export interface ClaimedNumbers {
  /** What is measured. */
  readonly measure?: string;
  /** The earlier value. */
  readonly from?: number;
  /** The later value. */
  readonly to?: number;
  /** The change in the same unit, negative for a fall: `-79`. */
  readonly change?: number;
  /** The change as printed where its words hedge: `over 1,000`. */
  readonly changeText?: string;
  /** The change in per cent, negative for a fall: `-4.2`. In percentage points where `percentText` says so. */
  readonly percent?: number;
  /**
   * The percentage as printed, which says how it was rounded (`35%` or `35.0%`), whether it hedges
   * (`nearly 20%`) and whether it means percentage points.
   */
  readonly percentText?: string;
  /**
   * Whether the later value is what happened (`outturn`), or was worked out from the earlier value and the
   * percentage (`target`). Where it is left out, a measure that speaks of a target makes it one.
   */
  readonly kind?: 'outturn' | 'target';
}

/**
 * Arithmetic that a document states in prose.
 *
 * @category Model
 */
export interface Claim extends ClaimedNumbers {
  /** Identity within the plan. A word without spaces, kebab-case by custom. */
  readonly id: string;
  /** The words as printed. */
  readonly text: string;
  /** What is measured: `all crime`. */
  readonly measure: string;
  /** The area it is said of: `Maidstone`. */
  readonly area: string;
  /** The period it is said of, in any form that `parsePeriod` reads. */
  readonly period?: string;
  /** Where it stands. */
  readonly source: Citation;
  /** How it was read, where that needed a decision. */
  readonly note?: string;
}
