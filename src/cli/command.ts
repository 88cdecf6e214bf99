import type { ExitCode, Surroundings } from './surroundings.js';

/** A command: does its work on its arguments, and says how it ended. */
export type Command = (args: readonly string[], surroundings: Surroundings) => ExitCode | Promise<ExitCode>;
