import { dayInWords } from '../../format/formatPeriod.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a target that is due before the plan starts or after it ends.
 *
 * Reason: nobody is left to report on it, or it was due before there was a plan; often a year was mistyped.
 *
 * Example: a target due on 31 March 2020 of a plan that ends in 2018.
 */
export function* dueOutsidePlan({ plan, indicators }: Audited): Generator<Remark> {
  const { start, end } = plan.period;
  for (const { indicator, path, source } of indicators) {
    const { name, target } = indicator;
    const { due } = target;
    if (due === undefined || (due >= start && due <= end)) continue;
    const side =
      due < start ? `before the plan starts on ${dayInWords(start)}` : `after the plan ends on ${dayInWords(end)}`;
    yield {
      path: [...path, 'target', 'due'],
      source,
      message: `The target of ${quoted(name)} is due on ${dayInWords(due)}, ${side}.`,
      related: [{ path: ['period'], source: plan.source }],
    };
  }
}
