import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds an indicator with a target of which the plan does not say which way is better.
 *
 * Reason: it is judged against its target, but neither a comparison nor a change can be called better or worse. For some
 * figures that is right, such as reports of domestic abuse.
 *
 * Example: "Number of arrests" with a target and the polarity `no-judgement`.
 */
export function* indicatorWithoutPolarity({ indicators }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const { name, polarity, target } = indicator;
    if (polarity !== 'no-judgement' || target.kind === 'not-set' || target.kind === 'milestone') continue;
    yield {
      path: [...path, 'polarity'],
      source,
      message: `${quoted(name)} has a target, but the plan does not say whether higher or lower is better.`,
    };
  }
}
