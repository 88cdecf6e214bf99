import { parse } from '#csv-parse';
import type { Collector } from './collector.js';
import { scan } from './scan.js';
import { delimitersByLine, LINE_BREAK } from './lines.js';
import { LineOfText, type Row } from './row.js';

const LINE_BREAKS = ['\r\n', '\n', '\r'];

const BROKEN_QUOTES = new Map([
  ['INVALID_OPENING_QUOTE', 'inside-a-cell'],
  ['CSV_INVALID_CLOSING_QUOTE', 'text-after-it'],
  ['CSV_QUOTE_NOT_CLOSED', 'never-closed'],
] as const);

/**
 * Splits a CSV text. Up to the first quotation mark a row is a line, split at the delimiters; csv-parse reads the rest.
 * A mistake in the quotation marks ends the table there, with a problem.
 */
export function parseText(text: string, delimiter: string, firstLine: number, collector: Collector): Row[] {
  const quote = text.indexOf('"');
  const end = quote < 0 ? text.length : 1 + Math.max(text.lastIndexOf('\n', quote), text.lastIndexOf('\r', quote));
  const rows: Row[] = [];
  const line = linesUntil(end, text, delimiter, firstLine, rows);
  if (quote >= 0) parseQuoted(text.slice(end), delimiter, line, rows, collector);
  return rows;
}

// Returns the number of the line after the last.
function linesUntil(end: number, text: string, delimiter: string, firstLine: number, rows: Row[]): number {
  let line = firstLine;
  let [feed, carriage] = [-1, -1];
  for (let start = 0; start < end; line += 1) {
    if (feed < start) feed = placeIn(text, '\n', start);
    if (carriage < start) carriage = placeIn(text, '\r', start);
    const stop = Math.min(feed, carriage, end);
    if (stop > start) rows.push(new LineOfText(line, text, [start, stop], delimiter));
    start = stop + (carriage + 1 === feed && stop === carriage ? 2 : 1);
  }
  return line;
}

function placeIn(text: string, sign: string, from: number): number {
  const place = text.indexOf(sign, from);
  return place < 0 ? Infinity : place;
}

function parseQuoted(text: string, delimiter: string, firstLine: number, rows: Row[], collector: Collector): void {
  const before = rows.length;
  let [line, blankLines] = [firstLine, 0];
  try {
    parse(text, {
      delimiter,
      record_delimiter: LINE_BREAKS,
      relax_column_count: true,
      // A blank line is not a row. Without this, csv-parse would create an error with a stack trace for each.
      skip_empty_lines: true,
      // Rows are collected as they arrive, so that those before a mistake are kept. The lines are counted here, because
      // csv-parse counts a two-character line break twice inside quotation marks.
      on_record: (cells: string[], { empty_lines: skipped }) => {
        line += skipped - blankLines;
        blankLines = skipped;
        const breaks = breaksIn(cells);
        rows.push(breaks === 0 ? { line, cells } : { line, cells, delimiters: delimitersByLine(cells, delimiter) });
        line += 1 + breaks;
        return null;
      },
    });
  } catch (error) {
    const { code = '', index = 0, empty_lines: skipped = 0 } = error as MistakeOfCsvParse;
    const because = BROKEN_QUOTES.get(code as never);
    if (because === undefined) throw error;
    const place = placeOf(text, delimiter, rows.length - before + skipped, index);
    collector.problem('broken-quotes', { line: firstLine - 1 + place.line, column: index + 1 }, { because });
  }
}

/** The details in an error of csv-parse: the column, and how many blank lines were skipped before. */
interface MistakeOfCsvParse {
  readonly code?: string;
  readonly index?: number;
  readonly empty_lines?: number;
}

function breaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.split(LINE_BREAK).length - 1;
  }
  return count;
}

function placeOf(text: string, delimiter: string, row: number, column: number): { line: number } {
  let line = 1;
  for (const cell of scan(text, delimiter)) {
    line = cell.line;
    if (cell.row === row && cell.column === column) break;
  }
  return { line };
}
