import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds an indicator that is compared with nobody, in a plan that has comparators.
 *
 * Reason: a figure alone does not say whether it is high. A cell that reads "N/A" answers the question and is no finding.
 *
 * Example: an indicator whose county figure is "not yet available".
 */
export function* indicatorWithoutComparison({ plan, indicators }: Audited): Generator<Remark> {
  if (plan.comparators.length === 0) return;
  const observed = new Set(
    plan.observations.filter(({ comparatorId }) => comparatorId !== undefined).map(({ indicatorId }) => indicatorId),
  );
  for (const { indicator, path, source } of indicators) {
    const { id, name, comparisons } = indicator;
    const isAnswered = comparisons.some(({ figure }) => 'value' in figure || figure.missing === 'not-applicable');
    if (isAnswered || observed.has(id)) continue;
    yield {
      path: [...path, 'comparisons'],
      source,
      message: `No figure of a comparator stands beside ${quoted(name)}, and no reason why none applies.`,
    };
  }
}
