import type { Collector } from '../collector.js';
import { saysPart } from '../doubts/saysPart.js';
import { saysTime } from '../doubts/saysTime.js';
import { footnoteOf } from '../footnotes.js';
import type { Record_ } from '../record.js';
import { askWhetherWhole } from './askOfFootnote.js';

// The footnotes of figures and targets are read with them.
const READ_WITH_ITS_CELL = /(?:\.printed|\.value)$|^(?:target$|period:)/u;

/**
 * Asks of the footnotes of a name, a unit and the like, where they say that a figure is for a part or another time, or
 * not observed. `read` is a footnote that was read with the baseline.
 */
export function askOfMarks({ row, layout }: Record_, collector: Collector, read?: string): void {
  if (layout.footnotes.size === 0) return;
  for (const [column, cell] of row.cells.entries()) {
    if (READ_WITH_ITS_CELL.test(layout.headings[column]?.key ?? '')) continue;
    const said = footnoteOf(cell, layout.footnotes);
    if (said === undefined || said === read) continue;
    if (saysPart(said, layout.periods()) || saysTime(said)) askWhetherWhole(said, { row, layout }, collector);
  }
}
