import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { sameNames } from '../sameNames.js';
import { quoted } from '../words.js';

/**
 * Finds an indicator that stands twice with the same figures and the same target.
 *
 * Reason: an indicator stands once in a plan and is referred to from every priority that uses it; twice, it is counted
 * twice in every sum of statuses.
 *
 * Example: "Perception drunk/rowdy" as two rows, one for each of the two priorities it serves.
 */
export function* indicatorPrintedTwice(audited: Audited): Generator<Remark> {
  for (const { first, second, isSameThroughout } of sameNames(audited)) {
    if (!isSameThroughout) continue;
    yield {
      path: [...second.path, 'name'],
      source: second.source,
      message: `${quoted(second.indicator.name)} is an indicator twice, with the same figures and target, and would be counted twice. Keep one, and refer to it from both priorities.`,
      related: [{ path: [...first.path, 'name'], source: first.source }],
    };
  }
}
