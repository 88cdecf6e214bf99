import { didYouMean } from '../../errors/nearest.js';
import { evaluatePlan } from '../../evaluate/evaluatePlan.js';
import type { IndicatorEvaluation } from '../../evaluate/evaluation.js';
import { DEFAULT_RAG_RULE } from '../../evaluate/ragRule.js';
import { findIndicator } from '../../lookup/items.js';
import type { Indicator } from '../../model/indicator.js';
import type { Plan } from '../../model/plan.js';
import type { ChartLayout } from '../../report/charts/chartOptions.js';
import { readArguments } from '../arguments.js';
import { dayFor, loadPlanOrMaidstone, requireDayOption } from '../maidstone.js';
import { printOrWrite, refuseToWriteOver } from '../output.js';
import { PLAN_OPTIONS } from '../planFiles.js';
import { Refusal } from '../refusal.js';
import { reportLoading } from '../reportLoading.js';
import type { Command } from '../command.js';

/** What a chart is drawn from. */
interface Subject {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly evaluation: IndicatorEvaluation;
  readonly layout: ChartLayout;
}

const KINDS: Readonly<Record<'bullet' | 'trend', (subject: Subject) => Promise<string>>> = {
  bullet: async ({ plan: { comparators }, indicator, evaluation, layout }) => {
    const { bulletChart } = await import('../../report.js');
    return bulletChart({ indicator, evaluation, comparators, rag: DEFAULT_RAG_RULE, layout });
  },
  trend: async ({ plan: { comparators }, indicator, evaluation, layout }) => {
    const { trendChart } = await import('../../report.js');
    return trendChart({ indicator, evaluation, comparators, layout });
  },
};
const LAYOUTS = ['wide', 'narrow'] as const;

/** Draws an indicator as SVG. */
export const chart: Command = async (args, surroundings) => {
  const { texts, paths } = readArguments(args, {
    texts: [...PLAN_OPTIONS, 'as-of', 'kind', 'layout', 'out'],
    flags: [],
    most: 2,
  });
  const [id, path] = paths;
  const { 'as-of': day, kind, layout = 'wide', out, ...options } = texts;
  if (id === undefined) throw new Refusal('chart needs an indicator: community-safety-plan chart asb-incidents-rate');
  requireDayOption(day);
  requireWord(kind, Object.keys(KINDS), '--kind');
  requireWord(layout, LAYOUTS, '--layout');
  refuseToWriteOver(out, { file: path, ...options }, surroundings);
  const loaded = await loadPlanOrMaidstone('chart', path, options, surroundings);
  reportLoading(loaded, surroundings);
  if (!loaded.ok) return 1;
  const { plan } = loaded;
  const asOf = day ?? dayFor(path, surroundings);
  const indicator = findIndicator(plan, id);
  const evaluation = evaluatePlan(plan, { asOf }).indicators.find(({ indicatorId }) => indicatorId === id);
  if (indicator === undefined || evaluation === undefined) throw new Refusal(unknown(id, plan));
  // Over time if there is more than one figure.
  const drawn = (kind ?? (evaluation.directionOfTravel === null ? 'bullet' : 'trend')) as keyof typeof KINDS;
  const subject = { plan, indicator, evaluation, layout: layout as ChartLayout };
  printOrWrite(`${await KINDS[drawn](subject)}\n`, out, surroundings);
  return 0;
};

function requireWord(word: string | undefined, words: readonly string[], option: string): void {
  if (word === undefined || words.includes(word)) return;
  throw new Refusal(`${option} takes ${words.join(' or ')}, not ${JSON.stringify(word)}.${didYouMean(word, words)}`);
}

function unknown(id: string, { indicators }: Plan): string {
  const ids = indicators.map((indicator) => indicator.id);
  const hint = didYouMean(id, ids) || ` The plan has: ${ids.join(', ')}.`;
  return `The plan has no indicator ${JSON.stringify(id)}.${hint}`;
}
