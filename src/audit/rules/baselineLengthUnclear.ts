import { times } from '../../exact/exact.js';
import { formatFigure } from '../../format/formatFigure.js';
import { formatNumber } from '../../format/formatNumber.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a count or rate whose baseline names one month and does not say whether it is that of the month or of the year
 * that ends with it.
 *
 * Reason: plans head the totals of a year with its last month. Held against the wrong length of time every status is
 * wrong, by a factor of twelve.
 *
 * Example: "161" under "Baseline March 2013", without `covers`.
 */
export function* baselineLengthUnclear({ indicators, periodOf }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const { name, unit, baseline } = indicator;
    if (unit.kind === 'percentage' || !('value' in baseline) || baseline.covers !== undefined) continue;
    const period = periodOf(baseline.period);
    if (period?.kind !== 'month') continue;
    const figure = formatFigure(baseline, unit, { withUnit: true });
    yield {
      path: [...path, 'baseline', 'period'],
      source,
      message: `The baseline of ${quoted(name)}, ${figure}, is that of ${period.label}, a month. Whether it is the figure of the month or of the year that ends with it is not said; twelve such months would be ${formatNumber(times(baseline.value, 12))}.`,
    };
  }
}
