import { dayInWords } from '../../format/formatPeriod.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a baseline whose period ends after the day on which the target is due.
 *
 * Reason: a target is reached from the baseline onwards; one of the two dates is wrong.
 *
 * Example: a baseline of 2018/19 and a target due on 31 March 2018.
 */
export function* baselineAfterTarget({ plan, indicators, periodOf }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const { name, baseline, target } = indicator;
    const period = periodOf(baseline.period);
    const due = target.due ?? plan.period.end;
    if (!('value' in baseline) || period === undefined || target.kind === 'not-set' || period.end <= due) continue;
    yield {
      path: [...path, 'baseline', 'period'],
      source,
      message: `The baseline of ${quoted(name)} is that of ${period.label}, which ends after the target is due on ${dayInWords(due)}.`,
      related: [{ path: [...path, 'target', 'due'], source }],
    };
  }
}
