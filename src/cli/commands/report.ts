import { didYouMean } from '../../errors/nearest.js';
import { evaluatePlan, type PlanEvaluation } from '../../evaluate/evaluatePlan.js';
import { DEFAULT_RAG_RULE } from '../../evaluate/ragRule.js';
import type { Plan } from '../../model/plan.js';
import { readArguments } from '../arguments.js';
import { coloured } from '../colour.js';
import { dayFor, loadPlanOrMaidstone, requireDayOption } from '../maidstone.js';
import { isPrinted, printOrWrite, refuseToWriteOver } from '../output.js';
import { PLAN_OPTIONS } from '../planFiles.js';
import { Refusal } from '../refusal.js';
import { reportLoading } from '../reportLoading.js';
import type { Command } from '../command.js';
import type { Surroundings } from '../surroundings.js';
import { jsonText } from '../terminal.js';

type Write = (plan: Plan, evaluation: PlanEvaluation, surroundings: Surroundings) => Promise<string> | string;

const FORMATS: Readonly<Record<'text' | 'markdown' | 'html' | 'json' | 'csv', Write>> = {
  text: async (plan, evaluation, { hasColour, columns }) => {
    const [{ scorecardOf }, { scorecardText }] = await Promise.all([
      import('../../report/scorecard.js'),
      import('../../report/scorecardText.js'),
    ]);
    return scorecardText(scorecardOf(plan, evaluation), hasColour ? coloured : undefined, columns);
  },
  markdown: async (plan, evaluation) => (await import('../../report.js')).toMarkdown(evaluation, { plan }),
  html: async (plan, evaluation) => {
    const { toHtml } = await import('../../report.js');
    return toHtml(evaluation, { plan, rag: DEFAULT_RAG_RULE });
  },
  json: (_plan, evaluation) => jsonText(evaluation),
  csv: async (plan, evaluation) => (await import('../../report.js')).toCsv(evaluation, { plan }),
};

/** Prints the scorecard of a plan, or writes it into a file. */
export const report: Command = async (args, surroundings) => {
  const { texts, path } = readArguments(args, {
    texts: [...PLAN_OPTIONS, 'as-of', 'format', 'out'],
    flags: [],
    most: 1,
  });
  const { 'as-of': day, format = 'text', out, ...options } = texts;
  requireDayOption(day);
  if (!Object.hasOwn(FORMATS, format)) {
    const formats = Object.keys(FORMATS);
    const hint = didYouMean(format, formats);
    throw new Refusal(`--format takes ${formats.join(', ')}, not ${JSON.stringify(format)}.${hint}`);
  }
  refuseToWriteOver(out, { file: path, ...options }, surroundings);
  const loaded = await loadPlanOrMaidstone('report', path, options, surroundings);
  reportLoading(loaded, surroundings);
  if (!loaded.ok) return 1;
  const asOf = day ?? dayFor(path, surroundings);
  const write = FORMATS[format as keyof typeof FORMATS];
  const isFile = !isPrinted(out);
  // A file has no colours, and no window.
  const text = await write(loaded.plan, evaluatePlan(loaded.plan, { asOf }), {
    ...surroundings,
    hasColour: surroundings.hasColour && !isFile,
    columns: isFile ? undefined : surroundings.columns,
  });
  // Spreadsheets read a file without the mark as one of old Windows, and £ as two signs.
  printOrWrite(isFile && format === 'csv' ? `\uFEFF${text}` : text, out, surroundings);
  return 0;
};
