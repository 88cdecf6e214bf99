import { basename, join } from 'node:path';
import { readArguments } from '../arguments.js';
import { attempt, writeFile } from '../readFile.js';
import { Refusal } from '../refusal.js';
import type { Command } from '../command.js';

const TEMPLATES = ['plan.csv', 'indicators.csv', 'observations.csv', 'priorities.csv', 'actions.csv'] as const;

/** Writes the templates into a folder, and never over a file. */
export const init: Command = (args, surroundings) => {
  const { path: folder } = readArguments(args, { texts: [], flags: [], most: 1 });
  const { exists, makeFolder, packageFile, print } = surroundings;
  if (folder === undefined) throw new Refusal('init needs a folder: community-safety-plan init our-plan');
  const taken = TEMPLATES.filter((name) => exists(join(folder, name)));
  if (taken.length > 0) {
    throw new Refusal(`Nothing was written: ${folder} holds ${taken.join(', ')} already. Name another folder.`);
  }
  attempt(`Cannot make the folder ${folder}`, () => {
    makeFolder(folder);
  });
  for (const name of TEMPLATES) {
    writeFile(join(folder, name), packageFile(`examples/templates/${name}`), 'new', surroundings);
  }
  const tables = TEMPLATES.filter((name) => name !== 'indicators.csv');
  const file = (name: string): string => quoted(join(folder, name));
  const all = [file('indicators.csv'), ...tables.map((name) => `--${basename(name, '.csv')} ${file(name)}`)].join(' ');
  print(`Written to ${folder}: ${TEMPLATES.join(', ')}.

Fill them in with a spreadsheet, and save them as CSV (UTF-8). Leave out the tables that you do not need. Then:

  npx community-safety-plan check ${all}
  npx community-safety-plan report ${all}
`);
  return 0;
};

// A path with a space in it, as a shell takes it.
function quoted(path: string): string {
  return /^[\w./\\:-]+$/u.test(path) ? path : `"${path}"`;
}
