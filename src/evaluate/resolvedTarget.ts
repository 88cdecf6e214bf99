import type { AskedLevel } from '../explain/reason.js';
import type { Day } from '../model/period.js';
import type { Target } from '../model/target.js';

/**
 * The level that a figure is compared with, worked out from a target, as plain numbers.
 *
 * @category Evaluation
 */
export interface ResolvedTarget extends AskedLevel {
  /** The kind of target it comes from. */
  readonly kind: Target['kind'];
  /** The day it is due, `YYYY-MM-DD`; `null` if neither the target nor the plan says. */
  readonly due: Day | null;
  /** How the number was worked out, in a sentence. */
  readonly workings: string;
}
