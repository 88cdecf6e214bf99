import { formatFigure } from '../../format/formatFigure.js';
import type { Audited } from '../audited.js';
import { claimsBy } from '../claims.js';
import type { Remark } from '../rule.js';
import { cited, quoted } from '../words.js';

/**
 * Finds a baseline whose heading names a period, while the text gives the very same figure for a longer one that ends on
 * the same day.
 *
 * Reason: one of the two is misnamed, and who goes by the heading takes the total of a year for that of a month.
 *
 * Example: 1,579 under "Baseline March 2013", and "1,579 offences in 2012/13" in the text.
 */
export function* baselineOfAnotherPeriod({ plan, indicators, periodOf }: Audited): Generator<Remark> {
  const claims = claimsBy(plan.claims, ({ indicatorId, comparatorId }) =>
    comparatorId === undefined ? indicatorId : undefined,
  );
  for (const { indicator, path, source } of indicators) {
    const { id, name, unit, baseline } = indicator;
    if (!('value' in baseline)) continue;
    const heading = periodOf(baseline.period);
    const longer = claims.get(id)?.find(({ claim }) => {
      const period = periodOf(claim.period);
      return claim.to === baseline.value && heading && period?.end === heading.end && period.start < heading.start;
    });
    const period = periodOf(longer?.claim.period);
    if (longer === undefined || heading === undefined || period === undefined) continue;
    yield {
      path: [...path, 'baseline', 'period'],
      source,
      message: `The baseline of ${quoted(name)}, ${formatFigure(baseline, unit, { withUnit: true })}, is headed ${heading.label}; the text gives the same figure for ${period.label}${cited(longer.claim.source)}.`,
      related: [{ path: ['claims', longer.index, 'period'], source: longer.claim.source }],
    };
  }
}
