import { differenceOver, type Exact, order, plus, times, toNumber } from '../exact/exact.js';
import {
  type RollUpData,
  rollUpReason,
  type RollUpReason,
  type RollUpSet,
  type RollUpSubject,
} from '../explain/rollUpReasons.js';
import { roundsTo } from '../exact/roundsTo.js';
import type { Figure, KnownFigure } from '../model/figure.js';
import type { Break, Indicator } from '../model/indicator.js';
import type { Period } from '../model/period.js';
import type { Unit } from '../model/unit.js';
import { monthsEndingWith } from '../period/monthsEndingWith.js';

/** A figure of one of the shorter periods. */
interface Part {
  readonly period: Period;
  readonly figure: KnownFigure;
}

/** The longer period, and the area whose figures are added up for it. */
export interface Whole {
  readonly indicator: Indicator;
  readonly subject: RollUpSubject;
  readonly period: Period;
  /** How many months it has, and how many each of the shorter periods has. */
  readonly months: number;
  readonly partMonths: number;
  /** The population for the longer period, if one was given. */
  readonly population: Exact | undefined;
}

/** The figure of the longer period with reasons to report, or why there is none. */
export interface Added {
  readonly figure: KnownFigure | undefined;
  readonly reasons: readonly RollUpReason[];
}

/** The total of the parts: numerator ÷ denominator × factor, or the numerator alone. */
interface Total {
  readonly numerator: Exact;
  readonly over: { readonly denominator: Exact; readonly factor: number } | undefined;
}

// The least firm part decides how firm the whole is.
const WEAKEST_FIRST = ['provisional', 'estimated', 'approximate', 'revised'] as const;

/**
 * Adds the figures of the shorter periods that make up a longer one without a gap. Counts and money are summed. A rate
 * is worked out from summed counts over one population, and every other ratio from summed counts and denominators.
 */
export function addUp(whole: Whole, figureFor: (part: Period) => Figure | undefined): Added {
  const { unit } = whole.indicator;
  const set = setOf(whole);
  const broken = breakInside(whole);
  const because = notAdded(whole.indicator);
  if (because !== undefined) return refused(rollUpReason('unit-not-added', { ...set, because }));
  const { known, absent, missing } = partsOf(whole, figureFor);
  if (absent.length + missing.length > 0) return refused(rollUpReason('set-incomplete', { ...set, absent, missing }));
  if (broken?.comparable === false) return refused(breakReason(set, broken, false));
  const total = averageRefusal(known, set) ?? contradiction(known, unit, set) ?? totalOf(known, whole);
  if ('code' in total) return refused(total);
  const figure = figureOf(total, known);
  if (figure === undefined) return refused(rollUpReason('sum-out-of-range', set));
  const notFinal = known.flatMap(({ period, figure: { qualifier } }) =>
    qualifier === undefined || qualifier === 'revised' ? [] : [{ period: period.label, qualifier }],
  );
  const { value, count = null, denominator = null } = figure;
  return {
    figure,
    reasons: [
      rollUpReason('rolled-up', { ...set, parts: known.length, unit, value, count, denominator }),
      ...(notFinal.length === 0 ? [] : [rollUpReason('part-not-final', { ...set, parts: notFinal })]),
      ...(broken ? [breakReason(set, broken, true)] : []),
    ],
  };
}

/** Returns the data that every reason has about a set. */
export function setOf({ subject, period, partMonths }: Whole): RollUpSet {
  return { ...subject, period: period.label, partMonths };
}

function refused(reason: RollUpReason): Added {
  return { figure: undefined, reasons: [reason] };
}

function partsOf(
  { period, months, partMonths }: Whole,
  figureFor: (part: Period) => Figure | undefined,
): Pick<RollUpData['set-incomplete'], 'absent' | 'missing'> & { readonly known: readonly Part[] } {
  const absent: string[] = [];
  const missing: RollUpData['set-incomplete']['missing'][number][] = [];
  const known: Part[] = [];
  const count = months / partMonths;
  const parts = Array.from({ length: count }, (_, index) =>
    monthsEndingWith(period.end, (index + 1 - count) * partMonths, partMonths),
  ).filter((part) => part !== undefined);
  for (const part of parts) {
    const figure = figureFor(part);
    if (figure === undefined) absent.push(part.label);
    else if ('missing' in figure) missing.push({ period: part.label, missing: figure.missing });
    else known.push({ period: part, figure });
  }
  return { known, absent, missing };
}

// A break that prevents comparison comes before one that does not.
function breakInside({ indicator: { breaks = [] }, period }: Whole): Break | undefined {
  const inside = breaks.filter(({ from }) => period.start < from && from <= period.end);
  return inside.find(({ comparable }) => comparable === false) ?? inside[0];
}

function averageRefusal(parts: readonly Part[], set: RollUpSet): RollUpReason | undefined {
  const averages = parts.filter(({ figure }) => figure.averageOf !== undefined);
  return averages.length === 0 ? undefined : rollUpReason('average-not-added', { ...set, parts: labels(averages) });
}

function notAdded({ unit, covers }: Indicator): 'points' | 'signed-percentage' | 'counted-on-a-day' | undefined {
  if (covers === 'day') return 'counted-on-a-day';
  if (unit.kind === 'points') return 'points';
  return unit.kind === 'percentage' && unit.signed === true ? 'signed-percentage' : undefined;
}

function breakReason(set: RollUpSet, { from, why }: Break, isAdded: boolean): RollUpReason {
  return rollUpReason('break-inside-set', { ...set, from, why, isAdded });
}

// The first figure that its count and denominator do not give.
function contradiction(parts: readonly Part[], unit: Unit, set: RollUpSet): RollUpReason | undefined {
  for (const { period, figure } of parts) {
    const { value, count, denominator } = figure;
    if (count === undefined || fits(value, count, denominator, unit)) continue;
    const given = { unit, value, count, denominator: denominator ?? null };
    return rollUpReason('part-contradicts-counts', { ...set, part: period.label, ...given });
  }
  return undefined;
}

function fits(value: number, count: number, denominator: number | undefined, unit: Unit): boolean {
  if (unit.kind === 'count') return value === count;
  const factor = factorOf(unit);
  return factor === undefined || denominator === undefined || roundsTo(value, times(count, factor), denominator);
}

function totalOf(parts: readonly Part[], whole: Whole): Total | RollUpReason {
  const { unit } = whole.indicator;
  const factor = factorOf(unit);
  if (factor === undefined) return { numerator: sumOf(parts.map(({ figure }) => figure.value)), over: undefined };
  const counts = parts.flatMap(({ figure }) => figure.count ?? []);
  const denominators = parts.flatMap(({ figure }) => figure.denominator ?? []);
  const needs = unit.kind === 'rate' ? 'count' : 'both';
  if (counts.length < parts.length || (needs === 'both' && denominators.length < parts.length)) {
    const without = parts.filter(
      ({ figure: { count, denominator } }) => count === undefined || (needs === 'both' && denominator === undefined),
    );
    return rollUpReason('part-without-counts', { ...setOf(whole), needs, parts: labels(without) });
  }
  if (needs === 'both') return { numerator: sumOf(counts), over: { denominator: sumOf(denominators), factor } };
  const populations = [...new Set(parts.map(({ figure }) => figure.denominator ?? null))];
  const denominator = whole.population ?? (populations.length === 1 ? populations[0] : null);
  if (denominator === null || denominator === undefined) {
    return rollUpReason('population-unclear', { ...setOf(whole), populations });
  }
  return { numerator: sumOf(counts), over: { denominator, factor } };
}

// Returns the factor for count ÷ denominator, or nothing if values are summed as they are.
function factorOf(unit: Unit): number | undefined {
  switch (unit.kind) {
    case 'count':
    case 'money':
      return undefined;
    case 'rate':
      return unit.per;
    case 'percentage':
      return 100;
    default:
      // An average is the total measured divided by the number of measurements.
      return 1;
  }
}

// Returns nothing if no number can hold the result.
function figureOf({ numerator, over }: Total, parts: readonly Part[]): KnownFigure | undefined {
  const qualifier = WEAKEST_FIRST.find((word) => parts.some(({ figure }) => figure.qualifier === word));
  const rest = qualifier === undefined ? {} : { qualifier };
  if (over === undefined) return isTooLarge(numerator, 1) ? undefined : { value: toNumber(numerator), ...rest };
  const { denominator, factor } = over;
  if ([numerator, denominator].some((one) => isTooLarge(one, 1)) || isTooLarge(times(numerator, factor), denominator)) {
    return undefined;
  }
  return {
    value: differenceOver(numerator, 0, factor, denominator, undefined),
    count: toNumber(numerator),
    denominator: toNumber(denominator),
    ...rest,
  };
}

function isTooLarge(numerator: Exact, denominator: Exact): boolean {
  return order(numerator, times(denominator, Number.MAX_VALUE)) > 0;
}

function sumOf(values: readonly number[]): Exact {
  return values.reduce<Exact>(plus, 0);
}

function labels(parts: readonly Part[]): string[] {
  return parts.map(({ period }) => period.label);
}
