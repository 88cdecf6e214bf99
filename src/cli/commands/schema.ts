import { readArguments } from '../arguments.js';
import type { Command } from '../command.js';

/** Prints the JSON Schema of a plan. */
export const schema: Command = (args, { packageFile, print }) => {
  readArguments(args, { texts: [], flags: [], most: 0 });
  print(packageFile('dist/plan.schema.json'));
  return 0;
};
