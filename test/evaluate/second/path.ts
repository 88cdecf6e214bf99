import type { InterimTarget } from '../../../src/model/target.js';
import { productOf, type Rational, rationalOf, sumOf } from '../../exact/rational.js';
import { type Asked, changed, compare, negative, outcomeOf } from './asked.js';
import { isEndOfMonth, monthOf } from './days.js';
import { type Base, type Facts, gridOf, isOnGrid } from './facts.js';
import { isEqualLength, type Length, type Span, spanOf } from './figures.js';

interface Point {
  readonly end: number;
  readonly value: Rational;
}

/**
 * Says whether a figure that does not satisfy the target is as good as the path expects by the end of its period, or
 * `null` where there is no path. A state that is not held is not.
 */
export function asGoodAsExpected(
  facts: Facts,
  base: Base | null,
  asks: Asked,
  end: number,
  value: Rational,
  isWhole: boolean,
): boolean | null {
  const { target } = facts.indicator;
  if (target.kind !== 'level' && target.kind !== 'range' && target.kind !== 'change') return false;
  // A figure outside a range on the other side from the baseline has gone through it, and inside there was nothing to do.
  const isDown = target.kind === 'range' ? startsAbove(base, asks) : asks.high !== null;
  if (target.kind === 'range' && base !== null) {
    const isStart = outcomeOf(base.value, asks) === 'reached';
    if (isStart || isDown !== isAboveRange(value, asks)) return false;
  }
  const goal = (isDown ? asks.high : asks.low)?.value;
  // An interim target is reached as the target itself is, by a figure of the indicator's length.
  const stage = isWhole ? stageAt(facts, base, end, isDown) : null;
  if (stage) return outcomeOf(value, withLevel(asks, stage)) === 'reached';
  const expected = goal && expectedBy(end, pathOf(facts, base, goal, isDown));
  return expected ? compare(value, expected) !== (isDown ? 1 : -1) : null;
}

function stageAt(facts: Facts, base: Base | null, end: number, isDown: boolean): Rational | null {
  const { length, indicator } = facts;
  const found = (indicator.target.interim ?? []).find((one) => {
    const span = spanOf(one.period);
    return span.end === end && isEqualLength(lengthOfInterim(facts, span), length);
  });
  return found ? interimValue(facts, base, found, isDown) : null;
}

// A plan that heads the year of its baseline with a month or a day does so with its interim targets, and a month or a day
// with which one of the years ends is that year.
function lengthOfInterim({ indicator: { baseline }, length }: Facts, span: Span): Length {
  if (typeof length !== 'number' || (span.length !== 1 && span.length !== 'day')) return span.length;
  const isHeading = baseline.period !== undefined && isEqualLength(spanOf(baseline.period).length, span.length);
  const grid = gridOf(length, baseline.period === undefined ? null : spanOf(baseline.period));
  return isHeading || isOnGrid(span.end, length, grid) ? length : span.length;
}

function withLevel({ low, high }: Asked, value: Rational): Asked {
  return { low: low && { ...low, value }, high: high && { ...high, value }, question: null };
}

function startsAbove(base: Base | null, asks: Asked): boolean {
  return base !== null && isAboveRange(base.value, asks);
}

function isAboveRange(value: Rational, { high }: Asked): boolean {
  return high !== null && compare(value, high.value) > 0;
}

// From the baseline through the interim targets of the indicator's length to the due day.
function pathOf(facts: Facts, base: Base | null, goal: Rational, isDown: boolean): readonly Point[] {
  const { due, length, indicator } = facts;
  const start = base && base.end !== null ? base.end : null;
  const points: Point[] = base && start !== null ? [{ end: start, value: base.value }] : [];
  for (const interim of indicator.target.interim ?? []) {
    const span = spanOf(interim.period);
    const value = interimValue(facts, base, interim, isDown);
    const isBetween = (start === null || span.end > start) && (due === null || span.end < due);
    if (value && isBetween && isEqualLength(lengthOfInterim(facts, span), length))
      points.push({ end: span.end, value });
  }
  if (due !== null) points.push({ end: due, value: goal });
  return points.sort((one, other) => one.end - other.end);
}

function interimValue(facts: Facts, base: Base | null, interim: InterimTarget, isDown: boolean): Rational | null {
  if ('value' in interim) return rationalOf(interim.value);
  if ('min' in interim) throw new Error('interim ranges are left open');
  const asks = base && changed(facts.indicator.unit, base.value, isDown ? 'reduce' : 'increase', interim.by);
  return (isDown ? asks?.high : asks?.low)?.value ?? null;
}

function expectedBy(end: number, points: readonly Point[]): Rational | null {
  const exact = points.find((one) => one.end === end);
  if (exact) return exact.value;
  const next = points.findIndex((one) => one.end > end);
  const [before, after] = [points[next - 1], points[next]];
  if (before === undefined || after === undefined) return null;
  const byMonths = [before.end, after.end, end].every(isEndOfMonth);
  const count = (day: number): number => (byMonths ? monthOf(day) : day);
  const part = {
    numerator: BigInt(count(end) - count(before.end)),
    denominator: BigInt(count(after.end) - count(before.end)),
  };
  return sumOf(before.value, productOf(part, sumOf(after.value, negative(before.value))));
}
