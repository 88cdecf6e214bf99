import { nameOf, readFile } from './readFile.js';
import { isOffice, refuseBinary } from './refuseBinary.js';
import { Refusal } from './refusal.js';
import type { Surroundings } from './surroundings.js';
import { notFor, type TableChoice, type TableFile } from './tableChoice.js';

/** Reads a table from a file: a text, a workbook or a document. */
export async function tableFile(
  path: string,
  choice: TableChoice,
  surroundings: Surroundings,
  bytes: Uint8Array = readFile(path, surroundings),
): Promise<TableFile> {
  const name = nameOf(path);
  if (isOffice(bytes)) return (await import('./officeTable.js')).officeTable(name, bytes, choice);
  refuseBinary(path, bytes);
  for (const option of ['sheet', 'table'] as const) {
    if (choice[option] !== undefined) throw new Refusal(notFor(option, name));
  }
  return { input: bytes, name, notes: [] };
}
