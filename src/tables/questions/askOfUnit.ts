import type { TableQuestionData } from '../../explain/tableQuestions.js';
import { namesOf } from '../cells/polarity.js';
import { type SaidOfUnit, unitIn } from '../cells/unitWords.js';
import type { Collector } from '../collector.js';
import type { Record_ } from '../record.js';
import type { AskedAbout } from '../table.js';

const CHOICES = [
  ...['%', 'percentage points', 'per 1000 population', 'per 100000 population'],
  ...['average seconds', 'average minutes', 'average hours', 'average days', 'average weeks'],
  ...['score', '£', 'number'],
];

/** Asks what the figures of a row are measured in, where its cells and its name leave it open; gives the answer. */
export function askOfUnit(record: Record_, collector: Collector): SaidOfUnit | undefined {
  const names = namesOf(record);
  const answer = collector.answers.to('unit', names, CHOICES);
  if (answer !== undefined) return unitIn(answer);
  const dataFor = (about: readonly AskedAbout[]): TableQuestionData['unit'] => ({
    indicators: about.map(({ name }) => name),
  });
  const question = { id: 'unit', code: 'unit', choices: CHOICES, isNeeded: true, dataFor } as const;
  collector.ask(question, { line: record.row.line, name: String(names[0]) });
  return undefined;
}
