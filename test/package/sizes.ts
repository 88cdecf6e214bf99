/** What a user's bundle may weigh and reach for one import. */
export interface Size {
  readonly imports: string;
  /** Minified and gzipped bytes that may not be passed: just above what was measured when it was last set. */
  readonly ceiling: number;
  /** Parts of the paths of files that may have nothing in the bundle. */
  readonly without: readonly string[];
  /** Names of the library that may not be in the bundle, though they may share a file with what is. */
  readonly withoutNames: readonly string[];
}

const DECIMAL = 'node_modules/decimal.js/';
const DATES = 'date-fns/';
const ZOD = 'node_modules/zod/';
const CSV = 'csv-parse/';
const D3 = 'node_modules/d3-';
const SHEETS = 'node_modules/@e965/';
const OUTSIDE_ROOT = [ZOD, CSV, D3, SHEETS];

export const SIZES: readonly Size[] = [
  {
    imports: "{ CommunitySafetyError } from 'community-safety-plan'",
    ceiling: 300,
    without: [...OUTSIDE_ROOT, DECIMAL, DATES],
    withoutNames: ['show', 'requireObject'],
  },
  {
    imports: "{ getIndicator } from 'community-safety-plan'",
    ceiling: 1_300,
    without: [...OUTSIDE_ROOT, DECIMAL, DATES],
    withoutNames: ['formatFigure', 'parsePeriod', 'prioritiesOf'],
  },
  {
    imports: "{ percentageChange } from 'community-safety-plan'",
    ceiling: 2_950,
    without: [...OUTSIDE_ROOT, DATES],
    withoutNames: ['rateInterval', 'controlChart', 'formatFigure', 'pooledRate'],
  },
  {
    imports: "{ rate } from 'community-safety-plan'",
    ceiling: 3_050,
    without: [...OUTSIDE_ROOT, DATES],
    withoutNames: ['rateInterval', 'controlChart', 'formatFigure', 'pooledRate'],
  },
  {
    imports: "{ round } from 'community-safety-plan'",
    ceiling: 2_250,
    without: [...OUTSIDE_ROOT, DATES],
    withoutNames: ['rateInterval', 'controlChart', 'formatFigure', 'rate'],
  },
  {
    imports: "{ rateInterval } from 'community-safety-plan'",
    ceiling: 4_800,
    without: [...OUTSIDE_ROOT, DATES],
    withoutNames: ['controlChart', 'formatFigure', 'parsePeriod'],
  },
  {
    imports: "{ proportionInterval } from 'community-safety-plan'",
    ceiling: 4_550,
    without: [...OUTSIDE_ROOT, DATES],
    withoutNames: ['chiSquareQuantile', 'controlChart', 'formatFigure', 'rateInterval'],
  },
  {
    imports: "{ controlChart } from 'community-safety-plan'",
    ceiling: 5_050,
    without: [...OUTSIDE_ROOT, DATES],
    withoutNames: ['chiSquareQuantile', 'formatFigure', 'rateInterval'],
  },
  {
    imports: "{ parsePeriod } from 'community-safety-plan'",
    ceiling: 4_850,
    without: [...OUTSIDE_ROOT, DECIMAL],
    withoutNames: ['formatFigure', 'getIndicator'],
  },
  {
    imports: "{ parseFigure } from 'community-safety-plan'",
    ceiling: 18_200,
    without: OUTSIDE_ROOT,
    withoutNames: ['parseTarget', 'formatFigure', 'reconcile'],
  },
  {
    imports: "{ parseTarget } from 'community-safety-plan'",
    ceiling: 61_500,
    without: OUTSIDE_ROOT,
    withoutNames: ['evaluateIndicator', 'controlChart'],
  },
  {
    imports: "{ evaluateIndicator } from 'community-safety-plan'",
    ceiling: 66_400,
    without: OUTSIDE_ROOT,
    withoutNames: ['evaluatePlan', 'auditPlan', 'parseTarget', 'funnel'],
  },
  {
    imports: "{ evaluatePlan } from 'community-safety-plan'",
    ceiling: 69_000,
    without: OUTSIDE_ROOT,
    withoutNames: ['auditPlan', 'parseTarget', 'funnel'],
  },
  {
    imports: "{ auditPlan } from 'community-safety-plan'",
    ceiling: 101_700,
    without: OUTSIDE_ROOT,
    withoutNames: ['evaluatePlan', 'parseTarget'],
  },
  {
    imports: "* as library from 'community-safety-plan'",
    ceiling: 190_500,
    without: OUTSIDE_ROOT,
    withoutNames: ['maidstone2014', 'parsePlan', 'readIndicators', 'toHtml'],
  },
  {
    imports: "{ maidstone2014 } from 'community-safety-plan/maidstone-2014'",
    ceiling: 18_800,
    without: [DECIMAL, DATES, ZOD, CSV, D3],
    withoutNames: ['show'],
  },
  {
    imports: "{ parsePlan } from 'community-safety-plan/schema'",
    ceiling: 12_250,
    without: [CSV, D3],
    withoutNames: ['parseTarget', 'formatFigure', 'auditPlan'],
  },
  {
    imports: "{ readDocument } from 'community-safety-plan/office'",
    ceiling: 16_200,
    without: [DECIMAL, DATES, ZOD, CSV, D3, SHEETS],
    withoutNames: ['readWorkbook', 'readIndicators'],
  },
  {
    imports: "{ readWorkbook } from 'community-safety-plan/office'",
    ceiling: 17_700,
    without: [DECIMAL, DATES, ZOD, CSV, D3],
    withoutNames: ['readDocument', 'readIndicators'],
  },
  {
    imports: "{ observationsFrom } from 'community-safety-plan/official'",
    ceiling: 24_500,
    without: [ZOD, CSV, D3, SHEETS],
    withoutNames: ['readOfficial', 'evaluatePlan', 'readIndicators'],
  },
  {
    imports: "{ readOfficial } from 'community-safety-plan/official'",
    ceiling: 47_200,
    without: [ZOD, D3, SHEETS],
    withoutNames: ['observationsFrom', 'evaluatePlan', 'readIndicators'],
  },
  {
    imports: "{ sparkline } from 'community-safety-plan/report'",
    ceiling: 14_750,
    without: [ZOD, CSV],
    withoutNames: ['toHtml', 'bulletChart', 'auditPlan'],
  },
  {
    // The documents tell what the audit finds, which brings its rules and the readers they use.
    imports: "* as report from 'community-safety-plan/report'",
    ceiling: 151_500,
    without: [ZOD, CSV],
    withoutNames: ['maidstone2014', 'parseTarget'],
  },
  {
    imports: "{ readIndicators } from 'community-safety-plan/csv'",
    ceiling: 191_000,
    without: [ZOD, D3],
    withoutNames: ['writeIndicators', 'evaluatePlan', 'safeParsePlan'],
  },
  {
    imports: "{ writeIndicators } from 'community-safety-plan/csv'",
    ceiling: 19_300,
    without: [ZOD, CSV, D3],
    withoutNames: ['readIndicators', 'parseTarget', 'evaluatePlan'],
  },
];
