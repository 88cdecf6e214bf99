/**
 * Cells that are merged into one, counted from 1. Their text is in the first of them, and the others are blank. A figure in them
 * is followed by the number of cells, such as "195 (in 2 merged cells)", since it may be for any of them.
 *
 * @category Office files
 */
export interface MergedCells {
  /** The first row. */
  readonly firstRow: number;
  /** The last row. */
  readonly lastRow: number;
  /** The first column. */
  readonly firstColumn: number;
  /** The last column. */
  readonly lastColumn: number;
}

/**
 * A sheet of a workbook.
 *
 * @category Office files
 */
export interface Sheet {
  /** Its name. */
  readonly name: string;
  /**
   * The text of its cells, as shown and with every digit, from the first row and the first column. Blank cells at the
   * end are left out. Rows of one cell at the end hold the comments that limit a figure, each after the mark behind its
   * cell.
   */
  readonly rows: readonly (readonly string[])[];
  /** The cells that are merged. */
  readonly merged: readonly MergedCells[];
  /** Whether the sheet is hidden. */
  readonly isHidden: boolean;
  /** The rows that are hidden or filtered out, counted from 1. They are still included in the rows. */
  readonly hiddenRows: readonly number[];
  /** The columns that are hidden, counted from 1. They are still included in the rows. */
  readonly hiddenColumns: readonly number[];
  /** How many texts were struck out, and left out: cells, or parts of cells. Known only for `.xlsx` and `.xlsm`. */
  readonly struckOut: number;
  /** How many comments on cells were left out. Known of `.xlsx`, `.xlsm` and `.ods` only. */
  readonly commentsLeftOut: number;
}

/**
 * A workbook: its sheets, in order.
 *
 * @category Office files
 */
export interface Workbook {
  /** The sheets, including hidden ones. Charts that fill a sheet are left out. */
  readonly sheets: readonly Sheet[];
}
