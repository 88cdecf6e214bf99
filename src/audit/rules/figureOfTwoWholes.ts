import { formatFigure } from '../../format/formatFigure.js';
import type { Unit } from '../../model/unit.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { cited, plainName, quoted } from '../words.js';

/**
 * Finds one figure of an indicator that the text gives as a part of another whole than the table.
 *
 * Reason: incidents and victims, or households and people, are different wholes; one figure can hardly be a part of both.
 *
 * Example: 24.3% "of the total reports" in the text, and 24.3% "who are repeat victims" in the table.
 */
export function* figureOfTwoWholes({ plan, indicatorOf }: Audited): Generator<Remark> {
  for (const [index, claim] of plan.claims.entries()) {
    const placed = indicatorOf(claim.indicatorId);
    if (placed === undefined || claim.unit === undefined || claim.comparatorId !== undefined) continue;
    const { indicator, path, source } = placed;
    const { baseline, unit, name } = indicator;
    if (!('value' in baseline) || baseline.value !== claim.to || !areOfTwoWholes(unit, claim.unit)) continue;
    yield {
      path: ['claims', index, 'unit'],
      source: claim.source,
      message: `${formatFigure(baseline, unit)} is the share of ${String(claim.unit.of)}${cited(claim.source)} and, as ${quoted(name)}, of ${String(unit.of)}${cited(source)}.`,
      related: [{ path: [...path, 'baseline'], source }],
    };
  }
}

function areOfTwoWholes(one: Unit, other: Unit): boolean {
  if (one.kind === 'count' || other.kind !== one.kind || one.of === undefined || other.of === undefined) return false;
  return plainName(one.of) !== plainName(other.of);
}
