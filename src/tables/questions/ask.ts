import type { AskedTarget, TableQuestionCode, TableQuestionData } from '../../explain/tableQuestions.js';
import { namesOf } from '../cells/polarity.js';
import type { Collector } from '../collector.js';
import type { Record_ } from '../record.js';
import { some } from '../some.js';
import type { AskedAbout } from '../table.js';

/** The only choice for a question that is otherwise answered by correcting the table. */
export const YES = ['yes'];

/** What a question about targets says about them. */
export const targetsOf = (about: readonly AskedAbout[]): { readonly targets: readonly AskedTarget[] } => ({
  targets: about.map(({ name, words }) => ({ indicator: name, target: String(words) })),
});

/** Asks a question about a row, in one question for all rows of the table, unless it was answered. */
export function ask<Code extends TableQuestionCode>(
  code: Code,
  choices: readonly string[],
  record: Record_,
  words: string,
  collector: Collector,
  dataFor: (about: readonly AskedAbout[]) => TableQuestionData[Code],
  beside?: AskedAbout['beside'],
): 'waiting' | undefined {
  const names = namesOf(record);
  if (collector.answers.to(code, names, choices) !== undefined) return undefined;
  const about = { line: record.row.line, name: String(names[0]), words, ...some({ beside }) };
  collector.ask({ id: code, code, choices, isNeeded: true, dataFor }, about);
  return 'waiting';
}
