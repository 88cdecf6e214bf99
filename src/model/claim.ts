import type { Citation } from './citation.js';
import type { Unit } from './unit.js';

/**
 * The numbers of a claim: as many as the words state.
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
  /** The change as printed, if its words are not exact: `over 1,000`. */
  readonly changeText?: string;
  /** The change in per cent, negative for a fall: `-4.2`. In percentage points if `percentText` says so. */
  readonly percent?: number;
  /**
   * The percentage as printed, which shows how it was rounded (`35%` or `35.0%`), whether it is exact (`nearly 20%`)
   * and whether it means percentage points.
   */
  readonly percentText?: string;
  /**
   * Whether the later value is what happened (`outturn`), or was worked out from the earlier value and the percentage
   * (`target`). Where it is left out, a measure that mentions a target makes it one.
   */
  readonly kind?: 'outturn' | 'target';
}

/**
 * Arithmetic stated in the text of a document.
 *
 * @category Model
 */
export interface Claim extends ClaimedNumbers {
  /** Its id within the plan. A word without spaces, usually in kebab-case. */
  readonly id: string;
  /** The words as printed. */
  readonly text: string;
  /** What is measured: `all crime`. */
  readonly measure: string;
  /** The area it is about: `Maidstone`. */
  readonly area: string;
  /** The period of the later value, in any form that `parsePeriod` reads. */
  readonly period?: string;
  /** The period of the earlier value, in any form that `parsePeriod` reads. */
  readonly fromPeriod?: string;
  /** What its values are measured in, if they are not a number of things. */
  readonly unit?: Unit;
  /**
   * The whole that the later value is a percentage of, where both are stated: 85 of "15.6% of 85 young people". It is a
   * count; leave it out if a survey was weighted.
   */
  readonly whole?: number;
  /** The `id` of the plan's indicator whose figure it gives, or seems to give. */
  readonly indicatorId?: string;
  /** The `id` of the comparator it is about; if left out, it is about the area itself. */
  readonly comparatorId?: string;
  /** Where it is. */
  readonly source: Citation;
  /** How it was read, if that needed a decision. */
  readonly note?: string;
}
