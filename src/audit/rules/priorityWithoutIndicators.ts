import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a priority that no indicator measures.
 *
 * Reason: whether anything came of it can never be said; its status is always "not assessed".
 *
 * Example: a priority with an aim and actions whose `indicatorIds` are empty.
 */
export function* priorityWithoutIndicators({ plan }: Audited): Generator<Remark> {
  for (const [index, { title, indicatorIds, source }] of plan.priorities.entries()) {
    if (indicatorIds.length > 0) continue;
    yield {
      path: ['priorities', index, 'indicatorIds'],
      source,
      message: `No indicator measures the priority ${quoted(title)}.`,
    };
  }
}
