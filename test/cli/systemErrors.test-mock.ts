import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/* Every error that the machine gives on a path is one line and the code 2, whichever command meets it. */

const TABLE =
  'Indicator,Unit,Polarity,Baseline 2025/26,Target,Due\nBurglaries,offences,lower,240,Reduce to 200,March 2029\n';
const { argv, exitCode } = process;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'community-safety-plan-system-'));
  writeFileSync(join(folder, 'table.csv'), TABLE);
  symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
  mkdirSync(join(folder, 'folder'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  process.argv = argv;
  process.exitCode = exitCode;
  vi.restoreAllMocks();
  vi.resetModules();
});

async function errorsOf(...args: string[]): Promise<{ errors: string; code: unknown }> {
  let errors = '';
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((errors += String(text))));
  process.argv = [...argv.slice(0, 2), ...args];
  const streams = [process.stdout, process.stderr];
  const before = streams.map((stream) => stream.listeners('error'));
  await import('../../src/cli/main.js');
  for (const [index, stream] of streams.entries()) {
    for (const listener of stream.listeners('error')) {
      if (!before[index]?.includes(listener)) stream.off('error', listener as () => void);
    }
  }
  return { errors, code: process.exitCode };
}

// Apart from how the table was read.
function linesIn(errors: string): number {
  return errors
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('Note: ')).length;
}

const LONG = 'x'.repeat(5000);

describe('a path that the system refuses', () => {
  it.each([
    ['table.csv/plan.json', 'a part of the path is a file, not a folder'],
    ['loop', 'its links lead round in a circle'],
    ['loop/plan.json', 'its links lead round in a circle'],
    ['a long name', 'the name is too long'],
    ['folder', 'it is a folder, and a file is needed'],
    ['none/plan.json', 'there is no such file or folder'],
  ])('is reported in one line with exit code 2: %s', async (path, because) => {
    const [table, bad] = [join(folder, 'table.csv'), join(folder, path === 'a long name' ? LONG : path)];
    const period = ['--period', '2025/26 to 2028/29'];
    for (const args of [
      ['convert', table, ...period, '--out', bad],
      ['report', table, ...period, '--format', 'html', '--out', bad],
      ['chart', 'burglaries', table, ...period, '--out', bad],
      ['check', bad],
      ['report', table, ...period, '--observations', bad],
      ['report', '--observations', bad],
    ]) {
      vi.resetModules();
      const { errors, code } = await errorsOf(...args);
      expect([linesIn(errors), code]).toStrictEqual([1, 2]);
      expect(errors).toContain(because);
      expect(errors).not.toContain('    at ');
    }
  });

  it('is reported in one line when templates should be written', async () => {
    for (const path of ['table.csv', 'table.csv/plan', 'loop', LONG]) {
      vi.resetModules();
      const { errors, code } = await errorsOf('init', join(folder, path));
      expect([linesIn(errors), code]).toStrictEqual([1, 2]);
    }
  });
});

it('prints if the output is named -, and writes no file of that name', async () => {
  const here = process.cwd();
  process.chdir(folder);
  try {
    const { code } = await errorsOf('convert', 'table.csv', '--out', '-');
    expect(code).toBe(0);
    expect(() => readFileSync(join(folder, '-'))).toThrow('ENOENT');
  } finally {
    process.chdir(here);
  }
});
