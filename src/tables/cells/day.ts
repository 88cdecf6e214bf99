import type { DueReading, TableProblemData } from '../../explain/tableProblems.js';
import type { Day, PlanPeriod } from '../../model/period.js';
import { dayOf, isDay } from '../../period/day.js';
import { parseInPrint } from '../../period/parseInPrint.js';
import { parsePeriod } from '../../period/parsePeriod.js';
import type { Collector } from '../collector.js';
import { type Cell, refuse } from '../record.js';

/** A day read from words, and how, where that needed a decision. */
export type ReadDay =
  { readonly day: Day; readonly is?: DueReading } | { readonly refused: TableProblemData['unreadable-day'] };

const IN_FIGURES = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/u;
const YEAR = /^\d{4}$/u;

/**
 * Reads the day by which something is due: a day, or a period, which means its last day. A bare year is the end of the
 * plan where the plan ends in it, and else its last day.
 */
export function readDue(words: string, plan: PlanPeriod | undefined): ReadDay {
  const text = words.trim();
  if (isDay(text)) return { day: text };
  const figures = IN_FIGURES.exec(text);
  if (figures) return readFigures(text, Number(figures[1]), Number(figures[2]), Number(figures[3]));
  const period = parsePeriod(text);
  // The years of "2010 - 12" may be financial ones, and then it ends in another month.
  if (!period.ok || (period.kind === 'months' && !parseInPrint(text).ok)) return { refused: { cell: text, of: 'due' } };
  return YEAR.test(text) ? endOfYear(text, plan) : { day: period.end };
}

/** Takes a bare year for the end of the plan where the plan ends in it, and else for its last day. */
export function endOfYear(year: string, plan: PlanPeriod | undefined): { readonly day: Day; readonly is: DueReading } {
  if (plan?.end.startsWith(year) === true) return { day: plan.end, is: 'end-of-plan' };
  return { day: `${year}-12-31`, is: 'end-of-year' };
}

// Excel writes 2018-03-31 as 31/03/2018. Where both could be the month, the day that is meant is not known.
function readFigures(text: string, first: number, second: number, year: number): ReadDay {
  const isClear = first > 12 || first === second;
  const day = isClear ? dayOf(year, second, first) : undefined;
  if (day !== undefined) return { day };
  const unclear = first <= 12 && second <= 12;
  return { refused: { cell: text, of: unclear ? 'day-or-month' : 'no-such-day', year } };
}

/** Reads the day on which something begins or ends: a day, or the first or last day of a period. */
export function dayFrom(cell: Cell, isEnd: boolean, collector: Collector): Day | undefined {
  const text = cell.text.trim();
  const period = parsePeriod(text);
  if (period.ok) return isEnd ? period.end : period.start;
  const read = readDue(text, undefined);
  return 'day' in read ? read.day : refuse(collector, 'unreadable-day', cell, read.refused);
}
