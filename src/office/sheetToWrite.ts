/**
 * A cell of a sheet to write: text as it is, a number, or nothing.
 *
 * @category Office files
 */
export type CellToWrite = string | number | null;

/**
 * A sheet of a workbook to write.
 *
 * @category Office files
 */
export interface SheetToWrite {
  /** Its name: 1 to 31 characters, without `[ ] : * ? / \`. */
  readonly name: string;
  /** Its rows, the first of which has the headings. */
  readonly rows: readonly (readonly CellToWrite[])[];
  /** The columns that offer a drop-down list below their heading. */
  readonly choices?: readonly ChoicesToWrite[];
}

/**
 * The drop-down list of a column.
 *
 * @category Office files
 */
export interface ChoicesToWrite {
  /** The heading of the column in the first row. */
  readonly heading: string;
  /**
   * The choices, without commas and quotation marks: no more than 255 characters in total, counting a comma after each.
   */
  readonly values: readonly string[];
  /** Whether users may type something else; if left out, the spreadsheet refuses it. */
  readonly allowsOthers?: boolean;
}
