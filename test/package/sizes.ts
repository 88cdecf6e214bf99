/** What a user's bundle may weigh and reach for one import. */
export interface Size {
  readonly imports: string;
  /** Minified and gzipped bytes that may not be passed: just above what was measured when it was last set. */
  readonly ceiling: number;
  /** Parts of the paths of modules that may not be in the bundle. */
  readonly without: readonly string[];
}

const DECIMAL = 'node_modules/decimal.js/';
const DATES = 'date-fns/';
const ZOD = 'node_modules/zod/';
const CSV = 'csv-parse';
const D3 = 'node_modules/d3-';
const DATASET = 'esm/data/';
const [EVALUATE, READ, FORMAT, SCHEMA, CLI] = ['esm/evaluate/', 'esm/read/', 'esm/format/', 'esm/schema', 'esm/cli/'];
const STATISTICS = 'esm/statistics/';
const [DISTRIBUTIONS, CHI_SQUARE] = [`${STATISTICS}distributions/`, `${STATISTICS}distributions/chiSquareQuantile`];

export const SIZES: readonly Size[] = [
  {
    imports: "{ CommunitySafetyError } from 'community-safety-plan'",
    ceiling: 300,
    without: [DECIMAL, DATES, ZOD, CSV, D3, DATASET, EVALUATE, READ, FORMAT, SCHEMA, CLI],
  },
  {
    imports: "{ getIndicator } from 'community-safety-plan'",
    ceiling: 1_280,
    without: [DECIMAL, DATES, ZOD, CSV, D3, DATASET, EVALUATE, READ, FORMAT, SCHEMA, CLI],
  },
  {
    imports: "{ percentageChange } from 'community-safety-plan'",
    ceiling: 3_000,
    without: [DECIMAL, DATES, ZOD, CSV, D3, DATASET, EVALUATE, READ, FORMAT, SCHEMA, CLI, STATISTICS],
  },
  {
    imports: "{ rate } from 'community-safety-plan'",
    ceiling: 3_000,
    without: [DECIMAL, DATES, ZOD, CSV, D3, DATASET, EVALUATE, READ, FORMAT, SCHEMA, CLI, STATISTICS],
  },
  {
    imports: "{ round } from 'community-safety-plan'",
    ceiling: 3_000,
    without: [DECIMAL, DATES, ZOD, CSV, D3, DATASET, EVALUATE, READ, FORMAT, SCHEMA, CLI, STATISTICS],
  },
  {
    imports: "{ rateInterval } from 'community-safety-plan'",
    ceiling: 4_650,
    without: [DECIMAL, DATES, ZOD, CSV, D3, DATASET, EVALUATE, READ, FORMAT, SCHEMA, CLI],
  },
  {
    imports: "{ proportionInterval } from 'community-safety-plan'",
    ceiling: 4_200,
    without: [DECIMAL, DATES, ZOD, CSV, D3, DATASET, EVALUATE, READ, FORMAT, SCHEMA, CLI, CHI_SQUARE],
  },
  {
    imports: "{ controlChart } from 'community-safety-plan'",
    ceiling: 4_650,
    without: [DECIMAL, DATES, ZOD, CSV, D3, DATASET, EVALUATE, READ, FORMAT, SCHEMA, CLI, DISTRIBUTIONS],
  },
  {
    imports: "{ parsePeriod } from 'community-safety-plan'",
    ceiling: 3_100,
    without: [DECIMAL, ZOD, CSV, D3, DATASET, EVALUATE, SCHEMA, CLI],
  },
  {
    imports: "{ parseFigure } from 'community-safety-plan'",
    ceiling: 14_900,
    without: [DECIMAL, ZOD, CSV, D3, DATASET, EVALUATE, SCHEMA, CLI, 'esm/read/target/', FORMAT],
  },
  {
    imports: "{ parseTarget } from 'community-safety-plan'",
    ceiling: 46_450,
    without: [DECIMAL, ZOD, CSV, D3, DATASET, EVALUATE, SCHEMA, CLI],
  },
  {
    imports: "{ evaluatePlan } from 'community-safety-plan'",
    ceiling: 44_400,
    without: [ZOD, CSV, D3, DATASET, SCHEMA, CLI],
  },
  {
    imports: "{ auditPlan } from 'community-safety-plan'",
    ceiling: 28_150,
    without: [DECIMAL, ZOD, CSV, D3, DATASET, SCHEMA, CLI],
  },
  {
    imports: "* as library from 'community-safety-plan'",
    ceiling: 112_450,
    without: [ZOD, CSV, D3, DATASET, SCHEMA, CLI],
  },
  {
    imports: "{ maidstone2014 } from 'community-safety-plan/maidstone-2014'",
    ceiling: 18_300,
    without: [DECIMAL, DATES, ZOD, CSV, D3, EVALUATE, READ, FORMAT, SCHEMA, CLI],
  },
  {
    imports: "{ parsePlan } from 'community-safety-plan/schema'",
    ceiling: 35_700,
    without: [CSV, D3, DATASET, EVALUATE, CLI],
  },
  {
    imports: "{ sparkline } from 'community-safety-plan/report'",
    ceiling: 13_000,
    without: [DECIMAL, ZOD, CSV, DATASET, EVALUATE, SCHEMA, CLI],
  },
  {
    // The documents tell what the audit finds, which brings its rules and the readers they use.
    imports: "* as report from 'community-safety-plan/report'",
    ceiling: 61_600,
    without: [DECIMAL, ZOD, CSV, DATASET, SCHEMA, CLI],
  },
  {
    imports: "{ readIndicators } from 'community-safety-plan/csv'",
    ceiling: 99_600,
    without: [DECIMAL, ZOD, D3, DATASET, EVALUATE, CLI],
  },
  {
    imports: "{ writeIndicators } from 'community-safety-plan/csv'",
    ceiling: 8_550,
    without: [DECIMAL, ZOD, CSV, D3, DATASET, EVALUATE, CLI],
  },
];
