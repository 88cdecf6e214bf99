import type { Covers } from '../../model/indicator.js';
import type { Period } from '../../model/period.js';
import { endsMonth } from '../../period/day.js';
import { monthsEndingWith } from '../../period/monthsEndingWith.js';
import type { Collector } from '../collector.js';
import { headingKey } from '../heading.js';
import { PERIOD_END_HEADINGS } from '../periodHeadings.js';
import { placeOf, type Record_ } from '../record.js';
import { monthsCovered } from './monthsCovered.js';

const ENDS = new Set(PERIOD_END_HEADINGS.map(headingKey));

/** Says whether a heading is of a column that gives only the ends of periods. */
export function headsEnds(heading: string): boolean {
  return ENDS.has(headingKey(heading));
}

/** Says whether a cell under a heading gives only the end of its period: a day, or the last month. */
export function saysOnlyEnd({ kind }: Period, heading: string): boolean {
  return kind === 'day' || (kind === 'month' && headsEnds(heading));
}

/** Returns the period that ends as a cell says and is as long as is known; nothing while that is not known. */
export function periodEnding(
  end: Period,
  covers: Covers | undefined,
  record: Record_,
  collector: Collector,
): Period | undefined {
  if (covers === undefined) return undefined;
  if (covers === 'day') return end;
  if (endsMonth(end.end)) return monthsEndingWith(end.end, 0, monthsCovered(covers));
  const place = placeOf(record, 'period');
  collector.problem('unreadable-period', place, { cell: String(place.cell).trim(), covers });
  return undefined;
}
