import type { TableInput } from '../csv.js';
import type { FileProblem } from './fileProblem.js';
import { nameOf, readFile } from './readFile.js';
import { isOffice, refuseBinary } from './refuseBinary.js';
import { Refusal } from './refusal.js';
import type { Surroundings } from './surroundings.js';

/** Which table of a file is read. */
export interface TableChoice {
  /** The sheet of a workbook, by its name. */
  readonly sheet?: string | undefined;
  /** The tables of a document, by their numbers, or `all`. */
  readonly table?: string | undefined;
  /** What the table holds: of several sheets, the one of this name is read. */
  readonly called: 'indicators' | 'observations' | 'priorities' | 'actions' | 'plan';
}

/** A table from a file. */
export interface TableFile {
  readonly input: TableInput;
  /** The file, and the part of it. */
  readonly name: string;
  readonly notes: readonly FileProblem[];
}

/** Takes a table from a file: a text, a workbook or a document. */
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

/** What is said where an option does not go with a file. */
export function notFor(option: 'sheet' | 'table', name: string): string {
  const kind = option === 'sheet' ? 'a workbook' : 'a Word document';
  return `--${option} goes with ${kind}, and ${name} is not one.`;
}
