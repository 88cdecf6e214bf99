import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

// What `npm start` runs, in a folder of its own, on the build that the tests are run on.
describe('npm start', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'community-safety-plan-start-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const started = (...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });

  it('prints the scorecard, writes it as a page and says where', () => {
    const { status, stdout } = started('--as-of', '2018-04-01');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^Safer Maidstone Partnership\n[^]*Status on 1 April 2018[^]*\nWritten to scorecard\.html\.\n$/u,
    );
    expect(readFileSync(join(folder, 'scorecard.html'), 'utf8')).toContain('Status on 1 April 2018');
  });

  it.each([['--format=json'], ['--out=mine.txt'], ['--help'], ['schema']])('does only what %s asks for', (arg) => {
    expect(started(arg).status).toBe(0);
    expect(readdirSync(folder)).toStrictEqual(arg.startsWith('--out') ? ['mine.txt'] : []);
  });

  it('writes no page if the arguments make no sense', () => {
    expect(started('--as-of', 'now').status).toBe(2);
    expect(readdirSync(folder)).toStrictEqual([]);
  });
});
