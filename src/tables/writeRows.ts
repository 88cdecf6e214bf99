import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireKeys, requireOneOf } from '../errors/require.js';
import { show } from '../errors/show.js';
import type { Column } from './columns.js';
import { delimitersByLine, LINE_BREAK, looksLikeRows } from './lines.js';
import { DELIMITERS, type Delimiter } from './table.js';

/**
 * How a table is written.
 *
 * @category Tables
 */
export interface WriteOptions {
  /** The character between the cells; a comma if left out. */
  readonly delimiter?: Delimiter;
  /** Whether the text begins with a byte order mark. Excel needs one to read a file as UTF-8. */
  readonly byteOrderMark?: boolean;
}

/** The cells of a row by the keys of their columns. */
export type Cells = Readonly<Record<string, string | undefined>>;

const END_OF_ROW = '\r\n';
const NO_TEXT = /\u0000|\p{Cs}/u;

/** Refuses options that are not known or cannot be used. */
function requireWriteOptions(options: WriteOptions): Required<WriteOptions> {
  const { delimiter = ',', byteOrderMark = false } = requireKeys(options, ['delimiter', 'byteOrderMark'], 'options');
  requireOneOf(delimiter, DELIMITERS, 'options.delimiter');
  requireOneOf(byteOrderMark, [true, false], 'options.byteOrderMark');
  return { delimiter, byteOrderMark };
}

/** Writes rows, with only the columns that a row fills or that are always there. */
export function writeRows(
  columns: readonly Pick<Column, 'key' | 'heading'>[],
  rows: readonly Cells[],
  always: ReadonlySet<string>,
  options: WriteOptions,
): string {
  const { delimiter, byteOrderMark } = requireWriteOptions(options);
  const filled = new Set<string>(always);
  for (const row of rows) for (const key in row) if (row[key] !== undefined) filled.add(key);
  const used = columns.filter(({ key }) => filled.has(key));
  const write = (cells: readonly string[]): string =>
    cells.map((cell) => quoted(cell, delimiter)).join(delimiter) + END_OF_ROW;
  const lines = rows.map((row) => {
    const cells = used.map(({ key }) => row[key] ?? '');
    const line = write(cells);
    if (looksLikeRows(delimitersByLine(cells, delimiter), used.length)) refuseRows(cells, delimiter);
    return line;
  });
  const text = write(used.map(({ heading }) => heading)) + lines.join('');
  return byteOrderMark ? `\uFEFF${text}` : text;
}

function refuseRows(cells: readonly string[], delimiter: Delimiter): never {
  const cell = cells.find((each) => LINE_BREAK.test(each));
  const others = DELIMITERS.filter((each) => each !== delimiter).map((each) => JSON.stringify(each));
  const message = `The lines of ${show(cell)} would read as rows of their own, since they hold ${JSON.stringify(delimiter)} as often as the headings do. Write the table with another delimiter: ${others.join(' or ')}.`;
  throw new CommunitySafetyError('INVALID_CSV', message, { text: cell, delimiter });
}

function quoted(cell: string, delimiter: Delimiter): string {
  if (NO_TEXT.test(cell)) {
    throw new CommunitySafetyError(
      'INVALID_CSV',
      `A CSV file cannot hold the text ${show(cell)}: it has a null character or half of a character in it.`,
      { text: cell },
    );
  }
  return /["\r\n]/u.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
