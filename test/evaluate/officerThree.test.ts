import { describe, expect, it } from 'vitest';
import type { Indicator, Observation } from '../../src/index.js';
import type { Target } from '../../src/model/target.js';
import { codesOf, due, evaluated, missing, observed, theirs } from './given.js';

/*
 * More figures as a tired officer types them, after those in officer.test.ts. The burglaries are 100 in 2012/13, to be at
 * most 80 by 31 March 2018; the percentages are 60 and to be at least 70. The expected results follow from the rules in
 * the contract for judging, named in each block.
 */

const RATE: Indicator['unit'] = { kind: 'rate', per: 1000, of: 'population' };
const AFTER = '2018-06-30';
const BEFORE = '2014-06-30';
const AVERAGE = { averageOf: 'year' } as const;
const YEAR = { covers: 'year' } as const;
const SHARE: Partial<Indicator> = {
  unit: { kind: 'percentage' },
  polarity: 'higher-is-better',
  baseline: { value: 60, period: '2012/13' },
  target: due({ kind: 'level', operator: 'at-least', value: 70 }),
};
const EACH_YEAR = due({ kind: 'level', operator: 'at-most', value: 80, every: 'year' });
const BELOW_KENT = due({ kind: 'comparator', comparatorId: 'kent', operator: 'below' });

const withheld = (period: string, published?: string): Observation => ({
  ...missing(period, 'suppressed'),
  ...(published && { published }),
});
const published = (one: Observation, day: string): Observation => ({ ...one, published: day });

describe('a withheld figure', () => {
  // It is missing for the due period, so that nothing decides (rules 4 and 15).
  const status = (parts: Partial<Indicator>, list: readonly Observation[]): string =>
    evaluated(parts, AFTER, list).status;

  it.each<[string, Partial<Indicator>, string]>([
    [
      'a month, where the indicator says the year',
      { ...YEAR, baseline: { value: 100, period: 'March 2013' } },
      'March 2018',
    ],
    ['a month, where the baseline does', { baseline: { value: 100, period: 'March 2013', ...YEAR } }, 'March 2018'],
    ['a quarter', { baseline: { value: 100, period: '2012/13 Q4', ...YEAR } }, '2017/18 Q4'],
    ['a day', { baseline: { value: 100, period: '2013-03-31', ...YEAR } }, '2018-03-31'],
    ['its years', { baseline: { value: 100, period: '2010/11 to 2012/13', ...AVERAGE } }, '2015/16 to 2017/18'],
  ])('is headed as the baseline is, with %s', (_, parts, period) => {
    const said = parts.baseline && 'averageOf' in parts.baseline ? AVERAGE : YEAR;
    const known = published(observed(period, 79, said), '2018-05-01');
    expect(status(parts, [known])).toBe('met');
    const evaluation = evaluated(parts, AFTER, [known, withheld(period, '2018-06-01')]);
    expect(evaluation.status).toBe('not-assessed');
    expect(evaluation.reasons[0]?.message).toContain('It is withheld.');
  });

  it('is for the year if another figure with the same heading says so', () => {
    const known = published(observed('March 2018', 79, YEAR), '2018-05-01');
    expect(status({}, [known])).toBe('met');
    expect(status({}, [known, withheld('March 2018', '2018-06-01')])).toBe('not-assessed');
    // Of several that say different things the year is meant.
    const quarter = published(observed('March 2018', 20, { covers: 'quarter' }), '2018-05-01');
    const last = withheld('March 2018', '2018-06-01');
    expect(status({}, [known, quarter, last])).toBe('not-assessed');
    expect(status({}, [quarter, known, last])).toBe('not-assessed');
    // Without one a month is a month.
    expect(status({}, [observed('2017/18', 79), withheld('March 2018')])).toBe('met');
  });

  it('contradicts the year next to it, also for percentages, comparators and recurring targets', () => {
    const march: Partial<Indicator> = { ...YEAR, baseline: { value: 100, period: 'March 2013' } };
    expect(status(march, [observed('2017/18', 79), withheld('March 2018')])).toBe('not-assessed');
    const share = { ...SHARE, ...YEAR, baseline: { value: 60, period: 'March 2013' } };
    const known = published(observed('March 2018', 72, YEAR), '2018-05-01');
    expect(status(share, [known])).toBe('met');
    expect(status(share, [known, withheld('March 2018', '2018-06-01')])).toBe('not-assessed');
    const kent = { ...march, unit: RATE, target: BELOW_KENT };
    const pair = [observed('2017/18', 7), { ...published(theirs('March 2018', 8), '2018-05-01') }];
    const year = pair.map((one) => ({ ...one, figure: { ...one.figure, ...YEAR } }));
    expect(status(kent, year)).toBe('met');
    const late = { ...withheld('March 2018', '2018-06-01'), comparatorId: 'kent' };
    expect(status(kent, [...year, late])).toBe('not-assessed');
    const each = { baseline: { value: 100, period: 'March 2013' }, target: EACH_YEAR };
    const years = ['2014', '2015', '2016', '2017', '2018'].map((one) => observed(`March ${one}`, 79, YEAR));
    expect(status(each, years)).toBe('met');
    const last = published(withheld('March 2018'), '2018-06-01');
    expect(status(each, [...years.slice(0, 4), published(observed('March 2018', 79, YEAR), '2018-05-01'), last])).toBe(
      'not-assessed',
    );
  });

  it('is not replaced by a month of it if the indicator has no length', () => {
    const share = { ...SHARE, baseline: { value: 60 } };
    expect(status(share, [observed('March 2018', 72)])).toBe('met');
    const evaluation = evaluated(share, AFTER, [withheld('2017/18'), observed('March 2018', 72)]);
    expect(evaluation.status).toBe('not-assessed');
    expect(evaluation.reasons[0]?.message).toContain('It is withheld.');
    expect(evaluation.series.leftOut.map(({ reason }) => reason.message)).toEqual([
      'The figure for 2017/18 is missing.',
    ]);
    const twice = [observed('2017/18', 71), observed('2017/18', 69), observed('March 2018', 72)];
    const [conflict] = evaluated(share, AFTER, twice).series.leftOut.filter(({ period }) => period === 'March 2018');
    expect(conflict?.reason.code).toBe('figures-conflict');
    // A later one is.
    expect(status(share, [missing('2017/18'), observed('March 2018', 72)])).toBe('met');
  });
});

describe('an interim target for a year', () => {
  // It is the expected value for its period ("Interim targets").
  const judged = (parts: Partial<Indicator>, period: string, value: number, figure: Observation): unknown[] => {
    const target = due({ kind: 'level', operator: 'at-most', value: 80, interim: [{ period, value }] });
    const { status, interim } = evaluated({ ...parts, target }, BEFORE, [figure]);
    return [status, interim[0]?.isReached];
  };

  it.each<[string, Partial<Indicator>, string]>([
    ['a month', {}, 'March 2014'],
    ['a day', {}, '2014-03-31'],
    ['a day, and the baseline with a month', { baseline: { value: 100, period: 'March 2013', ...YEAR } }, '2014-03-31'],
    ['a day as the baseline is', { baseline: { value: 100, period: '2013-03-31', ...YEAR } }, '2014-03-31'],
    ['a month, and the baseline with a day', { baseline: { value: 100, period: '2013-03-31', ...YEAR } }, 'March 2014'],
    ['a quarter as the baseline is', { baseline: { value: 100, period: '2012/13 Q4', ...YEAR } }, '2013/14 Q4'],
    ['a month, where the baseline has no date', { ...YEAR, baseline: { value: 100 } }, 'March 2014'],
  ])('is headed by %s', (_, parts, period) => {
    // On a straight line 96 would do.
    expect(judged(parts, period, 92, observed('2013/14', 95))).toEqual(['off-track', false]);
    expect(judged(parts, period, 95, observed('2013/14', 95))).toEqual(['on-track', true]);
  });

  it('is for its own month if no year of the baseline ends with it', () => {
    expect(judged({}, 'December 2013', 8, observed('2013/14', 95))).toEqual(['on-track', null]);
    expect(judged({}, '2013/14 Q4', 20, observed('2013/14', 95))).toEqual(['on-track', null]);
  });
});

describe('a part of the area without a baseline of its own', () => {
  const inNorth = (one: Observation): Observation => ({ ...one, areaId: 'north' });
  const north = (parts: Partial<Indicator>, asOf: string, list: readonly Observation[]): ReturnType<typeof evaluated> =>
    evaluated(parts, asOf, list.map(inNorth), { areaId: 'north' });

  it("is judged on figures of the plan's length (rule 2)", () => {
    const march = { ...SHARE, baseline: { value: 60, period: 'March 2013', ...YEAR } };
    expect(north(march, AFTER, [observed('March 2018', 72)]).status).toBe('not-assessed');
    expect(north(march, AFTER, [observed('2017/18', 72)]).status).toBe('met');
    const quarter = { ...SHARE, baseline: { value: 60, period: '2012/13 Q4', ...YEAR } };
    expect(north(quarter, AFTER, [observed('2017/18 Q4', 72)]).status).toBe('not-assessed');
    const rate = { unit: RATE, baseline: { value: 100, period: 'March 2013', ...YEAR } };
    expect(north(rate, AFTER, [observed('2017/18', 79)]).status).toBe('met');
    expect(north(rate, AFTER, [observed('2017/18', 79), withheld('March 2013')]).status).toBe('met');
  });

  it("is judged on averages of the plan's length, and on single years", () => {
    const averaged = { unit: RATE, baseline: { value: 100, period: '2010/11 to 2012/13', ...AVERAGE } };
    expect(north(averaged, AFTER, [observed('2015/16 to 2017/18', 60)]).status).toBe('not-assessed');
    expect(north(averaged, AFTER, [observed('2015/16 to 2017/18', 60, AVERAGE)]).status).toBe('met');
    expect(north(averaged, AFTER, [observed('2017/18', 60)]).status).toBe('met');
  });

  it('is too early to judge by a figure that ends with the baseline (rule 3)', () => {
    const march = { ...SHARE, baseline: { value: 60, period: 'March 2013', ...YEAR } };
    expect(north(march, BEFORE, [observed('March 2013', 71)]).status).toBe('too-early');
    const averaged = { ...SHARE, baseline: { value: 60, period: '2010/11 to 2012/13', ...AVERAGE } };
    expect(north(averaged, BEFORE, [observed('2012/13', 75)]).status).toBe('too-early');
  });

  it('does not say that a baseline was kept', () => {
    const target = due({ kind: 'change', direction: 'reduce', by: { percent: 10 } });
    const parts: Partial<Indicator> = { covers: 'day', baseline: { value: 20, period: '2013-03-31' }, target };
    const evaluation = north(parts, AFTER, [observed('2013-03-30', 5), observed('2018-03-31', 4)]);
    expect([evaluation.status, evaluation.baseline]).toEqual(['not-assessed', null]);
    expect(codesOf(evaluation)).not.toContain('baseline-stands');
  });
});

describe("a figure for the baseline's own time", () => {
  it('is not an outturn, even if the baseline has no value (rule 3)', () => {
    const parts: Partial<Indicator> = { baseline: { missing: 'not-available', period: '2012/13' } };
    expect(evaluated(parts, '2013-06-30', [observed('2012/13', 79)]).status).toBe('too-early');
    expect(evaluated(parts, BEFORE, [observed('2012/13', 99), observed('2013/14', 79)]).status).toBe('met');
  });
});

describe('a figure for less than its period', () => {
  // It is the average of its quarters, months or years, and is used as averages are.
  const said = (covers: 'year' | 'quarter' | 'month') => ({ covers });

  it.each<[string, Partial<Indicator>, Observation]>([
    [
      'a quarter under a year',
      { baseline: { value: 100, period: '2012/13 Q4' } },
      observed('2017/18', 79, said('quarter')),
    ],
    [
      'a month under a year',
      { baseline: { value: 100, period: 'March 2013', ...said('month') } },
      observed('2017/18', 79, said('month')),
    ],
    ['a year under three', {}, observed('2015/16 to 2017/18', 79, YEAR)],
    ['a quarter under a year, of a share', { ...SHARE, covers: 'quarter' }, observed('2017/18', 72, said('quarter'))],
  ])('is not judged: %s', (_, parts, figure) => {
    const evaluation = evaluated(parts, AFTER, [figure]);
    expect([evaluation.status, codesOf(evaluation).includes('average-not-used')]).toEqual(['not-assessed', true]);
  });

  it('is judged if the baseline is headed that way too', () => {
    const baseline = { value: 100, period: '2010/11 to 2012/13', ...YEAR };
    expect(evaluated({ baseline }, AFTER, [observed('2015/16 to 2017/18', 79, YEAR)]).status).toBe('met');
  });

  it('is not a figure to count a change from', () => {
    const from = '2010/11 to 2012/13';
    const target = due({ kind: 'change', direction: 'reduce', by: { percent: 10 }, from });
    const list = [observed(from, 300, YEAR), observed('2017/18', 110)];
    const evaluation = evaluated({ target }, AFTER, list);
    expect([evaluation.status, codesOf(evaluation).includes('baseline-stands')]).toEqual(['not-assessed', false]);
  });
});

describe('a break across which nothing can be compared (rule 14)', () => {
  const broken = (from: string) => ({ breaks: [{ from, why: 'New rules', comparable: false }] });

  it('has no season before it', () => {
    const target = due({ kind: 'level', operator: 'at-most', value: 540 });
    const parts = { baseline: { value: 600, period: '2012/13 Q4' }, target };
    const list = [observed('2012/13 Q1', 800), observed('2013/14 Q1', 700)];
    const seasonal = { trajectory: 'seasonal' } as const;
    expect(evaluated(parts, '2013-08-30', list, seasonal).status).toBe('on-track');
    const evaluation = evaluated({ ...parts, ...broken('2012-10-01') }, '2013-08-30', list, seasonal);
    expect([evaluation.status, evaluation.expected]).toEqual(['not-assessed', null]);
  });

  it('leaves interim targets and years after it unjudged, but judges those before it', () => {
    const list = [observed('2013/14', 99), observed('2014/15', 75)];
    const interim = [
      { period: '2013/14', value: 98 },
      { period: '2014/15', value: 80 },
    ];
    const parts = broken('2014-04-01');
    const level = due({ kind: 'level', operator: 'at-most', value: 70, interim });
    const steps = evaluated({ ...parts, target: level }, '2015-06-30', list);
    expect([steps.status, ...steps.interim.map(({ isReached }) => isReached)]).toEqual(['not-assessed', false, null]);
    const each = evaluated({ ...parts, target: EACH_YEAR }, '2015-06-30', list);
    expect([each.status, ...each.periods.map(({ isReached }) => isReached)]).toEqual(['not-assessed', false, null]);
    expect(codesOf(each)[0]).toBe('series-break');
  });

  it('is recognised in the year of a baseline that is headed by a month and has no value', () => {
    const parts: Partial<Indicator> = { ...YEAR, baseline: { missing: 'blank', period: 'March 2013' } };
    const list = [observed('2017/18', 79)];
    expect(evaluated({ ...parts, ...broken('2012-10-01') }, AFTER, list).status).toBe('not-assessed');
    expect(evaluated({ ...parts, ...broken('2012-04-01') }, AFTER, list).status).toBe('met');
  });

  it('is recognised on the day after a baseline that is counted on a day', () => {
    const parts: Partial<Indicator> = { covers: 'day', baseline: { value: 100, period: '2013-03-31' } };
    const list = [observed('2018-03-31', 79)];
    expect(evaluated({ ...parts, ...broken('2013-04-01') }, AFTER, list).status).toBe('not-assessed');
    expect(evaluated({ ...parts, ...broken('2013-03-31') }, AFTER, list).status).toBe('met');
  });
});

describe('a figure mostly for the time of the baseline', () => {
  // The baseline is not an outturn (rule 3).
  it.each<[string, Partial<Indicator>, string, Observation]>([
    ['a rolling year', {}, '2013-06-30', observed('May 2012 to April 2013', 79)],
    [
      'a quarter',
      { baseline: { value: 100, period: '2012/13 Q4' } },
      BEFORE,
      observed('February 2013 to April 2013', 79),
    ],
    [
      'an average',
      { baseline: { value: 100, period: '2010/11 to 2012/13', ...AVERAGE } },
      BEFORE,
      observed('2011/12 to 2013/14', 79, AVERAGE),
    ],
    ['a share of many years', SHARE, BEFORE, observed('2008/09 to 2013/14', 71)],
    [
      'a rolling year before the plan',
      { ...YEAR, baseline: { value: 100 } },
      BEFORE,
      observed('May 2012 to April 2013', 79),
    ],
  ])('is not an outturn: %s', (_, parts, asOf, figure) => {
    const planPeriod = { start: '2013-04-01', end: '2018-03-31' };
    const evaluation = evaluated(parts, asOf, [figure], { planPeriod });
    expect([evaluation.status, codesOf(evaluation).includes('mostly-before')]).toEqual(['too-early', true]);
    expect(evaluation.series.leftOut.map(({ reason }) => reason.code)).toEqual(['mostly-before']);
  });

  it('is not an outturn once the target is due, unlike one with half of its time after the baseline', () => {
    const target = { ...due({ kind: 'level', operator: 'at-most', value: 80 }), due: '2013-05-31' } as const;
    expect(evaluated({ target }, AFTER, [observed('June 2012 to May 2013', 79)]).status).toBe('not-assessed');
    expect(evaluated({}, BEFORE, [observed('October 2012 to September 2013', 79)]).status).toBe('met');
    const autumn = { baseline: { value: 100, period: 'October 2012 to September 2013' } };
    expect(evaluated(autumn, BEFORE, [observed('2013/14', 79)]).status).toBe('met');
  });

  it('is not used if a change is counted from a later period', () => {
    const target = due({ kind: 'change', direction: 'reduce', by: { percent: 10 }, from: '2013/14' });
    const list = [observed('2013/14', 100), observed('May 2013 to April 2014', 79)];
    expect(evaluated({ target }, BEFORE, list).status).toBe('too-early');
  });
});

describe('two figures that end on one day', () => {
  it('are for one year, if one of them begins a day or two late (rule 15)', () => {
    const list = [observed('2017-04-03 to 2018-03-31', 79), observed('2017/18', 99)];
    const evaluation = evaluated({}, AFTER, list);
    expect([evaluation.status, codesOf(evaluation).includes('figures-conflict')]).toEqual(['not-assessed', true]);
  });

  it('are averages, of which the one over as many years as the baseline counts, or otherwise the longest (rule 2)', () => {
    const baseline = { value: 100, period: '2010/11 to 2012/13', ...AVERAGE };
    const [two, three, four] = ['2016/17', '2015/16', '2014/15'].map((first) => `${first} to 2017/18`) as [
      string,
      string,
      string,
    ];
    const judged = (list: Record<string, number>): unknown => {
      const figures = Object.entries(list).map(([period, value]) => observed(period, value, AVERAGE));
      return evaluated({ baseline }, AFTER, figures).actual?.period;
    };
    expect(judged({ [two]: 79, [three]: 99, [four]: 79 })).toBe(three);
    expect(judged({ [four]: 99, [two]: 79 })).toBe(four);
  });
});

describe('a year to date', () => {
  const toDate = (period: string, value: number, parts = {}): Observation => ({
    ...observed(period, value, parts),
    cumulative: true,
  });

  it("is the first quarter only if years end with the baseline's", () => {
    const target = due({ kind: 'level', operator: 'at-least', value: 450 });
    const parts: Partial<Indicator> = { polarity: 'higher-is-better', target };
    const first = toDate('April 2017 to June 2017', 900);
    const status = (period: string): string =>
      evaluated({ ...parts, baseline: { value: 400, period } }, '2017-08-01', [first]).status;
    expect(status('October 2012 to December 2012')).toBe('too-early');
    expect(status('January 2013 to March 2013')).toBe('met');
  });

  it('is not compared with the plan for a year that it is not part of', () => {
    const ofYear = (one: Observation): unknown =>
      evaluated({}, '2014-11-30', [observed('2013/14', 95), one]).yearToDate?.standing;
    expect(ofYear(toDate('2014/15 Q1-Q2', 40))).toBe('on-track');
    expect(ofYear(toDate('January 2014 to June 2014', 40))).toBe('not-known');
    expect(ofYear(toDate('2014/15 Q1-Q2', 8, { averageOf: 'month' }))).toBeUndefined();
  });
});

describe('the comparison in the summary', () => {
  const list = [observed('2013/14', 17)];
  const beside = (figure: Indicator['comparisons'][number]['figure'], parts: Partial<Indicator> = {}): string =>
    evaluated({ unit: RATE, comparisons: [{ comparatorId: 'kent', figure }], ...parts }, BEFORE, list).summary;

  it('is between figures for the same length of time (rule 2)', () => {
    expect(beside({ value: 21, period: '2012/13' })).toContain('better than kent');
    expect(beside({ value: 21 })).toContain('better than kent');
    expect(beside({ value: 5, period: '2013/14', covers: 'quarter' })).not.toContain('kent');
    expect(beside({ value: 1.8, period: 'March 2013' })).not.toContain('kent');
    const headed = { baseline: { value: 100, period: 'March 2013' }, ...YEAR };
    expect(beside({ value: 21, period: 'March 2013' }, headed)).toContain('better than kent');
  });

  it('is not made for sums of money in areas of another size', () => {
    expect(beside({ value: 9000 }, { unit: { kind: 'money', currency: 'GBP' } })).not.toContain('kent');
  });

  it('uses nothing from before a break after which figures cannot be compared (rule 14)', () => {
    const breaks = [{ from: '2013-04-01', why: 'New rules', comparable: false }];
    expect(beside({ value: 21, period: '2012/13' }, { breaks })).not.toContain('kent');
    expect(beside({ value: 21, period: '2013/14' }, { breaks })).toContain('better than kent');
  });
});

describe('a target for each year of a calendar-year plan (rule 6)', () => {
  const years = ['2013', '2014', '2015'].map((year) => observed(year, 79));
  const target: Target = { ...EACH_YEAR, due: '2015-12-31' };

  it('follows the years of the figures, or of the plan, if the baseline has no date', () => {
    const planPeriod = { start: '2013-01-01', end: '2015-12-31' };
    const parts: Partial<Indicator> = { baseline: { value: 100 }, target };
    expect(evaluated(parts, AFTER, years, { planPeriod }).status).toBe('met');
    expect(evaluated(parts, AFTER, years).status).toBe('met');
    const short = evaluated(parts, AFTER, years.slice(0, 2), { planPeriod });
    expect(short.reasons[0]?.message).toContain('reached in 2 of 3 years. No figure: 2015.');
    const none = evaluated(parts, '2014-06-30', [observed('January 2013 to March 2013', 20)], { planPeriod });
    expect(none.periods.map(({ period }) => period)).toEqual(['2013']);
    // One year of another kind among them turns nothing.
    const mixed = [observed('2014/15', 99), ...years];
    expect(evaluated(parts, AFTER, mixed).periods.map(({ period }) => period)).toEqual(['2013', '2014', '2015']);
  });

  it('also says once due that figures are for none of the years of the baseline', () => {
    const evaluation = evaluated({ target }, AFTER, years);
    expect(evaluation.status).toBe('not-assessed');
    expect(evaluation.reasons[1]?.message).toBe(
      'The target applies to each year, such as the one that ends on 31 March 2013. The figure for 2015 is for none of them.',
    );
  });

  it('is too early if the comparator contradicts itself and the area has no figure', () => {
    const list = [theirs('2013/14', 8), theirs('2013/14', 6)];
    const each = { ...BELOW_KENT, every: 'year' } as const;
    expect(evaluated({ unit: RATE, target: each }, BEFORE, list).status).toBe('too-early');
  });

  it('does not say that a quarter missed the target for its year', () => {
    const each = { ...SHARE, target: due({ kind: 'level', operator: 'at-least', value: 70, every: 'year' }) };
    const evaluation = evaluated(each, '2013-12-30', [observed('2013/14 Q1', 65)]);
    expect([evaluation.status, ...codesOf(evaluation)]).toEqual(['off-track', 'target-not-satisfied', 'other-length']);
  });
});

describe("a comparator's withheld figure", () => {
  const gone = (period: string): Observation => ({ ...withheld(period), comparatorId: 'kent' });
  const message = (list: readonly Observation[], code: string): string | undefined =>
    evaluated({ unit: RATE, target: BELOW_KENT }, '2015-06-30', list).reasons.find((one) => one.code === code)?.message;

  it('is mentioned, if an older one is used (rule 5)', () => {
    const list = [observed('2014/15', 17), theirs('2013/14', 18)];
    expect(message(list, 'comparator-figure-older')).toContain(
      'It is used until the one for the same period is known,',
    );
    expect(message([...list, gone('2014/15')], 'comparator-figure-older')).toContain(
      'It is used instead of the one for the same period, which is withheld,',
    );
  });

  it('is not replaced by one that was counted on a day', () => {
    const share = { ...SHARE, baseline: { value: 60, period: '2012/13 Q4' } };
    const target = due({ kind: 'comparator', comparatorId: 'kent', operator: 'above' });
    const list = [observed('2013/14 Q2', 61)];
    const status = (period: string): string =>
      evaluated({ ...share, target }, BEFORE, [...list, theirs(period, 60)]).status;
    expect([status('2013/14 Q1'), status('2013-06-30')]).toEqual(['on-track', 'not-assessed']);
  });

  it('is mentioned, if a newer figure of the area has none next to it', () => {
    const list = [observed('2013/14', 17), observed('2014/15', 16), theirs('2013/14', 18)];
    expect(message(list, 'comparator-figure-awaited')).toContain(
      'compared yet: that of kent for the same time is not known.',
    );
    expect(message([...list, gone('2014/15')], 'comparator-figure-awaited')).toContain(
      'is not compared: that of kent for the same time is withheld.',
    );
    // A figure for another time that is withheld or contradicts itself says nothing of it.
    const earlier = [gone('2011/12'), theirs('2012/13', 15), theirs('2012/13', 18)];
    expect(message([...list, ...earlier], 'comparator-figure-awaited')).toContain('is not known.');
    const twice = [...list, theirs('2014/15', 15), theirs('2014/15', 18)];
    expect(evaluated({ unit: RATE, target: BELOW_KENT }, '2015-06-30', twice).status).toBe('not-assessed');
  });
});

describe('two interim targets for one year', () => {
  const judged = (figure: Observation | undefined, parts: Partial<Target> = {}): unknown[] => {
    const interim = [
      { period: '2013/14', value: 95 },
      { period: '2013/14', value: 92 },
    ];
    const target = { ...due({ kind: 'level', operator: 'at-most', value: 80, interim }), ...parts } as Target;
    const evaluation = evaluated({ target }, '2015-06-30', figure ? [figure] : []);
    return [evaluation.status, evaluation.reasons.some(({ message }) => message.includes('two interim targets'))];
  };

  it('are a fault only if they judge a figure differently, or if the path goes through them', () => {
    expect(judged(observed('2013/14', 91))).toEqual(['on-track', false]);
    expect(judged(observed('2013/14', 94))).toEqual(['not-assessed', true]);
    expect(judged(observed('2013/14', 96))).toEqual(['off-track', false]);
    expect(judged(observed('2014/15', 85))).toEqual(['not-assessed', true]);
    expect(judged(undefined)).toEqual(['not-assessed', true]);
  });

  it('do not hide a missed year', () => {
    expect(judged(observed('2013/14', 91), { every: 'year' })).toEqual(['off-track', false]);
  });
});

describe('a missed interim target', () => {
  const missed = (target: Target, list: readonly Observation[], parts: Partial<Indicator> = {}): unknown[] => {
    const { status, reasons } = evaluated({ target, ...parts }, '2014-06-30', list);
    return [status, reasons.filter(({ code }) => code === 'interim-missed').map(({ message }) => message)];
  };
  const interim = [{ period: '2013/14', value: 95 }];

  it('is named if the target is met', () => {
    const sentence = (figure: string): string[] => [
      `The interim target for 2013/14, at most 95 offences, is missed: the figure is ${figure} offences (2013/14).`,
    ];
    const direction = due({ kind: 'direction', direction: 'reduce', interim });
    expect(missed(direction, [observed('2013/14', 99)])).toEqual(['met', sentence('99')]);
    const maintain = due({ kind: 'maintain', orBetter: true, interim });
    expect(missed(maintain, [observed('2013/14', 97)])).toEqual(['met', sentence('97')]);
    expect(missed(maintain, [observed('2013/14', 95)])).toEqual(['met', []]);
  });

  it('contradicts the target if it is for the due period and asks for more (rule 9)', () => {
    const level = (value: number): Target =>
      due({ kind: 'level', operator: 'at-most', value: 80, interim: [{ period: '2017/18', value }] });
    const list = [observed('2017/18', 78)];
    const evaluation = evaluated({ target: level(75) }, AFTER, list);
    expect([evaluation.status, evaluation.reasons[0]?.message]).toEqual([
      'not-assessed',
      'The interim target for 2017/18, 75 offences, asks for more than the target that is due then, 80 offences.',
    ]);
    expect(evaluated({ target: level(80) }, AFTER, list).status).toBe('met');
    const more = {
      ...SHARE,
      target: due({ kind: 'level', operator: 'at-least', value: 70, interim: [{ period: '2017/18', value: 75 }] }),
    };
    expect(evaluated(more, AFTER, [observed('2017/18', 72)]).status).toBe('not-assessed');
  });
});

describe('a figure that a percentage is counted from', () => {
  it('is not a base if it is shorter than the figures (rule 2)', () => {
    const change = (from: string): Partial<Indicator> => ({
      ...SHARE,
      target: due({ kind: 'change', direction: 'increase', by: { points: 5 }, from }),
    });
    const list = [observed('2013/14 Q1', 50), observed('2013/14', 60), observed('2017/18', 66)];
    const short = evaluated(change('2013/14 Q1'), AFTER, list);
    expect([short.status, short.reasons[0]?.message]).toEqual([
      'not-assessed',
      'The target is counted from 2013/14 Q1, for which no figure is known that can be compared.',
    ]);
    expect(evaluated(change('2013/14'), AFTER, list).status).toBe('met');
    // Where the indicator has no length, any will do.
    expect(evaluated({ ...change('2013/14 Q1'), baseline: { value: 60 } }, AFTER, list).status).toBe('met');
  });
});

describe('a figure that the status depends on apart from the one shown', () => {
  const messages = (parts: Partial<Indicator>, asOf: string, list: readonly Observation[]): string[] =>
    evaluated(parts, asOf, list)
      .reasons.filter(({ code }) => code === 'qualified-figure' || code === 'published-early')
      .map(({ message }) => message);
  const provisional = { qualifier: 'provisional' } as const;

  it("is named if it is provisional or early: the comparator's", () => {
    const kent = { ...published(theirs('2017/18', 18), '2018-01-01'), figure: { value: 18, ...provisional } };
    expect(messages({ unit: RATE, target: BELOW_KENT }, AFTER, [observed('2017/18', 17), kent])).toEqual([
      'The kent figure for 2017/18 is provisional.',
      'The kent figure for 2017/18 was published on 1 January 2018, before that time was over. Is it a forecast?',
    ]);
    const stated = [{ comparatorId: 'kent', figure: { value: 18, period: '2017/18', ...provisional } }];
    expect(messages({ unit: RATE, target: BELOW_KENT, comparisons: stated }, AFTER, [observed('2017/18', 17)])).toEqual(
      ['The figure for 2017/18 is provisional.'],
    );
  });

  it('is named: the one that a change is counted from, and those of earlier years', () => {
    const change = due({ kind: 'change', direction: 'reduce', by: { percent: 10 }, from: '2013/14' });
    const list = [observed('2013/14', 100, provisional), observed('2017/18', 79)];
    expect(messages({ target: change }, AFTER, list)).toEqual(['The figure for 2013/14 is provisional.']);
    const years = [observed('2013/14', 79, provisional), observed('2014/15', 79, { qualifier: 'estimated' })];
    expect(messages({ target: EACH_YEAR }, '2015-06-30', years)).toEqual([
      'The figure is estimated.',
      'The figure for 2013/14 is provisional.',
    ]);
  });
});
