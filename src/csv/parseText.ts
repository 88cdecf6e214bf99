import { parse } from '#csv-parse';
import type { Collector } from './collector.js';
import { isBlank } from './guard.js';
import { scan } from './scan.js';
import type { Row } from './row.js';

const QUOTE = '"'.charCodeAt(0);
const LINE_FEED = '\n'.charCodeAt(0);
const CARRIAGE_RETURN = '\r'.charCodeAt(0);

const BROKEN_QUOTES: Readonly<Record<string, string>> = {
  INVALID_OPENING_QUOTE:
    'A quotation mark stands inside a cell that does not begin with one. Put the whole cell into quotation marks and double those inside it: "the ""hot spots""".',
  CSV_INVALID_CLOSING_QUOTE:
    'Text follows the quotation mark that ends this cell. Double the quotation marks inside a cell: "the ""hot spots""".',
  CSV_QUOTE_NOT_CLOSED:
    'A quotation mark opens this cell and none closes it, so that the rest of the file would be one cell. Close it, or take it away.',
};

// Stands in the place of a row until csv-parse has found its cells.
const NOT_READ: Row = { line: 0, cells: [] };

/** A row as it stands in the text, which may go on over several lines. */
interface RowText {
  readonly text: string;
  readonly line: number;
  readonly isQuoted: boolean;
  readonly width: number;
}

/** A row whose cells csv-parse is to find, and its place among the others. */
interface QuotedRow {
  readonly row: RowText;
  readonly position: number;
}

interface Mistake {
  readonly quoted: QuotedRow;
  readonly column: number;
  readonly message: string;
}

/**
 * Takes a CSV text apart. What breaks its quotes ends the table there, with a problem.
 *
 * Rows without a quotation mark need no more than their delimiters. The others go to csv-parse, those of equal width
 * together: it makes an error with its stack of every row that is not as wide as the first, which takes far longer than
 * to read the row. Blank lines are counted, and are no rows.
 */
export function parseText(text: string, delimiter: string, firstLine: number, collector: Collector): Row[] {
  const rows: Row[] = [];
  const quoted = new Map<number, QuotedRow[]>();
  for (const row of rowsIn(text, delimiter, firstLine)) {
    if (row.isQuoted) {
      const ofWidth = quoted.get(row.width) ?? [];
      ofWidth.push({ row, position: rows.length });
      quoted.set(row.width, ofWidth);
      rows.push(NOT_READ);
    } else if (!isBlank(row.text)) {
      rows.push({ line: row.line, cells: row.text.split(delimiter) });
    }
  }
  const mistakes = [...quoted.values()].flatMap((ofWidth) => readQuoted(ofWidth, delimiter, rows) ?? []);
  // What stands behind the first mistake may be inside or outside of quotation marks.
  const [first] = mistakes.sort((one, other) => one.quoted.position - other.quoted.position);
  if (first === undefined) return rows;
  const { column, message } = first;
  const { row, position } = first.quoted;
  const line = row.line + lineOf(row.text, delimiter, column);
  collector.problem('broken-quotes', { line, column: column + 1 }, message);
  return rows.slice(0, position);
}

// Whether a line break is one inside quotation marks is known by counting them: doubled ones count twice.
function* rowsIn(text: string, delimiter: string, firstLine: number): Generator<RowText> {
  const between = delimiter.charCodeAt(0);
  let [start, line, startLine] = [0, firstLine, firstLine];
  let [isInside, isQuoted, width] = [false, false, 1];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index);
    if (sign === QUOTE) {
      isQuoted = true;
      isInside = !isInside;
    } else if (sign === between) {
      if (!isInside) width += 1;
    } else if (sign === LINE_FEED || sign === CARRIAGE_RETURN) {
      const end = index;
      if (sign === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) index += 1;
      line += 1;
      if (!isInside) {
        yield { text: text.slice(start, end), line: startLine, isQuoted, width };
        [start, startLine, isQuoted, width] = [index + 1, line, false, 1];
      }
    }
  }
  yield { text: text.slice(start), line: startLine, isQuoted, width };
}

function readQuoted(quoted: readonly QuotedRow[], delimiter: string, rows: Row[]): Mistake | undefined {
  const read: string[][] = [];
  let mistake: Mistake | undefined;
  try {
    parse(quoted.map(({ row }) => row.text).join('\n'), {
      delimiter,
      record_delimiter: ['\n', '\r\n', '\r'],
      relax_column_count: true,
      // Rows are taken as they come, so that those before a mistake are kept.
      on_record: (cells: string[]) => {
        read.push(cells);
        return null;
      },
    });
  } catch (error) {
    const { code = '', index = 0 } = error as { code?: string; index?: number };
    const message = BROKEN_QUOTES[code];
    const broken = quoted[read.length];
    if (message === undefined || broken === undefined) throw error;
    mistake = { quoted: broken, column: index, message };
  }
  for (const [index, { position, row }] of quoted.entries()) {
    const cells = read[index];
    if (cells !== undefined) rows[position] = { line: row.line, cells };
  }
  return mistake;
}

function lineOf(text: string, delimiter: string, column: number): number {
  let line = 1;
  for (const cell of scan(text, delimiter)) {
    ({ line } = cell);
    if (cell.column === column) break;
  }
  return line - 1;
}
