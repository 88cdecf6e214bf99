import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a target that gives a direction and no number, or was left for later.
 *
 * Reason: one incident fewer would meet it, so that "met" says little; and what was left for later may be forgotten.
 *
 * Example: "Reduce", or "To be set once a baseline is known".
 */
export function* targetWithoutNumber({ indicators }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const { name, target } = indicator;
    const isDeferred = target.kind === 'not-set' && target.reason === 'deferred';
    if (!isDeferred && target.kind !== 'direction') continue;
    const said = target.kind === 'direction' ? `is to ${target.direction}, by no stated number` : 'was left for later';
    yield { path: [...path, 'target'], source, message: `The target of ${quoted(name)} ${said}.` };
  }
}
