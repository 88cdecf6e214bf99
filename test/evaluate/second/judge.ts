import type { Status } from '../../../src/model/status.js';
import type { ComparatorTarget, Target } from '../../../src/model/target.js';
import { productOf, type Rational, rationalOf } from '../../exact/rational.js';
import { type Asked, askedBy, askedOf } from './asked.js';
import { dayNumber } from './days.js';
import { baseFor, comparatorsFigures, type Facts, isKnown } from './facts.js';
import { isEqualLength, type Outturn, spanOf } from './figures.js';

/** A status, and the value of the figure that it was given for. */
export interface Answer {
  readonly status: Status;
  readonly value: number | null;
}

/** What a target asks for that does not look at a comparator. */
export function asked(facts: Facts): Asked | null {
  return askedOf(facts.indicator, facts.indicator.target, baseFor(facts)?.value ?? null);
}

/** What a comparator target asks for in a period, `null` where the comparator's figure for it is not known. */
export function askedFor(facts: Facts, target: ComparatorTarget, period: Outturn): Asked | null {
  const theirs = comparatorsFigures(facts, target.comparatorId).find((one) => isSamePeriod(one, period));
  return theirs && isKnown(theirs) ? askedOfComparator(target, theirs.figure.value) : null;
}

/** Says whether two figures are for one period. */
export function isSamePeriod(one: Outturn, other: Outturn): boolean {
  return one.end === other.end && (isEqualLength(one.length, other.length) || one.start === other.start);
}

/** What a comparator target asks for, from the comparator's figure. */
export function askedOfComparator({ operator, factor = 1 }: ComparatorTarget, theirs: number): Asked {
  return askedBy(operator, productOf(rationalOf(factor), rationalOf(theirs)));
}

/** The number that is judged: a place where the target is one, otherwise the value. */
export function judgedValue(target: Target, { figure }: Outturn): Rational | null {
  if (typeof figure === 'string') return null;
  if (target.kind !== 'rank') return rationalOf(figure.value);
  const { rank } = figure;
  if (rank === undefined) return null;
  if (rank.from === target.end) return rationalOf(rank.place);
  return rank.of === undefined ? null : rationalOf(rank.of + 1 - rank.place);
}

/** Says whether a break which nothing may be compared across is after the first day of the baseline, up to a figure. */
export function isBroken({ indicator, baselineStart }: Facts, { end }: Outturn): boolean {
  const { target } = indicator;
  const counted = target.kind === 'change' || target.kind === 'direction' ? target.from : undefined;
  // What it is counted from may lie before the baseline.
  const start = counted === undefined ? baselineStart : Math.min(baselineStart, spanOf(counted).start);
  return (indicator.breaks ?? []).some(({ from, comparable }) => {
    const day = dayNumber(from);
    return comparable === false && day > start && day <= end;
  });
}
