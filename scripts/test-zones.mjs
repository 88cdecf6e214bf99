// Runs the tests of everything that touches days in four time zones, since a day read in local time is wrong in some of
// them only: behind UTC, ahead of it, with and without a change of the clocks, and across the date line (Apia had no
// 30 December 2011). Days are text, and what works with them cannot tell one zone from another but in three places:
// `period`, which alone may import a library of dates (`npm run check:layers`); `cli/today`, which alone may use Date
// (eslint.config.js); and `office`, whose SheetJS has the dates of workbooks.
import { spawnSync } from 'node:child_process';

const ZONES = ['UTC', 'Europe/London', 'America/New_York', 'Pacific/Apia'];
const WITH_DAYS = ['timeZone', 'period/', 'office/readWorkbook', 'cli/today'];

const passed = ZONES.map((zone) => {
  console.log(`\nTime zone ${zone}`);
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'behaviour', ...WITH_DAYS.map((name) => `test/${name}`)],
    {
      cwd: new URL('..', import.meta.url),
      env: { ...process.env, TZ: zone },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  return status === 0;
});
process.exitCode = passed.every(Boolean) ? 0 : 1;
