import type { PointType } from '../statistics/chart.js';
import type { IndicatorEvaluation } from './evaluation.js';
import type { ProjectionAnalysis, Significance } from './analyses.js';

/**
 * How many indicators have each result of an analysis.
 *
 * @category Evaluation
 */
export interface AnalysisCounts {
  /** Compared with the first comparator, allowing for chance; `none` if there is nothing to compare with. */
  readonly comparison: Readonly<Record<Significance['outcome'] | 'none', number>>;
  /** Over the last five years, allowing for chance. */
  readonly trend: Readonly<
    Record<'improving' | 'worsening' | 'increasing' | 'decreasing' | 'no-change' | 'not-known', number>
  >;
  /** What the last figure shows on a control chart. */
  readonly variation: Readonly<Record<PointType | 'not-assessed', number>>;
  /** Where the yearly figures are heading by the due date. */
  readonly outlook: Readonly<Record<ProjectionAnalysis['outlook'], number>>;
}

/** Counts what the analyses of indicators found. */
export function analysisCounts(indicators: readonly IndicatorEvaluation[]): AnalysisCounts {
  const comparison = {
    better: 0,
    similar: 0,
    worse: 0,
    higher: 0,
    lower: 0,
    'not-compared': 0,
    'not-known': 0,
    none: 0,
  };
  const trend = { improving: 0, 'no-change': 0, worsening: 0, increasing: 0, decreasing: 0, 'not-known': 0 };
  const variation = {
    'common-cause': 0,
    'special-cause-improvement': 0,
    'special-cause-concern': 0,
    'special-cause-neutral-high': 0,
    'special-cause-neutral-low': 0,
    'not-assessed': 0,
  };
  const outlook = { 'on-track': 0, 'too-early': 0, 'off-track': 0, 'not-known': 0 };
  for (const one of indicators) {
    const { direction, judgement } = one.trend;
    comparison[one.comparison?.significance.outcome ?? 'none'] += 1;
    trend[judgement ?? (direction === 'cannot-be-calculated' ? 'not-known' : direction)] += 1;
    variation[one.controlChart.variation] += 1;
    outlook[one.projection.outlook] += 1;
  }
  return { comparison, trend, variation, outlook };
}
