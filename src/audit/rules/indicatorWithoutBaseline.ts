import { formatFigure } from '../../format/formatFigure.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds an indicator with a target and no baseline value.
 *
 * Reason: without it nobody can say whether the target asks for anything, nor whether the figure is on its way.
 *
 * Example: a baseline "NYA" beside the target "Reduce by 10%".
 */
export function* indicatorWithoutBaseline({ indicators }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const { name, unit, baseline, target } = indicator;
    if ('value' in baseline || target.kind === 'not-set' || target.kind === 'milestone') continue;
    yield {
      path: [...path, 'baseline'],
      source,
      message: `${quoted(name)} has a target, but its baseline is ${formatFigure(baseline, unit)}.`,
    };
  }
}
