import type { ExitCode, Surroundings } from './surroundings.js';

/** A command: does its work with its arguments, and returns how it ended. */
export type Command = (args: readonly string[], surroundings: Surroundings) => ExitCode | Promise<ExitCode>;
