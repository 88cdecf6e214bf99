import type * as FileSystem from 'node:fs';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const PIPED =
  'Indicator,Unit,Polarity,Baseline 2025/26,Target,Due\nBurglaries,offences,lower,240,Reduce to 200,March 2029\n';

// Input from a pipe comes from the file number 0, which a test cannot fill; nor can it say which file that is.
const pipedFrom = vi.hoisted(() => ({ path: '' }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof FileSystem>();
  let isRead = false;
  return {
    ...fs,
    fstatSync: () => fs.statSync(pipedFrom.path),
    readSync: (file: number, chunk: Buffer) => {
      if (file !== 0) return fs.readSync(file, chunk);
      isRead = !isRead;
      return isRead ? chunk.write(PIPED) : 0;
    },
  };
});

// The bin itself, run in this process; test/package runs it as a command from the packed tarball.
describe('main', () => {
  const { argv, exitCode } = process;
  const { isTTY } = process.stdout;
  const listeners = [process.stdout, process.stderr].map((stream) => stream.listeners('error'));
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'community-safety-plan-main-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
    for (const [index, stream] of [process.stdout, process.stderr].entries()) {
      for (const listener of stream.listeners('error')) {
        if (!listeners[index]?.includes(listener)) stream.off('error', listener as () => void);
      }
    }
    process.argv = argv;
    process.exitCode = exitCode;
    process.stdout.isTTY = isTTY;
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    vi.resetModules();
  });

  async function printedBy(...args: string[]): Promise<{ output: string; errors: string; code: unknown }> {
    const printed = { output: '', errors: '' };
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed.output += String(text))));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((printed.errors += String(text))));
    process.argv = [...argv.slice(0, 2), ...args];
    await import('../../src/cli/main.js');
    return { ...printed, code: process.exitCode };
  }

  it('prints the version in package.json', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await printedBy('--version')).toEqual({ output: `${version}\n`, errors: '', code: 0 });
  });

  it('reports problems on standard error, and exits with 2', async () => {
    expect(await printedBy('--as-of', 'tomorrow')).toEqual({
      output: '',
      errors: '--as-of must be an existing day as YYYY-MM-DD, not "tomorrow".\n',
      code: 2,
    });
  });

  it('writes templates, but never over an existing file', async () => {
    const plan = join(folder, 'deep', 'plan');
    expect((await printedBy('init', plan)).code).toBe(0);
    expect(existsSync(join(plan, 'indicators.csv'))).toBe(true);
    vi.resetModules();
    expect((await printedBy('init', plan)).code).toBe(2);
  });

  it('reads piped input, and writes to a file', async () => {
    const out = join(folder, 'plan.json');
    expect((await printedBy('convert', '-', '--out', out)).code).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ indicators: [{ name: 'Burglaries' }] });
    vi.resetModules();
    expect((await printedBy('check', out)).code).toBe(0);
  });

  it('never overwrites a file that it reads, whatever path names it', async () => {
    const [read, link] = [join(folder, 'read.json'), join(folder, 'link.json')];
    await printedBy('convert', '-', '--out', read);
    symlinkSync(read, link);
    const before = readFileSync(read, 'utf8');
    for (const out of [link, join(folder, '.', 'none', '..', 'read.json'), `${folder}/./read.json`]) {
      vi.resetModules();
      expect((await printedBy('report', read, '--format', 'html', '--out', out)).errors).toBe(
        `--out names a file that is read: ${out}. Name another.\n`,
      );
    }
    expect(readFileSync(read, 'utf8')).toBe(before);
  });

  it('never overwrites a file that is piped in', async () => {
    const out = join(folder, 'plan.json');
    await printedBy('convert', '-', '--out', out);
    const before = readFileSync(out, 'utf8');
    pipedFrom.path = out;
    vi.resetModules();
    expect((await printedBy('convert', '-', '--out', out)).errors).toBe(
      `--out names a file that is read: ${out}. Name another.\n`,
    );
    expect(readFileSync(out, 'utf8')).toBe(before);
    pipedFrom.path = 'package.json';
    vi.resetModules();
    expect((await printedBy('convert', '-', '--out', out)).code).toBe(0);
  });

  it('reads a large file of official statistics piece by piece', async () => {
    const [plan, large] = [join(folder, 'plan.json'), join(folder, 'large.csv')];
    await printedBy('convert', '-', '--out', plan);
    // One megabyte more than the 64 that are read whole, all but two lines of it blank.
    writeFileSync(
      large,
      `ladcode20,laname20,population_2013\nE07000110,Maidstone,159230\n${'\n'.repeat(65 * 1024 * 1024)}`,
    );
    vi.resetModules();
    // A file that is not one of official statistics would be named.
    expect((await printedBy('outturns', large, '--plan', plan, '--area', 'Maidstone')).errors).toBe(
      'No file has the area "Maidstone".\n',
    );
    for (const [path, is] of [
      ['-', 'standard input'],
      ['none.csv', 'there is no such file'],
    ] as const) {
      vi.resetModules();
      expect((await printedBy('outturns', path, '--plan', plan, '--area', 'Maidstone')).errors).toContain(is);
    }
  });

  it('does not read a device, which may have no end', async () => {
    expect((await printedBy('check', '/dev/null')).errors).toBe(
      'Cannot read /dev/null: it is a device, and a file is needed.\n',
    );
  });

  it("evaluates on today's date in the local time zone", async () => {
    const now = new Date();
    const months = 'January February March April May June July August September October November December'.split(' ');
    const day = `${String(now.getDate())} ${String(months[now.getMonth()])} ${String(now.getFullYear())}`;
    expect((await printedBy('report', '-')).output).toContain(`Status on ${day}`);
  });

  it.each([
    [true, { NO_COLOR: '', TERM: 'xterm' }, true],
    [true, { NO_COLOR: '1', TERM: 'xterm' }, false],
    [true, { NO_COLOR: '', TERM: 'dumb' }, false],
    [false, { NO_COLOR: '', TERM: 'xterm' }, false],
  ])('uses colours: terminal %s, %j: %s', async (isTerminal, environment, expected) => {
    process.stdout.isTTY = isTerminal;
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    expect((await printedBy('report')).output.includes('\u001B[')).toBe(expected);
  });

  it('treats a closed pipe as the end, but no other error', async () => {
    await printedBy('--help');
    const error = (code: string): Error => Object.assign(new Error(code), { code });
    for (const stream of [process.stdout, process.stderr]) {
      expect(stream.emit('error', error('EPIPE'))).toBe(true);
    }
    expect(process.exitCode).toBe(0);
    const complaint = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    process.stderr.emit('error', error('ENOSPC'));
    expect(complaint).not.toHaveBeenCalled();
    process.stdout.emit('error', error('ENOSPC'));
    expect(complaint).toHaveBeenCalledWith('Cannot write the output: ENOSPC.\n');
    expect(process.exitCode).toBe(2);
  });
});
