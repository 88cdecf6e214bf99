// Runs every check of the project, all of them even where one fails, and counts them together with the tests.
// The last line is `N passed, N failed`.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CHECKS = [
  'npm test',
  'npm run test:types',
  // The properties, and what they and the tests of behaviour cover.
  'npm run test:coverage',
  'npm run test:zones',
  // Builds what the checks below look at.
  'npm run test:package',
  'npm start',
  'npm run check:growth',
  'npm run check:compile',
  'npm run check:eslint',
  'npm run check:prettier',
  'npm run check:unused',
  'npm run check:layers',
  'npm run check:package',
  'npm run check:types',
  'npm run check:schema',
  'npm run check:docs',
  'npm run docs',
  'npm run check:examples',
  // Opens what the two before it left.
  'npm run check:browser',
  'node scripts/check-national.mjs',
];

const cwd = fileURLToPath(new URL('..', import.meta.url));
const count = { passed: 0, failed: 0 };
const failed = [];

for (const command of CHECKS) {
  console.log(`\n=== ${command}`);
  const { isPassed, output } = await run(command);
  record(command, isPassed);
  // The closing line of vitest, and of the scripts that count as it does: `Tests  1 failed | 4 passed (5)`.
  for (const [, line] of output.matchAll(/^ *Tests +(.*)$/gmu)) {
    for (const result of ['passed', 'failed'])
      count[result] += Number(new RegExp(`(\\d+) ${result}`, 'u').exec(line)?.[1] ?? 0);
  }
}

// A lock file that names a registry installs from that one only. An example names the folder of this package.
const EXAMPLES = ['express', 'html', 'national', 'react', 'worker'].map((name) => `examples/${name}`);
for (const folder of ['.', 'bench', ...EXAMPLES]) {
  const lock = readFileSync(`${cwd}/${folder}/package-lock.json`, 'utf8');
  record(`no registry in the lock file of ${folder}`, !/"resolved": "(?!file:)/u.test(lock));
}

if (failed.length > 0) console.log(`\nFailed:\n${failed.map((name) => `- ${name}`).join('\n')}`);
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 ? 1 : 0;

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
      process.stdout.write(text);
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ isPassed: code === 0, output }));
  });
}
