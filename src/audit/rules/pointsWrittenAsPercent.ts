import { percentagePointChange } from '../../calculate/percentagePointChange.js';
import { formatChange } from '../../format/formatChange.js';
import { formatNumber } from '../../format/formatNumber.js';
import { isPointsAsPercent } from '../claims.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a claim that calls the difference between two percentages per cent.
 *
 * Reason: from 29% to 26% are 3 percentage points, and 10.3%. Read as per cent the change is a third of what it was.
 *
 * Example: "from 29% to 26%, a 3% reduction".
 */
export function* pointsWrittenAsPercent(audited: Audited): Generator<Remark> {
  for (const [index, claim] of audited.plan.claims.entries()) {
    const { from, to, percent, percentText, source } = claim;
    if (from === undefined || to === undefined) continue;
    if (!isPointsAsPercent(audited, claim)) continue;
    const points = formatChange(percentagePointChange({ from, to }), { measure: 'percentage-points' });
    yield {
      path: ['claims', index, 'percent'],
      source,
      message: `${formatNumber(from)}% to ${formatNumber(to)}% is ${points}, and not ${quoted(percentText ?? `${String(percent)}%`)}.`,
    };
  }
}
