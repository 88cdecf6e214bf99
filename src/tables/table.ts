import type { Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import type { TableColumnCode, TableColumnData } from '../explain/tableColumns.js';
import type { TableQuestionCode, TableQuestionData } from '../explain/tableQuestions.js';
import type {
  Table,
  TableNoteCode,
  TableNoteData,
  TableProblemCode,
  TableProblemData,
} from '../explain/tableProblems.js';

/**
 * A cell as returned by a reader of spreadsheets. A number is read as the decimal that JavaScript prints. A date is
 * refused with a message, as it holds a time and a time zone that the sheet does not show.
 *
 * @category Tables
 */
export type TableCell = string | number | boolean | Date | null | undefined;

/**
 * A table: the text of a CSV file, its bytes, or its rows from any reader of spreadsheets.
 *
 * Bytes are read as UTF-8, as UTF-16 if they begin with its mark, or else as Windows-1252, which is what Excel writes
 * as plain "CSV". Pass in bytes if you can: a text has already been decoded, rightly or wrongly.
 *
 * @category Tables
 */
export type TableInput = string | Uint8Array | readonly (readonly TableCell[])[];

/**
 * The character between the cells of a row.
 *
 * @category Tables
 */
export type Delimiter = ',' | ';' | '\t';

/** All the delimiters. */
export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

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
  /** The heading of the column as it is. */
  readonly heading?: string;
  /** The cell as it is. */
  readonly cell?: string;
}

/**
 * A mistake in a table, with its place, what is wrong and what to do about it.
 *
 * @category Tables
 */
export type TableProblem = {
  readonly [Code in TableProblemCode]: TablePlace & {
    /** What is wrong, as a word for code to branch on. */
    readonly code: Code;
    /** What the message says, as data: every figure, name and word of it. */
    readonly data: TableProblemData[Code];
    /** What is wrong and what to do, in a sentence or two. */
    readonly message: string;
  };
}[TableProblemCode];

/**
 * A decision that you should know about but that stops nothing: how a date was read, what was left out.
 *
 * @category Tables
 */
export type TableNote = {
  readonly [Code in TableNoteCode]: TablePlace & {
    /** What was decided, as a word for code to branch on. */
    readonly code: Code;
    /** What the message says, as data: every figure, name and word of it. */
    readonly data: TableNoteData[Code];
    /** What was decided, in a sentence or two. */
    readonly message: string;
  };
}[TableNoteCode];

/**
 * What a column of a table was taken for.
 *
 * @category Tables
 */
export type TableColumn = {
  readonly [Code in TableColumnCode]: {
    /** What it was taken for, as a word for code to branch on. */
    readonly code: Code;
    /** What the message says, as data. */
    readonly data: TableColumnData[Code];
    /** Which table it is of. */
    readonly table: Table;
    /** The line of its heading, counted from 1; the number of the row where rows were given. */
    readonly line: number;
    /** The column, counted from 1. */
    readonly column: number;
    /** Its heading on one line; if there are several lines of headings, they are joined. */
    readonly heading: string;
    /** What it was taken for, in a sentence or two. */
    readonly message: string;
  };
}[TableColumnCode];

/**
 * Something that a table leaves open and the reader never guesses. To go on, make the same call with the option
 * `answers`.
 *
 * @category Tables
 */
export type TableQuestion = {
  readonly [Code in TableQuestionCode]: {
    /** The id to use in an answer: `polarity`. Two questions of one table never share it. */
    readonly id: string;
    /** What sort of question it is, as a word for code to branch on. */
    readonly code: Code;
    /** What the question says, as data. */
    readonly data: TableQuestionData[Code];
    /** Which table leaves it open. */
    readonly table: Table;
    /** The question, in a sentence or two. */
    readonly question: string;
    /** The possible answers; empty if the question says what form the answer should have. */
    readonly choices: readonly string[];
    /** The rows or headings that it is about. */
    readonly appliesTo: readonly AskedAbout[];
    /**
     * Whether something cannot be read without the answer. Until it is given, the table is not read and `ok` is
     * `false`.
     */
    readonly isNeeded: boolean;
  };
}[TableQuestionCode];

/**
 * A row or a heading that a question is about.
 *
 * @category Tables
 */
export interface AskedAbout {
  /** The line of the file, counted from 1; the number of the row where rows were given. */
  readonly line: number;
  /** The id of the indicator where the row states one, else its name; or the words of the heading. */
  readonly name: string;
  /** The words of the cell, if the question is about one. */
  readonly words?: string;
  /** The figure that a question about a level compares it with, if there is one. */
  readonly beside?: {
    /** The figure, as it is written. */
    readonly figure: string;
    /** What the figure is, compared with the level. */
    readonly is: 'better' | 'larger' | 'smaller';
  };
}

/**
 * Answers to the questions of a table, by their ids: one for everything it is about, or one for each row by its id or
 * name, with `*` for the others.
 *
 * @example
 * ```ts
 * import { readIndicators, type TableAnswers } from 'community-safety-plan/csv';
 *
 * const text = 'Indicator,Unit,Baseline 2024/25,Target 2027/28\nBurglary,offences,900,800\nReferrals,referrals,80,100';
 * readIndicators(text).questions.map(({ id }) => id); // => ['polarity']
 *
 * const answers: TableAnswers = { polarity: { Referrals: 'higher-is-better', '*': 'lower-is-better' } };
 * const read = readIndicators(text, { answers });
 * read.ok && read.indicators.map(({ polarity }) => polarity); // => ['lower-is-better', 'higher-is-better']
 * ```
 *
 * @category Tables
 */
export type TableAnswers = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/**
 * The part of an indicator's row that could be read while it waits for an answer: everything except its target, or its
 * baseline.
 *
 * @category Tables
 */
export type WaitingIndicator = Omit<Indicator, 'id' | 'target'> & {
  /** The line of the file, counted from 1; the number of the row where rows were given. */
  readonly line: number;
  /** Its id, where the row states one. */
  readonly id?: string;
  /** Its figures after the baseline. */
  readonly figures: readonly Pick<Observation, 'period' | 'figure'>[];
};

/**
 * What every reader of a table takes.
 *
 * @category Tables
 */
export interface TableOptions {
  /**
   * What your own headings mean, by the heading as printed: a heading that the library knows (`{ 'Start point':
   * 'Baseline March 2013' }`), or `false` to leave a column out on purpose.
   */
  readonly columns?: Readonly<Record<string, string | false>>;
  /**
   * Answers to the questions of an earlier call: `{ polarity: 'lower-is-better' }`. One that is not asked changes
   * nothing, and is noted.
   */
  readonly answers?: TableAnswers;
  /** The character between the cells; recognised from the headings if left out. */
  readonly delimiter?: Delimiter;
  /** Whether a table with problems returns its good rows, with the list of problems. Without this, it returns none. */
  readonly partial?: boolean;
}
