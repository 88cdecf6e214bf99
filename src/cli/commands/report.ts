import { didYouMean } from '../../errors/nearest.js';
import { evaluatePlan, type PlanEvaluation } from '../../evaluate/evaluatePlan.js';
import { DEFAULT_RAG_RULE } from '../../evaluate/ragRule.js';
import type { Plan } from '../../model/plan.js';
import { readArguments } from '../arguments.js';
import { coloured } from '../colour.js';
import { dayFor, loadPlanOrMaidstone, requireDayOption } from '../maidstone.js';
import { endingOf, isPrinted, printOrWrite, refuseToWriteOver } from '../output.js';
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

type Format = keyof typeof FORMATS;

const ENDINGS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.csv': 'csv',
};

/** Prints the scorecard of a plan, or writes it into a file. */
export const report: Command = async (args, surroundings) => {
  const { texts, path } = readArguments(args, {
    texts: [...PLAN_OPTIONS, 'as-of', 'area', 'format', 'out'],
    flags: [],
    most: 1,
  });
  const { 'as-of': day, area, format: stated, out, ...options } = texts;
  requireDayOption(day);
  const format = formatOf(stated, out);
  refuseToWriteOver(out, { file: path, ...options }, surroundings);
  const loaded = await loadPlanOrMaidstone('report', path, options, surroundings);
  reportLoading(loaded, surroundings);
  if (!loaded.ok) return 1;
  const asOf = day ?? dayFor(path, surroundings);
  const areaId = area === undefined ? {} : { areaId: areaIn(loaded.plan, area) };
  const isFile = !isPrinted(out);
  // A file has no colours, and no window.
  const text = await FORMATS[format](loaded.plan, evaluatePlan(loaded.plan, { asOf, ...areaId }), {
    ...surroundings,
    hasColour: surroundings.hasColour && !isFile,
    columns: isFile ? undefined : surroundings.columns,
  });
  // Spreadsheets read a file without the mark as one of old Windows, and £ as two signs.
  printOrWrite(isFile && format === 'csv' ? `\uFEFF${text}` : text, out, surroundings);
  return 0;
};

// As stated, else by what the file is called: a page is wanted in scorecard.html.
function formatOf(stated: string | undefined, out: string | undefined): Format {
  const formats = Object.keys(FORMATS);
  if (stated !== undefined) {
    if (Object.hasOwn(FORMATS, stated)) return stated as Format;
    const hint = didYouMean(stated, formats);
    throw new Refusal(`--format takes ${formats.join(', ')}, not ${JSON.stringify(stated)}.${hint}`);
  }
  const ending = endingOf(out);
  if (ending === undefined) return 'text';
  const format = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  if (format !== undefined) return format;
  const way = ending === '.pdf' ? ' Write .html, and print that as PDF.' : '';
  throw new Refusal(`report writes ${Object.keys(ENDINGS).join(', ')}, not ${ending}.${way}`);
}

function areaIn({ areas = [] }: Plan, named: string): string {
  const found = areas.find(({ id, name }) => id === named || name.toLowerCase() === named.toLowerCase());
  if (found !== undefined) return found.id;
  const names = areas.map(({ name }) => name);
  const known = names.length === 0 ? 'the plan names no parts of its area' : `the plan has ${names.join(', ')}`;
  throw new Refusal(`--area names no part of the area, ${JSON.stringify(named)}: ${known}.${didYouMean(named, names)}`);
}
