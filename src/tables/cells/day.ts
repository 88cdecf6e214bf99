import { show } from '../../errors/show.js';
import { formatPeriod } from '../../format/formatPeriod.js';
import type { Day, PlanPeriod } from '../../model/period.js';
import { dayOf, isDay } from '../../period/day.js';
import { parsePeriod } from '../../period/parsePeriod.js';

/** A day read from words, and how, where that needed a decision. */
export type ReadDay = { readonly day: Day; readonly note?: string } | { readonly refused: string };

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
  if (!period.ok)
    return {
      refused: `${show(text)} is not a day, month or year that can be read. Write 2018-03-31, March 2018, 2017/18 or 2018.`,
    };
  return YEAR.test(text) ? endOfYear(text, plan) : { day: period.end };
}

/** Takes a bare year for the end of the plan where the plan ends in it, and else for its last day. */
export function endOfYear(year: string, plan: PlanPeriod | undefined): { readonly day: Day; readonly note: string } {
  if (plan?.end.startsWith(year) === true) {
    return { day: plan.end, note: `is read as ${formatPeriod(plan.end)}, the end of the plan` };
  }
  const day = `${year}-12-31`;
  return { day, note: `is read as ${formatPeriod(day)}, the end of that year` };
}

// Excel writes 2018-03-31 as 31/03/2018. Where both could be the month, the day that is meant is not known.
function readFigures(text: string, first: number, second: number, year: number): ReadDay {
  const isClear = first > 12 || first === second;
  const day = isClear ? dayOf(year, second, first) : undefined;
  if (day !== undefined) return { day };
  const unclear = first <= 12 && second <= 12;
  const because = unclear ? 'may begin with the day or with the month' : 'is no day that exists';
  return { refused: `${show(text)} ${because}. Write it as ${String(year)}-03-31, the year first.` };
}
