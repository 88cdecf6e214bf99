import type { Indicator } from '../../../src/model/indicator.js';
import type { Polarity } from '../../../src/model/polarity.js';
import type { Amount, Direction, Operator, Target } from '../../../src/model/target.js';
import type { Unit } from '../../../src/model/unit.js';
import { productOf, type Rational, rationalOf, signOf, sumOf } from '../../exact/rational.js';

/* What a target asks for, as bounds on exact fractions. */

export interface Bound {
  readonly value: Rational;
  readonly isIncluded: boolean;
}

/** What a figure has to be, and which side of it is a question. */
export interface Asked {
  readonly low: Bound | null;
  readonly high: Bound | null;
  /** The side beyond which a figure is better than a range asks for. */
  readonly question: 'low' | 'high' | null;
}

export type Outcome = 'reached' | 'short' | 'question';

const HUNDRED = rationalOf(100);
const ZERO = rationalOf(0);

export function compare(one: Rational, other: Rational): -1 | 0 | 1 {
  return signOf(sumOf(one, negative(other)));
}

export function negative({ numerator, denominator }: Rational): Rational {
  return { numerator: -numerator, denominator };
}

export function outcomeOf(value: Rational, { low, high, question }: Asked): Outcome {
  if (low && !isAbove(value, low)) return question === 'low' ? 'question' : 'short';
  if (high && !isBelow(value, high)) return question === 'high' ? 'question' : 'short';
  return 'reached';
}

function isAbove(value: Rational, bound: Bound): boolean {
  const side = compare(value, bound.value);
  return side > 0 || (side === 0 && bound.isIncluded);
}

function isBelow(value: Rational, bound: Bound): boolean {
  const side = compare(value, bound.value);
  return side < 0 || (side === 0 && bound.isIncluded);
}

export function askedBy(operator: Operator, value: Rational): Asked {
  const bound = { value, isIncluded: operator === 'at-most' || operator === 'at-least' };
  const isUpper = operator === 'at-most' || operator === 'below';
  return { low: isUpper ? null : bound, high: isUpper ? bound : null, question: null };
}

/** Which end of a scale is the better one. */
function betterSide(polarity: Polarity): 'low' | 'high' | null {
  if (polarity === 'no-judgement') return null;
  return polarity === 'lower-is-better' ? 'low' : 'high';
}

/**
 * Works out what a target asks for, or `null` where that cannot be done.
 *
 * @param base - What the target is counted from, `null` where that is not known.
 */
export function askedOf({ unit, polarity }: Indicator, target: Target, base: Rational | null): Asked | null {
  const better = betterSide(polarity);
  switch (target.kind) {
    case 'level': {
      const { operator, direction } = target;
      const value = rationalOf(target.value);
      if (direction !== undefined) {
        if ((direction === 'reduce') !== (operator === 'at-most' || operator === 'below')) return null;
        // "Reduce to 1,200" from 161.
        if (base !== null && compare(value, base) === (direction === 'reduce' ? 1 : -1)) return null;
      }
      return askedBy(operator, value);
    }
    case 'range': {
      if (target.orBetter === true && better === null) return null;
      const low = { value: rationalOf(target.min), isIncluded: true };
      const high = { value: rationalOf(target.max), isIncluded: true };
      if (target.orBetter !== true) return { low, high, question: better };
      return { low: better === 'low' ? null : low, high: better === 'high' ? null : high, question: null };
    }
    case 'change':
      return base === null ? null : changed(unit, base, target.direction, target.by);
    case 'maintain': {
      if (base === null || (target.orBetter === true && better === null)) return null;
      const distance = target.tolerance ? distanceOf(target.tolerance, base) : ZERO;
      const low = { value: sumOf(base, negative(distance)), isIncluded: true };
      const high = { value: sumOf(base, distance), isIncluded: true };
      const isOpen = target.orBetter === true;
      // A band around the baseline has a better end as a range has.
      const question = target.tolerance && !isOpen && compare(low.value, high.value) !== 0 ? better : null;
      return {
        low: isOpen && better === 'low' ? null : low,
        high: isOpen && better === 'high' ? null : high,
        question,
      };
    }
    case 'direction':
      return base === null ? null : askedBy(target.direction === 'reduce' ? 'below' : 'above', base);
    case 'rank':
      return askedBy('at-most', rationalOf(target.within));
    default:
      throw new Error(`${target.kind} asks for no number of its own`);
  }
}

/** A change from a figure. Nothing can be less than nothing, and no part more than the whole. */
export function changed(unit: Unit, base: Rational, direction: Direction, by: Amount): Asked | null {
  if ('percent' in by && signOf(base) === 0) return null;
  const distance = distanceOf(by, base);
  const value = sumOf(base, direction === 'reduce' ? negative(distance) : distance);
  if (!mayBeNegative(unit) && signOf(value) < 0) return null;
  if (isPartOfWhole(unit) && compare(value, HUNDRED) > 0) return null;
  return askedBy(direction === 'reduce' ? 'at-most' : 'at-least', value);
}

function distanceOf(by: Amount, base: Rational): Rational {
  if ('points' in by) return rationalOf(by.points);
  if ('amount' in by) return rationalOf(by.amount);
  const size = signOf(base) < 0 ? negative(base) : base;
  return productOf(productOf(rationalOf(by.percent), size), { numerator: 1n, denominator: 100n });
}

/** Figures of these units add up over time, so that a quarter's is not a year's. */
export function growsWithTime({ kind }: Unit): boolean {
  return kind === 'count' || kind === 'rate' || kind === 'money';
}

function isPartOfWhole(unit: Unit): boolean {
  return unit.kind === 'percentage' && unit.signed !== true;
}

function mayBeNegative(unit: Unit): boolean {
  return unit.kind === 'score' || unit.kind === 'points' || (unit.kind === 'percentage' && unit.signed === true);
}
