import { satisfies } from '../../evaluate/bound.js';
import { valueInUnit } from '../../format/valueInUnit.js';
import { read } from '../../exact/exact.js';
import type { Target } from '../../model/target.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';

// Words that ask for what is to stay as it is.
const HOLD = /\b(?:maintain|sustain|keep|hold|remain|stay|continu)/iu;

/**
 * Finds a target that the baseline satisfies already.
 *
 * Reason: it asks for nothing new, and is "met" from the first day. A target that says to maintain or keep is none.
 *
 * Example: "at least 3,000 students" beside a baseline of 3,000.
 */
export function* targetAlreadyMet({ indicators, resolutionOf }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const { target, baseline } = indicator;
    const resolution = resolutionOf(indicator);
    if (isToHold(target) || 'refused' in resolution || !('value' in baseline)) continue;
    const { bound, place, resolved } = resolution;
    if (!satisfies(place ?? read(baseline.value, 'baseline.value'), bound)) continue;
    yield {
      path: [...path, 'target'],
      source,
      message: `${resolved.workings} The baseline, ${valueInUnit(baseline.value, indicator.unit, true)}, satisfies it already.`,
      related: [{ path: [...path, 'baseline'], source }],
    };
  }
}

function isToHold({ kind, text }: Target): boolean {
  return kind === 'maintain' || kind === 'range' || HOLD.test(text ?? '');
}
