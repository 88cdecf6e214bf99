import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

const CODES = ['no-figure-for-from', 'zero-baseline', 'no-rank'];

/**
 * Finds a target that is counted from a figure which the plan does not have, or from nothing.
 *
 * Reason: it comes to no number, and is not assessed.
 *
 * Example: "Reduce by 10% from 2010/11", with no figure of 2010/11; or 10% of a baseline of 0.
 */
export function* targetWithoutFigure({ indicators, resolutionOf }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const resolution = resolutionOf(indicator);
    if (!('refused' in resolution) || !CODES.includes(resolution.refused.code)) continue;
    yield { path: [...path, 'target'], source, message: `${quoted(indicator.name)}: ${resolution.refused.message}` };
  }
}
