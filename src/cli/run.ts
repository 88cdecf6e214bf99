import { parseArgs } from 'node:util';
import { CommunitySafetyError } from '../errors/communitySafetyError.js';
import { evaluatePlan } from '../evaluate/evaluatePlan.js';
import { maidstone2014 } from '../maidstone-2014.js';
import { scorecard } from './scorecard.js';

// The month of the refresh: on that day the plan was as new as its text.
const DAY_OF_REFRESH = '2014-01-31';

const HELP = `Usage: community-safety-plan [--as-of YYYY-MM-DD]

Prints the scorecard of the Safer Maidstone Partnership plan 2013-2018, refreshed January 2014.

  --as-of YYYY-MM-DD  the day to evaluate on; ${DAY_OF_REFRESH}, the month of the refresh, if left out
  -h, --help          this text
  --version           the version of the library
`;

/** What a run of the command line prints, and the code it exits with. */
export interface Run {
  readonly output: string;
  readonly errors: string;
  readonly exitCode: 0 | 2;
}

/** Runs the command line on its arguments. The version is handed in, since it stands in package.json. */
export function run(args: readonly string[], version: () => string): Run {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { 'as-of': { type: 'string' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
    });
    if (values.help === true) return printed(HELP);
    if (values.version === true) return printed(`${version()}\n`);
    return printed(scorecard(maidstone2014, evaluatePlan(maidstone2014, { asOf: values['as-of'] ?? DAY_OF_REFRESH })));
  } catch (error) {
    if (error instanceof CommunitySafetyError || isArgumentError(error)) {
      return { output: '', errors: `${error.message}\n\n${HELP}`, exitCode: 2 };
    }
    throw error;
  }
}

function printed(output: string): Run {
  return { output, errors: '', exitCode: 0 };
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
