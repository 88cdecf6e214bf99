import type { Collector } from '../collector.js';
import { isConditional } from '../doubts/isConditional.js';
import { saysPart } from '../doubts/saysPart.js';
import { onOneLine } from '../guard.js';
import { cellOf, type Record_, textIn, wordsOf } from '../record.js';
import { askWhetherWhole } from './askOfFootnote.js';

const OF_INDICATORS = ['note', 'source', 'baseline.note'];

/**
 * Asks about comments and notes in a row of an indicator which say that a figure covers only a part, or was not
 * observed.
 */
export function askOfWords(record: Record_, isLatestKnown: boolean, collector: Collector): void {
  const comments = record.layout.lists.comment.map((item) => `${item}.text`);
  if (isLatestKnown) askIf(saysPart, [...OF_INDICATORS, ...comments], record, collector);
  askIf((words) => saysPart(words) || isConditional(words), ['targetNote'], record, collector);
}

/** Asks the same about the note of a figure. */
export function askOfNote(record: Record_, collector: Collector): void {
  askIf(saysPart, ['figure.note'], record, collector);
}

function askIf(
  isAsked: (words: string) => boolean,
  keys: readonly string[],
  record: Record_,
  collector: Collector,
): void {
  for (const key of keys) {
    const cell = cellOf(record, key);
    if (cell !== undefined && isAsked(wordsOf(cell))) askWhetherWhole(textIn(cell, onOneLine), record, collector);
  }
}
