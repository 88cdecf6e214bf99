import { CommunitySafetyError } from '../../errors/communitySafetyError.js';
import type { PlanEvaluation } from '../../evaluate/evaluatePlan.js';
import type { IndicatorEvaluation } from '../../evaluate/evaluation.js';
import type { RagRule } from '../../evaluate/ragRule.js';
import type { Indicator } from '../../model/indicator.js';
import type { Observation } from '../../model/observation.js';
import type { Plan } from '../../model/plan.js';
import type { Trajectory } from '../../trajectory/path.js';
import { bulletChart } from '../charts/bulletChart.js';
import type { ChartOptions } from '../charts/chartOptions.js';
import { priorityOverview } from '../charts/priorityOverview.js';
import { trendChart } from '../charts/trendChart.js';
import { lines, tag, text } from './markup.js';

/** What charts are drawn from besides the indicator. */
export interface ChartMaterial {
  readonly plan: Plan;
  readonly evaluation: PlanEvaluation;
  readonly observations: readonly Observation[];
  readonly rag: RagRule | undefined;
  readonly trajectory: Trajectory | undefined;
}

/** Draws the priorities of a plan. */
export function overviewFigure({ plan, evaluation }: ChartMaterial): string {
  return figure('overview', (options) => priorityOverview({ plan, evaluation, ...options }));
}

/** Draws where an indicator stands, and how it came there where there is more than one figure. */
export function indicatorFigures(
  indicator: Indicator,
  evaluation: IndicatorEvaluation,
  name: string,
  material: ChartMaterial,
): string {
  const { plan, rag, trajectory, observations } = material;
  const { comparators } = plan;
  const bullet = figure(`${name}-now`, (options) =>
    bulletChart({ indicator, evaluation, comparators, rag, ...options }),
  );
  if (evaluation.directionOfTravel === null) return bullet;
  const { asOf } = material.evaluation;
  const trend = figure(`${name}-over-time`, (options) =>
    trendChart({ indicator, evaluation, observations, comparators, asOf, trajectory, ...options }),
  );
  return lines(bullet, trend);
}

// Each chart is drawn twice, for a wide screen and for a narrow one, of which the style sheet shows one.
function figure(id: string, draw: (options: ChartOptions) => string): string {
  const common = { heading: false, styles: 'page' } as const;
  try {
    return tag(
      'figure',
      {},
      draw({ ...common, layout: 'wide', id: `${id}-wide` }),
      draw({ ...common, layout: 'narrow', id: `${id}-narrow` }),
    );
  } catch (error) {
    // A figure that no axis has room for is no reason to have no page.
    if (!(error instanceof CommunitySafetyError)) throw error;
    return tag('p', { class: 'csp-muted' }, text(`There is no chart: ${error.message}`));
  }
}
