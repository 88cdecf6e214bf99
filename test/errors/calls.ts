import * as tables from '../../src/csv.js';
import * as root from '../../src/index.js';
import * as datasets from '../../src/maidstone-2014.js';
import * as report from '../../src/report.js';
import * as schema from '../../src/schema.js';

/** Every export of every entry, by its name. */
export const EXPORTS: Readonly<Record<string, unknown>> = { ...root, ...schema, ...tables, ...report, ...datasets };

/** A function as plain JavaScript calls it. */
export type Call = (...given: readonly unknown[]) => unknown;

const CITATION = { sourceId: 'plan', paragraph: '6.8', quote: 'Words.' };
const PASSAGE = { text: 'Words.', source: CITATION };
const INDICATOR = {
  id: 'burglary',
  name: 'Burglary',
  unit: { kind: 'rate', per: 1000, of: 'households' },
  polarity: 'lower-is-better',
  baseline: {
    value: 10,
    text: '10.0',
    period: '2012/13',
    count: 100,
    denominator: 10_000,
    qualifier: 'revised',
    rank: { place: 2, from: 'lowest', of: 13 },
    note: 'Read so.',
  },
  comparisons: [{ comparatorId: 'kent', figure: { value: 12, period: '2012/13' } }],
  target: { kind: 'change', direction: 'reduce', by: { percent: 10 }, due: '2018-03-31', text: 'Reduce by 10%' },
  source: CITATION,
  furtherSources: [CITATION],
  note: 'Read so.',
};
const OBSERVATIONS = [
  { indicatorId: 'burglary', period: '2013/14', figure: { value: 9.5, count: 95, denominator: 10_000 } },
  { indicatorId: 'burglary', period: '2014/15', figure: { missing: 'suppressed', text: '' } },
  { indicatorId: 'burglary', comparatorId: 'kent', period: '2013/14', figure: { value: 11 }, published: '2014-07-01' },
  { indicatorId: 'burglary', period: '2015/16 Q1', figure: { value: 2 }, cumulative: true },
];
const QUARTERS = [1, 2, 3, 4].map((quarter) => ({
  indicatorId: 'burglary',
  period: `2013/14 Q${String(quarter)}`,
  figure: { value: 2.5, count: 25, denominator: 10_000, qualifier: 'provisional' },
}));
const COMPARATOR = { id: 'kent', name: 'Kent', kind: 'county', method: 'pooled', includesArea: true, source: CITATION };
const LEAD = { name: 'A. Person', role: 'Chair', organisation: 'Council', source: CITATION };
const CLAIM = {
  id: 'fall',
  text: 'a fall of 5 (5%), from 100 to 95',
  measure: 'burglary',
  area: 'North',
  from: 100,
  to: 95,
  change: -5,
  changeText: '5',
  percent: -5,
  percentText: '5%',
  kind: 'outturn',
  period: '2013/14',
  fromPeriod: '2012/13',
  indicatorId: 'burglary',
  source: CITATION,
};
const PLAN_PERIOD = { start: '2013-04-01', end: '2018-03-31', text: '2013–2018' };
// Without parts that two places share, which would be changed in both.
const PLAN = plain({
  id: 'north-2013',
  title: 'Community Safety Plan',
  period: PLAN_PERIOD,
  partnership: { name: 'Safer North', area: 'North', county: 'Kent', chair: LEAD },
  comparators: [COMPARATOR],
  priorities: [
    {
      id: 'homes',
      label: 'Priority 1',
      title: 'Safe homes',
      aims: ['Fewer burglaries'],
      indicatorIds: ['burglary'],
      actionIds: ['locks'],
      themeIds: ['early-help'],
      leads: [LEAD],
      assessment: { findings: [PASSAGE], recommendation: PASSAGE },
      rankings: [{ measure: 'burglary', place: 3, from: 'lowest', among: 'Kent', passage: PASSAGE }],
    },
  ],
  themes: [{ id: 'early-help', title: 'Early help', scope: 'partnership', priorityIds: ['homes'] }],
  indicators: [
    INDICATOR,
    {
      id: 'centre',
      name: 'Centre',
      unit: { kind: 'percentage' },
      polarity: 'higher-is-better',
      baseline: { missing: 'not-applicable' },
      comparisons: [],
      target: { kind: 'milestone', description: 'Open the centre', reached: false },
    },
  ],
  actions: [
    {
      id: 'locks',
      text: 'Fit locks',
      outcomes: ['Safer'],
      leadAgencies: ['Police'],
      priorityId: 'homes',
      status: 'complete',
    },
  ],
  observations: OBSERVATIONS,
  claims: [CLAIM],
  statedCounts: [{ of: 'priorities', count: 1, text: 'one priority', source: CITATION }],
  sources: [{ id: 'plan', title: 'Plan', url: 'https://example.org/plan' }],
  omissions: ['Telephone numbers.'],
});
const AS_OF = '2015-06-01';
const RAG = { ...root.MET_OR_NOT_RAG_RULE, achievement: { green: 90, amber: 75 } };
const plan = schema.parsePlan(PLAN);
const evaluation = plain(root.evaluatePlan(plan, { asOf: AS_OF }));
const [indicatorEvaluation] = evaluation.indicators;
const FROM = { value: 100, period: '2012/13' };
const TO = { value: 80, due: '2018-03-31' };
const AREAS = [1, 2, 3, 4].map((size) => ({ id: `area-${String(size)}`, count: 10 * size, population: 1000 * size }));
const BENCHMARK = { areas: AREAS, method: 'pooled', excluding: 'area-1' };
const YEARS = [1, 2, 3, 4, 5, 6].map((year) => ({
  period: `200${String(year)}/0${String(year + 1)}`,
  count: 100 + year,
  denominator: 10_000,
}));
const VALUES = [1, 5, 3, 4, 2, 6, 7, 5, 4, 6, 3, 5, 4];
const CHART = { id: 'chart', layout: 'wide', heading: true, styles: 'inside', decimals: 1 };
const INTERVAL = { value: 5, lower: 4, upper: 6, benchmark: 7, polarity: 'lower-is-better' };
const COUNTS = { count: 12, population: 1000, per: 1000, decimals: 1 };
const PARTS = { part: 12, whole: 100, decimals: 1 };
const INDICATORS_CSV = 'Indicator,Unit,Polarity,Baseline,Target\nBurglary,offences,lower-is-better,100,Reduce to 80\n';
const OBSERVATIONS_CSV = 'Indicator,Period,Figure\nBurglary,2013/14,95\n';
const ROWS = [
  ['Indicator', 'Unit', 'Polarity', 'Baseline', 'Target'],
  ['Burglary', 'offences', 'lower-is-better', 100, 'Reduce to 80'],
];

/** Arguments that each function takes, as plain data; several where one shape of them is not all. */
export const CALLS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  actionsOf: [[PLAN, 'homes']],
  attributesChart: [
    [
      [4, 3, 6, 2, 5, 4, 3, 5, 12, 4, 3, 5, 4].map((count) => ({ count, denominator: 100 })),
      { chart: 'u', per: 100, improvement: 'decrease', rebaseAt: [6], decimals: 1 },
    ],
  ],
  auditPlan: [[PLAN]],
  bulletChart: [
    [{ ...CHART, indicator: INDICATOR, evaluation: indicatorEvaluation, comparators: [COMPARATOR], rag: RAG }],
  ],
  changeNeeded: [[{ from: FROM, to: TO, decimals: 1 }]],
  compare: [[{ local: 5, comparator: 4, polarity: 'lower-is-better', decimals: 1 }]],
  comparePlans: [[PLAN, { ...PLAN, indicators: [], priorities: [] }]],
  compareProportions: [
    [{ ...PARTS, benchmark: { value: 8 }, polarity: 'lower-is-better' }],
    [{ ...PARTS, benchmark: { areas: [{ id: 'a', part: 1, whole: 20 }] }, polarity: 'lower-is-better' }],
  ],
  compareRates: [
    [{ ...COUNTS, benchmark: { value: 8 }, polarity: 'lower-is-better' }],
    [{ ...COUNTS, benchmark: BENCHMARK, polarity: 'lower-is-better' }],
  ],
  compareTwoRates: [
    [
      {
        count: 65,
        population: 10000,
        reference: { count: 150, population: 30000 },
        polarity: 'lower-is-better',
        per: 1000,
        confidence: 0.95,
        decimals: 1,
      },
    ],
    [{ count: 352, reference: { count: 300 }, polarity: 'no-judgement' }],
  ],
  compareWithBenchmark: [
    [INTERVAL],
    [{ ...INTERVAL, outerLower: 3, outerUpper: 7 }],
    [{ ...INTERVAL, benchmarkLower: 6.5, benchmarkUpper: 7.5 }],
  ],
  compareWithEarlierYears: [
    [
      ['December 2023', 'December 2024', 'December 2025'].map((period, index) => ({
        period,
        count: 60 + index,
        population: 1000,
      })),
      { polarity: 'lower-is-better', years: 2, per: 1000, confidence: 0.95, decimals: 2 },
    ],
  ],
  controlChart: [
    [VALUES, { improvement: 'decrease', target: 3, bounds: { min: 0, max: 100 }, rebaseAt: [6], decimals: 1 }],
  ],
  crimeSeverityScore: [
    [
      {
        offences: [{ offence: 'robbery', count: 120 }],
        weights: { robbery: 746 },
        population: 160000,
        per: 1000,
        decimals: 2,
      },
    ],
  ],
  cumulativePlan: [[{ total: 100, period: '2013/14', every: 'quarter', decimals: 1 }]],
  daysBetweenEvents: [[['2025-01-01', '2025-02-01', '2025-03-15']]],
  directionOfTravel: [[{ current: 5, previous: 4, polarity: 'lower-is-better' }]],
  dotPlot: [
    [
      {
        ...CHART,
        title: 'Burglary',
        unit: INDICATOR.unit,
        areas: [
          { name: 'North', figure: { value: 5 }, outcome: 'better' },
          { name: 'South', value: 6, lower: 5, upper: 7, highlighted: true },
        ],
        comparator: { name: 'Kent', value: 5.5 },
      },
    ],
  ],
  evaluateIndicator: [
    [INDICATOR, { asOf: AS_OF, observations: OBSERVATIONS, rag: RAG, trajectory: 'linear', planPeriod: PLAN_PERIOD }],
  ],
  evaluatePlan: [[PLAN, { asOf: AS_OF, observations: OBSERVATIONS, rag: RAG, trajectory: 'compound' }]],
  explain: [[indicatorEvaluation?.reasons[0]]],
  falseDiscoveryRate: [[[0.004, 0.03, null, 0.2], { rate: 0.05, method: 'benjamini-hochberg', of: 'indicators' }]],
  findComparator: [[PLAN, 'kent']],
  findEvaluation: [[evaluation, 'burglary']],
  findIndicator: [[PLAN, 'burglary']],
  findPriority: [[PLAN, 'homes']],
  findTheme: [[PLAN, 'early-help']],
  comparePeriods: [['2013/14', '2014/15']],
  formatChange: [[-4.2, { measure: 'percent', decimals: 1 }]],
  formatFigure: [[INDICATOR.baseline, INDICATOR.unit, { withUnit: true, missing: 'words', decimals: 1 }]],
  formatNumber: [[1234.5, { decimals: 1 }]],
  formatPeriod: [['2013/14']],
  formatRag: [['amber']],
  formatStatus: [['met']],
  formatTarget: [[INDICATOR.target, INDICATOR.unit, { comparators: [{ id: 'kent', name: 'Kent', kind: 'county' }] }]],
  formatUnit: [[INDICATOR.unit, { form: 'long' }]],
  funnel: [[{ areas: AREAS, statistic: 'rate', per: 1000, average: 10, decimals: 1 }]],
  funnelPlot: [
    [
      {
        ...CHART,
        title: 'Burglary',
        unit: INDICATOR.unit,
        areas: [{ id: 'a', name: 'North', population: 1000, value: 5 }],
        average: 5,
        names: { a: 'North' },
        highlightedId: 'a',
      },
    ],
  ],
  getComparator: [[PLAN, 'kent']],
  getIndicator: [[PLAN, 'burglary']],
  getPriority: [[PLAN, 'homes']],
  getTheme: [[PLAN, 'early-help']],
  indicatorsOf: [[PLAN, 'homes']],
  indirectlyStandardisedRate: [
    [
      {
        count: 680,
        strata: [{ population: 12000, referenceCount: 9000, referencePopulation: 300000 }],
        per: 1000,
        confidence: 0.95,
        decimals: 2,
      },
    ],
  ],
  lengthOf: [['2013/14']],
  mergeObservations: [[OBSERVATIONS, OBSERVATIONS.slice(1)]],
  milestonesTowards: [[{ from: FROM, to: TO, every: 'year', trajectory: 'linear', decimals: 1 }]],
  nextPeriod: [['2013/14']],
  parseFigure: [['62.4%']],
  parsePeriod: [['2013/14', { year: 'calendar', kind: 'month' }]],
  parsePlan: [[PLAN]],
  parseTarget: [
    [
      'Reduce to 25/1,000 population',
      {
        unit: INDICATOR.unit,
        polarity: 'lower-is-better',
        baseline: { value: 27.77 },
        plan: { period: PLAN_PERIOD, comparators: [COMPARATOR] },
      },
    ],
  ],
  percentage: [[PARTS]],
  percentageChange: [[{ from: 100, to: 95, decimals: 1 }]],
  percentagePointChange: [[{ from: 10, to: 9.5, decimals: 1 }]],
  periodOf: [['2014-03-31', 'quarter']],
  periodsBetween: [[{ from: '2013/14', to: '2014/15', kind: 'quarter' }]],
  pooledRate: [
    [
      {
        areas: [
          { count: 1, population: 100 },
          { count: 2, population: 300 },
        ],
        per: 1000,
        decimals: 1,
      },
    ],
  ],
  previousPeriod: [['2013/14']],
  prioritiesOf: [[PLAN, 'early-help']],
  priorityOverview: [[{ ...CHART, plan: PLAN, evaluation }]],
  progressTowardsTarget: [
    [
      {
        baseValue: 10,
        baseYear: 2010,
        currentValue: 9,
        currentYear: 2012,
        polarity: 'lower-is-better',
        target: 8,
        targetYear: 2015,
      },
    ],
  ],
  project: [
    [YEARS.map(({ period, count }) => ({ period, value: count })), { to: '2009-03-31', confidence: 0.95, decimals: 1 }],
  ],
  proportionInterval: [[{ ...PARTS, confidence: 0.95, per: 100 }]],
  quantileGroups: [[[1, 2, 3, 4, 5, 6], { groups: 3, highestFirst: true }]],
  rankAmong: [[[4, 5, 6], { from: 'lowest', among: 'Kent' }]],
  rankInGroup: [
    [
      {
        areas: [
          { id: 'ours', count: 410, population: 100000 },
          { id: 'east', count: 395, population: 98000 },
          { id: 'west', count: 690, population: 105000 },
        ],
        ...{ area: 'ours', from: 'highest', among: 'the group', bands: 3, per: 1000, confidence: 0.95, decimals: 1 },
      },
    ],
  ],
  rareEventsChart: [
    [[31, 12, 54, 8, 40, 22, 17, 63, 29, 200], { chart: 'g', improvement: 'increase', rebaseAt: [5], decimals: 1 }],
  ],
  rate: [[COUNTS]],
  rateInterval: [[{ ...COUNTS, confidence: 0.95 }]],
  readIndicators: [
    [
      INDICATORS_CSV,
      {
        plan: { period: PLAN_PERIOD, comparators: [COMPARATOR] },
        columns: { Unit: 'unit' },
        delimiter: ',',
        partial: true,
      },
    ],
    [ROWS, {}],
  ],
  readObservations: [
    [OBSERVATIONS_CSV, { indicators: [INDICATOR], comparators: [COMPARATOR], area: 'North', partial: true }],
  ],
  readPlan: [
    [
      {
        plan: { id: 'p', title: 'Plan', period: PLAN_PERIOD, partnership: { name: 'Safer North' } },
        indicators: INDICATORS_CSV,
        observations: OBSERVATIONS_CSV,
        partial: true,
      },
    ],
  ],
  readTable: [['Indicator;Target\nBurglaries;25', { delimiter: ';' }]],
  recentTrend: [
    [YEARS, { statistic: 'rate', polarity: 'lower-is-better', per: 1000 }],
    [
      YEARS.map((year) => ({
        ...year,
        value: year.count / 10,
        lower: year.count / 10 - 2,
        upper: year.count / 10 + 2,
      })),
      { statistic: 'rate', polarity: 'lower-is-better' },
    ],
  ],
  reconcile: [
    [
      {
        measure: 'burglary',
        from: 100,
        to: 95,
        change: -5,
        changeText: '5',
        percent: -5,
        percentText: '5%',
        kind: 'outturn',
      },
    ],
  ],
  resolveTarget: [[INDICATOR, { asOf: AS_OF, observations: OBSERVATIONS, planPeriod: PLAN_PERIOD }]],
  rollUp: [
    [
      QUARTERS,
      {
        to: 'year',
        indicators: [INDICATOR],
        populations: [
          { indicatorId: 'burglary', period: '2013/14', population: 10_000 },
          { indicatorId: 'burglary', period: '2013/14', population: 9000, comparatorId: 'kent', areaId: 'north' },
        ],
        year: 'financial',
      },
    ],
  ],
  round: [[1.25, 1]],
  safeParsePlan: [[PLAN]],
  seriesOf: [[INDICATOR, { observations: [...OBSERVATIONS, ...QUARTERS], asOf: AS_OF, rolling: 'year' }]],
  sparkline: [
    [
      {
        title: 'Burglary',
        unit: INDICATOR.unit,
        figures: [{ value: 5, period: '2012/13' }, { missing: 'blank' }, { value: 6 }],
        target: 4,
        id: 'spark',
      },
    ],
  ],
  toCsv: [[evaluation, { plan: PLAN }]],
  toHtml: [[evaluation, { plan: PLAN, findings: [], charts: true, rag: RAG, stylesheet: 'report.css' }]],
  toMarkdown: [[evaluation, { plan: PLAN, findings: [] }]],
  trendChart: [
    [
      {
        ...CHART,
        indicator: INDICATOR,
        evaluation: indicatorEvaluation,
        comparators: [COMPARATOR],
        limits: [{ mean: 10, lower: 8, upper: 12, from: '2012/13', to: '2013/14' }],
        signals: ['2013/14'],
      },
    ],
  ],
  writeIndicators: [[PLAN, { delimiter: ';', byteOrderMark: true }]],
  writeObservations: [[PLAN, { delimiter: ';', byteOrderMark: true }]],
  writePlan: [[PLAN]],
};

function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
