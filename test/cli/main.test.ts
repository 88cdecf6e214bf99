import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';

// The bin itself, run in this process; test/package runs it as a command from the packed tarball.
describe('main', () => {
  const exitCode = process.exitCode;
  const { argv } = process;

  afterEach(() => {
    process.argv = argv;
    process.exitCode = exitCode;
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

  it('prints the version that stands in package.json', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await printedBy('--version')).toEqual({ output: `${version}\n`, errors: '', code: 0 });
  });

  it('says on the other stream what is wrong, and exits with 2', async () => {
    const { output, errors, code } = await printedBy('--as-of', 'tomorrow');
    expect(output).toBe('');
    expect(errors).toContain('asOf must be an existing day as YYYY-MM-DD, from 1900 to 2199, not "tomorrow".');
    expect(code).toBe(2);
  });
});
