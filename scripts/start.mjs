// What `npm start` does: prints the scorecard, and writes it as a page next to it. Options are those of `report`, as in
// `npm start -- --as-of 2018-04-01`; with a --format or an --out of one's own there is no page besides.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const args = process.argv.slice(2);
const isPlain = args.every((arg) => !/^--(?:format|out|help)\b|^-h$/u.test(arg)) && !/^[a-z]/u.test(args[0] ?? '');

process.exitCode = run(args);
if (process.exitCode === 0 && isPlain) {
  process.stdout.write('\n');
  process.exitCode = run([...args, '--format', 'html', '--out', 'scorecard.html']);
}

function run(given) {
  return spawnSync(process.execPath, [bin, ...given], { stdio: 'inherit' }).status ?? 2;
}
