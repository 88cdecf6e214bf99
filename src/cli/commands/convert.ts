import { readArguments } from '../arguments.js';
import { loadPlan } from '../loadPlan.js';
import { endingOf, isPrinted, refuseToWriteOver } from '../output.js';
import { PLAN_OPTIONS, planFilesOf } from '../planFiles.js';
import { writeFile } from '../readFile.js';
import { reportLoading } from '../reportLoading.js';
import { jsonText } from '../terminal.js';
import type { Command } from '../command.js';
import { onOneLine } from '../fileProblem.js';
import type { Plan } from '../../model/plan.js';
import { quoted } from '../quoted.js';
import { Refusal } from '../refusal.js';
import type { Surroundings } from '../surroundings.js';

/** Turns tables into a plan as JSON, or a plan into a workbook of its tables. */
export const convert: Command = async (args, surroundings) => {
  const { texts, path } = readArguments(args, { texts: [...PLAN_OPTIONS, 'out'], flags: [], most: 1 });
  const { out, ...options } = texts;
  const files = planFilesOf('convert', path, options);
  refuseToWriteOver(out, files, surroundings);
  const ending = endingOf(out);
  if (ending !== undefined && ending !== '.json' && ending !== '.xlsx')
    throw new Refusal(`convert writes .json, or .xlsx with the tables of the plan, not ${ending}.`);
  const loaded = await loadPlan(files, surroundings);
  reportLoading(loaded, surroundings);
  if (!loaded.ok) return 1;
  if (out !== undefined && ending === '.xlsx') {
    await convertToWorkbook(loaded.plan, out, surroundings);
    return 0;
  }
  const json = jsonText(loaded.plan);
  if (isPrinted(out)) surroundings.print(json);
  else writeFile(out, json, 'replace', surroundings);
  return 0;
};

async function convertToWorkbook(plan: Plan, out: string, surroundings: Surroundings): Promise<void> {
  const { planWorkbook } = await import('../planWorkbook.js');
  const { bytes, options, lost } = planWorkbook(plan);
  writeFile(out, bytes, 'replace', surroundings);
  if (lost.length > 0) {
    surroundings.complain(
      `Note: ${onOneLine(out)} does not hold everything that the plan says under ${lost.join(', ')}, as its tables have no columns for it. Keep the plan as JSON too.\n`,
    );
  }
  const file = quoted(out);
  surroundings.print(
    `Written to ${out}. To read it again:\n\n  npx community-safety-plan check ${[file, ...options.map((option) => `${option} ${file}`)].join(' ')}\n`,
  );
}
