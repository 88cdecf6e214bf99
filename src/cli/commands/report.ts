import { evaluatePlan, type PlanEvaluation } from '../../evaluate/evaluatePlan.js';
import type { Day } from '../../model/period.js';
import type { Plan } from '../../model/plan.js';
import { isDay } from '../../read/day.js';
import { didYouMean } from '../../errors/nearest.js';
import { readArguments } from '../arguments.js';
import { coloured } from '../colour.js';
import { type LoadedPlan, loadPlan } from '../loadPlan.js';
import { PLAN_OPTIONS, type PlanFiles, planFilesOf, refuseTableOptions } from '../planFiles.js';
import { Refusal } from '../refusal.js';
import { reportLoading } from '../reportLoading.js';
import type { Command } from '../run.js';
import type { Surroundings } from '../surroundings.js';
import { withObservations } from '../withObservations.js';

// The month of the refresh: on that day the plan was as new as its text.
const DAY_OF_REFRESH = '2014-01-31';

type Write = (plan: Plan, evaluation: PlanEvaluation, surroundings: Surroundings) => Promise<string> | string;

const FORMATS: Readonly<Record<'text' | 'markdown' | 'json' | 'csv', Write>> = {
  text: async (plan, evaluation, { hasColour }) => {
    const [{ scorecardOf }, { scorecardText }] = await Promise.all([
      import('../../report/scorecard.js'),
      import('../../report/scorecardText.js'),
    ]);
    return scorecardText(scorecardOf(plan, evaluation), hasColour ? coloured : undefined);
  },
  markdown: async (plan, evaluation) => {
    const [{ scorecardOf }, { scorecardMarkdown }] = await Promise.all([
      import('../../report/scorecard.js'),
      import('../../report/scorecardMarkdown.js'),
    ]);
    return scorecardMarkdown(scorecardOf(plan, evaluation));
  },
  json: (_plan, evaluation) => `${JSON.stringify(evaluation, null, 2)}\n`,
  csv: async (plan, evaluation) => (await import('../../report/scorecardCsv.js')).scorecardCsv(plan, evaluation),
};

/** Prints the scorecard of a plan. */
export const report: Command = async (args, surroundings) => {
  const { texts, path } = readArguments(args, {
    texts: [...PLAN_OPTIONS, 'as-of', 'format'],
    flags: [],
    most: 1,
  });
  const { 'as-of': day, format = 'text', ...options } = texts;
  if (day !== undefined && !isDay(day)) {
    throw new Refusal(`--as-of must be an existing day as YYYY-MM-DD, not ${JSON.stringify(day)}.`);
  }
  if (!Object.hasOwn(FORMATS, format)) {
    const formats = Object.keys(FORMATS);
    const hint = didYouMean(format, formats);
    throw new Refusal(`--format takes ${formats.join(', ')}, not ${JSON.stringify(format)}.${hint}`);
  }
  const loaded = await loadPlanOrMaidstone(path, options, surroundings);
  reportLoading(loaded, surroundings);
  if (!loaded.ok) return 1;
  const asOf: Day = day ?? (path === undefined ? DAY_OF_REFRESH : surroundings.today());
  const write = FORMATS[format as keyof typeof FORMATS];
  surroundings.print(await write(loaded.plan, evaluatePlan(loaded.plan, { asOf }), surroundings));
  return 0;
};

async function loadPlanOrMaidstone(
  path: string | undefined,
  options: Omit<PlanFiles, 'file'>,
  surroundings: Surroundings,
): Promise<LoadedPlan> {
  if (path !== undefined) return loadPlan(planFilesOf('report', path, options), surroundings);
  refuseTableOptions(options, 'no file is named');
  const { maidstone2014 } = await import('../../maidstone-2014.js');
  return withObservations(maidstone2014, options.observations, surroundings);
}
