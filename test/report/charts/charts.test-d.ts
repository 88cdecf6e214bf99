import { expectTypeOf, it } from 'vitest';
import { evaluatePlan, type IndicatorEvaluation } from '../../../src/index.js';
import { maidstone2014 as plan } from '../../../src/maidstone-2014.js';
import {
  bulletChart,
  type BulletChartInput,
  CHART_STYLES,
  dotPlot,
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
  expectTypeOf(plan.observations).toExtend<TrendChartInput['observations']>();
  expectTypeOf(priorityOverview).toBeCallableWith({ plan, evaluation: evaluatePlan(plan, { asOf: '2014-06-01' }) });
});

it('takes a funnel as a function of statistics gives it', () => {
  interface Area {
    readonly id: string | null;
    readonly population: number;
    readonly value: number;
    readonly significance: 'low-99.8' | 'low-95' | 'not-significant' | 'high-95' | 'high-99.8';
  }
  type Side = Exclude<Area['significance'], 'not-significant'>;
  interface Funnel {
    readonly average: number;
    readonly areas: readonly Area[];
    readonly limits: Readonly<Record<Side, readonly { readonly population: number; readonly value: number }[]>>;
  }
  expectTypeOf<Funnel>().toExtend<Pick<FunnelPlotInput, 'average' | 'areas' | 'limits'>>();
});

it('has no heading and no layout for a chart the size of a word', () => {
  expectTypeOf<SparklineInput>().not.toHaveProperty('heading');
  expectTypeOf<SparklineInput>().not.toHaveProperty('layout');
});
