import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a target that cannot be judged without a polarity, of an indicator that has none.
 *
 * Reason: "maintain or better" needs to know which way is better. It is not assessed.
 *
 * Example: "Maintain or improve" for a number of arrests with the polarity `no-judgement`.
 */
export function* targetNeedsPolarity({ indicators, resolutionOf }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const resolution = resolutionOf(indicator);
    if (!('refused' in resolution) || resolution.refused.code !== 'polarity-needed') continue;
    yield {
      path: [...path, 'polarity'],
      source,
      message: `${quoted(indicator.name)}: ${resolution.refused.message}`,
      related: [{ path: [...path, 'target'], source }],
    };
  }
}
