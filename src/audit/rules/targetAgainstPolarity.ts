import { wantsLess } from '../../evaluate/bound.js';
import type { Target } from '../../model/target.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a target that asks for what the polarity calls worse.
 *
 * Reason: either the polarity or the operator was read the wrong way round, and every status turns with it.
 *
 * Example: "at least 80" of an indicator that is `lower-is-better`.
 */
export function* targetAgainstPolarity({ indicators }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const isDown = goesDown(indicator.target);
    if (isDown === undefined || indicator.polarity !== (isDown ? 'higher-is-better' : 'lower-is-better')) continue;
    const [wanted, better] = isDown ? ['lower', 'higher'] : ['higher', 'lower'];
    yield {
      path: [...path, 'target'],
      source,
      message: `The target of ${quoted(indicator.name)} asks for ${wanted} figures, while ${better} is said to be better.`,
      related: [{ path: [...path, 'polarity'], source }],
    };
  }
}

// A place in a table may be counted from either end of a good or a bad thing.
function goesDown(target: Target): boolean | undefined {
  if (target.kind === 'level' || target.kind === 'comparator') return wantsLess(target.operator);
  return target.kind === 'change' || target.kind === 'direction' ? target.direction === 'reduce' : undefined;
}
