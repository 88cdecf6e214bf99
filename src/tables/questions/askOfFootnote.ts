import type { TableQuestionData } from '../../explain/tableQuestions.js';
import type { Collector } from '../collector.js';
import type { Record_ } from '../record.js';
import type { AskedAbout } from '../table.js';
import { ask, YES } from './ask.js';

/** Asks whether a figure or a target is what its heading says, despite what is said about it. */
export function askWhetherWhole(said: string, record: Record_, collector: Collector): 'waiting' | undefined {
  return ask('footnote', YES, record, said, collector, footnotesOf);
}

/**
 * Returns what the question says about the notes: notes of rows by the names of the rows, and lines about the whole
 * table.
 */
export function footnotesOf(about: readonly AskedAbout[]): TableQuestionData['footnote'] {
  return {
    footnotes: about.map(({ name, words }) =>
      words === undefined ? { indicator: null, footnote: name } : { indicator: name, footnote: words },
    ),
  };
}
