import type { Status } from '../../../src/model/status.js';
import type { ChangeTarget, Target } from '../../../src/model/target.js';
import { rationalOf } from '../../exact/rational.js';
import { growsWithTime, outcomeOf } from './asked.js';
import { dayNumber } from './days.js';
import { everyPeriod } from './every.js';
import {
  baseFor,
  comparatorsFigures,
  type Facts,
  factsOf,
  figureForDuePeriod,
  isFull,
  isKnown,
  oneLengthBefore,
  type Question,
} from './facts.js';
import { isEqualLength, latestOf, type Length, type Outturn } from './figures.js';
import { type Answer, asked, askedFor, askedOfComparator, isBroken, isSamePeriod, judgedValue } from './judge.js';
import { asGoodAsExpected } from './path.js';

/*
 * A second evaluator, written from the contract alone and as plainly as that can be: the library's own is compared with
 * it. It shares nothing with the library but the types and the reading of periods.
 */

type Rule = (facts: Facts) => Answer | null;

/** The rules in the order in which they are asked. The first that has an answer decides. */
const RULES: readonly (readonly [string, Rule])[] = [
  ['no target is set', ({ indicator }) => (indicator.target.kind === 'not-set' ? NOT_ASSESSED : null)],
  ['a milestone is done or not', milestone],
  ['a count needs a length', (facts) => (hasNoLength(facts) ? NOT_ASSESSED : null)],
  ['counts of areas are not compared', (facts) => (comparesCounts(facts) ? NOT_ASSESSED : null)],
  ['the target cannot be worked out', (facts) => (askedWithout(facts) ? NOT_ASSESSED : null)],
  ['nothing was observed', (facts) => (hasNothing(facts) ? { status: early(facts), value: null } : null)],
  ['what it is counted from is not known', (facts) => (isCountedFromNothing(facts) ? NOT_ASSESSED : null)],
  ['nothing of the comparator is known', (facts) => (hasNoComparator(facts) ? NOT_ASSESSED : null)],
  ['the target stands anew', everyPeriod],
  ['once due', onceDue],
  ['a comparator before it is due', comparatorBeforeDue],
  ['anything else before it is due', beforeDue],
];

const NOT_ASSESSED: Answer = { status: 'not-assessed', value: null };

/** Gives the status of an indicator and the value it was given for. */
export function secondOpinion(question: Question): Answer {
  const facts = factsOf(question);
  for (const [, rule] of RULES) {
    const answer = rule(facts);
    if (answer) return answer;
  }
  throw new Error('no rule has an answer');
}

function milestone({ indicator: { target }, today, asOf, due }: Facts): Answer | null {
  if (target.kind !== 'milestone') return null;
  const { reached } = target;
  if (reached === undefined) return NOT_ASSESSED;
  const isReached = reached !== false && reached <= asOf;
  const isLate = due !== null && (isReached ? dayNumber(reached) > due : today >= due);
  return { status: isLate ? 'missed' : isReached ? 'met' : 'too-early', value: null };
}

function hasNoLength({ indicator, length }: Facts): boolean {
  return length === null && growsWithTime(indicator.unit);
}

function comparesCounts({ indicator: { unit, target } }: Facts): boolean {
  return target.kind === 'comparator' && (unit.kind === 'count' || unit.kind === 'money');
}

// What a change that recurs is counted from differs from period to period.
function isChangeOfEach(target: Target): target is ChangeTarget {
  return (target.kind === 'change' || target.kind === 'direction') && target.every !== undefined;
}

function askedWithout(facts: Facts): boolean {
  const { target } = facts.indicator;
  if (target.kind === 'comparator' || isChangeOfEach(target) || isCountedFromNothing(facts)) return false;
  return asked(facts) === null;
}

// The figure for `from` may still come.
function isCountedFromNothing(facts: Facts): boolean {
  const { target } = facts.indicator;
  const from = target.kind === 'change' || target.kind === 'direction' ? target.from : undefined;
  return from !== undefined && baseFor(facts) === null;
}

function hasNoComparator(facts: Facts): boolean {
  const { target } = facts.indicator;
  if (target.kind !== 'comparator' || target.every !== undefined) return false;
  return !comparatorsFigures(facts, target.comparatorId).some(isKnown);
}

function hasNothing({ after }: Facts): boolean {
  return after.every(({ figure }) => figure === 'missing');
}

function early({ isDue }: Facts): Status {
  return isDue ? 'not-assessed' : 'too-early';
}

function onceDue(facts: Facts): Answer | null {
  const { indicator, isDue, due, dueEnd } = facts;
  if (!isDue || due === null || dueEnd === null) return null;
  if (facts.length === null) throw new Error('an indicator without a length that is due is left open');
  const figure = figureForDuePeriod(facts, due, dueEnd);
  if (figure === undefined || !isKnown(figure) || isBroken(facts, figure)) return NOT_ASSESSED;
  const { target } = indicator;
  const asks = target.kind === 'comparator' ? askedFor(facts, target, figure) : asked(facts);
  const value = judgedValue(target, figure);
  const outcome = value && asks ? outcomeOf(value, asks) : 'question';
  if (outcome === 'question') return NOT_ASSESSED;
  return { status: outcome === 'reached' ? 'met' : 'missed', value: figure.figure.value };
}

function onePerDay(figures: readonly Outturn[], length: Length): readonly Outturn[] {
  return figures.filter(
    (one) =>
      one
      === latestOf(
        figures.filter(({ end }) => end === one.end),
        length,
      ),
  );
}

function comparatorBeforeDue(facts: Facts): Answer | null {
  const { target } = facts.indicator;
  if (target.kind !== 'comparator') return null;
  const all = comparatorsFigures(facts, target.comparatorId).filter(({ figure }) => figure !== 'missing');
  // Of those that end on one day one is chosen.
  const theirs = onePerDay(all, facts.length);
  const ours = onePerDay(
    facts.after.filter(({ figure }) => figure !== 'missing'),
    facts.length,
  );
  const pairs = ours.filter(
    (one) => isKnown(one) && theirs.some((other) => isKnown(other) && isSamePeriod(one, other)),
  );
  const latest = latestOf(pairs.length > 0 ? pairs : ours, facts.length);
  if (latest === undefined || !isKnown(latest) || isBroken(facts, latest)) return NOT_ASSESSED;
  // What two contradictory figures say of a later time could turn it over.
  if ([...ours, ...theirs].some(({ figure, end }) => figure === 'conflict' && end > latest.end)) return NOT_ASSESSED;
  const { value } = latest.figure;
  if (pairs.length > 0) {
    const asks = askedFor(facts, target, latest);
    if (asks === null) return NOT_ASSESSED;
    const isReached = outcomeOf(rationalOf(value), asks) === 'reached';
    return { status: isReached ? (isFull(facts, latest) ? 'met' : 'on-track') : 'off-track', value };
  }
  const earliest = typeof latest.length === 'number' ? oneLengthBefore(latest.end, Math.round(latest.length)) : null;
  const standIn = latestOf(
    theirs.filter((one) => one.end === earliest && isEqualLength(one.length, latest.length)),
    facts.length,
  );
  if (standIn === undefined || !isKnown(standIn)) return NOT_ASSESSED;
  if (theirs.some(({ figure, end }) => figure === 'conflict' && end > standIn.end)) return NOT_ASSESSED;
  const isReached = outcomeOf(rationalOf(value), askedOfComparator(target, standIn.figure.value)) === 'reached';
  return { status: isReached ? 'on-track' : 'off-track', value };
}

function beforeDue(facts: Facts): Answer {
  const { target } = facts.indicator;
  const figure = latestOf(
    facts.after.filter((one) => one.figure !== 'missing'),
    facts.length,
  );
  const asks = asked(facts);
  if (figure === undefined || !isKnown(figure) || asks === null || isBroken(facts, figure)) return NOT_ASSESSED;
  const number = judgedValue(target, figure);
  const outcome = number ? outcomeOf(number, asks) : 'question';
  if (number === null || outcome === 'question') return NOT_ASSESSED;
  const { value } = figure.figure;
  if (outcome === 'reached') return { status: isFull(facts, figure) ? 'met' : 'on-track', value };
  const isGood = asGoodAsExpected(facts, baseFor(facts), asks, figure.end, number, isFull(facts, figure));
  return isGood === null ? NOT_ASSESSED : { status: isGood ? 'on-track' : 'off-track', value };
}
