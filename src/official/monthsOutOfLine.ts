import { officialNote, type OfficialNote } from '../explain/officialNotes.js';
import { groupedBy } from '../lookup/groupedBy.js';
import { givenPeriod } from '../period/givenPeriod.js';
import { monthsBetween } from '../period/monthsBetween.js';
import type { OfficialCount } from './officialCounts.js';

// How many months before and after a month it is compared with.
const AROUND = 6;
const FEWEST = 3;
// Between the quietest and the busiest month of a force in one year lies less than this; a month that was not delivered
// whole lies outside.
const USUAL = [0.8, 1.25] as const;
const DEVIATIONS = 3;

/** A month that is far out of line. */
interface FarMonth {
  readonly period: string;
  readonly count: number;
  readonly usual: number;
}

/** Finds the months of each force that are far out of line with the months around. */
export function monthsOutOfLine(counts: readonly OfficialCount[]): readonly OfficialNote[] {
  const forces = groupedBy(counts, ({ force }) => String(force));
  return [...forces].flatMap(([force, its]) =>
    farOff(its, USUAL).map((month) => officialNote('month-out-of-line', { force, ...month })),
  );
}

/**
 * Finds the months that are below or above so many times the median of the months around, by more than chance gives in
 * counts of that size.
 */
export function farOff(
  counts: readonly OfficialCount[],
  [lowest, highest]: readonly [number, number],
): readonly FarMonth[] {
  const months = [...groupedBy(counts, ({ period }) => period)].map(([period, group]) => ({
    period,
    end: givenPeriod(period).end,
    count: group.reduce((sum, { count }) => sum + count, 0),
  }));
  return months.flatMap(({ period, end, count }) => {
    const around = months.filter((other) => {
      const distance = Math.abs(monthsBetween(end, other.end));
      return distance > 0 && distance <= AROUND;
    });
    if (around.length < FEWEST) return [];
    const usual = medianOf(around.map((month) => month.count));
    const isFar = count < lowest * usual || count > highest * usual;
    const isBeyondChance = Math.abs(count - usual) > DEVIATIONS * Math.sqrt(Math.max(count, usual));
    return isFar && isBeyondChance ? [{ period, count, usual }] : [];
  });
}

/** Returns the middle of some values. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor((sorted.length - 1) / 2);
  return (Number(sorted[middle]) + Number(sorted[sorted.length - 1 - middle])) / 2;
}
