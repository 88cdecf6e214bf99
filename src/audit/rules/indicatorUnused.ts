import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds an indicator that no priority uses, in a plan that has priorities.
 *
 * Reason: it is worked out and shown under no heading, so that a miss is easily overlooked.
 *
 * Example: an indicator `fires` that stands in nobody's `indicatorIds`.
 */
export function* indicatorUnused({ plan, indicators }: Audited): Generator<Remark> {
  if (plan.priorities.length === 0) return;
  const used = new Set(plan.priorities.flatMap(({ indicatorIds }) => indicatorIds));
  for (const { indicator, path, source } of indicators) {
    if (used.has(indicator.id)) continue;
    yield { path: [...path, 'id'], source, message: `No priority uses the indicator ${quoted(indicator.name)}.` };
  }
}
