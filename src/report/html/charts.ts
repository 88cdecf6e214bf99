import type { PlanEvaluation } from '../../evaluate/evaluatePlan.js';
import type { IndicatorEvaluation } from '../../evaluate/evaluation.js';
import type { RagRule } from '../../evaluate/ragRule.js';
import type { Indicator } from '../../model/indicator.js';
import type { Plan } from '../../model/plan.js';
import { refuseUnknown } from '../../lookup/items.js';
import { bulletContent } from '../charts/bulletChart.js';
import { PANEL } from '../charts/chartOptions.js';
import { panels } from '../charts/frame.js';
import { sparkPicture } from '../charts/sparkline.js';
import { boundsOf } from '../charts/targetBounds.js';
import { trendContent } from '../charts/trendChart.js';
import { tag } from './markup.js';

/** What charts are drawn from. */
export interface ChartMaterial {
  readonly plan: Plan;
  readonly evaluation: PlanEvaluation;
  readonly rag: RagRule | undefined;
}

/** The drawings for an indicator. */
export interface Drawing {
  /** For a cell of a table; empty if there is only one figure. */
  readonly line: string;
  readonly chart: string;
}

/** Draws every evaluated indicator once, and returns the drawings by `id`. */
export function drawingsOf(material: ChartMaterial): Map<string, Drawing> {
  const { plan, evaluation } = material;
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  return new Map(
    evaluation.indicators.map((one, index) => {
      const { indicatorId } = one;
      const indicator =
        indicators.get(indicatorId) ?? refuseUnknown('UNKNOWN_INDICATOR', 'indicator', indicatorId, plan.indicators);
      return [indicatorId, drawingOf(indicator, one, `chart-${String(index + 1)}`, material)];
    }),
  );
}

// Figures over time if there are several, otherwise the only one and what it is compared with.
function drawingOf(
  indicator: Indicator,
  evaluation: IndicatorEvaluation,
  id: string,
  { plan: { comparators, areas }, rag }: ChartMaterial,
): Drawing {
  const input = { indicator, evaluation, comparators, areas };
  if (evaluation.directionOfTravel === null) {
    return { line: '', chart: tag('figure', {}, panels(id, bulletContent({ ...input, rag }, PANEL))) };
  }
  const values = evaluation.series.points.map(({ value }) => value);
  const bounds = boundsOf(evaluation.target);
  return {
    line: tag(
      'svg',
      { class: 'csp-spark', viewBox: '0 0 120 32', 'aria-hidden': 'true' },
      sparkPicture(values, bounds.length === 1 ? bounds[0]?.value : undefined),
    ),
    chart: tag('figure', {}, panels(id, trendContent(input, PANEL))),
  };
}
