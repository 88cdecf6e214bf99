import { normalize } from 'node:path';
import { readFileSync } from 'node:fs';
import { run } from '../../src/cli/run.js';
import type { ExitCode, Surroundings } from '../../src/cli/surroundings.js';

/** What a run of the command line printed, and what it left behind. */
export interface Ran {
  readonly code: ExitCode;
  readonly output: string;
  readonly errors: string;
  /** Every file there is afterwards. */
  readonly files: Readonly<Record<string, string>>;
  /** The same as they are: what is not text is bytes. */
  readonly contents: Readonly<Record<string, string | Uint8Array>>;
}

/** The machine a command is tried on: files in memory, a day, a terminal. */
export interface Machine {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Files that are read piece by piece. */
  readonly streams?: Readonly<Record<string, AsyncIterable<Uint8Array>>>;
  readonly hasColour?: boolean;
  readonly columns?: number;
  readonly today?: string;
}

/** What stands for the page that the build writes. */
export const WORKBENCH = '<!doctype html>\n<title>Workbench</title>\n';

/** An error as Node throws it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: as Node says it`), { code });
}

/** Runs the command line on a machine of its own. */
export async function ranOn(machine: Machine, ...args: string[]): Promise<Ran> {
  const files = new Map(Object.entries(machine.files ?? {}));
  const printed = { output: '', errors: '' };
  const surroundings: Surroundings = {
    read: (path) => {
      const content = files.get(path);
      if (content === undefined) throw systemError(path.endsWith('/') ? 'EISDIR' : 'ENOENT');
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    stream: (path) => machine.streams?.[path],
    write: (path, content, mode) => {
      if (mode === 'new' && files.has(path)) throw systemError('EEXIST');
      if (path.includes('locked')) throw systemError('EACCES');
      files.set(path, content);
    },
    exists: (path) => files.has(path),
    identityOf: (path) => {
      // As a disk does.
      if (path.length > 255) throw systemError('ENAMETOOLONG');
      return files.has(normalize(path)) ? normalize(path) : undefined;
    },
    makeFolder: (path) => {
      if (files.has(path)) throw systemError('EEXIST');
    },
    // The build copies the schema from src and writes the workbench, and these tests need no build.
    packageFile: (path) =>
      path === 'dist/workbench.html' ? WORKBENCH : readFileSync(path.replace('dist/', 'src/schema/'), 'utf8'),
    print: (text) => {
      printed.output += text;
    },
    complain: (text) => {
      printed.errors += text;
    },
    hasColour: machine.hasColour ?? false,
    columns: machine.columns,
    today: () => machine.today ?? '2026-11-23',
  };
  const code = await run(args, surroundings);
  const text = (content: string | Uint8Array): string =>
    typeof content === 'string' ? content : new TextDecoder().decode(content);
  return {
    code,
    ...printed,
    files: Object.fromEntries([...files].map(([path, content]) => [path, text(content)])),
    contents: Object.fromEntries(files),
  };
}
