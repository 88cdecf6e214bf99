import { describe, expect, it } from 'vitest';
import type { EvaluateIndicatorOptions } from '../../src/evaluate/options.js';
import type { Figure, KnownFigure } from '../../src/model/figure.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Observation } from '../../src/model/observation.js';
import type { Status } from '../../src/model/status.js';
import type { Target } from '../../src/model/target.js';
import { anIndicator, codesOf, due, DUE, evaluated, missing, observed, theirs } from './given.js';

/*
 * The rules of judging at their boundaries. The burglaries of the examples are 100 in 2012/13, to be at most 80 by 31 March
 * 2018: on the way 100 - 20 × months ÷ 60 are expected.
 */

const BEFORE = '2014-06-01';
const AFTER = '2018-06-01';
const PERCENTAGE = { kind: 'percentage' } as const;
const RATE = { kind: 'rate', per: 1000, of: 'population' } as const;
const COUNT = { kind: 'count', of: 'offences' } as const;
const LEVEL = { kind: 'level', operator: 'at-most', value: 80 } as const;

type Row = readonly [
  what: string,
  parts: Partial<Indicator>,
  observations: readonly Observation[],
  asOf: string,
  status: Status,
  code?: string,
];
const rows = (list: readonly Row[]) =>
  list.map(
    ([what, parts, observations, asOf, status, code]) => [what, parts, observations, asOf, status, code] as const,
  );

const isRight = (
  parts: Partial<Indicator>,
  observations: readonly Observation[],
  asOf: string,
  status: Status,
  code: string | undefined,
  options: Partial<EvaluateIndicatorOptions> = {},
): void => {
  for (const order of [observations, observations.toReversed()]) {
    const evaluation = evaluated(parts, asOf, order, options);
    expect(evaluation.status).toBe(status);
    if (code !== undefined) expect(codesOf(evaluation)).toContain(code);
  }
};

describe('the length of time of a figure', () => {
  const baseline = (figure: Figure): Partial<Indicator> => ({ baseline: figure });
  const YEAR = [observed('2013/14', 80)];
  const QUARTER = [observed('2013/14 Q4', 80)];
  const MONTH = [observed('March 2014', 80)];
  const NO_PERIOD = baseline({ value: 100 });

  it.each(
    rows([
      // The target's every, else covers, else the baseline's own covers, else its period, but for a month on its own.
      ['of a year, from the baseline', {}, YEAR, BEFORE, 'met'],
      ['of a quarter, beside a year', {}, QUARTER, BEFORE, 'too-early', 'period-length-differs'],
      ['of a month, beside a year', {}, MONTH, BEFORE, 'too-early', 'period-length-differs'],
      [
        'of two years, beside a year',
        {},
        [observed('2012/13 to 2013/14', 80)],
        BEFORE,
        'too-early',
        'period-length-differs',
      ],
      [
        'of half a year, beside half a year',
        baseline({ value: 100, period: '2012/13 Q3-Q4' }),
        [observed('2013/14 Q3-Q4', 80)],
        BEFORE,
        'met',
      ],
      ['of a quarter, from the baseline', baseline({ value: 100, period: '2012/13 Q4' }), QUARTER, BEFORE, 'met'],
      ['of a quarter, by the target', { target: due({ ...LEVEL, every: 'quarter' }) }, QUARTER, BEFORE, 'on-track'],
      [
        'of a quarter, by the target before what the indicator covers',
        { covers: 'year', target: due({ ...LEVEL, every: 'quarter' }) },
        QUARTER,
        BEFORE,
        'on-track',
      ],
      ['of a month, by the target', { target: due({ ...LEVEL, every: 'month' }) }, MONTH, BEFORE, 'on-track'],
      ['of a year, by what the indicator covers', { ...NO_PERIOD, covers: 'year' }, YEAR, BEFORE, 'met'],
      ['of a quarter, by what the indicator covers', { ...NO_PERIOD, covers: 'quarter' }, QUARTER, BEFORE, 'met'],
      ['of a month, by what the indicator covers', { ...NO_PERIOD, covers: 'month' }, MONTH, BEFORE, 'met'],
      [
        'of a year, by what the baseline covers',
        baseline({ value: 100, period: 'March 2013', covers: 'year' }),
        YEAR,
        BEFORE,
        'met',
      ],
      [
        'of a year, by what the baseline covers, whatever the name of its period',
        baseline({ value: 100, period: '2012/13 Q4', covers: 'year' }),
        QUARTER,
        BEFORE,
        'too-early',
        'period-length-differs',
      ],
      [
        'headed by a month and said to cover a year',
        {},
        [observed('March 2014', 80, { covers: 'year' })],
        BEFORE,
        'met',
      ],
      [
        'unknown: the baseline names a month',
        baseline({ value: 100, period: 'March 2013' }),
        YEAR,
        BEFORE,
        'not-assessed',
        'length-unknown',
      ],
      [
        'unknown: the baseline names a day',
        baseline({ value: 100, period: '2013-03-31' }),
        YEAR,
        BEFORE,
        'not-assessed',
        'length-unknown',
      ],
      ['unknown: the baseline has no period', NO_PERIOD, YEAR, BEFORE, 'not-assessed', 'length-unknown'],
      [
        'unknown: the baseline has no value and no period',
        baseline({ missing: 'blank' }),
        YEAR,
        BEFORE,
        'not-assessed',
        'length-unknown',
      ],
      ['unknown, of a rate', { ...NO_PERIOD, unit: RATE }, YEAR, BEFORE, 'not-assessed', 'length-unknown'],
      [
        'unknown, of money',
        { ...NO_PERIOD, unit: { kind: 'money', currency: 'GBP' } },
        YEAR,
        BEFORE,
        'not-assessed',
        'length-unknown',
      ],
      ['unknown, once due', NO_PERIOD, [observed('2017/18', 80)], AFTER, 'not-assessed', 'length-unknown'],
      // What does not grow with its time may have any length where the indicator has none.
      ['of any length, of a percentage', { ...NO_PERIOD, unit: PERCENTAGE }, QUARTER, BEFORE, 'met'],
      [
        'of any length, of an average time',
        { ...NO_PERIOD, unit: { kind: 'duration', unit: 'minutes' } },
        MONTH,
        BEFORE,
        'met',
      ],
      [
        'of any length, of a score',
        { ...NO_PERIOD, unit: { kind: 'score' } },
        [observed('2014-03-31', 80)],
        BEFORE,
        'met',
      ],
      // A day has no length, unless the indicator is counted on a day.
      ['of a day, beside a year', {}, [observed('2014-03-31', 80)], BEFORE, 'too-early', 'period-length-unknown'],
      [
        'of a day, where the indicator is counted on a day',
        { ...NO_PERIOD, covers: 'day' },
        [observed('2014-03-31', 80)],
        BEFORE,
        'met',
      ],
      [
        'of a year, where the indicator is counted on a day',
        { ...NO_PERIOD, covers: 'day' },
        YEAR,
        BEFORE,
        'too-early',
        'period-length-differs',
      ],
      [
        'of a month that a day stands for, where the indicator is counted on a day',
        { ...NO_PERIOD, covers: 'day' },
        [observed('2014-03-31', 80, { covers: 'month' })],
        BEFORE,
        'too-early',
        'period-length-differs',
      ],
      [
        'of a year, where a percentage is counted on a day',
        { ...NO_PERIOD, unit: PERCENTAGE, covers: 'day' },
        YEAR,
        BEFORE,
        'on-track',
        'other-length',
      ],
      // A short percentage is not a full one.
      ['short, of a percentage that satisfies it', { unit: PERCENTAGE }, QUARTER, BEFORE, 'on-track', 'other-length'],
      [
        'short, of a percentage on its way',
        { unit: PERCENTAGE },
        [observed('2013/14 Q4', 96)],
        BEFORE,
        'on-track',
        'as-expected',
      ],
      [
        'short, of a percentage behind',
        { unit: PERCENTAGE },
        [observed('2013/14 Q4', 96.1)],
        BEFORE,
        'off-track',
        'short-of-expected',
      ],
      [
        'of a day, of a percentage',
        { unit: PERCENTAGE },
        [observed('2014-03-31', 80)],
        BEFORE,
        'on-track',
        'other-length',
      ],
      [
        'longer, of a percentage',
        { unit: PERCENTAGE },
        [observed('2012/13 to 2013/14', 80)],
        BEFORE,
        'on-track',
        'other-length',
      ],
      [
        'short, of a percentage once due',
        { unit: PERCENTAGE },
        [observed('2017/18 Q4', 70)],
        AFTER,
        'not-assessed',
        'awaiting-due-figure',
      ],
      [
        'short beside the full one once due',
        { unit: PERCENTAGE },
        [observed('2017/18 Q4', 70), observed('2017/18', 81)],
        AFTER,
        'missed',
      ],
      [
        'short beside the full one that is met',
        { unit: PERCENTAGE },
        [observed('2017/18 Q4', 90), observed('2017/18', 80)],
        AFTER,
        'met',
      ],
      [
        'short, in a state that it holds',
        { unit: PERCENTAGE, target: due({ kind: 'maintain', orBetter: true }) },
        [observed('2013/14 Q4', 99)],
        BEFORE,
        'on-track',
        'other-length',
      ],
      [
        'short, in a state that it does not hold',
        {
          unit: PERCENTAGE,
          baseline: { value: 90, period: '2012/13' },
          target: due({ kind: 'maintain', orBetter: true }),
        },
        [observed('2013/14 Q4', 91)],
        BEFORE,
        'off-track',
        'state-not-held',
      ],
    ]),
  )('decides, %s', (_, parts, observations, asOf, status, code) => {
    isRight(parts, observations, asOf, status, code);
  });

  // From the total of a year neither a change nor a path says anything of a quarter.
  const OTHER: Partial<Indicator> = { covers: 'quarter', baseline: { value: 100, period: '2012/13' } };
  it.each(
    rows([
      [
        'a change',
        { ...OTHER, target: due({ kind: 'change', direction: 'reduce', by: { percent: 10 } }) },
        [observed('2013/14 Q4', 24)],
        BEFORE,
        'not-assessed',
      ],
      [
        'a level to hold',
        { ...OTHER, target: due({ kind: 'maintain', orBetter: true }) },
        [observed('2013/14 Q4', 24)],
        BEFORE,
        'not-assessed',
      ],
      [
        'a direction',
        { ...OTHER, target: due({ kind: 'direction', direction: 'reduce' }) },
        [observed('2013/14 Q4', 24)],
        BEFORE,
        'not-assessed',
      ],
      [
        'the path to a level',
        { ...OTHER, target: due({ ...LEVEL, value: 20 }) },
        [observed('2013/14 Q4', 24)],
        BEFORE,
        'not-assessed',
      ],
      [
        'a change, by what the baseline says that it covers',
        {
          ...OTHER,
          covers: 'year',
          baseline: { value: 100, period: 'March 2013', covers: 'quarter' },
          target: due({ kind: 'direction', direction: 'reduce' }),
        },
        [observed('2013/14', 90)],
        BEFORE,
        'not-assessed',
      ],
    ]),
  )("must be the same as the baseline's: %s", (_, parts, observations, asOf, status) => {
    isRight(parts, observations, asOf, status, 'baseline-length-differs');
    const { baseline, directionOfTravel, progress } = evaluated(parts, asOf, observations);
    expect(baseline?.value).toBe(100);
    expect([directionOfTravel, progress]).toEqual([null, null]);
  });

  it('of the baseline does not matter for a level to reach, or for a percentage', () => {
    isRight({ ...OTHER, target: due({ ...LEVEL, value: 20 }) }, [observed('2013/14 Q4', 20)], BEFORE, 'met', undefined);
    const held = { ...OTHER, unit: PERCENTAGE, target: due({ kind: 'maintain' }) } as const;
    isRight(held, [observed('2013/14 Q4', 100)], BEFORE, 'met', undefined);
  });

  it.each([
    ['the one with the indicator’s length', { unit: PERCENTAGE }, '2013/14'],
    [
      'the one with the indicator’s length, though it is shorter',
      { unit: PERCENTAGE, covers: 'quarter' },
      '2013/14 Q4',
    ],
    ['the longest where the indicator has none', { unit: PERCENTAGE, baseline: { value: 90 } }, '2012/13 to 2013/14'],
  ] satisfies [string, Partial<Indicator>, string][])(
    'decides between figures that end on one day: %s',
    (_, parts, period) => {
      const list = ['2013/14', 'March 2014', '2012/13 to 2013/14', '2013/14 Q4', '2014-03-31'].map((one) =>
        observed(one, 70),
      );
      for (const order of [list, list.toReversed()]) {
        const { actual, series } = evaluated(parts, BEFORE, order);
        expect(actual?.period).toBe(period);
        expect(series.leftOut.map(({ reason }) => reason.code)).toEqual(Array(4).fill('longer-period-taken'));
      }
    },
  );

  it('decides what a change is counted from: the named year, not the month that ends with it', () => {
    const target = due({ kind: 'change', direction: 'reduce', by: { percent: 10 }, from: '2013/14' });
    const list = [observed('2013/14', 70), observed('March 2014', 6), observed('2014/15', 63)];
    isRight({ target }, list, '2015-06-01', 'met', undefined);
    isRight(
      { target },
      [observed('March 2014', 6), observed('2014/15', 63)],
      '2015-06-01',
      'not-assessed',
      'no-figure-for-from',
    );
    // A heading by the month stands for the year of an indicator that covers years.
    const march = due({ kind: 'change', direction: 'reduce', by: { percent: 10 }, from: 'March 2014' });
    isRight({ target: march }, [observed('2013/14', 70), observed('2014/15', 63)], '2015-06-01', 'met', undefined);
  });

  it('decides what a change is counted from, however the year is headed, even if the baseline has no value', () => {
    const target = due({ kind: 'direction', direction: 'reduce', from: '2013/14' });
    const list = [observed('March 2014', 70, { covers: 'year' }), observed('2014/15', 69)];
    isRight({ target }, list, '2015-06-01', 'met', undefined);
    isRight({ target, baseline: { missing: 'blank', period: '2012/13' } }, list, '2015-06-01', 'met', undefined);
  });

  it('decides which figure of a comparator is for the same time, however it is headed', () => {
    const target = due({ kind: 'comparator', comparatorId: 'kent', operator: 'below' });
    const kent: Observation = { ...theirs('March 2014', 70), figure: { value: 70, covers: 'year' } };
    isRight({ unit: RATE, target }, [kent, observed('2013/14', 69)], BEFORE, 'met', undefined);
    isRight(
      { unit: RATE, target },
      [theirs('2013/14 Q4', 70), observed('2013/14', 69)],
      BEFORE,
      'not-assessed',
      'no-comparator-figure',
    );
    isRight(
      { unit: PERCENTAGE, target },
      [theirs('2013/14 Q4', 70), observed('2013/14', 69)],
      BEFORE,
      'not-assessed',
      'no-comparator-figure',
    );
  });

  it('keeps the place of a withheld figure for the full time next to a shorter one', () => {
    const list = [missing('2013/14', 'suppressed'), observed('2013/14 Q4', 79)];
    isRight({ unit: PERCENTAGE }, list, BEFORE, 'on-track', 'other-length');
    const shorter = [missing('2013/14 Q4', 'suppressed'), observed('2013/14', 79)];
    isRight({ unit: PERCENTAGE }, shorter, BEFORE, 'met', undefined);
    const points = (given: readonly Observation[]) =>
      evaluated({ unit: PERCENTAGE }, BEFORE, given).series.points.map(({ period, missing: why }) => [period, why]);
    expect(points(list)).toEqual([
      ['2012/13', null],
      ['2013/14 Q4', null],
      ['2013/14', 'suppressed'],
    ]);
    expect(points(shorter)).toEqual([
      ['2012/13', null],
      ['2013/14', null],
    ]);
  });

  it('is reported as unknown only if it is, and no figure is reported as unknown if one was left out', () => {
    const parts: Partial<Indicator> = { baseline: { missing: 'blank' } };
    expect(codesOf(evaluated(parts, BEFORE, YEAR))).toEqual(['length-unknown', 'period-length-unknown']);
    expect(codesOf(evaluated({ ...parts, covers: 'year' }, BEFORE, QUARTER))).toEqual([
      'nothing-since-baseline',
      'period-length-differs',
    ]);
    expect(codesOf(evaluated({ ...parts, covers: 'year' }, BEFORE, []))).toEqual([
      'no-figure',
      'nothing-since-baseline',
    ]);
  });
});

describe('an average of several years', () => {
  const AVERAGE = { value: 100, period: '2010/11 to 2012/13', averageOf: 'year' } as const;

  it('is as long as one of them, and ends with the last', () => {
    const parts: Partial<Indicator> = { baseline: AVERAGE };
    isRight(parts, [observed('2013/14', 96)], BEFORE, 'on-track', 'as-expected');
    expect(evaluated(parts, BEFORE, [observed('2013/14', 96)]).series.path?.from).toEqual({
      day: '2013-03-31',
      value: 100,
    });
    isRight(parts, [observed('2012/13', 70)], BEFORE, 'too-early', 'nothing-since-baseline');
    // The year before is its last one, and not the average.
    const each = due({ kind: 'direction', direction: 'reduce', every: 'year' });
    isRight(
      { ...parts, target: each },
      [observed('2012/13', 70), observed('2013/14', 80)],
      BEFORE,
      'off-track',
      undefined,
    );
  });

  it('is not a figure of its last year', () => {
    const target = due({ kind: 'direction', direction: 'reduce', from: '2010/11 to 2012/13', averageOf: 'year' });
    const average: Observation = {
      indicatorId: 'burglary',
      period: AVERAGE.period,
      figure: { value: 90, averageOf: 'year' },
    };
    // 95 is less than the 100 of 2012/13, and more than the average of the three years.
    isRight({ target }, [average, observed('2013/14', 95)], BEFORE, 'off-track', undefined);
    isRight({ target }, [average, observed('2013/14', 89)], BEFORE, 'met', undefined);
    const plain = { ...average, figure: { value: 90 } };
    // The target itself says that the figure for these years is their average.
    isRight({ target }, [plain, observed('2013/14', 95)], BEFORE, 'off-track', undefined);
    expect(codesOf(evaluated({}, BEFORE, [average, observed('2012/13', 99), observed('2013/14', 80)]))).not.toContain(
      'figures-conflict',
    );
  });
});

describe('the period that decides once a target is due', () => {
  const dueOn = (day: string, parts: Partial<Indicator> = {}): Partial<Indicator> => ({
    target: { ...LEVEL, due: day },
    ...parts,
  });
  const IN_2014 = { value: 100, period: '2013' };
  const Q4 = { value: 100, period: '2012/13 Q4' };

  it.each([
    // Years to March: 31 March 2015 to 31 March 2016 are 366 days, to 30 September 2015 183.
    ['a year, due as it ends', '2015-03-31', {}, '2014/15'],
    ['a year, due the day after', '2015-04-01', {}, '2014/15'],
    ['a year, due a month after', '2015-04-30', {}, '2014/15'],
    ['a year, due within it, near its end', '2015-12-31', {}, '2015/16'],
    ['a year, due just before its middle', '2015-09-29', {}, '2014/15'],
    ['a year, due in its middle, where the one with the day in it decides', '2015-09-30', {}, '2015/16'],
    ['a year, due just after its middle', '2015-10-01', {}, '2015/16'],
    [
      'a financial year, where the baseline has no date',
      '2015-04-30',
      { baseline: { value: 100 }, covers: 'year' },
      '2014/15',
    ],
    [
      'a financial year, where the baseline ends within a month',
      '2015-04-30',
      { baseline: { value: 100, period: '2013-03-15' }, covers: 'year' },
      '2014/15',
    ],
    ['a calendar year', '2016-01-31', { baseline: IN_2014 }, '2015'],
    ['a calendar year, due with a financial one', '2015-03-31', { baseline: IN_2014 }, '2014'],
    [
      'a year that ends in September',
      '2015-12-31',
      { baseline: { value: 100, period: 'October 2012 to September 2013' } },
      'October 2014 to September 2015',
    ],
    // 30 June to 30 September are 92 days, to 15 August 46.
    ['a quarter, due as it ends', '2015-06-30', { baseline: Q4 }, '2015/16 Q1'],
    ['a quarter, due just before the middle of the next', '2015-08-14', { baseline: Q4 }, '2015/16 Q1'],
    ['a quarter, due in its middle', '2015-08-15', { baseline: Q4 }, '2015/16 Q2'],
    ['a quarter of an indicator whose baseline is a year', '2015-06-30', { covers: 'quarter' }, '2015/16 Q1'],
    // 31 January to 28 February are 28 days.
    ['a month, due just before the middle of the next', '2015-02-13', { covers: 'month' }, 'January 2015'],
    ['a month, due in its middle', '2015-02-14', { covers: 'month' }, 'February 2015'],
    ['a percentage of a year', '2015-04-30', { unit: PERCENTAGE }, '2014/15'],
  ] satisfies [string, string, Partial<Indicator>, string][])('is %s', (_, day, parts, period) => {
    const waiting = evaluated(dueOn(day, parts), '2017-06-01');
    expect(waiting.status).toBe('not-assessed');
    expect(waiting.reasons.find(({ code }) => code === 'awaiting-due-figure')?.data).toMatchObject({
      due: day,
      period,
    });
    isRight(dueOn(day, parts), [observed(period, 80)], '2017-06-01', 'met', undefined);
    isRight(dueOn(day, parts), [observed(period, 81)], '2017-06-01', 'missed', undefined);
  });

  it('is named correctly if no length is wanted, and if its figure covers another length of time', () => {
    const sentence = (parts: Partial<Indicator>, ...list: Observation[]) =>
      evaluated({ unit: PERCENTAGE, ...parts }, AFTER, list).reasons.find(({ code }) => code === 'awaiting-due-figure')
        ?.message;
    const noLength: Partial<Indicator> = { baseline: { value: 100 }, target: due(LEVEL) };
    expect(sentence(noLength)).toBe(
      'The target was due on 31 March 2018, and a figure for about that time decides. None is known yet. The latest figure is 100%.',
    );
    expect(sentence(noLength, observed('2015/16', 70))).toContain(
      'None is known yet. The latest figure is 70% (2015/16).',
    );
    const quarter = { ...observed('2017/18', 70), figure: { value: 70, covers: 'quarter' } } as const;
    expect(sentence({ target: due(LEVEL) }, quarter)).toBe(
      'The target was due on 31 March 2018, and the figure for 2017/18 decides. It is not known yet. The latest figure, 70% (2017/18), covers another length of time.',
    );
    expect(sentence({ covers: 'day', target: due(LEVEL) }, missing('2018-03-31', 'suppressed'))).toContain(
      'a figure for about that time decides. It is withheld.',
    );
  });

  it.each(
    rows([
      [
        'is due on the day, before its figure is known',
        dueOn('2015-12-31'),
        [observed('2014/15', 70)],
        '2015-12-31',
        'not-assessed',
        'awaiting-due-figure',
      ],
      ['is not due the day before', dueOn('2015-12-31'), [observed('2014/15', 70)], '2015-12-30', 'met'],
      [
        'takes no earlier figure',
        dueOn('2015-03-31'),
        [observed('2013/14', 70)],
        '2017-06-01',
        'not-assessed',
        'awaiting-due-figure',
      ],
      [
        'takes no later figure',
        dueOn('2015-03-31'),
        [observed('2015/16', 70)],
        '2017-06-01',
        'not-assessed',
        'awaiting-due-figure',
      ],
      [
        'takes no later figure for one that is withheld',
        dueOn('2015-03-31'),
        [missing('2014/15', 'suppressed'), observed('2015/16', 70)],
        '2017-06-01',
        'not-assessed',
        'awaiting-due-figure',
      ],
      [
        'does not take one of two that contradict each other',
        dueOn('2015-03-31'),
        [observed('2014/15', 70), observed('2014/15', 71)],
        '2017-06-01',
        'not-assessed',
        'figures-conflict',
      ],
      [
        'does not mind a contradiction in another year',
        dueOn('2015-03-31'),
        [observed('2014/15', 70), observed('2015/16', 70), observed('2015/16', 99)],
        '2017-06-01',
        'met',
      ],
      // Rolling years may end with any month: the nearest to the due day decides.
      [
        'takes the rolling year that ends with the due month',
        dueOn('2014-09-30'),
        [
          observed('October 2012 to September 2013', 99),
          observed('October 2013 to September 2014', 80),
          observed('2014/15', 99),
        ],
        '2015-06-01',
        'met',
      ],
      [
        'takes no rolling year that ends with another month',
        dueOn('2014-09-30'),
        [observed('July 2012 to June 2013', 70), observed('July 2013 to June 2014', 70), observed('2014/15', 70)],
        '2015-06-01',
        'not-assessed',
        'awaiting-due-figure',
      ],
      [
        'knows by a rolling year that is missing',
        dueOn('2014-09-30'),
        [observed('2013', 70), missing('October 2013 to September 2014'), observed('2014/15', 70)],
        '2015-06-01',
        'not-assessed',
        'awaiting-due-figure',
      ],
      [
        'does not take a rolling year from before the baseline for a sign',
        dueOn('2014-09-30'),
        [observed('2012', 99), observed('2014/15', 70)],
        '2015-06-01',
        'met',
      ],
      // A snapshot: the last one within the seven days up to the due day.
      [
        'takes the snapshot of the due day',
        dueOn(DUE, { covers: 'day' }),
        [observed('2018-03-30', 90), observed(DUE, 80)],
        AFTER,
        'met',
      ],
      [
        'takes the last snapshot of the week',
        dueOn(DUE, { covers: 'day' }),
        [observed('2018-03-25', 90), observed('2018-03-28', 80)],
        AFTER,
        'met',
      ],
      ['takes a snapshot six days before', dueOn(DUE, { covers: 'day' }), [observed('2018-03-25', 80)], AFTER, 'met'],
      [
        'takes no snapshot seven days before',
        dueOn(DUE, { covers: 'day' }),
        [observed('2018-03-24', 80)],
        AFTER,
        'not-assessed',
        'awaiting-due-figure',
      ],
      [
        'takes no snapshot of the day after',
        dueOn(DUE, { covers: 'day' }),
        [observed('2018-04-01', 80)],
        AFTER,
        'not-assessed',
        'awaiting-due-figure',
      ],
      [
        'says that the snapshot is withheld',
        dueOn(DUE, { covers: 'day' }),
        [missing(DUE, 'suppressed')],
        AFTER,
        'not-assessed',
        'awaiting-due-figure',
      ],
      // Without a length: the figure that is nearer to the due day than another of its length would be.
      [
        'takes a year near enough, where the indicator has no length',
        dueOn('2015-09-29', { unit: PERCENTAGE, baseline: { value: 100 } }),
        [observed('2014/15', 80)],
        AFTER,
        'met',
      ],
      [
        'takes no year too far off, where the indicator has no length',
        dueOn('2015-12-31', { unit: PERCENTAGE, baseline: { value: 100 } }),
        [observed('2014/15', 80)],
        AFTER,
        'not-assessed',
        'awaiting-due-figure',
      ],
      [
        'takes a snapshot of the week, where the indicator has no length',
        dueOn('2015-03-31', { unit: PERCENTAGE, baseline: { value: 100 } }),
        [observed('2015-03-25', 80)],
        AFTER,
        'met',
      ],
      [
        'takes no later snapshot, where the indicator has no length',
        dueOn('2015-03-31', { unit: PERCENTAGE, baseline: { value: 100 } }),
        [observed('2015-04-01', 80)],
        AFTER,
        'not-assessed',
        'awaiting-due-figure',
      ],
      [
        'takes the nearest, and then the longest, where the indicator has no length',
        dueOn('2015-04-10', { unit: PERCENTAGE, baseline: { value: 100 } }),
        [
          observed('2014/15', 80),
          observed('March 2015', 99),
          observed('April 2015', 99),
          observed('April 2014 to March 2017', 99),
        ],
        AFTER,
        'met',
      ],
      // Lengths that are not whole months have no grid.
      [
        'takes the run of weeks near enough',
        dueOn('2014-04-10', { baseline: { value: 100, period: '2013-03-04 to 2013-04-14' } }),
        [observed('2014-03-03 to 2014-04-13', 80), observed('2013/14', 99)],
        '2014-06-01',
        'met',
      ],
      [
        'takes no run of weeks too far off',
        dueOn('2014-04-10', { baseline: { value: 100, period: '2013-03-04 to 2013-04-14' } }),
        [observed('2014-01-06 to 2014-02-16', 80)],
        '2014-06-01',
        'not-assessed',
        'awaiting-due-figure',
      ],
      [
        'takes no figure without a length for a run of weeks',
        dueOn('2014-04-10', { unit: PERCENTAGE, baseline: { value: 100, period: '2013-03-04 to 2013-04-14' } }),
        [observed('2014-04-09', 80)],
        '2014-06-01',
        'not-assessed',
        'awaiting-due-figure',
      ],
    ]),
  )('%s', (_, parts, observations, asOf, status, code) => {
    isRight(parts, observations, asOf, status, code);
  });

  it('is reported with the reason why its figure is missing, and the latest figure', () => {
    const { reasons, actual, series } = evaluated(dueOn('2015-03-31'), '2017-06-01', [
      missing('2014/15', 'suppressed'),
      observed('2015/16', 70),
    ]);
    expect(reasons[0]?.data).toMatchObject({ missing: 'suppressed', latest: { value: 70, period: '2015/16' } });
    expect(actual).toEqual({ value: 70, period: '2015/16' });
    expect(series.points.filter(({ isJudged }) => isJudged)).toEqual([]);
    const unknown = evaluated(dueOn('2015-03-31', { baseline: { missing: 'blank' }, covers: 'year' }), '2017-06-01');
    expect(unknown.reasons[0]?.data).toMatchObject({ missing: null, latest: null });
  });

  it('ends with the last year that the library reads', () => {
    isRight(dueOn('2199-12-31'), [observed('2013/14', 70)], BEFORE, 'met', undefined);
    const late = evaluated(dueOn('2199-12-31'), '2199-12-31', [observed('2013/14', 70)]);
    expect(late.reasons[0]?.data).toMatchObject({ period: '2198/99' });
  });
});

describe('a target for each period', () => {
  const EACH: Target = { ...LEVEL, every: 'year', due: DUE };
  const years = (first: number, values: readonly number[]): Observation[] =>
    values.map((value, index) => observed(`${String(first + index)}/${String(first + index + 1).slice(2)}`, value));
  const planPeriod = { start: '2014-04-01', end: DUE };
  const periodsOf = (parts: Partial<Indicator>, asOf: string, list: readonly Observation[], options = {}) =>
    evaluated({ target: EACH, ...parts }, asOf, list, options).periods.map(({ period, isReached }) => [
      period,
      isReached,
    ]);

  it('lists each period with its level and its figure', () => {
    const { periods } = evaluated({ target: EACH }, '2015-06-01', years(2013, [80, 81]));
    const asked = { operator: 'at-most', value: 80, min: null, max: null };
    expect(periods).toEqual([
      { period: '2013/14', end: '2014-03-31', asked, figure: { value: 80, period: '2013/14' }, isReached: true },
      { period: '2014/15', end: '2015-03-31', asked, figure: { value: 81, period: '2014/15' }, isReached: false },
    ]);
    const change = due({ kind: 'change', direction: 'reduce', by: { percent: 10 }, every: 'year' });
    // 90 is 100 less 10%, and 81 is 90 less 10%; of 2015/16 nothing is known, so nobody knows what 2016/17 asks for.
    expect(
      evaluated({ target: change }, '2017-06-01', [...years(2013, [90, 81]), observed('2016/17', 50)]).periods.map(
        ({ asked: one, isReached }) => [one?.value, isReached],
      ),
    ).toEqual(
      [
        [90, true],
        [81, true],
        [100 - 10, null],
        [undefined, null],
      ].map(([value, reached]) => [value, reached]),
    );
  });

  it('has the periods after the baseline and within the plan, up to the day', () => {
    expect(periodsOf({}, '2016-03-30', years(2011, [70, 70, 80, 81]))).toEqual([
      ['2013/14', true],
      ['2014/15', false],
    ]);
    expect(periodsOf({}, '2016-03-31', years(2013, [80]), { planPeriod })).toEqual([
      ['2014/15', null],
      ['2015/16', null],
    ]);
    expect(periodsOf({}, '2030-01-01', [], { planPeriod }).at(-1)).toEqual(['2017/18', null]);
    // Without a due date there is no end.
    const endless: Target = { ...LEVEL, every: 'year' };
    expect(periodsOf({ target: endless }, '2030-06-01', years(2013, [80])).at(-1)?.[0]).toBe('2029/30');
  });

  it('starts with the plan, or otherwise with the first figure, if the baseline has no date', () => {
    const undated: Partial<Indicator> = { baseline: { value: 100 } };
    const list = years(2015, [81, 80, 79]);
    expect(periodsOf(undated, AFTER, list)).toEqual([
      ['2015/16', false],
      ['2016/17', true],
      ['2017/18', true],
    ]);
    expect(periodsOf(undated, AFTER, list, { planPeriod }).map(([period]) => period)).toEqual([
      '2014/15',
      '2015/16',
      '2016/17',
      '2017/18',
    ]);
    const options = { planPeriod };
    expect(evaluated({ ...undated, target: EACH }, AFTER, list.slice(1), options).status).toBe('not-assessed');
    expect(evaluated({ ...undated, target: EACH }, AFTER, list, options).status).toBe('missed');
    expect(periodsOf(undated, BEFORE, [])).toEqual([]);
    expect(evaluated({ ...undated, target: EACH }, AFTER, [missing('2017/18')]).status).toBe('not-assessed');
    // Due before its first period: there is none to be reached.
    const past: Target = { ...LEVEL, every: 'year', due: '2013-03-31' };
    const { status, periods } = evaluated({ target: past }, BEFORE, [observed('2013/14', 70)]);
    expect([status, periods]).toEqual(['not-assessed', []]);
  });

  it('has the years of its baseline, and no rolling years', () => {
    const rolling = ['October 2012 to September 2013', 'October 2013 to September 2014'].map((period) =>
      observed(period, 80),
    );
    expect(periodsOf({}, '2014-11-01', rolling)).toEqual([['2013/14', null]]);
  });

  it('applies to quarters and months of a plan', () => {
    const quarterly: Target = { ...LEVEL, value: 25, every: 'quarter', due: '2013-12-31' };
    expect(periodsOf({ target: quarterly }, '2014-01-01', [observed('2013/14 Q2', 24)])).toEqual([
      ['2013/14 Q1', null],
      ['2013/14 Q2', true],
      ['2013/14 Q3', null],
    ]);
  });

  it('is amber or red by its worst period', () => {
    const colour = (...values: number[]) => evaluated({ target: EACH }, '2016-06-01', years(2013, values)).rag;
    // 5% of 80 is 4.
    expect([colour(84, 80, 80), colour(85, 80, 80), colour(80, 84, 83)]).toEqual(['amber', 'red', 'amber']);
  });

  it('is not judged across a break after which figures cannot be compared', () => {
    const breaks = [{ from: '2014-07-01', why: 'New rules', comparable: false }];
    isRight({ target: EACH, breaks }, years(2013, [80]), BEFORE, 'on-track', undefined);
    isRight({ target: EACH, breaks }, years(2013, [80, 80]), '2015-06-01', 'not-assessed', 'series-break');
    const softly = [{ from: '2014-07-01', why: 'New rules' }];
    isRight({ target: EACH, breaks: softly }, years(2013, [80, 80]), '2015-06-01', 'on-track', 'series-break');
  });
});

describe('contradictory figures', () => {
  const PUBLISHED = (day: string, one: Observation): Observation => ({ ...one, published: day });
  it.each(
    rows([
      [
        'two that differ',
        {},
        [observed('2013/14', 70), observed('2013/14', 90)],
        BEFORE,
        'not-assessed',
        'figures-conflict',
      ],
      [
        'two headings of one year that differ',
        {},
        [observed('2013/14', 70), observed('March 2014', 90, { covers: 'year' })],
        BEFORE,
        'not-assessed',
        'figures-conflict',
      ],
      [
        'two that are the same',
        {},
        [observed('2013/14', 70), observed('April 2013 to March 2014', 70)],
        BEFORE,
        'met',
        'edition-taken',
      ],
      [
        'the one published later',
        {},
        [PUBLISHED('2014-05-01', observed('2013/14', 90)), PUBLISHED('2014-05-02', observed('2013/14', 70))],
        BEFORE,
        'met',
        'edition-taken',
      ],
      [
        'one published after the day',
        {},
        [PUBLISHED('2014-05-01', observed('2013/14', 70)), PUBLISHED('2014-07-02', observed('2013/14', 90))],
        BEFORE,
        'met',
      ],
      [
        'a revised one before a provisional one',
        {},
        [observed('2013/14', 90, { qualifier: 'provisional' }), observed('2013/14', 70, { qualifier: 'revised' })],
        BEFORE,
        'met',
        'edition-taken',
      ],
      [
        'a revised one before an estimated one',
        {},
        [observed('2013/14', 90, { qualifier: 'estimated' }), observed('2013/14', 70, { qualifier: 'revised' })],
        BEFORE,
        'met',
        'edition-taken',
      ],
      [
        'a later provisional one before a revised one',
        {},
        [
          PUBLISHED('2014-05-02', observed('2013/14', 70, { qualifier: 'provisional' })),
          PUBLISHED('2014-05-01', observed('2013/14', 90, { qualifier: 'revised' })),
        ],
        BEFORE,
        'met',
        'edition-taken',
      ],
      [
        'a figure before a place kept for it',
        {},
        [observed('2013/14', 70), missing('2013/14')],
        BEFORE,
        'met',
        'edition-taken',
      ],
      [
        'a figure and one that is withheld',
        {},
        [observed('2013/14', 70), missing('2013/14', 'suppressed')],
        BEFORE,
        'not-assessed',
        'figures-conflict',
      ],
      [
        'two of an earlier year',
        {},
        [observed('2013/14', 70), observed('2013/14', 90), observed('2014/15', 80)],
        '2015-06-01',
        'met',
        'figures-conflict',
      ],
      [
        'two of a later year',
        {},
        [observed('2013/14', 80), observed('2014/15', 70), observed('2014/15', 90)],
        '2015-06-01',
        'not-assessed',
        'figures-conflict',
      ],
      [
        'two of a year before the baseline',
        {},
        [observed('2010/11', 70), observed('2010/11', 90)],
        BEFORE,
        'too-early',
        'figures-conflict',
      ],
      [
        'two of the year that a change is counted from',
        { target: due({ kind: 'change', direction: 'reduce', by: { percent: 10 }, from: '2011/12' }) },
        [observed('2011/12', 100), observed('2011/12', 120), observed('2013/14', 90)],
        BEFORE,
        'not-assessed',
        'figures-conflict',
      ],
    ]),
  )('count as they should: %s', (_, parts, observations, asOf, status, code) => {
    isRight(parts, observations, asOf, status, code);
  });

  it('are named with their area', () => {
    const parts: Partial<Indicator> = {
      unit: RATE,
      target: due({ kind: 'comparator', comparatorId: 'kent', operator: 'below' }),
    };
    const of = (...list: Observation[]) =>
      evaluated(parts, BEFORE, list).reasons.find(({ code }) => code === 'figures-conflict')?.data;
    expect(of(observed('2013/14', 9), theirs('2013/14', 10), theirs('2013/14', 11))).toEqual({
      period: '2013/14',
      comparatorId: 'kent',
    });
    expect(of(observed('2013/14', 9), observed('2013/14', 8), theirs('2013/14', 11))).toEqual({
      period: '2013/14',
      comparatorId: null,
    });
  });

  it('are both shown, with the reason why neither was used', () => {
    const { series } = evaluated({}, BEFORE, [observed('2013/14', 70), observed('2013/14', 90)]);
    expect(series.leftOut.map(({ value, reason }) => [value, reason.code])).toEqual([
      [70, 'figures-conflict'],
      [90, 'figures-conflict'],
    ]);
    expect(series.points.at(-1)).toMatchObject({ period: '2013/14', value: null, missing: null });
  });

  // Rounded as printed: 653 of 100,000 is 6.53 per 1,000, and 6.5 as printed.
  it.each([
    ['a rate that fits as it is printed', RATE, { value: 6.5, count: 653, denominator: 100_000 }, false],
    ['a rate at the edge of its rounding', RATE, { value: 6.5, count: 645, denominator: 100_000 }, false],
    ['a rate beyond the edge of its rounding', RATE, { value: 6.5, count: 644, denominator: 100_000 }, true],
    ['a rate of another number', RATE, { value: 6.5, count: 660, denominator: 100_000 }, true],
    ['a percentage that fits', PERCENTAGE, { value: 62.4, count: 624, denominator: 1000 }, false],
    ['a percentage that does not', PERCENTAGE, { value: 62.4, count: 630, denominator: 1000 }, true],
    ['a count that is its own', COUNT, { value: 65, count: 65 }, false],
    ['a count beside another', COUNT, { value: 65, count: 66 }, true],
    ['a rate with no denominator', RATE, { value: 6.5, count: 660 }, false],
    ['a score, which is made of no counts', { kind: 'score' }, { value: 6.5, count: 660, denominator: 3 }, false],
  ] satisfies [string, Indicator['unit'], KnownFigure, boolean][])(
    'are reported if value and counts differ: %s',
    (_, unit, figure, differs) => {
      const evaluation = evaluated({ unit }, BEFORE, [{ indicatorId: 'burglary', period: '2013/14', figure }]);
      expect(codesOf(evaluation).includes('value-and-count-differ')).toBe(differs);
      expect(evaluation.status).toBe('met');
    },
  );
});

describe('a break in the series', () => {
  const broken = (from: string, comparable?: boolean): Partial<Indicator> => ({
    breaks: [{ from, why: 'New rules', ...(comparable === undefined ? {} : { comparable }) }],
  });
  const MET = [observed('2013/14', 80)];
  it.each(
    rows([
      ['on the first day of the baseline is before it', broken('2012-04-01', false), MET, BEFORE, 'met'],
      [
        'on the second day of the baseline leaves nothing to compare',
        broken('2012-04-02', false),
        MET,
        BEFORE,
        'not-assessed',
        'series-break',
      ],
      [
        'between the two leaves nothing to compare',
        broken('2013-04-01', false),
        MET,
        BEFORE,
        'not-assessed',
        'series-break',
      ],
      [
        'on the last day of the figure leaves nothing to compare',
        broken('2014-03-31', false),
        MET,
        BEFORE,
        'not-assessed',
        'series-break',
      ],
      ['on the day after the figure is to come', broken('2014-04-01', false), MET, BEFORE, 'met'],
      ['that can be compared across is told', broken('2013-04-01', true), MET, BEFORE, 'met', 'series-break'],
      ['of which that is not said is told', broken('2013-04-01'), MET, BEFORE, 'met', 'series-break'],
      [
        'leaves nothing to compare once due',
        broken('2016-04-01', false),
        [observed('2017/18', 81)],
        AFTER,
        'not-assessed',
        'series-break',
      ],
      [
        'before any date of the baseline leaves nothing to compare',
        { ...broken('2001-04-01', false), baseline: { value: 100 }, covers: 'year' },
        MET,
        BEFORE,
        'not-assessed',
        'series-break',
      ],
      [
        'before the time of a baseline that has no value is before it',
        { ...broken('2001-04-01', false), baseline: { missing: 'not-available', period: '2012/13' } },
        MET,
        BEFORE,
        'met',
      ],
      [
        'between the year that a change is counted from and the baseline',
        {
          ...broken('2011-04-01', false),
          target: due({ kind: 'change', direction: 'reduce', by: { percent: 10 }, from: '2010/11' }),
        },
        [observed('2010/11', 110), observed('2013/14', 90)],
        BEFORE,
        'not-assessed',
        'series-break',
      ],
      [
        'within the year that the baseline covers by what it says',
        { ...broken('2012-07-01', false), baseline: { value: 100, period: 'March 2013', covers: 'year' } },
        MET,
        BEFORE,
        'not-assessed',
        'series-break',
      ],
    ]),
  )('%s', (_, parts, observations, asOf, status, code) => {
    isRight(parts, observations, asOf, status, code);
    if (code === undefined) expect(codesOf(evaluated(parts, asOf, observations))).not.toContain('series-break');
  });

  it('comes first in the reasons and in the summary, and the most important of several is named', () => {
    const breaks = [
      { from: '2013-05-01', why: 'First.' },
      { from: '2013-06-01', why: 'Second.', comparable: false },
    ];
    const { reasons, summary } = evaluated({ breaks }, BEFORE, MET);
    expect(reasons[0]).toMatchObject({
      code: 'series-break',
      data: { from: '2013-06-01', why: 'Second.', isComparable: false },
    });
    expect(summary).toContain('the series is broken: Second');
  });
});

describe('an interim target', () => {
  const withInterim = (interim: NonNullable<Target['interim']>, target: Target = due(LEVEL)): Partial<Indicator> => ({
    target: { ...target, interim },
  });
  const YEARLY = withInterim([
    { period: '2014/15', value: 95, text: '95 by 2015' },
    { period: '2013/14', value: 99 },
  ]);

  it.each(
    rows([
      // The straight line asks for 96.
      ['of the year decides for the year', YEARLY, [observed('2013/14', 99)], BEFORE, 'on-track', 'interim-reached'],
      ['of the year is missed', YEARLY, [observed('2013/14', 99.1)], BEFORE, 'off-track', 'interim-missed'],
      ['does not keep the target itself from being met', YEARLY, [observed('2013/14', 80)], BEFORE, 'met'],
      // From 99 in March 2014 to 95 in March 2015: 97 after half a year.
      [
        'leads the path to the next',
        YEARLY,
        [observed('October 2013 to September 2014', 97)],
        '2014-11-01',
        'on-track',
        'as-expected',
      ],
      [
        'leads the path to the next, and the figure is behind',
        YEARLY,
        [observed('October 2013 to September 2014', 97.1)],
        '2014-11-01',
        'off-track',
        'short-of-expected',
      ],
      // From 95 in March 2015 to 80 in March 2018: 90 after a year.
      ['leads the path to the target', YEARLY, [observed('2015/16', 90)], '2016-06-01', 'on-track', 'as-expected'],
      [
        'leads the path to the target, and the figure is behind',
        YEARLY,
        [observed('2015/16', 90.1)],
        '2016-06-01',
        'off-track',
        'short-of-expected',
      ],
      ['is past once the target is due', YEARLY, [observed('2013/14', 99), observed('2017/18', 81)], AFTER, 'missed'],
      [
        'of a quarter is not on the path of a year',
        withInterim([{ period: '2013/14 Q4', value: 30 }]),
        [observed('2013/14', 96)],
        BEFORE,
        'on-track',
        'as-expected',
      ],
      [
        'before the baseline is not on the path',
        withInterim([{ period: '2011/12', value: 200 }]),
        [observed('2013/14', 96.1)],
        BEFORE,
        'off-track',
        'short-of-expected',
      ],
      [
        'after the due date is not on the path',
        withInterim([{ period: '2019/20', value: 70 }]),
        [observed('2013/14', 96)],
        BEFORE,
        'on-track',
        'as-expected',
      ],
      [
        'leads the path from itself where the baseline has no date',
        { ...YEARLY, baseline: { value: 100 }, covers: 'year' },
        [observed('2015/16', 90)],
        '2016-06-01',
        'on-track',
        'as-expected',
      ],
      [
        'of a range is reached inside it',
        withInterim([{ period: '2013/14', min: 95, max: 99 }]),
        [observed('2013/14', 99)],
        BEFORE,
        'on-track',
        'interim-reached',
      ],
      [
        'of a range is missed outside it',
        withInterim([{ period: '2013/14', min: 95, max: 99 }]),
        [observed('2013/14', 99.1)],
        BEFORE,
        'off-track',
        'interim-missed',
      ],
      [
        'by a change is counted from the baseline',
        withInterim([{ period: '2013/14', by: { percent: 1 } }]),
        [observed('2013/14', 99)],
        BEFORE,
        'on-track',
        'interim-reached',
      ],
      [
        'by a change is counted from what the target is counted from',
        withInterim(
          [{ period: '2013/14', by: { percent: 10 } }],
          due({ kind: 'change', direction: 'reduce', by: { percent: 40 }, from: '2011/12' }),
        ),
        [observed('2011/12', 110), observed('2013/14', 99)],
        BEFORE,
        'on-track',
        'interim-reached',
      ],
      [
        'that cannot be worked out is not judged',
        withInterim([{ period: '2013/14', by: { points: 1 } }]),
        [observed('2013/14', 96)],
        BEFORE,
        'on-track',
        'as-expected',
      ],
      [
        'is on no path where the indicator has no length',
        { ...withInterim([{ period: '2013/14 Q4', value: 99 }]), unit: PERCENTAGE, baseline: { value: 100 } },
        [observed('2013/14', 99)],
        BEFORE,
        'not-assessed',
        'no-expected-value',
      ],
    ]),
  )('%s', (_, parts, observations, asOf, status, code) => {
    isRight(parts, observations, asOf, status, code);
  });

  it('is listed in order of time, with its level, its figure and whether it was reached', () => {
    const parts = withInterim([
      { period: '2015/16', value: 90 },
      { period: '2013/14 Q4', value: 24, text: '24 in the last quarter' },
      { period: '2014/15', value: 95 },
    ]);
    const list = [observed('2013/14 Q4', 25), observed('2013/14', 99), observed('2014/15', 94)];
    expect(evaluated(parts, '2015-06-01', list).interim).toEqual([
      {
        period: '2013/14 Q4',
        end: '2014-03-31',
        text: '24 in the last quarter',
        asked: { operator: 'at-most', value: 24, min: null, max: null },
        figure: { value: 25, period: '2013/14 Q4' },
        isReached: false,
      },
      {
        period: '2014/15',
        end: '2015-03-31',
        text: null,
        asked: { operator: 'at-most', value: 95, min: null, max: null },
        figure: { value: 94, period: '2014/15' },
        isReached: true,
      },
      {
        period: '2015/16',
        end: '2016-03-31',
        text: null,
        asked: { operator: 'at-most', value: 90, min: null, max: null },
        figure: null,
        isReached: null,
      },
    ]);
    expect(evaluated(parts, '2015-06-01', list).series.path?.through).toEqual([
      { day: '2015-03-31', value: 95 },
      { day: '2016-03-31', value: 90 },
    ]);
  });

  it('has no figure if two contradict each other, or two of the comparator do', () => {
    const parts = withInterim([{ period: '2013/14', value: 99 }]);
    const of = (...list: Observation[]) => evaluated(parts, BEFORE, list).interim[0];
    expect(of(observed('2013/14', 98), observed('2013/14', 97))).toMatchObject({ figure: null, isReached: null });
    expect(of(theirs('2013/14', 98))).toMatchObject({ figure: null, isReached: null });
    expect(of(missing('2013/14'))).toMatchObject({ figure: null, isReached: null });
    expect(of(observed('March 2014', 98, { covers: 'year' }))).toMatchObject({
      figure: { value: 98 },
      isReached: true,
    });
  });

  it.each([
    ['a level to stay below', due({ ...LEVEL, operator: 'below' }), {}, 'below'],
    ['a comparator', due({ kind: 'comparator', comparatorId: 'kent', operator: 'above' }), { unit: RATE }, 'above'],
    ['a way down', due({ kind: 'direction', direction: 'reduce' }), {}, 'at-most'],
    ['a way up', due({ kind: 'direction', direction: 'increase' }), {}, 'at-least'],
    ['an increase', due({ kind: 'change', direction: 'increase', by: { percent: 5 } }), {}, 'at-least'],
    ['a range of which less is better', due({ kind: 'range', min: 70, max: 80 }), {}, 'at-most'],
    [
      'a range of which more is better',
      due({ kind: 'range', min: 70, max: 80 }),
      { polarity: 'higher-is-better' },
      'at-least',
    ],
  ] satisfies [string, Target, Partial<Indicator>, string][])(
    'is reached as the target is: %s',
    (_, target, parts, operator) => {
      const { interim } = evaluated({ ...parts, ...withInterim([{ period: '2013/14', value: 99 }], target) }, BEFORE);
      expect(interim[0]?.asked?.operator).toBe(operator);
    },
  );

  it('asks for nothing if neither the target nor the polarity gives a direction', () => {
    const parts = {
      ...withInterim([{ period: '2013/14', value: 99 }], due({ kind: 'range', min: 70, max: 80 })),
      polarity: 'no-judgement',
    } as const;
    expect(evaluated(parts, BEFORE, [observed('2013/14', 90)]).interim[0]).toMatchObject({
      asked: null,
      isReached: null,
      figure: { value: 90 },
    });
  });

  it('by a change upwards is counted upwards', () => {
    const target = due({ kind: 'level', operator: 'at-least', value: 120 });
    expect(
      evaluated(withInterim([{ period: '2013/14', by: { amount: 5 } }], target), BEFORE).interim[0]?.asked,
    ).toMatchObject({ operator: 'at-least', value: 105 });
    expect(
      evaluated(
        { ...withInterim([{ period: '2013/14', by: { amount: 5 } }], target), baseline: { missing: 'blank' } },
        BEFORE,
      ).interim[0]?.asked,
    ).toBeNull();
  });
});

describe('the value expected by season', () => {
  // The quarters of 2012/13 are 40, 20, 20 and 20, and the last is the baseline: to be 10 in the last of 2013/14.
  const SEASONS: Partial<Indicator> = {
    baseline: { value: 20, period: '2012/13 Q4' },
    target: { kind: 'level', operator: 'at-most', value: 10, due: '2014-03-31' },
  };
  const QUARTERS = [observed('2012/13 Q1', 40), observed('2012/13 Q2', 20), observed('2012/13 Q3', 20)];
  const seasonal = (list: readonly Observation[], asOf: string, parts: Partial<Indicator> = {}) =>
    evaluated({ ...SEASONS, ...parts }, asOf, [...QUARTERS, ...list], { trajectory: 'seasonal' });

  // The path is at 20 - 10 × 3 ÷ 12 = 17.5, seven eighths of the baseline; seven eighths of 40 are 35.
  it.each([
    [35, 'on-track', 'as-expected'],
    [35.1, 'off-track', 'short-of-expected'],
  ] as const)('makes %d in the high first quarter %s', (value, status, code) => {
    const evaluation = seasonal([observed('2013/14 Q1', value)], '2013-08-01');
    expect(evaluation).toMatchObject({ status, expected: 35 });
    expect(codesOf(evaluation)).toContain(code);
    expect(evaluation.reasons[1]?.message).toContain("By the season of the baseline's year, 35");
  });

  it('has no straight path, which a chart would draw', () => {
    const list = [...QUARTERS, observed('2013/14 Q1', 35)];
    expect(evaluated(SEASONS, '2013-08-01', list).series.path).not.toBeNull();
    expect(seasonal([observed('2013/14 Q1', 35)], '2013-08-01').series.path).toBeNull();
  });

  it('uses the quarter of the baseline’s year, not one of the year before it', () => {
    const older = [observed('2011/12 Q1', 80)];
    expect(seasonal([...older, observed('2013/14 Q1', 30)], '2013-08-01').expected).toBe(35);
  });

  it('equals the path for the quarter of the baseline, and continues in later years', () => {
    const parts: Partial<Indicator> = { target: { kind: 'level', operator: 'at-most', value: 10, due: '2015-03-31' } };
    // 20 - 10 × 12 ÷ 24 = 15; and 20 - 10 × 15 ÷ 24 = 13.75 of 20, which of 40 are 27.5.
    expect(seasonal([observed('2013/14 Q4', 15)], '2014-06-01', parts)).toMatchObject({
      expected: 15,
      status: 'on-track',
    });
    expect(seasonal([observed('2014/15 Q1', 27.5)], '2014-08-01', parts)).toMatchObject({
      expected: 27.5,
      status: 'on-track',
    });
  });

  it.each([
    ['the quarter of that year is not known', {}, QUARTERS.slice(1)],
    [
      'the baseline is 0',
      {
        baseline: { value: 0, period: '2012/13 Q4' },
        target: { kind: 'level', operator: 'at-least', value: 10, due: '2014-03-31' },
      },
      QUARTERS,
    ],
    ['the baseline has no date', { baseline: { value: 20 }, covers: 'quarter' }, QUARTERS],
  ] satisfies [string, Partial<Indicator>, Observation[]][])('is null if %s', (_, parts, list) => {
    const evaluation = evaluated({ ...SEASONS, ...parts }, '2013-08-01', [...list, observed('2013/14 Q1', 5)], {
      trajectory: 'seasonal',
    });
    expect(evaluation.expected).toBeNull();
    if (evaluation.status !== 'met') expect(codesOf(evaluation)).toContain('no-expected-value');
  });

  it('stays on the right side for figures below zero', () => {
    // Scores of -20 are to rise to -10; the path is at -17.5, seven eighths, and of -40 that are -35.
    const parts: Partial<Indicator> = {
      unit: { kind: 'score' },
      polarity: 'higher-is-better',
      baseline: { value: -20, period: '2012/13 Q4' },
      target: { kind: 'level', operator: 'at-least', value: -10, due: '2014-03-31' },
    };
    const of = (value: number) =>
      evaluated(parts, '2013-08-01', [observed('2012/13 Q1', -40), observed('2013/14 Q1', value)], {
        trajectory: 'seasonal',
      });
    expect([of(-35).status, of(-35.1).status, of(-35).expected]).toEqual(['on-track', 'off-track', -35]);
  });
});

describe('a part of the area', () => {
  const ofArea = (areaId: string, one: Observation): Observation => ({ ...one, areaId });
  const NORTH = { areaId: 'north' };
  const north = (...list: Observation[]) => list.map((one) => ofArea('north', one));
  const CHANGE: Partial<Indicator> = { target: due({ kind: 'change', direction: 'reduce', by: { percent: 20 } }) };

  it('is never mixed with the whole, nor with another part', () => {
    const list = [...north(observed('2013/14', 7)), observed('2013/14', 90)];
    isRight({}, list, BEFORE, 'on-track', undefined);
    expect(evaluated({}, BEFORE, list).actual?.value).toBe(90);
    isRight({}, north(observed('2013/14', 7)), BEFORE, 'too-early', undefined);
    const south = evaluated(CHANGE, BEFORE, list, { areaId: 'south' });
    expect(south).toMatchObject({ actual: null, baseline: null, status: 'not-assessed' });
  });

  it('is evaluated on its own figures, with its own figure for the time of the baseline', () => {
    const list = [...north(observed('2012/13', 10), observed('2013/14', 8)), observed('2013/14', 90)];
    const evaluation = evaluated(CHANGE, BEFORE, list, NORTH);
    expect(evaluation).toMatchObject({
      status: 'met',
      baseline: { value: 10, period: '2012/13' },
      actual: { value: 8, period: '2013/14' },
      target: { value: 8 },
    });
    expect(codesOf(evaluation)).toEqual(['target-satisfied']);
    expect(evaluation.series.points.map(({ value }) => value)).toEqual([10, 8]);
    expect(evaluation.series.leftOut).toEqual([]);
  });

  it('finds its baseline however the year is headed', () => {
    const parts: Partial<Indicator> = { ...CHANGE, baseline: { value: 100, period: 'March 2013', covers: 'year' } };
    const list = north(observed('2012/13', 10), observed('2013/14', 8));
    expect(evaluated(parts, BEFORE, list, NORTH)).toMatchObject({
      status: 'met',
      baseline: { value: 10, period: 'March 2013' },
    });
    const quarter = north(observed('2012/13 Q4', 3), observed('2013/14', 8));
    expect(evaluated(parts, BEFORE, quarter, NORTH)).toMatchObject({ status: 'not-assessed', baseline: null });
    // What the plan's heading covers it says of its own figure.
    const alike = north(observed('March 2013', 3), observed('2013/14', 8));
    expect(evaluated(parts, BEFORE, alike, NORTH)).toMatchObject({ status: 'not-assessed', baseline: null });
    const month: Partial<Indicator> = { ...CHANGE, baseline: { value: 100, period: 'March 2013' }, covers: 'month' };
    expect(evaluated(month, BEFORE, north(observed('March 2013', 10), observed('March 2014', 8)), NORTH).status).toBe(
      'met',
    );
  });

  it('has no baseline if its figures contradict each other, or one is missing', () => {
    const list = north(observed('2012/13', 10), observed('2012/13', 11), observed('2013/14', 8));
    for (const order of [list, list.toReversed()]) {
      expect(evaluated(CHANGE, BEFORE, order, NORTH)).toMatchObject({ status: 'not-assessed', baseline: null });
    }
    const withheld = north(missing('2012/13', 'suppressed'), observed('2013/14', 8));
    expect(evaluated(CHANGE, BEFORE, withheld, NORTH)).toMatchObject({ status: 'not-assessed', baseline: null });
    const undated: Partial<Indicator> = { ...CHANGE, baseline: { value: 100 }, covers: 'year' };
    expect(evaluated(undated, BEFORE, north(observed('2013/14', 8)), NORTH).status).toBe('not-assessed');
    const unknown: Partial<Indicator> = { ...CHANGE, baseline: { missing: 'blank', period: '2012/13' } };
    const both = north(missing('March 2013'), observed('2012/13', 10), observed('2013/14', 8));
    expect(evaluated(unknown, BEFORE, both, NORTH)).toMatchObject({ status: 'met', baseline: { value: 10 } });
  });

  it.each([
    ['a level of a count', { target: due(LEVEL) }, 'no-target'],
    ['a range of a count', { target: due({ kind: 'range', min: 70, max: 80 }) }, 'no-target'],
    [
      'a change of a count by a number',
      { target: due({ kind: 'change', direction: 'reduce', by: { amount: 20 } }) },
      'no-target',
    ],
    [
      'a count to hold, give or take a number',
      { target: due({ kind: 'maintain', tolerance: { amount: 20 } }) },
      'no-target',
    ],
    [
      'a change of a count with interim numbers',
      {
        target: due({
          kind: 'change',
          direction: 'reduce',
          by: { percent: 20 },
          interim: [{ period: '2013/14', value: 90 }],
        }),
      },
      'no-target',
    ],
    [
      'a change of a count with an interim change by a number',
      {
        target: due({
          kind: 'change',
          direction: 'reduce',
          by: { percent: 20 },
          interim: [{ period: '2013/14', by: { amount: 90 } }],
        }),
      },
      'no-target',
    ],
    ['a level of money', { unit: { kind: 'money', currency: 'GBP' }, target: due(LEVEL) }, 'no-target'],
    ['a place', { target: due({ kind: 'rank', within: 3, end: 'lowest' }) }, 'no-target'],
    ['a milestone', { target: due({ kind: 'milestone', description: 'Panel', reached: false }) }, 'no-target'],
    ['a level of a rate', { unit: RATE, target: due(LEVEL) }, 'target-satisfied'],
    ['a level of a percentage', { unit: PERCENTAGE, target: due(LEVEL) }, 'target-satisfied'],
    ['a change in per cent', CHANGE, 'target-satisfied'],
    [
      'a change in per cent with interim changes',
      {
        target: due({
          kind: 'change',
          direction: 'reduce',
          by: { percent: 20 },
          interim: [{ period: '2013/14', by: { percent: 5 } }],
        }),
      },
      'target-satisfied',
    ],
    ['a count to hold or better', { target: due({ kind: 'maintain', orBetter: true }) }, 'target-satisfied'],
    [
      'a count to hold, give or take some per cent',
      { target: due({ kind: 'maintain', orBetter: true, tolerance: { percent: 5 } }) },
      'target-satisfied',
    ],
    ['a direction', { target: due({ kind: 'direction', direction: 'reduce' }) }, 'target-satisfied'],
  ] satisfies [string, Partial<Indicator>, string][])(
    'is only asked for things that do not depend on its size: %s',
    (_, parts, code) => {
      const list = north(observed('2012/13', 10), observed('2013/14', 8));
      expect(codesOf(evaluated(parts, BEFORE, list, NORTH))[0]).toBe(code);
    },
  );

  it('ignores the periods of other indicators, and says if one of its own cannot be read', () => {
    const other = { ...ofArea('north', observed('lately', 1)), indicatorId: 'robbery' };
    expect(() => evaluated(CHANGE, BEFORE, [other], NORTH)).not.toThrow();
    expect(() => evaluated(CHANGE, BEFORE, [other, ofArea('north', observed('lately', 1))], NORTH)).toThrow(
      'observations[1].period',
    );
  });

  it('is compared with the comparators of the whole', () => {
    const parts: Partial<Indicator> = {
      unit: RATE,
      target: due({ kind: 'comparator', comparatorId: 'kent', operator: 'below' }),
    };
    const list = [...north(observed('2013/14', 8)), theirs('2013/14', 9), ofArea('north', theirs('2013/14', 1))];
    isRight(parts, list, BEFORE, 'met', undefined, NORTH);
  });

  it('has an id', () => {
    expect(() => evaluated({}, BEFORE, [], { areaId: '' })).toThrow('areaId');
  });
});

describe('an impossible change, and units that may be below zero', () => {
  const by = (direction: 'reduce' | 'increase', amount: object): Target =>
    due({ kind: 'change', direction, by: amount } as Parameters<typeof due>[0]);
  const from = (value: number) => ({ value, period: '2012/13' });
  const of = (value: number) => [observed('2017/18', value)];

  it.each(
    rows([
      [
        'five fewer than none',
        { baseline: from(0), target: by('reduce', { amount: 5 }) },
        of(0),
        AFTER,
        'not-assessed',
        'target-contradicts-itself',
      ],
      ['five fewer than five', { baseline: from(5), target: by('reduce', { amount: 5 }) }, of(0), AFTER, 'met'],
      [
        'five points less than three per cent',
        { unit: PERCENTAGE, baseline: from(3), target: by('reduce', { points: 5 }) },
        of(0),
        AFTER,
        'not-assessed',
        'target-contradicts-itself',
      ],
      [
        'five points more than 96 per cent',
        { unit: PERCENTAGE, baseline: from(96), target: by('increase', { points: 5 }) },
        of(100),
        AFTER,
        'not-assessed',
        'target-contradicts-itself',
      ],
      [
        'five points less than three per cent of change',
        { unit: { kind: 'percentage', signed: true }, baseline: from(3), target: by('reduce', { points: 5 }) },
        of(-2),
        AFTER,
        'met',
      ],
      [
        'five points more than 96 per cent of change',
        {
          unit: { kind: 'percentage', signed: true },
          polarity: 'higher-is-better',
          baseline: from(96),
          target: by('increase', { points: 5 }),
        },
        of(101),
        AFTER,
        'met',
      ],
      [
        'five points less than three points',
        { unit: { kind: 'points' }, baseline: from(3), target: by('reduce', { points: 5 }) },
        of(-1.9),
        AFTER,
        'missed',
      ],
      [
        'five less than a score of three',
        { unit: { kind: 'score', of: 'out of 10' }, baseline: from(3), target: by('reduce', { amount: 5 }) },
        of(-2),
        AFTER,
        'met',
      ],
      // 10% of the size of -20 is 2.
      [
        'a tenth less than a score of -20',
        { unit: { kind: 'score' }, baseline: from(-20), target: by('reduce', { percent: 10 }) },
        of(-21.9),
        AFTER,
        'missed',
      ],
      [
        'five points less than a score',
        { unit: { kind: 'score' }, baseline: from(3), target: by('reduce', { points: 5 }) },
        of(-2),
        AFTER,
        'not-assessed',
        'points-of-no-percentage',
      ],
      [
        'a tenth less than a sum of money',
        { unit: { kind: 'money', currency: 'GBP' }, target: by('reduce', { percent: 10 }) },
        of(90),
        AFTER,
        'met',
      ],
      [
        'a minute less than an average time',
        { unit: { kind: 'duration', unit: 'minutes' }, baseline: from(9), target: by('reduce', { amount: 1 }) },
        of(8.1),
        AFTER,
        'missed',
      ],
    ]),
  )('are judged correctly: %s', (_, parts, observations, asOf, status, code) => {
    isRight(parts, observations, asOf, status, code);
  });
});

describe('a red that an improvement raises to amber', () => {
  const rag = { tolerance: { amount: 1 }, insideTolerance: 'amber', improvementLiftsRed: true } as const;
  const colour = (parts: Partial<Indicator>, before: number, now: number) =>
    evaluated(parts, AFTER, [observed('2016/17', before), observed('2017/18', now)], { rag }).rag;

  it('is amber only if the figure has moved towards the target', () => {
    expect([colour({}, 96, 95), colour({}, 95, 95), colour({}, 94, 95)]).toEqual(['amber', 'red', 'red']);
    // The polarity calls less better, but the target asks for more.
    const more: Partial<Indicator> = { target: due({ kind: 'level', operator: 'at-least', value: 120 }) };
    expect([colour(more, 110, 105), colour(more, 105, 110)]).toEqual(['red', 'amber']);
    // To hold 100: 110 is further off than 105 on either side.
    const held: Partial<Indicator> = { polarity: 'no-judgement', target: due({ kind: 'maintain' }) };
    expect([colour(held, 110, 105), colour(held, 90, 95), colour(held, 95, 110)]).toEqual(['amber', 'amber', 'red']);
  });

  it('can be raised by an amount, so that a target of zero has an amber', () => {
    const none: Partial<Indicator> = { target: due({ kind: 'level', operator: 'at-most', value: 0 }) };
    expect([colour(none, 0, 0), colour(none, 0, 1), colour(none, 0, 2)]).toEqual(['green', 'amber', 'red']);
  });
});

describe('the first comparison', () => {
  const comparisons = [{ comparatorId: 'kent', figure: { missing: 'not-available' } as const }];

  it('is with the comparator that the plan names first, whatever figures for others are added', () => {
    const parts: Partial<Indicator> = { comparisons: [{ comparatorId: 'kent', figure: { value: 110 } }] };
    const others = [observed('2013/14', 90), theirs('2013/14', 80, 'england'), theirs('2013/14', 95, 'aylesford')];
    expect(evaluated(parts, BEFORE, others).comparison?.comparatorId).toBe('kent');
  });

  it('is with nobody if that one has no figure', () => {
    const others = [observed('2013/14', 90), theirs('2013/14', 80, 'england')];
    const { comparison, comparisons: all } = evaluated({ comparisons }, BEFORE, others);
    expect(comparison).toBeNull();
    expect(all.map(({ comparatorId }) => comparatorId)).toEqual(['england']);
  });

  it('is with the one in the target if the indicator names none, or otherwise with the first by id', () => {
    const target = due({ kind: 'comparator', comparatorId: 'kent', operator: 'below' });
    const others = [observed('2013/14', 90), theirs('2013/14', 95), theirs('2013/14', 80, 'england')];
    expect(evaluated({ unit: RATE, target }, BEFORE, others).comparison?.comparatorId).toBe('kent');
    expect(evaluated({}, BEFORE, others).comparison?.comparatorId).toBe('england');
  });
});

describe('a value too large for a number', () => {
  it('makes the indicator not assessed, with the reason', () => {
    const evaluation = evaluated(
      {
        baseline: { value: 1e308, period: '2012/13' },
        target: due({ kind: 'change', direction: 'increase', by: { percent: 900 } }),
      },
      BEFORE,
      [observed('2013/14', 1)],
    );
    expect(evaluation).toMatchObject({
      status: 'not-assessed',
      rag: 'grey',
      actual: null,
      series: { points: [], path: null },
    });
    expect(evaluation.reasons.map(({ code }) => code)).toEqual(['cannot-be-calculated', 'rag-rule']);
    expect(JSON.parse(JSON.stringify(evaluation))).toStrictEqual(evaluation);
  });

  it('does not hide a mistake by the caller', () => {
    expect(() => evaluated({}, BEFORE, [observed('soon', 1)])).toThrow('soon');
    expect(anIndicator().baseline).toEqual({ value: 100, period: '2012/13' });
  });
});
