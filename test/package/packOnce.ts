import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { runIn } from './runIn.js';

/** The packed tarball, and a project that knows nothing of this one and has it installed. */
export interface Packed {
  /** The folder of that project. */
  readonly folder: string;
  /** What is in the tarball, with sizes in bytes. */
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

declare module 'vitest' {
  export interface ProvidedContext {
    packed: Packed;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];

/** Packs and installs the library before the first test of the project, once for all its files. */
export default function packOnce(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'community-safety-plan-'));
  const report = runIn(root, 'npm', ['pack', '--json', '--loglevel=error', '--pack-destination', folder]);
  const [tarball] = JSON.parse(report) as [{ filename: string; files: Packed['files'] }];
  writeFileSync(join(folder, 'package.json'), '{ "name": "throw-away", "private": true, "type": "module" }');
  runIn(folder, 'npm', ['install', ...quiet, `./${tarball.filename}`]);
  project.provide('packed', { folder, files: tarball.files.map(({ path, size }) => ({ path, size })) });
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
