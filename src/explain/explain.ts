import type { Reason } from './reason.js';
import { explainReason } from './reasons.js';

/**
 * Returns the sentence of a reason, worked out from its code and data alone.
 *
 * Every reason has this sentence as its `message` already. Use it for one that was stored without, and read its source to
 * see which figures a sentence of your own can use: `data` holds all of them.
 *
 * @param reason - The reason, with its `code` and `data`.
 * @returns The sentence.
 *
 * @example
 * ```ts
 * import { evaluatePlan, explain } from 'community-safety-plan';
 * import { maidstone2014 } from 'community-safety-plan/maidstone-2014';
 *
 * const [asb] = evaluatePlan(maidstone2014, { asOf: '2014-06-01' }).indicators;
 * const reason = asb?.reasons[1];
 * reason?.code; // => 'nothing-since-baseline'
 * reason && explain(reason) === reason.message; // => true
 * ```
 *
 * @category Evaluation
 */
export function explain(reason: Pick<Reason, 'code' | 'data'>): string {
  return explainReason(reason);
}
