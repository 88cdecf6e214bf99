import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';

const VERSION = (): string => '1.2.3';
const ran = (...args: string[]) => run(args, VERSION);

describe('run', () => {
  it('prints the scorecard of January 2014 where it is not told a day', () => {
    const { output, errors, exitCode } = ran();
    expect(exitCode).toBe(0);
    expect(errors).toBe('');
    expect(output).toContain('Status on 31 January 2014');
    expect(output).toContain('Safer Maidstone Partnership');
    // Worked by hand in test/evaluate/maidstone2014.test.ts.
    expect(output).toContain('All indicators, each counted once: 6 met, 9 too early, 1 not assessed.');
    expect(output.endsWith('\n')).toBe(true);
  });

  it.each([[['--as-of', '2018-04-01']], [['--as-of=2018-04-01']]])('prints that of another day: %j', (args) => {
    const { output, exitCode } = ran(...args);
    expect(exitCode).toBe(0);
    expect(output).toContain('Status on 1 April 2018');
    expect(output).toContain('16 not assessed');
  });

  it('prints how it is used', () => {
    const { output, errors, exitCode } = ran('--help');
    expect([errors, exitCode]).toEqual(['', 0]);
    for (const option of ['--as-of', '--help', '--version', '2014-01-31']) expect(output).toContain(option);
    expect(ran('--help', '--version', '--as-of', 'x').output).toBe(output);
  });

  it('prints its version, and asks for it only then', () => {
    expect(ran('--version')).toEqual({ output: '1.2.3\n', errors: '', exitCode: 0 });
    const refuse = (): string => {
      throw new Error('asked');
    };
    expect(run(['--help'], refuse).exitCode).toBe(0);
    expect(() => run(['--version'], refuse)).toThrow('asked');
  });

  it.each([
    ['an unknown option', ['--nope'], '--nope'],
    ['an unknown letter', ['-x'], '-x'],
    ['an argument', ['maidstone'], 'maidstone'],
    ['no day', ['--as-of'], '--as-of'],
    ['a day that is an option', ['--as-of', '--help'], '--as-of'],
    ['a value for a flag', ['--help=yes'], '--help'],
    ['a day in words', ['--as-of', '1 April 2018'], '"1 April 2018"'],
    ['a day that does not exist', ['--as-of', '2014-02-29'], '"2014-02-29"'],
    ['an empty day', ['--as-of', ''], '""'],
  ])('refuses %s with the code 2, the reason and how it is used, and no stack', (_, args, shown) => {
    const { output, errors, exitCode } = ran(...args);
    expect(exitCode).toBe(2);
    expect(output).toBe('');
    expect(errors.split('\n')[0]).toContain(shown);
    expect(errors).toContain('Usage: community-safety-plan');
    expect(errors).not.toMatch(/^\s+at /mu);
  });
});
