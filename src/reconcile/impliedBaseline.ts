import { absolute, decimalsOf, differenceOver, type Exact, order, plus, times, toNumber } from '../exact/exact.js';
import { type ReconciliationData, reconciliationReason } from '../explain/reconciliation.js';
import type { Step } from './reconciliation.js';
import { type Size, spanOf } from './span.js';
import { signedSpan, type StatedWords, statedNumber } from './stated.js';

/** What there is of a claim where it states no earlier value. */
export interface WithoutBaseline {
  readonly change: StatedWords | undefined;
  readonly percent: StatedWords | undefined;
  readonly first: unknown;
  readonly last: { readonly value: Exact } | undefined;
}

/** Works out the earlier values that a claim allows where it states none; with whole numbers there may be none. */
export function impliedBaseline({ change, percent, first, last }: WithoutBaseline): Step | undefined {
  if (percent === undefined || percent.isPoints || first !== undefined) return undefined;
  if (change !== undefined) return ofChange(change, percent);
  return last === undefined ? undefined : ofLaterValue(last.value, percent);
}

type Said = Pick<ReconciliationData['baseline-implied'], 'change' | 'to' | 'percent'>;

// A baseline of b changes by p% where b × p = change × 100.
function ofChange(change: StatedWords, percent: StatedWords): Step | undefined {
  const sides = [order(change.value, 0), order(percent.value, 0)];
  const said = { change: statedNumber(change), to: null, percent: statedNumber(percent) };
  if (sides[0] !== sides[1] && !sides.includes(0)) {
    const data = { change: said.change, percent: said.percent };
    return { outcome: 'inconsistent', reason: reconciliationReason('signs-differ', data) };
  }
  const size = change.hedged === undefined ? spanOf(absolute(change.value)) : change.size;
  const isWhole = change.hedged === undefined && decimalsOf(change.value) === 0;
  return implied(said, isWhole, percent.size, {
    low: times(size.low, 100),
    high: size.high === null ? null : times(size.high, 100),
  });
}

// A baseline of b becomes the value where b × (100 + p) = value × 100.
function ofLaterValue(last: Exact, percent: StatedWords): Step | undefined {
  const { low, high, ...ends } = signedSpan(percent);
  const end = spanOf(last);
  if (low === null || order(low, -100) <= 0 || order(end.low, 0) <= 0) return undefined;
  return implied(
    { change: null, to: toNumber(last), percent: statedNumber(percent) },
    decimalsOf(last) === 0,
    { low: plus(low, 100), high: high === null ? null : plus(high, 100), ...ends },
    { low: times(end.low, 100), high: times(end.high, 100) },
  );
}

// The baselines b with product.low <= b × factor <= product.high for some factor of the span.
function implied(said: Said, isWhole: boolean, factor: Size, product: Size): Step | undefined {
  if (factor.high !== null && order(factor.high, 0) <= 0) return undefined;
  const min = factor.high === null ? 0 : differenceOver(product.low, 0, 1, factor.high, undefined);
  const max =
    product.high !== null && order(factor.low, 0) > 0
      ? differenceOver(product.high, 0, 1, factor.low, undefined)
      : null;
  // An end that is open may be neared and not reached: then the other side of the comparison must be larger.
  const reachesLow = factor.open === 'high' ? 1 : 0;
  const staysBelow = factor.open === 'low' ? -1 : 0;
  const fits = (baseline: number): boolean =>
    (factor.high === null ? baseline > 0 : order(times(baseline, factor.high), product.low) >= reachesLow)
    && (product.high === null || order(times(baseline, factor.low), product.high) <= staysBelow);
  const impliedFrom = { min, max };
  const data = { ...said, ...impliedFrom };
  const whole = Math.ceil(min);
  return isWhole && ![whole - 1, whole, whole + 1].some(fits)
    ? { outcome: 'inconsistent', reason: reconciliationReason('no-whole-baseline', data), impliedFrom }
    : { outcome: 'cannot-tell', reason: reconciliationReason('baseline-implied', data), impliedFrom };
}
