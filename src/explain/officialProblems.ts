import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { show } from '../errors/show.js';
import { sentenceOf, type Sentences } from './sentences.js';
import { listed } from './values.js';

/**
 * What the refusal of a file of official statistics says, by its `reason`.
 *
 * @category Official statistics
 */
export interface OfficialProblemData {
  /** The file has no row with the headings of such a file. */
  readonly 'no-headings': { readonly file: string; readonly wanted: readonly string[] };
  /** The headings of the file are of no kind that is read. */
  readonly 'unknown-file': { readonly file: string; readonly known: readonly string[] };
  /** The file is a workbook, JSON or no text at all. */
  readonly 'not-a-table': { readonly file: string; readonly is: 'workbook' | 'json' | 'not-text' };
  /** The quotation marks of the file do not match. */
  readonly 'broken-quotes': { readonly file: string; readonly line: number };
  /** A cell is a date, or something else that is not text or a number. */
  readonly 'not-text-or-number': { readonly file: string; readonly line: number };
  /** A cell that must be a number is not one. */
  readonly 'unreadable-number': {
    readonly file: string;
    readonly line: number;
    readonly column: string;
    readonly cell: string;
  };
  /** A period cannot be read, or the file does not say which period it is about. */
  readonly 'unreadable-period': { readonly file: string; readonly line: number; readonly cell: string };
  /** Two files hold the same month of one force, or the same quarter or year of one area. */
  readonly 'period-twice': {
    readonly file: string;
    readonly other: string;
    readonly period: string;
    readonly area: string;
  };
}

const OTHER = {
  workbook: 'a workbook. Read it with readWorkbook and hand in the rows of its sheet, or save the sheet as CSV',
  json: 'JSON',
  'not-text': 'not a text file',
} as const;

const SENTENCES: Sentences<OfficialProblemData> = {
  'no-headings': ({ file, wanted }) =>
    `${file} has no row with these headings: ${listed(wanted)}. Give the file as it was published.`,
  'unknown-file': ({ file, known }) =>
    `${file} is not a file of official statistics that is read here. These are: ${listed(known)}.`,
  'not-a-table': ({ file, is }) => `${file} is ${OTHER[is]}.`,
  'broken-quotes': ({ file, line }) =>
    `${file}, line ${String(line)}: the quotation marks do not match. Download the file again.`,
  'not-text-or-number': ({ file, line }) =>
    `${file}, line ${String(line)}: a cell is not text or a number. Hand in the cells as text.`,
  'unreadable-number': ({ file, line, column, cell }) =>
    `${file}, line ${String(line)}: ${show(cell)} under ${show(column)} is not a number.`,
  'unreadable-period': ({ file, line, cell }) =>
    `${file}, line ${String(line)}: the period ${show(cell)} cannot be read.`,
  'period-twice': ({ file, other, period, area }) =>
    `${file} and ${other} both have ${area} in ${period}, which would be counted twice. Give one of the two.`,
};

/** Returns the error for a file of official statistics that cannot be read. */
export function officialProblem<Reason extends keyof OfficialProblemData>(
  reason: Reason,
  data: OfficialProblemData[Reason],
): CommunitySafetyError {
  return new CommunitySafetyError('INVALID_FILE', sentenceOf(SENTENCES, { code: reason, data }), { reason, ...data });
}
