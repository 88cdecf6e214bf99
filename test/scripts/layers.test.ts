import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/* The rule that keeps the layers in order has to fail where they are not: it is run on a small tree made for this. */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The rules that a tree of files breaks, each with the file that breaks it. */
function broken(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'tsconfig.json'), readFileSync(join(root, 'tsconfig.json')));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return violationsIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function violationsIn(folder: string): string[] {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cruiser, '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'src'];
  let output: string;
  try {
    output = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const { summary } = JSON.parse(output) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return [...new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`))].sort();
}

it('allows imports downwards, and fails on every other', () => {
  expect(
    broken({
      'src/model/unit.ts': 'export type Unit = string;',
      'src/evaluate/judge.ts': "import type { Unit } from '../model/unit.js';\nexport type Judged = Unit;",
      'src/index.ts': "export type { Judged } from './evaluate/judge.js';",
      'src/cli/main.ts': "import 'node:fs';\nimport '../index.js';",
      // A type alone goes up as well.
      'src/model/upwards.ts': "import type { Judged } from '../evaluate/judge.js';\nexport type Upwards = Judged;",
      'src/format/one.ts': "import type { Two } from './two.js';\nexport type One = Two;",
      'src/format/two.ts': "import type { One } from './one.js';\nexport type Two = One[];",
      'src/audit/package.ts': "import 'zod';",
      'src/audit/node.ts': "import 'node:fs';",
      'src/audit/entry.ts': "import '../index.js';",
      'src/data/maidstone.ts': 'export const plan = {};',
      'src/report/dataset.ts': "import '../data/maidstone.js';",
      'src/helpers/text.ts': "import '../model/unit.js';",
    }),
  ).toStrictEqual([
    'audit-entries: src/audit/entry.ts',
    'audit-node: src/audit/node.ts',
    'audit-packages: src/audit/package.ts',
    'known-layer: src/helpers/text.ts',
    'model-goes-down: src/model/upwards.ts',
    'no-circles: src/format/one.ts',
    'report-goes-down: src/report/dataset.ts',
  ]);
});
