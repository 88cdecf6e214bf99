import type { Day } from '../model/period.js';

/**
 * What the command line needs of the machine it runs on. Handed in, so that the commands can be tried without a
 * process, a terminal or a disk of their own.
 */
export interface Surroundings {
  /** Reads a whole file, or what is piped in where the path is `-`. */
  readonly read: (path: string) => Uint8Array;
  /** Reads a file piece by piece where it is too large to be held; nothing where it is not. */
  readonly stream: (path: string) => AsyncIterable<Uint8Array> | undefined;
  /** Writes a file; refuses one that exists already where told to. */
  readonly write: (path: string, content: string | Uint8Array, mode: 'replace' | 'new') => void;
  /** Whether anything lies at a path. */
  readonly exists: (path: string) => boolean;
  /** What tells the file at a path from every other, however the path is written; nothing if there is none. */
  readonly identityOf: (path: string) => string | undefined;
  /** Makes a folder, and those it lies in. */
  readonly makeFolder: (path: string) => void;
  /** The text of a file of this package. */
  readonly packageFile: (path: string) => string;
  /** Prints to standard output: what was asked for. */
  readonly print: (text: string) => void;
  /** Prints to standard error: what is wrong, and what a reader has to know as well as the output. */
  readonly complain: (text: string) => void;
  /** Whether standard output is a terminal that shows colours. */
  readonly hasColour: boolean;
  /** How many letters a line of the terminal holds; nothing where output is not a terminal. */
  readonly columns: number | undefined;
  /** The day the clock of the machine shows. */
  readonly today: () => Day;
}

/** How a command ended: well (0), with problems found (1), or without having been able to do its work (2). */
export type ExitCode = 0 | 1 | 2;
