import { Refusal } from './refusal.js';
import type { Surroundings } from './surroundings.js';

/** The message about a file or an input that is too long. */
export const TOO_LONG = 'it is longer than 256 MB';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EEXIST: 'a file of that name is there already',
  EISDIR: 'it is a folder, and a file is needed',
  EACCES: 'this user may not read or write it',
  EPERM: 'this user may not read or write it',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead round in a circle',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
  ERR_FS_FILE_TOO_LARGE: TOO_LONG,
};

// White space, and the bytes of byte order marks.
const BLANK = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);

/** Reads a file as bytes, or refuses with a line that says why it cannot be read. */
export function readFile(path: string, { read }: Surroundings): Uint8Array {
  if (path === '') throw new Refusal('Cannot read a file without a name.');
  const bytes = attempt(`Cannot read ${nameOf(path)}`, () => read(path));
  if (isBlank(bytes)) throw new Refusal(`Cannot read ${nameOf(path)}: it is empty.`);
  return bytes;
}

// A file with only a byte order mark and white space has no content.
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => BLANK.has(byte));
}

/** Writes a file, or refuses with a line that says why it cannot be written. */
export function writeFile(
  path: string,
  content: string | Uint8Array,
  mode: 'replace' | 'new',
  { write }: Surroundings,
): void {
  attempt(`Cannot write ${nameOf(path)}`, () => {
    write(path, content, mode);
  });
}

/** Returns the name to use for a file: its path, or "standard input" for piped input. */
export function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}

/** Turns an uncaught system error into a refusal; returns nothing for any other error. */
export function refusalOfMachine(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !('syscall' in error)) return undefined;
  const path = 'path' in error ? ` ${String(error.path)}` : '';
  return new Refusal(`Cannot use${path}: ${reasonOf(error)}.`, { cause: error });
}

/** Turns a system error into a refusal that gives the reason in words. */
export function attempt<Result>(what: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw new Refusal(`${what}: ${reasonOf(error)}.`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (REASONS[code] ?? (error instanceof Error ? error.message : String(error))).replace(/\.$/u, '');
}
