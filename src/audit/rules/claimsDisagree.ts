import type { Audited } from '../audited.js';
import { disagreements } from '../disagreements.js';
import type { Remark } from '../rule.js';

/**
 * Finds two claims about one thing, of one area and one period, that state different numbers.
 *
 * Reason: they cannot both be right. Hedged words and rounding are allowed for: 9.6% and "nearly 10%" agree.
 *
 * Example: violent crime up by 35%, "317 more offences" in one paragraph and "an additional 315 offences" in another.
 */
export function* claimsDisagree(audited: Audited): Generator<Remark> {
  for (const { isSure, remark } of disagreements(audited)) if (isSure) yield remark;
}
