import { type Cell, cellOf, type Record_ } from '../record.js';

const OF_FIGURES = /(?:\.printed|\.value|^target|^interim\..*\.text)$/u;

/** Returns the cells of a row that hold its figures and targets. */
export function cellsOfFigures(record: Record_): readonly Cell[] {
  return [...record.layout.index.keys()].flatMap((key) => (OF_FIGURES.test(key) ? (cellOf(record, key) ?? []) : []));
}
