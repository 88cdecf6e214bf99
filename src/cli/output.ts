import { pathsIn, type PlanFiles } from './planFiles.js';
import { writeFile } from './readFile.js';
import { Refusal } from './refusal.js';
import type { Surroundings } from './surroundings.js';

/** Says whether the output goes to standard output: no file is named, or it is `-`, as for input. */
export function isPrinted(out: string | undefined): out is undefined | '-' {
  return out === undefined || out === '-';
}

/**
 * Returns the extension of a file's name in lower case: `.html`. Returns nothing if it has none, or no file is named.
 */
export function endingOf(out: string | undefined): string | undefined {
  return isPrinted(out) ? undefined : /\.[^./\\]+$/u.exec(out)?.[0].toLowerCase();
}

/** Refuses to overwrite a file that is also read. */
export function refuseToWriteOver(
  out: string | undefined,
  files: { readonly [Key in keyof PlanFiles]: PlanFiles[Key] | undefined },
  { identityOf }: Surroundings,
): void {
  if (isPrinted(out)) return;
  const written = identityOf(out);
  const isRead = (path: string): boolean => path === out || (written !== undefined && identityOf(path) === written);
  if (!pathsIn(files).some(isRead)) return;
  throw new Refusal(`--out names a file that is read: ${out}. Name another.`);
}

/** Prints a text, or writes it into a file if one is named and says so. An existing file is replaced. */
export function printOrWrite(text: string, out: string | undefined, surroundings: Surroundings): void {
  if (isPrinted(out)) {
    surroundings.print(text);
    return;
  }
  writeFile(out, text, 'replace', surroundings);
  surroundings.print(`Written to ${out}.\n`);
}
