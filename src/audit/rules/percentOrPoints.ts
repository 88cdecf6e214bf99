import { valueInUnit } from '../../format/valueInUnit.js';
import { differenceOver, minus, plus, times } from '../../exact/exact.js';
import { formatNumber } from '../../format/formatNumber.js';
import type { Indicator } from '../../model/indicator.js';
import type { ChangeTarget } from '../../model/target.js';
import { isPercentage, speaksOfPoints } from '../claims.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a change of a percentage that is given in per cent, so that per cent or percentage points may be meant.
 *
 * Reason: 50% reduced by 10% is 45%, by 10 percentage points 40%. Plans that say "per cent" often mean points.
 *
 * Example: "Reduce by 3%" for a share of 29%.
 */
export function* percentOrPoints({ plan, indicators, indicatorOf }: Audited): Generator<Remark> {
  for (const { indicator, path, source } of indicators) {
    const { target, unit, name } = indicator;
    if (unit.kind !== 'percentage' || target.kind !== 'change') continue;
    const size = sizeOf(target);
    if (size === undefined) continue;
    yield {
      path: [...path, 'target', 'by'],
      source,
      message: `${quoted(name)} is a percentage, and is to change by ${formatNumber(size)}%: per cent of it or percentage points?${readings(indicator, target, size)}`,
    };
  }
  for (const [index, claim] of plan.claims.entries()) {
    const { percent, percentText, from, to, text, source } = claim;
    const indicator = indicatorOf(claim.indicatorId)?.indicator;
    // Where both values are stated, they tell.
    if (percent === undefined || (from !== undefined && to !== undefined)) continue;
    if (!isPercentage(claim, indicator) || speaksOfPoints(percentText ?? '')) continue;
    yield {
      path: ['claims', index, 'percent'],
      source,
      message: `${quoted(text)} is the change of a percentage: ${quoted(percentText ?? `${formatNumber(percent)}%`)} may be per cent of it or percentage points.`,
    };
  }
}

// Per cent that no word confirms, or points that the words call per cent.
function sizeOf({ by, text }: ChangeTarget): number | undefined {
  if ('percent' in by) return by.percent;
  return 'points' in by && text !== undefined && /%|per ?cent\b/iu.test(text) && !speaksOfPoints(text)
    ? by.points
    : undefined;
}

function readings(indicator: Indicator, { direction, from, every }: ChangeTarget, size: number): string {
  const { baseline } = indicator;
  if (!('value' in baseline) || from !== undefined || every !== undefined) return '';
  const move = direction === 'reduce' ? minus : plus;
  const ofIt = move(baseline.value, differenceOver(times(baseline.value, size), 0, 1, 100, undefined));
  const points = move(baseline.value, size);
  return ` From ${valueInUnit(baseline.value, indicator.unit, true)} that is ${valueInUnit(ofIt, indicator.unit, true)} or ${valueInUnit(points, indicator.unit, true)}.`;
}
