import type { TableQuestionData } from '../../explain/tableQuestions.js';
import type { Day, Period, PlanPeriod } from '../../model/period.js';
import { parsePeriod } from '../../period/parsePeriod.js';
import { namesOf } from '../cells/polarity.js';
import type { Collector } from '../collector.js';
import type { Heading } from '../heading.js';
import { cellOf, type Record_ } from '../record.js';
import { daysOfYear } from './daysOfYear.js';

const YEAR_ALONE = /^\W*(?:(?:by|in|for|during|until|to|before|target|due) )*(?:the year )?(\d{4})\W*$/iu;

/** The keys of columns that hold targets. */
export const OF_TARGETS = /^(?:target|interim)\b/u;

/**
 * Asks by which day a target is due whose words name a year alone, next to figures of financial years, unless the plan
 * ends with it, or next to a figure of that very year: "1,800 by 2025". Returns the day of the answer. `due` is how the
 * words were read.
 */
export function askOfDueYear(
  words: string | undefined,
  due: Day | undefined,
  record: Record_,
  plan: PlanPeriod | undefined,
  collector: Collector,
): { readonly isOpen: boolean; readonly due?: Day } {
  const year = YEAR_ALONE.exec(words ?? '')?.[1];
  if (words === undefined || year === undefined) return { isOpen: false };
  const figures = record.layout.headings.filter((heading) => !OF_TARGETS.test(String(heading?.key)));
  const periods = figures.map((heading) => heading?.period ?? periodInRow(record, heading));
  if (!mayMeanOtherDay(periods, year, due, plan)) return { isOpen: false };
  const choices = daysOfYear(year);
  const id = `due-${year}`;
  const answer = collector.answers.to(id, [words, ...namesOf(record)], choices);
  if (answer !== undefined) return { isOpen: false, due: answer };
  const dataFor = (): TableQuestionData['due'] => ({ heading: words, year, days: choices });
  const about = { line: record.row.line, name: String(namesOf(record)[0]) };
  collector.ask({ id, code: 'due', choices, isNeeded: true, dataFor }, about);
  return { isOpen: true };
}

/**
 * Says whether a year alone may mean another day than it was read as, by the periods of the figures next to it. Next to a
 * figure of that calendar year not even the end of the plan is sure.
 */
export function mayMeanOtherDay(
  periods: readonly (Period | undefined)[],
  year: string,
  due: Day | undefined,
  plan: PlanPeriod | undefined,
): boolean {
  if (due !== plan?.end) return periods.some((period) => period?.kind === 'financial-year');
  return periods.some((period) => period?.label === year && period.end !== plan?.end);
}

function periodInRow(record: Record_, heading: Heading | undefined): Period | undefined {
  const cell = heading?.key.endsWith('.period') === true ? cellOf(record, heading.key) : undefined;
  const read = cell && parsePeriod(cell.text);
  return read?.ok === true ? read : undefined;
}
