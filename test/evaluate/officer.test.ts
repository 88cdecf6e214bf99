import { describe, expect, it } from 'vitest';
import {
  ACHIEVEMENT_RAG_RULE,
  evaluateIndicator,
  evaluatePlan,
  type Indicator,
  type Observation,
} from '../../src/index.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import type { Target } from '../../src/model/target.js';
import { anIndicator, codesOf, due, evaluated, missing, observed, theirs } from './given.js';

/*
 * Figures as a tired officer types them. Each is a case in which a green word, or a sentence that was not true, came out once;
 * what is expected is what a careful officer would sign, by the contract for judging.
 */

const RATE: Indicator['unit'] = { kind: 'rate', per: 1000, of: 'population' };
const PERCENTAGE: Indicator['unit'] = { kind: 'percentage' };
const AFTER = '2018-06-01';
const BEFORE = '2014-06-01';
const AVERAGE = { averageOf: 'year' } as const;
const EACH_YEAR = due({ kind: 'level', operator: 'at-most', value: 80, every: 'year' });
const BELOW_KENT = due({ kind: 'comparator', comparatorId: 'kent', operator: 'below' });

describe('the average of several years', () => {
  it('counts as a figure of its last year only if the baseline is one too', () => {
    const list = [observed('2015/16 to 2017/18', 79, AVERAGE)];
    expect(evaluated({}, AFTER, list).status).toBe('not-assessed');
    const averaged: Partial<Indicator> = { baseline: { value: 100, period: '2010/11 to 2012/13', ...AVERAGE } };
    expect(evaluated(averaged, AFTER, list).status).toBe('met');
    // Of a quarter it is none, next to whatever baseline.
    expect(evaluated(averaged, AFTER, [observed('2017/18 Q4', 20, AVERAGE)]).status).toBe('not-assessed');
  });

  it('does not replace a withheld year, nor the last year of a target for each year', () => {
    const average = observed('2015/16 to 2017/18', 79, AVERAGE);
    expect(evaluated({}, AFTER, [missing('2017/18', 'suppressed'), average]).status).toBe('not-assessed');
    const years = ['2013/14', '2014/15', '2015/16', '2016/17'].map((year) => observed(year, 79));
    for (const baseline of [anIndicator().baseline, { value: 100, period: '2010/11 to 2012/13', ...AVERAGE }]) {
      expect(evaluated({ baseline, target: EACH_YEAR }, AFTER, [...years, average]).status).toBe('not-assessed');
    }
  });

  it('is not compared with the single year of a comparator', () => {
    const kent = { ...theirs('2015/16 to 2017/18', 8), figure: { value: 8, ...AVERAGE } };
    const { status } = evaluated({ unit: RATE, target: BELOW_KENT }, AFTER, [observed('2017/18', 7), kent]);
    expect(status).toBe('not-assessed');
  });

  it('is not one if its period is too short to contain such years', () => {
    expect(evaluated({}, AFTER, [observed('2017/18 Q4', 20, AVERAGE)]).status).toBe('not-assessed');
  });

  it('must have the length of the figures if a change is counted from it', () => {
    const change = (averageOf: 'year' | 'month'): Target =>
      due({ kind: 'change', direction: 'increase', by: { percent: 10 }, from: '2011/12', averageOf });
    const list = [observed('2011/12', 8, { averageOf: 'month' }), observed('2017/18', 90)];
    expect(evaluated({ target: change('month') }, AFTER, list).status).toBe('not-assessed');
    const years = due({
      kind: 'change',
      direction: 'reduce',
      by: { percent: 10 },
      from: '2010/11 to 2012/13',
      ...AVERAGE,
    });
    const judged = evaluated({ target: years }, AFTER, [observed('2010/11 to 2012/13', 100), observed('2017/18', 90)]);
    // It is used, and so not said to be left out.
    expect(judged.status).toBe('met');
    expect(codesOf(judged)).not.toContain('period-length-differs');
  });

  it('begins with its first year, so that a break may be inside it', () => {
    const averaged: Partial<Indicator> = {
      baseline: { value: 100, period: '2010/11 to 2012/13', ...AVERAGE },
      breaks: [{ from: '2010-10-01', why: 'New rules', comparable: false }],
    };
    expect(evaluated(averaged, AFTER, [observed('2017/18', 79)]).status).toBe('not-assessed');
  });
});

describe('a target for each year', () => {
  const years = ['2013/14', '2014/15', '2015/16', '2016/17'].map((year) => observed(year, 79));

  it('follows the years of the baseline, whatever other year is typed', () => {
    const target: Target = { ...EACH_YEAR, due: '2017-12-31' };
    const { status, actual } = evaluated({ target }, AFTER, [...years, observed('2017', 99)]);
    expect([status, actual?.value]).toEqual(['not-assessed', 99]);
    expect(evaluated({ target }, AFTER, [...years, observed('2017/18', 79)]).status).toBe('met');
  });

  it('shows the judged figure, not one between two years', () => {
    const { status, actual } = evaluated({ target: EACH_YEAR }, '2015-02-01', [
      observed('2013/14', 79),
      observed('2014', 99),
    ]);
    expect([status, actual]).toEqual(['on-track', { value: 79, period: '2013/14' }]);
  });

  it('says that figures are between the years if all of them are', () => {
    const evaluation = evaluated({ target: EACH_YEAR }, BEFORE, [observed('2013', 99)]);
    expect(evaluation.status).toBe('too-early');
    expect(codesOf(evaluation)[0]).toBe('between-periods');
  });

  it('is not assessed if the figures of the comparator contradict each other', () => {
    const kent = [theirs('2013/14', 8), theirs('2014/15', 8), theirs('2014/15', 6)];
    const list = [observed('2013/14', 7), observed('2014/15', 7), ...kent];
    const target: Target = { ...BELOW_KENT, every: 'year' };
    const evaluation = evaluated({ unit: RATE, target }, '2015-06-01', list);
    expect(evaluation.status).toBe('not-assessed');
    expect(codesOf(evaluation)).toContain('figures-conflict');
    expect(evaluated({ unit: RATE, target }, '2015-06-01', [observed('2013/14', 7)]).status).toBe('not-assessed');
  });

  it('distinguishes a missing figure from one that cannot be judged', () => {
    const rank = due({ kind: 'rank', within: 3, end: 'lowest', every: 'year' });
    const place = { rank: { place: 2, from: 'lowest' } } as const;
    const [first] = evaluated({ target: rank }, '2015-06-01', [
      observed('2013/14', 90, place),
      observed('2014/15', 90),
    ]).reasons;
    expect(first?.message).toBe(
      'The target for each year until 31 March 2018 was reached in 1 of 1 year so far. Cannot be judged: 2014/15.',
    );
    const level = evaluated({ target: EACH_YEAR }, '2016-06-01', [observed('2013/14', 79)]).reasons[0];
    expect(level?.message).toContain('in 1 of 1 year so far. No figure: 2014/15, 2015/16.');
  });

  it('says which years before a later start of the plan do not count', () => {
    const planPeriod = { start: '2013-05-01', end: '2018-03-31' };
    const list = [observed('2013/14', 99), observed('2014/15', 79)];
    const [first] = evaluated({ target: EACH_YEAR }, '2015-06-01', list, { planPeriod }).reasons;
    expect(first?.message).toContain('Not counted, before the plan: 2013/14.');
  });

  it('counts a direction from the year before', () => {
    const target = due({ kind: 'direction', direction: 'reduce', every: 'year' });
    const list = [observed('2013/14', 90), observed('2014/15', 95)];
    expect(evaluated({ target }, '2015-06-01', list).status).toBe('off-track');
    expect(evaluated({ target }, '2015-06-01', [observed('2013/14', 95), observed('2014/15', 90)]).status).toBe(
      'on-track',
    );
  });

  it('is red if it was missed, however close the last year came', () => {
    const list = [observed('2013/14', 140), observed('2014/15', 100), observed('2015/16', 80)];
    const { status, rag } = evaluated({ target: EACH_YEAR }, '2016-06-01', list, { rag: ACHIEVEMENT_RAG_RULE });
    expect([status, rag]).toEqual(['off-track', 'red']);
  });
});

describe('the figure for the due date', () => {
  it('is the nearest one, if the indicator has no length', () => {
    const parts: Partial<Indicator> = { unit: PERCENTAGE, baseline: { value: 60 }, polarity: 'higher-is-better' };
    const target: Target = { kind: 'level', operator: 'at-least', value: 70, due: '2016-03-31' };
    const list = [observed('2015/16', 69), observed('2014/15 to 2016/17', 71)];
    expect(evaluated({ ...parts, target }, '2017-06-30', list).status).toBe('missed');
    expect(
      evaluated({ ...parts, target }, '2017-06-30', [observed('March 2016', 60), observed('2015', 72)]).status,
    ).toBe('missed');
  });

  it('is not changed by one year that ends in another month next to several that do not', () => {
    const list = ['2013/14', '2014/15', '2015/16', '2016/17', '2017/18'].map((year) => observed(year, 90));
    expect(evaluated({}, AFTER, [...list, observed('2017', 70)]).status).toBe('missed');
    // Nor is it where there is one of each.
    const target: Target = { kind: 'level', operator: 'at-most', value: 80, due: '2017-12-31' };
    expect(evaluated({ target }, AFTER, [observed('2017/18', 90), observed('2017', 70)]).status).toBe('missed');
  });

  it('must be from within the time after the baseline', () => {
    const contradiction = 'due-before-start';
    const late = evaluated({ target: { kind: 'level', operator: 'at-most', value: 80, due: '2013-03-31' } }, AFTER);
    expect([late.status, late.reasons[0]?.data]).toEqual([
      'not-assessed',
      { contradiction, due: '2013-03-31', from: '2012/13' },
    ]);
    const from = due({ kind: 'change', direction: 'reduce', by: { percent: 10 }, from: '2017/18' });
    const { reasons } = evaluated({ target: from }, AFTER, [observed('2017/18', 70)]);
    expect(reasons[0]?.message).toBe(
      'The target was due on 31 March 2018 and starts from 2017/18: no figure between the two can decide on it.',
    );
  });

  it('must not be from before the plan, if the baseline has no date', () => {
    const planPeriod = { start: '2013-04-01', end: '2018-03-31' };
    const parts: Partial<Indicator> = { baseline: { value: 100 }, covers: 'year' };
    expect(evaluated(parts, BEFORE, [observed('2010/11', 70)], { planPeriod }).status).toBe('too-early');
    expect(evaluated(parts, BEFORE, [observed('2012/13', 70)], { planPeriod }).status).toBe('too-early');
    expect(evaluated(parts, BEFORE, [observed('2013/14', 70)], { planPeriod }).status).toBe('met');
    const always = { start: '1900-01-01', end: '2018-03-31' };
    expect(evaluated(parts, BEFORE, [observed('2010/11', 70)], { planPeriod: always }).status).toBe('met');
  });
});

describe('a change that is counted from a later figure', () => {
  it('does not depend on the baseline', () => {
    const target = due({ kind: 'direction', direction: 'reduce', from: '2013/14' });
    const evaluation = evaluated({ target }, '2015-06-01', [observed('2013/14', 110)]);
    expect(evaluation.status).toBe('too-early');
    expect(evaluation.reasons[0]?.message).toBe(
      'Nothing has been observed since 2013/14 that can be compared with the target.',
    );
  });

  it('is on the path from that figure', () => {
    const target = due({ kind: 'change', direction: 'reduce', by: { percent: 10 }, from: '2013/14' });
    const { reasons } = evaluated({ target }, '2015-06-01', [observed('2013/14', 200), observed('2014/15', 190)]);
    expect(reasons[1]?.message).toMatch(
      /^On the way from the figure that the target is counted from, 195\.0 offences/u,
    );
  });
});

describe('interim targets', () => {
  const target = (interim: NonNullable<Target['interim']>): Target =>
    due({ kind: 'level', operator: 'at-most', value: 80, interim });

  it('that differ for one period are a fault of the plan', () => {
    const twice = [95, 90].map((value) => ({ period: '2013/14', value }));
    for (const interim of [twice, twice.toReversed()]) {
      const { status, reasons } = evaluated({ target: target(interim) }, BEFORE, [observed('2013/14', 93)]);
      expect([status, reasons[0]?.message]).toEqual([
        'not-assessed',
        'The target has two interim targets for 2013/14.',
      ]);
      expect(evaluated({ target: target(interim) }, AFTER, [observed('2017/18', 79)]).status).toBe('met');
    }
    const same = target([...twice.slice(1), ...twice.slice(1)]);
    expect(evaluated({ target: same }, BEFORE, [observed('2013/14', 90)]).status).toBe('on-track');
    // Where one for a quarter is between them too.
    const between = target([...twice.slice(0, 1), { period: '2013/14 Q4', value: 25 }, ...twice.slice(1)]);
    expect(evaluated({ target: between }, BEFORE, [observed('2013/14', 93)]).status).toBe('not-assessed');
  });

  it('that are ranges are reached as the target itself is', () => {
    const interim = [{ period: '2013/14', min: 92, max: 95 }];
    expect(evaluated({ target: target(interim) }, BEFORE, [observed('2013/14', 91)])).toMatchObject({
      status: 'on-track',
      interim: [{ isReached: true }],
    });
    const more = due({
      kind: 'level',
      operator: 'at-least',
      value: 120,
      interim: [{ period: '2013/14', min: 105, max: 110 }],
    });
    expect(evaluated({ polarity: 'higher-is-better', target: more }, BEFORE, [observed('2013/14', 112)])).toMatchObject(
      {
        interim: [{ asked: { operator: 'at-least', value: 105 }, isReached: true }],
      },
    );
    const range = due({ kind: 'range', min: 75, max: 80, interim });
    const better = evaluated({ target: range }, BEFORE, [observed('2013/14', 91)]);
    expect(better).toMatchObject({ status: 'not-assessed', interim: [{ isReached: null }] });
    expect(codesOf(better)).toContain('beyond-range');
  });

  it('that are ranges have no better end without a better direction', () => {
    const interim = [{ period: '2013/14', min: 92, max: 95 }];
    const hold = due({ kind: 'maintain', interim });
    const { interim: results } = evaluated({ polarity: 'no-judgement', target: hold }, BEFORE, [
      observed('2013/14', 93),
    ]);
    expect(results).toMatchObject([{ asked: null, isReached: null }]);
  });

  it('for a rank target are not judged by the figure', () => {
    const rank = due({ kind: 'rank', within: 3, end: 'highest', interim: [{ period: '2013/14', value: 5 }] });
    const list = [observed('2013/14', 70, { rank: { place: 9, from: 'highest' } })];
    expect(evaluated({ target: rank }, BEFORE, list).interim).toMatchObject([{ asked: null, isReached: null }]);
  });

  it('headed by a month are for the year, if the plan heads its baseline that way', () => {
    const parts: Partial<Indicator> = { baseline: { value: 100, period: 'March 2013', covers: 'year' } };
    const interim = [{ period: 'March 2014', value: 95 }];
    const list = [observed('2013/14', 99), observed('March 2014', 8)];
    const evaluation = evaluated({ ...parts, target: target(interim) }, BEFORE, list);
    expect(evaluation.interim).toMatchObject([{ figure: { value: 99 }, isReached: false }]);
    // Where nothing says how long a time that is, the heading alone decides.
    const share: Partial<Indicator> = { unit: PERCENTAGE, baseline: { value: 100, period: 'March 2013' } };
    expect(evaluated({ ...share, target: target(interim) }, BEFORE, list).interim).toMatchObject([
      { figure: { value: 8 } },
    ]);
  });

  it('are named if the path goes through them', () => {
    const { reasons } = evaluated({ target: target([{ period: '2014/15', value: 99 }]) }, BEFORE, [
      observed('2013/14', 99),
    ]);
    expect(reasons[1]?.message).toMatch(/^On the way from one interim target to the next, 99\.5 offences/u);
  });
});

describe('comparators', () => {
  const stated = (period: string, value: number): Indicator['comparisons'][number] => ({
    comparatorId: 'kent',
    figure: { value, period },
  });

  it('that the plan states twice for one time contradict each other', () => {
    const twice = [stated('2017/18', 8), stated('2017/18', 6)];
    for (const comparisons of [twice, twice.toReversed()]) {
      const parts: Partial<Indicator> = { unit: RATE, target: BELOW_KENT, comparisons };
      expect(evaluated(parts, AFTER, [observed('2017/18', 7)]).status).toBe('not-assessed');
    }
    const same: Partial<Indicator> = { unit: RATE, target: BELOW_KENT, comparisons: [stated('2017/18', 8)] };
    expect(evaluated(same, AFTER, [observed('2017/18', 7)]).status).toBe('met');
  });

  it('have no figure once it was withheld', () => {
    const parts: Partial<Indicator> = { unit: RATE, target: BELOW_KENT, comparisons: [stated('2017/18', 8)] };
    const withheld: Observation = { ...missing('2017/18', 'suppressed'), comparatorId: 'kent' };
    expect(evaluated(parts, AFTER, [observed('2017/18', 7), withheld]).status).toBe('not-assessed');
    const blank: Observation = { ...missing('2017/18', 'blank'), comparatorId: 'kent' };
    expect(evaluated(parts, AFTER, [observed('2017/18', 7), blank]).status).toBe('met');
  });

  it('do not use a figure for a month as the year before', () => {
    const parts: Partial<Indicator> = {
      unit: RATE,
      polarity: 'higher-is-better',
      comparisons: [stated('March 2013', 1)],
    };
    const target = due({ kind: 'comparator', comparatorId: 'kent', operator: 'above' });
    expect(evaluated({ ...parts, target }, BEFORE, [observed('2013/14', 7)]).status).toBe('not-assessed');
  });

  it('that are met by an older pair still have their newer figure named', () => {
    const list = [observed('2013/14', 7), theirs('2013/14', 8), observed('2014/15', 9)];
    const evaluation = evaluated({ unit: RATE, target: BELOW_KENT }, '2015-06-01', list);
    expect(evaluation.status).toBe('met');
    expect(codesOf(evaluation)).toContain('comparator-figure-awaited');
  });

  it('are reported if their counts do not give their value', () => {
    const kent = { ...theirs('2017/18', 30), figure: { value: 30, count: 180, denominator: 11_000 } };
    const own = observed('2017/18', 17, { count: 170, denominator: 10_000 });
    const { comparisons } = evaluated({ unit: RATE, target: BELOW_KENT }, AFTER, [own, kent]);
    expect(comparisons[0]?.significance.reasons.map(({ code }) => code)).toContain('value-and-count-differ');
  });
});

describe('ranks', () => {
  const target = due({ kind: 'rank', within: 3, end: 'lowest', among: 'Authorities in England' });
  const ranked = (of: number, among?: string): Observation =>
    observed('2017/18', 79, { rank: { place: 8, from: 'highest', of, ...(among === undefined ? {} : { among }) } });

  it('differ if they are counted among more areas', () => {
    expect(evaluated({ target }, AFTER, [ranked(9)]).status).toBe('met');
    expect(evaluated({ target }, AFTER, [ranked(9), ranked(12)]).status).toBe('not-assessed');
  });

  it('must be among those that the target names', () => {
    expect(evaluated({ target }, AFTER, [ranked(9, 'Kent districts')]).status).toBe('not-assessed');
    expect(evaluated({ target }, AFTER, [ranked(9, ' authorities  in england')]).status).toBe('met');
  });
});

describe('a break after which nothing can be compared', () => {
  const breaks = [{ from: '2014-04-01', why: 'New rules', comparable: false }];

  it('hides all earlier figures', () => {
    const list = ['2009/10', '2010/11', '2011/12', '2013/14', '2014/15'].map((year, index) =>
      observed(year, 110 - index),
    );
    expect(evaluated({ breaks }, '2015-06-01', list)).toMatchObject({
      status: 'not-assessed',
      directionOfTravel: null,
      samePeriodLastYear: null,
      progress: null,
      projection: { outlook: 'not-known' },
      summary: 'Not assessed; the series is broken: New rules.',
    });
  });

  it('is recognised in the year of a baseline that is headed by a month', () => {
    const parts: Partial<Indicator> = {
      covers: 'year',
      baseline: { value: 100, period: 'March 2013' },
      breaks: [{ from: '2012-10-01', why: 'New rules', comparable: false }],
    };
    expect(evaluated(parts, AFTER, [observed('2017/18', 79)]).status).toBe('not-assessed');
  });
});

describe('colours', () => {
  it('are not green for a path towards worse figures', () => {
    const parts: Partial<Indicator> = { baseline: { value: 70, period: '2012/13' } };
    const { status, rag, progress } = evaluated(parts, AFTER, [observed('2017/18', 100)], {
      rag: ACHIEVEMENT_RAG_RULE,
    });
    expect([status, rag, progress]).toEqual(['missed', 'red', null]);
    const above = due({ kind: 'level', operator: 'below', value: 100 });
    expect(evaluated({ target: above }, AFTER, [observed('2017/18', 100)]).progress).toBeNull();
  });

  it('are measured from the target once it is due', () => {
    const rag = {
      tolerance: { percent: 1, of: 'target' },
      measuredFrom: 'expected',
      insideTolerance: 'green',
      improvementLiftsRed: false,
    } as const;
    const target: Target = { kind: 'level', operator: 'at-most', value: 80, due: '2018-09-29' };
    const { status, rag: shown } = evaluated({ target }, '2018-09-30', [observed('2017/18', 82)], { rag });
    expect([status, shown]).toEqual(['missed', 'red']);
  });
});

describe('data passed in from a form', () => {
  it('is refused however often it is passed in, frozen or not', () => {
    const list = Object.freeze([Object.freeze({ ...observed('2017/18', -2), figure: Object.freeze({ value: -2 }) })]);
    const another = { ...anIndicator(), id: 'other' };
    evaluateIndicator(another, { asOf: AFTER, observations: list });
    expect(() => evaluateIndicator(anIndicator(), { asOf: AFTER, observations: list })).toThrow(
      'observations[0].figure.value: ',
    );
  });

  it('is refused if a figure says that it is for another period', () => {
    const copied = observed('2017/18', 79, { period: '2012/13' });
    expect(() => evaluated({}, AFTER, [copied])).toThrow(
      'observations[0].figure.period: must be the period of the observation (2017/18), or left out: "2012/13".',
    );
    expect(evaluated({}, AFTER, [observed('2017/18', 79, { period: 'April 2017 to March 2018' })]).status).toBe('met');
    expect(evaluated({}, AFTER, [observed('2017/18', 79, { period: 'some time' })]).status).toBe('met');
  });

  it('is refused if a target asks for something its unit cannot be', () => {
    const target = due({ kind: 'level', operator: 'at-least', value: 101 });
    expect(() => evaluated({ unit: PERCENTAGE, target }, AFTER)).toThrow('indicator.target.value: a percentage');
  });

  it('is refused if two indicators have one id, or the plan ends before it starts', () => {
    const plan = { ...maidstone2014, indicators: [anIndicator(), anIndicator()] };
    expect(() => evaluatePlan(plan, { asOf: AFTER })).toThrow('plan.indicators[1].id: is used twice in indicators');
    const turned = { ...maidstone2014, period: { start: '2018-03-31', end: '2013-04-01' } };
    expect(() => evaluatePlan(turned, { asOf: AFTER })).toThrow('plan.period.end: must not be before start');
  });

  it('is not a quarter, if a year to date was typed under its last quarter', () => {
    const parts: Partial<Indicator> = { polarity: 'higher-is-better', baseline: { value: 20, period: '2012/13 Q4' } };
    const target = due({ kind: 'level', operator: 'at-least', value: 30 });
    const quarter = observed('2017/18 Q4', 90);
    expect(evaluated({ ...parts, target }, AFTER, [{ ...quarter, cumulative: true }]).status).toBe('not-assessed');
    expect(evaluated({ ...parts, target }, AFTER, [quarter]).status).toBe('met');
    const first = { ...observed('2017/18 Q1', 90), cumulative: true };
    expect(evaluated({ ...parts, target }, '2017-08-01', [first]).status).toBe('met');
  });

  it('is called early if it was published before its period was over', () => {
    const { status, reasons } = evaluated({}, AFTER, [{ ...observed('2017/18', 79), published: '2017-12-01' }]);
    expect([status, reasons.some(({ code }) => code === 'published-early')]).toEqual(['met', true]);
  });

  it('is given in points if an amount is taken off a percentage', () => {
    const target = due({ kind: 'change', direction: 'increase', by: { amount: 10 } });
    const parts: Partial<Indicator> = {
      unit: PERCENTAGE,
      polarity: 'higher-is-better',
      baseline: { value: 60, period: '2012/13' },
    };
    expect(evaluated({ ...parts, target }, BEFORE).target?.workings).toBe(
      '60% (2012/13) plus 10 percentage points is 70%.',
    );
  });

  it('has its period named, or the lack of one', () => {
    const parts: Partial<Indicator> = { baseline: { value: 100, covers: 'year' } };
    const target = due({ kind: 'level', operator: 'at-most', value: 8, every: 'month' });
    const { reasons } = evaluated({ ...parts, target }, BEFORE, [observed('March 2014', 9)]);
    expect(reasons.map(({ message }) => message)).toContain(
      'The baseline is for a period not given, and the target is for a month. Figures for different lengths of time are not compared.',
    );
    const change = due({ kind: 'change', direction: 'reduce', by: { percent: 10 } });
    const refused = evaluated({ ...parts, covers: 'month', target: change }, BEFORE, [observed('March 2014', 9)]);
    expect(refused.reasons[0]).toMatchObject({ code: 'baseline-length-differs', data: { period: null } });
  });
});

describe('special cases', () => {
  const averaged: Partial<Indicator> = { baseline: { value: 100, period: '2010/11 to 2012/13', ...AVERAGE } };

  it('an average of one year is that year, so that another figure for it contradicts it', () => {
    const list = [observed('2017/18', 79, AVERAGE), observed('2017/18', 99)];
    expect(evaluated({}, AFTER, list).status).toBe('not-assessed');
    const later = { ...observed('2017/18', 99), published: '2018-05-02' };
    const early = { ...observed('2017/18', 79, AVERAGE), published: '2018-05-01' };
    expect(evaluated({}, AFTER, [early, later]).status).toBe('missed');
  });

  it('next to a baseline that is an average, an average does not replace a withheld year', () => {
    const average = observed('2015/16 to 2017/18', 79, AVERAGE);
    expect(evaluated(averaged, AFTER, [missing('2017/18', 'suppressed'), average]).status).toBe('not-assessed');
    expect(evaluated(averaged, AFTER, [observed('2017/18', 99), average]).status).toBe('missed');
    expect(evaluated(averaged, AFTER, [missing('2017/18'), average]).status).toBe('met');
  });

  it('next to a baseline that is an average, one year is not compared with several of a comparator', () => {
    const kent = { ...theirs('2015/16 to 2017/18', 8), figure: { value: 8, ...AVERAGE } };
    const parts: Partial<Indicator> = { ...averaged, unit: RATE, target: BELOW_KENT };
    expect(evaluated(parts, AFTER, [observed('2017/18', 7), kent]).status).toBe('not-assessed');
    expect(evaluated(parts, AFTER, [observed('2015/16 to 2017/18', 7, AVERAGE), kent]).status).toBe('met');
  });

  it('a change may be counted from a figure named as the baseline itself, or stated to be an average', () => {
    const target = due({ kind: 'change', direction: 'reduce', by: { percent: 10 }, from: '2010/11 to 2012/13' });
    expect(evaluated({ ...averaged, target }, AFTER, [observed('2017/18', 90)]).status).toBe('met');
    const said = [observed('2010/11 to 2012/13', 100, AVERAGE), observed('2017/18', 90)];
    expect(evaluated({ target }, AFTER, said).status).toBe('met');
    const both = [...said, observed('2010/11 to 2012/13', 300)];
    expect(evaluated({ target: { ...target, ...AVERAGE } }, AFTER, both).target?.value).toBe(90);
  });

  it('a comparator with the same heading that covers a quarter is not for the same time', () => {
    const kent = { ...theirs('2017/18', 60), figure: { value: 60, covers: 'quarter' as const } };
    const target = due({ kind: 'comparator', comparatorId: 'kent', operator: 'above' });
    const { status } = evaluated({ unit: PERCENTAGE, target }, AFTER, [observed('2017/18', 66), kent]);
    expect(status).toBe('not-assessed');
  });

  it("a comparator's quarter does not replace the year that the plan states", () => {
    const target = due({ kind: 'comparator', comparatorId: 'kent', operator: 'above' });
    const comparisons = [{ comparatorId: 'kent', figure: { value: 60, period: '2017/18' } }];
    const list = [observed('2017/18', 66), theirs('2017/18 Q4', 64)];
    expect(evaluated({ unit: PERCENTAGE, target, comparisons }, AFTER, list).status).toBe('met');
  });

  it('interim targets are judged as they are listed', () => {
    const headed: Partial<Indicator> = { baseline: { value: 100, period: 'March 2013', covers: 'year' } };
    const level = (period: string, value: number): Target =>
      due({ kind: 'level', operator: 'at-most', value: 80, interim: [{ period, value }] });
    expect(evaluated({ ...headed, target: level('March 2014', 93) }, BEFORE, [observed('2013/14', 95)]).status).toBe(
      'off-track',
    );
    const daily: Partial<Indicator> = { covers: 'day', baseline: { value: 100, period: '2013-03-31' } };
    expect(evaluated({ ...daily, target: level('2014-03-31', 93) }, BEFORE, [observed('2014-03-31', 95)]).status).toBe(
      'off-track',
    );
    const average = evaluated({ ...averaged, target: level('2014/15', 93) }, '2015-06-01', [
      observed('2012/13 to 2014/15', 92, AVERAGE),
    ]);
    expect(average).toMatchObject({ status: 'on-track', interim: [{ figure: null, isReached: null }] });
    expect(codesOf(average)).not.toContain('interim-reached');
    const impossible = due({
      kind: 'level',
      operator: 'at-most',
      value: 80,
      interim: [{ period: '2013/14', by: { amount: 300 } }],
    });
    expect(evaluated({ target: impossible }, BEFORE, [observed('2013/14', 95)])).toMatchObject({
      status: 'on-track',
      interim: [{ asked: null }],
    });
  });

  it('a detail missing from a rank contradicts nothing', () => {
    const rank = (place: number, from: 'lowest' | 'highest', of?: number): Observation =>
      observed('2017/18', 79, { rank: { place, from, ...(of === undefined ? {} : { of }) } });
    const target = due({ kind: 'rank', within: 3, end: 'lowest' });
    for (const other of [observed('2017/18', 79), rank(2, 'lowest'), rank(11, 'highest', 12)]) {
      for (const list of [
        [rank(2, 'lowest', 12), other],
        [other, rank(2, 'lowest', 12)],
      ]) {
        expect(evaluated({ target }, AFTER, list).status).toBe('met');
      }
    }
    // A place from the other end counts with the number of places, which one of the two says.
    for (const list of [
      [rank(11, 'highest', 12), rank(11, 'highest')],
      [rank(11, 'highest'), rank(11, 'highest', 12)],
    ]) {
      expect(evaluated({ target }, AFTER, list).status).toBe('met');
    }
    expect(evaluated({ target }, AFTER, [rank(2, 'lowest', 12), rank(2, 'highest', 12)]).status).toBe('not-assessed');
    expect(evaluated({ target }, AFTER, [rank(2, 'lowest'), rank(2, 'highest')]).status).toBe('not-assessed');
  });

  it('a later figure does not replace a figure withheld for the due day', () => {
    const parts: Partial<Indicator> = {
      ...{ unit: PERCENTAGE, baseline: { value: 60 }, polarity: 'higher-is-better' },
      target: { kind: 'level', operator: 'at-least', value: 70, due: '2016-03-31' },
    };
    const later = observed('February 2016 to April 2016', 72);
    expect(evaluated(parts, AFTER, [missing('March 2016', 'suppressed'), later]).status).toBe('not-assessed');
    const gaps = [missing('February 2016', 'suppressed'), missing('April 2016', 'suppressed')];
    expect(evaluated(parts, AFTER, [...gaps, observed('March 2016', 72)]).status).toBe('met');
    expect(evaluated(parts, '2019-06-01', [observed('2009/10 to 2018/19', 71)]).status).toBe('not-assessed');
    // Of one that ended ten days before and one that ended twenty days after the first decides, also where it is withheld.
    const near: Partial<Indicator> = { ...parts, target: { ...parts.target, due: '2016-04-10' } as Target };
    expect(evaluated(near, AFTER, [observed('2015/16', 72), observed('February 2016 to April 2016', 60)]).status).toBe(
      'met',
    );
    const both = [missing('2015/16', 'suppressed'), missing('February 2016 to April 2016', 'not-available')];
    expect(evaluated(near, AFTER, both).reasons[0]?.data).toMatchObject({ missing: 'suppressed' });
  });

  it('a withheld figure is headed as the baseline is', () => {
    const headed: Partial<Indicator> = { baseline: { value: 100, period: 'March 2013', covers: 'year' } };
    const figure = { ...observed('March 2018', 70, { covers: 'year' }), published: '2018-05-01' };
    const withdrawn = { ...missing('March 2018', 'suppressed'), published: '2018-05-20' };
    expect(evaluated(headed, AFTER, [figure]).status).toBe('met');
    const { status, reasons } = evaluated(headed, AFTER, [figure, withdrawn]);
    expect([status, reasons[0]?.data]).toMatchObject(['not-assessed', { missing: 'suppressed' }]);
  });

  it('counts of areas of different size are neither better nor worse in the summary', () => {
    const comparisons = [{ comparatorId: 'kent', figure: { value: 9000, period: '2012/13' } }];
    expect(evaluated({ comparisons }, AFTER, [observed('2017/18', 79)]).summary).not.toContain('kent');
  });

  it('the path starts where the sentence says', () => {
    const interim = [{ period: '2013/14', value: 95 }];
    const target = due({ kind: 'level', operator: 'at-most', value: 80, interim });
    const { reasons } = evaluated({ covers: 'year', baseline: { missing: 'blank' }, target }, '2015-06-01', [
      observed('2014/15', 90),
    ]);
    expect(reasons[1]?.message).toMatch(/^On the way from one interim target to the next/u);
  });

  it('all breaks are named', () => {
    const breaks = [
      { from: '2015-10-01', why: 'One' },
      { from: '2016-10-01', why: 'Two' },
    ];
    expect(evaluated({ breaks }, AFTER, [observed('2017/18', 79)]).summary).toContain(
      'is broken: One; the series is broken: Two',
    );
    const inside = [{ from: '2016-10-01', why: 'New rules', comparable: false }];
    const list = [observed('2016/17', 90), observed('2017/18', 79)];
    expect(evaluated({ breaks: inside }, AFTER, list).directionOfTravel).toBeNull();
  });

  it('a part of the area has a baseline of the same kind, or none', () => {
    const change = due({ kind: 'change', direction: 'reduce', by: { percent: 10 } });
    const north = (list: readonly Observation[]): Observation[] => list.map((one) => ({ ...one, areaId: 'n' }));
    const of = (parts: Partial<Indicator>, ...list: Observation[]): string =>
      evaluated({ target: change, ...parts }, AFTER, north(list), { areaId: 'n' }).status;
    expect(of({}, observed('2012/13', 50), observed('2017/18', 44))).toBe('met');
    expect(of({}, observed('2012/13', 40, { averageOf: 'quarter' }), observed('2017/18', 30))).toBe('not-assessed');
    expect(of({}, observed('2012/13', 50), observed('2010/11 to 2012/13', 60, AVERAGE), observed('2017/18', 44))).toBe(
      'met',
    );
    expect(of(averaged, observed('2012/13', 40), observed('2017/18', 30))).toBe('not-assessed');
    expect(of(averaged, observed('2010/11 to 2012/13', 40, AVERAGE), observed('2017/18', 30))).toBe('met');
    const share: Partial<Indicator> = { unit: PERCENTAGE, baseline: { value: 60, period: 'March 2013' } };
    expect(of(share, observed('March 2013', 50), observed('March 2018', 40))).toBe('met');
    const headed: Partial<Indicator> = { covers: 'year', baseline: { value: 100, period: 'March 2013' } };
    expect(of(headed, observed('March 2013', 4), observed('2017/18', 3))).toBe('not-assessed');
    expect(
      of(
        { covers: 'day', baseline: { value: 9, period: '2013-03-31' } },
        observed('2013-03-31', 5),
        observed('2018-03-31', 4),
      ),
    ).toBe('met');
  });
});
