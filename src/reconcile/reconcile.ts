import { requireObject } from '../errors/requireObject.js';
import { absolute, decimalsOf, differenceOver, type Exact, minus, order, plus, read, times } from '../exact/exact.js';
import { formatChange } from '../format/formatChange.js';
import { formatNumber } from '../format/formatNumber.js';
import type { ClaimedNumbers } from '../model/claim.js';
import { signedSpan, type Span, spanOf, type Stated, statedOf } from './stated.js';

/**
 * Every code a reason of a reconciliation can carry.
 *
 * @category Claims
 */
export type ReconciliationCode =
  /** The stated change is what the two values give. */
  | 'change-agrees'
  /** The stated change is not what the two values give. */
  | 'change-differs'
  /** The stated percentage, or percentage points, is what the values give. */
  | 'percentage-agrees'
  /** The stated percentage, or percentage points, is not what the values give. */
  | 'percentage-differs'
  /** The percentage differs, but the later value is the rounded result of taking it, as a target's would be. */
  | 'later-value-derived'
  /** The change goes one way and the percentage the other. */
  | 'signs-differ'
  /** No whole number of things can have changed by both the stated change and the stated percentage. */
  | 'no-whole-baseline'
  /** There is no baseline to check against; the range that the claim implies is given instead. */
  | 'baseline-implied'
  /** The earlier value is, or may be, 0, of which no percentage can be taken. */
  | 'zero-baseline'
  /** The claim states too little to check anything. */
  | 'nothing-to-check';

/**
 * One step of how a reconciliation came about.
 *
 * @category Claims
 */
export interface ReconciliationReason {
  /** The rule that fired, from a closed list. */
  readonly code: ReconciliationCode;
  /** What it means here, in a sentence with the numbers it used. */
  readonly message: string;
}

/**
 * Whether a claim adds up, with the figures as they come out.
 *
 * @category Claims
 */
export interface Reconciliation {
  /** Whether everything checked agrees, something differs, or nothing could be checked. */
  readonly status: 'consistent' | 'inconsistent' | 'cannot-tell';
  /** The change as the two values give it; `null` where they are not both known. */
  readonly change: number | null;
  /** The change in per cent, or in percentage points where the claim speaks of those; `null` where not known. */
  readonly percent: number | null;
  /** The earlier values that the claim allows where it states none; `max` is `null` where there is no upper end. */
  readonly impliedFrom: { readonly min: number; readonly max: number | null } | null;
  /** How it came about. */
  readonly reasons: readonly ReconciliationReason[];
}

/**
 * Checks whether the arithmetic that a document states adds up.
 *
 * From two values it recomputes the change and the percentage, exactly, and rounds as the text does: 1,543 to 1,579 is
 * +2.3%, not +1.7%. Whole numbers are counts; a value with decimals was rounded, and any value that rounds to it is
 * allowed. With a change and a percentage but no values it gives the range of baselines that would fit both, and finds
 * the claim inconsistent where no whole number lies in it. Hedged words widen a stated number: `nearly 20%` allows 15
 * to 20, `some 24%` 23 to 25, `over 1,000` 1,000 to 1,500. A percentage whose text says "points" is taken as
 * percentage points.
 *
 * @param claim - The numbers stated, whichever there are. A {@link Claim} of a plan will do.
 * @returns Whether it is consistent, what comes out, and why.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER` or `INVALID_ARGUMENT`.
 *
 * @example
 * ```ts
 * import { reconcile } from 'community-safety-plan';
 *
 * const violence = reconcile({ from: 1543, to: 1579, percent: 1.7, percentText: '+1.7%' });
 * violence.status; // => 'inconsistent'
 * violence.reasons[0]?.message; // => '1,543 to 1,579 is +2.3%, not +1.7%.'
 * const crime = reconcile({ change: -577, percent: -6.5 });
 * crime.status; // => 'cannot-tell'
 * crime.impliedFrom; // => { min: 8809.16030534351, max: 8945.736434108527 }
 * ```
 *
 * @category Claims
 */
export function reconcile(claim: ClaimedNumbers): Reconciliation {
  requireObject(claim, 'claim');
  const reading = readingOf(claim);
  const findings = [checkChange(reading), checkPercentage(reading, claim.kind), checkBaseline(reading)].filter(
    (finding) => finding !== undefined,
  );
  const { first, last } = reading;
  return {
    status: statusOf(findings),
    change: first === undefined || last === undefined ? null : differenceOver(last, first, 1, 1, undefined),
    percent: percentOf(reading),
    impliedFrom: findings.find(({ impliedFrom }) => impliedFrom !== undefined)?.impliedFrom ?? null,
    reasons: findings.length === 0 ? [NOTHING_TO_CHECK] : findings.map(({ code, message }) => ({ code, message })),
  };
}

/** The numbers of a claim, with a value that the change gives filled in. */
interface Reading {
  readonly change: Stated | undefined;
  readonly percent: Stated | undefined;
  /** The earlier and the later value, stated or worked out from the other and the change. */
  readonly first: Exact | undefined;
  readonly last: Exact | undefined;
  /** The values that these may stand for. */
  readonly start: Span | undefined;
  readonly end: Span | undefined;
  /** Whether both values are stated, so that the change can be checked. */
  readonly hasBoth: boolean;
}

interface Finding extends ReconciliationReason {
  readonly outcome: Reconciliation['status'];
  readonly impliedFrom?: Reconciliation['impliedFrom'];
}

const NOTHING_TO_CHECK: ReconciliationReason = {
  code: 'nothing-to-check',
  message: 'The claim states too little to check: it takes two values, or a change and a percentage.',
};

function readingOf(claim: ClaimedNumbers): Reading {
  const from = claim.from === undefined ? undefined : read(claim.from, 'from');
  const to = claim.to === undefined ? undefined : read(claim.to, 'to');
  const change = statedOf(claim.change, claim.changeText, 'change');
  const percent = statedOf(claim.percent, claim.percentText, 'percent');
  const changed = change && (change.isHedged ? signedSpan(change) : spanOf(change.value));
  const fromSpan = from === undefined ? undefined : spanOf(from);
  const toSpan = to === undefined ? undefined : spanOf(to);
  return {
    change,
    percent,
    first: from ?? (to !== undefined && change ? minus(to, change.value) : undefined),
    last: to ?? (from !== undefined && change ? plus(from, change.value) : undefined),
    start:
      fromSpan
      ?? (toSpan && changed && { low: minus(toSpan.low, changed.high), high: minus(toSpan.high, changed.low) }),
    end:
      toSpan
      ?? (fromSpan && changed && { low: plus(fromSpan.low, changed.low), high: plus(fromSpan.high, changed.high) }),
    hasBoth: from !== undefined && to !== undefined,
  };
}

function checkChange({ change, first, last, start, end, hasBoth }: Reading): Finding | undefined {
  if (!hasBoth || change === undefined || !start || !end || first === undefined || last === undefined) return undefined;
  const stated = change.isHedged ? signedSpan(change) : spanOf(change.value);
  const actual = { low: minus(end.low, start.high), high: minus(end.high, start.low) };
  const values = `${formatNumber(first)} to ${formatNumber(last)}`;
  const difference = formatChange(minus(last, first), { measure: 'number' });
  const printed = formatChange(change.value, { measure: 'number' });
  return overlap(stated, actual)
    ? { outcome: 'consistent', code: 'change-agrees', message: `${values} is a change of ${difference}, as stated.` }
    : {
        outcome: 'inconsistent',
        code: 'change-differs',
        message: `${values} is a change of ${difference}, not ${printed}.`,
      };
}

function checkPercentage(reading: Reading, kind: ClaimedNumbers['kind']): Finding | undefined {
  const { percent, first, last, start, end } = reading;
  if (percent === undefined || !start || !end || first === undefined || last === undefined) return undefined;
  const values = `${formatNumber(first)} to ${formatNumber(last)}`;
  const isFlat = order(first, 0) === 0 && order(last, 0) === 0;
  if (!percent.isPoints && !isFlat && order(start.low, 0) <= 0 && order(start.high, 0) >= 0) {
    const outcome = order(start.low, start.high) === 0 ? 'inconsistent' : 'cannot-tell';
    return { outcome, code: 'zero-baseline', message: `${values}: a change from 0 has no percentage.` };
  }
  const measure = percent.isPoints ? 'percentage-points' : 'percent';
  const { decimals } = percent;
  const actual = formatChange(percentOf(reading) ?? 0, { measure, decimals });
  if (agrees(percent, start, end)) {
    return { outcome: 'consistent', code: 'percentage-agrees', message: `${values} is ${actual}, as stated.` };
  }
  const printed = formatChange(percent.value, { measure, decimals });
  const differs = `${values} is ${actual}, not ${percent.isHedged ? 'near ' : ''}${printed}`;
  const derived = plus(first, times(absolute(first), times(percent.value, 0.01)));
  const isDerived = !percent.isPoints && order(toRounded(derived, decimalsOf(last)), last) === 0;
  if (!isDerived || kind === 'outturn') {
    return { outcome: 'inconsistent', code: 'percentage-differs', message: `${differs}.` };
  }
  return {
    outcome: kind === 'target' ? 'consistent' : 'cannot-tell',
    code: 'later-value-derived',
    message: `${differs}; but ${formatNumber(first)} changed by ${printed} is ${formatNumber(derived)}, which rounds to ${formatNumber(last)}.`,
  };
}

// With no earlier value there is a range of them; with whole numbers, sometimes none.
function checkBaseline({ change, percent, last, first }: Reading): Finding | undefined {
  if (percent === undefined || percent.isPoints || first !== undefined) return undefined;
  if (change !== undefined) return baselineOfChange(change, percent);
  return last === undefined ? undefined : baselineOfValue(last, percent);
}

function baselineOfChange(change: Stated, percent: Stated): Finding {
  const sides = [order(change.value, 0), order(percent.value, 0)];
  const said = `A change of ${formatChange(change.value, { measure: 'number' })} and ${inPercent(percent)}`;
  if (sides[0] !== sides[1] && !sides.includes(0)) {
    return { outcome: 'inconsistent', code: 'signs-differ', message: `${said} go opposite ways.` };
  }
  const changed = change.isHedged ? change.size : spanOf(absolute(change.value));
  const isWhole = !change.isHedged && decimalsOf(change.value) === 0;
  // A baseline of b changes by p% where b × p = change × 100.
  return implied(said, isWhole, percent.size, {
    low: times(changed.low, 100),
    high: times(changed.high, 100),
  });
}

function baselineOfValue(last: Exact, percent: Stated): Finding | undefined {
  const { low, high } = signedSpan(percent);
  const end = spanOf(last);
  if (order(low, -100) <= 0 || order(end.low, 0) <= 0) return undefined;
  // A baseline of b becomes the value where b × (100 + p) = value × 100.
  return implied(
    `${formatNumber(last)} after ${inPercent(percent)}`,
    decimalsOf(last) === 0,
    {
      low: plus(low, 100),
      high: plus(high, 100),
    },
    { low: times(end.low, 100), high: times(end.high, 100) },
  );
}

// The baselines b with product.low <= b × factor <= product.high for some factor of the span.
function implied(said: string, isWhole: boolean, factor: Span, product: Span): Finding {
  const min = differenceOver(product.low, 0, 1, factor.high, undefined);
  const max = order(factor.low, 0) > 0 ? differenceOver(product.high, 0, 1, factor.low, undefined) : null;
  const range = `${formatNumber(min, { decimals: 1 })} ${max === null ? 'or more' : `to ${formatNumber(max, { decimals: 1 })}`}`;
  const fits = (baseline: number): boolean =>
    order(times(baseline, factor.high), product.low) >= 0
    && (max === null || order(times(baseline, factor.low), product.high) <= 0);
  const impliedFrom = { min, max };
  const whole = Math.ceil(min);
  if (isWhole && ![whole - 1, whole, whole + 1].some(fits)) {
    const message = `${said} would need an earlier value of ${range}, and no whole number lies there.`;
    return { outcome: 'inconsistent', code: 'no-whole-baseline', message, impliedFrom };
  }
  const message = `${said} imply an earlier value of ${range}; none is stated to check it against.`;
  return { outcome: 'cannot-tell', code: 'baseline-implied', message, impliedFrom };
}

function agrees(percent: Stated, start: Span, end: Span): boolean {
  const isExact = order(start.low, start.high) === 0 && order(end.low, end.high) === 0;
  if (isExact && !percent.isHedged) {
    const base = percent.isPoints ? 1 : start.low;
    const actual = isZero(base)
      ? 0
      : differenceOver(end.low, start.low, percent.isPoints ? 1 : 100, base, percent.decimals);
    return order(actual, toRounded(percent.value, percent.decimals)) === 0;
  }
  const stated = signedSpan(percent);
  if (percent.isPoints) {
    return overlap(stated, { low: minus(end.low, start.high), high: minus(end.high, start.low) });
  }
  // The lowest change is from the highest start to the lowest end; all times the start, so that nothing is divided.
  const lowest = times(minus(end.low, start.high), 100);
  const highest = times(minus(end.high, start.low), 100);
  return (
    order(lowest, times(stated.high, absolute(start.high))) <= 0
    && order(highest, times(stated.low, absolute(start.low))) >= 0
  );
}

function percentOf({ percent, first, last }: Reading): number | null {
  if (first === undefined || last === undefined) return null;
  if (percent?.isPoints === true) return differenceOver(last, first, 1, 1, undefined);
  if (isZero(first)) return isZero(last) ? 0 : null;
  return differenceOver(last, first, 100, first, undefined);
}

function statusOf(findings: readonly Finding[]): Reconciliation['status'] {
  const outcomes = findings.map(({ outcome }) => outcome);
  if (outcomes.includes('inconsistent')) return 'inconsistent';
  return outcomes.length === 0 || outcomes.includes('cannot-tell') ? 'cannot-tell' : 'consistent';
}

function overlap(first: Span, second: Span): boolean {
  return order(first.low, second.high) <= 0 && order(second.low, first.high) <= 0;
}

function toRounded(value: Exact, decimals: number): number {
  return differenceOver(value, 0, 1, 1, decimals);
}

function isZero(value: Exact): boolean {
  return order(value, 0) === 0;
}

function inPercent({ value, decimals, isHedged }: Stated): string {
  return `${isHedged ? 'about ' : ''}${formatChange(value, { measure: 'percent', decimals })}`;
}
