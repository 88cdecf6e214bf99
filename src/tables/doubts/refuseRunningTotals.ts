import { growsWithTime, type Unit } from '../../model/unit.js';
import { dayLater } from '../../period/day.js';
import type { Collector } from '../collector.js';
import { areInSteps } from './inSteps.js';
import { type Part, partsInTime, type Placed } from './partsInTime.js';

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
  const parts = partsInTime(figures);
  for (const [index, { period, figure }] of parts.entries()) {
    if (figure.value < LEAST || !STARTS_YEAR.test(period.start)) continue;
    const run = runOf(parts.slice(index, index + MONTHS_OF_YEAR));
    const values = run.map((part) => part.figure.value);
    const last = run.at(-1);
    if (last === undefined || !areInSteps(values)) continue;
    collector.problem('perhaps-cumulative', last.place, { from: period.label, to: last.period.label, values });
  }
}

// Those of one length that follow one another, up to the end of the year.
function runOf(parts: readonly Part[]): readonly Part[] {
  const gap = parts.findIndex(({ period, months }, index) => {
    const before = parts[index - 1];
    const isNext =
      before === undefined || (period.start === dayLater(before.period.end, 1) && months === before.months);
    return !isNext || (index + 1) * months > MONTHS_OF_YEAR;
  });
  return gap < 0 ? parts : parts.slice(0, gap);
}
