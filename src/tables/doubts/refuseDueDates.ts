import type { Day } from '../../model/period.js';
import { daysBetween } from '../../period/day.js';
import type { Collector } from '../collector.js';
import { onOneLine } from '../guard.js';
import { type Cell, cellOf, type Record_, wordsOf } from '../record.js';

/** The days on which a target is due, from its words and from its column. */
interface DueDays {
  readonly words: Day | undefined;
  readonly column: Day | undefined;
}

// "By 1 April 2026" and "2025/26" mean the same.
const NEAR = 7;
const END_OF_YEAR = '-12-31';
// Earlier than any day.
const ANY = '0000-01-01';

/**
 * Refuses contradictory due dates of one target: in its heading, its words and its column. A day earlier than "by March
 * 2026" does not contradict it.
 */
export function refuseDueDates(record: Record_, { words, column }: DueDays, collector: Collector): void {
  const { layout } = record;
  const [target, due] = ['target', 'due'].map((key) => cellOf(record, key));
  const heading = layout.headings[layout.index.get('target') ?? -1];
  const period = heading?.isDueOpen === true ? undefined : (heading?.years ?? heading?.period);
  const headed = onOneLine(String(layout.row.cells[layout.index.get('target') ?? -1]));
  const start = /\bby\b/iu.test(headed) ? ANY : period?.start;
  const tell = (cell: Cell, first: string): void => {
    collector.problem('contradiction', cell.place, { of: 'due', first, second: wordsOf(cell) });
  };
  for (const [cell, day] of [
    [due, column],
    [target, words],
  ] as const) {
    if (!cell || day === undefined || period === undefined || isWithin(day, String(start), period.end)) continue;
    tell(cell, headed);
    return;
  }
  if (!due || !target || column === undefined || words === undefined || isWithin(column, ANY, words)) return;
  tell(due, wordsOf(target));
}

// The last day of a year may come from a bare year, which fits any day in it.
function isWithin(day: Day, start: Day, end: Day): boolean {
  const [year, first, last] = [day, start, end].map((each) => each.slice(0, 4)) as [string, string, string];
  if (day.endsWith(END_OF_YEAR) && year >= first && year <= last) return true;
  return day >= start && (day.slice(0, 7) === end.slice(0, 7) || daysBetween(end, day) <= NEAR);
}
