import { percentagePointChange } from '../calculate/percentagePointChange.js';
import { absolute, decimalsOf, differenceOver, minus, order, plus, read, times, toNumber } from '../exact/exact.js';
import type { FindingData } from '../explain/findings.js';
import { formatNumber } from '../format/formatNumber.js';
import type { Claim } from '../model/claim.js';
import type { Indicator } from '../model/indicator.js';
import type { ChangeTarget } from '../model/target.js';
import { measureOf, type Unit } from '../model/unit.js';
import { statedOf } from '../reconcile/stated.js';
import type { Audited } from './audited.js';
import type { Found, Rule } from './rule.js';
import { placeIn, plainName } from './words.js';

/** Percentages of which it is not clear, or cannot be, what they are a part of. */
export const percentages: readonly Rule[] = [
  { code: 'percent-or-points', severity: 'warning', find: percentOrPoints },
  { code: 'points-written-as-percent', severity: 'error', find: pointsWrittenAsPercent },
  { code: 'share-of-no-whole-number', severity: 'error', find: shareOfNoWholeNumber },
  { code: 'figure-of-two-wholes', severity: 'warning', find: figureOfTwoWholes },
];

/**
 * Finds a change to a percentage that is given in per cent, so it may mean per cent or percentage points.
 *
 * Reason: 50% reduced by 10% is 45%, but reduced by 10 percentage points it is 40%. Plans that say "per cent" often
 * mean points.
 *
 * Example: "Reduce by 3%" for a share of 29%.
 */
function* percentOrPoints({ plan, indicators, indicatorOf }: Audited): Generator<Found<'percent-or-points'>> {
  for (const { indicator, path, source } of indicators) {
    const { target, unit, name } = indicator;
    const size = unit.kind === 'percentage' && target.kind === 'change' ? sizeOf(target) : undefined;
    if (target.kind !== 'change' || size === undefined) continue;
    const readings = readingsOf(indicator, target, size);
    yield { path: [...path, 'target', 'by'], source, data: { of: 'target', name, size, readings } };
  }
  for (const [index, claim] of plan.claims.entries()) {
    const { percent, percentText = '', from, to, text, source } = claim;
    const indicator = indicatorOf(claim.indicatorId)?.indicator;
    // Where both values are stated, they tell.
    if (percent === undefined || (from !== undefined && to !== undefined)) continue;
    if (!isPercentage(claim, indicator) || speaksOfPoints(percentText)) continue;
    const printed = claim.percentText ?? `${formatNumber(percent)}%`;
    yield { path: ['claims', index, 'percent'], source, data: { of: 'claim', text, percent: printed } };
  }
}

// Per cent that no word confirms, or points that the words call per cent.
function sizeOf({ by, text }: ChangeTarget): number | undefined {
  if ('percent' in by) return by.percent;
  return 'points' in by && text !== undefined && /%|per ?cent\b/iu.test(text) && !speaksOfPoints(text)
    ? by.points
    : undefined;
}

type Readings = Extract<FindingData['percent-or-points'], { of: 'target' }>['readings'];

function readingsOf({ baseline, unit }: Indicator, { direction, from, every }: ChangeTarget, size: number): Readings {
  if (!('value' in baseline) || from !== undefined || every !== undefined) return null;
  const move = direction === 'reduce' ? minus : plus;
  const share = differenceOver(times(baseline.value, size), 0, 1, 100, undefined);
  return {
    baseline: baseline.value,
    percent: toNumber(move(baseline.value, share)),
    points: toNumber(move(baseline.value, size)),
    unit,
  };
}

// By the claim's own unit, or else by that of its indicator.
function isPercentage({ unit }: Claim, indicator: Indicator | undefined): boolean {
  return (unit ?? indicator?.unit)?.kind === 'percentage';
}

function speaksOfPoints(text: string): boolean {
  return /\bpoints?\b|\bp\.?p\b/iu.test(text);
}

/**
 * Finds a claim that calls the difference between two percentages per cent.
 *
 * Reason: from 29% to 26% is 3 percentage points, which is 10.3%. Read as per cent, the change looks a third of its
 * real size.
 *
 * Example: "from 29% to 26%, a 3% reduction".
 */
function* pointsWrittenAsPercent(audited: Audited): Generator<Found<'points-written-as-percent'>> {
  for (const [index, claim] of audited.plan.claims.entries()) {
    const { from, to, percent, percentText, source } = claim;
    if (from === undefined || to === undefined || !isPointsAsPercent(audited, claim)) continue;
    const data = { from, to, points: percentagePointChange({ from, to }), text: percentText ?? `${String(percent)}%` };
    yield { path: ['claims', index, 'percent'], source, data };
  }
}

/**
 * Returns whether the change of a percentage is printed as per cent where it is right in percentage points only: from
 * 29% to 26% as 3%.
 */
export function isPointsAsPercent({ indicatorOf, reconciliationOf }: Audited, claim: Claim): boolean {
  const { from, to } = claim;
  const percent = statedOf(claim, 'percent');
  if (from === undefined || to === undefined || percent === undefined || percent.isPoints) return false;
  if (!isPercentage(claim, indicatorOf(claim.indicatorId)?.indicator)) return false;
  if (reconciliationOf(claim).status !== 'inconsistent') return false;
  const decimals = Math.max(percent.decimals, decimalsOf(percent.value));
  const points = differenceOver(to, from, 1, 1, decimals);
  return order(absolute(points), absolute(percent.value)) === 0;
}

/**
 * Finds a percentage of a counted whole that no whole number gives.
 *
 * Reason: the percentage is of something other than stated, or one of the two numbers is wrong.
 *
 * Example: 15.6% of 85 young people: 13 of them are 15.3%, and 14 are 16.5%.
 */
function* shareOfNoWholeNumber({ plan }: Audited): Generator<Found<'share-of-no-whole-number'>> {
  for (const [index, claim] of plan.claims.entries()) {
    const data = impossibleShare(claim);
    if (data !== undefined) yield { path: ['claims', index, 'to'], source: claim.source, data };
  }
}

function impossibleShare({ to, whole, text }: Claim): FindingData['share-of-no-whole-number'] | undefined {
  if (to === undefined || whole === undefined || !Number.isSafeInteger(whole) || whole < 1) return undefined;
  const share = read(to, 'to');
  const decimals = decimalsOf(share);
  const shareOf = (part: number, places: number): number => differenceOver(part, 0, 100, whole, places);
  // The two numbers that the share lies between, both of them among the whole.
  const below = Math.floor(differenceOver(times(share, whole), 0, 1, 100, undefined));
  const less = Math.min(Math.max(below, 0), whole - 1);
  const parts = [less, less + 1] as const;
  if (parts.some((part) => order(shareOf(part, decimals), share) === 0)) return undefined;
  const shown = (part: number): { number: number; share: number } => {
    return { number: part, share: shareOf(part, Math.max(decimals, 1)) };
  };
  return { text, share: to, whole, below: shown(parts[0]), above: shown(parts[1]) };
}

/**
 * Finds a figure of an indicator that the text gives as a part of a different whole from the table.
 *
 * Reason: incidents and victims, or households and people, are different wholes, and one figure is hardly a part of
 * both.
 *
 * Example: 24.3% "of the total reports" in the text, and 24.3% "who are repeat victims" in the table.
 */
function* figureOfTwoWholes({ plan, indicatorOf }: Audited): Generator<Found<'figure-of-two-wholes'>> {
  for (const [index, claim] of plan.claims.entries()) {
    const placed = indicatorOf(claim.indicatorId);
    if (placed === undefined || claim.unit === undefined || claim.comparatorId !== undefined) continue;
    const { indicator, path, source } = placed;
    const { baseline, unit, name } = indicator;
    if (!('value' in baseline) || baseline.value !== claim.to || !areOfTwoWholes(unit, claim.unit)) continue;
    yield {
      path: ['claims', index, 'unit'],
      source: claim.source,
      data: {
        name,
        baseline: baseline.value,
        unit,
        claimed: { name: String(measureOf(claim.unit)), place: placeIn(claim.source) },
        tabled: { name: String(measureOf(unit)), place: placeIn(source) },
      },
      related: [{ path: [...path, 'baseline'], source }],
    };
  }
}

function areOfTwoWholes(one: Unit, other: Unit): boolean {
  if (one.kind === 'count' || other.kind !== one.kind) return false;
  const [whole, another] = [measureOf(one), measureOf(other)];
  return whole !== undefined && another !== undefined && plainName(whole) !== plainName(another);
}
