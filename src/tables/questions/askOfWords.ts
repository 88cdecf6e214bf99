import { periodIn } from '../cells/periodIn.js';
import type { Collector } from '../collector.js';
import { isConditional } from '../doubts/isConditional.js';
import type { PeriodOfFigures, PeriodsOfFigures } from '../doubts/isOtherTime.js';
import { mayLimit } from '../doubts/mayLimit.js';
import { saysNotFinal, saysPart, saysPartInName, saysPartInSource, saysUnobservedOfAll } from '../doubts/saysPart.js';
import { saysTime } from '../doubts/saysTime.js';
import { onOneLine } from '../guard.js';
import { cellOf, type Record_, textIn, wordsOf } from '../record.js';
import { askWhetherWhole } from './askOfFootnote.js';

// What nothing but a figure can be.
const OF_A_FIGURE = /^\W*(?:revised|targets?|planned)(?: (?:data|figures?|values?|results?))?\W*$/iu;
const HOW_OFTEN = /^\W*(?:monthly|quarterly|annual|annually|yearly|weekly|daily)\W*$/iu;
const MOST_WORDS = 4;

/** The times of the figures of a row, and the area of the plan, as far as they are known. */
export interface AboutRow {
  readonly baseline: PeriodOfFigures;
  readonly latest: PeriodOfFigures;
  readonly area: string | undefined;
}

/**
 * Asks of what a row of an indicator says in words that its latest figure is for another time, for a part, not observed or
 * in doubt.
 */
export function askOfWords(record: Record_, { baseline, latest, area }: AboutRow, collector: Collector): void {
  const all = [baseline, latest, ...record.layout.outturns.map(({ period }) => period)];
  const asked = (key: string, isAsked: (words: string) => boolean): void => {
    askIf(key, isAsked, record, collector);
  };
  for (const key of ['name', 'otherName']) asked(key, (words) => saysPartInName(words, all, area));
  asked('note', (words) => saysPart(words, [latest]) || saysNotFinal(words));
  asked('source', (words) => saysPartInSource(words, all, latest));
  asked('baseline.note', (words) => saysPart(words, [baseline]));
  for (const item of record.layout.lists.comment) {
    const heading = record.layout.headings.find((each) => each?.key.startsWith(`${item}.`));
    const period = heading?.period ?? periodIn(cellOf(record, `${item}.period`)?.text) ?? latest;
    asked(`${item}.text`, (words) => saysPart(words, [period]) || saysNotFinal(words));
  }
  askOfUnknown(record, [latest], collector);
}

/** Asks of the words next to a target that it holds under a condition, or no longer. */
export function askOfTargetNote(record: Record_, collector: Collector): void {
  askIf('targetNote', (words) => saysUnobservedOfAll(words) || isConditional(words), record, collector);
}

/** Asks of the note of a figure, likewise. */
export function askOfNote(record: Record_, period: PeriodOfFigures, collector: Collector): void {
  askIf('figure.note', (words) => saysPart(words, [period]) || saysNotFinal(words), record, collector);
}

// Of words under headings that are not known a few alone may say what the figures of the row are.
function askOfUnknown(record: Record_, periods: PeriodsOfFigures, collector: Collector): void {
  const { row, layout } = record;
  for (const [column, are] of layout.words) {
    const words = onOneLine(String(row.cells[column])).trim();
    const isShort = are === 'remark' && words.split(' ').length <= MOST_WORDS && !HOW_OFTEN.test(words);
    if (
      saysPart(words, periods)
      || saysTime(words)
      || saysNotFinal(words)
      || OF_A_FIGURE.test(words)
      || (isShort && mayLimit(words, periods))
    )
      askWhetherWhole(words, record, collector);
  }
}

function askIf(key: string, isAsked: (words: string) => boolean, record: Record_, collector: Collector): void {
  const cell = cellOf(record, key);
  if (cell !== undefined && isAsked(wordsOf(cell))) askWhetherWhole(textIn(cell, onOneLine), record, collector);
}
