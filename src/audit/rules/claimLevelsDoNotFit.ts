import { type Exact, minus, order, plus, times } from '../../exact/exact.js';
import { formatNumber } from '../../format/formatNumber.js';
import type { Claim } from '../../model/claim.js';
import type { Period } from '../../model/period.js';
import { daysBetween } from '../../period/day.js';
import { describePeriod, financialYearLabel, partsOf } from '../../period/describePeriod.js';
import { parsePeriod } from '../../period/parsePeriod.js';
import type { Reconciliation } from '../../reconcile/reconciliation.js';
import { claimsByThing, type PlacedClaim } from '../claims.js';
import type { Audited } from '../audited.js';
import type { Remark } from '../rule.js';
import { cited } from '../words.js';

/** How many there were in a period by a claim: from the fewest that its numbers allow to the most. */
interface Level {
  readonly period: Period;
  readonly low: Exact;
  /** Nothing where there is no upper end. */
  readonly high: Exact | undefined;
  readonly placed: PlacedClaim;
}

// Within a year no part of some length has, day for day, more than twice what the rest has, whatever the season.
const MOST_UNEVEN = 2;
const SHORTEST_PART = 1 / 3;

/**
 * Finds claims about one thing whose numbers come to amounts that do not fit: two different ones for one period, or a part
 * of a year with far too little or too much of the year.
 *
 * Reason: at least one of the numbers is wrong, or the claims speak of two things under one name.
 *
 * Example: 577 offences at 6.5% come to 8,300 a year, 481 at "some 24%" to 2,000 in half of it.
 */
export function* claimLevelsDoNotFit(audited: Audited): Generator<Remark> {
  for (const group of claimsByThing(audited.plan.claims)) {
    if (group.length < 2) continue;
    const first = new Map<string, Level>();
    const levels = group.flatMap((placed) => levelsOf(audited, placed));
    for (const level of levels) {
      const { label } = level.period;
      const earlier = first.get(label);
      if (earlier === undefined) first.set(label, level);
      else if (earlier.placed !== level.placed && isApart(earlier, level)) {
        yield remarkOf(earlier, level, 'Both cannot be.');
      }
    }
    for (const part of first.values()) {
      for (const label of yearsOf(part.period)) {
        const whole = first.get(label);
        const misfit = whole && whole.placed !== part.placed ? misfitOf(part, whole) : undefined;
        if (whole !== undefined && misfit !== undefined) yield remarkOf(whole, part, misfit);
      }
    }
  }
}

// Numbers of things alone: rates and percentages do not add up over time.
function levelsOf({ periodOf, reconciliationOf }: Audited, placed: PlacedClaim): Level[] {
  const { claim } = placed;
  if (claim.unit !== undefined && claim.unit.kind !== 'count') return [];
  const [before, after] = [periodOf(claim.fromPeriod), periodOf(claim.period)];
  const { low, high } = earlierOf(claim, reconciliationOf(claim));
  const change = claim.changeText === undefined ? claim.change : undefined;
  const exact = (value: number, period: Period): Level => ({ period, low: value, high: value, placed });
  return [
    ...(before && low !== undefined ? [{ period: before, low, high, placed }] : []),
    ...(after && claim.to !== undefined ? [exact(claim.to, after)] : []),
    // Without a period of the earlier value it is not known that the later one is of the period stated.
    ...(after && before && claim.to === undefined && low !== undefined && change !== undefined
      ? [{ period: after, low: plus(low, change), high: high && plus(high, change), placed }]
      : []),
  ];
}

function earlierOf(claim: Claim, { impliedFrom }: Reconciliation): { low?: number; high?: number | undefined } {
  if (claim.from !== undefined) return { low: claim.from, high: claim.from };
  return impliedFrom === null ? {} : { low: impliedFrom.min, high: impliedFrom.max ?? undefined };
}

function isApart(one: Level, other: Level): boolean {
  return (
    (one.high !== undefined && order(one.high, other.low) < 0)
    || (other.high !== undefined && order(other.high, one.low) < 0)
  );
}

// The financial year and the calendar year that a shorter period lies in.
function yearsOf({ start, end }: Period): string[] {
  const { year, month } = partsOf(start);
  const years = [financialYearLabel(month >= 4 ? year : year - 1), String(year)];
  return years.filter((label) => {
    const whole = parsePeriod(label);
    return whole.ok && whole.end >= end && describePeriod(start, end).label !== label;
  });
}

function misfitOf(part: Level, whole: Level): string | undefined {
  const days = lengthOf(part.period);
  const rest = lengthOf(whole.period) - days;
  if (days < lengthOf(whole.period) * SHORTEST_PART || whole.high === undefined) return undefined;
  if (order(part.low, whole.high) > 0) return 'A part cannot be more than the whole.';
  const others = `the other ${formatNumber(rest)} days`;
  const fewest = part.high === undefined ? undefined : minus(whole.low, part.high);
  if (part.high !== undefined && fewest !== undefined && isUneven(fewest, rest, part.high, days)) {
    return `That leaves ${whole0(fewest)} or more for ${others}.`;
  }
  const most = minus(whole.high, part.low);
  return isUneven(part.low, days, most, rest) ? `That leaves ${whole0(most)} or fewer for ${others}.` : undefined;
}

// Whether the first is, day for day, more than so many times the second.
function isUneven(first: Exact, firstDays: number, second: Exact, secondDays: number): boolean {
  return order(times(first, secondDays), times(times(second, firstDays), MOST_UNEVEN)) > 0;
}

function lengthOf({ start, end }: Period): number {
  return daysBetween(start, end) + 1;
}

function remarkOf(one: Level, other: Level, why: string): Remark {
  const { claim, index } = other.placed;
  return {
    path: ['claims', index],
    source: claim.source,
    message: `The claims on ${claim.measure} (${claim.area}) come to ${inWords(one)}, and to ${inWords(other)}. ${why}`,
    related: [{ path: ['claims', one.placed.index], source: one.placed.claim.source }],
  };
}

function inWords({ low, high, period, placed: { claim } }: Level): string {
  const to = high === undefined ? ' or more' : order(low, high) === 0 ? '' : ` to ${whole0(high)}`;
  return `${whole0(low)}${to} for ${period.label}${cited(claim.source)}`;
}

function whole0(value: Exact): string {
  return formatNumber(value, { decimals: 0 });
}
