import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { requireOneOf } from '../errors/requireOneOf.js';
import { show } from '../errors/show.js';
import type { Column } from './columns.js';
import type { Delimiter } from './table.js';

/**
 * How a table is written.
 *
 * @category Tables
 */
export interface WriteOptions {
  /** What stands between the cells; a comma where it is left out. */
  readonly delimiter?: Delimiter;
  /** Whether the text begins with a byte order mark. Excel needs one to read a file as UTF-8. */
  readonly byteOrderMark?: boolean;
}

/** The cells of a row by the keys of their columns. */
export type Cells = Readonly<Record<string, string | undefined>>;

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
const END_OF_ROW = '\r\n';
const NO_TEXT = /\u0000|\p{Cs}/u;

/** Writes rows under those of the columns that any row fills, or that are always there. */
export function writeRows(
  columns: readonly Pick<Column, 'key' | 'heading'>[],
  rows: readonly Cells[],
  always: ReadonlySet<string>,
  { delimiter = ',', byteOrderMark = false }: WriteOptions,
): string {
  requireOneOf(delimiter, DELIMITERS, 'options.delimiter');
  requireOneOf(byteOrderMark, [true, false], 'options.byteOrderMark');
  const filled = new Set<string>(always);
  for (const row of rows) for (const key in row) if (row[key] !== undefined) filled.add(key);
  const used = columns.filter(({ key }) => filled.has(key));
  const lines = [used.map(({ heading }) => heading), ...rows.map((row) => used.map(({ key }) => row[key] ?? ''))];
  const text = lines.map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter) + END_OF_ROW).join('');
  return byteOrderMark ? `\uFEFF${text}` : text;
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
