import type { Figure } from '../../model/figure.js';
import type { InterimTarget, Target } from '../../model/target.js';
import { levelOf } from '../cells/levelOf.js';
import type { Collector } from '../collector.js';
import type { Record_ } from '../record.js';
import { ask, targetsOf, YES } from './ask.js';
import { isCounted } from './isCounted.js';

/**
 * Asks what a target is counted from if an earlier column also holds a target, and counting from the baseline would ask
 * for no more than that one: `-5%` in each column, or `Maintain` after a level.
 */
export function askOfBase(
  target: Target,
  interim: readonly InterimTarget[],
  record: Record_,
  { baseline }: { readonly baseline: { readonly figure: Figure } | undefined },
  collector: Collector,
): 'waiting' | undefined {
  const from = baseline !== undefined && 'value' in baseline.figure ? baseline.figure.value : undefined;
  const before = interim.filter(({ text }) => text !== undefined);
  if (from === undefined || before.length === 0 || target.every !== undefined) return undefined;
  const steps = [
    ...before.map((each) => ({ isCounted: 'by' in each, level: levelOf(each, target, from), words: each.text })),
  ];
  const isFromBaseline = /\bbase ?line\b/iu.test(target.text ?? '');
  steps.push({
    isCounted: isCounted(target) && !isFromBaseline,
    level: levelOf(target, target, from),
    words: target.text,
  });
  const doubtful = steps.find(({ isCounted: counted, level, words = '' }, index) => {
    const last = steps[index - 1]?.level;
    if (!counted || last === undefined || level === undefined) return false;
    return /\bfurther\b/iu.test(words) || Math.abs(level - from) <= Math.abs(last - from);
  });
  if (doubtful === undefined) return undefined;
  return ask('counted-from', YES, record, String(doubtful.words), collector, targetsOf);
}
