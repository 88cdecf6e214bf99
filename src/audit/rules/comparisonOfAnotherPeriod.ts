import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { spellOf } from '../spell.js';
import { quoted } from '../words.js';

/**
 * Finds a comparator's figure that is not for the same time as the baseline it stands beside.
 *
 * Reason: "better than the county" then compares two different years, or a month with a year.
 *
 * Example: a baseline of 2012/13 beside the county's figure of 2011/12.
 */
export function* comparisonOfAnotherPeriod({ indicators, nameOf, periodOf }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const { name, baseline, comparisons } = indicator;
    const own = periodOf(baseline.period);
    if (!('value' in baseline) || own === undefined) continue;
    const spell = spellOf(own, baseline.covers);
    for (const [position, { comparatorId, figure }] of comparisons.entries()) {
      const period = periodOf(figure.period);
      if (!('value' in figure) || period === undefined) continue;
      // Where the comparator does not say how long, it is taken to be as long as the baseline.
      const theirs = spellOf(period, figure.covers ?? (period.label === own.label ? baseline.covers : undefined));
      if (theirs?.start === spell?.start && theirs?.end === spell?.end) continue;
      const [one, other] = [own.label, period.label].map((label, at) => {
        const { covers } = at === 0 ? baseline : figure;
        return covers === undefined ? label : `the ${covers} to ${label}`;
      });
      yield {
        path: [...path, 'comparisons', position, 'figure', 'period'],
        source,
        message: `The baseline of ${quoted(name)} is that of ${String(one)}, and the figure of ${quoted(nameOf(comparatorId))} that of ${String(other)}.`,
        related: [{ path: [...path, 'baseline', 'period'], source }],
      };
    }
  }
}
