import type { Covers } from '../../model/indicator.js';
import { growsWithTime, type Unit } from '../../model/unit.js';
import { dayLater } from '../../period/day.js';
import { monthsCovered } from '../cells/monthsCovered.js';
import type { Collector } from '../collector.js';
import { areInSteps } from './inSteps.js';
import { type Part, partsInTime, type Placed } from './partsInTime.js';

const STARTS_YEAR = /-0[14]-01$/u;
const MONTHS_OF_YEAR = 12;
// Smaller figures may be one, two and three times as many by chance.
const LEAST = 10;
const ABOUT = 0.25;

/**
 * Refuses figures of quarters or months that grow from the start of a year as running totals do: each would be read as
 * a figure for its own quarter or month only. Small figures are refused too, if each has a separate target and they
 * never fall within a whole year.
 */
export function refuseRunningTotals(
  figures: readonly Placed[],
  unit: Unit,
  each: Covers | undefined,
  collector: Collector,
): void {
  if (!growsWithTime(unit)) return;
  const parts = partsInTime(figures);
  for (const [index, { period, figure, months }] of parts.entries()) {
    if (!STARTS_YEAR.test(period.start)) continue;
    const run = runOf(parts.slice(index, index + MONTHS_OF_YEAR));
    const values = run.map((part) => part.figure.value);
    const last = run.at(-1);
    const isYear = run.length * months === MONTHS_OF_YEAR && each !== undefined && monthsCovered(each) === months;
    const isGrowing = (figure.value >= LEAST && areInSteps(values)) || (isYear && areRising(values));
    if (last === undefined || !isGrowing) continue;
    collector.problem('perhaps-cumulative', last.place, { from: period.label, to: last.period.label, values });
  }
}

// Four separate quarters never fall once in 24 times, and they seldom rise to about four times the first.
function areRising(values: readonly number[]): boolean {
  const [[first = 0], last = 0] = [values, values.at(-1)];
  const isFalling = values.some((value, index) => value < (values[index - 1] ?? 0));
  return first > 0 && !isFalling && Math.abs(last / (first * values.length) - 1) <= ABOUT;
}

// Figures of one length that follow one another, up to the end of the year.
function runOf(parts: readonly Part[]): readonly Part[] {
  const gap = parts.findIndex(({ period, months }, index) => {
    const before = parts[index - 1];
    const isNext =
      before === undefined || (period.start === dayLater(before.period.end, 1) && months === before.months);
    return !isNext || (index + 1) * months > MONTHS_OF_YEAR;
  });
  return gap < 0 ? parts : parts.slice(0, gap);
}
