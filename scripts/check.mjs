// Runs every check of the project, all of them even where one fails, and counts them together with the tests.
// The last line is `N passed, N failed`.
//
// Two checks run at a time, one for each core of a small machine. What a check prints is shown whole when it has ended,
// with how long it took.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Builds what others look at. Only the properties, which take the longest, need none and run next to it.
const BUILD = 'npm run build';
const NEEDS_NO_BUILD = [BUILD, 'npm run test:properties -- --maxWorkers=1'];

// Nothing here changes a file that another check reads. The longest come first, so that neither core waits for the other
// at the end.
const COMMANDS = [
  ...NEEDS_NO_BUILD,
  'npm run check:eslint',
  'npm run check:growth',
  'npm test -- --coverage --maxWorkers=1',
  'npm start',
  'npm run docs',
  'npm run check:examples',
  'npx vitest run --project package --maxWorkers=1',
  'npm run test:zones',
  'npm run check:browser',
  'npm run check:prettier',
  'npm run check:english',
  // Compiles everything, and so does what check:compile does.
  'npm run test:types',
  'node scripts/check-national.mjs',
  'npm run check:unused',
  'npm run check:layers',
  'npm run check:types',
  'npm run check:schema',
  'npm run check:package',
  'npm run check:docs',
];
// Opens the pages that they leave, so they are before it.
const AFTER = { 'npm run check:browser': ['npm start', 'npm run docs', 'npm run check:examples'] };

const cwd = fileURLToPath(new URL('..', import.meta.url));
const count = { passed: 0, failed: 0 };
const failed = [];

const start = performance.now();
const waiting = [...COMMANDS];
const running = new Map();
await Promise.all([1, 2].map(work));

// A lock file that names a registry installs from that one only. An example names the folder of this package.
const EXAMPLES = ['express', 'html', 'national', 'react', 'worker'].map((name) => `examples/${name}`);
for (const folder of ['.', 'bench', ...EXAMPLES]) {
  const lock = readFileSync(`${cwd}/${folder}/package-lock.json`, 'utf8');
  record(`no registry in the lock file of ${folder}`, !/"resolved": "(?!file:)/u.test(lock));
}

console.log(`\nAll in ${seconds(start)}.`);
if (failed.length > 0) console.log(`\nFailed:\n${failed.map((name) => `- ${name}`).join('\n')}`);
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 ? 1 : 0;

async function work() {
  for (let command = waiting.shift(); command !== undefined; command = waiting.shift()) {
    const earlier = NEEDS_NO_BUILD.includes(command) ? [] : [BUILD, ...(AFTER[command] ?? [])];
    await Promise.all(earlier.map((name) => running.get(name)));
    running.set(command, check(command));
    await running.get(command);
  }
}

async function check(command) {
  const from = performance.now();
  const { isPassed, output } = await run(command);
  console.log(`\n=== ${command}\n${output}\n--- ${isPassed ? 'passed' : 'FAILED'} in ${seconds(from)}: ${command}`);
  record(command, isPassed);
  // The closing line of vitest, and of the scripts that count as it does: `Tests  1 failed | 4 passed (5)`.
  for (const [, line] of output.matchAll(/^ *Tests +(.*)$/gmu)) {
    for (const result of ['passed', 'failed'])
      count[result] += Number(new RegExp(`(\\d+) ${result}`, 'u').exec(line)?.[1] ?? 0);
  }
}

function record(name, isPassed) {
  count[isPassed ? 'passed' : 'failed'] += 1;
  if (!isPassed) failed.push(name);
}

function run(command) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const child = spawn(command, { cwd, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ isPassed: code === 0, output }));
  });
}

function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(0)} s`;
}
