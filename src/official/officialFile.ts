import type { TableCell, TableInput } from '../tables/table.js';

/**
 * The content of a file of official statistics: its text, its bytes, its rows, or a stream of any of these.
 *
 * A stream, such as Node's `createReadStream(path)` or the body of a response, is read piece by piece: use it for files
 * of millions of rows. Bytes of a stream are read as UTF-8.
 *
 * @category Official statistics
 */
export type OfficialInput = TableInput | AsyncIterable<string> | AsyncIterable<Uint8Array> | OfficialRows;

/**
 * Rows of cells, one after another.
 *
 * @category Official statistics
 */
export type OfficialRows = Iterable<readonly TableCell[]> | AsyncIterable<readonly TableCell[]>;

/**
 * A file of official statistics.
 *
 * @category Official statistics
 */
export interface OfficialFile {
  /** Its name, for notes and messages. */
  readonly name: string;
  /** Its content. */
  readonly input: OfficialInput;
}

/**
 * The options of every reader of official statistics.
 *
 * @category Official statistics
 */
export interface OfficialOptions {
  /** Called every 100,000 rows with the progress so far, for example to show it. */
  readonly onProgress?: (progress: OfficialProgress) => void;
}

/**
 * The progress in reading a file.
 *
 * @category Official statistics
 */
export interface OfficialProgress {
  /** The file that is being read. */
  readonly file: string;
  /** How many rows of it have been read. */
  readonly rows: number;
}
