import type { AskedLevel, DatedValue } from '../explain/reason.js';
import type { Day } from '../model/period.js';

/**
 * The result for an interim target.
 *
 * @category Evaluation
 */
export interface InterimResult {
  /** The label of its period. */
  readonly period: string;
  /** The last day of its period. */
  readonly end: Day;
  /** The interim target as printed; `null` if the plan does not say. */
  readonly text: string | null;
  /** What it asks for; `null` if it has no number. */
  readonly asked: AskedLevel | null;
  /** The figure for its period; `null` if none is known. */
  readonly figure: DatedValue | null;
  /** Whether the figure reaches it; `null` if that cannot be said. */
  readonly isReached: boolean | null;
}

/**
 * The result for a recurring target in one of its years, quarters or months.
 *
 * @category Evaluation
 */
export interface RecurrenceResult {
  /** The label of the period. */
  readonly period: string;
  /** Its last day. */
  readonly end: Day;
  /** What is asked for in it; `null` if that is not known. */
  readonly asked: AskedLevel | null;
  /** The figure for it; `null` if none is known. */
  readonly figure: DatedValue | null;
  /** Whether it was reached; `null` if that cannot be said. */
  readonly isReached: boolean | null;
}
