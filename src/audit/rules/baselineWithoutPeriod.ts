import { formatFigure } from '../../format/formatFigure.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a baseline that does not say of what period it is.
 *
 * Reason: later figures cannot be put in order with it, and no expected value on the way to the target can be worked out.
 *
 * Example: a baseline of 240 offences under a heading "Baseline".
 */
export function* baselineWithoutPeriod({ indicators }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const { name, unit, baseline } = indicator;
    if (!('value' in baseline) || baseline.period !== undefined) continue;
    yield {
      path: [...path, 'baseline', 'period'],
      source,
      message: `The baseline of ${quoted(name)}, ${formatFigure(baseline, unit, { withUnit: true })}, has no period.`,
    };
  }
}
