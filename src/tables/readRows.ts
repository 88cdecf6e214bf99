import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { refuse, requireOneOf } from '../errors/require.js';
import { isDate, show } from '../errors/show.js';
import { toText } from '../exact/exact.js';
import { withoutMidnight } from './atMidnight.js';
import type { Collector } from './collector.js';
import { decode } from './decode.js';
import { isBlank } from './guard.js';
import { withNotesAtEnd } from './notesAtEnd.js';
import { parseText } from './parseText.js';
import { inHand, type Row } from './row.js';
import { scan } from './scan.js';
import { DELIMITERS, type Delimiter } from './table.js';

// Excel names the delimiter on a separate first line, and SharePoint describes the columns there: `ListSchema={…}`.
const EXCEL_DELIMITER = /^"?sep=([^"])"?(?:\r\n|\r|\n)/iu;
const ABOUT_THE_LIST = /^"?(\p{L}+)=\{[^\r\n]*(?:\r\n|\r|\n)/u;

const ROWS_LOOKED_AT = 40;
const CHARACTERS_LOOKED_AT = 65_536;

/** Counts the headings that a row holds. */
export type CountHeadings = (cells: readonly string[]) => number;

/** Whether the rows come from a text, in which each row has every cell, or from a reader that leaves out empty ones. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly isText: boolean;
  /** What is between the cells of a text. */
  readonly delimiter: string;
}

/** Returns the rows of a table, in whatever form it was passed in. */
export function readRows(
  input: unknown,
  delimiter: Delimiter | undefined,
  collector: Collector,
  countHeadings: CountHeadings,
): Rows {
  if (delimiter !== undefined) requireOneOf(delimiter, DELIMITERS, 'delimiter');
  const isText = typeof input === 'string' || isBytes(input);
  const { rows, between } = isText
    ? rowsOfText(input, delimiter, collector, countHeadings)
    : { rows: rowsOfArrays(requireRows(input, collector.table), collector), between: '' };
  const isEmpty = rows.every(({ cells, isBroken }) => isBroken !== true && cells.every(isBlank));
  if (isEmpty && collector.problems.length === 0) {
    collector.problem('empty', { line: 1 }, {});
  }
  return { rows: withNotesAtEnd(rows), isText, delimiter: between };
}

function rowsOfText(
  input: string | Uint8Array,
  delimiter: Delimiter | undefined,
  collector: Collector,
  countHeadings: CountHeadings,
): { readonly rows: Row[]; readonly between: string } {
  const decoded = decode(input);
  if ('refused' in decoded) {
    collector.problem(decoded.refused, { line: 1 }, decoded.data);
    return { rows: [], between: '' };
  }
  if (decoded.note !== undefined) collector.note(decoded.note, { line: 1 }, {});
  const [described = '', word] = ABOUT_THE_LIST.exec(decoded.text) ?? [];
  if (word !== undefined)
    collector.note('row-left-out', { line: 1 }, { because: 'above-headings', text: `${word}={…}` });
  const [named = described, stated] = EXCEL_DELIMITER.exec(decoded.text) ?? [];
  const text = decoded.text.slice(named.length);
  const between = delimiter ?? stated ?? delimiterOf(text, countHeadings);
  const rows = parseText(text, between, named === '' ? 1 : 2, collector);
  const isTimed = text.includes('0:00');
  return { rows: isTimed ? rows.map(withDays) : rows, between };
}

function withDays(row: Row): Row {
  return { ...inHand(row), cells: row.cells.map(withoutMidnight) };
}

// The delimiter is the one that gives a row with the most known headings. Failing that, it is the one that splits the
// first rows into the most cells.
function delimiterOf(text: string, countHeadings: CountHeadings): string {
  const start = text.slice(0, CHARACTERS_LOOKED_AT);
  let [best, mostHeadings, mostCells] = [',', 0, 1];
  for (const delimiter of DELIMITERS) {
    const rows: string[][] = [];
    for (const cell of scan(start, delimiter)) {
      if (cell.row >= ROWS_LOOKED_AT) break;
      (rows[cell.row] ??= []).push(cell.text);
    }
    const headings = Math.max(0, ...rows.map(countHeadings));
    const cells = Math.max(...rows.map((row) => row.length));
    if (headings > mostHeadings || (headings === mostHeadings && cells > mostCells)) {
      [best, mostHeadings, mostCells] = [delimiter, headings, cells];
    }
  }
  return best;
}

function rowsOfArrays(rows: readonly (readonly unknown[])[], collector: Collector): Row[] {
  return rows.map((given, index) => {
    const line = index + 1;
    const numbers = new Set<number>();
    let isBroken = false;
    const cells = Array.from(given, (cell, column) => {
      if (typeof cell === 'number' && Number.isFinite(cell)) numbers.add(column);
      const text = textOf(cell);
      if (text !== undefined) return withoutMidnight(text);
      isBroken = true;
      const data = isDate(cell) ? ({ of: 'date' } as const) : ({ of: 'other', is: show(cell) } as const);
      collector.problem('spreadsheet-value', { line, column: column + 1 }, data);
      return '';
    });
    return { line, cells, numbers, isBroken };
  });
}

/** Returns the text of a cell; nothing for a date or another value that a table does not show. */
export function textOf(cell: unknown): string | undefined {
  if (typeof cell === 'string') return cell;
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number' && Number.isFinite(cell)) return toText(cell);
  return typeof cell === 'boolean' ? String(cell) : undefined;
}

function requireRows(input: unknown, name: string): readonly (readonly unknown[])[] {
  if (!Array.isArray(input)) {
    const what = 'the text of a CSV file, its bytes as a Uint8Array, or an array of rows';
    refuse(name, what, input);
  }
  const rows: readonly unknown[] = input;
  const wrong = rows.findIndex((row) => !Array.isArray(row));
  if (wrong >= 0) {
    const message = `${name} must be rows that are arrays of cells; row ${String(wrong + 1)} is ${show(rows[wrong])}.`;
    throw new CommunitySafetyError('INVALID_ARGUMENT', message, { argument: name, value: rows[wrong] });
  }
  return rows as readonly (readonly unknown[])[];
}

// An array of bytes from any realm, including a Buffer.
function isBytes(input: unknown): input is Uint8Array {
  return ArrayBuffer.isView(input) && Object.prototype.toString.call(input) === '[object Uint8Array]';
}
