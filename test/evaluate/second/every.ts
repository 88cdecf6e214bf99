import type { Target } from '../../../src/model/target.js';
import { type Rational, rationalOf } from '../../exact/rational.js';
import { askedOf, type Outcome, outcomeOf } from './asked.js';
import { dayNumber, endOfMonth, monthOf, monthsLater } from './days.js';
import { baseFor, comparatorsFigures, type Facts, fullFigureFor, isKnown, isOfLength, isOnGrid } from './facts.js';
import type { Outturn } from './figures.js';
import { type Answer, askedFor, isBroken, isSamePeriod, judgedValue } from './judge.js';

/** Judges a target that starts again in each year, quarter or month: each period after the baseline and within the plan. */
export function everyPeriod(facts: Facts): Answer | null {
  const { indicator, isDue, after } = facts;
  const { every } = indicator.target;
  if (every === undefined) return null;
  const ends = periodEnds(facts);
  const figures = ends.map((end) => fullFigureFor(facts, end, after));
  const answer = (status: Answer['status']): Answer => ({ status, value: null });
  if (figures.some((one) => one && isKnown(one) && isBroken(facts, one))) return answer('not-assessed');
  if (figures.every((one) => one === undefined || one.figure === 'missing')) {
    return answer(isDue ? 'not-assessed' : 'too-early');
  }
  const outcomes = figures.map((one) => one && outcomeIn(facts, one));
  if (outcomes.includes('short')) return answer(isDue ? 'missed' : 'off-track');
  if (outcomes.includes('question') || !outcomes.includes('reached')) return answer('not-assessed');
  if (isDue) return answer(outcomes.every((one) => one === 'reached') ? 'met' : 'not-assessed');
  return answer('on-track');
}

// The last days of the periods that have ended, or of all of them once due, on the grid of the baseline.
function periodEnds({ length, grid, baselineEnd, planPeriod, dueEnd, isDue, today, after }: Facts): number[] {
  if (typeof length !== 'number' || grid === null) throw new Error('every has a length');
  const sinceBaseline = baselineEnd === -Infinity ? Math.min(...after.map(({ start }) => start)) : baselineEnd + 1;
  const firstDay = planPeriod ? Math.max(dayNumber(planPeriod.start), baselineEnd + 1) : sinceBaseline;
  const last = isDue ? (dueEnd ?? today) : today;
  const ends: number[] = [];
  for (let month = monthOf(firstDay); endOfMonth(month) <= last; month += 1) {
    const end = endOfMonth(month);
    const start = endOfMonth(month - length) + 1;
    if (isOnGrid(end, length, grid) && start > baselineEnd && start >= firstDay) ends.push(end);
  }
  return ends;
}

function outcomeIn(facts: Facts, period: Outturn): Outcome | undefined {
  if (period.figure === 'missing') return undefined;
  if (period.figure === 'conflict') return 'question';
  const { indicator } = facts;
  const { target } = indicator;
  if (target.kind === 'comparator' && isTheirsUnclear(facts, target.comparatorId, period)) return 'question';
  const asks =
    target.kind === 'comparator'
      ? askedFor(facts, target, period)
      : askedOf(indicator, target, isCounted(target) ? valueBefore(facts, period) : valueOfBase(facts));
  const value = judgedValue(target, period);
  return value && asks ? outcomeOf(value, asks) : undefined;
}

function isCounted({ kind }: Target): boolean {
  return kind === 'change' || kind === 'direction';
}

function isTheirsUnclear(facts: Facts, whose: string, period: Outturn): boolean {
  return comparatorsFigures(facts, whose).some((one) => one.figure === 'conflict' && isSamePeriod(one, period));
}

function valueOfBase(facts: Facts): Rational | null {
  return baseFor(facts)?.value ?? null;
}

// A change that recurs is counted from the period before.
function valueBefore(facts: Facts, { end }: Outturn): Rational | null {
  const { indicator, length, baseline, everKnown } = facts;
  if (typeof length !== 'number') return null;
  const before = monthsLater(end, -length);
  if (baseline?.end === before && isOfLength(indicator, length)) return baseline.value;
  const figure = fullFigureFor(facts, before, everKnown);
  return figure && isKnown(figure) ? rationalOf(figure.figure.value) : null;
}
