import type { Collector } from '../collector.js';
import { isConditional } from '../doubts/isConditional.js';
import { mayLimit } from '../doubts/mayLimit.js';
import { saysPart } from '../doubts/saysPart.js';
import { onOneLine } from '../guard.js';
import { cellOf, type Record_, textIn, wordsOf } from '../record.js';
import { askWhetherWhole } from './askOfFootnote.js';

// What nothing but a figure can be.
const OF_A_FIGURE =
  /^\W*(?:provisional|unvalidated|estimated?|estimates?|revised|draft|rolling|cumulative|running totals?|targets?|planned)(?: (?:data|figures?|values?|results?))?\W*$/iu;
const HOW_OFTEN = /^\W*(?:monthly|quarterly|annual|annually|yearly|weekly|daily)\W*$/iu;
const MOST_WORDS = 4;

const OF_INDICATORS = ['note', 'source', 'baseline.note'];

/**
 * Asks about comments and notes in a row of an indicator which say that a figure covers only a part, or was not
 * observed.
 */
export function askOfWords(record: Record_, isLatestKnown: boolean, collector: Collector): void {
  const comments = record.layout.lists.comment.map((item) => `${item}.text`);
  if (isLatestKnown) {
    askIf(saysPart, [...OF_INDICATORS, ...comments], record, collector);
    askOfUnknown(record, collector);
  }
  askIf((words) => saysPart(words) || isConditional(words), ['targetNote'], record, collector);
}

/** Asks the same about the note of a figure. */
export function askOfNote(record: Record_, collector: Collector): void {
  askIf(saysPart, ['figure.note'], record, collector);
}

// Of words under headings that are not known a few alone may say what the figures of the row are.
function askOfUnknown(record: Record_, collector: Collector): void {
  const { row, layout } = record;
  for (const [column, are] of layout.words) {
    const words = onOneLine(row.cells[column] ?? '').trim();
    const isShort = are === 'remark' && words.split(' ').length <= MOST_WORDS && !HOW_OFTEN.test(words);
    if (saysPart(words) || OF_A_FIGURE.test(words) || (isShort && mayLimit(words)))
      askWhetherWhole(words, record, collector);
  }
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
