import { readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { jsonText } from '../terminal.js';

/** Prints the JSON Schema of a plan. */
export const schema: Command = (args, { packageFile, print }) => {
  readArguments(args, { texts: [], flags: [], most: 0 });
  print(jsonText(JSON.parse(packageFile('dist/plan.schema.json'))));
  return 0;
};
