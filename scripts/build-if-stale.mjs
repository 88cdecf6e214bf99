// Builds before `npm start` where there is no build yet or a source is newer than the build, so that one command is
// enough on a fresh machine and the second run does not wait.
import { execSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';

// The last file that the build writes.
const built = new URL('../dist/workbench.html', import.meta.url);
const sources = ['../src/', '../workbench/'].map((path) => new URL(path, import.meta.url));

const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const isStale = sources.some((source) =>
  readdirSync(source, { recursive: true }).some(
    (name) => statSync(new URL(name.replaceAll('\\', '/'), source)).mtimeMs > builtAt,
  ),
);
if (isStale) execSync('npm run build --silent', { stdio: ['ignore', 2, 2], cwd: new URL('..', import.meta.url) });
