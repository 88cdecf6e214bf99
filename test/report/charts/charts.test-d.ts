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

it('charts return text', () => {
  for (const chart of [bulletChart, trendChart, dotPlot, funnelPlot, sparkline, priorityOverview]) {
    expectTypeOf(chart).returns.toEqualTypeOf<string>();
  }
  expectTypeOf(CHART_STYLES).toBeString();
});

it('charts accept the results of the library', () => {
  expectTypeOf<(typeof plan.indicators)[number]>().toExtend<BulletChartInput['indicator']>();
  expectTypeOf<IndicatorEvaluation>().toExtend<BulletChartInput['evaluation']>();
  expectTypeOf<IndicatorEvaluation>().toExtend<TrendChartInput['evaluation']>();
  expectTypeOf(priorityOverview).toBeCallableWith({ plan, evaluation: evaluatePlan(plan, { asOf: '2014-06-01' }) });
});

it('charts accept the results of the statistics', () => {
  expectTypeOf<Funnel>().toExtend<Pick<FunnelPlotInput, 'average' | 'areas' | 'limits'>>();
  expectTypeOf<ControlChart>().toExtend<TrendChartInput['controlChart']>();
  expectTypeOf<RateComparison & { name: string }>().toExtend<DotPlotArea>();
  expectTypeOf<ProportionComparison & { name: string }>().toExtend<DotPlotArea>();
  expectTypeOf<RateInterval & { name: string }>().toExtend<DotPlotArea>();
  expectTypeOf<ProportionInterval & { name: string }>().toExtend<DotPlotArea>();
});

it('charts the size of a word have no heading and no layout', () => {
  expectTypeOf<SparklineInput>().not.toHaveProperty('heading');
  expectTypeOf<SparklineInput>().not.toHaveProperty('layout');
});
