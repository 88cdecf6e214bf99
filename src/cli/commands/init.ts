import { basename, join } from 'node:path';
import { didYouMean } from '../../errors/nearest.js';
import { readArguments } from '../arguments.js';
import { quoted } from '../quoted.js';
import { attempt, writeFile } from '../readFile.js';
import { Refusal } from '../refusal.js';
import type { Command } from '../command.js';
import type { ExitCode } from '../surroundings.js';

const TEMPLATES = ['plan.csv', 'indicators.csv', 'observations.csv', 'priorities.csv', 'actions.csv'] as const;
const WORKBOOK = 'plan.xlsx';
const FORMATS = ['csv', 'xlsx'];

/** Writes the templates into a folder, as text files or as one workbook, without overwriting any file. */
export const init: Command = async (args, surroundings): Promise<ExitCode> => {
  const { path: folder, texts } = readArguments(args, { texts: ['format'], flags: [], most: 1 });
  const { exists, makeFolder, packageFile, print } = surroundings;
  const { format = 'csv' } = texts;
  if (folder === undefined) throw new Refusal('init needs a folder: community-safety-plan init our-plan');
  if (!FORMATS.includes(format)) {
    const hint = didYouMean(format, FORMATS);
    throw new Refusal(`--format takes ${FORMATS.join(', ')}, not ${JSON.stringify(format)}.${hint}`);
  }
  const names = format === 'xlsx' ? [WORKBOOK] : TEMPLATES;
  const taken = names.filter((name) => exists(join(folder, name)));
  if (taken.length > 0) {
    throw new Refusal(`Nothing was written: ${folder} holds ${taken.join(', ')} already. Name another folder.`);
  }
  attempt(`Cannot make the folder ${folder}`, () => {
    makeFolder(folder);
  });
  const templates = TEMPLATES.map((name) => ({ name, text: packageFile(`examples/templates/${name}`) }));
  const contents =
    format === 'xlsx'
      ? [{ name: WORKBOOK, text: (await import('../templateWorkbook.js')).templateWorkbook(templates) }]
      : templates;
  for (const { name, text } of contents) writeFile(join(folder, name), text, 'new', surroundings);
  const fileFor = (name: string): string => quoted(join(folder, format === 'xlsx' ? WORKBOOK : name));
  const others = TEMPLATES.filter((name) => name !== 'indicators.csv');
  const options = others.map((name) => `--${basename(name, '.csv')} ${fileFor(name)}`);
  const all = [fileFor('indicators.csv'), ...options].join(' ');
  const saving =
    format === 'xlsx'
      ? 'Fill in its sheets and save it. To read it, install one more package: npm install @e965/xlsx. Leave out the options\nfor the sheets that you do not need. Then:'
      : 'Fill them in with a spreadsheet, and save them as CSV (UTF-8). Leave out the tables that you do not need. Then:';
  print(`Written to ${folder}: ${names.join(', ')}.

${saving}

  npx community-safety-plan check ${all}
  npx community-safety-plan report ${all}
`);
  return 0;
};
