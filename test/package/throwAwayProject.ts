import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];

/** A project that knows nothing of this one and has the packed tarball installed. */
export interface ThrowAwayProject {
  readonly folder: string;
  /** The paths of the files in the tarball. */
  readonly packed: readonly string[];
  /** Runs a program; what it printed is part of the error if it fails. */
  readonly run: (command: string, args: readonly string[], cwd?: string) => string;
  /** Runs the installed command line as a process, and gives all of what it printed and its exit code. */
  readonly commandLine: (
    args: readonly string[],
    options?: { readonly cwd?: string; readonly input?: string; readonly env?: Readonly<Record<string, string>> },
  ) => { code: number | null; output: string; errors: string };
  readonly remove: () => void;
}

/** Packs the library and installs it into a folder of its own. */
export function throwAwayProject(): ThrowAwayProject {
  const folder = mkdtempSync(join(tmpdir(), 'community-safety-plan-'));
  const run: ThrowAwayProject['run'] = (command, args, cwd = folder) => {
    try {
      const shell = process.platform === 'win32' && command === 'npm';
      return execFileSync(command, args, { cwd, encoding: 'utf8', env: ownEnvironment(), shell });
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string };
      throw new Error(`${command} ${args.join(' ')}\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
    }
  };
  const report = run('npm', ['pack', '--json', '--loglevel=error', '--pack-destination', folder], root);
  const [tarball] = JSON.parse(report) as [{ filename: string; files: { path: string }[] }];
  writeFileSync(join(folder, 'package.json'), '{ "name": "throw-away", "private": true, "type": "module" }');
  run('npm', ['install', ...quiet, `./${tarball.filename}`]);
  const main = join(folder, 'node_modules/community-safety-plan/dist/esm/cli/main.js');
  return {
    folder,
    packed: tarball.files.map(({ path }) => path),
    run,
    commandLine: (args, { cwd = folder, input, env = {} } = {}) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
        cwd,
        encoding: 'utf8',
        env: { ...ownEnvironment(), ...env },
        ...(input === undefined ? {} : { input }),
      });
      return { code: status, output: stdout, errors: stderr };
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// npm tells the programs it starts about itself, and about this repository.
function ownEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_)|^NODE_OPTIONS$|^VITEST/iu.test(name)),
  );
}
