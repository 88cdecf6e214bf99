import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateIndicator, evaluatePlan, type IndicatorEvaluation } from '../../src/index.js';
import type { KnownFigure, Rank } from '../../src/model/figure.js';
import type { Indicator } from '../../src/model/indicator.js';
import type { Observation } from '../../src/model/observation.js';
import type { Plan } from '../../src/model/plan.js';
import { type Status, STATUSES_WORST_FIRST } from '../../src/model/status.js';
import { type Asking, askingOf, KINDS } from './second/arbitrary.js';
import { growsWithTime } from './second/asked.js';
import { isEqualLength, lengthOf, spanOf, spanOfFigure } from './second/figures.js';

/* What holds of every evaluation, whatever the rules are. The questions are those of the second evaluator. */

const RUNS = { numRuns: 1_500 };
const anyAsking = fc.oneof(...KINDS.map((kind) => askingOf(kind)));
// Of these a better figure is never too good. A change that recurs is left out: a good year makes the next one harder.
const ONE_SIDED = fc
  .oneof(...(['level', 'range', 'change', 'maintain', 'comparator', 'direction', 'rank'] as const).map(askingOf))
  .filter(({ indicator: { target } }) => isOneSided(target));

function isOneSided(target: Indicator['target']): boolean {
  if (target.kind === 'range' || target.kind === 'maintain') return target.orBetter === true;
  // Where it is counted from the year before, a better year is a harder start for the next.
  return (target.kind !== 'change' && target.kind !== 'direction') || target.every === undefined;
}

function evaluations({ indicator, observations, planPeriod, days }: Asking): IndicatorEvaluation[] {
  return days.map((asOf) => evaluateIndicator(indicator, { asOf, observations, planPeriod }));
}

describe('an evaluation', () => {
  it('is the same in every detail, whatever the order of the observations', () => {
    const shuffled = anyAsking.chain((asking) =>
      fc.tuple(
        fc.constant(asking),
        fc.shuffledSubarray([...asking.observations], { minLength: asking.observations.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([asking, observations]) => {
        expect(evaluations({ ...asking, observations })).toEqual(evaluations(asking));
      }),
      RUNS,
    );
  });

  it('is the same whatever is observed for other indicators and for parts of the area', () => {
    fc.assert(
      fc.property(anyAsking, fc.nat(8), fc.boolean(), (asking, value, isWard) => {
        const others = OTHER_PERIODS.map((period) => ({
          indicatorId: isWard ? asking.indicator.id : 'robbery',
          period,
          figure: { value },
          ...(isWard ? { areaId: 'north' } : {}),
        }));
        const observations = [...others, ...asking.observations];
        expect(evaluations({ ...asking, observations }).map(used)).toEqual(evaluations(asking).map(used));
      }),
      RUNS,
    );
  });

  it('is the same whatever is known about later periods and figures published later', () => {
    const later: readonly Pick<Observation, 'period' | 'published'>[] = [
      ...['2018/19', '2018', '2018/19 Q4', 'March 2019', '2018-04-01'].map((period) => ({ period })),
      ...['2013/14', '2014/15', '2015/16'].map((period) => ({ period, published: '2018-04-01' })),
    ];
    fc.assert(
      fc.property(anyAsking, fc.nat(8), fc.option(fc.constant('kent')), (asking, value, comparatorId) => {
        const { id } = asking.indicator;
        const unknown = later.map((one) => ({ ...one, indicatorId: id, figure: { value }, ...theirs(comparatorId) }));
        const observations = [...unknown, ...asking.observations];
        expect(evaluations({ ...asking, observations }).map(used)).toEqual(evaluations(asking).map(used));
      }),
      RUNS,
    );
  });

  it('leaves out counts and rates of another length, and only mentions them in the list of figures left out', () => {
    const growing = anyAsking.filter(
      ({ indicator }) => growsWithTime(indicator.unit) && lengthOf(indicator) !== null && hasFigures(indicator),
    );
    fc.assert(
      fc.property(growing, fc.nat(8), fc.option(fc.constant('kent')), (asking, value, comparatorId) => {
        const { indicator } = asking;
        const length = lengthOf(indicator);
        // An interim target for a year has the figure of its year, whatever the length of the others.
        const ofInterim = new Set((indicator.target.interim ?? []).map(({ period }) => period));
        const isUnlike = (period: string): boolean =>
          !isEqualLength(spanOf(period).length, length) && !ofInterim.has(period);
        const unlike = OTHER_PERIODS.filter(isUnlike).map((period) => ({
          indicatorId: indicator.id,
          period,
          figure: { value },
          ...theirs(comparatorId),
        }));
        const observations = [...unlike, ...asking.observations];
        const after = evaluations({ ...asking, observations });
        // Where they contradict the figures that are judged, they are of use.
        const before = evaluations(asking);
        fc.pre(![...before, ...after].some(contradictsItself));
        expect(after.map(used)).toEqual(before.map(used));
      }),
      RUNS,
    );
  });

  it('of a one-sided target is never worse for a better figure', () => {
    fc.assert(
      fc.property(ONE_SIDED, fc.nat(99), fc.constantFrom(0.5, 1, 3), (asking, place, distance) => {
        const better = improved(asking, place, distance);
        const before = evaluations(asking);
        for (const [index, evaluation] of evaluations(better).entries()) {
          const { status } = evaluation;
          const was = before[index]?.status ?? 'met';
          // A quarter may be so good that its year cannot be right.
          if ([before[index], evaluation].some((one) => one !== undefined && contradictsItself(one))) continue;
          if (isNoWorse(status, was, asking.indicator.target.every !== undefined)) continue;
          throw new Error(
            JSON.stringify({ asOf: asking.days[index], was, status, asking, better: better.observations }, null, 2),
          );
        }
      }),
      { numRuns: 6_000 },
    );
  });

  it('is the same however a number is written', () => {
    fc.assert(
      fc.property(anyAsking, fc.nat(2), (asking, way) => {
        const { indicator, observations } = asking;
        const rewritten = JSON.parse(
          writtenOtherwise(JSON.stringify({ indicator, observations }), way),
        ) as typeof asking;
        const before = JSON.stringify(evaluations(asking));
        expect(JSON.stringify(evaluations({ ...asking, ...rewritten }))).toBe(before);
      }),
      RUNS,
    );
  });
});

function contradictsItself({ reasons, series }: IndicatorEvaluation): boolean {
  return [...reasons, ...series.leftOut.map(({ reason }) => reason)].some(
    ({ code }) => code === 'parts-contradict-whole',
  );
}

describe('evaluatePlan', () => {
  it('evaluates each indicator as if it were the only one, even if another fails', () => {
    const askings = fc.array(anyAsking, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(askings, fc.constantFrom(...TROUBLES), fc.nat(3), (list, trouble, position) => {
        const plans = list.map((asking, index) => withId(asking, `indicator-${String(index)}`));
        const all = [...plans];
        all.splice(position, 0, trouble);
        const { indicators, summary } = evaluatePlan(planOf(all), { asOf: LAST_DAY });
        const alone = all.map((one) => evaluatePlan(planOf([one]), { asOf: LAST_DAY }).indicators[0]);
        expect(indicators).toEqual(alone);
        const found = indicators.find(({ indicatorId }) => indicatorId === trouble.indicator.id);
        expect(found?.status).toBe('not-assessed');
        expect(Object.values(summary).reduce((sum, count) => sum + count, 0)).toBe(all.length);
      }),
      { numRuns: 500 },
    );
  });
});

const OTHER_PERIODS = [
  '2013/14',
  '2014/15 Q4',
  '2015/16 Q2',
  'March 2016',
  'August 2015',
  '2015/16 Q1-Q2',
  '2014-03-31',
];
const LAST_DAY = '2017-06-30';

// A figure that does not satisfy a target without a path is not assessed, and a better one may satisfy it. Where each
// period counts, the one that was missed may be the only one known.
function isNoWorse(status: Status, was: Status, isEvery: boolean): boolean {
  if (status === 'not-assessed') return status === was || (isEvery && (was === 'missed' || was === 'off-track'));
  if (was === 'not-assessed') return status === 'met' || status === 'on-track';
  return STATUSES_WORST_FIRST.indexOf(status) >= STATUSES_WORST_FIRST.indexOf(was);
}

function theirs(comparatorId: string | null): { comparatorId?: string } {
  return comparatorId === null ? {} : { comparatorId };
}

function hasFigures({ target }: Indicator): boolean {
  return target.kind !== 'milestone' && target.kind !== 'not-set';
}

/** An evaluation without what it says of figures that it did not use. */
function used({ series, reasons, ...evaluation }: IndicatorEvaluation): object {
  return {
    ...evaluation,
    // An interim target is judged on a figure of its own length.
    interim: null,
    // A control chart may be drawn of months, and a trend tested on years, whatever length the target is for.
    ...{ controlChart: null, trend: null, projection: null, yearToDate: null, summary: null },
    series: { ...series, leftOut: [] },
    // That no figure is known is not said where one was left out.
    reasons: reasons.filter(({ code }) => !code.startsWith('period-length-') && code !== 'no-figure'),
  };
}

/** Makes the area's figures that end on one day better, unless the target is counted from them. */
function improved(asking: Asking, place: number, distance: number): Asking {
  const { indicator, observations } = asking;
  const { target } = indicator;
  const own = observations.filter((one) => isOwn(one, indicator));
  const chosen = own[place % own.length];
  const counted = 'from' in target ? spanOf(target.from).end : null;
  if (chosen === undefined || endOf(chosen) === counted) return asking;
  const change = (figure: KnownFigure): KnownFigure => ({
    ...figure,
    value: possible(indicator, figure.value + (isDown(indicator) ? -distance : distance)),
    ...(figure.rank && target.kind === 'rank' ? { rank: higherUp(figure.rank, target.end) } : {}),
  });
  return {
    ...asking,
    observations: observations.map((one) =>
      isOwn(one, indicator) && endOf(one) === endOf(chosen) && !('missing' in one.figure)
        ? { ...one, figure: change(one.figure) }
        : one,
    ),
  };
}

function isOwn(one: Observation, { id }: Indicator): boolean {
  return one.indicatorId === id && (one.comparatorId ?? null) === null && (one.areaId ?? null) === null;
}

function endOf({ period, figure }: Observation): number {
  return spanOfFigure(period, figure).end;
}

function isDown({ target, polarity }: Indicator): boolean {
  if ('operator' in target) return target.operator === 'at-most' || target.operator === 'below';
  return 'direction' in target ? target.direction === 'reduce' : polarity === 'lower-is-better';
}

function possible({ unit }: Indicator, value: number): number {
  const mayBeNegative = unit.kind === 'score' || unit.kind === 'points' || 'signed' in unit;
  return mayBeNegative ? value : Math.max(value, 0);
}

function higherUp(rank: Rank, end: Rank['from']): Rank {
  const step = rank.from === end ? -1 : 1;
  return { ...rank, place: Math.min(Math.max(rank.place + step, 1), rank.of ?? rank.place) };
}

/** Writes every number of some JSON with zeros at the end, with an exponent, or 0 as -0. */
function writtenOtherwise(json: string, way: number): string {
  return json.replace(/(?<=:)-?\d+(?:\.\d+)?(?=[,}\]])/gu, (number) => {
    if (way === 0) return number.includes('.') ? `${number}00` : `${number}.00`;
    if (way === 1) return `${number}e0`;
    return number === '0' ? '-0.0' : number;
  });
}

const PLAN: Plan = {
  id: 'plan',
  title: 'Plan',
  period: { start: '2012-04-01', end: '2018-03-31' },
  partnership: { name: 'Partnership' },
  comparators: [
    { id: 'kent', name: 'Kent', kind: 'county' },
    { id: 'group', name: 'Similar areas', kind: 'most-similar-group' },
  ],
  priorities: [],
  themes: [],
  indicators: [],
  actions: [],
  observations: [],
  claims: [],
  areas: [{ id: 'north', name: 'North' }],
  sources: [],
};

type InPlan = Pick<Asking, 'indicator' | 'observations'>;

function planOf(list: readonly InPlan[]): Plan {
  const ids = new Set(list.map(({ indicator }) => indicator.id));
  return {
    ...PLAN,
    indicators: list.map(({ indicator }) => indicator),
    observations: list.flatMap(({ observations }) => observations).filter(({ indicatorId }) => ids.has(indicatorId)),
  };
}

function withId({ indicator, observations }: Asking, id: string): InPlan {
  return {
    indicator: { ...indicator, id },
    observations: observations.map((one) => (one.indicatorId === indicator.id ? { ...one, indicatorId: id } : one)),
  };
}

const LARGEST = Number.MAX_VALUE;

/** An indicator in which something is wrong, or cannot be worked out. */
function trouble(parts: Partial<Indicator>, observed: readonly Omit<Observation, 'indicatorId'>[]): InPlan {
  const indicator: Indicator = {
    id: 'trouble',
    name: 'Trouble',
    unit: { kind: 'money', currency: 'GBP' },
    polarity: 'higher-is-better',
    baseline: { value: 2, period: '2012/13' },
    comparisons: [],
    target: { kind: 'level', operator: 'at-least', value: 3, due: '2016-03-31' },
    ...parts,
  };
  return { indicator, observations: observed.map((one) => ({ ...one, indicatorId: 'trouble' })) };
}

const reached = [{ period: '2015/16', figure: { value: 3 } }];
const TROUBLES: readonly InPlan[] = [
  // Twice the largest number is not a number.
  trouble(
    {
      baseline: { value: LARGEST, period: '2012/13' },
      target: { kind: 'change', direction: 'increase', by: { percent: 100 }, due: '2016-03-31' },
    },
    reached,
  ),
  trouble(
    {
      baseline: { value: LARGEST, period: '2012/13' },
      target: { kind: 'change', direction: 'increase', by: { amount: LARGEST }, due: '2016-03-31' },
    },
    reached,
  ),
  trouble({}, [...reached, { period: '2015/16', figure: { value: 4 } }]),
  trouble({}, [{ period: '2015/16', figure: { missing: 'suppressed' } }]),
  trouble({ baseline: { value: 2 } }, reached),
  trouble({ target: { kind: 'maintain', orBetter: true }, polarity: 'no-judgement' }, reached),
  trouble({ target: { kind: 'level', operator: 'at-most', value: 3, direction: 'reduce' } }, reached),
];
