import { expectTypeOf, it } from 'vitest';
import {
  type ControlChart,
  evaluatePlan,
  type Funnel,
  type IndicatorEvaluation,
  type ProportionComparison,
  type ProportionInterval,
  type RateComparison,
  type RateInterval,
} from '../../../src/index.js';
import { maidstone2014 as plan } from '../../../src/maidstone-2014.js';
import {
  bulletChart,
  type BulletChartInput,
  CHART_STYLES,
  dotPlot,
  type DotPlotArea,
  funnelPlot,
  type FunnelPlotInput,
  priorityOverview,
  sparkline,
  type SparklineInput,
  trendChart,
  type TrendChartInput,
} from '../../../src/report.js';

it('gives text', () => {
  for (const chart of [bulletChart, trendChart, dotPlot, funnelPlot, sparkline, priorityOverview]) {
    expectTypeOf(chart).returns.toEqualTypeOf<string>();
  }
  expectTypeOf(CHART_STYLES).toBeString();
});

it('takes what the library gives', () => {
  expectTypeOf<(typeof plan.indicators)[number]>().toExtend<BulletChartInput['indicator']>();
  expectTypeOf<IndicatorEvaluation>().toExtend<BulletChartInput['evaluation']>();
  expectTypeOf<IndicatorEvaluation>().toExtend<TrendChartInput['evaluation']>();
  expectTypeOf(priorityOverview).toBeCallableWith({ plan, evaluation: evaluatePlan(plan, { asOf: '2014-06-01' }) });
});

it('takes what the statistics give', () => {
  expectTypeOf<Funnel>().toExtend<Pick<FunnelPlotInput, 'average' | 'areas' | 'limits'>>();
  expectTypeOf<ControlChart>().toExtend<TrendChartInput['controlChart']>();
  expectTypeOf<RateComparison & { name: string }>().toExtend<DotPlotArea>();
  expectTypeOf<ProportionComparison & { name: string }>().toExtend<DotPlotArea>();
  expectTypeOf<RateInterval & { name: string }>().toExtend<DotPlotArea>();
  expectTypeOf<ProportionInterval & { name: string }>().toExtend<DotPlotArea>();
});

it('has no heading and no layout for a chart the size of a word', () => {
  expectTypeOf<SparklineInput>().not.toHaveProperty('heading');
  expectTypeOf<SparklineInput>().not.toHaveProperty('layout');
});
