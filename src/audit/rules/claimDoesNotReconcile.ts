import { isPointsAsPercent } from '../claims.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';

// What a reason of a claim says where something differs.
const DIFFERS = ['change-differs', 'percentage-differs', 'signs-differ', 'no-whole-baseline', 'zero-baseline'];

/**
 * Finds a claim whose own numbers do not agree.
 *
 * Reason: the arithmetic is wrong, or one of the numbers is.
 *
 * Example: "from 1,543 offences in 2011/12 to 1,579 offences in 2012/13 (+1.7%)", which is +2.3%.
 */
export function* claimDoesNotReconcile(audited: Audited): Generator<Remark> {
  for (const [index, claim] of audited.plan.claims.entries()) {
    const { status, reasons } = audited.reconciliationOf(claim);
    if (status !== 'inconsistent' || isPointsAsPercent(audited, claim)) continue;
    const message = reasons
      .filter(({ code }) => DIFFERS.includes(code))
      .map((reason) => reason.message)
      .join(' ');
    yield { path: ['claims', index], source: claim.source, message: `${capital(claim.measure)}: ${message}` };
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
