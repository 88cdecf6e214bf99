import type { DueReading, TableProblemData } from '../../explain/tableProblems.js';
import type { Day, PlanPeriod } from '../../model/period.js';
import { parseInPrint } from '../../period/parseInPrint.js';
import { parsePeriod, type RefusedPeriod } from '../../period/parsePeriod.js';
import type { Collector } from '../collector.js';
import { type Cell, refuse } from '../record.js';

/** A day read from words, with a note of how if that needed a decision. */
export type ReadDay =
  { readonly day: Day; readonly is?: DueReading } | { readonly refused: TableProblemData['unreadable-day'] };

const FOUR_DIGITS = /\d{4}/u;
const YEAR = /^\d{4}$/u;

/**
 * Reads the day by which something is due: a day, or a period, which means its last day. A bare year is the end of the
 * plan if the plan ends that year, otherwise its last day.
 */
export function readDue(words: string, plan: PlanPeriod | undefined): ReadDay {
  const text = words.trim();
  const period = parsePeriod(text);
  if (!period.ok) return { refused: unreadable(text, period) };
  // The years of "2010 - 12" may be financial years, which end in another month.
  if (period.kind === 'months' && !parseInPrint(text).ok) return { refused: { cell: text, of: 'due' } };
  return YEAR.test(text) ? endOfYear(text, plan) : { day: period.end };
}

/** Reads a bare year as the end of the plan if the plan ends that year, otherwise as its last day. */
export function endOfYear(year: string, plan: PlanPeriod | undefined): { readonly day: Day; readonly is: DueReading } {
  if (plan?.end.startsWith(year) === true) return { day: plan.end, is: 'end-of-plan' };
  return { day: `${year}-12-31`, is: 'end-of-year' };
}

/** Reads the day on which something begins or ends: a day, or the first or last day of a period. */
export function dayFrom(cell: Cell, isEnd: boolean, collector: Collector): Day | undefined {
  const text = cell.text.trim();
  const period = parsePeriod(text);
  if (period.ok) return isEnd ? period.end : period.start;
  return refuse(collector, 'unreadable-day', cell, unreadable(text, period));
}

function unreadable(text: string, { data: { problem } }: RefusedPeriod): TableProblemData['unreadable-day'] {
  const isOfDay = problem === 'day-or-month' || problem === 'no-such-day';
  return isOfDay ? { cell: text, of: problem, year: Number(FOUR_DIGITS.exec(text)?.[0]) } : { cell: text, of: 'due' };
}
