import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a target that lies on the wrong side of its own baseline.
 *
 * Reason: what is 161 cannot be reduced to 1,200. One of the two is wrong, and the indicator is not assessed.
 *
 * Example: "Reduce to 1,200pa" beside a baseline of 161.
 */
export function* targetContradictsBaseline({ indicators, resolutionOf }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const resolution = resolutionOf(indicator);
    if (!('refused' in resolution) || resolution.refused.code !== 'target-contradicts-baseline') continue;
    const text = indicator.target.text ?? '';
    yield {
      path: [...path, 'target'],
      source,
      message: `${text === '' ? '' : `${quoted(text)}: `}${resolution.refused.message}`,
      related: [{ path: [...path, 'baseline'], source }],
    };
  }
}
