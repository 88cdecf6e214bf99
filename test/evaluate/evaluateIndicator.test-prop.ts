import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateIndicator } from '../../src/evaluate/evaluateIndicator.js';
import type { IndicatorEvaluation } from '../../src/evaluate/evaluation.js';
import { DEFAULT_RAG_RULE, type RagRule } from '../../src/evaluate/ragRule.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Observation } from '../../src/model/observation.js';
import type { Amount, Operator, Target } from '../../src/model/target.js';
import { anIndicator, DUE, observed } from './given.js';
import { indicator as anyIndicator, observations as anyObservations, options } from './questions.js';

const RUNS = { numRuns: 400 };

/** A figure of up to two decimals. */
const figure = fc.integer({ min: 1, max: 500_000 }).map((hundredths) => hundredths / 100);
const amount: fc.Arbitrary<Amount> = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((percent) => ({ percent })),
  figure.map((value) => ({ amount: value })),
);
const direction = fc.constantFrom('reduce' as const, 'increase' as const);
const operator = fc.constantFrom<Operator>('at-most', 'at-least', 'below', 'above');
const level = fc.record({ kind: fc.constant('level' as const), operator, value: figure, due: fc.constant(DUE) });
const target: fc.Arbitrary<Target> = fc.oneof(
  level,
  fc.tuple(figure, figure).map(([one, other]) => ({
    kind: 'range' as const,
    min: Math.min(one, other),
    max: Math.max(one, other),
    due: DUE,
  })),
  fc.record({ kind: fc.constant('change' as const), direction, by: amount, due: fc.constant(DUE) }),
  fc.record({
    kind: fc.constant('maintain' as const),
    orBetter: fc.boolean(),
    tolerance: amount,
    due: fc.constant(DUE),
  }),
  fc.record({
    kind: fc.constant('comparator' as const),
    comparatorId: fc.constant('kent'),
    operator,
    due: fc.constant(DUE),
  }),
  fc.record({ kind: fc.constant('direction' as const), direction, due: fc.constant(DUE) }),
);
const YEARS = ['2011/12', '2013/14', '2014/15', '2015/16', '2016/17', '2017/18', '2018/19'] as const;
const observations: fc.Arbitrary<Observation[]> = fc
  .uniqueArray(
    fc.record({
      period: fc.constantFrom(...YEARS),
      value: figure,
      comparatorId: fc.option(fc.constant('kent'), { nil: undefined }),
    }),
    { selector: ({ period, comparatorId }) => `${period} ${comparatorId ?? ''}`, maxLength: 12 },
  )
  .map((list) =>
    list.map(({ period, value, comparatorId }) => ({
      ...observed(period, value),
      ...(comparatorId === undefined ? {} : { comparatorId }),
    })),
  );
const polarity = fc.constantFrom('lower-is-better' as const, 'higher-is-better' as const, 'no-judgement' as const);
const asOf = fc.constantFrom('2013-03-31', '2014-03-31', '2015-10-01', '2018-03-30', '2018-03-31', '2019-06-01');
const trajectory = fc.constantFrom('linear' as const, 'compound' as const);
const indicator: fc.Arbitrary<Indicator> = fc
  .record({ target, polarity, baseline: figure, kent: figure })
  .map((given) =>
    anIndicator({
      target: given.target,
      polarity: given.polarity,
      baseline: { value: given.baseline, period: '2012/13' },
      comparisons: [{ comparatorId: 'kent', figure: { value: given.kent } }],
    }),
  );
const question = fc.record({ indicator, observations, asOf });

/** Does something to every value in the unit of an indicator, but not to percentages of it. */
function withValues(given: Indicator, change: (value: number) => number): Indicator {
  const distance = (by: Amount): Amount => ('amount' in by ? { amount: Math.abs(change(by.amount)) } : by);
  const wanted = given.target;
  return {
    ...given,
    baseline: 'missing' in given.baseline ? given.baseline : { ...given.baseline, value: change(given.baseline.value) },
    comparisons: given.comparisons.map((one) => ({
      ...one,
      figure: 'missing' in one.figure ? one.figure : { ...one.figure, value: change(one.figure.value) },
    })),
    target:
      wanted.kind === 'level'
        ? { ...wanted, value: change(wanted.value) }
        : wanted.kind === 'range'
          ? {
              ...wanted,
              min: Math.min(change(wanted.min), change(wanted.max)),
              max: Math.max(change(wanted.min), change(wanted.max)),
            }
          : wanted.kind === 'change'
            ? { ...wanted, by: distance(wanted.by) }
            : wanted.kind === 'maintain' && wanted.tolerance !== undefined
              ? { ...wanted, tolerance: distance(wanted.tolerance) }
              : wanted,
  };
}

const seen = (list: readonly Observation[], change: (value: number) => number): Observation[] =>
  list.map((one) => ('missing' in one.figure ? one : { ...one, figure: { value: change(one.figure.value) } }));

/** A number as a percentage of two decimals between 0 and 100, and the percentage of all the others. */
const asPercentage = (value: number): number => ((Math.round(value * 100) % 9_999) + 1) / 100;
const rest = (value: number): number => Math.round((100 - value) * 100) / 100;
// A tolerance that is a share of the target would be another one of the rest.
const RAG: RagRule = { ...DEFAULT_RAG_RULE, tolerance: { points: 5 } };

/** An indicator with its figures as percentages, and its amounts as points. */
function inPercent(given: Indicator): Indicator {
  const points = (by: Amount): Amount => ({ points: asPercentage(Object.values(by)[0] as number) });
  const turned = withValues({ ...given, unit: { kind: 'percentage' } }, asPercentage);
  const wanted = turned.target;
  return {
    ...turned,
    target:
      wanted.kind === 'change'
        ? { ...wanted, by: points(wanted.by) }
        : wanted.kind === 'maintain' && wanted.tolerance !== undefined
          ? { ...wanted, tolerance: points(wanted.tolerance) }
          : wanted,
  };
}

/** Every percentage turned into that of all the others, and with it what is good and what is wanted. */
function mirrored(given: Indicator): Indicator {
  const opposite = { 'at-most': 'at-least', 'at-least': 'at-most', below: 'above', above: 'below' } as const;
  const turned = withValues(given, rest);
  const wanted = turned.target;
  return {
    ...turned,
    polarity:
      given.polarity === 'no-judgement'
        ? given.polarity
        : given.polarity === 'lower-is-better'
          ? 'higher-is-better'
          : 'lower-is-better',
    target:
      'operator' in wanted
        ? { ...wanted, operator: opposite[wanted.operator] }
        : wanted.kind === 'change' || wanted.kind === 'direction'
          ? { ...wanted, direction: wanted.direction === 'reduce' ? 'increase' : 'reduce' }
          : wanted,
  };
}

const judged = ({ status, rag, gap, progress }: IndicatorEvaluation) => ({ status, rag, gap, progress });

describe('evaluateIndicator, for any input', () => {
  it('gives the same answer in a unit ten times smaller, with gaps ten times as large', () => {
    fc.assert(
      fc.property(question, ({ indicator: given, observations: list, asOf: day }) => {
        const tenfold = (value: number): number => Math.round(value * 1000) / 100;
        const plain = evaluateIndicator(given, { asOf: day, observations: list });
        const scaled = evaluateIndicator(withValues(given, tenfold), { asOf: day, observations: seen(list, tenfold) });
        expect(scaled.status).toBe(plain.status);
        expect(scaled.rag).toBe(plain.rag);
        expect(scaled.progress).toBe(plain.progress);
        expect(scaled.comparison?.position).toBe(plain.comparison?.position);
        expect(scaled.directionOfTravel).toBe(plain.directionOfTravel);
        // A gap has up to four decimals: figures of two, less a whole per cent of one.
        if (plain.gap === null) expect(scaled.gap).toBeNull();
        else expect(scaled.gap).toBe(Math.round(plain.gap * 1e5) / 1e4);
      }),
      RUNS,
    );
  });

  it('gives the same answer for the percentage of everyone else, with every aim reversed', () => {
    fc.assert(
      fc.property(question, ({ indicator, observations: list, asOf: day }) => {
        const given = inPercent(indicator);
        const percentages = seen(list, asPercentage);
        const plain = evaluateIndicator(given, { asOf: day, observations: percentages, rag: RAG });
        const turned = evaluateIndicator(mirrored(given), {
          asOf: day,
          observations: seen(percentages, rest),
          rag: RAG,
        });
        expect(judged(turned)).toEqual(judged(plain));
        expect(turned.expected).toEqual(plain.expected === null ? null : expect.closeTo(100 - plain.expected, 9));
        expect(turned.comparison?.position).toBe(
          given.polarity === 'no-judgement' && plain.comparison?.position !== 'same'
            ? plain.comparison?.position === 'lower'
              ? 'higher'
              : plain.comparison && 'lower'
            : plain.comparison?.position,
        );
      }),
      RUNS,
    );
  });

  it('finds the whole path covered exactly if a level leaves no gap', () => {
    fc.assert(
      fc.property(level, figure, figure, fc.boolean(), (wanted, from, to, exact) => {
        fc.pre(wanted.value !== from);
        const given = anIndicator({ target: wanted, baseline: { value: from, period: '2012/13' } });
        const list = [observed('2013/14', exact ? wanted.value : to)];
        const { progress, gap } = evaluateIndicator(given, { asOf: '2014-06-01', observations: list });
        const atBaseline = evaluateIndicator(given, { asOf: '2014-06-01', observations: [] });
        // A baseline that satisfies the target has no way to go.
        const isThere = atBaseline.reasons.some(({ code }) => code === 'satisfied-at-baseline');
        expect(progress === 1).toBe(!isThere && gap === 0);
        expect(progress === null).toBe(isThere);
      }),
      RUNS,
    );
  });

  it('finds at-most and at-least targets met exactly if the gap is not positive', () => {
    fc.assert(
      fc.property(level, figure, figure, fc.boolean(), (wanted, from, to, isDue) => {
        fc.pre(wanted.operator === 'at-most' || wanted.operator === 'at-least');
        const given = anIndicator({ target: wanted, baseline: { value: from, period: '2012/13' } });
        const { status, gap } = evaluateIndicator(given, {
          asOf: isDue ? '2018-06-01' : '2014-06-01',
          observations: [observed(isDue ? '2017/18' : '2013/14', to)],
        });
        expect(status === 'met').toBe((gap ?? NaN) <= 0);
        expect(gap).toBe(
          wanted.operator === 'at-most'
            ? Math.round((to - wanted.value) * 100) / 100 + 0
            : Math.round((wanted.value - to) * 100) / 100 + 0,
        );
      }),
      RUNS,
    );
  });

  it('ignores the order of observations for different periods', () => {
    fc.assert(
      fc.property(
        question.chain((one) =>
          fc.tuple(fc.constant(one), fc.shuffledSubarray(one.observations, { minLength: one.observations.length })),
        ),
        ([{ indicator: given, observations: list, asOf: day }, shuffled]) => {
          expect(evaluateIndicator(given, { asOf: day, observations: shuffled })).toEqual(
            evaluateIndicator(given, { asOf: day, observations: list }),
          );
        },
      ),
      RUNS,
    );
  });

  it('ignores the order of all observations: headings, lengths, areas and editions with their day', () => {
    fc.assert(
      fc.property(
        anyObservations.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        anyIndicator,
        options,
        ([list, shuffled], given, how) => {
          expect(evaluateIndicator(given, { ...how, observations: shuffled })).toEqual(
            evaluateIndicator(given, { ...how, observations: list }),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('ignores observations of other indicators', () => {
    fc.assert(
      fc.property(question, observations, ({ indicator: given, observations: list, asOf: day }, others) => {
        const mixed = [
          ...others.map((one) => ({ ...one, indicatorId: 'robbery' })),
          ...list,
          { indicatorId: 'theft', period: '2013/14', figure: { value: 1 } },
        ];
        expect(evaluateIndicator(given, { asOf: day, observations: mixed })).toEqual(
          evaluateIndicator(given, { asOf: day, observations: list }),
        );
      }),
      RUNS,
    );
  });

  it('ignores figures for periods that end after the day', () => {
    fc.assert(
      fc.property(question, ({ indicator: given, observations: list, asOf: day }) => {
        // The last day of 2013/14 is 31 March 2014, and so on.
        const known = list.filter(({ period }) => `20${period.slice(-2)}-03-31` <= day);
        expect(evaluateIndicator(given, { asOf: day, observations: list })).toEqual(
          evaluateIndicator(given, { asOf: day, observations: known }),
        );
      }),
      RUNS,
    );
  });

  it('returns plain data, with the reason for the colour last', () => {
    fc.assert(
      fc.property(question, trajectory, ({ indicator: given, observations: list, asOf: day }, path) => {
        const answer = evaluateIndicator(given, { asOf: day, observations: list, trajectory: path });
        expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
        expect(structuredClone(answer)).toStrictEqual(answer);
        expect(answer.reasons.at(-1)?.code).toBe('rag-rule');
        expect(answer.rag === 'grey').toBe(answer.status === 'too-early' || answer.status === 'not-assessed');
      }),
      RUNS,
    );
  });

  it('ignores anything observed or published later', () => {
    fc.assert(
      fc.property(question, observations, ({ indicator: given, observations: list, asOf: day }, later) => {
        const published = later.map((one) => ({ ...one, published: '2030-01-01' }));
        const next = later.map((one) => ({ ...one, period: '2029/30' }));
        expect(evaluateIndicator(given, { asOf: day, observations: [...list, ...published, ...next] })).toEqual(
          evaluateIndicator(given, { asOf: day, observations: list }),
        );
      }),
      RUNS,
    );
  });

  it('ignores the order of editions with a publication day', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(fc.record({ month: fc.integer({ min: 10, max: 12 }), value: figure }), {
            selector: ({ month }) => month,
            minLength: 1,
          })
          .chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray(one, { minLength: one.length }))),
        indicator,
        ([editions, shuffled], given) => {
          const told = (list: typeof editions) =>
            evaluateIndicator(given, {
              asOf: '2015-10-01',
              observations: list.map(({ month, value }) => ({
                ...observed('2013/14', value),
                published: `2014-${String(month)}-01`,
              })),
            });
          expect(told(shuffled)).toEqual(told(editions));
        },
      ),
      RUNS,
    );
  });

  it('decides status and colour without the analyses next to them', () => {
    fc.assert(
      fc.property(
        question,
        fc.integer({ min: 1, max: 5 }),
        ({ indicator: given, observations: list, asOf: day }, factor) => {
          const counted = list.map((one) => ({
            ...one,
            figure: 'missing' in one.figure ? one.figure : { ...one.figure, count: factor, denominator: 1000 },
          }));
          const [bare, full] = [list, counted].map((seen) =>
            evaluateIndicator(given, { asOf: day, observations: seen }),
          );
          expect(full && judged(full)).toEqual(bare && judged(bare));
          // The counts are not those of the figures, which is all that is said of them.
          expect(full?.reasons.filter(({ code }) => code !== 'value-and-count-differ')).toEqual(bare?.reasons);
        },
      ),
      RUNS,
    );
  });
});
