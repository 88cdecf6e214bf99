import { readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { endingOf, isPrinted, printOrWrite } from '../output.js';
import { Refusal } from '../refusal.js';

/** Writes the workbench: one page for reading, correcting and evaluating tables in a browser. */
export const workbench: Command = (args, surroundings) => {
  const { texts } = readArguments(args, { texts: ['out'], flags: [], most: 0 });
  const { out } = texts;
  if (isPrinted(out))
    throw new Refusal('workbench needs a file to write: community-safety-plan workbench --out workbench.html');
  const ending = endingOf(out) ?? 'a file without an ending';
  if (ending !== '.html' && ending !== '.htm') throw new Refusal(`workbench writes .html, not ${ending}.`);
  printOrWrite(surroundings.packageFile('dist/workbench.html'), out, surroundings);
  surroundings.print(
    'Open it in a browser. It needs no connection, and nothing that you open in it leaves the computer.\n',
  );
  return 0;
};
