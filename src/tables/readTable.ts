import { refuse, requireKeys } from '../errors/require.js';
import { type Collector, collectorFor, inOrder } from './collector.js';
import { readIndicatorHeading } from './indicatorHeading.js';
import { keyIn } from './layout.js';
import { readRows } from './readRows.js';
import type { Delimiter, TableNote, TableProblem } from './table.js';

/**
 * The rows of a text file, or what is wrong with it.
 *
 * @category Tables
 */
export type TableRowsResult =
  | {
      /** Whether the file was taken apart. */
      readonly ok: true;
      /** The text of each cell, row by row. Empty lines are left out. */
      readonly rows: readonly (readonly string[])[];
      /** What is between the cells. */
      readonly delimiter: string;
      /** What was decided while reading. */
      readonly notes: readonly TableNote[];
    }
  | {
      /** Whether the file was taken apart. */
      readonly ok: false;
      /** What is wrong, with its line. */
      readonly problems: readonly TableProblem[];
    };

/**
 * Returns the rows of a CSV file as texts, to show or to change them before they are read.
 *
 * It decodes the bytes and finds the delimiter in the same way as `readIndicators`, which takes the file itself. If you
 * do not change the cells, use that, since it also compares the length of each row with the headings.
 *
 * @param input - The text of the file, or its bytes.
 * @param options - The delimiter, where it is known.
 * @param options.delimiter - The character between the cells; recognised from the headings if left out.
 * @returns The rows with `ok: true`, or with `ok: false` why the file cannot be taken apart.
 * @throws A `CommunitySafetyError` with code `INVALID_ARGUMENT` for what is neither text nor bytes, or another
 * delimiter.
 *
 * @example
 * ```ts
 * import { readTable } from 'community-safety-plan/csv';
 *
 * const result = readTable('Indicator;Target\n"Burglaries; of homes";At most 25');
 * result.ok && result.rows[1]; // => ['Burglaries; of homes', 'At most 25']
 * result.ok && result.delimiter; // => ';'
 *
 * const broken = readTable('Indicator,Target\n"Burglaries,At most 25');
 * !broken.ok && broken.problems.map(({ code, line }) => [code, line]); // => [['broken-quotes', 2]]
 * ```
 *
 * @category Tables
 */
export function readTable(
  input: string | Uint8Array,
  options: { readonly delimiter?: Delimiter } = {},
): TableRowsResult {
  const { delimiter } = requireKeys(options, ['delimiter'], 'options');
  if (Array.isArray(input)) refuse('input', 'the text of a CSV file, or its bytes as a Uint8Array', input);
  const collector: Collector = collectorFor('indicators');
  const read = readRows(
    input,
    delimiter,
    collector,
    (cells) => cells.filter((cell) => keyIn(cell, readIndicatorHeading)).length,
  );
  if (collector.problems.length > 0) return { ok: false, problems: inOrder(collector.problems) };
  return {
    ok: true,
    rows: read.rows.map(({ cells }) => [...cells]),
    delimiter: read.delimiter,
    notes: inOrder(collector.notes),
  };
}
