import type { MergedCells } from './workbook.js';

/**
 * A table of a Word document.
 *
 * @category Office files
 */
export interface WordTable {
  /**
   * The words of the paragraph just above it, such as "Priority 1: Burglary"; empty if there is none.
   */
  readonly heading: string;
  /**
   * The heading that names the priority it is under, such as "Priority 1: Burglary" two paragraphs above it; empty if there
   * is none. A heading counts until the next one of its level.
   */
  readonly priority: string;
  /**
   * The text of its cells. A cell that is merged over several columns or rows is followed by blank ones. Rows of one cell at
   * the end hold its footnotes, and notes right below it.
   */
  readonly rows: readonly (readonly string[])[];
  /** The cells that are merged. */
  readonly merged: readonly MergedCells[];
  /** How many texts were struck out, and left out: cells, or parts of cells. */
  readonly struckOut: number;
}

/**
 * The tables of a Word document, in order.
 *
 * @category Office files
 */
export interface WordDocument {
  /** The tables. A table inside a cell of another table is listed separately, and is not part of that cell. */
  readonly tables: readonly WordTable[];
}
