import { describe, expect, it } from 'vitest';
import type { EvaluateOptions } from '../../src/evaluate/options.js';
import { evaluatePlan } from '../../src/evaluate/evaluatePlan.js';
import type { Status } from '../../src/model/status.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Observation } from '../../src/model/observation.js';
import type { Plan } from '../../src/model/plan.js';
import { thrownBy } from '../errors/thrownBy.js';
import { anIndicator, DUE, due, frozen, observed } from './given.js';

const ASOF = '2014-06-01';

/** An indicator that has a status on that day, once the observations below are in. */
function withStatus(id: string, status: Status): { indicator: Indicator; observations: Observation[] } {
  const indicator = anIndicator({
    id,
    target:
      status === 'not-assessed'
        ? { kind: 'not-set', reason: 'deferred' }
        : status === 'missed'
          ? { kind: 'level', operator: 'at-most', value: 80, due: '2014-03-31' }
          : due({ kind: 'level', operator: 'at-most', value: 80 }),
  });
  const value = { met: 80, 'on-track': 90, 'off-track': 99, missed: 90, 'too-early': undefined, 'not-assessed': 90 }[
    status
  ];
  return { indicator, observations: value === undefined ? [] : [{ ...observed('2013/14', value), indicatorId: id }] };
}

const WORST_FIRST: readonly Status[] = ['missed', 'off-track', 'not-assessed', 'too-early', 'on-track', 'met'];
const NONE = { met: 0, 'on-track': 0, 'off-track': 0, 'too-early': 0, missed: 0, 'not-assessed': 0 };

function aPlan(parts: Partial<Plan> = {}): Plan {
  const all = WORST_FIRST.map((status) => withStatus(status, status));
  return {
    id: 'plan',
    title: 'Plan',
    period: { start: '2013-04-01', end: DUE },
    partnership: { name: 'Partnership' },
    comparators: [{ id: 'kent', name: 'Kent', kind: 'county' }],
    priorities: [],
    themes: [],
    indicators: all.map(({ indicator }) => indicator),
    actions: [],
    observations: all.flatMap(({ observations }) => observations),
    claims: [],
    sources: [],
    ...parts,
  };
}

const priority = (id: string, indicatorIds: readonly string[]): Plan['priorities'][number] => ({
  id,
  title: id,
  aims: [],
  indicatorIds,
  actionIds: [],
  themeIds: [],
  leads: [],
});

describe('evaluatePlan', () => {
  it('evaluates every indicator once, in the plan’s order', () => {
    const { planId, asOf, indicators, summary } = evaluatePlan(aPlan(), { asOf: ASOF });
    expect(planId).toBe('plan');
    expect(asOf).toBe(ASOF);
    expect(indicators.map(({ indicatorId, status }) => [indicatorId, status])).toEqual(
      WORST_FIRST.map((status) => [status, status]),
    );
    expect(summary).toEqual({ met: 1, 'on-track': 1, 'off-track': 1, 'too-early': 1, missed: 1, 'not-assessed': 1 });
  });

  // Worst status wins (methods.md, section 8: "Roll-up target to goal to parent: worst status wins").
  it.each(WORST_FIRST.map((worst, index) => [worst, WORST_FIRST.slice(index).reverse()] as const))(
    'gives a priority its worst status: %s of %j',
    (worst, ids) => {
      const { priorities } = evaluatePlan(aPlan({ priorities: [priority('p', ids)] }), { asOf: ASOF });
      expect(priorities).toEqual([
        {
          priorityId: 'p',
          status: worst,
          counts: { ...NONE, ...Object.fromEntries(ids.map((id) => [id, 1])) },
          summary: expect.any(String) as string,
        },
      ]);
    },
  );

  it('finds a priority or theme without indicators not assessed', () => {
    const { priorities, themes } = evaluatePlan(
      aPlan({ priorities: [priority('p', [])], themes: [{ id: 't', title: 'T', scope: 'county', priorityIds: [] }] }),
      { asOf: ASOF },
    );
    const nothing = { status: 'not-assessed', counts: NONE, summary: 'no indicators' };
    expect(priorities).toEqual([{ priorityId: 'p', ...nothing }]);
    expect(themes).toEqual([{ themeId: 't', ...nothing }]);
  });

  it.each([
    [['met', 'on-track', 'off-track'], '2 of 3 on track or met, 1 off track'],
    [['missed', 'off-track'], '0 of 2 on track or met, 1 missed, 1 off track'],
    [['met', 'too-early', 'not-assessed'], '1 of 3 on track or met, 1 not assessed, 1 too early'],
    [['too-early'], '1 of 1 too early'],
    [['met'], '1 of 1 on track or met'],
  ])("says in words how many of a priority's indicators are on track: %j", (ids, words) => {
    const { priorities } = evaluatePlan(aPlan({ priorities: [priority('p', ids)] }), { asOf: ASOF });
    expect(priorities[0]?.summary).toBe(words);
  });

  it('counts an indicator that two priorities share once in the summary and once in a theme', () => {
    const { summary, priorities, themes } = evaluatePlan(
      aPlan({
        priorities: [priority('p', ['met', 'on-track']), priority('q', ['met', 'off-track'])],
        themes: [{ id: 't', title: 'T', scope: 'partnership', priorityIds: ['p', 'q'] }],
      }),
      { asOf: ASOF },
    );
    expect(summary.met).toBe(1);
    expect(priorities.map(({ status, counts }) => [status, counts.met])).toEqual([
      ['on-track', 1],
      ['off-track', 1],
    ]);
    expect(themes).toEqual([
      {
        themeId: 't',
        status: 'off-track',
        counts: { ...NONE, met: 1, 'on-track': 1, 'off-track': 1 },
        summary: '2 of 3 on track or met, 1 off track',
      },
    ]);
  });

  it('counts the findings, a shared indicator once in the plan and in a theme', () => {
    const counted = (id: string, value: number): Indicator => ({
      ...anIndicator({ unit: { kind: 'rate', per: 1000, of: 'population' } }),
      id,
      baseline: { value, period: '2012/13', count: value * 100, denominator: 100_000 },
      comparisons: [{ comparatorId: 'kent', figure: { value: 10 } }],
    });
    const plan = aPlan({
      indicators: [counted('good', 7), counted('same', 10), { ...anIndicator(), id: 'alone' }],
      priorities: [priority('p', ['good', 'same']), priority('q', ['good', 'alone'])],
      themes: [{ id: 't', title: 'T', scope: 'partnership', priorityIds: ['p', 'q'] }],
      comparators: [{ id: 'kent', name: 'Kent', kind: 'county', includesArea: true }],
      observations: [],
    });
    const { analyses, indicators } = evaluatePlan(plan, { asOf: ASOF });
    const none = { better: 0, similar: 0, worse: 0, higher: 0, lower: 0, 'not-compared': 0, 'not-known': 0, none: 0 };
    expect(analyses.plan.comparison).toEqual({ ...none, better: 1, similar: 1, none: 1 });
    expect(analyses.priorities.map(({ priorityId, counts }) => [priorityId, counts.comparison])).toEqual([
      ['p', { ...none, better: 1, similar: 1 }],
      ['q', { ...none, better: 1, none: 1 }],
    ]);
    expect(analyses.themes).toEqual([{ themeId: 't', counts: analyses.plan }]);
    expect(analyses.plan.trend).toMatchObject({ 'not-known': 3, improving: 0 });
    expect(analyses.plan.variation).toMatchObject({ 'not-assessed': 3 });
    expect(analyses.plan.outlook).toEqual({ 'on-track': 0, 'too-early': 0, 'off-track': 0, 'not-known': 3 });
    expect(indicators[0]?.summary).toBe('Too early, but better than Kent.');
    expect(indicators[0]?.comparison?.significance.reasons[0]?.message).toContain('Kent contains the area itself');
  });

  it('counts a trend by its direction if neither direction is better', () => {
    const counts = [1600, 1450, 1300, 1150, 850];
    const figureOf = (count: number) => ({ value: count / 100, count, denominator: 100_000 });
    const years = ['2009/10', '2010/11', '2011/12', '2012/13', '2013/14'];
    const indicator = anIndicator({
      unit: { kind: 'rate', per: 1000, of: 'population' },
      polarity: 'no-judgement',
      baseline: { ...figureOf(1600), period: '2008/09' },
    });
    const observations = years.map((period, index) => ({
      ...observed(period, 0),
      figure: figureOf(counts[index] ?? 0),
    }));
    const plan = aPlan({ indicators: [indicator], priorities: [], observations });
    expect(evaluatePlan(plan, { asOf: ASOF }).analyses.plan.trend).toMatchObject({ decreasing: 1, 'not-known': 0 });
  });

  it('prefers the given observations to the plan’s own, and says so', () => {
    const again = { ...observed('2013/14', 80), indicatorId: 'off-track' };
    const { indicators } = evaluatePlan(aPlan(), { asOf: ASOF, observations: [again] });
    const evaluation = indicators.find(({ indicatorId }) => indicatorId === 'off-track');
    expect(evaluation?.status).toBe('met');
    expect(evaluation?.reasons.find(({ code }) => code === 'edition-taken')?.message).toBe(
      'Several figures for 2013/14 were given. The one given for this evaluation was taken, not the one in the plan.',
    );
  });

  it('prefers the given observations to the plan’s own, even if those were published later', () => {
    const [own, again] = [
      { ...observed('2013/14', 99), indicatorId: 'met', published: '2014-05-02' },
      { ...observed('2013/14', 79), indicatorId: 'met', published: '2014-05-01' },
    ];
    const { indicators } = evaluatePlan(aPlan({ observations: [own] }), { asOf: ASOF, observations: [again] });
    expect(indicators.find(({ indicatorId }) => indicatorId === 'met')?.actual?.value).toBe(79);
  });

  it('evaluates a part of the area on its own figures', () => {
    const areas = [{ id: 'north', name: 'North', kind: 'ward' }] as NonNullable<Plan['areas']>;
    const target = due({ kind: 'change', direction: 'reduce', by: { percent: 20 } });
    const north = (period: string, value: number) => ({ ...observed(period, value), areaId: 'north' });
    const plan = aPlan({ areas, indicators: [anIndicator({ target })], observations: [north('2012/13', 10)] });
    const options = { asOf: ASOF, observations: [north('2013/14', 8)] };
    expect(evaluatePlan(plan, { ...options, areaId: 'north' }).indicators[0]).toMatchObject({
      status: 'met',
      baseline: { value: 10 },
    });
    expect(evaluatePlan(plan, options).indicators[0]).toMatchObject({ status: 'too-early', baseline: { value: 100 } });
  });

  it('uses the end of the plan for a target without a day, and passes on the rules', () => {
    const indicator = anIndicator({ target: { kind: 'level', operator: 'at-most', value: 80 } });
    const plan = aPlan({ indicators: [indicator], observations: [observed('2017/18', 88)] });
    const rag = {
      tolerance: { percent: 10, of: 'target' },
      insideTolerance: 'green',
      improvementLiftsRed: false,
    } as const;
    const { indicators } = evaluatePlan(plan, { asOf: '2018-06-01', rag });
    expect(indicators[0]).toMatchObject({ status: 'missed', rag: 'green', target: { due: DUE } });
    const early = evaluatePlan(
      { ...plan, observations: [observed('2013/14', 95.7)] },
      { asOf: ASOF, trajectory: 'compound' },
    );
    // 100 × 0.8^(12 ÷ 60) = 95.635…: linear, 96, it would be on track.
    expect(early.indicators[0]?.status).toBe('off-track');
  });

  it('is plain data and does not change its input', () => {
    const plan = frozen(structuredClone(aPlan({ priorities: [priority('p', ['met'])] })));
    const evaluation = evaluatePlan(
      plan,
      frozen({ asOf: ASOF, observations: [{ ...observed('2013/14', 80), indicatorId: 'met' }] }),
    );
    expect(structuredClone(evaluation)).toStrictEqual(evaluation);
    expect(JSON.parse(JSON.stringify(evaluation))).toStrictEqual(evaluation);
  });

  const refusal = (plan: unknown, options: unknown = { asOf: ASOF }): string =>
    thrownBy(() => evaluatePlan(plan as Plan, options as EvaluateOptions)).code;

  it.each([
    ['no plan', undefined, undefined, 'INVALID_PLAN'],
    ['a plan without its lists', { id: 'plan' }, undefined, 'INVALID_PLAN'],
    ['no options', aPlan(), null, 'INVALID_ARGUMENT'],
    ['no day', aPlan(), { asOf: '1 June 2014' }, 'INVALID_DAY'],
    ['an observation that is nothing', aPlan(), { asOf: ASOF, observations: [undefined] }, 'INVALID_ARGUMENT'],
    [
      'an observation of an indicator it does not hold',
      aPlan(),
      { asOf: ASOF, observations: [observed('2013/14', 1)] },
      'UNKNOWN_INDICATOR',
    ],
    [
      'an observation of a period that cannot be read, whatever its indicator',
      aPlan({ observations: [{ ...observed('lately', 80), indicatorId: 'met' }] }),
      undefined,
      'INVALID_PERIOD',
    ],
    [
      'an observation of a comparator it does not hold',
      aPlan(),
      { asOf: ASOF, observations: [{ ...observed('2013/14', 1), indicatorId: 'met', comparatorId: 'essex' }] },
      'UNKNOWN_COMPARATOR',
    ],
    ['a part of the area that it does not hold', aPlan(), { asOf: ASOF, areaId: 'north' }, 'UNKNOWN_AREA'],
    [
      'an observation of a part of the area that it does not hold',
      aPlan(),
      { asOf: ASOF, observations: [{ ...observed('2013/14', 1), indicatorId: 'met', areaId: 'north' }] },
      'UNKNOWN_AREA',
    ],
    [
      'a priority with an indicator it does not hold',
      aPlan({ priorities: [priority('p', ['nope'])] }),
      undefined,
      'UNKNOWN_INDICATOR',
    ],
    [
      'a theme of a priority it does not hold',
      aPlan({ themes: [{ id: 't', title: 'T', scope: 'county', priorityIds: ['p'] }] }),
      undefined,
      'UNKNOWN_PRIORITY',
    ],
    [
      'a rule it does not know',
      aPlan(),
      { asOf: ASOF, rag: { tolerance: { amount: -1 }, insideTolerance: 'amber', improvementLiftsRed: false } },
      'INVALID_RAG_RULE',
    ],
  ])('refuses %s', (_, plan, options, code) => {
    expect(refusal(plan, options === undefined ? { asOf: ASOF } : options)).toBe(code);
  });

  it('also refuses an unknown observation of the plan itself', () => {
    expect(refusal(aPlan({ observations: [observed('2013/14', 1)] }))).toBe('UNKNOWN_INDICATOR');
  });

  it('reports one indicator whose target is too large for a number, and evaluates the others', () => {
    // 1e308 and nine times as much again is 1e309, and the largest number is below 1.8e308.
    const huge = anIndicator({
      id: 'huge',
      baseline: { value: 1e308, period: '2012/13' },
      target: due({ kind: 'change', direction: 'increase', by: { percent: 900 } }),
    });
    const plan = aPlan();
    const { indicators, summary } = evaluatePlan({ ...plan, indicators: [huge, ...plan.indicators] }, { asOf: ASOF });
    const data = { error: 'RESULT_OUT_OF_RANGE', details: 'The exact result is larger than any number can hold.' };
    expect(indicators[0]).toMatchObject({
      indicatorId: 'huge',
      status: 'not-assessed',
      rag: 'grey',
      target: null,
      summary: 'Not assessed.',
      reasons: [{ code: 'cannot-be-calculated', data }, { code: 'rag-rule' }],
      trend: { reasons: [{ code: 'cannot-be-calculated' }] },
    });
    expect(indicators.slice(1)).toEqual(evaluatePlan(plan, { asOf: ASOF }).indicators);
    expect(summary['not-assessed']).toBe(2);
  });
});
