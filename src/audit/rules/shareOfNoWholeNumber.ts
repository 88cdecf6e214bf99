import { decimalsOf, differenceOver, order, read, times } from '../../exact/exact.js';
import { formatNumber } from '../../format/formatNumber.js';
import type { Claim } from '../../model/claim.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { quoted } from '../words.js';

/**
 * Finds a percentage of things counted one by one that no whole number of them comes to.
 *
 * Reason: the share is of something else than stated, or one of the two numbers is wrong.
 *
 * Example: 15.6% of 85 young people: 13 of them are 15.3%, and 14 are 16.5%.
 */
export function* shareOfNoWholeNumber({ plan }: Audited): Generator<Remark> {
  for (const [index, claim] of plan.claims.entries()) {
    const message = messageOf(claim);
    if (message !== undefined) yield { path: ['claims', index, 'to'], source: claim.source, message };
  }
}

function messageOf({ to, whole, text }: Claim): string | undefined {
  if (to === undefined || whole === undefined || !Number.isSafeInteger(whole) || whole < 1) return undefined;
  const share = read(to, 'to');
  const decimals = decimalsOf(share);
  const shareOf = (part: number, places: number): number => differenceOver(part, 0, 100, whole, places);
  // The two numbers that the share lies between, both of them among the whole.
  const below = Math.floor(differenceOver(times(share, whole), 0, 1, 100, undefined));
  const less = Math.min(Math.max(below, 0), whole - 1);
  const more = less + 1;
  if ([less, more].some((part) => order(shareOf(part, decimals), share) === 0)) return undefined;
  const shown = (part: number): string => `${formatNumber(shareOf(part, Math.max(decimals, 1)))}%`;
  const of = formatNumber(whole);
  return `${quoted(text)}: no whole number of ${of} is ${formatNumber(share)}%; ${formatNumber(less)} of ${of} is ${shown(less)} and ${formatNumber(more)} is ${shown(more)}.`;
}
