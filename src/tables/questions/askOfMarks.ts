import type { Collector } from '../collector.js';
import { saysPart } from '../doubts/saysPart.js';
import { footnoteOf } from '../footnotes.js';
import type { Record_ } from '../record.js';
import { askWhetherWhole } from './askOfFootnote.js';

// The footnotes of figures and targets are read with them.
const READ_WITH_ITS_CELL = /(?:\.printed|\.value)$|^(?:target$|period:)/u;

/**
 * Asks about the footnotes of names, units and the like, if they say that a figure covers only a part or was not
 * observed.
 */
export function askOfMarks({ row, layout }: Record_, collector: Collector): void {
  for (const [column, cell] of row.cells.entries()) {
    if (READ_WITH_ITS_CELL.test(layout.headings[column]?.key ?? '')) continue;
    const said = footnoteOf(cell, layout.footnotes);
    if (said !== undefined && saysPart(said)) askWhetherWhole(said, { row, layout }, collector);
  }
}
