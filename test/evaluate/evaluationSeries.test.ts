import { describe, expect, it } from 'vitest';
import { evaluatePlan } from '../../src/evaluate/evaluatePlan.js';
import { findEvaluation } from '../../src/evaluate/findEvaluation.js';
import { maidstone2014 } from '../../src/maidstone-2014.js';
import { DUE, evaluated, missing, observed, theirs } from './given.js';

/* The burglaries of the examples are 100 in 2012/13, to be at most 80 by 31 March 2018. */

const BEFORE = '2016-06-01';
const KENT = { comparatorId: 'kent', figure: { value: 120 } } as const;
const values = (points: readonly { readonly period: string; readonly value: number | null }[]) =>
  points.map(({ period, value }) => [period, value]);

describe('the series of an evaluation', () => {
  it('has the figures in order of time, with everything a chart needs', () => {
    const { series } = evaluated({}, BEFORE, [
      observed('2014/15', 90, { qualifier: 'provisional', denominator: 1000 }),
      observed('2011/12', 110, { count: 110, note: 'From line 5.' }),
    ]);
    expect(series.points).toEqual([
      {
        period: '2011/12',
        start: '2011-04-01',
        end: '2012-03-31',
        value: 110,
        missing: null,
        count: 110,
        denominator: null,
        qualifier: null,
        note: 'From line 5.',
        isStated: false,
        isJudged: false,
      },
      {
        period: '2012/13',
        start: '2012-04-01',
        end: '2013-03-31',
        value: 100,
        missing: null,
        count: null,
        denominator: null,
        qualifier: null,
        note: null,
        isStated: true,
        isJudged: false,
      },
      {
        period: '2014/15',
        start: '2014-04-01',
        end: '2015-03-31',
        value: 90,
        missing: null,
        count: null,
        denominator: 1000,
        qualifier: 'provisional',
        note: null,
        isStated: false,
        isJudged: true,
      },
    ]);
    expect(series.baseline).toEqual(series.points[1]);
  });

  it('keeps the place of a missing figure, which breaks a line, unless another figure ends on that day', () => {
    const { series } = evaluated({}, BEFORE, [
      observed('2014/15', 90),
      missing('2013/14', 'suppressed'),
      missing('2012/13'),
    ]);
    expect(values(series.points)).toEqual([
      ['2012/13', 100],
      ['2013/14', null],
      ['2014/15', 90],
    ]);
    expect(series.points[1]).toMatchObject({ missing: 'suppressed', start: '2013-04-01', isStated: false });
  });

  it("has the comparators' figures, with an observed figure in place of a stated one for the same time", () => {
    const stated = { comparatorId: 'england', figure: { value: 130 } };
    const { series } = evaluated({ comparisons: [KENT, stated] }, BEFORE, [
      theirs('2013/14', 115, 'group'),
      theirs('2013/14', 118),
      theirs('2012/13', 121),
    ]);
    expect(series.comparators.map(({ comparatorId, points }) => [comparatorId, values(points)])).toEqual([
      [
        'kent',
        [
          ['2012/13', 121],
          ['2013/14', 118],
        ],
      ],
      ['england', [['2012/13', 130]]],
      ['group', [['2013/14', 115]]],
    ]);
    expect(series.comparators.map(({ points }) => points.map(({ isStated }) => isStated))).toEqual([
      [false, false],
      [true],
      [false],
    ]);
    expect(series.leftOut).toMatchObject([
      { comparatorId: 'kent', value: 120, isStated: true, reason: { code: 'edition-taken' } },
    ]);
  });

  it('says why each unused figure was left out', () => {
    const { series, reasons } = evaluated({}, BEFORE, [
      observed('2013/14 Q1', 25),
      observed('2012/13', 99),
      { ...observed('2013/14', 95), published: '2014-05-01' },
      { ...observed('2013/14', 94), published: '2014-08-01' },
    ]);
    expect(series.leftOut.map(({ period, value, reason }) => [period, value, reason.code])).toEqual([
      ['2013/14 Q1', 25, 'period-length-differs'],
      ['2013/14', 95, 'edition-taken'],
      ['2012/13', 99, 'baseline-stands'],
    ]);
    expect(series.leftOut[0]?.reason.data).toEqual({ periods: ['2013/14 Q1'], months: 12, areShorter: true });
    expect(series.leftOut.every(({ comparatorId, isJudged }) => comparatorId === null && !isJudged)).toBe(true);
    expect(values(series.points)).toEqual([
      ['2012/13', 100],
      ['2013/14', 94],
    ]);
    const codes = reasons.map(({ code }) => code);
    for (const { reason } of series.leftOut) expect(codes).toContain(reason.code);
  });

  it('has the path to the target if a figure is compared with one', () => {
    const from = { day: '2013-03-31', value: 100 };
    expect(evaluated({}, BEFORE).series.path).toEqual({
      trajectory: 'linear',
      from,
      through: [],
      to: { day: DUE, value: 80 },
    });
    const range = { kind: 'range', min: 70, max: 85, due: DUE } as const;
    expect(evaluated({ target: range }, BEFORE, [], { trajectory: 'compound' }).series.path).toEqual({
      trajectory: 'compound',
      from,
      through: [],
      // The end of the range that is nearest to the baseline.
      to: { day: DUE, value: 85 },
    });
    expect(evaluated({ target: { kind: 'maintain', due: DUE } }, BEFORE).series.path).toBeNull();
    expect(evaluated({ baseline: { value: 100 } }, BEFORE).series.path).toBeNull();
  });

  it('has no place for a baseline without a period', () => {
    const { series, baseline } = evaluated({ baseline: { value: 100 }, covers: 'year' }, BEFORE, [
      observed('2013/14', 95),
    ]);
    expect(baseline).toEqual({ value: 100, period: null });
    expect([series.baseline, values(series.points)]).toEqual([null, [['2013/14', 95]]]);
  });
});

describe('findEvaluation', () => {
  const evaluation = evaluatePlan(maidstone2014, { asOf: '2014-06-01' });

  it('finds the evaluation of an indicator by its id', () => {
    expect(findEvaluation(evaluation, 'asb-incidents-rate')).toBe(evaluation.indicators[0]);
    expect(findEvaluation(evaluation, 'asb')).toBeUndefined();
  });

  it('refuses anything that is not an evaluation of a plan', () => {
    for (const wrong of [null, undefined, 'asb', {}, { indicators: [null] }]) {
      expect(() => findEvaluation(wrong as never, 'asb')).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }) as Error,
      );
    }
  });

  it('shows monitored figures of any length, as long as all share it', () => {
    const parts = { baseline: { value: 100 }, target: { kind: 'not-set', reason: 'monitor-only' } } as const;
    const shown = (...periods: string[]) =>
      evaluated(
        parts,
        '2015-06-01',
        periods.map((period) => observed(period, 90)),
      );
    expect(shown('2013/14', '2014/15').series.points.map(({ period }) => period)).toEqual(['2013/14', '2014/15']);
    expect(shown('2013/14', '2014/15').actual).toEqual({ value: 90, period: '2014/15' });
    expect(shown('2013/14', '2014/15 Q1').series.points).toEqual([]);
  });

  it('begins with the first day in the calendar if a baseline without a value does', () => {
    const { series } = evaluated(
      { baseline: { missing: 'blank', period: '1900-01-01' }, covers: 'year' },
      '2015-06-01',
      [observed('2013/14', 90)],
    );
    expect(series.points.map(({ period }) => period)).toEqual(['2013/14']);
  });
});
