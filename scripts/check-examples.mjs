// Installs each example that is a package of its own, as a reader of its page would, and runs its test. Needs a build:
// `install-links` in an example's .npmrc makes npm take from the root what would be published, and nothing else.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const EXAMPLES = ['html', 'express', 'worker', 'react'];

// What npm and node:test say when all is well is only in the way. No example needs the install script of a package.
const COMMANDS = ['npm ci --ignore-scripts --no-audit --no-fund', 'npm test --silent'];

const count = { passed: 0, failed: 0 };

for (const example of EXAMPLES) {
  const cwd = fileURLToPath(new URL(`../examples/${example}`, import.meta.url));
  const { isPassed, output } = await runAll(COMMANDS, cwd);
  const [passed, failed] = ['pass', 'fail'].map((word) => resultOf(output, word));
  const isWhole = isPassed && passed > 0;
  count.passed += passed;
  // What fails before the first test, or tests nothing, fails too.
  count.failed += isWhole ? failed : Math.max(failed, 1);
  if (!isWhole) console.log(output);
  console.log(`${isWhole ? 'passed' : 'FAILED'}  examples/${example}: ${passed} tests`);
}

// The line of vitest, so that scripts/check.mjs counts these tests with the others.
const failures = count.failed > 0 ? `${count.failed} failed | ` : '';
console.log(`\nTests  ${failures}${count.passed} passed`);
process.exitCode = count.failed > 0 ? 1 : 0;

async function runAll(commands, cwd) {
  let output = '';
  for (const command of commands) {
    const ran = await run(command, cwd);
    output += ran.output;
    if (!ran.isPassed) return { isPassed: false, output };
  }
  return { isPassed: true, output };
}

function run(command, cwd) {
  // The reporter of node:test depends on the terminal.
  const env = { ...process.env, NODE_OPTIONS: '--test-reporter=tap' };
  const child = spawn(command, { cwd, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = `> ${command}\n`;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ isPassed: code === 0, output }));
  });
}

// `# pass 8`, the line with which node:test ends.
function resultOf(output, word) {
  return Number(new RegExp(`^# ${word} (\\d+)$`, 'mu').exec(output)?.[1] ?? 0);
}
