import { decimalsOf, type Exact, minus, order, plus, read, times, toNumber } from '../exact/exact.js';
import type { FindingData } from '../explain/findings.js';
import { formatNumber } from '../format/formatNumber.js';
import type { Claim } from '../model/claim.js';
import type { Period } from '../model/period.js';
import { daysBetween } from '../period/day.js';
import { describePeriod, financialYearLabel } from '../period/describePeriod.js';
import { partsOf } from '../period/partsOf.js';
import { parsePeriod } from '../period/parsePeriod.js';
import type { Reconciliation } from '../reconcile/reconciliation.js';
import { distance, spanOf, type StatedSpan } from '../reconcile/span.js';
import { signedSpan, type StatedWords, statedOf } from '../reconcile/stated.js';
import type { Audited } from './audited.js';
import { claimsByThing, type PlacedClaim } from './claimsBy.js';
import { isPointsAsPercent } from './percentages.js';
import type { Found, Rule } from './rule.js';
import { placeIn } from './words.js';

/** Claims whose numbers do not agree, alone or with other claims. */
export const claims: readonly Rule[] = [
  { code: 'claim-does-not-reconcile', severity: 'error', find: claimDoesNotReconcile },
  { code: 'claims-disagree', severity: 'error', find: claimsDisagree },
  { code: 'claims-may-disagree', severity: 'warning', find: claimsMayDisagree },
  { code: 'claim-levels-do-not-fit', severity: 'warning', find: claimLevelsDoNotFit },
];

// What a reason of a claim says where something differs.
const DIFFERS = ['change-differs', 'percentage-differs', 'signs-differ', 'no-whole-baseline', 'percentage-of-zero'];

/**
 * Finds a claim whose own numbers do not agree.
 *
 * Reason: the arithmetic is wrong, or one of the numbers is.
 *
 * Example: "from 1,543 offences in 2011/12 to 1,579 offences in 2012/13 (+1.7%)", which is +2.3%.
 */
function* claimDoesNotReconcile(audited: Audited): Generator<Found<'claim-does-not-reconcile'>> {
  for (const [index, claim] of audited.plan.claims.entries()) {
    const { status, reasons } = audited.reconciliationOf(claim);
    if (status !== 'inconsistent' || isPointsAsPercent(audited, claim)) continue;
    const data = { measure: claim.measure, reasons: reasons.filter(({ code }) => DIFFERS.includes(code)) };
    yield { path: ['claims', index], source: claim.source, data };
  }
}

/**
 * Finds two claims about one thing, for one area and one period, that state different numbers.
 *
 * Reason: they cannot both be right. Rounding and words such as "nearly" are allowed for: 9.6% and "nearly 10%" agree.
 *
 * Example: violent crime up by 35%, "317 more offences" in one paragraph and "an additional 315 offences" in another.
 */
function* claimsDisagree(audited: Audited): Generator<Found<'claims-disagree'>> {
  for (const { isSure, found } of disagreementsIn(audited)) if (isSure) yield found;
}

/**
 * Finds two claims about one thing that state different numbers, where a period is not stated.
 *
 * Reason: they may be of two periods, but the document does not say so, and a reader takes them for one.
 *
 * Example: reports of anti-social behaviour down by 9.6% in 2012/13, and down by "nearly 20%" in another paragraph.
 */
function* claimsMayDisagree(audited: Audited): Generator<Found<'claims-may-disagree'>> {
  for (const { isSure, found } of disagreementsIn(audited)) if (!isSure) yield found;
}

/** One thing that a claim says of a period, and the values it allows for it. */
interface Fact {
  readonly of: FindingData['claims-disagree']['of'];
  readonly isPoints: boolean;
  readonly value: Exact;
  readonly span: StatedSpan;
  /** How it is shown. */
  readonly decimals: number | null;
  readonly hedged: string | null;
  readonly placed: PlacedClaim;
}

/** Two claims about one thing that cannot both be right; `isSure` where both say that they are of one period. */
interface Disagreement {
  readonly isSure: boolean;
  readonly found: Found<'claims-disagree'>;
}

// Two rules tell of them, and the words of a claim are long to read.
const KNOWN = new WeakMap<Audited, readonly Disagreement[]>();

function disagreementsIn(audited: Audited): readonly Disagreement[] {
  const known = KNOWN.get(audited) ?? [...disagreements(audited)];
  KNOWN.set(audited, known);
  return known;
}

// The claims that say something else than an earlier claim about the same thing: the same measure of the same area for
// the same period. A claim of no stated period is compared with the others where these are all of one period.
function* disagreements({ plan, periodOf, reconciliationOf }: Audited): Generator<Disagreement> {
  for (const group of claimsByThing(plan.claims)) {
    if (group.length < 2) continue;
    for (const of of ['percent', 'change', 'to'] as const) {
      const facts = group.flatMap((placed) => factOf(of, placed, reconciliationOf(placed.claim)) ?? []);
      yield* among(facts, ({ claim }) => [periodOf(claim.period)?.label, periodOf(claim.fromPeriod)?.label]);
    }
  }
}

type Times = readonly [period: string | undefined, fromPeriod: string | undefined];

function* among(facts: readonly Fact[], timesOf: (placed: PlacedClaim) => Times): Generator<Disagreement> {
  const first = new Map<string | undefined, Map<string | undefined, Fact>>();
  for (const fact of facts) {
    const [period, from] = timesOf(fact.placed);
    const ofPeriod = first.get(period) ?? new Map<string | undefined, Fact>();
    first.set(period, ofPeriod);
    // A change since another year is another thing; where one of the two does not say since when, it is the same.
    const earlier = from === undefined ? firstOf(ofPeriod) : (ofPeriod.get(from) ?? ofPeriod.get(undefined));
    if (earlier === undefined) ofPeriod.set(from, fact);
    else if (differ(earlier, fact)) yield { isSure: period !== undefined, found: between(earlier, fact, period) };
  }
  const undated = firstOf(first.get(undefined));
  const dated = [...first].filter(([period]) => period !== undefined);
  const [[period, ofPeriod] = [undefined, undefined]] = dated;
  const other = firstOf(ofPeriod);
  if (undated === undefined || other === undefined || dated.length > 1 || !differ(other, undated)) return;
  yield { isSure: false, found: between(other, undated, period) };
}

function firstOf(facts: ReadonlyMap<string | undefined, Fact> | undefined): Fact | undefined {
  return facts?.values().next().value;
}

function factOf(of: Fact['of'], placed: PlacedClaim, worked: Reconciliation): Fact | undefined {
  const { claim } = placed;
  const unstated: Pick<Fact, 'of' | 'isPoints' | 'hedged' | 'placed'> = { of, isPoints: false, hedged: null, placed };
  if (of === 'to') {
    if (claim.to === undefined) return undefined;
    const value = read(claim.to, 'to');
    return { ...unstated, value, span: { low: value, high: value }, decimals: null };
  }
  if (of === 'change') {
    const stated =
      statedOf(claim, of) ?? (worked.change === null ? undefined : statedOf({ change: worked.change }, of));
    if (stated === undefined) return undefined;
    const span = stated.hedged === undefined ? spanOf(stated.value) : signedSpan(stated);
    return { ...unstated, ...shown(stated), span, decimals: null };
  }
  const stated = statedOf(claim, of);
  if (stated) return { ...unstated, ...shown(stated), isPoints: stated.isPoints, span: signedSpan(stated) };
  const { percent } = worked;
  if (percent === null) return undefined;
  return { ...unstated, value: percent, span: { low: percent, high: percent }, decimals: 1 };
}

function shown({ value, decimals, hedged }: StatedWords): Pick<Fact, 'value' | 'decimals' | 'hedged'> {
  return { value, decimals, hedged: hedged ?? null };
}

function differ(first: Fact, second: Fact): boolean {
  if (first.isPoints !== second.isPoints) return false;
  if (first.of === 'to') return valuesDiffer(first, second);
  const [one, other] = [first.span, second.span];
  const apart = distance(one, other);
  // What touches does not overlap, but for a single value at the end of a span.
  return apart > 0 || (apart === 0 && isWide(one) && isWide(other));
}

// A number of things and a rate may go by one measure where no unit tells them apart; and 95 and 95.1 are one figure.
function valuesDiffer(first: Fact, second: Fact): boolean {
  const hasUnit = first.placed.claim.unit !== undefined;
  const [one, other] = [decimalsOf(first.value), decimalsOf(second.value)];
  if (one !== other && !hasUnit) return false;
  const decimals = Math.min(one, other);
  return formatNumber(first.value, { decimals }) !== formatNumber(second.value, { decimals });
}

function isWide({ low, high }: StatedSpan): boolean {
  return low === null || high === null || order(low, high) !== 0;
}

function between(earlier: Fact, later: Fact, period: string | undefined): Found<'claims-disagree'> {
  const { claim, index } = later.placed;
  const other = earlier.placed;
  return {
    path: ['claims', index, later.of],
    source: claim.source,
    data: {
      measure: claim.measure,
      area: claim.area,
      of: later.of,
      period: period ?? null,
      first: claimedIn(earlier),
      second: claimedIn(later),
      isSecondUndated: period !== undefined && claim.period === undefined,
    },
    related: [{ path: ['claims', other.index, earlier.of], source: other.claim.source }],
  };
}

function claimedIn({ of, isPoints, value, decimals, hedged, placed }: Fact): FindingData['claims-disagree']['first'] {
  const inPercent = isPoints ? 'percentage-points' : 'percent';
  const measure = { percent: inPercent, change: 'number', to: 'value' } as const;
  return { value: toNumber(value), measure: measure[of], decimals, hedged, place: placeIn(placed.claim.source) };
}

/** How many there were in a period by a claim: from the fewest that its numbers allow to the most. */
interface Level {
  readonly period: Period;
  readonly low: Exact;
  /** Nothing where there is no upper end. */
  readonly high: Exact | undefined;
  readonly placed: PlacedClaim;
}

type Misfit = Pick<FindingData['claim-levels-do-not-fit'], 'misfit' | 'left'>;

// Within a year no part of some length has, day for day, more than twice what the rest has, whatever the season.
const MOST_UNEVEN = 2;
const SHORTEST_PART = 1 / 3;

/**
 * Finds claims about one thing whose amounts do not fit together: two different ones for one period, or a part of a
 * year with far too little or too much of the year.
 *
 * Reason: at least one of the numbers is wrong, or the claims use one name for two things.
 *
 * Example: 577 offences at 6.5% imply 8,300 a year, but 481 at "some 24%" imply 2,000 in half of it.
 */
function* claimLevelsDoNotFit(audited: Audited): Generator<Found<'claim-levels-do-not-fit'>> {
  for (const group of claimsByThing(audited.plan.claims)) {
    if (group.length < 2) continue;
    const first = new Map<string, Level>();
    for (const level of group.flatMap((placed) => levelsOf(audited, placed))) {
      const { label } = level.period;
      const earlier = first.get(label);
      if (earlier === undefined) first.set(label, level);
      else if (earlier.placed !== level.placed && isApart(earlier, level)) {
        yield misfits(earlier, level, { misfit: 'two-amounts', left: null });
      }
    }
    for (const part of first.values()) {
      for (const label of yearsOf(part.period)) {
        const whole = first.get(label);
        const misfit = whole && whole.placed !== part.placed ? misfitOf(part, whole) : undefined;
        if (whole !== undefined && misfit !== undefined) yield misfits(whole, part, misfit);
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
  return [
    ...(before && low !== undefined ? [{ period: before, low, high, placed }] : []),
    ...(after && claim.to !== undefined ? [{ period: after, low: claim.to, high: claim.to, placed }] : []),
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

function misfitOf(part: Level, whole: Level): Misfit | undefined {
  const days = lengthOf(part.period);
  const rest = lengthOf(whole.period) - days;
  if (days < lengthOf(whole.period) * SHORTEST_PART || whole.high === undefined) return undefined;
  if (order(part.low, whole.high) > 0) return { misfit: 'more-than-the-whole', left: null };
  const fewest = part.high === undefined ? undefined : minus(whole.low, part.high);
  if (part.high !== undefined && fewest !== undefined && isUneven(fewest, rest, part.high, days)) {
    return { misfit: 'too-much-left', left: { amount: toNumber(fewest), days: rest } };
  }
  const most = minus(whole.high, part.low);
  return isUneven(part.low, days, most, rest)
    ? { misfit: 'too-little-left', left: { amount: toNumber(most), days: rest } }
    : undefined;
}

// Whether the first is, day for day, more than so many times the second.
function isUneven(first: Exact, firstDays: number, second: Exact, secondDays: number): boolean {
  return order(times(first, secondDays), times(times(second, firstDays), MOST_UNEVEN)) > 0;
}

function lengthOf({ start, end }: Period): number {
  return daysBetween(start, end) + 1;
}

function misfits(one: Level, other: Level, misfit: Misfit): Found<'claim-levels-do-not-fit'> {
  const { claim, index } = other.placed;
  return {
    path: ['claims', index],
    source: claim.source,
    data: { measure: claim.measure, area: claim.area, first: amountOf(one), second: amountOf(other), ...misfit },
    related: [{ path: ['claims', one.placed.index], source: one.placed.claim.source }],
  };
}

function amountOf({ low, high, period, placed }: Level): FindingData['claim-levels-do-not-fit']['first'] {
  return {
    low: toNumber(low),
    high: high === undefined ? null : toNumber(high),
    period: period.label,
    place: placeIn(placed.claim.source),
  };
}
