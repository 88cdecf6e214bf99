import { formatNumber } from '../../format/formatNumber.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a comparator that targets are held against although the plan does not say whether the area is inside its figure.
 *
 * Reason: to be below an average that contains you is easier than to be below everybody else, and a county's figure with
 * the area taken out is another number.
 *
 * Example: "Maintain below the Kent-wide comparison", with nothing said of what Kent-wide takes in.
 */
export function* comparatorUndefined({ plan }: Audited): Generator<Remark> {
  for (const [index, { id, name, includesArea, source }] of plan.comparators.entries()) {
    if (includesArea !== undefined) continue;
    const held = plan.indicators.flatMap(({ target, source: of }, position) =>
      target.kind === 'comparator' && target.comparatorId === id
        ? [{ path: ['indicators', position, 'target'], source: of }]
        : [],
    );
    if (held.length === 0) continue;
    const targets = held.length === 1 ? 'A target is' : `${formatNumber(held.length)} targets are`;
    yield {
      path: ['comparators', index, 'includesArea'],
      source,
      message: `${targets} held against ${quoted(name)}, and the plan does not say whether the area itself is in its figure.`,
      related: held,
    };
  }
}
