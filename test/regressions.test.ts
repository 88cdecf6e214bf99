import { describe, expect, it } from 'vitest';
import {
  actionsOf,
  DEFAULT_RAG_RULE,
  evaluateIndicator,
  evaluatePlan,
  formatFigure,
  formatPeriod,
  getIndicator,
  type Indicator,
  type Observation,
  parsePeriod,
  type Plan,
  pooledRate,
  rate,
  reconcile,
  resolveTarget,
  round,
} from '../src/index.js';
import { maidstone2014 } from '../src/maidstone-2014.js';
import { scorecardOf } from '../src/report/scorecard.js';
import { scorecardText } from '../src/report/scorecardText.js';
import { parsePlan, safeParsePlan } from '../src/schema.js';
import { codeThrownBy } from './errors/codeThrownBy.js';

// Each of these went wrong once. The expected values are worked by hand.
describe('former faults', () => {
  it('keeps a rate exact if its base is almost zero', () => {
    // 1.7976931348623157e308 × 5e-324 ÷ 1e-4 = 8.988…e-12, and to 13 decimals 0.0000000000090
    expect(rate({ count: Number.MAX_VALUE, population: 1e-4, per: 5e-324, decimals: 13 })).toBe(9e-12);
  });

  it('refuses a plan without actions, with a sentence', () => {
    const plan = { ...maidstone2014, actions: undefined as unknown as [] };
    expect(codeThrownBy(() => actionsOf(plan, 'road-safety'))).toBe('INVALID_PLAN');
  });

  it('refuses an undefined area, even if another is left out', () => {
    const areas = [null as never, { id: 'a', count: 1, population: 2 }];
    expect(codeThrownBy(() => pooledRate({ areas, excluding: 'a' }))).toBe('INVALID_ARGUMENT');
  });

  it.each([
    ['without a method', { toStringTag: '[object Decimal]', e: 0 }],
    ['with a method of its own', { toStringTag: '[object Decimal]', e: 0, toFixed: () => '5' }],
    ['with words that are no digits', { toStringTag: '[object Decimal]', s: 1, e: 0, d: ['x'] }],
    ['with too many words', { toStringTag: '[object Decimal]', s: 1, e: 0, d: Array.from({ length: 1e6 }, () => 1) }],
    ['with no sign', { toStringTag: '[object Decimal]', e: 0, d: [1] }],
  ])('does not accept an object that only looks like a Decimal: %s', (_, value) => {
    expect(codeThrownBy(() => round(value as never, 1))).toBe('INVALID_NUMBER');
  });

  it('shows a value that throws when it is read', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(codeThrownBy(() => round(proxy as never, 1))).toBe('INVALID_NUMBER');
  });

  it.each(['2199/00 Q1', '1899/00 Q4'])('reads back the label at the limits of the calendar: %s', (label) => {
    expect(parsePeriod(label)).toMatchObject({ ok: true, label });
  });

  it.each(['2013 to March 2018', 'March 2013 to 2018', '2012/13 to 2014'])(
    'refuses a range with a plain year at either end: %s',
    (text) => {
      expect(parsePeriod(text)).toMatchObject({ ok: false, reason: 'ambiguous' });
    },
  );

  it.each(['March to 2013', 'January to 2012/13'])(
    'completes a period only from the year of a month or day: %s',
    (text) => {
      expect(parsePeriod(text)).toMatchObject({ ok: false, reason: 'not-a-period' });
    },
  );

  it('reads the short form of a range of financial years', () => {
    expect(parsePeriod('2006/07 - 08/09')).toMatchObject({ ok: true, start: '2006-04-01', end: '2009-03-31' });
  });

  it('quotes a refused period as given', () => {
    expect(parsePeriod('Q1 2014')).toMatchObject({
      ok: false,
      message: expect.stringContaining('"Q1 2014"') as string,
    });
  });

  it('refuses words that are not a reason for a missing figure, and unknown units', () => {
    const count = { kind: 'count', of: 'offences' } as const;
    expect(codeThrownBy(() => formatFigure({ missing: 'constructor' as never }, count))).toBe('INVALID_ARGUMENT');
    expect(codeThrownBy(() => formatFigure({ value: 1 }, { kind: 'nope' } as never))).toBe('INVALID_ARGUMENT');
    expect(codeThrownBy(() => formatFigure({ value: 1 }, count, null as never))).toBe('INVALID_ARGUMENT');
    expect(codeThrownBy(() => formatPeriod({} as never))).toBe('INVALID_PERIOD');
  });

  it('says that a hedged claim holds, not that it is as stated', () => {
    // 1,000 to 840 is -16%, and nearly 20% allows 15 to 20
    const { status, reasons } = reconcile({ from: 1000, to: 840, percent: -20, percentText: 'nearly 20%' });
    expect(status).toBe('consistent');
    expect(reasons[0]?.message).toBe('1,000 to 840 is -16%, within "nearly 20%".');
  });

  it('implies nothing from a change of less than zero', () => {
    expect(reconcile({ change: 5, percent: 0, percentText: 'less than 0%' }).status).toBe('cannot-tell');
  });
});

describe('former faults in evaluations', () => {
  it('refuses a misspelt option, which would have been ignored', () => {
    const observations = [{ indicatorId: 'violence-against-the-person', period: '2013/14', figure: { value: 1100 } }];
    const options = { asOf: '2014-06-30', observation: observations };
    expect(codeThrownBy(() => evaluatePlan(maidstone2014, options))).toBe('INVALID_ARGUMENT');
    const asb = getIndicator(maidstone2014, 'asb-incidents-rate');
    expect(codeThrownBy(() => evaluateIndicator(asb, options))).toBe('INVALID_ARGUMENT');
    expect(codeThrownBy(() => resolveTarget(asb, options))).toBe('INVALID_ARGUMENT');
  });

  const indicator = (changes: object = {}): Indicator => ({
    id: 'offences',
    name: 'Offences',
    unit: { kind: 'count', of: 'offences' },
    polarity: 'lower-is-better',
    baseline: { value: 100, period: '2012/13' },
    comparisons: [],
    target: { kind: 'level', operator: 'at-most', value: 80, due: '2018-03-31' },
    ...changes,
  });
  const observed = (period: string, value: number, comparatorId?: string): Observation => ({
    indicatorId: 'offences',
    period,
    figure: { value },
    ...(comparatorId === undefined ? {} : { comparatorId }),
  });
  const MARCH = { value: 100, period: 'March 2013' };
  const on = (changes: object, observations: Observation[], asOf = '2014-06-01', more: object = {}) =>
    evaluateIndicator(indicator(changes), { asOf, observations, ...more });
  const codes = ({ reasons }: { reasons: readonly { code: string }[] }) => reasons.map(({ code }) => code);

  it.each(['May 2013 to March 2014', '2013/14 Q4', '2013/14 Q1-Q2', 'March 2014', '1 April 2013 to 28 February 2014'])(
    'does not compare a figure for %s with a year',
    (period) => {
      const evaluation = on({}, [observed(period, 80)]);
      expect(evaluation.status).toBe('too-early');
      expect(codes(evaluation)).toContain('period-length-differs');
    },
  );

  it('compares a figure for twelve months written as days with a year', () => {
    // 2 April 2013 to 1 April 2014 has 365 days
    expect(on({}, [observed('2 April 2013 to 1 April 2014', 80)]).status).toBe('met');
  });

  it('does not compare with the count of a baseline headed only by a month, which may be for that month or for a year', () => {
    for (const observations of [
      [observed('2013/14 Q1', 20)],
      [observed('2013/14', 95)],
      [observed('March 2014', 95)],
      [observed('2013/14', 70), observed('April 2014', 7)],
    ]) {
      const evaluation = on({ baseline: MARCH }, observations);
      expect(evaluation.status).toBe('not-assessed');
      expect(codes(evaluation).slice(0, 2)).toEqual(['length-unknown', 'period-length-unknown']);
    }
    expect(codes(on({ baseline: { ...MARCH, covers: 'year' } }, [observed('2013/14', 95)]))).toEqual([
      'target-not-satisfied',
      'as-expected',
      'rag-rule',
    ]);
    expect(on({ baseline: MARCH, covers: 'year' }, [observed('2013/14', 80)]).status).toBe('met');
    expect(on({ baseline: MARCH, covers: 'month' }, [observed('March 2014', 80)]).status).toBe('met');
  });

  it("does not compare a comparator's month with the area's year", () => {
    const unit = { kind: 'rate', per: 1000, of: 'population' };
    const target = { kind: 'comparator', comparatorId: 'kent', operator: 'below', due: '2018-03-31' };
    const comparisons = [{ comparatorId: 'kent', figure: { value: 110 } }];
    const observations = [observed('2013/14', 100), observed('March 2014', 9, 'kent')];
    const evaluation = on({ unit, baseline: { ...MARCH, covers: 'year' }, comparisons, target }, observations);
    // The comparator's year before is used.
    expect(evaluation).toMatchObject({ status: 'on-track', target: { value: 110 } });
  });

  it('gives the same answer whatever the order of figures that end on one day', () => {
    const percentage = { unit: { kind: 'percentage' }, baseline: { value: 40, period: '2012/13' } };
    const year = observed('2013/14', 39);
    const quarter = observed('2013/14 Q4', 19);
    expect(on(percentage, [year, quarter])).toEqual(on(percentage, [quarter, year]));
    // The year is as long as the baseline.
    expect(on(percentage, [year, quarter]).actual).toEqual({ value: 39, period: '2013/14' });
  });

  it("gives the same answer whatever the order of a comparator's figures, and drops one that is later missing", () => {
    const percentage = {
      unit: { kind: 'percentage' },
      baseline: { value: 40, period: '2012/13' },
      comparisons: [{ comparatorId: 'kent', figure: { value: 50 } }],
      target: { kind: 'comparator', comparatorId: 'kent', operator: 'below', due: '2018-03-31' },
    };
    const year = observed('2013/14', 45, 'kent');
    const quarter = observed('2013/14 Q4', 39, 'kent');
    const own = observed('2013/14', 44);
    expect(on(percentage, [own, year, quarter])).toEqual(on(percentage, [quarter, year, own]));
    // The year is as long as the area's.
    expect(on(percentage, [own, year, quarter])).toMatchObject({ status: 'met', target: { value: 45 } });
    const withdrawn = { ...year, published: '2014-05-02', figure: { missing: 'suppressed' } as const };
    const published = { ...year, published: '2014-05-01' };
    // What the plan states for the year before stands in for the one that was taken back.
    expect(on(percentage, [own, withdrawn, published])).toMatchObject({ status: 'on-track', target: { value: 50 } });
    // A figure observed for the baseline's own period takes the place of the one in the plan.
    expect(on(percentage, [observed('2012/13', 51, 'kent')]).target?.value).toBe(51);
    expect(on(percentage, [observed('2011/12', 60, 'kent')]).target?.value).toBe(50);
  });

  it('uses the longest of figures that end on one day if the baseline has no period', () => {
    const percentage = { unit: { kind: 'percentage' }, baseline: { value: 40 } };
    const observations = [observed('2013/14 Q4', 19), observed('2013/14', 39), observed('March 2014', 18)];
    expect(on(percentage, observations).actual).toEqual({ value: 39, period: '2013/14' });
  });

  it('judges figures after the time of a baseline without a value, but none for that time', () => {
    const baseline = { missing: 'not-yet-available', period: '2012/13' };
    expect(on({ baseline }, [observed('2012/13', 70)], '2013-06-01').status).toBe('too-early');
    expect(on({ baseline }, [observed('2013/14', 70)], '2014-06-01').status).toBe('met');
  });

  it('says that the baseline counts if its own period is observed again, and shows no direction from it', () => {
    const evaluation = on({}, [observed('2012/13', 120)]);
    expect(evaluation.directionOfTravel).toBeNull();
    expect(evaluation.actual).toEqual({ value: 100, period: '2012/13' });
    expect(codes(evaluation)).toContain('baseline-stands');
  });

  it('finds no path to a range without a baseline', () => {
    const range = {
      baseline: { missing: 'not-available' },
      covers: 'year',
      target: { kind: 'range', min: 70, max: 80, due: '2018-03-31' },
    };
    const evaluation = on(range, [observed('2013/14', 90)]);
    expect(evaluation).toMatchObject({ status: 'not-assessed', gap: 10, target: { value: 80, min: 70, max: 80 } });
    expect(codes(evaluation)).toContain('no-expected-value');
  });

  it.each([
    [
      'count',
      { kind: 'change', direction: 'reduce', by: { amount: 150 } },
      '100 offences less 150 offences is -50 offences',
    ],
    [
      'percentage',
      { kind: 'change', direction: 'increase', by: { points: 1 } },
      '100% plus 1 percentage point is 101%',
    ],
  ])('does not compare with an impossible %s', (kind, target, because) => {
    const evaluation = on({ target, unit: { kind, of: 'offences' } }, []);
    expect(evaluation.status).toBe('not-assessed');
    expect(evaluation.reasons[0]?.code).toBe('target-contradicts-itself');
    expect(evaluation.reasons[0]?.message).toContain(because.slice(-20));
  });

  it('gives every caller a separate answer', () => {
    const [reason] = reconcile({}).reasons;
    Object.assign(reason as object, { message: 'changed' });
    expect(reconcile({}).reasons[0]?.message).not.toBe('changed');
    const again = () => on({}, [observed('2012/13', 120)]).reasons.find(({ code }) => code === 'baseline-stands');
    Object.assign(again() as object, { message: 'changed' });
    expect(again()?.message).not.toBe('changed');
  });

  it("judges a due target by the comparator's figure for the due date, not by a later one", () => {
    const target = { kind: 'comparator', comparatorId: 'kent', operator: 'below', due: '2018-03-31' };
    const unit = { kind: 'rate', per: 1000, of: 'population' };
    const observations = [observed('2017/18', 100), observed('2017/18', 105, 'kent'), observed('2018/19', 99, 'kent')];
    for (const asOf of ['2018-06-01', '2019-06-01']) {
      const evaluation = on({ unit, target }, observations, asOf);
      expect(evaluation).toMatchObject({ status: 'met', target: { value: 105 } });
      expect(evaluation.comparison?.comparator).toEqual({ value: 105, period: '2017/18' });
    }
    // Before it is due the target moves with the latest year for which both figures are known.
    const early = { ...target, due: '2020-03-31' };
    expect(on({ unit, target: early }, observations, '2019-06-01')).toMatchObject({
      status: 'met',
      target: { value: 105 },
    });
    expect(on({ unit, target: early }, [...observations, observed('2018/19', 100)], '2019-06-01')).toMatchObject({
      status: 'off-track',
      target: { value: 99 },
    });
  });

  it('drops a figure that is later missing', () => {
    const withdrawn = { ...observed('2013/14', 0), figure: { missing: 'suppressed' } as const };
    const [first, second] = [{ published: '2014-05-01' }, { published: '2014-05-02' }];
    for (const list of [
      [
        { ...observed('2013/14', 70), ...first },
        { ...withdrawn, ...second },
      ],
      [
        { ...withdrawn, ...second },
        { ...observed('2013/14', 70), ...first },
      ],
    ]) {
      const evaluation = on({}, list);
      expect(evaluation).toMatchObject({ status: 'too-early', actual: { period: '2012/13' } });
      expect(codes(evaluation)).toContain('newer-figure-missing');
    }
    expect(
      on({}, [
        { ...withdrawn, ...first },
        { ...observed('2013/14', 70), ...second },
      ]).status,
    ).toBe('met');
    // Where nothing says which came later, neither counts.
    expect(codes(on({}, [observed('2013/14', 70), withdrawn]))[0]).toBe('figures-conflict');
  });

  it.each([undefined, null])('does not treat a figure with an undefined reason as missing: %s', (missing) => {
    const figure = { value: 70, missing } as unknown as Observation['figure'];
    expect(on({}, [{ ...observed('2013/14', 0), figure }]).status).toBe('met');
  });

  it.each([
    ['a figure missing for no known reason', { figure: { missing: 'lost' } }],
    ['a comparator without a name', { comparatorId: '' }],
    ['a length of time that is none', { figure: { value: 1, covers: 'week' } }],
    ['a qualifier that is none', { figure: { value: 1, qualifier: 'rough' } }],
  ])('refuses an outturn with %s', (_, changes) => {
    const observation = { ...observed('2013/14', 70), ...changes } as Observation;
    expect(codeThrownBy(() => on({}, [observation]))).toBe('INVALID_ARGUMENT');
  });

  it.each([
    ['an id', { id: undefined }],
    ['what is counted', { unit: { kind: 'count' } }],
    ['a comparator', { target: { kind: 'comparator', operator: 'below' } }],
    ['a milestone', { target: { kind: 'milestone' } }],
    ['an end of the table', { target: { kind: 'rank', within: 3 } }],
    ['a reason for no target', { target: { kind: 'not-set', reason: 'forgotten' } }],
  ])('refuses an indicator without %s', (_, changes) => {
    expect(codeThrownBy(() => on(changes, []))).toBe('INVALID_ARGUMENT');
  });

  it.each([
    [{ percent: 5, of: 'target', amount: 1000 }, 'rag.tolerance.amount: cannot be given together with percent.'],
    [{}, 'rag.tolerance.percent: is missing; it must be a number'],
    [{ amount: 'abc' }, 'rag.tolerance.amount: must be a number, not "abc".'],
  ])('refuses a tolerance that does not have exactly one amount: %o', (tolerance, message) => {
    const rag = { ...DEFAULT_RAG_RULE, tolerance } as unknown as typeof DEFAULT_RAG_RULE;
    expect(codeThrownBy(() => on({}, [], '2014-06-01', { rag }))).toBe('INVALID_RAG_RULE');
    expect(() => on({}, [], '2014-06-01', { rag })).toThrow(message);
  });

  it.each([
    [0, 'must be at least 1, not 0'],
    [15, 'must not be beyond the last place (12): 15'],
  ])('refuses place %s of 12', (place, message) => {
    const baseline = { value: 3, rank: { place, from: 'highest', of: 12 } };
    const evaluate = () => on({ baseline, target: { kind: 'rank', within: 3, end: 'lowest' } }, []);
    expect(codeThrownBy(evaluate)).toBe('INVALID_ARGUMENT');
    expect(evaluate).toThrow(`indicator.baseline.rank.place: ${message}.`);
  });

  it('accepts null for optional values, as databases and forms pass it in', () => {
    const given = [{ ...observed('2013/14', 70), comparatorId: null as unknown as string }];
    expect(on({ target: { kind: 'maintain', tolerance: null } }, given)).toStrictEqual(
      on({ target: { kind: 'maintain' } }, [observed('2013/14', 70)]),
    );
  });

  it('refuses an impossible outturn of a plan, with its place', () => {
    const outturn = (indicatorId: string, value: number) => [{ indicatorId, period: '2013/14', figure: { value } }];
    const evaluate = (observations: Observation[]) => evaluatePlan(maidstone2014, { asOf: '2014-06-01', observations });
    expect(codeThrownBy(() => evaluate(outturn('violence-against-the-person', -5)))).toBe('NEGATIVE_COUNT');
    expect(codeThrownBy(() => evaluate(outturn('perception-drunk-or-rowdy', 150)))).toBe('INVALID_ARGUMENT');
    expect(() => evaluate(outturn('perception-drunk-or-rowdy', 150))).toThrow('observations[0].figure.value');
    const missing = [
      { indicatorId: 'discarded-needles', period: '2013/14', figure: { missing: 'suppressed' } as const },
    ];
    expect(evaluate(missing).summary['not-assessed']).toBe(1);
  });

  it('names an unknown comparator by its id', () => {
    const plan = { ...maidstone2014, comparators: [] };
    const [, , young] = evaluatePlan(plan, { asOf: '2014-01-31' }).indicators;
    expect(young?.reasons[0]?.message).toContain('the latest figure of kent, March 2013');
    const [, , named] = evaluatePlan(maidstone2014, { asOf: '2014-01-31' }).indicators;
    expect(named?.reasons[0]?.message).toContain('the latest figure of Kent-wide, March 2013');
  });

  it('names a comparator whose figure needs a period and has none', () => {
    const target = { kind: 'comparator', comparatorId: 'kent', operator: 'below' };
    const comparisons = [{ comparatorId: 'kent', figure: { value: 110 } }];
    const unit = { kind: 'rate', per: 1000, of: 'population' };
    const evaluation = on({ unit, covers: 'year', baseline: { value: 100 }, comparisons, target }, []);
    expect(evaluation.reasons[0]?.message).toBe(
      'The baseline, 100 per 1,000 population, already satisfies the target, below 110 per 1,000 population (the latest figure of kent).',
    );
  });

  it('shows enough decimals of the expected value to see the difference', () => {
    // From 20% at 31 March 2013 to 19% at 26 November 2020, 2,797 days; 91 days on 19.967… are expected.
    const changes = {
      unit: { kind: 'percentage' },
      baseline: { value: 20, period: '2012/13' },
      target: { kind: 'level', operator: 'at-most', value: 19, due: '2020-11-26' },
    };
    const evaluation = on(changes, [observed('2013/14 Q1', 20)], '2013-08-01');
    expect(evaluation.status).toBe('off-track');
    expect(evaluation.reasons[1]?.message).toContain(', 19.97% would be expected');
  });

  it('says for each period of a recurring target until when it runs', () => {
    const target = { kind: 'level', operator: 'at-most', value: 80, every: 'year', due: '2018-03-31' };
    expect(on({ target }, [observed('2013/14', 90)]).reasons[0]?.message).toBe(
      'The target, at most 80 offences each year until 31 March 2018, was reached in 0 of 1 year so far. Not reached: 2013/14.',
    );
    // What a change asks for differs from year to year.
    const change = { kind: 'change', direction: 'reduce', by: { percent: 5 }, every: 'year', due: '2018-03-31' };
    expect(on({ target: change }, [observed('2013/14', 95)]).reasons[0]?.message).toBe(
      'The target for each year until 31 March 2018 was reached in 1 of 1 year so far.',
    );
  });

  it('is off track if a figure has gone through a range and beyond, and asks whether that may be wanted', () => {
    const range = { target: { kind: 'range', min: 70, max: 80, due: '2018-03-31' } };
    const neither = { ...range, polarity: 'no-judgement' };
    expect(on(neither, [observed('2013/14', 60)])).toMatchObject({ status: 'off-track', gap: 10 });
    expect(codes(on(neither, [observed('2013/14', 60)]))).toContain('through-range');
    expect(on(range, [observed('2013/14', 60)])).toMatchObject({ status: 'not-assessed', gap: 10 });
    expect(codes(on(range, [observed('2013/14', 60)]))).toContain('beyond-range');
  });

  it('does not accept "false" as a boolean, or text as a day', () => {
    const rag = { ...DEFAULT_RAG_RULE, improvementLiftsRed: 'false' as unknown as boolean };
    expect(codeThrownBy(() => on({}, [], '2014-06-01', { rag }))).toBe('INVALID_RAG_RULE');
    const planPeriod = { start: '2013-04-01', end: 'March 2018' };
    expect(codeThrownBy(() => on({}, [], '2014-06-01', { planPeriod }))).toBe('INVALID_DAY');
    const target = { kind: 'milestone', description: 'Panel', reached: 'soon' };
    expect(codeThrownBy(() => on({ target }, []))).toBe('INVALID_DAY');
  });

  it.each([
    ['a comparison that is nothing', { comparisons: [null] }, 'INVALID_ARGUMENT'],
    [
      'a place that is no number',
      {
        baseline: { value: 3, rank: { place: NaN, from: 'lowest' } },
        target: { kind: 'rank', within: 3, end: 'lowest' },
      },
      'INVALID_NUMBER',
    ],
  ])('refuses with a sentence: %s', (_, changes, code) => {
    expect(codeThrownBy(() => on(changes, []))).toBe(code);
  });

  it.each([
    [{ indicators: [null] }],
    [{ priorities: [null] }],
    [{ priorities: [{ id: 'a' }] }],
    [{ themes: [null] }],
    [{ themes: [{ id: 'a' }] }],
    [{ comparators: [null] }],
  ])('refuses a plan with a sentence: %o', (changes) => {
    const plan = { ...maidstone2014, ...changes } as unknown as Plan;
    expect(codeThrownBy(() => evaluatePlan(plan, { asOf: '2014-06-01' }))).toMatch(/^INVALID_(?:PLAN|ARGUMENT)$/u);
  });

  it('measures a shortfall from the expected value if the rule says so', () => {
    // From 100 in 2012/13 to 80 in 2017/18, 12 of 60 months: 96 expected. 97 is 1 short.
    const rag = { tolerance: { amount: 1 }, insideTolerance: 'amber', improvementLiftsRed: false } as const;
    const figures = [observed('2013/14', 97)];
    expect(on({}, figures, '2014-06-01', { rag }).rag).toBe('red');
    expect(on({}, figures, '2014-06-01', { rag: { ...rag, measuredFrom: 'expected' } }).rag).toBe('amber');
    const narrow = { ...rag, tolerance: { amount: 0.99 }, measuredFrom: 'expected' };
    expect(on({}, figures, '2014-06-01', { rag: narrow }).rag).toBe('red');
  });

  it('names another comparator than the first next to its figure', () => {
    const plan = parsePlan({
      id: 'north',
      title: 'Plan',
      period: { start: '2013-04-01', end: '2018-03-31' },
      partnership: { name: 'Safer North' },
      comparators: [
        { id: 'kent', name: 'Kent', kind: 'county' },
        { id: 'england', name: 'England', kind: 'national' },
      ],
      indicators: [indicator({ comparisons: [{ comparatorId: 'england', figure: { value: 50 } }] })],
      priorities: [{ id: 'a', title: 'A', indicatorIds: ['offences'] }],
    });
    const text = scorecardText(scorecardOf(plan, evaluatePlan(plan, { asOf: '2014-01-01' })));
    expect(text).toMatch(/Offences +100 +at most/u);
    expect(text).toContain('Worse than England (50).');
  });

  it('writes a plan with the evaluation of another plan, which evaluates nothing in it', () => {
    const other = evaluatePlan(
      { ...maidstone2014, priorities: [], themes: [], indicators: [] },
      { asOf: '2014-01-31' },
    );
    expect(scorecardText(scorecardOf(maidstone2014, other))).toContain('Priority 1: Antisocial behavior\n');
    expect(scorecardText(scorecardOf(maidstone2014, other))).toContain('No indicators.');
  });
});

describe('former faults in reading', () => {
  it.each(['1800/01', '1800 to 1801'])('reads no year before 1900 as a period: %s', (text) => {
    expect(parsePeriod(text)).toMatchObject({ ok: false, reason: 'not-a-period' });
  });

  it('says that the second day of a range does not exist', () => {
    expect(parsePeriod('2013-02-01 to 2013-02-30')).toMatchObject({ ok: false, reason: 'no-such-day' });
  });

  it('suggests the intended key, whichever kind of figure has it', () => {
    const result = safeParsePlan({ indicators: [{ baseline: { mising: 'suppressed' } }] });
    expect(result.ok ? [] : result.issues.map(({ message }) => message).join()).toContain("Did you mean 'missing'?");
  });

  it('explains that a figure has a value or is missing, not both', () => {
    const result = safeParsePlan({ indicators: [{ baseline: { value: 1, missing: 'suppressed' } }] });
    const issue = result.ok ? undefined : result.issues.find(({ path }) => path === 'indicators[0].baseline.missing');
    expect(issue?.message).toBe('cannot be given together with value');
  });

  it('refuses objects that no plan could be read from: getters that throw', () => {
    const input = {
      get title(): string {
        throw new Error('boom');
      },
    };
    expect(safeParsePlan(input)).toMatchObject({ ok: false, issues: [{ code: 'unreadable', path: '' }] });
    const odd = {
      get title(): string {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- a getter from outside may throw anything
        throw 'boom';
      },
    };
    expect(safeParsePlan(odd)).toMatchObject({ ok: false, issues: [{ message: 'cannot be read: "boom"' }] });
  });

  it('counts the mistakes that are too many to list', () => {
    const result = safeParsePlan({ omissions: Array.from({ length: 100_005 }, () => 5) });
    const last = result.ok ? undefined : result.issues.at(-1);
    // 100,005 texts that are none, and four keys that are missing
    expect(last).toMatchObject({ code: 'too-many', message: 'has 9 more mistakes' });
  }, 60_000);

  it('accepts no invisible character in an id, and removes those around a period', () => {
    const result = safeParsePlan({ id: 'pl\u200ban' });
    expect(result.ok ? [] : result.issues.map(({ path }) => path)).toContain('id');
    expect(parsePeriod('\u200f2012/13\u200e')).toMatchObject({ ok: true, label: '2012/13' });
  });

  it('reports an invalid day once', () => {
    const result = safeParsePlan({ period: { start: '1 April 2026', end: '2029-03-31' } });
    expect(result.ok ? [] : result.issues.filter(({ path }) => path === 'period.start')).toHaveLength(1);
  });

  it('shortens a path with a very long key', () => {
    const result = safeParsePlan({ ['x'.repeat(1e6)]: 1 });
    expect(result.ok ? '' : (result.issues.at(-1)?.path ?? '').length).toBeLessThan(100);
  });

  it('accepts the address of a schema for an editor', () => {
    const result = safeParsePlan({ ...maidstone2014, $schema: './plan.schema.json' });
    expect(result.ok).toBe(true);
  });
});
