import type { Claim } from '../model/claim.js';
import { plainName } from './words.js';

/** A claim with its position. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly index: number;
}

/** Returns the claims that have the same key together, in their order; those without a key are left out. */
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

/** Returns the claims about one thing together: one measure of one area, in one unit, as it was or as it should be. */
export function claimsByThing(claims: readonly Claim[]): Iterable<readonly PlacedClaim[]> {
  return claimsBy(claims, ({ measure, area, unit, kind }) => {
    const aim = kind ?? (/\btarget/iu.test(measure) ? 'target' : 'outturn');
    return JSON.stringify([plainName(measure), plainName(area), unit, aim]);
  }).values();
}
