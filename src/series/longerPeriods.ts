import type { Observation } from '../model/observation.js';
import type { Day, Period } from '../model/period.js';
import { partsOf } from '../period/partsOf.js';
import { monthsEndingWith } from '../period/monthsEndingWith.js';

/** Which longer periods are made: their length, and the month in which they begin, counted from January as 0. */
export interface Grid {
  readonly name: 'financial-year' | 'calendar-year' | 'quarter';
  readonly months: number;
  readonly firstMonth: number;
}

/** An observation with the period that it covers. */
export interface Covering {
  readonly observation: Observation;
  readonly period: Period;
}

/** The figures for one part of a longer period: several if it was published again. */
export type OfPart = readonly [Covering, ...Covering[]];

/** A longer period, with the figures given for it and for its parts. */
export interface Longer {
  readonly period: Period;
  readonly own: readonly Observation[];
  /** By the length of the parts in months, then by the first day of the part. */
  readonly sets: ReadonlyMap<number, ReadonlyMap<Day, OfPart>>;
}

/** The longer periods in order of time, and the labels of shorter ones that are not part of any. */
export interface Divided {
  readonly longer: readonly Longer[];
  readonly cumulative: readonly string[];
  readonly unfit: readonly string[];
}

interface Filling extends Longer {
  readonly own: Observation[];
  readonly sets: Map<number, Map<Day, [Covering, ...Covering[]]>>;
}

/** Sorts the figures of one area into the longer periods that they are for, or are part of. */
export function longerPeriods(given: readonly Covering[], grid: Grid): Divided {
  const longer = new Map<Day, Filling>();
  const cumulative = new Set<string>();
  const unfit = new Set<string>();
  const at = (period: Period): Filling => {
    const known = longer.get(period.start) ?? { period, own: [], sets: new Map() };
    longer.set(period.start, known);
    return known;
  };
  for (const covering of [...given].sort((one, other) => (one.period.start < other.period.start ? -1 : 1))) {
    const { observation, period } = covering;
    const months = monthsIn(period);
    const into = monthsInto(period.start, grid);
    if (months !== undefined && months >= grid.months) {
      if (months === grid.months && into === 0) at(period).own.push(observation);
      continue;
    }
    const whole = monthsEndingWith(period.start, grid.months - 1 - into, grid.months);
    if (observation.cumulative === true) cumulative.add(period.label);
    else if (whole && months !== undefined && grid.months % months === 0 && into % months === 0) {
      const { sets } = at(whole);
      const parts = sets.get(months) ?? new Map<Day, [Covering, ...Covering[]]>();
      sets.set(months, parts);
      const known = parts.get(period.start);
      if (known) known.push(covering);
      else parts.set(period.start, [covering]);
    } else unfit.add(period.label);
  }
  return { longer: [...longer.values()], cumulative: [...cumulative], unfit: [...unfit] };
}

// Returns nothing for a period that is not made up of whole months.
function monthsIn({ kind, start, end }: Period): number | undefined {
  if (kind === 'day' || kind === 'days') return undefined;
  return monthOf(end) - monthOf(start) + 1;
}

function monthsInto(start: Day, { months, firstMonth }: Grid): number {
  return (monthOf(start) - firstMonth) % months;
}

function monthOf(day: Day): number {
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
}
