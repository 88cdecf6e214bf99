// Installs the packages of examples/national, which are its own, and runs it end to end: in small against the library's own
// readers, then the program itself as a reader of its page would. Needs a build. Where DuckDB cannot be installed this
// fails: it leaves nothing out.
import { execFileSync, execSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('../examples/national', import.meta.url));
const options = { cwd, stdio: ['ignore', 'inherit', 'inherit'] };

// DuckDB brings its program as an optional dependency: no package needs its install script.
execSync('npm ci --ignore-scripts --no-audit --no-fund', options);
execFileSync(process.execPath, ['check.mjs'], options);

const folder = mkdtempSync(join(tmpdir(), 'national-'));
try {
  execFileSync(process.execPath, ['run.mjs', '--rows', '4000', '--areas', '12', '--folder', folder], options);
} finally {
  rmSync(folder, { recursive: true });
}
