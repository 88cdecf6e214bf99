import { absolute, decimalsOf, differenceOver, order } from '../exact/exact.js';
import { formatNumber } from '../format/formatNumber.js';
import type { Claim } from '../model/claim.js';
import type { Indicator } from '../model/indicator.js';
import type { ImpliedRange } from '../reconcile/reconciliation.js';
import { statedOf } from '../reconcile/stated.js';
import type { Audited } from './audited.js';
import { plainName } from './words.js';

/** A claim with its position. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly index: number;
}

/** Puts claims that have the same key together, in their order; those without a key are left out. */
export function claimsBy(
  claims: readonly Claim[],
  keyOf: (claim: Claim) => string | undefined,
): ReadonlyMap<string, readonly PlacedClaim[]> {
  const groups = new Map<string, PlacedClaim[]>();
  for (const [index, claim] of claims.entries()) {
    const key = keyOf(claim);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push({ claim, index });
    else groups.set(key, [{ claim, index }]);
  }
  return groups;
}

/** Puts the claims about one thing together: one measure of one area, in one unit, as it was or as it is to be. */
export function claimsByThing(claims: readonly Claim[]): Iterable<readonly PlacedClaim[]> {
  return claimsBy(claims, ({ measure, area, unit, kind }) => {
    const aim = kind ?? (/\btarget/iu.test(measure) ? 'target' : 'outturn');
    return JSON.stringify([plainName(measure), plainName(area), unit, aim]);
  }).values();
}

/** Tells whether the values of a claim are percentages: by its own unit, or else by that of its indicator. */
export function isPercentage({ unit }: Claim, indicator: Indicator | undefined): boolean {
  return (unit ?? indicator?.unit)?.kind === 'percentage';
}

/** Tells whether a text says percentage points. */
export function speaksOfPoints(text: string): boolean {
  return /\bpoints?\b|\bp\.?p\b/iu.test(text);
}

/**
 * Tells whether the change of a percentage is printed as per cent where it is right in percentage points only: from 29%
 * to 26% as 3%.
 */
export function isPointsAsPercent({ indicatorOf, reconciliationOf }: Audited, claim: Claim): boolean {
  const { from, to } = claim;
  const percent = statedOf(claim.percent, claim.percentText, 'percent');
  if (from === undefined || to === undefined || percent === undefined || percent.isPoints) return false;
  if (!isPercentage(claim, indicatorOf(claim.indicatorId)?.indicator)) return false;
  if (reconciliationOf(claim).status !== 'inconsistent') return false;
  const decimals = Math.max(percent.decimals, decimalsOf(percent.value));
  const points = differenceOver(to, from, 1, 1, decimals);
  return order(absolute(points), absolute(percent.value)) === 0;
}

/** Writes the earlier values that a claim allows: `1,924 to 2,091`. */
export function impliedInWords({ min, max }: ImpliedRange): string {
  const from = formatNumber(min, { decimals: 0 });
  return max === null ? `${from} or more` : `${from} to ${formatNumber(max, { decimals: 0 })}`;
}
