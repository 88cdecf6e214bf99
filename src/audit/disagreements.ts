import { decimalsOf, type Exact, order, read } from '../exact/exact.js';
import { formatChange } from '../format/formatChange.js';
import { formatNumber } from '../format/formatNumber.js';
import type { Reconciliation } from '../reconcile/reconciliation.js';
import { signedSpan, type Span, spanOf, type Stated, statedOf } from '../reconcile/stated.js';
import type { Audited } from './audited.js';
import { claimsByThing, type PlacedClaim } from './claims.js';
import type { Remark } from './rule.js';
import { cited, quoted } from './words.js';

/** One thing that a claim says of a period, and the values it allows for it. */
interface Fact {
  readonly of: 'percent' | 'change' | 'to';
  readonly isPoints: boolean;
  readonly value: Exact;
  readonly span: Span;
  readonly inWords: string;
  readonly placed: PlacedClaim;
}

/** Two claims about one thing that cannot both be right; `isSure` where both say that they are of one period. */
export interface Disagreement {
  readonly isSure: boolean;
  readonly remark: Remark;
}

/**
 * Gives the claims that say something else than an earlier claim about the same thing: the same measure of the same area
 * for the same period. A claim of no stated period is held against the others where these are all of one period.
 */
export function* disagreements({ plan, periodOf, reconciliationOf }: Audited): Generator<Disagreement> {
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
    else if (differ(earlier, fact)) yield { isSure: period !== undefined, remark: remarkOf(earlier, fact, period) };
  }
  const undated = firstOf(first.get(undefined));
  const dated = [...first].filter(([period]) => period !== undefined);
  const [[period, ofPeriod] = [undefined, undefined]] = dated;
  const other = firstOf(ofPeriod);
  if (undated === undefined || other === undefined || dated.length > 1 || !differ(other, undated)) return;
  yield { isSure: false, remark: remarkOf(other, undated, period) };
}

function firstOf(facts: ReadonlyMap<string | undefined, Fact> | undefined): Fact | undefined {
  return facts?.values().next().value;
}

function factOf(of: Fact['of'], placed: PlacedClaim, worked: Reconciliation): Fact | undefined {
  const { claim } = placed;
  if (of === 'percent') return percentOf(placed, worked);
  if (of === 'change') return changeOf(placed, worked);
  if (claim.to === undefined) return undefined;
  const value = read(claim.to, 'to');
  return { of, isPoints: false, value, span: { low: value, high: value }, inWords: formatNumber(value), placed };
}

function percentOf(placed: PlacedClaim, { percent }: Reconciliation): Fact | undefined {
  const { claim } = placed;
  const stated = statedOf(claim.percent, claim.percentText, 'percent');
  if (stated === undefined) {
    if (percent === null) return undefined;
    const inWords = formatChange(percent, { measure: 'percent', decimals: 1 });
    return { of: 'percent', isPoints: false, value: percent, span: { low: percent, high: percent }, inWords, placed };
  }
  const { value, isPoints } = stated;
  const measure = isPoints ? 'percentage-points' : 'percent';
  const inWords = hedgedOr(stated, formatChange(value, { measure, decimals: stated.decimals }));
  return { of: 'percent', isPoints, value, span: signedSpan(stated), inWords, placed };
}

function changeOf(placed: PlacedClaim, worked: Reconciliation): Fact | undefined {
  const { claim } = placed;
  const stated =
    statedOf(claim.change, claim.changeText, 'change') ?? statedOf(worked.change ?? undefined, undefined, 'change');
  if (stated === undefined) return undefined;
  const { value, hedged } = stated;
  const span = hedged === undefined ? spanOf(value) : signedSpan(stated);
  return {
    of: 'change',
    isPoints: false,
    value,
    span,
    inWords: hedgedOr(stated, formatChange(value, { measure: 'number' })),
    placed,
  };
}

function hedgedOr({ hedged }: Stated, number: string): string {
  return hedged === undefined ? number : quoted(hedged);
}

function differ(first: Fact, second: Fact): boolean {
  if (first.isPoints !== second.isPoints) return false;
  if (first.of === 'to') return valuesDiffer(first, second);
  const [one, other] = [first.span, second.span];
  const apart = Math.max(order(one.low, other.high), order(other.low, one.high));
  // What touches does not overlap, but for a single value at the end of a span.
  return apart > 0 || (apart === 0 && isWide(one) && isWide(other));
}

// A number of things and a rate may go by one measure where no unit tells them apart; and 95 and 95.1 are one figure.
function valuesDiffer(first: Fact, second: Fact): boolean {
  const hasUnit = first.placed.claim.unit !== undefined;
  const [one, other] = [first.value, second.value].map(decimalsOf) as [number, number];
  if (one !== other && !hasUnit) return false;
  const decimals = Math.min(one, other);
  const round = (value: Exact): string => formatNumber(value, { decimals });
  return round(first.value) !== round(second.value);
}

function isWide({ low, high }: Span): boolean {
  return order(low, high) !== 0;
}

const NAMES: Readonly<Record<Fact['of'], string>> = {
  percent: 'the change in per cent',
  change: 'the change in number',
  to: 'the value',
};

function remarkOf(earlier: Fact, later: Fact, period: string | undefined): Remark {
  const { claim, index } = later.placed;
  const other = earlier.placed;
  const isDated = claim.period !== undefined;
  const when = period === undefined ? ', for no stated period' : `, ${period}`;
  const undated = isDated || period === undefined ? '' : ', the latter for no stated period';
  return {
    path: ['claims', index, later.of],
    source: claim.source,
    message: `Of ${claim.measure} (${claim.area}${when}), ${NAMES[later.of]} is ${earlier.inWords}${cited(other.claim.source)} and ${later.inWords}${cited(claim.source)}${undated}.`,
    related: [{ path: ['claims', other.index, earlier.of], source: other.claim.source }],
  };
}
