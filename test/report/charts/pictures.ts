import { MONTHS } from '../../../src/period/months.js';
import {
  type Comparator,
  evaluateIndicator,
  evaluatePlan,
  type Indicator,
  type Observation,
  type Unit,
} from '../../../src/index.js';
import { maidstone2014 as plan } from '../../../src/maidstone-2014.js';
import {
  bulletChart,
  type ChartLayout,
  dotPlot,
  type FunnelPlotInput,
  funnelPlot,
  priorityOverview,
  sparkline,
  trendChart,
} from '../../../src/report.js';
import { DEFAULT_RAG_RULE } from '../../../src/index.js';

// The outturns are made up; everything else of these is the Maidstone plan, section 7.
const OBSERVATIONS: readonly Observation[] = [
  { indicatorId: 'asb-incidents-rate', period: '2011/12', figure: { value: 30.2 } },
  { indicatorId: 'asb-incidents-rate', period: '2013/14', figure: { value: 26.9 } },
  { indicatorId: 'asb-incidents-rate', period: '2014/15', figure: { missing: 'suppressed' } },
  { indicatorId: 'asb-incidents-rate', period: '2015/16', figure: { value: 25.9 } },
  { indicatorId: 'asb-incidents-rate', period: '2013/14', comparatorId: 'kent', figure: { value: 30.1 } },
  { indicatorId: 'asb-incidents-rate', period: '2015/16', comparatorId: 'kent', figure: { value: 29.4 } },
  { indicatorId: 'violence-against-the-person', period: '2013/14', figure: { value: 1650 } },
  { indicatorId: 'domestic-abuse-incidents-rate', period: '2015/16', figure: { value: 13.9 } },
  { indicatorId: 'domestic-abuse-incidents-rate', period: '2015/16', comparatorId: 'kent', figure: { value: 15.9 } },
];
const RATE: Unit = { kind: 'rate', per: 1000, of: 'population' };
const asOf = '2016-06-01';
const evaluation = evaluatePlan(plan, { asOf, observations: OBSERVATIONS });

/** Text that is out to do harm: it closes what it is in, steers, and never ends. */
export const HOSTILE =
  '</title><script>alert("1")</script> ]]> & \' \u0000\u0007\u202e\u2069 \ud800 \ufffe שלום مرحبا 👩‍👩‍👧 a\u0301\u0301\u0301\u0301\u0301\u0301 '
  + 'W'.repeat(5000);

/** An indicator to make others from. */
export const INDICATOR: Indicator = {
  id: 'i',
  name: 'Recorded burglaries',
  unit: { kind: 'count', of: 'burglaries' },
  polarity: 'lower-is-better',
  baseline: { value: 100, period: '2012/13' },
  comparisons: [],
  target: { kind: 'level', operator: 'at-most', value: 80, due: '2018-03-31' },
};

// A target for each year but one, and new rules of recording before the second figure.
const WITH_INTERIM: Indicator = {
  ...INDICATOR,
  breaks: [{ from: '2014-04-01', why: 'New rules of recording' }],
  target: {
    kind: 'level',
    operator: 'at-most',
    value: 80,
    due: '2018-03-31',
    interim: [
      { period: '2013/14', value: 98 },
      { period: '2014/15', value: 92 },
      { period: '2016/17', value: 83 },
    ],
  },
};

/** Charts of all kinds, of the Maidstone plan and of data at the edge of what there is, by name. */
export function pictures(layout: ChartLayout): Record<string, string> {
  const [asb] = plan.indicators;
  const [ofAsb] = evaluation.indicators;
  if (asb === undefined || ofAsb === undefined) throw new Error('The plan has no indicators.');
  const { comparators } = plan;
  return {
    ...Object.fromEntries(
      plan.indicators.map((indicator, index) => [
        `bullet-${indicator.id}`,
        bulletChart({
          indicator,
          evaluation: evaluation.indicators[index] ?? ofAsb,
          comparators,
          rag: DEFAULT_RAG_RULE,
          layout,
        }),
      ]),
    ),
    'bullet-far': bulletOf({ ...INDICATOR, target: { kind: 'level', operator: 'at-least', value: 1e9 } }, layout),
    'bullet-negative': bulletOf(
      { ...INDICATOR, unit: { kind: 'score' }, baseline: { value: 40 }, target: { kind: 'range', min: -60, max: 30 } },
      layout,
    ),
    'bullet-huge': bulletOf({ ...INDICATOR, covers: 'year', baseline: { value: 987654321098765 } }, layout),
    'bullet-hostile': bulletOf({ ...INDICATOR, name: HOSTILE, unit: { kind: 'count', of: HOSTILE } }, layout),
    'bullet-nothing': bulletOf(
      { ...INDICATOR, baseline: { missing: 'not-available' }, target: { kind: 'not-set', reason: 'deferred' } },
      layout,
    ),
    'trend-maidstone': trendChart({ indicator: asb, evaluation: ofAsb, comparators, layout }),
    'trend-months': trendOfMonths(200, layout),
    'trend-control': controlled(13, layout),
    'trend-rebased': controlled(30, layout, '2013-05-01'),
    'trend-gap': trendOf({ ...INDICATOR, target: { kind: 'maintain' } }, layout, [], OUTTURNS_WITH_A_GAP),
    'trend-far': trendOf(
      { ...INDICATOR, target: { kind: 'level', operator: 'at-most', value: 1e12, due: '2190-03-31' } },
      layout,
    ),
    'trend-interim': trendOf(WITH_INTERIM, layout),
    'trend-range': trendOf(
      { ...INDICATOR, unit: { kind: 'score' }, target: { kind: 'range', min: -3e6, max: 95 } },
      layout,
    ),
    'trend-hostile': trendOf({ ...INDICATOR, name: HOSTILE }, layout, [{ id: 'kent', name: HOSTILE, kind: 'county' }]),
    'trend-nothing': trendOf({ ...INDICATOR, baseline: { missing: 'suppressed' } }, layout, [], []),
    'dots-districts': dotPlot({
      title: 'Burglary in the districts',
      unit: RATE,
      areas: [
        { name: 'Northfield', figure: { value: 4.1 }, lower: 3.2, upper: 5.2, outcome: 'better' },
        {
          name: 'Southfield',
          figure: { value: 6.04 },
          lower: 5.1,
          upper: 7.1,
          outcome: 'similar',
          highlighted: true,
        },
        { name: 'Eastfield', figure: { missing: 'suppressed' } },
        { name: 'Westfield', figure: { value: 9.9 }, lower: 8.4, upper: 11.6, outcome: 'worse' },
        { name: 'Midfield', figure: { value: 7 }, lower: null, outcome: 'higher' },
        { name: 'Outfield', figure: { value: 5 }, outcome: 'lower' },
        { name: 'Infield', figure: { value: 5.5 }, outcome: 'not-compared' },
      ],
      comparator: { name: 'County', value: 6.2 },
      layout,
    }),
    'dots-many': dotPlot({
      title: HOSTILE,
      unit: RATE,
      areas: Array.from({ length: 200 }, (_, index) => ({
        name: index === 7 ? HOSTILE : `District ${String(index)}`,
        figure: { value: Math.sin(index) * 1e14 },
      })),
      comparator: { name: HOSTILE, value: -1e15 },
      layout,
    }),
    'dots-one': dotPlot({
      title: 'One',
      unit: { kind: 'percentage' },
      areas: [{ name: 'A', figure: { value: 99.5 } }],
      comparator: { name: 'Far', value: 1e9 },
      layout,
    }),
    'dots-none': dotPlot({ title: 'None', unit: { kind: 'percentage', of: 'people' }, areas: [], layout }),
    'dots-missing': dotPlot({
      title: 'Missing',
      unit: RATE,
      areas: [{ name: 'A', figure: { missing: 'not-available' } }],
      layout,
    }),
    'funnel-districts': funnelPlot({ title: 'Violence in the districts', unit: RATE, ...FUNNEL, layout }),
    'funnel-many': funnelPlot({
      title: 'Many areas',
      unit: RATE,
      average: 12,
      areas: Array.from({ length: 200 }, (_, index) => ({
        id: `E0${String(index)}`,
        population: 1000 + 977 * index,
        value: 12 + 9 * Math.sin(index * 7),
        significance: index % 3 === 0 ? 'high-95' : 'not-significant',
      })),
      layout,
    }),
    'funnel-hostile': funnelPlot({
      title: HOSTILE,
      unit: RATE,
      average: 0,
      areas: [{ name: HOSTILE, population: 0, value: -1e15, significance: 'low-99.8', highlighted: true }],
      layout,
    }),
    'funnel-none': funnelPlot({ title: 'None', unit: RATE, average: 12, areas: [], layout }),
    'overview-maidstone': priorityOverview({ plan, evaluation, layout }),
    'overview-many': overviewOfMany(layout),
    'overview-none': priorityOverview({ plan: { ...plan, priorities: [] }, evaluation, layout }),
  };
}

/** Sparklines, which have one layout. */
export const SPARKLINES: Readonly<Record<string, string>> = {
  'spark-line': sparkOf([3, null, 4, 5, null, 6.25], 3.5),
  'spark-one': sparkOf([5]),
  'spark-none': sparkOf([]),
  'spark-missing': sparkOf([null, null], 4),
  'spark-flat': sparkOf([0, 0, 0]),
  'spark-far': sparkOf([1, 2], 1e9),
  'spark-many': sparkOf(Array.from({ length: 200 }, (_, index) => -1e14 * Math.sin(index / 9))),
};

/** A funnel with an area of every sort. */
export const FUNNEL: Pick<FunnelPlotInput, 'average' | 'areas' | 'limits'> = {
  average: 12,
  areas: [
    { name: 'Northfield', population: 90_000, value: 11.8, highlighted: true },
    { name: 'Southfield', population: 140_000, value: 14.9, significance: 'high-99.8' },
    { id: 'E07000110', name: 'Eastfield', population: 60_000, value: 13.3, significance: 'high-95' },
    { id: 'E07000111', population: 110_000, value: 11.2, significance: 'low-95' },
    { id: null, population: 150_000, value: 9.3, significance: 'low-99.8' },
    { name: 'Outfield', population: 75_000, value: 12.2 },
  ],
  // Twelve per 1,000, give or take 1.96 and 3.09 standard errors of a Poisson count.
  limits: {
    'low-99.8': limit(-3.09),
    'low-95': limit(-1.96),
    'high-95': limit(1.96),
    'high-99.8': limit(3.09),
  },
};

function limit(width: number): { population: number; value: number }[] {
  return Array.from({ length: 40 }, (_, index) => {
    const population = 4_000 * (index + 1);
    return { population, value: Math.round((12 + width * Math.sqrt(12_000 / population)) * 1000) / 1000 };
  });
}

function bulletOf(indicator: Indicator, layout: ChartLayout): string {
  const result = evaluateIndicator(indicator, { asOf, observations: [] });
  return bulletChart({ indicator, evaluation: result, rag: DEFAULT_RAG_RULE, layout });
}

const OUTTURNS: readonly Observation[] = [
  { indicatorId: 'i', period: '2013/14', figure: { value: 97 } },
  { indicatorId: 'i', period: '2014/15', figure: { value: 91 } },
  { indicatorId: 'i', period: '2014/15', figure: { value: 1e9 }, comparatorId: 'kent' },
];

function trendOf(
  indicator: Indicator,
  layout: ChartLayout,
  comparators: readonly Comparator[] = [],
  observations = OUTTURNS,
): string {
  const result = evaluateIndicator(indicator, { asOf, observations });
  return trendChart({ indicator, evaluation: result, comparators, layout });
}

// Nobody says anything of 2014/15.
const OUTTURNS_WITH_A_GAP: readonly Observation[] = [
  { indicatorId: 'i', period: '2013/14', figure: { value: 97 } },
  { indicatorId: 'i', period: '2015/16', figure: { value: 91 } },
];

// Months that end with one of concern, after a break that figures cannot be compared over where there is one.
function controlled(count: number, layout: ChartLayout, broken?: string): string {
  const values = [21, 18, 24, 19, 22, 20, 23, 19, 21, 22, 18, 20];
  const observations = Array.from({ length: count }, (_, index): Observation => {
    const period = `${MONTHS[index % 12] ?? ''} ${String(2012 + Math.floor(index / 12))}`;
    const usual = Number(values[index % 12]) * (broken !== undefined && index >= 16 ? 2 : 1);
    return { indicatorId: 'i', period, figure: { value: index === count - 1 ? 70 : index === 5 ? 3 : usual } };
  });
  const indicator: Indicator = {
    ...INDICATOR,
    covers: 'month',
    baseline: { missing: 'not-available' },
    ...(broken === undefined ? {} : { breaks: [{ from: broken, why: 'New rules of recording', comparable: false }] }),
    target: { kind: 'level', operator: 'at-most', value: 25 },
  };
  return trendChart({
    indicator,
    evaluation: evaluateIndicator(indicator, { asOf: '2030-01-01', observations }),
    layout,
  });
}

function trendOfMonths(count: number, layout: ChartLayout): string {
  const observations = Array.from({ length: count }, (_, index): Observation => {
    const month = MONTHS[index % 12] ?? '';
    return {
      indicatorId: 'i',
      period: `${month} ${String(2000 + Math.floor(index / 12))}`,
      figure:
        index % 37 === 20 || index % 37 === 22
          ? { missing: 'not-available' }
          : { value: Math.round(500 + 90 * Math.sin(index / 5)) / 10 },
    };
  });
  const indicator: Indicator = {
    ...INDICATOR,
    covers: 'month',
    baseline: { missing: 'not-available' },
    target: { kind: 'not-set', reason: 'monitor-only' },
  };
  return trendChart({
    indicator,
    evaluation: evaluateIndicator(indicator, { asOf: '2030-01-01', observations }),
    limits: [
      { mean: 50, lower: 41.2, upper: 58.8, to: 'June 2008' },
      { mean: 51, lower: null, upper: null, from: 'July 2008' },
    ],
    signals: ['March 2001', 'April 2001'],
    layout,
  });
}

function overviewOfMany(layout: ChartLayout): string {
  const [first, second] = plan.priorities;
  if (first === undefined || second === undefined) throw new Error('The plan has no priorities.');
  const ids = Array.from({ length: 200 }, (_, index) => plan.indicators[index % plan.indicators.length]?.id ?? '');
  const { label, ...unlabelled } = second;
  const priorities = [
    { ...first, label: label ?? HOSTILE, title: HOSTILE, indicatorIds: ids },
    { ...unlabelled, indicatorIds: [] },
  ];
  return priorityOverview({ plan: { ...plan, title: HOSTILE, priorities }, evaluation, layout });
}

function sparkOf(values: readonly (number | null)[], target?: number): string {
  const figures = values.map((value) => (value === null ? ({ missing: 'not-available' } as const) : { value }));
  return sparkline({ title: 'Burglaries', unit: RATE, figures, target });
}
