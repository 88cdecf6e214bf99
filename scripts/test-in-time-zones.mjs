// Runs the tests in four time zones, since a day read in local time is wrong in some of them only: behind UTC, ahead
// of it, with and without a change of the clocks, and across the date line (Apia had no 30 December 2011).
// The first run has the types and the coverage; the others leave out what touches no date: the arithmetic with its
// millions of cases, and the packed tarball.
import { spawnSync } from 'node:child_process';

const FIRST = 'UTC';
const OTHERS = ['Europe/London', 'America/New_York', 'Pacific/Apia'];
const WITHOUT_DATES = ['test/exact/**', 'test/package/**', 'test/calculate/**'];

function run(zone, options) {
  console.log(`\nTime zone ${zone}`);
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...options], {
    cwd: new URL('..', import.meta.url),
    env: { ...process.env, TZ: zone },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}

const passed = [
  run(FIRST, ['--coverage', '--typecheck']),
  ...OTHERS.map((zone) => run(zone, ['--reporter=dot', ...WITHOUT_DATES.map((folder) => `--exclude=${folder}`)])),
];
process.exitCode = passed.every(Boolean) ? 0 : 1;
