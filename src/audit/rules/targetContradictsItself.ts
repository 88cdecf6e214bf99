import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';

const CODES = ['target-contradicts-itself', 'points-of-no-percentage'];

/**
 * Finds a target of which two parts exclude each other, or that comes to what cannot be.
 *
 * Reason: no figure can ever satisfy it, and it is not assessed.
 *
 * Example: "reduce" with the operator `at-least`, or 90% to be increased by 15 percentage points.
 */
export function* targetContradictsItself({ indicators, resolutionOf }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const resolution = resolutionOf(indicator);
    if (!('refused' in resolution) || !CODES.includes(resolution.refused.code)) continue;
    yield { path: [...path, 'target'], source, message: resolution.refused.message };
  }
}
