import { execFileSync } from 'node:child_process';

/** Runs a program in a folder; what it printed is part of the error if it fails. */
export function runIn(cwd: string, command: string, args: readonly string[]): string {
  try {
    const shell = process.platform === 'win32' && command === 'npm';
    return execFileSync(command, args, { cwd, encoding: 'utf8', env: ownEnvironment(), shell });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
  }
}

/** Gives the environment without what npm and Vitest tell the programs they start about this repository. */
export function ownEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_)|^NODE_OPTIONS$|^VITEST/iu.test(name)),
  );
}
