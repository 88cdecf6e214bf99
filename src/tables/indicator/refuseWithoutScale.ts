import type { Collector } from '../collector.js';
import { cellOf, type Record_, wordsOf } from '../record.js';
import { holdsAmountAlone } from './amountAlone.js';

const OF_FIGURES = /(?:\.printed|\.value)$/u;
const OF_TARGETS = /^(?:target|interim\..*\.text)$/u;
const SCALED = /\d ?(?:k|m|mn|bn|thousands?|millions?|billions?)\b/iu;

/** Refuses a target such as "Reduce by 0.2" next to figures such as £1.8m: it may be of the same scale, or of pounds. */
export function refuseWithoutScale(record: Record_, collector: Collector): void {
  const cells = [...record.layout.index.keys()].flatMap((key) => {
    const cell = cellOf(record, key);
    return cell === undefined ? [] : [{ key, cell }];
  });
  const scaled = cells.find(({ key, cell }) => OF_FIGURES.test(key) && SCALED.test(cell.text));
  if (scaled === undefined) return;
  const figure = wordsOf(scaled.cell);
  for (const { key, cell } of cells)
    if (OF_TARGETS.test(key) && holdsAmountAlone(cell.text))
      collector.problem('unit-needed', cell.place, { of: 'target', words: wordsOf(cell), figure });
}
