import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../../src/evaluate/evaluatePlan.js';
import type { IndicatorEvaluation } from '../../src/evaluate/evaluation.js';
import type { Reason, ReasonCode, ReasonData } from '../../src/explain/reason.js';
import { reason } from '../../src/explain/reasons.js';
import { explain } from '../../src/explain/explain.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Observation } from '../../src/model/observation.js';
import type { Plan } from '../../src/model/plan.js';
import { seriesOf } from '../../src/series/seriesOf.js';
import { controlChart } from '../../src/statistics/controlChart.js';
import { compareRates } from '../../src/statistics/compareRates.js';
import { recentTrend } from '../../src/statistics/recentTrend.js';
import { projectYears } from '../../src/trajectory/project.js';
import { CONFIDENCE_95 } from '../../src/statistics/confidence.js';
import { anIndicator, due, DUE, evaluated, missing, observed } from '../evaluate/given.js';

/* The burglaries of the examples are 100 in 2012/13, to be at most 80 by 31 March 2018. */

const OFFENCES = { kind: 'count', of: 'offences' } as const;
const RATE = { kind: 'rate', per: 1000, of: 'population' } as const;
const BEFORE = '2014-06-01';
const AFTER = '2018-06-01';
const PERCENTAGE = { kind: 'percentage' } as const;
const BELOW_KENT = due({ kind: 'comparator', comparatorId: 'kent', operator: 'below' });
const INTERIM = {
  target: due({ kind: 'level', operator: 'at-most', value: 80, interim: [{ period: '2013/14', value: 99 }] }),
} as const;
const BASELINE = { value: 100, period: '2012/13' } as const;
const YEARS = ['2008/09', '2009/10', '2010/11', '2011/12', '2013/14'] as const;
const KENT = { comparatorId: 'kent', figure: { value: 8 } } as const;
// 650 of 100,000 is 6.5 per 1,000.
const COUNTED = { value: 6.5, count: 650, denominator: 100_000 } as const;
const COUNTED_RATE = { unit: RATE, baseline: { ...COUNTED, period: '2012/13' } } as const;

const inYears = (values: readonly number[]): Observation[] =>
  YEARS.map((period, index) => observed(period, values[index] ?? 0));
const months = (values: readonly number[]): Observation[] =>
  values.map((value, index) => observed(`${String(MONTHS[index])} 2013`, value));
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];
const counts = (values: readonly number[]): Observation[] =>
  YEARS.map((period, index) =>
    observed(period, (values[index] ?? 0) / 100, { count: values[index] ?? 0, denominator: 100_000 }),
  );

/** All reasons of an evaluation. */
const all = (evaluation: IndicatorEvaluation): Reason[] => [
  ...evaluation.reasons,
  ...evaluation.comparisons.flatMap(({ significance }) => significance.reasons),
  ...evaluation.trend.reasons,
  ...evaluation.controlChart.reasons,
  ...evaluation.projection.reasons,
  ...(evaluation.yearToDate?.reasons ?? []),
];
const by = (
  parts: Partial<Indicator>,
  asOf = BEFORE,
  observations: readonly Observation[] = [],
  options: Parameters<typeof evaluated>[3] = {},
): Reason[] => all(evaluated(parts, asOf, observations, options));

const ASKED = { operator: 'at-most', value: 80, min: null, max: null } as const;
const JUDGED = {
  place: null,
  unit: OFFENCES,
  asked: ASKED,
  workings: { kind: 'level', operator: 'at-most', value: 80 },
  due: DUE,
  every: null,
} as const;
const CHANCE = {
  comparatorId: 'kent',
  comparator: 'kent',
  unit: RATE,
  atTheirRate: null,
  containsArea: false,
  warnings: [],
} as const;

/** What a reason is to say, and the evaluation that it is a reason of. */
interface Case<Code extends ReasonCode> {
  readonly reasons: () => Reason[];
  readonly data: ReasonData[Code];
  readonly sentence: string;
}

const limits = (count: number, value: number) => {
  const { lower, upper, method } = compareRates({
    count,
    population: 100_000,
    benchmark: { value },
    polarity: 'lower-is-better',
  });
  return { lower, upper, method, count, denominator: 100_000, local: count / 100, theirs: value };
};
const CHART_VALUES = [50, 52, 49, 51, 53, 50, 48, 52];
const chart = controlChart(CHART_VALUES, { improvement: 'decrease' }).groups[0];
const LINE = [100, 97, 95, 90, 85, 88];
const line = projectYears(
  [2009, 2010, 2011, 2012, 2013, 2014].map((year, index) => ({
    end: `${String(year)}-03-31`,
    value: LINE[index] ?? 0,
  })),
  DUE,
  CONFIDENCE_95,
);
const projected = 'refused' in line ? undefined : line;
const TREND_COUNTS = [900, 860, 800, 760, 650];
const tested = recentTrend(
  ['2009/10', '2010/11', '2011/12', '2012/13', '2013/14'].map((period, index) => ({
    period,
    count: TREND_COUNTS[index] ?? 0,
    denominator: 100_000,
  })),
  { statistic: 'rate', polarity: 'lower-is-better' },
);

const CASES: { readonly [Code in ReasonCode]: Case<Code> } = {
  'target-satisfied': {
    reasons: () => by({}, AFTER, [observed('2017/18', 78)]),
    data: { ...JUDGED, figure: { value: 78, period: '2017/18' }, isDue: true },
    sentence: 'The target, at most 80 offences by 31 March 2018, is met: the figure is 78 offences (2017/18).',
  },
  'target-not-satisfied': {
    reasons: () => by({}, AFTER, [observed('2017/18', 81)]),
    data: { ...JUDGED, figure: { value: 81, period: '2017/18' }, isDue: true },
    sentence: 'The target, at most 80 offences by 31 March 2018, was missed: the figure is 81 offences (2017/18).',
  },
  'as-expected': {
    // 100 - 20 × 12 ÷ 60 = 96
    reasons: () => by({}, BEFORE, [observed('2013/14', 95.999)]),
    data: {
      trajectory: 'linear',
      figure: { value: 95.999, period: '2013/14' },
      expected: 96,
      baseline: 100,
      target: 80,
      route: 'baseline',
      unit: OFFENCES,
    },
    sentence:
      'On a straight line from the baseline to the target, 96.0000 offences would be expected for 2013/14, and the figure is as good or better.',
  },
  'short-of-expected': {
    reasons: () => by({}, BEFORE, [observed('2013/14', 97)]),
    data: {
      trajectory: 'linear',
      figure: { value: 97, period: '2013/14' },
      expected: 96,
      baseline: 100,
      target: 80,
      route: 'baseline',
      unit: OFFENCES,
    },
    sentence:
      'On a straight line from the baseline to the target, 96.0 offences would be expected for 2013/14, and the figure is worse.',
  },
  'state-not-held': {
    reasons: () => by({ target: due({ kind: 'maintain' }) }, BEFORE, [observed('2013/14', 101)]),
    data: {},
    sentence: 'The target applies throughout, and is not met now.',
  },
  'satisfied-so-far': {
    reasons: () => by({ unit: PERCENTAGE }, '2013-08-01', [observed('2013/14 Q1', 79)]),
    data: { ...JUDGED, unit: PERCENTAGE, figure: { value: 79, period: '2013/14 Q1' }, isDue: false },
    sentence: 'The figure, 79% (2013/14 Q1), satisfies the target, at most 80%.',
  },
  'other-length': {
    reasons: () => by({ unit: PERCENTAGE }, '2013-08-01', [observed('2013/14 Q1', 79)]),
    data: { period: '2013/14 Q1', months: 12 },
    sentence:
      'The target is for a year, and the figure for 2013/14 Q1 covers another length of time. It can be on track, but cannot meet the target.',
  },
  'beyond-range': {
    reasons: () => by({ target: due({ kind: 'range', min: 70, max: 80 }) }, BEFORE, [observed('2013/14', 69)]),
    data: {
      figure: { value: 69, period: '2013/14' },
      // 70 is the end that is nearest to it, and 80 the one nearest to the baseline.
      asked: { operator: 'between', value: 80, min: 70, max: 80 },
      unit: OFFENCES,
    },
    sentence:
      'The figure, 69 offences (2013/14), is better than the range asks for, 70 to 80 offences. Does the plan want that? If so, the target is "or better".',
  },
  'through-range': {
    reasons: () =>
      by({ polarity: 'no-judgement', target: due({ kind: 'range', min: 70, max: 80 }) }, BEFORE, [
        observed('2013/14', 69),
      ]),
    data: {},
    sentence: 'The target is not due yet, but the figure has gone through the range and out of its other end.',
  },
  'interim-reached': {
    reasons: () => by(INTERIM, BEFORE, [observed('2013/14', 99)]),
    data: {
      period: '2013/14',
      figure: { value: 99, period: '2013/14' },
      asked: { ...ASKED, value: 99 },
      unit: OFFENCES,
    },
    sentence: 'The interim target for 2013/14, at most 99 offences, is reached: the figure is 99 offences (2013/14).',
  },
  'interim-missed': {
    reasons: () => by(INTERIM, BEFORE, [observed('2013/14', 100)]),
    data: {
      period: '2013/14',
      figure: { value: 100, period: '2013/14' },
      asked: { ...ASKED, value: 99 },
      unit: OFFENCES,
    },
    sentence: 'The interim target for 2013/14, at most 99 offences, is missed: the figure is 100 offences (2013/14).',
  },
  'periods-judged': {
    reasons: () =>
      by({ target: due({ kind: 'level', operator: 'at-most', value: 80, every: 'year' }) }, AFTER, [
        observed('2013/14', 80),
        observed('2014/15', 81),
        observed('2016/17', 79),
        observed('2017/18', 80),
      ]),
    data: {
      every: 'year',
      due: DUE,
      asked: ASKED,
      unit: OFFENCES,
      reached: 3,
      periods: 5,
      missed: ['2014/15'],
      unknown: ['2015/16'],
      notJudged: [],
      beforePlan: [],
      isDue: true,
    },
    sentence:
      'The target, at most 80 offences each year until 31 March 2018, was reached in 3 of 5 years. Not reached: 2014/15. No figure: 2015/16.',
  },
  'comparator-figure-awaited': {
    reasons: () =>
      by({ unit: RATE, comparisons: [KENT], target: BELOW_KENT }, '2015-06-01', [
        { ...observed('2013/14', 8), comparatorId: 'kent' },
        observed('2013/14', 7),
        observed('2014/15', 9),
      ]),
    data: {
      comparatorId: 'kent',
      comparator: 'kent',
      figure: { value: 9, period: '2014/15' },
      missing: null,
      unit: RATE,
    },
    sentence:
      'The latest figure, 9 per 1,000 population (2014/15), is not compared yet: that of kent for the same time is not known.',
  },
  'comparator-figure-older': {
    reasons: () => by({ unit: RATE, comparisons: [KENT], target: BELOW_KENT }, BEFORE, [observed('2013/14', 7)]),
    data: { comparatorId: 'kent', comparator: 'kent', local: '2013/14', theirs: '2012/13', missing: null },
    sentence:
      "The kent figure is from 2012/13, one period before the area's (2013/14). It is used until the one for the same period is known, and the target is not met by it.",
  },
  'series-break': {
    reasons: () =>
      by({ breaks: [{ from: '2013-07-01', why: 'New counting rules', comparable: false }] }, BEFORE, [
        observed('2013/14', 90),
      ]),
    data: { from: '2013-07-01', why: 'New counting rules', isComparable: false },
    sentence:
      'The series is broken on 1 July 2013: New counting rules. Figures before and after cannot be compared, so a baseline after the break is needed.',
  },
  'satisfied-at-baseline': {
    reasons: () => by({ baseline: { value: 79, period: '2012/13' } }),
    data: { ...JUDGED, figure: { value: 79, period: '2012/13' }, isDue: false },
    sentence: 'The baseline, 79 offences (2012/13), already satisfies the target, at most 80 offences.',
  },
  'length-unknown': {
    reasons: () => by({ baseline: { value: 100, period: 'March 2013' } }, BEFORE, [observed('2013/14', 90)]),
    data: { unit: OFFENCES },
    sentence:
      'How long a time a figure covers makes a difference to a count, and nothing says how long it is. Give the indicator `covers`, such as "year".',
  },
  'period-length-unknown': {
    reasons: () => by({}, BEFORE, [observed('2014-03-31', 40)]),
    data: { periods: ['2014-03-31'] },
    sentence:
      'Not used: 31 March 2014. How long a time this figure covers is not known, or not how long the target is for.',
  },
  'mostly-before': {
    reasons: () => by({}, BEFORE, [observed('May 2012 to April 2013', 70)]),
    data: { periods: ['May 2012 to April 2013'], until: '2013-03-31' },
    sentence:
      'Not used: May 2012 to April 2013. Most of that time was over by 31 March 2013, and only what came after it is judged.',
  },
  'average-not-used': {
    reasons: () => by({}, BEFORE, [observed('2011/12 to 2013/14', 70, { averageOf: 'year' })]),
    data: { periods: ['2011/12 to 2013/14'] },
    sentence:
      'Not used: 2011/12 to 2013/14. An average stands for the last part of its time only next to a baseline that is such an average too.',
  },
  'longer-period-taken': {
    reasons: () =>
      evaluated({ unit: PERCENTAGE }, BEFORE, [observed('2013/14', 90), observed('2013/14 Q4', 70)]).series.leftOut.map(
        (one) => one.reason,
      ),
    data: { period: '2013/14 Q4', instead: '2013/14' },
    sentence: 'Not used: 2013/14 Q4. The figure for 2013/14 ends on the same day and was taken.',
  },
  'figures-conflict': {
    reasons: () => by({}, BEFORE, [observed('2013/14', 91), observed('2013/14', 90)]),
    data: { period: '2013/14', comparatorId: null },
    sentence:
      'Two figures for 2013/14 differ, and nothing says which counts. Take one out, or give the day on which each was published.',
  },
  'parts-contradict-whole': {
    reasons: () => by({}, BEFORE, [observed('2013/14', 25), observed('2013/14 Q1', 24), observed('2013/14 Q3', 26)]),
    data: {
      contradiction: 'larger-part',
      whole: { value: 25, period: '2013/14' },
      parts: [{ value: 26, period: '2013/14 Q3' }],
      sum: null,
      comparatorId: null,
    },
    sentence:
      'The figure for 2013/14 is 25, and one for a part of that time is larger: 26 for 2013/14 Q3. One of the two is wrong.',
  },
  'counts-not-comparable': {
    reasons: () => by({ target: BELOW_KENT }),
    data: { comparatorId: 'kent', comparator: 'kent' },
    sentence: 'The target compares a count with that of kent, an area of another size. Use rates.',
  },
  'nothing-since-baseline': {
    reasons: () => by({}),
    data: { from: null },
    sentence: 'Nothing has been observed since the baseline that can be compared with the target.',
  },
  'between-periods': {
    reasons: () =>
      by({ target: due({ kind: 'level', operator: 'at-most', value: 80, every: 'year' }) }, BEFORE, [
        observed('2013', 90),
      ]),
    data: { period: '2013', every: 'year', end: '2013-03-31' },
    sentence:
      'The target applies to each year, such as the one that ends on 31 March 2013. The figure for 2013 is for none of them.',
  },
  'published-early': {
    reasons: () => by({}, BEFORE, [{ ...observed('2013/14', 70), published: '2014-01-31' }]),
    data: { period: '2013/14', published: '2014-01-31' },
    sentence: 'The figure for 2013/14 was published on 31 January 2014, before that time was over. Is it a forecast?',
  },
  'ranked-among-others': {
    reasons: () =>
      by({ target: due({ kind: 'rank', within: 3, end: 'lowest', among: 'English districts' }) }, BEFORE, [
        observed('2013/14', 90, { rank: { place: 2, from: 'lowest', among: 'Kent districts' } }),
      ]),
    data: { among: 'English districts', ranked: 'Kent districts' },
    sentence: 'The target is a place among English districts, and the figure has one among Kent districts.',
  },
  'awaiting-due-figure': {
    reasons: () => by({}, AFTER, [observed('2016/17', 70), missing('2017/18', 'suppressed')]),
    data: {
      due: DUE,
      period: '2017/18',
      missing: 'suppressed',
      latest: { value: 70, period: '2016/17' },
      unit: OFFENCES,
    },
    sentence:
      'The target was due on 31 March 2018, and the figure for 2017/18 decides. It is withheld. The latest figure is 70 offences (2016/17).',
  },
  'no-figure': {
    reasons: () => by({ baseline: { missing: 'blank' } }),
    data: { asOf: BEFORE },
    sentence: 'No figure is known by 1 June 2014.',
  },
  'no-target': {
    reasons: () => by({ target: { kind: 'not-set', reason: 'blank' } }),
    data: { reason: 'blank' },
    sentence: 'No target is set: its cell is blank.',
  },
  'target-contradicts-baseline': {
    reasons: () => by({ target: due({ kind: 'level', operator: 'at-most', value: 110, direction: 'reduce' }) }),
    data: { direction: 'reduce', target: 110, baseline: 100, unit: OFFENCES },
    sentence:
      'The target is to reduce to 110 offences, but the baseline, 100 offences, is already lower: one of the two must be wrong.',
  },
  'target-contradicts-itself': {
    reasons: () => by({ target: due({ kind: 'change', direction: 'reduce', by: { amount: 120 } }) }),
    data: {
      contradiction: 'impossible-result',
      start: BASELINE,
      direction: 'reduce',
      by: { amount: 120 },
      value: -20,
      unit: OFFENCES,
    },
    sentence: '100 offences (2012/13) less 120 offences is -20 offences, which is not possible.',
  },
  'no-baseline': {
    reasons: () =>
      by({ baseline: { missing: 'blank' }, target: due({ kind: 'change', direction: 'reduce', by: { percent: 5 } }) }),
    data: {},
    sentence: 'The target is counted from the baseline, which has no value.',
  },
  'zero-baseline': {
    reasons: () =>
      by({
        baseline: { value: 0, period: '2012/13' },
        target: due({ kind: 'change', direction: 'reduce', by: { percent: 5 } }),
      }),
    data: { start: { value: 0, period: '2012/13' }, unit: OFFENCES },
    sentence: 'The target is a percentage of 0 offences (2012/13), and any percentage of zero is zero.',
  },
  'points-of-no-percentage': {
    reasons: () => by({ target: due({ kind: 'change', direction: 'reduce', by: { points: 5 } }) }),
    data: {},
    sentence: 'The target is in percentage points, but the figure is not a percentage.',
  },
  'no-figure-for-from': {
    reasons: () =>
      by({ target: due({ kind: 'change', direction: 'reduce', by: { percent: 5 }, from: '2009/10' }) }, BEFORE, [
        observed('2013/14', 90),
      ]),
    data: { from: '2009/10' },
    sentence: 'The target is counted from 2009/10, for which no figure is known that can be compared.',
  },
  'polarity-needed': {
    reasons: () => by({ polarity: 'no-judgement', target: due({ kind: 'maintain', orBetter: true }) }),
    data: {},
    sentence: 'The target is "or better", but the indicator does not say which way is better.',
  },
  'target-against-polarity': {
    reasons: () => by({ polarity: 'higher-is-better' }),
    data: { polarity: 'higher-is-better' },
    sentence: 'The target asks for lower figures, but higher is said to be better. It was judged as written.',
  },
  'no-comparator-figure': {
    reasons: () => by({ unit: RATE, target: BELOW_KENT }, BEFORE, [observed('2013/14', 7)]),
    data: { comparatorId: 'kent', comparator: 'kent', period: '2013/14' },
    sentence: 'The target is compared with kent, for which no figure for 2013/14 is known.',
  },
  'no-rank': {
    reasons: () => by({ target: due({ kind: 'rank', within: 3, end: 'lowest' }) }, BEFORE, [observed('2013/14', 90)]),
    data: { within: 3, end: 'lowest' },
    sentence: 'The target is a place among the 3 lowest, but the figure has no rank from that end.',
  },
  'milestone-not-recorded': {
    reasons: () => by({ target: due({ kind: 'milestone', description: 'Open a hub' }) }),
    data: { milestone: 'Open a hub' },
    sentence: 'Milestone "Open a hub": whether it was reached is not recorded.',
  },
  'no-expected-value': {
    reasons: () =>
      by(
        { baseline: { value: 100 }, covers: 'year', target: { kind: 'level', operator: 'at-most', value: 80 } },
        BEFORE,
        [observed('2013/14', 90)],
        { trajectory: 'compound' },
      ),
    data: { trajectory: 'compound' },
    sentence:
      'No expected value can be worked out: it needs a dated baseline, a due date after it and a path (compound) between them, with no figure that is zero.',
  },
  'due-at-end-of-plan': {
    reasons: () =>
      by({ target: { kind: 'level', operator: 'at-most', value: 80 } }, BEFORE, [], {
        planPeriod: { start: '2013-04-01', end: DUE },
      }),
    data: { due: DUE },
    sentence: 'The target states no due date, so the end of the plan, 31 March 2018, was taken.',
  },
  'qualified-figure': {
    reasons: () => by({}, BEFORE, [observed('2013/14', 90, { qualifier: 'revised' })]),
    data: { qualifier: 'revised' },
    sentence: 'The figure is a revised one.',
  },
  'different-periods': {
    reasons: () => by({ comparisons: [KENT] }, BEFORE, [observed('2013/14', 90)]),
    data: { comparatorId: 'kent', comparator: 'kent', local: '2013/14', theirs: '2012/13' },
    sentence:
      "The kent figure is from 2012/13 and the area's is from 2013/14, so the difference cannot be tested for chance.",
  },
  'period-length-differs': {
    reasons: () => by({}, BEFORE, [observed('2013/14 Q2', 25), observed('2013/14 Q1', 24)]),
    // In order of time, whatever the order in which they were given.
    data: { periods: ['2013/14 Q1', '2013/14 Q2'], months: 12, areShorter: true },
    sentence:
      'Not used: 2013/14 Q1 and 2013/14 Q2. The target is for a year, and these figures cover another length of time. Complete sets of shorter figures can be added up with rollUp.',
  },
  'baseline-stands': {
    reasons: () => by({}, BEFORE, [observed('2012/13', 99)]),
    data: {},
    sentence: "A figure for the baseline's own period was observed. The baseline in the plan was kept.",
  },
  'no-number': {
    // The milestone is judged by its day, but a caller may ask for its number.
    reasons: () => [reason('no-number', {})],
    data: {},
    sentence: 'A milestone has no number to reach.',
  },
  'edition-taken': {
    reasons: () =>
      by({}, BEFORE, [
        { ...observed('2013/14', 91), published: '2014-05-02' },
        { ...observed('2013/14', 90), published: '2014-05-01' },
      ]),
    data: { period: '2013/14', because: 'published', published: '2014-05-02' },
    sentence: 'Several figures for 2013/14 were given. The one published on 2 May 2014 was taken.',
  },
  'year-to-date-differs': {
    reasons: () =>
      seriesOf(anIndicator(), {
        observations: [
          observed('April 2013', 10),
          observed('May 2013', 11),
          { ...observed('April 2013 to May 2013', 23), cumulative: true },
        ],
      }).flatMap(({ notes }) => notes as readonly Reason[]),
    data: { period: 'April 2013 to May 2013', value: 23, parts: 'months', sum: 21 },
    sentence:
      'The year to date April 2013 to May 2013 is 23, and its months add up to 21. Both are kept as they were published: later corrections go into the year to date.',
  },
  'newer-figure-missing': {
    reasons: () => by({}, BEFORE, [missing('2013/14')]),
    data: { period: '2013/14' },
    sentence: 'The figure for 2013/14 is missing.',
  },
  'beyond-chance': {
    reasons: () => by({ ...COUNTED_RATE, comparisons: [KENT] }),
    data: { ...CHANCE, ...limits(650, 8), level: 0.998 },
    sentence:
      "The difference from kent is more than chance, at 99.8%: the area's interval at 95% is 6.01 to 7.02 per 1,000 population (byar, from 650 of 100,000).",
  },
  'within-chance': {
    reasons: () => by({ ...COUNTED_RATE, comparisons: [{ comparatorId: 'kent', figure: { value: 6.6 } }] }),
    data: { ...CHANCE, ...limits(650, 6.6) },
    sentence:
      "The difference from kent may be chance: the area's interval at 95% is 6.01 to 7.02 per 1,000 population (byar, from 650 of 100,000).",
  },
  'numbers-too-small': {
    reasons: () =>
      by({
        unit: RATE,
        baseline: { value: 20, count: 20, denominator: 1000, period: '2012/13' },
        comparisons: [{ comparatorId: 'kent', figure: { value: 0, count: 0, denominator: 200 } }],
      }),
    data: {
      ...CHANCE,
      ...{ local: 20, theirs: 0, count: 20, denominator: 1000, method: 'byar' },
      lower: expect.closeTo(12.2, 1),
      upper: expect.closeTo(30.9, 1),
      warnings: [
        {
          code: 'uncertain-benchmark',
          data: {},
          message: expect.stringContaining('so few that chance moves it') as unknown as string,
        },
      ],
    },
    sentence:
      "Not compared with kent: the area's interval at 95% is 12.2 to 30.9 per 1,000 population (byar, from 20 of 1,000). The benchmark is based on so few that chance moves it too. It is only called different where both intervals agree.",
  },
  'baseline-length-differs': {
    reasons: () => by({ target: due({ kind: 'maintain', every: 'quarter' }) }),
    data: { period: '2012/13', months: 3 },
    sentence:
      'The baseline is for 2012/13, and the target is for a quarter. Figures for different lengths of time are not compared.',
  },
  'series-not-stable': {
    reasons: () =>
      by(
        { baseline: { value: 50, period: '2003/04' } },
        '2013-06-30',
        ['2004/05', '2005/06', '2006/07', '2007/08', '2008/09', '2009/10', '2010/11', '2011/12', '2012/13'].map(
          (period, index) => observed(period, 52 + 2 * index + (index % 2)),
        ),
      ),
    data: { periods: 'years', direction: 'rising' },
    sentence:
      'The years have kept rising, so the series is not stable. Its limits do not apply, and it is not said whether it reaches the target.',
  },
  'counts-not-known': {
    reasons: () => by({ unit: RATE, comparisons: [KENT] }),
    data: { method: 'comparison', comparator: null },
    sentence: 'The area: count and denominator are not known, so the difference cannot be tested for chance.',
  },
  'value-and-count-differ': {
    reasons: () =>
      by({
        unit: RATE,
        baseline: { ...COUNTED, denominator: 98_000, period: '2012/13' },
        comparisons: [KENT],
      }),
    data: { problem: 'another-figure', comparator: null, count: 650, denominator: 98_000, value: 6.5 },
    sentence:
      'The area: 650 of 98,000 does not give 6.5, so the counts are not those of the figure. The denominator may be for another year.',
  },
  'count-without-base': {
    reasons: () => by({ comparisons: [KENT] }),
    data: { method: 'comparison', comparator: null },
    sentence:
      'The area: among how many people or households it was counted is not known, so the difference cannot be tested for chance.',
  },
  'denominators-differ': {
    reasons: () =>
      by({
        unit: RATE,
        baseline: { ...COUNTED, period: '2012/13', denominatorPeriod: '2012' },
        comparisons: [{ comparatorId: 'kent', figure: { value: 8, denominatorPeriod: '2011' } }],
      }),
    data: { method: 'comparison', comparator: 'kent', local: '2012', theirs: '2011' },
    sentence:
      'The denominator of the area is for 2012, and that of kent for 2011, so the difference cannot be tested for chance.',
  },
  'too-few-points': {
    // The two that there are: the baseline and 2013/14.
    reasons: () => by({ unit: RATE }, BEFORE, [observed('2013/14', 90)]),
    data: { method: 'trend', needed: 5, known: 2, periods: 'years' },
    sentence: 'The test for a trend needs 5 years, and there are 2.',
  },
  'series-broken': {
    reasons: () => by({ ...COUNTED_RATE }, BEFORE, [...counts([700, 680, 660, 655]).slice(0, 4), missing('2013/14')]),
    data: { method: 'trend', needed: 5, known: null, periods: 'years' },
    sentence: 'A figure for one of the last 5 years is missing, so no trend is tested.',
  },
  'overlapping-periods': {
    reasons: () => by({ unit: RATE }, BEFORE, [observed('year ending December 2013', 90)]),
    data: { method: 'trend', needed: 5, known: 1 },
    sentence: 'The years overlap. The test for a trend needs 5 that do not, and there are 1.',
  },
  'periods-do-not-fit': {
    reasons: () =>
      by({ unit: RATE, baseline: { value: 25, period: '2012/13 Q4' } }, BEFORE, [observed('2013/14 Q1', 24)]),
    data: { method: 'trend', kind: 'quarterly' },
    sentence: 'The test for a trend takes single years, and the figures are quarterly.',
  },
  'trend-tested': {
    reasons: () =>
      by({ unit: RATE, baseline: { value: 7.6, count: 760, denominator: 100_000, period: '2012/13' } }, BEFORE, [
        observed('2009/10', 9, { count: 900, denominator: 100_000 }),
        observed('2010/11', 8.6, { count: 860, denominator: 100_000 }),
        observed('2011/12', 8, { count: 800, denominator: 100_000 }),
        observed('2013/14', 6.5, { count: 650, denominator: 100_000 }),
      ]),
    data: { direction: 'decreasing', chiSquare: Number(tested.chiSquare), from: '2009/10', to: '2013/14' },
    sentence: `The change over the years 2009/10 to 2013/14 is decreasing by more than chance, at 99.8%: chi-square ${Number(tested.chiSquare).toFixed(2)}, significant above 9.55 where it holds without any one year too (Fingertips recent trend).`,
  },
  'trend-not-defined': {
    reasons: () =>
      by(
        { unit: { kind: 'percentage' }, baseline: { value: 50, count: 50, denominator: 100, period: '2012/13' } },
        BEFORE,
        YEARS.map((period, index) =>
          observed(period, index === 2 ? 0 : 50, { count: index === 2 ? 0 : 50, denominator: 100 }),
        ),
      ),
    data: {
      refusal: {
        refused: 'recent-trend',
        code: 'none-counted',
        data: { period: '2010/11' },
        message: 'In 2010/11 the count is 0.',
      },
    },
    sentence: 'In 2010/11 the count is 0.',
  },
  'chart-drawn': {
    // 405 ÷ 8 = 50.625; the moving ranges are 18 ÷ 7 on average, and 2.66 of them 6.84.
    reasons: () => by({ baseline: { value: 50, period: 'January 2013' } }, BEFORE, months(CHART_VALUES).slice(1)),
    data: {
      points: 8,
      periods: 'months',
      from: 'January 2013',
      to: 'August 2013',
      mean: Number(chart?.mean),
      lower: Number(chart?.lower),
      upper: Number(chart?.upper),
      decimals: 0,
      variation: 'common-cause',
      shortGroup: true,
    },
    sentence:
      'On a control chart (XmR) of the 8 months January 2013 to August 2013, mean 50.6, limits 43.8 to 57.5, the last is within the usual variation; with fewer than 13 figures these are trial limits.',
  },
  'no-variation': {
    reasons: () =>
      by({ baseline: { value: 50, period: 'January 2013' } }, BEFORE, months(Array<number>(8).fill(50)).slice(1)),
    data: { method: 'control-chart', points: 8, periods: 'months' },
    sentence: 'All 8 months are equal: there is no variation to judge by.',
  },
  'mostly-zero': {
    reasons: () =>
      by({ baseline: { value: 1, period: 'January 2013' } }, BEFORE, months([1, 0, 0, 0, 2, 0, 0, 0]).slice(1)),
    data: { method: 'control-chart', zeros: 6, points: 8, periods: 'months' },
    sentence:
      '6 of the 8 months are 0, too many for a control chart. For rare events use rareEventsChart (a g-chart or t-chart).',
  },
  projected: {
    reasons: () => by({ baseline: { value: 85, period: '2012/13' } }, BEFORE, inYears([100, 97, 95, 90, 88])),
    data: {
      points: 6,
      period: '2017/18',
      value: Number(projected?.value),
      lower: Number(projected?.lower),
      upper: Number(projected?.upper),
      unit: OFFENCES,
      decimals: 0,
      // The upper limit is above 80 and the lower one is not.
      outlook: 'too-early',
      due: DUE,
    },
    sentence: `A straight line through 6 years gives ${Number(projected?.value).toFixed(1)} offences for 2017/18, and that year's figure is likely to lie from ${Number(projected?.lower).toFixed(1)} to ${Number(projected?.upper).toFixed(1)} offences (95% prediction interval): the target lies inside the interval, so it is too early to say whether it will be reached by 31 March 2018, if it goes on as before.`,
  },
  'too-far-ahead': {
    // From 2008/09 to 2013/14 are 5 years; from March 2014 to March 2025 are 11.
    reasons: () =>
      by(
        { target: { kind: 'level', operator: 'at-most', value: 80, due: '2025-03-31' } },
        BEFORE,
        inYears([100, 97, 95, 90, 88]),
      ),
    data: { to: '2025-03-31', back: 5, ahead: 11 },
    sentence:
      'Nothing is projected. 31 March 2025 is up to 11 years ahead, and the figures reach back 5 years. A line is not drawn further ahead than it reaches back.',
  },
  'already-due': {
    reasons: () => by({}, AFTER),
    data: {},
    sentence: 'Nothing is projected: the target is due.',
  },
  'no-fixed-target': {
    reasons: () => by({ target: { kind: 'not-set', reason: 'deferred' } }),
    data: {},
    sentence: 'Nothing is projected: there is no level, fixed until a due date, to project towards.',
  },
  'year-to-date-judged': {
    // Half of the 92 expected for 2014/15: 100 - 20 × 24 ÷ 60.
    reasons: () =>
      by({}, '2014-11-01', [observed('2013/14', 95), { ...observed('2014/15 Q1-Q2', 45), cumulative: true }]),
    data: {
      figure: { value: 45, period: '2014/15 Q1-Q2' },
      plan: 46,
      year: 92,
      isOnTrack: true,
      unit: OFFENCES,
    },
    sentence:
      "The year to date, 45 offences (2014/15 Q1-Q2), is at least as good as its part of the year's plan: 46.0 offences of 92.0 offences in equal months.",
  },
  'cannot-be-calculated': {
    reasons: () =>
      all(
        planEvaluated({
          baseline: { value: 1e308, period: '2012/13' },
          target: due({ kind: 'change', direction: 'increase', by: { percent: 900 } }),
        }),
      ),
    data: { error: 'RESULT_OUT_OF_RANGE', details: 'The exact result is larger than any number can hold.' },
    sentence: 'This cannot be worked out. The exact result is larger than any number can hold.',
  },
  'rag-rule': {
    // 90 is 10 more than 80, and 5% of 80 is 4.
    reasons: () => by({}, AFTER, [observed('2017/18', 90)]),
    data: {
      rag: 'red',
      rule: 'amber within 5% of the target',
      because: {
        cause: 'beyond-tolerance',
        of: 'target',
        tolerance: { percent: 5, of: 'target' },
        unit: { kind: 'count', of: 'offences' },
        lift: null,
      },
    },
    sentence: 'Red: more than 5% from the target.',
  },
};

/** Evaluates one indicator as all there is of a plan. */
function planEvaluated(parts: Partial<Indicator>): IndicatorEvaluation {
  const plan = {
    id: 'plan',
    title: 'Plan',
    period: { start: '2013-04-01', end: DUE },
    partnership: { name: 'Partnership' },
    indicators: [anIndicator(parts)],
    comparators: [],
    priorities: [],
    themes: [],
    actions: [],
    observations: [],
    sources: [],
    claims: [],
  } as unknown as Plan;
  const [evaluation] = evaluatePlan(plan, { asOf: BEFORE }).indicators;
  if (evaluation === undefined) throw new Error('Nothing was evaluated.');
  return evaluation;
}

describe('the reasons of an evaluation', () => {
  it.each(Object.entries(CASES))('say for %s what the data says', (code, { reasons, data, sentence }) => {
    const found = reasons().find((one) => one.code === code);
    expect(found?.data).toEqual(data);
    expect(found?.message).toBe(sentence);
    expect(explain(JSON.parse(JSON.stringify({ ...found, message: undefined })) as Reason)).toBe(sentence);
  });

  it.each([
    [
      { code: 'edition-taken', data: { period: '2013/14', because: 'caller', published: null } },
      'The one given for this evaluation was taken, not the one in the plan.',
    ],
    [
      { code: 'edition-taken', data: { period: '2013/14', because: 'revised', published: null } },
      'The revised one was taken.',
    ],
    [
      { code: 'edition-taken', data: { period: '2013/14', because: 'known', published: null } },
      'The one that is known was taken.',
    ],
    [
      { code: 'edition-taken', data: { period: '2013/14', because: 'same', published: null } },
      'Their values are the same.',
    ],
    [
      { code: 'length-unknown', data: { unit: RATE } },
      'How long a time a figure covers makes a difference to a rate, and',
    ],
    [
      { code: 'length-unknown', data: { unit: { kind: 'money', currency: 'GBP' } } },
      'makes a difference to a sum of money, and',
    ],
    [{ code: 'other-length', data: { period: '2013/14 Q1', months: 0 } }, 'The target is for a day, and'],
    [{ code: 'other-length', data: { period: '2013/14 Q1', months: 6 } }, 'The target is for 6 months, and'],
    [{ code: 'other-length', data: { period: '2013/14 Q1', months: 5.25 } }, 'The target is for 5.3 months, and'],
    [
      { code: 'series-break', data: { from: '2013-07-01', why: 'Is it new?', isComparable: true } },
      'on 1 July 2013: Is it new? Compare figures before and after it with care.',
    ],
    [
      {
        code: 'awaiting-due-figure',
        data: { due: DUE, period: '2017/18', missing: null, latest: null, unit: OFFENCES },
      },
      'the figure for 2017/18 decides. It is not known yet.',
    ],
    [
      { code: 'no-comparator-figure', data: { comparatorId: 'kent', comparator: 'Kent', period: null } },
      'compared with Kent, for which no figure is known.',
    ],
    [{ code: 'no-figure-for-from', data: { every: 'year' } }, 'counted from the year before, for which'],
  ] satisfies [Parameters<typeof explain>[0], string][])('say the same with other data: %j', (given, words) => {
    expect(explain(given)).toContain(words);
  });
});
