import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a theme of the partnership that cuts across no priority.
 *
 * Reason: nothing of the plan can be reported under it. The county's themes need not be tied to the plan's priorities.
 *
 * Example: a theme "Prevention" with empty `priorityIds`.
 */
export function* themeWithoutPriorities({ plan }: Audited): Generator<Remark> {
  const named = new Set(plan.priorities.flatMap(({ themeIds }) => themeIds));
  for (const [index, { id, title, scope, priorityIds, source }] of plan.themes.entries()) {
    if (scope !== 'partnership' || priorityIds.length > 0 || named.has(id)) continue;
    yield {
      path: ['themes', index, 'priorityIds'],
      source,
      message: `The theme ${quoted(title)} cuts across no priority of the plan.`,
    };
  }
}
