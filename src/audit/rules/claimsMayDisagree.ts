import type { Audited } from '../audited.js';
import { disagreements } from '../disagreements.js';
import type { Remark } from '../rule.js';

/**
 * Finds two claims about one thing that state different numbers, where a period is not stated.
 *
 * Reason: they may be of two periods, but the document does not say so, and a reader takes them for one.
 *
 * Example: reports of anti-social behaviour down by 9.6% in 2012/13, and down by "nearly 20%" in another paragraph.
 */
export function* claimsMayDisagree(audited: Audited): Generator<Remark> {
  for (const { isSure, remark } of disagreements(audited)) if (!isSure) yield remark;
}
