import { requireArray, requireKeys, requireObject, requireText } from '../errors/require.js';
import { officialNote, type OfficialNote } from '../explain/officialNotes.js';
import { officialProblem } from '../explain/officialProblems.js';
import { plainNumber } from '../tables/cells/number.js';
import { inHand, type Row } from '../tables/row.js';
import { tidyName } from './areaNames.js';
import type { OfficialFile, OfficialOptions } from './officialFile.js';
import { rowsOf } from './rowsOf.js';

/** A kind of file, and how to read it. */
export interface Reader<Key extends string = string> {
  /** What notes call it. */
  readonly is: string;
  /** The headings of the columns it must have, each in all the forms that publishers use. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** The headings of the columns it may have. */
  readonly may?: Readonly<Record<string, readonly string[]>>;
  /** Begins a file, and returns a function that reads each of its rows. */
  readonly begin: (file: HeadedFile<Key>) => (row: Row) => void;
}

/** A file whose headings were found. */
export interface HeadedFile<Key extends string = string> {
  readonly name: string;
  /** The positions of the columns, counted from 0; -1 if the file does not have the column. */
  readonly columns: Readonly<Record<Key, number>>;
  /** The headings, tidied. */
  readonly headings: readonly string[];
  /** The first cells of the rows above the headings. */
  readonly above: readonly string[];
}

const ROWS_LOOKED_AT = 40;
const ROWS_A_STEP = 100_000;
// A whole number may come out of other software with a point: 12.0.
const FRACTION = /^-?[\d,]*\.(?!0{1,2}$)\d+$/u;
const IN_THOUSANDS = /^-?\d{1,3}(?:,\d{3})+$/u;

/** Reads files, each with the reader that fits its headings, and returns a note on each. */
export async function readFiles(
  files: OfficialFile | readonly OfficialFile[],
  readers: readonly Reader[],
  options: OfficialOptions,
): Promise<OfficialNote[]> {
  const { onProgress } = requireKeys(options, ['onProgress'], 'options');
  const notes: OfficialNote[] = [];
  const names = new Set<string>();
  for (const [index, file] of listOf(files).entries()) {
    requireFile(file, `files[${String(index)}]`);
    if (names.has(file.name)) throw officialProblem('file-twice', { file: file.name });
    names.add(file.name);
    const { is, rows } = await readFile(file, readers, onProgress);
    notes.push(officialNote('file-read', { file: file.name, is, rows }));
  }
  return notes;
}

function listOf(files: OfficialFile | readonly OfficialFile[]): readonly OfficialFile[] {
  requireObject(files, 'files');
  if ('name' in files) return [files];
  requireArray(files, 'files');
  return files;
}

function requireFile(file: OfficialFile, place: string): void {
  requireKeys(file, ['name', 'input'], place);
  requireText(file.name, `${place}.name`);
  if (typeof file.input !== 'string') requireObject(file.input, `${place}.input`);
}

async function readFile(
  file: OfficialFile,
  readers: readonly Reader[],
  onProgress: OfficialOptions['onProgress'],
): Promise<{ readonly is: string; readonly rows: number }> {
  const above: string[] = [];
  let take: ((row: Row) => void) | undefined;
  let is = '';
  let rows = 0;
  for await (const batch of rowsOf(file)) {
    for (const each of batch) {
      const row = inHand(each);
      if (take !== undefined) {
        take(row);
        rows += 1;
        if (rows % ROWS_A_STEP === 0) onProgress?.({ file: file.name, rows });
        continue;
      }
      const headings = row.cells.map(tidyName);
      const found = readerFor(headings, readers);
      if (found !== undefined) {
        is = found.reader.is;
        requireOnce(headings, Object.values(found.columns), file.name);
        take = found.reader.begin({ name: file.name, columns: found.columns, headings, above });
      } else if (above.push(String(headings[0])) > ROWS_LOOKED_AT) refuseHeadings(file.name, readers);
    }
  }
  if (take === undefined) refuseHeadings(file.name, readers);
  return { is, rows };
}

function readerFor(
  headings: readonly string[],
  readers: readonly Reader[],
): { readonly reader: Reader; readonly columns: Readonly<Record<string, number>> } | undefined {
  const places = new Map(headings.map((heading, index) => [heading.toLowerCase(), index]));
  const placeOf = (words: readonly string[]): number =>
    words.map((word) => places.get(word)).find((place) => place !== undefined) ?? -1;
  for (const reader of readers) {
    const all = Object.entries({ ...reader.may, ...reader.needs });
    const columns = Object.fromEntries(all.map(([key, words]) => [key, placeOf(words)]));
    if (Object.keys(reader.needs).every((key) => columns[key] !== -1)) return { reader, columns };
  }
  return undefined;
}

function refuseHeadings(file: string, readers: readonly Reader[]): never {
  const [only, ...others] = readers;
  if (only === undefined || others.length > 0) {
    throw officialProblem('unknown-file', { file, known: readers.map(({ is }) => is) });
  }
  throw officialProblem('no-headings', { file, wanted: Object.values(only.needs).map((words) => String(words[0])) });
}

/** Returns the text of a cell; nothing if the row is too short or the file has no such column. */
export function cellAt(cells: readonly string[], place: number): string {
  return (cells[place] ?? '').trim();
}

/** Refuses headings at these places that other columns have as well: which of the two is meant cannot be known. */
export function requireOnce(headings: readonly string[], places: readonly number[], file: string): void {
  const all = headings.map((heading) => heading.toLowerCase());
  for (const place of places) {
    const heading = all[place];
    if (heading !== undefined && heading !== '' && all.filter((each) => each === heading).length > 1)
      throw officialProblem('heading-twice', { file, heading: String(headings[place]) });
  }
}

/** Reads how many crimes or people there are, or refuses a cell that is a fraction. */
export function countIn(cell: string, row: Pick<Row, 'line'>, column: string, file: string): number {
  const text = cell.trim();
  if (FRACTION.test(text)) throw officialProblem('not-a-whole-number', { file, line: row.line, column, cell: text });
  return numberIn(text, row, column, file);
}

/** Reads a whole number or a decimal, or refuses its cell. */
export function numberIn(cell: string, { line }: Pick<Row, 'line'>, column: string, file: string): number {
  const text = cell.trim();
  const value = plainNumber(IN_THOUSANDS.test(text) ? text.replaceAll(',', '') : text);
  if (value === undefined) throw officialProblem('unreadable-number', { file, line, column, cell: text });
  return value;
}
