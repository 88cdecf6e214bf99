// Runs the tests of behaviour, which need no build, and says in one line what they leave out. Arguments go to vitest:
// `npm test -- test/period`, `npm test -- --coverage`.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'behaviour', '--project', 'mocked', ...process.argv.slice(2)],
  { cwd: new URL('..', import.meta.url), stdio: ['ignore', 'inherit', 'inherit'] },
);
console.log(
  'Not run: npm run test:properties, test:types, test:package (builds first), test:zones. Everything: npm run check.',
);
process.exitCode = status ?? 1;
