import { officeProblem } from '../explain/officeProblems.js';
import type { WordDocument } from './document.js';
import { type NoteKind, notesIn } from './notesPart.js';
import { openFile } from './openFile.js';
import { tablesIn } from './wordTables.js';

/**
 * Returns the tables of a Word document, with the text of each cell as it is shown.
 *
 * Takes `.docx` and `.docm`, and goes by what is in the file, not by its name. The rows of a table are an input for
 * `readIndicators`, `readObservations` and `readPlan`. It needs no other package.
 *
 * - A cell has a line for each of its paragraphs.
 * - Of tracked changes, what was inserted is read and what was deleted is not. Hidden text is not read.
 * - What is struck out is left out, and counted.
 * - The mark of a footnote is its number in square brackets: `455 [1]`. A raised digit stays raised: `455¹`.
 * - The words of a footnote are a row at the end of the table: `[1] April to December only`. So is a paragraph right below the
 *   table that explains a mark in it, or says that its figures are for a part of their time or area, or not observed.
 * - The numbers and bullets that Word puts before the items of a list are not part of their text.
 * - A symbol of a font such as Wingdings is written `\uFFFD`, as its meaning cannot be known.
 * - A file is refused above 16 MB, above 32 MB unpacked, or above 200,000 cells.
 *
 * @param bytes - The bytes of the file.
 * @returns The tables, in order.
 * @throws A `CommunitySafetyError` with code `INVALID_FILE` for a file that is not a Word document, is damaged, needs a
 * password, is too large or has no table (`details.reason` says which), and `INVALID_ARGUMENT` for what is not bytes.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { readIndicators } from 'community-safety-plan/csv';
 * import { readDocument } from 'community-safety-plan/office';
 *
 * const { tables } = await readDocument(await readFile('test/fixtures/office/section-7.docx'));
 * tables.map(({ heading }) => heading)[0]; // => 'Priority 1: Antisocial behavior'
 *
 * // The line that names the priority is above the table, and is read with it.
 * const [table] = tables;
 * const result = readIndicators(table ? [[table.heading], ...table.rows] : [], { partial: true });
 * result.ok && result.priorities[0]?.label; // => 'Priority 1'
 * ```
 *
 * @category Office files
 */
export async function readDocument(bytes: Uint8Array): Promise<WordDocument> {
  const { text, notes } = await openFile(bytes, 'document');
  const words = (kind: NoteKind): Map<string, string> => notesIn(notes[kind] ?? '', kind);
  const tables = tablesIn(text, { footnote: words('footnote'), endnote: words('endnote') });
  if (tables.length === 0) throw officeProblem('no-table', { wanted: 'document' });
  return { tables };
}
