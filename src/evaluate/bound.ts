import { type Exact, minus, negate, order, toNumber } from '../exact/exact.js';
import type { AskedLevel } from '../explain/reason.js';
import type { Indicator } from '../model/indicator.js';
import type { Operator } from '../model/target.js';

/** The exact bound for a value: one side of a level, or between two levels. */
export type Bound =
  | { readonly operator: Operator; readonly value: Exact }
  | { readonly operator: 'between'; readonly min: Exact; readonly max: Exact };

/** Says whether a value satisfies a bound. Equality satisfies every bound except `below` and `above`. */
export function satisfies(value: Exact, bound: Bound): boolean {
  if (bound.operator === 'between') return order(value, bound.min) >= 0 && order(value, bound.max) <= 0;
  const side = order(value, bound.value);
  if (bound.operator === 'at-most') return side <= 0;
  if (bound.operator === 'at-least') return side >= 0;
  return bound.operator === 'below' ? side < 0 : side > 0;
}

/** Returns how far a value is from satisfying a bound: positive if it falls short, negative if it is beyond it. */
export function gapTo(value: Exact, bound: Bound): Exact {
  if (bound.operator !== 'between') {
    const above = minus(value, bound.value);
    return wantsLess(bound.operator) ? above : negate(above);
  }
  const belowMin = minus(bound.min, value);
  const aboveMax = minus(value, bound.max);
  return order(belowMin, aboveMax) > 0 ? belowMin : aboveMax;
}

/** Returns the level of a bound. For a range it is the end nearest to a value, or the upper end without a value. */
export function levelOf(bound: Bound, near: Exact | undefined): Exact {
  if (bound.operator !== 'between') return bound.value;
  if (near === undefined) return bound.max;
  return order(minus(bound.min, near), minus(near, bound.max)) > 0 ? bound.min : bound.max;
}

/** Returns what a bound asks for as plain numbers; `near` decides which end of a range is named. */
export function askedOf(bound: Bound, near: Exact | undefined): AskedLevel {
  const isRange = bound.operator === 'between';
  return {
    operator: bound.operator,
    value: toNumber(levelOf(bound, near)),
    min: isRange ? toNumber(bound.min) : null,
    max: isRange ? toNumber(bound.max) : null,
  };
}

/** Says whether an operator asks for a small value rather than a large one. */
export function wantsLess(operator: Operator): boolean {
  return operator === 'at-most' || operator === 'below';
}

/**
 * Says whether a target asks for a change that the polarity calls worse. A rank counts places, not figures: the lowest
 * place may be best for the highest figures.
 */
export function isAgainstPolarity({ target, polarity }: Indicator, bound: Bound | undefined): boolean {
  if (bound === undefined || bound.operator === 'between' || target.kind === 'rank') return false;
  return polarity === (wantsLess(bound.operator) ? 'higher-is-better' : 'lower-is-better');
}

/** Says whether a value is better than a range asks for: only the plan can say whether that is wanted. */
export function isBeyondBetterEnd(value: Exact, bound: Bound, { target, polarity }: Indicator): boolean {
  if (bound.operator !== 'between') return false;
  // A level that should be held exactly has no better end.
  if (target.kind === 'maintain' && order(bound.min, bound.max) === 0) return false;
  if (polarity === 'lower-is-better') return order(value, bound.min) < 0;
  return polarity === 'higher-is-better' && order(value, bound.max) > 0;
}
