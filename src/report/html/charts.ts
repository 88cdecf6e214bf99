import type { PlanEvaluation } from '../../evaluate/evaluatePlan.js';
import type { IndicatorEvaluation } from '../../evaluate/evaluation.js';
import type { RagRule } from '../../evaluate/ragRule.js';
import type { Indicator } from '../../model/indicator.js';
import type { Plan } from '../../model/plan.js';
import { bulletContent } from '../charts/bulletChart.js';
import { PANEL } from '../charts/chartOptions.js';
import { type Content, panels } from '../charts/frame.js';
import { overviewContent } from '../charts/priorityOverview.js';
import { trendContent } from '../charts/trendChart.js';
import { lines, tag } from './markup.js';

/** What charts are drawn from besides the indicator. */
export interface ChartMaterial {
  readonly plan: Plan;
  readonly evaluation: PlanEvaluation;
  readonly rag: RagRule | undefined;
}

/** Draws the priorities of a plan. */
export function overviewFigure(material: ChartMaterial): string {
  return figure('overview', overviewContent(material, PANEL));
}

/** Draws the latest figure of an indicator, and its figures over time if there is more than one. */
export function indicatorFigures(
  indicator: Indicator,
  evaluation: IndicatorEvaluation,
  name: string,
  material: ChartMaterial,
): string {
  const { plan, rag } = material;
  const { comparators, areas } = plan;
  const bullet = figure(`${name}-now`, bulletContent({ indicator, evaluation, comparators, areas, rag }, PANEL));
  if (evaluation.directionOfTravel === null) return bullet;
  return lines(bullet, figure(`${name}-over-time`, trendContent({ indicator, evaluation, comparators, areas }, PANEL)));
}

function figure(id: string, content: Content): string {
  return tag('figure', {}, panels(id, content));
}
