import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { show } from '../errors/show.js';
import { sentenceOf, type Sentences } from './sentences.js';

/**
 * What the refusal to write a workbook says, by its `reason`: what no sheet can hold.
 *
 * @category Office files
 */
export interface SheetProblemData {
  /** There is no sheet to write. */
  readonly 'no-sheet': object;
  /** No spreadsheet takes the name of the sheet. */
  readonly 'sheet-name': { readonly sheet: string };
  /** Two sheets have one name. Capital and small letters are the same to a spreadsheet. */
  readonly 'same-name': { readonly sheet: string };
  /** A sheet has more rows than a spreadsheet. */
  readonly 'too-many-rows': { readonly sheet: string; readonly most: number };
  /** A row has more cells than a spreadsheet has columns. */
  readonly 'too-many-columns': { readonly sheet: string; readonly row: number; readonly most: number };
  /** A text is longer than a cell holds. */
  readonly 'too-long-text': { readonly sheet: string; readonly cell: string; readonly most: number };
  /** A text has a character that XML cannot hold, as a workbook is XML. */
  readonly 'character-not-held': { readonly sheet: string; readonly cell: string; readonly character: string };
  /** A cell is neither text nor a finite number. */
  readonly 'cell-value': { readonly sheet: string; readonly cell: string; readonly value: unknown };
  /** The first row does not have the heading that a drop-down list is for. */
  readonly 'no-such-heading': { readonly sheet: string; readonly heading: string };
  /** A drop-down list is empty, is longer than a workbook holds, or has a comma, a quotation mark or a blank in it. */
  readonly choices: { readonly sheet: string; readonly heading: string; readonly most: number };
}

const SENTENCES: Sentences<SheetProblemData> = {
  'no-sheet': () => 'A workbook must have at least one sheet.',
  'sheet-name': ({ sheet }) =>
    `${show(sheet)} cannot be the name of a sheet. It must have 1 to 31 characters, none of them [ ] : * ? / or \\, no apostrophe at either end, and must not be History.`,
  'same-name': ({ sheet }) =>
    `Two sheets are called ${show(sheet)}. Capital and small letters are the same here: give each sheet a name of its own.`,
  'too-many-rows': ({ sheet, most }) =>
    `The sheet ${show(sheet)} has more than ${withCommas(most)} rows, the most that a spreadsheet has.`,
  'too-many-columns': ({ sheet, row, most }) =>
    `Row ${String(row)} of the sheet ${show(sheet)} has more than ${withCommas(most)} cells, the most that a spreadsheet has.`,
  'too-long-text': ({ sheet, cell, most }) =>
    `The text for ${placeOf({ sheet, cell })} has more than ${withCommas(most)} characters, the most that a cell holds.`,
  'character-not-held': ({ sheet, cell, character }) =>
    `The text for ${placeOf({ sheet, cell })} has the character ${character} in it, which a workbook cannot hold.`,
  'cell-value': ({ sheet, cell, value }) =>
    `The value for ${placeOf({ sheet, cell })} must be text, a finite number or null, not ${show(value)}.`,
  'no-such-heading': ({ sheet, heading }) =>
    `The first row of the sheet ${show(sheet)} has no heading ${show(heading)} for the drop-down list.`,
  choices: ({ sheet, heading, most }) =>
    `The drop-down list for ${show(heading)} in the sheet ${show(sheet)} must have texts without commas or quotation marks, and no more than ${String(most)} characters in all.`,
};

/** Returns the error for what a workbook cannot hold. */
export function sheetProblem<Reason extends keyof SheetProblemData>(
  reason: Reason,
  data: SheetProblemData[Reason],
): CommunitySafetyError {
  const message = sentenceOf(SENTENCES, { code: reason, data });
  return new CommunitySafetyError('INVALID_ARGUMENT', message, { argument: 'sheets', reason, ...data });
}

// As a spreadsheet calls it: `B7`.
function placeOf({ sheet, cell }: Pick<SheetProblemData['cell-value'], 'sheet' | 'cell'>): string {
  return `cell ${cell} of the sheet ${show(sheet)}`;
}

function withCommas(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
