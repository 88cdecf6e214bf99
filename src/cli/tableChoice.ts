import type { TableInput } from '../csv.js';
import type { FileProblem } from './fileProblem.js';

/** Which table of a file is read. */
export interface TableChoice {
  /** The sheet of a workbook, by its name. */
  readonly sheet?: string | undefined;
  /** The tables of a document by number, or `all`. */
  readonly table?: string | undefined;
  /** What the table holds: if there are several sheets, the one with this name is read. */
  readonly called: 'indicators' | 'observations' | 'priorities' | 'actions' | 'plan' | 'figures';
}

/** A table from a file. */
export interface TableFile {
  readonly input: TableInput;
  /** The file, and the part of it. */
  readonly name: string;
  readonly notes: readonly FileProblem[];
}

/** Returns the message for an option that does not apply to a file. */
export function notFor(option: 'sheet' | 'table', name: string): string {
  const kind = option === 'sheet' ? 'a workbook' : 'a Word document';
  return `--${option} goes with ${kind}, and ${name} is not one.`;
}
