import { officialNote, type OfficialNote } from '../explain/officialNotes.js';
import { groupedBy } from '../lookup/groupedBy.js';
import { givenPeriod } from '../period/givenPeriod.js';
import { monthsBetween } from '../period/monthsBetween.js';
import type { OfficialCount } from './officialCounts.js';

// How many months before and after a month it is compared with.
const AROUND = 6;
const FEWEST = 3;
// A force's quietest and busiest months in a year differ by less than this; a month that was not supplied in full is
// outside.
const LOWEST = 0.8;
const HIGHEST = 1.25;
const DEVIATIONS = 3;

/**
 * Finds the months of a force that are far from the median of the months around them, by more than chance for counts of
 * that size.
 */
export function monthsOutOfLine(counts: readonly OfficialCount[]): readonly OfficialNote[] {
  const forces = groupedBy(counts, ({ force }) => String(force));
  return [...forces].flatMap(([force, its]) => {
    const months = [...groupedBy(its, ({ period }) => period)].map(([period, group]) => ({
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
      const isFar = count < LOWEST * usual || count > HIGHEST * usual;
      const isBeyondChance = Math.abs(count - usual) > DEVIATIONS * Math.sqrt(usual);
      return isFar && isBeyondChance ? [officialNote('month-out-of-line', { force, period, count, usual })] : [];
    });
  });
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor((sorted.length - 1) / 2);
  return (Number(sorted[middle]) + Number(sorted[sorted.length - 1 - middle])) / 2;
}
