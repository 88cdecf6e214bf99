import { evaluatePlan, type PlanEvaluation } from '../evaluate/evaluatePlan.js';
import { DEFAULT_RAG_RULE } from '../evaluate/ragRule.js';
import type { Day } from '../model/period.js';
import type { Plan } from '../model/plan.js';
import { coloured } from './colour.js';
import { isPrinted, printOrWrite } from './output.js';
import type { ScorecardFormat } from './scorecardFormat.js';
import type { Surroundings } from './surroundings.js';
import { jsonText } from './terminal.js';

type Write = (plan: Plan, evaluation: PlanEvaluation, surroundings: Surroundings) => Promise<string> | string;

const WRITERS: Readonly<Record<ScorecardFormat, Write>> = {
  text: async (plan, evaluation, { hasColour, columns }) => {
    const [{ scorecardOf }, { scorecardText }] = await Promise.all([
      import('../report/scorecard.js'),
      import('../report/scorecardText.js'),
    ]);
    return scorecardText(scorecardOf(plan, evaluation), hasColour ? coloured : undefined, columns);
  },
  markdown: async (plan, evaluation) => (await import('../report.js')).toMarkdown(evaluation, { plan }),
  html: async (plan, evaluation) => {
    const { toHtml } = await import('../report.js');
    return toHtml(evaluation, { plan, rag: DEFAULT_RAG_RULE });
  },
  json: (_plan, evaluation) => jsonText(evaluation),
  csv: async (plan, evaluation) => (await import('../report.js')).toCsv(evaluation, { plan }),
};

interface ScorecardOptions {
  readonly asOf: Day;
  readonly areaId?: string;
  readonly format: ScorecardFormat;
  readonly out: string | undefined;
}

/** Evaluates a plan, and prints its scorecard or writes it into a file. */
export async function writeScorecard(
  plan: Plan,
  { format, out, ...options }: ScorecardOptions,
  surroundings: Surroundings,
): Promise<void> {
  const isFile = !isPrinted(out);
  // A file has no colours and no window.
  const text = await WRITERS[format](plan, evaluatePlan(plan, options), {
    ...surroundings,
    hasColour: surroundings.hasColour && !isFile,
    columns: isFile ? undefined : surroundings.columns,
  });
  // Without the mark, spreadsheets read a file as Windows-1252, and £ as two characters.
  printOrWrite(isFile && format === 'csv' ? `\uFEFF${text}` : text, out, surroundings);
}
