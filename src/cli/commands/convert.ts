import { readArguments } from '../arguments.js';
import { loadPlan } from '../loadPlan.js';
import { isPrinted, refuseToWriteOver } from '../output.js';
import { PLAN_OPTIONS, planFilesOf } from '../planFiles.js';
import { writeFile } from '../readFile.js';
import { reportLoading } from '../reportLoading.js';
import { jsonText } from '../terminal.js';
import type { Command } from '../command.js';

/** Turns tables into a plan as JSON. */
export const convert: Command = async (args, surroundings) => {
  const { texts, path } = readArguments(args, { texts: [...PLAN_OPTIONS, 'out'], flags: [], most: 1 });
  const { out, ...options } = texts;
  const files = planFilesOf('convert', path, options);
  refuseToWriteOver(out, files, surroundings);
  const loaded = await loadPlan(files, surroundings);
  reportLoading(loaded, surroundings);
  if (!loaded.ok) return 1;
  const json = jsonText(loaded.plan);
  if (isPrinted(out)) surroundings.print(json);
  else writeFile(out, json, 'replace', surroundings);
  return 0;
};
