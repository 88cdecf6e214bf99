// Builds before `npm start` where there is no build yet or a source is newer than the build, so that one command is
// enough on a fresh machine and the second run does not wait.
import { execSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';

// The last file that the build writes.
const built = new URL('../dist/plan.schema.json', import.meta.url);
const source = new URL('../src/', import.meta.url);

const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const isStale = readdirSync(source, { recursive: true }).some(
  (name) => statSync(new URL(name.replaceAll('\\', '/'), source)).mtimeMs > builtAt,
);
if (isStale) execSync('npm run build --silent', { stdio: ['ignore', 2, 2], cwd: new URL('..', import.meta.url) });
