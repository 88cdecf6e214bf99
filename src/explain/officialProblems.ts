import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { show } from '../errors/show.js';
import { formatNumber } from '../format/formatNumber.js';
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
  /** A crime or a person is counted in fractions: the cell is a rate, or its dot parts thousands. */
  readonly 'not-a-whole-number': {
    readonly file: string;
    readonly line: number;
    readonly column: string;
    readonly cell: string;
  };
  /** The title says that the table is one of rates or changes. */
  readonly 'not-counts': { readonly file: string; readonly line: number; readonly title: string };
  /** Two columns that are read have the same heading. */
  readonly 'heading-twice': { readonly file: string; readonly heading: string };
  /** A row is there twice. */
  readonly 'row-twice': {
    readonly file: string;
    readonly line: number;
    readonly other: number;
    readonly area: string;
  };
  /** Each row of the file is there twice, or four times, and so on. */
  readonly 'all-rows-twice': { readonly file: string };
  /** Two files have casualties of one collision. */
  readonly 'casualties-twice': { readonly file: string; readonly other: string; readonly id: string };
  /** Two files have one name, which the same file given twice has as well. */
  readonly 'file-twice': { readonly file: string };
  /** A district is in two forces, or two look-ups put it in different partnerships. */
  readonly 'areas-differ': { readonly district: string; readonly areas: readonly string[] };
  /** Two rows give one area and year different populations. */
  readonly 'populations-differ': {
    readonly area: string;
    readonly year: number;
    readonly populations: readonly number[];
    readonly from: readonly string[];
  };
  /** The rows of an area by sex and age are not one for each, or have totals among them. */
  readonly 'not-each-age-once': { readonly file: string; readonly line: number; readonly area: string };
  /** The quarters of a table are not told apart. */
  readonly 'no-quarters': { readonly file: string };
  /** The title does not say which year the table is about. */
  readonly 'no-year-in-title': { readonly file: string };
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
  'not-a-whole-number': ({ file, line, column, cell }) =>
    `${file}, line ${String(line)}: ${show(cell)} under ${show(column)} is not a whole number. If it is a rate, give the table of counts; if the dot parts thousands, save the numbers without it.`,
  'not-counts': ({ file, line, title }) =>
    `${file}, line ${String(line)}: by its title this is a table of rates or changes, ${show(title)}. Give the table of counts.`,
  'heading-twice': ({ file, heading }) =>
    `${file} has two columns with the heading ${show(heading)}. Leave one of them out.`,
  'row-twice': ({ file, line, other, area }) =>
    `${file}, line ${String(line)}: the row of ${area} is there already, on line ${String(other)}. Take one of them out.`,
  'all-rows-twice': ({ file }) =>
    `${file} has every row twice or more often, as if a table had been added to itself. Give each row once.`,
  'casualties-twice': ({ file, other, id }) =>
    `${file} and ${other} both have casualties of collision ${id}, which would be counted twice. Give one of the two.`,
  'file-twice': ({ file }) =>
    `Two files are called ${file}, and a file that is given twice would be counted twice. Give each file once, under a name of its own.`,
  'areas-differ': ({ district, areas }) =>
    `The look-ups put ${district} in different areas: ${listed(areas)}. Give one of them.`,
  'populations-differ': ({ area, year, populations, from }) =>
    `The population of ${area} in mid-${String(year)} is ${listed(populations.map((each, index) => `${formatNumber(each)} in ${String(from[index])}`))}. Give one edition.`,
  'not-each-age-once': ({ file, line, area }) =>
    `${file}, line ${String(line)}: the rows of ${area} are not one for each sex and each year of age up to 85 or more, so they cannot be added up. Give the table with one row for each district (MYEB3).`,
  'no-quarters': ({ file }) =>
    `${file} has no column Financial Quarter. If its counts are of whole years, head them "Offence Count (sum of Q1-Q4)"; otherwise give the quarters as they were published.`,
  'no-year-in-title': ({ file }) =>
    `${file}: no line above the headings says which year it is, such as "year ending June 2025". Keep the title of the sheet.`,
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
