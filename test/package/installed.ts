import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';
import { ownEnvironment, runIn } from './runIn.js';

const { folder } = inject('packed');

/** The folder of the library in the project where it is installed. */
export const library = join(folder, 'node_modules/community-safety-plan');

/** The program that the installed command runs. */
export const program = join(library, 'dist/cli/main.js');

/** Runs a program in the project where the library is installed, or in a folder of it. */
export function run(command: string, args: readonly string[], cwd: string = folder): string {
  return runIn(cwd, command, args);
}

/** Runs the installed command line as a process, and gives all of what it printed and its exit code. */
export function commandLine(
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): { code: number | null; output: string; errors: string } {
  const { cwd = folder, input, env = {} } = options;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...ownEnvironment(), ...env },
    ...(input === undefined ? {} : { input }),
  });
  return { code: status, output: stdout, errors: stderr };
}

/** Gives the paths of the files that Node loads for a program, in the order in which it loads them. */
export function filesLoadedBy(args: readonly string[], cwd: string = folder): string[] {
  const hooks = `import { writeSync } from 'node:fs';
    export async function load(url, context, next) { writeSync(2, 'loads ' + url + '\\n'); return next(url, context); }`;
  const hook = `import { register } from 'node:module'; register(${JSON.stringify(asUrl(hooks))});`;
  const env = { ...ownEnvironment(), NODE_OPTIONS: `--import=${asUrl(hook)}` };
  const { stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env });
  return [...stderr.matchAll(/^loads file:\/\/(.*)$/gmu)].map(([, path = '']) => path);
}

function asUrl(text: string): string {
  return `data:text/javascript,${encodeURIComponent(text)}`;
}
