import type { Figure } from '../../model/figure.js';
import type { Period } from '../../model/period.js';
import { growsWithTime, type Unit } from '../../model/unit.js';
import { dayLater } from '../../period/day.js';
import { monthsIn } from '../../period/monthsIn.js';
import type { Collector, Place } from '../collector.js';
import { areInSteps } from './inSteps.js';

/** A figure of a table with its place. */
export interface Placed {
  readonly period: Period;
  readonly figure: Figure;
  readonly place: Place;
}

interface Part {
  readonly period: Period;
  readonly value: number;
  readonly place: Place;
}

const STARTS_YEAR = /-0[14]-01$/u;
const MONTHS_OF_YEAR = 12;
// Fewer may be one, two and three times as many by chance.
const LEAST = 10;

/**
 * Refuses figures of quarters or months that grow from the start of a year as running totals do: each would be taken for
 * its own time alone.
 */
export function refuseRunningTotals(figures: readonly Placed[], unit: Unit, collector: Collector): void {
  if (!growsWithTime(unit)) return;
  const parts = figures
    .flatMap(({ period, figure, place }): Part[] =>
      'value' in figure && Number(monthsIn(period)) < MONTHS_OF_YEAR ? [{ period, value: figure.value, place }] : [],
    )
    .sort((one, other) => (one.period.end < other.period.end ? -1 : 1));
  for (const [index, { period, value }] of parts.entries()) {
    if (value < LEAST || !STARTS_YEAR.test(period.start)) continue;
    const run = runOf(parts.slice(index, index + MONTHS_OF_YEAR));
    const values = run.map((part) => part.value);
    const last = run.at(-1);
    if (last === undefined || !areInSteps(values)) continue;
    collector.problem('perhaps-cumulative', last.place, { from: period.label, to: last.period.label, values });
  }
}

// Those of one length that follow one another, up to the end of the year.
function runOf(parts: readonly Part[]): readonly Part[] {
  const months = Number(parts[0] && monthsIn(parts[0].period));
  const gap = parts.findIndex(({ period }, index) => {
    const before = parts[index - 1]?.period;
    const isNext = before === undefined || period.start === dayLater(before.end, 1);
    return !isNext || monthsIn(period) !== months || (index + 1) * months > MONTHS_OF_YEAR;
  });
  return gap < 0 ? parts : parts.slice(0, gap);
}
