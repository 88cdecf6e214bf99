import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a target that is held against a comparator of which the plan has no figure for the indicator.
 *
 * Reason: it moves with a figure that nobody has, and is not assessed.
 *
 * Example: "Maintain below the county" beside a county figure of "N/A".
 */
export function* comparatorWithoutFigure({ indicators, resolutionOf }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const resolution = resolutionOf(indicator);
    if (!('refused' in resolution) || resolution.refused.code !== 'no-comparator-figure') continue;
    yield {
      path: [...path, 'target', 'comparatorId'],
      source,
      message: `${quoted(indicator.name)}: ${resolution.refused.message}`,
      related: [{ path: [...path, 'comparisons'], source }],
    };
  }
}
