import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GENERAL_HELP, HELP } from '../../src/cli/help.js';
import { run } from '../../src/cli/run.js';
import type { Surroundings } from '../../src/cli/surroundings.js';
import { ranOn } from './given.js';

const COMMANDS = Object.keys(HELP) as (keyof typeof HELP)[];

describe('run', () => {
  it.each(['--help', '-h'])('lists the commands with %s', async (option) => {
    expect(await ranOn({}, option)).toMatchObject({ code: 0, output: GENERAL_HELP, errors: '' });
    for (const command of COMMANDS) expect(GENERAL_HELP).toContain(`  ${command} `);
  });

  it.each(COMMANDS)('explains with --help how to use %s, whatever else is given', async (command) => {
    const help = { code: 0, output: HELP[command], errors: '' };
    expect(await ranOn({}, command, '--help')).toMatchObject(help);
    expect(await ranOn({}, command, 'a', 'b', '--nope', '-h')).toMatchObject(help);
    expect(HELP[command].split('\n')[0]).toMatch(new RegExp(`^Usage: community-safety-plan ${command}`, 'u'));
  });

  it('keeps its help within 120 columns', () => {
    const lines = [GENERAL_HELP, ...Object.values(HELP)].flatMap((text) => text.split('\n'));
    expect(lines.filter(({ length }) => length > 120)).toEqual([]);
  });

  it('prints the version in package.json', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await ranOn({}, '--version')).toMatchObject({ code: 0, output: `${version}\n`, errors: '' });
  });

  it.each([
    ['a command like one there is', ['reprot'], `There is no command "reprot". Did you mean 'report'?`],
    [
      'a file in the place of a command',
      ['indicators.csv'],
      'There is no command "indicators.csv". See --help for the commands; to report on a file: report FILE.',
    ],
    ['a key of every object', ['constructor'], 'There is no command "constructor".'],
    ['an unknown option', ['report', '--fromat', 'csv'], `There is no option --fromat. Did you mean '--format'?`],
    [
      'an unknown option without a command',
      ['--as-off=2014-01-31'],
      `There is no option --as-off. Did you mean '--as-of'?`,
    ],
    ['an option of another command', ['schema', '--as-of', '2014-01-31'], 'There is no option --as-of.'],
    ['an unknown letter', ['report', '-x'], 'There is no option -x.'],
    ['a key of every object as an option', ['report', '--constructor'], 'There is no option --constructor.'],
    ['an option without its value', ['report', '--as-of'], '--as-of needs a value.'],
    ['an option in the place of a value', ['report', '--as-of', '--format'], '--as-of needs a value.'],
    ['a value for a flag', ['check', '--json=yes', 'x.csv'], '--json takes no value.'],
    ['an option given twice', ['report', '--as-of=2014-01-31', '--as-of', '2015-01-31'], '--as-of is given twice.'],
    ['two files', ['check', 'a.csv', 'b.csv'], 'Unexpected argument: b.csv. Give one file or folder at a time.'],
    ['a file where none goes', ['schema', 'a.csv'], 'Unexpected argument: a.csv.'],
    [
      'help after the end of options',
      ['report', '--', '--help'],
      'Cannot read --help: there is no such file or folder.',
    ],
  ])('refuses %s with exit code 2 and one line', async (_, args, message) => {
    const { code, output, errors } = await ranOn({}, ...args);
    expect([code, output]).toEqual([2, '']);
    expect(errors.startsWith(message)).toBe(true);
    expect(errors.trimEnd()).not.toContain('\n');
  });

  it('does not hide a bug of its own', async () => {
    const broken = {
      packageFile: () => {
        throw new RangeError('ours');
      },
    } as unknown as Surroundings;
    await expect(run(['--version'], broken)).rejects.toThrow('ours');
  });
});
