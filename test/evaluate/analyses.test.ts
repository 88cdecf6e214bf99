import { describe, expect, it } from 'vitest';
import { evaluateIndicator } from '../../src/evaluate/evaluateIndicator.js';
import type { IndicatorEvaluation } from '../../src/evaluate/evaluation.js';
import type { KnownFigure } from '../../src/model/figure.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Observation } from '../../src/model/observation.js';
import type { Target } from '../../src/model/target.js';
import { compareProportions } from '../../src/statistics/compareProportions.js';
import { compareRates } from '../../src/statistics/compareRates.js';
import { controlChart } from '../../src/statistics/controlChart.js';
import { recentTrend } from '../../src/statistics/recentTrend.js';
import { anIndicator, due, DUE, evaluated, missing, observed, theirs } from './given.js';

const RATE = { kind: 'rate', per: 1000, of: 'population' } as const;
const COUNTS = { unit: { kind: 'count', of: 'offences' } } as const;
const PERCENTAGE = { kind: 'percentage', of: 'people surveyed' } as const;
const NOW = '2014-06-01';
const toDate = (period: string, value: number): Observation => ({ ...observed(period, value), cumulative: true });
const codes = ({ reasons }: { readonly reasons: readonly { readonly code: string }[] }) =>
  reasons.map(({ code }) => code);
const YEARS = ['2008/09', '2009/10', '2010/11', '2011/12', '2013/14'] as const;

/** Figures for the years round the baseline, which is 2012/13. */
const inYears = (values: readonly number[], parts: readonly Omit<KnownFigure, 'value'>[] = []): Observation[] =>
  YEARS.map((period, index) => observed(period, values[index] ?? 0, parts[index]));

describe('the significance of a comparison', () => {
  // 650 of 100,000 is 6.5 per 1,000.
  const COUNTED = { value: 6.5, count: 650, denominator: 100_000 };
  const against = (
    own: Omit<KnownFigure, 'value'> & { value: number },
    kent: Omit<KnownFigure, 'value'> & { value: number },
    parts: Partial<Indicator> = {},
  ) => {
    const baseline = { period: '2012/13', ...own };
    const { comparison } = evaluated(
      { unit: RATE, baseline, comparisons: [{ comparatorId: 'kent', figure: kent }], ...parts },
      NOW,
    );
    if (comparison === null) throw new Error('There is no comparison.');
    return comparison.significance;
  };

  it.each([
    ['better', 8],
    ['worse', 5],
    ['similar', 6.6],
  ] as const)('matches the statistics: %s than a rate of %d that is published without counts', (outcome, value) => {
    const polarity = 'lower-is-better';
    const expected = compareRates({ count: 650, population: 100_000, benchmark: { value }, polarity });
    const { level, lower, upper, method } = expected;
    expect(against(COUNTED, { value })).toMatchObject({ outcome, level, lower, upper, method, warnings: [] });
    expect(expected.outcome).toBe(outcome);
  });

  it('uses the counts of the comparator if they are known, and warns about a benchmark based on few', () => {
    const kent = { value: 10, count: 100, denominator: 10_000 };
    const benchmark = { areas: [{ count: 100, population: 10_000 }] };
    const expected = compareRates({ count: 650, population: 100_000, benchmark, polarity: 'lower-is-better' });
    expect(against(COUNTED, kent)).toMatchObject({ outcome: expected.outcome, warnings: expected.warnings });
    expect(expected.warnings.map(({ code }) => code)).toEqual(['uncertain-benchmark']);
  });

  it('compares percentages as parts of wholes', () => {
    const polarity = 'higher-is-better';
    const own = { value: 70, count: 560, denominator: 800 };
    const { outcome, lower } = compareProportions({ part: 560, whole: 800, benchmark: { value: 62.4 }, polarity });
    expect(against(own, { value: 62.4 }, { unit: PERCENTAGE, polarity })).toMatchObject({ outcome, lower });
    expect(outcome).toBe('better');
    const kent = { value: 62.5, count: 5000, denominator: 8000 };
    expect(against(own, kent, { unit: PERCENTAGE, polarity }).outcome).toBe('better');
  });

  it('names the rule that applied, with its figures', () => {
    expect(against(COUNTED, { value: 8 }).reasons).toEqual([
      {
        code: 'beyond-chance',
        data: expect.objectContaining({ comparator: 'kent', local: 6.5, theirs: 8, count: 650, denominator: 100_000 }),
        message:
          "The difference from kent is more than chance, at 99.8%: the area's interval at 95% is 6.01 to 7.02 per 1,000 population (byar, from 650 of 100,000).",
      },
    ]);
    expect(against(COUNTED, { value: 7.1 }).reasons[0]?.message).toContain('at 95%:');
    expect(against(COUNTED, { value: 6.6 }).reasons[0]?.code).toBe('within-chance');
    const few = against({ value: 0.05, count: 5, denominator: 100_000 }, { value: 8 });
    expect([few.outcome, codes(few)]).toEqual(['better', ['beyond-chance']]);
    expect(few.reasons[0]?.message).toContain('chance alone makes large differences');
  });

  it.each([
    ['there are no counts', { value: 6.5 }, {}, 'counts-not-known'],
    ['there is no denominator', { value: 6.5, count: 650 }, {}, 'counts-not-known'],
    ['the denominator is less than one', { ...COUNTED, denominator: 0.5 }, {}, 'counts-not-known'],
    ['the count is larger than any count', { ...COUNTED, count: 1e300 }, {}, 'counts-not-known'],
    // 650 of 98,000 is 6.63: the population is that of another year.
    ['the counts do not come to the figure', { ...COUNTED, denominator: 98_000 }, {}, 'value-and-count-differ'],
    ['they are counts', { value: 650 }, { unit: anIndicator().unit }, 'count-without-base'],
    ['they are counts of the area only', { value: 650, denominator: 100_000 }, COUNTS, 'count-without-base'],
    ['a count has a part of a case', { value: 650.5, denominator: 100_000 }, COUNTS, 'value-and-count-differ'],
    ['a count is not that given', { value: 650, count: 651, denominator: 100_000 }, COUNTS, 'value-and-count-differ'],
  ] satisfies [string, KnownFigure, Partial<Indicator>, string][])('is not known if %s', (_, own, parts, code) => {
    const significance = against(own, { value: 8 }, parts);
    expect(significance).toMatchObject({ outcome: 'not-known', level: null, lower: null, upper: null, method: null });
    expect(codes(significance)).toEqual([code]);
  });

  it('tests counts for chance by their denominators', () => {
    const polarity = 'lower-is-better';
    const own = { value: 650, denominator: 100_000 };
    const kent = { value: 12_000, count: 12_000, denominator: 1_500_000 };
    const expected = compareRates({
      count: 650,
      population: 100_000,
      benchmark: { areas: [{ count: 12_000, population: 1_500_000 }] },
      polarity,
      per: 100_000,
    });
    const { lower, upper, method } = expected;
    expect(against(own, kent, COUNTS)).toEqual({
      // 650 of 100,000 is 6.5 per 1,000, and 12,000 of 1,500,000 is 8, at whose rate it would be 800.
      outcome: 'better',
      level: 0.998,
      lower,
      upper,
      method,
      warnings: [],
      reasons: [
        {
          code: 'beyond-chance',
          data: expect.objectContaining({ level: 0.998, atTheirRate: 800, lower, upper, method }),
          message:
            "The difference from kent is more than chance, at 99.8%: the area's interval at 95% is 601.0 to 701.9 offences (byar, from 650 of 100,000), and at the rate of kent it would be 800.0.",
        },
      ],
    });
    const fromDatabase = { ...own, count: null } as unknown as KnownFigure;
    expect(against(fromDatabase, kent, COUNTS).outcome).toBe('better');
    expect(against({ value: 9, denominator: 100_000 }, kent, COUNTS).outcome).toBe('better');
  });

  it('accepts a figure that was rounded, truncated, or worked out from its counts in doubles', () => {
    // 653 of 100,000 is 6.53.
    expect(against({ value: 6.5, count: 653, denominator: 100_000 }, { value: 8 }).outcome).toBe('better');
    expect(against({ value: (653 / 99_991) * 1000, count: 653, denominator: 99_991 }, { value: 8 }).outcome).toBe(
      'better',
    );
    expect(against({ value: 6.4, count: 650, denominator: 100_000 }, { value: 8 }).outcome).toBe('not-known');
  });

  it('is not known for another period, or for denominators from another year', () => {
    expect(codes(against(COUNTED, { value: 8, period: '2011/12' }))).toEqual(['different-periods']);
    const of = (own: string, kent: string) =>
      codes(against({ ...COUNTED, denominatorPeriod: own }, { value: 8, denominatorPeriod: kent }));
    expect(of('2012', '2011')).toEqual(['denominators-differ']);
    expect(of('2012', 'January 2012 to December 2012')).toEqual(['beyond-chance']);
  });

  it('is not known if one of the two has no period, and says which', () => {
    const told = (baseline: KnownFigure, kent: KnownFigure, observations: readonly Observation[] = []) =>
      evaluated(
        { unit: RATE, covers: 'year', baseline, comparisons: [{ comparatorId: 'kent', figure: kent }] },
        NOW,
        observations,
      ).comparison?.significance.reasons.map(({ message }) => message);
    expect(told(COUNTED, { value: 8, period: '2012/13' })).toEqual([
      expect.stringContaining("kent figure is from 2012/13 and the area's is from a period not given"),
    ]);
    const { value, ...counts } = COUNTED;
    expect(told({ value: 7 }, { value: 8 }, [observed('2013/14', value, counts)])).toEqual([
      expect.stringContaining("kent figure is from a period not given and the area's is from 2013/14,"),
    ]);
  });

  it('uses the counts of an observation for the baseline’s period if it has the same value', () => {
    const parts: Partial<Indicator> = {
      unit: RATE,
      baseline: { value: 6.5, period: '2012/13' },
      comparisons: [{ comparatorId: 'kent', figure: { value: 8 } }],
    };
    const outcome = (value: number) =>
      evaluated(parts, NOW, [observed('2012/13', value, { count: 650, denominator: 100_000 })]).comparison?.significance
        .outcome;
    expect([outcome(6.5), outcome(6.4)]).toEqual(['better', 'not-known']);
  });
});

describe('the same period last year', () => {
  it('is the year before for years, and the same quarter for quarters', () => {
    expect(evaluated({}, NOW, [observed('2013/14', 90)]).samePeriodLastYear).toEqual({
      lastYear: { value: 100, period: '2012/13' },
      difference: -10,
      percentageDifference: -10,
      direction: 'improving',
    });
    const baseline = { value: 25, period: '2012/13 Q4' };
    const quarters = [observed('2013/14 Q2', 24), observed('2013/14 Q3', 20), observed('2013/14 Q4', 26)];
    expect(evaluated({ baseline }, NOW, quarters)).toMatchObject({
      directionOfTravel: 'worsening',
      samePeriodLastYear: { lastYear: { value: 25, period: '2012/13 Q4' }, difference: 1, direction: 'worsening' },
    });
  });

  it('is null if it is not known', () => {
    expect(evaluated({}, NOW).samePeriodLastYear).toBeNull();
    expect(evaluated({}, '2015-06-01', [observed('2014/15', 90)]).samePeriodLastYear).toBeNull();
    expect(evaluated({}, '2015-06-01', [missing('2013/14'), observed('2014/15', 90)]).samePeriodLastYear).toBeNull();
    expect(evaluated({ baseline: { value: 100 } }, NOW, [theirs('2013/14', 90)]).samePeriodLastYear).toBeNull();
  });
});

describe('the recent trend', () => {
  const POPULATION = 100_000;
  const counted = (counts: readonly number[], parts: Omit<KnownFigure, 'value'> = {}): Observation[] =>
    inYears(
      counts.map((count) => count / 100),
      counts.map((count) => ({ count, denominator: POPULATION, ...parts })),
    );
  const BASELINE = { value: 10, period: '2012/13', count: 1000, denominator: POPULATION };
  const trend = (observations: readonly Observation[], parts: Partial<Indicator> = {}) =>
    evaluated({ unit: RATE, baseline: BASELINE, ...parts }, NOW, observations).trend;

  it.each([
    ['improving', [1600, 1450, 1300, 1150, 850]],
    ['worsening', [500, 600, 750, 900, 1200]],
    ['no-change', [1010, 990, 1020, 980, 1005]],
  ] as const)('matches the statistics, over the last five years: %s', (judgement, counts) => {
    const points = [...counts.slice(1, 4), 1000, ...counts.slice(4)].map((count, index) => ({
      period: `20${String(9 + index).padStart(2, '0')}/${String(10 + index)}`,
      count,
      denominator: POPULATION,
    }));
    const { reason, ...expected } = recentTrend(points, { statistic: 'rate', polarity: 'lower-is-better' });
    expect(reason).toBeNull();
    const found = trend(counted(counts));
    expect(found).toMatchObject({ ...expected, judgement });
    expect(found.periods).toEqual(['2009/10', '2010/11', '2011/12', '2012/13', '2013/14']);
    expect(codes(found)).toEqual(['trend-tested']);
    expect(found.reasons[0]?.message).toContain(judgement === 'no-change' ? 'may be chance' : 'more than chance');
  });

  it('reads percentages as parts of wholes', () => {
    const percentages = [60, 55, 50, 45, 35].map((value) => ({ value, count: value * 10, denominator: 1000 }));
    const observations = YEARS.map((period, index) =>
      observed(period, percentages[index]?.value ?? 0, percentages[index]),
    );
    const baseline = { value: 40, period: '2012/13', count: 400, denominator: 1000 };
    expect(trend(observations, { unit: PERCENTAGE, baseline })).toMatchObject({ direction: 'decreasing' });
    const none = observations.map((one) => ({ ...one, figure: { value: 0, count: 0, denominator: 1000 } }));
    expect(codes(trend(none, { unit: PERCENTAGE, baseline }))).toEqual(['trend-not-defined']);
  });

  it('reads a year from the month in which it ends', () => {
    const baseline = { ...BASELINE, period: 'March 2013', covers: 'year' } as const;
    expect(trend(counted([1600, 1450, 1300, 1150, 850]), { baseline }).direction).toBe('decreasing');
  });

  it.each([
    ['counts', counted([1, 2, 3, 4, 5]), { unit: anIndicator().unit }, 'count-without-base'],
    ['nothing but a baseline', [], {}, 'too-few-points'],
    ['four years', counted([1600, 1450, 1300, 1150, 850]).slice(2), {}, 'too-few-points'],
    [
      'quarters',
      [observed('2013/14 Q1', 9), observed('2013/14 Q2', 9)],
      { baseline: { value: 10, period: '2012/13 Q4' } },
      'periods-do-not-fit',
    ],
    [
      'half-years',
      [observed('2013/14 Q1-Q2', 9)],
      { baseline: { value: 10, period: '2012/13 Q3-Q4' } },
      'periods-do-not-fit',
    ],
    [
      'rolling years',
      [observed('July 2012 to June 2013', 9), observed('October 2012 to September 2013', 9)],
      {},
      'overlapping-periods',
    ],
    ['no counts', inYears([16, 14, 13, 12, 9]), {}, 'counts-not-known'],
    [
      'a suppressed year',
      [
        ...counted([1600, 1450, 1300, 1150, 850]).filter(({ period }) => period !== '2011/12'),
        missing('2011/12', 'suppressed'),
      ],
      {},
      'series-broken',
    ],
    [
      'one population for all years',
      counted([1600, 1450, 1300, 1150, 850], { denominatorPeriod: '2011' }),
      {},
      'denominators-differ',
    ],
    [
      'years that end within a month',
      [...counted([1600, 1450, 1300, 1150, 850]), observed('2014-04-02 to 2015-04-01', 9)],
      {},
      'periods-do-not-fit',
    ],
  ] satisfies [string, Observation[], Partial<Indicator>, string][])(
    'cannot be known for %s',
    (_, list, parts, code) => {
      const found = evaluated({ unit: RATE, baseline: BASELINE, ...parts }, '2015-06-01', list).trend;
      expect(found).toMatchObject({ direction: 'cannot-be-calculated', judgement: null, chiSquare: null, periods: [] });
      expect(codes(found)).toEqual([code]);
    },
  );

  it('uses denominators that are all equally old', () => {
    const lagging = counted([1600, 1450, 1300, 1150, 850]).map((one) => ({
      ...one,
      figure: { ...one.figure, denominatorPeriod: String(Number(one.period.slice(0, 4)) - 1) },
    }));
    expect(codes(trend(lagging))).toEqual(['trend-tested']);
  });
});

describe('the control chart', () => {
  const MONTH_NAMES = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
  ];
  const VALUES = [21, 18, 24, 19, 22, 20, 23, 19, 21, 36];
  const months = (values: readonly number[], year = '2014') =>
    values.map((value, index) => observed(`${String(MONTH_NAMES[index])} ${year}`, value));
  const MONTHLY: Partial<Indicator> = {
    baseline: { value: 20, period: 'December 2013' },
    covers: 'month',
    target: due({ kind: 'level', operator: 'at-most', value: 80 }),
  };
  const LATE = '2014-12-01';

  it('matches the statistics, over the unbroken run up to the latest figure', () => {
    const { controlChart: found } = evaluated(MONTHLY, LATE, months(VALUES));
    const chart = controlChart([20, ...VALUES], { improvement: 'decrease', target: 80 });
    const [group] = chart.groups;
    expect(found).toMatchObject({
      kind: 'monthly',
      points: 11,
      from: 'December 2013',
      to: 'October 2014',
      mean: group?.mean,
      lower: group?.lower,
      upper: group?.upper,
      shortGroup: true,
      variation: 'special-cause-concern',
      specialCause: 'above-upper-limit',
      assurance: 'consistent-pass',
    });
    expect([chart.variation, chart.assurance]).toEqual(['special-cause-concern', 'consistent-pass']);
    expect(found.reasons[0]?.message).toContain('of the 11 months December 2013 to October 2014');
    expect(found.reasons[0]?.message).toContain('trial limits');
  });

  it('is firm from 13 figures', () => {
    const quarters = Array.from({ length: 14 }, (_, index) =>
      observed(
        `${String(2009 + Math.floor(index / 4))}/${String(10 + Math.floor(index / 4))} Q${String(1 + (index % 4))}`,
        20 + (index % 3),
      ),
    );
    const { controlChart: found } = evaluated({ baseline: { value: 100 }, covers: 'quarter' }, NOW, quarters);
    expect(found).toMatchObject({ kind: 'quarterly', points: 14, shortGroup: false, variation: 'common-cause' });
    expect(found.reasons[0]?.message).not.toContain('trial limits');
  });

  it('begins after a gap, and after a missing figure', () => {
    const gap = months(VALUES).filter((_, index) => index !== 1);
    expect(evaluated(MONTHLY, LATE, gap).controlChart).toMatchObject({ from: 'March 2014', points: 8 });
    const suppressed = [...gap.slice(1), missing('February 2014', 'suppressed')];
    expect(evaluated(MONTHLY, LATE, suppressed).controlChart).toMatchObject({ from: 'March 2014', points: 8 });
  });

  it('names the stretch with its limits, and each figure beyond the usual variation', () => {
    const { controlChart: found } = evaluated(MONTHLY, LATE, months(VALUES));
    const { from, to, mean, lower, upper } = found;
    expect(found.stretches).toStrictEqual([{ from, to, mean, lower, upper }]);
    expect(found.signals).toStrictEqual([{ period: 'October 2014', pointType: 'special-cause-concern' }]);
    // Limits without width judge nothing, and are not drawn.
    const even = evaluated(MONTHLY, LATE, months(VALUES.map(() => 20))).controlChart;
    expect([even.stretches, even.signals]).toStrictEqual([[], []]);
  });

  it('has separate limits for the figures before a break, if there are enough', () => {
    const TWICE = [...VALUES.slice(0, 10), ...VALUES.slice(0, 10).map((value) => value * 3)];
    const [first, second] = [TWICE.slice(0, 10), TWICE.slice(10)].map(
      (values) => controlChart(values, { improvement: 'decrease' }).groups[0],
    );
    const of = (comparable: boolean, values = TWICE) => {
      const yearly: Partial<Indicator> = {
        baseline: { missing: 'not-available' },
        covers: 'year',
        breaks: [{ from: '2010-01-01', why: 'New rules of recording', comparable }],
      };
      const years = values.map((value, index) => observed(String(2020 - values.length + index), value));
      return evaluated(yearly, '2021-06-01', years).controlChart;
    };
    const found = of(false);
    expect(found.stretches).toStrictEqual([
      { from: '2000', to: '2009', mean: first?.mean, lower: first?.lower, upper: first?.upper },
      { from: '2010', to: '2019', mean: second?.mean, lower: second?.lower, upper: second?.upper },
    ]);
    expect(found).toMatchObject({ points: 10, from: '2010', mean: second?.mean });
    // A break after which figures can be compared changes nothing, and seven figures are too few.
    expect(of(true).stretches).toHaveLength(1);
    expect(of(false, TWICE.slice(3)).stretches).toHaveLength(1);
  });

  it('follows the polarity, and ignores a target against it and a target that moves', () => {
    const chartOf = (parts: Partial<Indicator>) =>
      evaluated({ ...MONTHLY, ...parts }, LATE, months(VALUES)).controlChart;
    expect(chartOf({ polarity: 'no-judgement' })).toMatchObject({
      variation: 'special-cause-neutral-high',
      assurance: null,
    });
    expect(chartOf({ polarity: 'higher-is-better' })).toMatchObject({
      variation: 'special-cause-improvement',
      assurance: null,
    });
    const comparisons = [{ comparatorId: 'kent', figure: { value: 80 } }];
    const moving = due({ kind: 'comparator', comparatorId: 'kent', operator: 'at-most' });
    expect(chartOf({ comparisons, target: moving }).assurance).toBeNull();
    expect(chartOf({ target: due({ kind: 'range', min: 10, max: 30 }) }).assurance).toBeNull();
  });

  it('is drawn for months next to a target for years, but not compared with it', () => {
    const found = evaluated({}, '2014-12-01', [observed('2013/14', 90), ...months(VALUES)]);
    expect(found.actual?.period).toBe('2013/14');
    expect(found.controlChart).toMatchObject({ kind: 'monthly', points: 10, to: 'October 2014', assurance: null });
    // A percentage of a month may be compared with it.
    const percentage: Partial<Indicator> = {
      unit: PERCENTAGE,
      baseline: { value: 20, period: '2012/13' },
      target: due({ kind: 'level', operator: 'at-most', value: 80 }),
    };
    expect(evaluated(percentage, '2014-12-01', months(VALUES)).controlChart.assurance).toBe('consistent-pass');
  });

  it('only covers figures up to the judged one once the target is due', () => {
    const target: Target = { kind: 'level', operator: 'at-most', value: 80, due: '2014-09-30' };
    expect(evaluated({ ...MONTHLY, target }, LATE, months(VALUES)).controlChart).toMatchObject({
      to: 'September 2014',
      variation: 'common-cause',
    });
  });

  it('is also drawn for years that end within a month', () => {
    const odd = Array.from({ length: 9 }, (_, index) =>
      observed(`${String(2004 + index)}-04-02 to ${String(2005 + index)}-04-01`, 90 + (index % 3)),
    );
    const { controlChart: found } = evaluated({ baseline: { value: 100 }, covers: 'year' }, NOW, odd);
    expect(found).toMatchObject({ kind: 'annual', points: 9 });
  });

  it.each([
    ['nothing but a baseline', [], {}, 'too-few-points'],
    ['seven figures', months(VALUES.slice(0, 6)), MONTHLY, 'too-few-points'],
    ['months after a gap', [...months(VALUES), observed('December 2014', 20)], MONTHLY, 'series-broken'],
    ['rolling years', [observed('July 2012 to June 2013', 9)], {}, 'overlapping-periods'],
    [
      'half-years',
      [observed('2013/14 Q1-Q2', 9)],
      { baseline: { value: 9, period: '2012/13 Q3-Q4' } },
      'periods-do-not-fit',
    ],
    [
      'months beside a baseline that has no date',
      months(VALUES.slice(0, 3)),
      { baseline: { value: 9 } },
      'too-few-points',
    ],
  ] satisfies [string, Observation[], Partial<Indicator>, string][])('is not drawn for %s', (_, list, parts, code) => {
    const found = evaluated(parts, '2015-06-01', list).controlChart;
    expect(found).toMatchObject({ kind: null, mean: null, variation: 'not-assessed', assurance: null });
    expect(codes(found)).toEqual([code]);
  });

  it('says in the summary whether the target is always or never reached', () => {
    const at = (value: number) =>
      evaluated({ ...MONTHLY, target: due({ kind: 'level', operator: 'at-most', value }) }, LATE, months(VALUES))
        .summary;
    expect(at(1)).toContain('its usual variation never reaches the target');
    expect(at(100)).toContain('its usual variation always reaches the target');
    expect(at(20)).not.toContain('reaches the target');
  });

  it('judges nothing if all figures are equal', () => {
    const { controlChart: found, summary } = evaluated(MONTHLY, LATE, months(VALUES.map(() => 20)));
    expect(found).toMatchObject({ points: 11, mean: 20, variation: 'not-assessed', specialCause: null });
    expect(codes(found)).toEqual(['no-variation']);
    expect(summary).toBe('Met; the same as the figure before.');
  });
});

describe('the projection', () => {
  // scipy 1.17.1 (linregress and stats.t.ppf) for the years 2008/09 to 2013/14 and the ninth after the first, 2017/18.
  const projected = (values: readonly number[], baseline: number, parts: Partial<Indicator> = {}) =>
    evaluated({ baseline: { value: baseline, period: '2012/13' }, ...parts }, NOW, inYears(values)).projection;

  it('continues the years to the due date, with the interval for that year', () => {
    const found = projected([100, 97, 95, 90, 85], 88);
    expect(found).toMatchObject({ outlook: 'on-track', period: '2017/18', points: 6 });
    expect(found.value).toBeCloseTo(72.62857142857143, 10);
    expect(found.lower).toBeCloseTo(68.96690479481715, 10);
    expect(found.upper).toBeCloseTo(76.29023806232571, 10);
    expect(found.perYear).toBeCloseTo(-3.057142857142857, 10);
    expect(codes(found)).toEqual(['projected']);
    expect(found.reasons[0]?.message).toBe(
      "A straight line through 6 years gives 72.6 offences for 2017/18, and that year's figure is likely to lie from 69.0 to 76.3 offences (95% prediction interval): the whole interval reaches the target by 31 March 2018, if it goes on as before.",
    );
  });

  it.each([
    // The interval is 68.97 to 76.29.
    ['on-track', { kind: 'level', operator: 'at-most', value: 77 }],
    ['too-early', { kind: 'level', operator: 'at-most', value: 76 }],
    ['too-early', { kind: 'level', operator: 'at-most', value: 69 }],
    ['off-track', { kind: 'level', operator: 'at-most', value: 68 }],
    ['on-track', { kind: 'range', min: 68, max: 77 }],
    ['too-early', { kind: 'range', min: 70, max: 75 }],
    ['too-early', { kind: 'range', min: 60, max: 70 }],
    ['off-track', { kind: 'range', min: 50, max: 60 }],
    // 12% less than 88 is 77.44.
    ['on-track', { kind: 'change', direction: 'reduce', by: { percent: 12 } }],
    ['on-track', { kind: 'direction', direction: 'reduce' }],
    ['off-track', { kind: 'maintain' }],
    ['on-track', { kind: 'level', operator: 'at-most', value: 77, every: 'year' }],
  ] as const)('is %s towards %j', (outlook, target) => {
    expect(projected([100, 97, 95, 90, 85], 88, { target: due(target) }).outlook).toBe(outlook);
  });

  it('returns no impossible figure', () => {
    expect(projected([10, 8, 7, 4, 1], 3)).toMatchObject({ value: 0, lower: 0, upper: 0 });
    const scores: Partial<Indicator> = { unit: { kind: 'score' } };
    expect(projected([10, 8, 7, 4, 1], 3, scores).lower).toBeLessThan(0);
    const percentage: Partial<Indicator> = { unit: PERCENTAGE, polarity: 'higher-is-better' };
    expect(projected([80, 85, 86, 91, 97], 93, percentage)).toMatchObject({ value: 100, lower: 100, upper: 100 });
  });

  it.each([
    ['nothing but a baseline', [], {}, 'too-few-points'],
    ['four years', inYears([100, 97, 95, 90, 85]).slice(2), {}, 'too-few-points'],
    ['years on one line', inYears([10, 9, 8, 7, 5]), { baseline: { value: 6, period: '2012/13' } }, 'no-variation'],
    [
      'a due date far ahead',
      inYears([100, 97, 95, 90, 85]),
      { target: { kind: 'level', operator: 'at-most', value: 80, due: '2025-03-31' } },
      'too-far-ahead',
    ],
    ['quarters', [observed('2013/14 Q1', 20)], { baseline: { value: 25, period: '2012/13 Q4' } }, 'periods-do-not-fit'],
    [
      'a target that moves',
      inYears([100, 97, 95, 90, 85]),
      { target: due({ kind: 'change', direction: 'reduce', by: { percent: 5 }, every: 'year' }) },
      'no-fixed-target',
    ],
    ['no target', [], { target: { kind: 'not-set', reason: 'deferred' } }, 'no-fixed-target'],
    ['no due date', [], { target: { kind: 'level', operator: 'at-most', value: 80 } }, 'no-fixed-target'],
    [
      'a target that is due',
      inYears([100, 97, 95, 90, 85]),
      { target: { kind: 'level', operator: 'at-most', value: 80, due: '2014-03-31' } },
      'already-due',
    ],
  ] satisfies [string, Observation[], Partial<Indicator>, string][])('is not made for %s', (_, list, parts, code) => {
    const { projection } = evaluated(parts, NOW, list);
    expect(projection).toMatchObject({ outlook: 'not-known', period: null, value: null, lower: null, upper: null });
    expect(codes(projection)).toEqual([code]);
  });
});

describe('the change still needed', () => {
  it('is counted from the judged figure', () => {
    const { changeNeeded } = evaluated({}, NOW, [observed('2013/14', 96)]);
    const from = { value: 96, period: '2013/14' };
    expect(changeNeeded).toMatchObject({ years: 4, perYear: -4, from, target: 80, due: DUE });
  });

  it.each([
    ['the target is met', {}, [observed('2013/14', 80)], NOW],
    ['the target is due', {}, [observed('2017/18', 90)], '2018-06-01'],
    ['it is a state', { target: due({ kind: 'maintain' }) }, [observed('2013/14', 96)], NOW],
    ['the figure has no date', { baseline: { value: 100 } }, [], NOW],
    ['there is no due date', { target: { kind: 'level', operator: 'at-most', value: 80 } }, [], NOW],
    ['no target is set', { target: { kind: 'not-set', reason: 'deferred' } }, [], NOW],
  ] satisfies [string, Partial<Indicator>, Observation[], string][])('is null if %s', (_, parts, list, asOf) => {
    expect(evaluated(parts, asOf, list).changeNeeded).toBeNull();
  });
});

describe('the year to date', () => {
  const AUTUMN = '2014-11-01';

  // On the line from 100 to 80 the year 2014/15 is expected at 100 − 20 × 24 ÷ 60 = 92, half of it 46.
  it('is compared with its part of the value expected for the year', () => {
    const found = (value: number) =>
      evaluated({}, AUTUMN, [observed('2013/14', 95), toDate('2014/15 Q1-Q2', value)]).yearToDate;
    expect(found(46)).toMatchObject({
      actual: { value: 46, period: '2014/15 Q1-Q2' },
      standing: 'on-track',
      plan: 46,
      lastYear: null,
    });
    expect(found(46.1)?.standing).toBe('off-track');
    expect(found(46)?.reasons[0]?.message).toContain('46.0 offences of 92.0 offences in equal months');
    const status = evaluated({}, AUTUMN, [observed('2013/14', 95), toDate('2014/15 Q1-Q2', 99)]);
    expect([status.status, status.actual?.period]).toEqual(['on-track', '2013/14']);
  });

  it('is compared with its part of a level that starts again each year', () => {
    const target = due({ kind: 'level', operator: 'at-least', value: 120, every: 'year' });
    const found = (value: number) =>
      evaluated({ target, polarity: 'higher-is-better' }, AUTUMN, [toDate('April 2014 to August 2014', value)])
        .yearToDate;
    // 120 × 5 ÷ 12 = 50, which satisfies it.
    expect(found(50)).toMatchObject({ plan: 50, standing: 'on-track' });
    expect(found(49)).toMatchObject({ plan: 50, standing: 'off-track' });
  });

  it('is given with the same part of last year', () => {
    const list = [toDate('2013/14 Q1-Q2', 50), observed('2013/14', 95), toDate('2014/15 Q1-Q2', 45)];
    expect(evaluated({}, AUTUMN, list).yearToDate).toMatchObject({
      lastYear: { value: 50, period: '2013/14 Q1-Q2' },
      direction: 'improving',
    });
  });

  it.each([
    ['a range', { target: due({ kind: 'range', min: 70, max: 80 }) }],
    ['no target', { target: { kind: 'not-set', reason: 'deferred' } }],
    ['a level to hold', { target: due({ kind: 'maintain' }) }],
    ['a year after the due date', { target: { kind: 'level', operator: 'at-most', value: 80, due: '2014-12-31' } }],
    ['quarters', { baseline: { value: 25, period: '2012/13 Q4' } }],
  ] satisfies [string, Partial<Indicator>][])('has no plan for %s', (_, parts) => {
    const { yearToDate } = evaluated(parts, AUTUMN, [toDate('2014/15 Q1-Q2', 45)]);
    expect(yearToDate).toMatchObject({ plan: null, standing: 'not-known', direction: null });
    expect(codes(yearToDate ?? { reasons: [] })).toEqual(['no-expected-value']);
  });

  it('has no plan for a year beyond the last that the library reads', () => {
    const target = { kind: 'level', operator: 'at-most', value: 80, due: '2199-12-31' } as const;
    const { yearToDate } = evaluated({ target }, '2199-12-30', [observed('2013/14', 90), toDate('2199/00 Q1', 9)]);
    expect(yearToDate).toMatchObject({ plan: null, standing: 'not-known' });
  });

  it('is null if there is none that is later, known and of figures that add up', () => {
    expect(evaluated({}, AUTUMN, [toDate('2013/14 Q1-Q2', 45), observed('2013/14', 95)]).yearToDate).toBeNull();
    expect(evaluated({}, AUTUMN, [{ ...missing('2014/15 Q1'), cumulative: true }]).yearToDate).toBeNull();
    expect(evaluated({ unit: PERCENTAGE }, AUTUMN, [toDate('2014/15 Q1-Q2', 45)]).yearToDate).toBeNull();
    expect(evaluated({}, AUTUMN).yearToDate).toBeNull();
  });

  it('never counts as the figure of a year if the baseline does not say what it covers', () => {
    for (const baseline of [{ value: 100 }, { value: 100, period: 'March 2013' }]) {
      expect(evaluated({ baseline }, AUTUMN, [toDate('April 2014', 8)])).toMatchObject({
        status: 'not-assessed',
        actual: { value: 100 },
      });
    }
  });
});

describe('figures larger than any count', () => {
  it('only affect the status', () => {
    // Their differences are larger than any number.
    const target = due({ kind: 'level', operator: 'at-most', value: 1 });
    const large = evaluated({ target, baseline: { value: 0, period: '2012/13' } }, NOW, [observed('2013/14', 1.7e308)]);
    expect(large).toMatchObject({ status: 'off-track', samePeriodLastYear: null, changeNeeded: null });
    expect(codes(large.trend)).toEqual(['count-without-base']);
  });
});

describe('the summary', () => {
  const COUNTED = { unit: RATE, target: due({ kind: 'level', operator: 'at-most', value: 10 }) } as const;
  const sentence = (
    own: number,
    kent: number | undefined,
    parts: Partial<Indicator> = {},
    observations: readonly Observation[] = [],
  ): string => {
    const count = own * 100;
    return evaluated(
      {
        ...COUNTED,
        baseline: { value: own, period: '2012/13', count, denominator: 100_000 },
        comparisons: kent === undefined ? [] : [{ comparatorId: 'Kent', figure: { value: kent } }],
        ...parts,
      },
      NOW,
      observations,
    ).summary;
  };

  it.each([
    [9.5, 9.6, {}, 'Too early, no different from Kent.'],
    [9.5, 12, {}, 'Too early, but better than Kent.'],
    [12, 12.1, {}, 'Too early, no different from Kent.'],
    [12, 15, {}, 'Too early, but better than Kent.'],
    [12, 10, {}, 'Too early, worse than Kent.'],
    [12, 10, { polarity: 'no-judgement' }, 'Too early, higher than Kent.'],
    [12, 15, { polarity: 'no-judgement' }, 'Too early, lower than Kent.'],
    [0.05, 3, {}, 'Too early, but better than Kent.'],
    [9.5, undefined, {}, 'Too early.'],
    [9.5, 12, { baseline: { value: 9.5, period: '2012/13' } }, 'Too early; better than Kent (not tested for chance).'],
    [9.5, 9.5, { baseline: { value: 9.5, period: '2012/13' } }, 'Too early; the same as Kent.'],
  ] satisfies [number, number | undefined, Partial<Indicator>, string][])(
    'of %d next to %d is plain: %j',
    (own, kent, parts, summary) => {
      expect(sentence(own, kent, parts)).toBe(summary);
    },
  );

  it.each([
    [9.5, 9.6, 'Met, but no different from Kent.'],
    [9.5, 12, 'Met, better than Kent.'],
    [9.5, 7, 'Met, but worse than Kent.'],
    [9.5, undefined, 'Met.'],
  ] satisfies [number, number | undefined, string][])('of %d observed next to %d is plain', (own, kent, summary) => {
    // Without a baseline there is no figure before it to be better than.
    const baseline = { missing: 'not-available' } as const;
    const seen = [
      observed('2013/14', own, { count: own * 100, denominator: 100_000 }),
      ...(kent === undefined ? [] : [theirs('2013/14', kent, 'Kent')]),
    ];
    expect(sentence(own, undefined, { baseline, covers: 'year' }, seen)).toBe(summary);
  });

  it('says that the series is broken', () => {
    const breaks = [{ from: '2013-04-01', why: 'A new rule of recording.' }];
    expect(sentence(10, undefined, { breaks }, [observed('2013/14', 9.5)])).toBe(
      'Met; the series is broken: A new rule of recording; better than the figure before.',
    );
  });

  it('says how the years went as well as how two figures compare', () => {
    const counts = [1010, 990, 1020, 980];
    const years = inYears(
      [10.1, 9.9, 10.2, 9.8, 9.5],
      [...counts, 950].map((count) => ({ count, denominator: 100_000 })),
    );
    const kent = [theirs('2013/14', 9.6, 'Kent')];
    expect(sentence(10, undefined, {}, [...years, ...kent])).toBe(
      'Met, but no different from Kent; no real change since 2009/10; better than the figure before; too early to project whether the target is reached.',
    );
    expect(sentence(10, undefined, {}, [observed('2013/14', 9.5)])).toBe('Met; better than the figure before.');
  });

  it('does not hide a fall behind an improving trend, and does not repeat what both show', () => {
    const falling = (last: number): Observation[] =>
      inYears(
        [16, 14.5, 12, 9, last],
        [1600, 1450, 1200, 900, last * 100].map((count) => ({ count, denominator: 100_000 })),
      );
    expect(sentence(8, undefined, {}, falling(8.5))).toMatch(
      /^Met; improving since 2009\/10; worse than the figure before/u,
    );
    expect(sentence(8, undefined, {}, falling(7))).toMatch(/^Met; improving since 2009\/10; projected/u);
  });

  it('compares a quarter with the year before, if that differs from the comparison with the previous quarter', () => {
    const quarters = [observed('2012/13 Q4', 80), observed('2013/14 Q3', 95), observed('2013/14 Q4', 90)];
    const baseline = { value: 100, period: '2012/13 Q3' };
    expect(evaluated({ baseline }, NOW, quarters).summary).toMatch(
      /better than the figure before; worse than a year earlier\.$/u,
    );
  });

  it('names every comparator', () => {
    const comparisons = [
      { comparatorId: 'Kent', figure: { value: 12 } },
      { comparatorId: 'England', figure: { value: 7 } },
    ];
    expect(sentence(9.5, undefined, { comparisons })).toBe('Too early, but better than Kent; worse than England.');
  });

  it('says which way the years go if neither direction is better', () => {
    const years = inYears(
      [16, 14.5, 13, 11.5, 8.5],
      [1600, 1450, 1300, 1150, 850].map((count) => ({ count, denominator: 100_000 })),
    );
    expect(sentence(10, undefined, { polarity: 'no-judgement' }, years)).toBe('Met; decreasing since 2009/10.');
  });

  it('mentions the year so far', () => {
    const sofar = (value: number) => evaluated({}, '2014-11-01', [toDate('2014/15 Q1-Q2', value)]).summary;
    expect(sofar(40)).toBe('Too early; the year so far is on plan.');
    expect(sofar(60)).toBe('Too early; the year so far is behind its plan.');
  });
});

describe('the figures in a sentence', () => {
  const RATES = { unit: RATE, covers: 'year', baseline: { missing: 'not-available' } } as const;
  const reason = (value: number, target: Target): string | undefined =>
    evaluated({ ...RATES, target }, NOW, [observed('2013/14', value)]).reasons[0]?.message;
  const atMost = (value: number) => due({ kind: 'level', operator: 'at-most', value });

  it('are rounded for the reader if they were worked out', () => {
    // 204 of 9,761.
    expect(reason(20.899498002254, atMost(30))).toContain('the figure is 20.9 per 1,000 population');
    expect(reason(20.899498002254, atMost(19.123456789))).toContain(
      'at most 19.1 per 1,000 population by 31 March 2018, is not yet met: the figure is 20.9 per',
    );
  });

  it('have enough decimals to distinguish a figure from the bound that it misses', () => {
    expect(reason(20.900012345, atMost(20.9))).toContain(
      'at most 20.9 per 1,000 population by 31 March 2018, is not yet met: the figure is 20.90001 per',
    );
    expect(reason(0.9541256392641784, atMost(0.954410007629522))).toContain(
      'at most 0.9544 per 1,000 population by 31 March 2018, is met: the figure is 0.9541 per',
    );
    expect(reason(20.900012345, due({ kind: 'range', min: 10, max: 20.9 }))).toContain(
      '10 to 20.9 per 1,000 population by 31 March 2018, is not yet met: the figure is 20.90001 per',
    );
    // No more than can be read: the rest is in the data.
    expect(reason(20.9, atMost(20.900000000000002))).toContain('the figure is 20.9 per');
  });

  it('have enough decimals to distinguish a baseline from the bound that it meets', () => {
    const baseline = { value: 0.9541256392641784, period: '2012/13' };
    expect(evaluated({ unit: RATE, baseline, target: atMost(0.954410007629522) }, NOW).reasons[0]?.message).toBe(
      'The baseline, 0.9541 per 1,000 population (2012/13), already satisfies the target, at most 0.9544 per 1,000 population.',
    );
  });
});

describe('the results next to the status', () => {
  it('are the same from plain JavaScript with figures from a database', () => {
    const plain = evaluateIndicator(anIndicator(), { asOf: NOW, observations: [observed('2013/14', 90)] });
    const rows = [{ ...observed('2013/14', 90), published: null, cumulative: null }] as unknown as Observation[];
    const fromRows: IndicatorEvaluation = evaluateIndicator(anIndicator(), { asOf: NOW, observations: rows });
    expect(fromRows).toEqual(plain);
  });
});
