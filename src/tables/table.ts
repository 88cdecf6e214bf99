import type { PlanRuleCode } from '../explain/planIssues.js';

/**
 * A cell as a reader of spreadsheets hands it on. A number is read as the decimal that JavaScript prints. A date is
 * refused with a message, as it holds a time and a time zone that the sheet does not show.
 *
 * @category Tables
 */
export type TableCell = string | number | boolean | Date | null | undefined;

/**
 * A table: the text of a CSV file, its bytes, or its rows from any reader of spreadsheets.
 *
 * Bytes are read as UTF-8, as UTF-16 where they begin with its mark, and else as Windows-1252, which is what Excel
 * writes as plain "CSV". Hand in bytes where you can: a text was decoded already, rightly or wrongly.
 *
 * @category Tables
 */
export type TableInput = string | Uint8Array | readonly (readonly TableCell[])[];

/**
 * Which of the tables of a plan.
 *
 * @category Tables
 */
export type Table = 'indicators' | 'observations' | 'priorities' | 'actions' | 'plan';

/**
 * What stands between the cells of a row.
 *
 * @category Tables
 */
export type Delimiter = ',' | ';' | '\t';

/**
 * What is wrong in a table, as a word to branch on. The list is closed.
 *
 * @category Tables
 */
export type TableProblemCode =
  /** The file is a workbook (XLSX, ODS, XLS), not a CSV file. */
  | 'workbook'
  /** The file is JSON, not a table. */
  | 'json'
  /** The file is no text. */
  | 'not-text'
  /** There is nothing in the table. */
  | 'empty'
  /** No row holds headings that the table needs. */
  | 'no-heading-row'
  /** There are headings and no row below them. */
  | 'no-rows'
  /** A quotation mark stands where it may not, or is never closed. */
  | 'broken-quotes'
  /** A heading is not one that is known. */
  | 'unknown-heading'
  /** Two headings mean the same. */
  | 'duplicate-heading'
  /** A heading that the table needs is not there. */
  | 'missing-heading'
  /** A row has fewer cells than there are headings. */
  | 'short-row'
  /** A row has a filled cell with no heading above it. */
  | 'long-row'
  /** A cell holds several lines where one is expected, or not as many as its neighbours. */
  | 'line-breaks'
  /** A row is a note below the table, not a row of it. */
  | 'note-below'
  /** The row below the headings is a second line of them. */
  | 'second-heading-row'
  /** A row is nothing but a name. */
  | 'only-a-name'
  /** A cell that has to be filled is not. */
  | 'empty-cell'
  /** A cell is no figure that can be read. */
  | 'unreadable-figure'
  /** A cell is no target that can be read. */
  | 'unreadable-target'
  /** A cell is no plain number. */
  | 'unreadable-number'
  /** A cell is no unit that can be read. */
  | 'unreadable-unit'
  /** A cell is no period that can be read. */
  | 'unreadable-period'
  /** A cell is no day that can be read. */
  | 'unreadable-day'
  /** A cell is not one of the words its column takes. */
  | 'not-one-of'
  /** A cell is not an id: a word without spaces. */
  | 'invalid-id'
  /** A cell holds something of the spreadsheet: an error, a date, a value that is neither text nor number. */
  | 'spreadsheet-value'
  /** A share handed over as 0.624 may be 62.4% or 0.624%. */
  | 'unclear-percentage'
  /** Nothing says what a figure is measured in. */
  | 'unit-needed'
  /** The cells of a row are in different units. */
  | 'unit-mismatch'
  /** The target cannot be read or judged before it is said which way is better. */
  | 'polarity-needed'
  /** The same indicator stands twice, with different cells or under the same priority. */
  | 'duplicate-indicator'
  /** The same figure stands twice. */
  | 'duplicate-observation'
  /** The same priority, or the same entry of the plan, stands twice with different cells. */
  | 'duplicate-entry'
  /** No indicator has the name or id. */
  | 'unknown-indicator'
  /** No comparator has the name or id. */
  | 'unknown-comparator'
  /** A priority is left blank below a row that has one, as merged cells leave it. */
  | 'blank-priority'
  /** No priority has the name or id. */
  | 'unknown-priority'
  /** Two cells say different things of one thing. */
  | 'contradiction'
  /** A rule of plans is broken. */
  | PlanRuleCode;

/**
 * A place in a table.
 *
 * @category Tables
 */
export interface TablePlace {
  /** Which table it is. */
  readonly table: Table;
  /** The line of the file, counted from 1; the number of the row where rows were given. */
  readonly line: number;
  /** The column, counted from 1. */
  readonly column?: number;
  /** The heading of the column as it stands. */
  readonly heading?: string;
  /** The cell as it stands. */
  readonly cell?: string;
}

/**
 * A mistake in a table, with its place, what is wrong and what to do about it.
 *
 * @category Tables
 */
export interface TableProblem extends TablePlace {
  /** What is wrong, as a word to branch on. */
  readonly code: TableProblemCode;
  /** What is wrong and what to do, in a sentence or two. */
  readonly message: string;
}

/**
 * A decision that a reader of the table should know and that stops nothing: how a date was read, what was left out.
 *
 * @category Tables
 */
export interface TableNote extends TablePlace {
  /** What was decided, in a sentence or two. */
  readonly message: string;
}

/**
 * What every reader of a table takes.
 *
 * @category Tables
 */
export interface TableOptions {
  /**
   * What headings of your own mean, by the heading as printed: a heading that the library knows
   * (`{ 'Start point': 'Baseline March 2013' }`), or `false` to leave a column out on purpose.
   */
  readonly columns?: Readonly<Record<string, string | false>>;
  /** What stands between the cells; recognised from the headings where it is left out. */
  readonly delimiter?: Delimiter;
  /** Whether a table with problems gives its good rows, with the list of problems. Without it, it gives nothing. */
  readonly partial?: boolean;
}
