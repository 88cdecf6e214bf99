import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { didYouMean } from '../errors/nearest.js';
import type { Command } from './command.js';
import { type CommandName, GENERAL_HELP, HELP } from './help.js';
import { Refusal } from './refusal.js';
import { refusalOfMachine } from './readFile.js';
import type { ExitCode, Surroundings } from './surroundings.js';
import { withSafeTerminal } from './terminal.js';

// Each command is loaded when it is called, so that asking for help loads only this file.
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  report: async () => (await import('./commands/report.js')).report,
  chart: async () => (await import('./commands/chart.js')).chart,
  check: async () => (await import('./commands/check.js')).check,
  audit: async () => (await import('./commands/audit.js')).audit,
  convert: async () => (await import('./commands/convert.js')).convert,
  outturns: async () => (await import('./commands/outturns.js')).outturns,
  init: async () => (await import('./commands/init.js')).init,
  workbench: async () => (await import('./commands/workbench.js')).workbench,
  schema: async () => (await import('./commands/schema.js')).schema,
};

/** Runs the command line with its arguments, and returns the exit code. */
export async function run(args: readonly string[], machine: Surroundings): Promise<ExitCode> {
  const surroundings = withSafeTerminal(machine);
  const { print, complain } = surroundings;
  const [first] = args;
  // Options without a command belong to the report.
  const isNamed = first !== undefined && !first.startsWith('-');
  try {
    if (first === '--help' || first === '-h') {
      print(GENERAL_HELP);
      return 0;
    }
    if (first === '--version') {
      const { version } = JSON.parse(surroundings.packageFile('package.json')) as { version: string };
      print(`${version}\n`);
      return 0;
    }
    const name = isNamed ? commandOf(first) : 'report';
    const rest = isNamed ? args.slice(1) : args;
    if (isHelpAsked(rest)) {
      print(HELP[name]);
      return 0;
    }
    const command = await COMMANDS[name]();
    return await command(rest, surroundings);
  } catch (error) {
    const refusal = isForUsers(error) ? error : refusalOfMachine(error);
    if (refusal === undefined) throw error;
    complain(`${refusal.message}\n`);
    return 2;
  }
}

// The library's own errors are sentences for people.
function isForUsers(error: unknown): error is Error {
  return error instanceof Refusal || error instanceof CommunitySafetyError;
}

function commandOf(word: string): CommandName {
  if (Object.hasOwn(HELP, word)) return word as CommandName;
  const hint = didYouMean(word, Object.keys(HELP)) || ' See --help for the commands; to report on a file: report FILE.';
  throw new Refusal(`There is no command ${JSON.stringify(word)}.${hint}`);
}

// Nothing after -- is an option.
function isHelpAsked(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}
