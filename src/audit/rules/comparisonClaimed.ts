import { formatFigure } from '../../format/formatFigure.js';
import type { ImpliedRange } from '../../reconcile/reconciliation.js';
import { claimsBy, impliedInWords } from '../claims.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { cited, quoted } from '../words.js';

/**
 * Finds a comparison that is said to be missing although the text gives figures of the comparator.
 *
 * Reason: the comparison could be made, and the reader is told that it could not.
 *
 * Example: "N/A" for the county, and "a county-wide increase of 5.6% (830 additional offences)" in the text.
 */
export function* comparisonClaimed({ plan, indicators, nameOf, reconciliationOf }: Audited): Generator<Remark> {
  const claims = claimsBy(plan.claims, ({ indicatorId, comparatorId, kind }) =>
    indicatorId === undefined || comparatorId === undefined || kind === 'target'
      ? undefined
      : JSON.stringify([indicatorId, comparatorId]),
  );
  for (const placed of indicators) {
    for (const [position, { comparatorId, figure }] of placed.indicator.comparisons.entries()) {
      const stated = claims.get(JSON.stringify([placed.indicator.id, comparatorId]));
      const first = stated?.[0];
      if ('value' in figure || stated === undefined || first === undefined) continue;
      const { impliedFrom } = reconciliationOf(first.claim);
      const missing = formatFigure(figure, placed.indicator.unit);
      yield {
        path: [...placed.path, 'comparisons', position, 'figure'],
        source: placed.source,
        message: `The figure of ${quoted(nameOf(comparatorId))} for ${quoted(placed.indicator.name)} is ${missing}, but the text speaks of it${cited(first.claim.source)}: ${quoted(first.claim.text)}.${implied(impliedFrom)}`,
        related: stated.map(({ claim, index }) => ({ path: ['claims', index], source: claim.source })),
      };
    }
  }
}

function implied(range: ImpliedRange | null): string {
  return range === null ? '' : ` Its numbers come to ${impliedInWords(range)} before the change.`;
}
