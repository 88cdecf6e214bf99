import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { plainName, quoted } from '../words.js';

/**
 * Finds a label that two priorities carry.
 *
 * Reason: a reader who is sent to "Priority 4" cannot tell which is meant, and every label after it is one too low.
 *
 * Example: "Priority 4: Substance misuse" and "Priority 4: Violent Crime (domestic abuse)".
 */
export function* duplicateLabel({ plan }: Audited): Generator<Remark> {
  const first = new Map<string, number>();
  for (const [index, { label, title, source }] of plan.priorities.entries()) {
    if (label === undefined) continue;
    const earlier = first.get(plainName(label));
    const before = earlier === undefined ? undefined : plan.priorities[earlier];
    if (earlier === undefined || before === undefined) {
      first.set(plainName(label), index);
      continue;
    }
    yield {
      path: ['priorities', index, 'label'],
      source,
      message: `${quoted(label)} is the label of ${quoted(before.title)} and of ${quoted(title)}.`,
      related: [{ path: ['priorities', earlier, 'label'], source: before.source }],
    };
  }
}
