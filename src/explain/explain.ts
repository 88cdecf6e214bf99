import { CommunitySafetyError } from '../errors/communitySafetyError.js';
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
 * @throws A {@link CommunitySafetyError} with code `INVALID_ARGUMENT`, for what is no reason of the library.
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
  try {
    return explainReason(reason);
  } catch (error) {
    const message = `reason must be a reason as the library gives it, with its code and data (${String(error)}).`;
    throw new CommunitySafetyError('INVALID_ARGUMENT', message, { argument: 'reason', value: reason });
  }
}
