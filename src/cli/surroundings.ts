import type { Day } from '../model/period.js';

/**
 * What the command line needs from the computer it runs on. It is passed in, so that the commands can be tested without
 * a process, a terminal or a disk.
 */
export interface Surroundings {
  /** Reads a whole file, or the piped input if the path is `-`. */
  readonly read: (path: string) => Uint8Array;
  /** Reads a file piece by piece if it is too large for memory; nothing if it is not. */
  readonly stream: (path: string) => AsyncIterable<Uint8Array> | undefined;
  /** Writes a file; refuses to replace an existing one if told to. */
  readonly write: (path: string, content: string | Uint8Array, mode: 'replace' | 'new') => void;
  /** Whether there is anything at a path. */
  readonly exists: (path: string) => boolean;
  /** What identifies the file at a path, however the path is written; nothing if there is none. */
  readonly identityOf: (path: string) => string | undefined;
  /** Makes a folder, and any folders above it. */
  readonly makeFolder: (path: string) => void;
  /** The text of a file of this package. */
  readonly packageFile: (path: string) => string;
  /** Prints the requested output to standard output. */
  readonly print: (text: string) => void;
  /** Prints to standard error: what is wrong, and what a reader has to know as well as the output. */
  readonly complain: (text: string) => void;
  /** Whether standard output is a terminal that shows colours. */
  readonly hasColour: boolean;
  /** The width of the terminal in characters; nothing if output is not a terminal. */
  readonly columns: number | undefined;
  /** Today's date on this computer. */
  readonly today: () => Day;
}

/** How a command ended: successfully (0), with problems found (1), or without being able to do its work (2). */
export type ExitCode = 0 | 1 | 2;
