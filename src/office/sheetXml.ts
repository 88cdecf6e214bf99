import { requireArray, requireKeys, requireOneOf, requireText } from '../errors/require.js';
import { sheetProblem } from '../explain/sheetProblems.js';
import { escaped, NOT_HELD } from './escaped.js';
import { LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS } from './limits.js';
import { numberToWrite } from './numberToWrite.js';
import type { CellToWrite, ChoicesToWrite, SheetToWrite } from './sheetToWrite.js';
import { STYLES } from './styles.js';
import { worksheet } from './workbookParts.js';
import { joined } from './writeZip.js';

interface ColumnToWrite {
  width: number;
  hasNumbers: boolean;
}

const [NARROWEST, WIDEST, MARGIN] = [8, 60, 2];
const LONGEST_LIST = 255;
const LETTERS = 26;
const LINE_BREAK = /\r\n?/gu;
const FREEZE =
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';

/** Returns a sheet as its part of a workbook, or refuses anything that no sheet can hold. */
export function sheetXml({ name, rows, choices = [] }: SheetToWrite, place: string): Uint8Array {
  requireArray(rows, `${place}.rows`);
  requireArray(choices, `${place}.choices`);
  if (rows.length > MOST_ROWS) throw sheetProblem('too-many-rows', { sheet: name, most: MOST_ROWS });
  const columns: ColumnToWrite[] = [];
  const lists = choices.map((choice, index) =>
    listXml({ sheet: name, headings: rows[0] ?? [], choice, place: `${place}.choices[${String(index)}]` }),
  );
  const encoder = new TextEncoder();
  const written = rows.map((row, index) => {
    requireArray(row, `${place}.rows[${String(index)}]`);
    return encoder.encode(rowXml(name, row, index + 1, columns));
  });
  const view = `<sheetViews><sheetView workbookViewId="0">${rows.length === 0 ? '' : FREEZE}</sheetView></sheetViews>`;
  const validations =
    lists.length === 0 ? '' : `<dataValidations count="${String(lists.length)}">${lists.join('')}</dataValidations>`;
  const { head, tail } = worksheet(`${view}${columnsXml(columns)}`, `${validations}${withoutMarks(columns)}`);
  return joined([encoder.encode(head), ...written, encoder.encode(tail)]);
}

function rowXml(sheet: string, cells: readonly CellToWrite[], row: number, columns: ColumnToWrite[]): string {
  if (cells.length > MOST_COLUMNS) throw sheetProblem('too-many-columns', { sheet, row, most: MOST_COLUMNS });
  const written = cells.map((value, index) => {
    const column = (columns[index] ??= { width: NARROWEST, hasNumbers: false });
    if (value === null || value === '') return '';
    const cell = `${lettersOf(index + 1)}${String(row)}`;
    if (typeof value !== 'string' && !Number.isFinite(value)) throw sheetProblem('cell-value', { sheet, cell, value });
    const { text, style } =
      typeof value === 'string' ? { text: value.replace(LINE_BREAK, '\n') } : numberToWrite(value);
    column.width = Math.max(column.width, widthOf(text));
    if (style !== undefined) {
      column.hasNumbers = true;
      return `<c r="${cell}" s="${String(style)}"><v>${text}</v></c>`;
    }
    requireHeld(sheet, cell, text);
    const own = row === 1 ? STYLES.heading : STYLES.text;
    return `<c r="${cell}" s="${String(own)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  });
  return `<row r="${String(row)}">${written.join('')}</row>`;
}

function requireHeld(sheet: string, cell: string, text: string): void {
  if (text.length > LONGEST_TEXT) throw sheetProblem('too-long-text', { sheet, cell, most: LONGEST_TEXT });
  const found = NOT_HELD.exec(text);
  if (found === null) return;
  const code = Number(found[0].codePointAt(0)).toString(16).toUpperCase().padStart(4, '0');
  throw sheetProblem('character-not-held', { sheet, cell, character: `U+${code}` });
}

// As wide as the longest line, within limits. A longer text wraps in its cell.
function widthOf(text: string): number {
  return Math.min(WIDEST, MARGIN + text.split('\n').reduce((most, { length }) => Math.max(most, length), 0));
}

function columnsXml(columns: readonly ColumnToWrite[]): string {
  if (columns.length === 0) return '';
  const each = columns.map(({ width, hasNumbers }, index) => {
    const number = String(index + 1);
    const style = String(hasNumbers ? STYLES.number : STYLES.text);
    return `<col min="${number}" max="${number}" width="${String(width)}" style="${style}" customWidth="1"/>`;
  });
  return `<cols>${each.join('')}</cols>`;
}

// Otherwise Excel marks each text made of digits as a mistake.
function withoutMarks({ length }: readonly ColumnToWrite[]): string {
  if (length === 0) return '';
  const cells = `A1:${lettersOf(length)}${String(MOST_ROWS)}`;
  return `<ignoredErrors><ignoredError sqref="${cells}" numberStoredAsText="1"/></ignoredErrors>`;
}

function listXml({
  sheet,
  headings,
  choice,
  place,
}: {
  readonly sheet: string;
  readonly headings: readonly CellToWrite[];
  readonly choice: ChoicesToWrite;
  readonly place: string;
}): string {
  const { heading, values, allowsOthers = false } = requireKeys(choice, ['heading', 'values', 'allowsOthers'], place);
  requireText(heading, `${place}.heading`);
  requireArray(values, `${place}.values`);
  requireOneOf(allowsOthers, [true, false], `${place}.allowsOthers`);
  const column = headings.indexOf(heading);
  if (column < 0) throw sheetProblem('no-such-heading', { sheet, heading });
  const list = values.join(',');
  const isHeld = values.length > 0 && values.every((value) => isChoice(value)) && list.length <= LONGEST_LIST;
  if (!isHeld) throw sheetProblem('choices', { sheet, heading, most: LONGEST_LIST });
  const letters = lettersOf(column + 1);
  const cells = `${letters}2:${letters}${String(MOST_ROWS)}`;
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="${allowsOthers ? '0' : '1'}" sqref="${cells}"><formula1>"${escaped(list)}"</formula1></dataValidation>`;
}

function isChoice(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === value && /^[^,"\r\n]+$/u.test(value) && !NOT_HELD.test(value);
}

/** Returns the name of a column as in a spreadsheet: A to Z, AA, AB. */
function lettersOf(column: number): string {
  const before = Math.floor((column - 1) / LETTERS);
  return `${before === 0 ? '' : lettersOf(before)}${String.fromCodePoint(65 + ((column - 1) % LETTERS))}`;
}
