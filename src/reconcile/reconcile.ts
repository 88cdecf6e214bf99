import { requireKeys } from '../errors/require.js';
import {
  absolute,
  decimalsOf,
  differenceOver,
  type Exact,
  minus,
  order,
  plus,
  read,
  times,
  toNumber,
} from '../exact/exact.js';
import { reconciliationReason } from '../explain/reconciliation.js';
import type { ClaimedNumbers } from '../model/claim.js';
import { CLAIM } from '../model/shapes.js';
import { impliedBaseline } from './impliedBaseline.js';
import type { Step, Reconciliation } from './reconciliation.js';
import { difference, distance, isLimited, type Span, spanOf, type StatedSpan } from './span.js';
import { signedSpan, type StatedWords, statedNumber, statedOf } from './stated.js';

/**
 * Returns whether the arithmetic that a document states adds up.
 *
 * From two values it recomputes the change and the percentage, exactly, and rounds as the text does: 1,543 to 1,579 is
 * +2.3%, not +1.7%. Whole numbers are counts; a value with decimals was rounded, and any value that rounds to it is
 * allowed. With a change and a percentage but no values, it returns the range of baselines that would fit both, and
 * finds the claim inconsistent if the range has no whole number.
 *
 * The words of a number count: `nearly 20%` allows 15 to 20, `some 24%` 23 to 25, `over 1,000` 1,000 or more, `5-10%`
 * anything between. A percentage whose text says "points" is taken as percentage points. If only the text is given, the
 * amount and its direction are read from it, including "doubled", "a third lower" and "no change". Nothing is read from
 * a text with no amount or more than one, or from "1 in 5", "4% a year", levels and figures for others.
 *
 * @param claim - The numbers stated, whichever there are. You can pass a {@link Claim} from a plan.
 * @returns Whether it is consistent, the figures worked out, and why.
 * @throws A {@link CommunitySafetyError} with code `INVALID_NUMBER` or `INVALID_ARGUMENT`, or `RESULT_OUT_OF_RANGE`
 * where what comes out is larger than any number.
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
 * crime.impliedFrom; // => { min: 8809.160305343512, max: 8945.736434108527 }
 * ```
 *
 * @category Claims
 */
export function reconcile(claim: ClaimedNumbers): Reconciliation {
  const given = requireKeys(claim, Object.keys(CLAIM.fields), 'claim');
  const reading = readingOf(given);
  const { percent, first, last } = reading;
  const steps = [checkChange(reading), checkPercentage(reading, given), impliedBaseline(reading)].filter(
    (step) => step !== undefined,
  );
  return {
    status: statusOf(steps),
    change: first && last ? differenceOver(last.value, first.value, 1, 1, undefined) : null,
    percent: first && last ? changeBetween(percent, first.value, last.value) : null,
    impliedFrom: steps.find(({ impliedFrom }) => impliedFrom !== undefined)?.impliedFrom ?? null,
    reasons: steps.length === 0 ? [reconciliationReason('nothing-to-check', {})] : steps.map(({ reason }) => reason),
  };
}

/** A value, and the values that it may stand for. */
interface Known {
  readonly value: Exact;
  readonly span: Span;
}

/** The numbers of a claim, with a value that the change gives filled in. */
interface StatedNumbers {
  readonly change: StatedWords | undefined;
  readonly percent: StatedWords | undefined;
  /** The earlier and the later value, stated or worked out from the other and the change. */
  readonly first: Known | undefined;
  readonly last: Known | undefined;
  /** Whether both values are stated, so that the change can be checked. */
  readonly hasBoth: boolean;
}

function readingOf(claim: ClaimedNumbers): StatedNumbers {
  const from = knownOf(claim.from, 'from');
  const to = knownOf(claim.to, 'to');
  const change = statedOf(claim, 'change');
  const changed = change && knownChange(change);
  return {
    change,
    percent: statedOf(claim, 'percent'),
    first:
      from ?? (to && changed && { value: minus(to.value, changed.value), span: difference(to.span, changed.span) }),
    last:
      to
      ?? (from
        && changed && {
          value: plus(from.value, changed.value),
          span: { low: plus(from.span.low, changed.span.low), high: plus(from.span.high, changed.span.high) },
        }),
    hasBoth: from !== undefined && to !== undefined,
  };
}

function knownOf(value: number | undefined, name: string): Known | undefined {
  if (value === undefined) return undefined;
  const exact = read(value, name);
  return { value: exact, span: spanOf(exact) };
}

function spanOfChange(change: StatedWords): StatedSpan {
  return change.hedged === undefined ? spanOf(change.value) : signedSpan(change);
}

// From "at least 50 more" no value can be worked out.
function knownChange(change: StatedWords): Known | undefined {
  const span = spanOfChange(change);
  return isLimited(span) ? { value: change.value, span } : undefined;
}

function checkChange({ change, first, last, hasBoth }: StatedNumbers): Step | undefined {
  if (!hasBoth || !change || !first || !last) return undefined;
  const data = {
    from: toNumber(first.value),
    to: toNumber(last.value),
    change: toNumber(minus(last.value, first.value)),
    stated: statedNumber(change),
  };
  return distance(spanOfChange(change), difference(last.span, first.span)) <= 0
    ? { outcome: 'consistent', reason: reconciliationReason('change-agrees', data) }
    : { outcome: 'inconsistent', reason: reconciliationReason('change-differs', data) };
}

function checkPercentage({ percent, first, last }: StatedNumbers, claim: ClaimedNumbers): Step | undefined {
  if (!percent || !first || !last) return undefined;
  const values = { from: toNumber(first.value), to: toNumber(last.value) };
  const { isPoints } = percent;
  const change = changeBetween(percent, first.value, last.value);
  const isFlat = isZero(first.value) && isZero(last.value);
  if (change === null || (!isPoints && !isFlat && mayBeZero(first.span))) {
    const outcome = order(first.span.low, first.span.high) === 0 ? 'inconsistent' : 'cannot-tell';
    return { outcome, reason: reconciliationReason('percentage-of-zero', values) };
  }
  const data = { ...values, percent: change, isPoints, stated: statedNumber(percent) };
  if (agrees(percent, first.span, last.span)) {
    const isSure = percent.sure === undefined || agrees({ ...percent, size: percent.sure }, first.span, last.span);
    return isSure
      ? { outcome: 'consistent', reason: reconciliationReason('percentage-agrees', data) }
      : { outcome: 'cannot-tell', reason: reconciliationReason('percentage-near', data) };
  }
  const exact = plus(first.value, times(absolute(first.value), times(percent.value, 0.01)));
  const isDerived =
    !isPoints && !isZero(first.value) && order(toRounded(exact, decimalsOf(last.value)), last.value) === 0;
  const derived = isDerived ? toNumber(exact) : null;
  // A target that was worked out from the percentage is right where an outturn would be wrong.
  return derived !== null && isTarget(claim)
    ? { outcome: 'consistent', reason: reconciliationReason('later-value-derived', { ...data, derived }) }
    : { outcome: 'inconsistent', reason: reconciliationReason('percentage-differs', { ...data, derived }) };
}

function isTarget({ kind, measure }: ClaimedNumbers): boolean {
  return kind === undefined ? /\btarget/iu.test(measure ?? '') : kind === 'target';
}

function agrees(percent: StatedWords, start: Span, end: Span): boolean {
  const isExact = order(start.low, start.high) === 0 && order(end.low, end.high) === 0;
  if (isExact && percent.hedged === undefined) {
    const base = percent.isPoints ? 1 : start.low;
    const actual = isZero(base)
      ? 0
      : differenceOver(end.low, start.low, percent.isPoints ? 1 : 100, base, percent.decimals);
    return order(actual, toRounded(percent.value, percent.decimals)) === 0;
  }
  const stated = signedSpan(percent);
  if (percent.isPoints) {
    return distance(stated, difference(end, start)) <= 0;
  }
  // The lowest change is from the highest start to the lowest end; all times the start, so that nothing is divided.
  const lowest = times(minus(end.low, start.high), 100);
  const highest = times(minus(end.high, start.low), 100);
  return (
    (stated.high === null || order(lowest, times(stated.high, absolute(start.high))) <= 0)
    && (stated.low === null || order(highest, times(stated.low, absolute(start.low))) >= 0)
  );
}

// In percentage points, or in per cent of the first; nothing where that is 0 and the last is not.
function changeBetween(percent: StatedWords | undefined, first: Exact, last: Exact): number | null {
  if (percent?.isPoints === true) return differenceOver(last, first, 1, 1, undefined);
  if (isZero(first)) return isZero(last) ? 0 : null;
  return differenceOver(last, first, 100, first, undefined);
}

function statusOf(steps: readonly Step[]): Reconciliation['status'] {
  const outcomes = steps.map(({ outcome }) => outcome);
  if (outcomes.includes('inconsistent')) return 'inconsistent';
  return outcomes.length === 0 || outcomes.includes('cannot-tell') ? 'cannot-tell' : 'consistent';
}

function mayBeZero({ low, high }: Span): boolean {
  return order(low, 0) <= 0 && order(high, 0) >= 0;
}

function toRounded(value: Exact, decimals: number): number {
  return differenceOver(value, 0, 1, 1, decimals);
}

function isZero(value: Exact): boolean {
  return order(value, 0) === 0;
}
