import type { TableQuestionData } from '../../explain/tableQuestions.js';
import type { Day, Period, PlanPeriod } from '../../model/period.js';
import { parsePeriod } from '../../period/parsePeriod.js';
import { namesOf } from '../cells/polarity.js';
import type { Collector } from '../collector.js';
import type { Heading } from '../heading.js';
import { cellOf, type Record_ } from '../record.js';
import { daysOfYear } from './daysOfYear.js';

const YEAR_ALONE = /^\W*(?:(?:by|in|for|during|until|to|before|target|due) )*(?:the year )?(\d{4})\W*$/iu;

/**
 * Asks on which day a target is due if its words name only a year, next to figures for financial years, and the plan
 * does not end that year: "1,800 by 2025". Returns the day in the answer. `due` is how the words were read.
 */
export function askOfDueYear(
  words: string | undefined,
  due: Day | undefined,
  record: Record_,
  plan: PlanPeriod | undefined,
  collector: Collector,
): { readonly isOpen: boolean; readonly due?: Day } {
  const year = YEAR_ALONE.exec(words ?? '')?.[1];
  const isOfFinancialYears = record.layout.headings.some(
    (heading) => (heading?.period ?? periodInRow(record, heading))?.kind === 'financial-year',
  );
  if (words === undefined || year === undefined || !isOfFinancialYears || due === plan?.end) return { isOpen: false };
  const choices = daysOfYear(year);
  const id = `due-${year}`;
  const answer = collector.answers.to(id, [words, ...namesOf(record)], choices);
  if (answer !== undefined) return { isOpen: false, due: answer };
  const dataFor = (): TableQuestionData['due'] => ({ heading: words, year, days: choices });
  const about = { line: record.row.line, name: String(namesOf(record)[0]) };
  collector.ask({ id, code: 'due', choices, isNeeded: true, dataFor }, about);
  return { isOpen: true };
}

function periodInRow(record: Record_, heading: Heading | undefined): Period | undefined {
  const cell = heading?.key.endsWith('.period') === true ? cellOf(record, heading.key) : undefined;
  const read = cell && parsePeriod(cell.text);
  return read?.ok === true ? read : undefined;
}
