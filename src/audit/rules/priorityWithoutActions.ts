import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a priority for which no action is taken, in a plan that has actions.
 *
 * Reason: what is nobody's task is seldom done. A plan without any action may keep them elsewhere.
 *
 * Example: five priorities with actions, and a sixth whose `actionIds` are empty.
 */
export function* priorityWithoutActions({ plan }: Audited): Generator<Remark> {
  if (plan.actions.length === 0) return;
  const acted = new Set(plan.actions.map(({ priorityId }) => priorityId));
  for (const [index, { id, title, actionIds, source }] of plan.priorities.entries()) {
    if (actionIds.length > 0 || acted.has(id)) continue;
    yield {
      path: ['priorities', index, 'actionIds'],
      source,
      message: `No action is taken for the priority ${quoted(title)}, while others have some.`,
    };
  }
}
