import fc from 'fast-check';
import type { KnownFigure, MissingFigure, Rank } from '../../../src/model/figure.js';
import type { Covers, Indicator } from '../../../src/model/indicator.js';
import type { Observation } from '../../../src/model/observation.js';
import type { Day, PlanPeriod } from '../../../src/model/period.js';
import type { Polarity } from '../../../src/model/polarity.js';
import type { Amount, InterimTarget, Operator, Recurrence, Target } from '../../../src/model/target.js';
import type { Unit } from '../../../src/model/unit.js';
import { growsWithTime } from './asked.js';
import { dayNumber, dayText, monthOf } from './days.js';
import { DAYS, DUE, FULL, OTHERS, PLANS, QUARTERS, YEARS } from './pools.js';
import { isEqualLength, type Length, lengthOf, spanOf, spanOfFigure } from './figures.js';

/*
 * Questions that are dense in what is hard to judge: few values, so that many are equal, and few periods, so that they
 * collide. Left out, because the contract leaves them open:
 *
 * - a baseline of another length than the indicator's own `covers`, or one that does not end with a month
 * - an indicator without a length once it is due
 * - a comparator target of an indicator without a length in months
 * - interim targets for a range, for a state, or next to `every`
 * - interim targets for the due period or after it
 * - `every` on a direction, next to `from`, on an average, with rolling years, or with shorter figures of a percentage
 * - `every` with no plan period where the baseline is undated
 * - `from` where the indicator is neither annual nor quarterly
 * - a comparator's figure that is both observed and stated next to the baseline
 * - year-to-date figures, and days on which the baseline is still to come
 */

/** An indicator with its figures, and the days on which to ask. */
export interface Asking {
  readonly indicator: Indicator;
  readonly observations: readonly Observation[];
  readonly planPeriod: PlanPeriod | undefined;
  readonly days: readonly Day[];
}

interface Baseline {
  readonly period?: string;
  readonly covers?: Recurrence;
  readonly averageOf?: Recurrence;
  readonly missing?: MissingFigure['missing'];
}

interface Raw {
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly wanted: Target;
  readonly due: Day | undefined;
  readonly every: Recurrence | undefined;
  readonly interim: readonly { period: string; value: number }[];
  readonly baseline: Baseline;
  readonly value: number;
  readonly covers: Covers | undefined;
  readonly breaks: Indicator['breaks'];
  readonly stated: readonly ({ readonly value: number; readonly period: string | undefined } | undefined)[];
  readonly planPeriod: PlanPeriod | undefined;
  readonly style: number;
  readonly isUnique: boolean;
  readonly outturns: readonly RawOutturn[];
  readonly inParts: RawYear | undefined;
  readonly days: readonly Day[];
}

/** A year with its quarters, of which it is the sum, or the average where they do not add up. */
interface RawYear {
  readonly year: string;
  readonly quarters: readonly (number | undefined)[];
  readonly isLastNoted: boolean;
}

interface RawOutturn {
  readonly place: number;
  readonly value: number;
  readonly who: Who;
  readonly theirs: number;
  readonly edition: Edition;
  readonly rank: { readonly place: number; readonly from: Rank['from']; readonly of: number | undefined } | undefined;
  readonly counts: readonly [number, number] | undefined;
}

type Published = '2014-06-01' | '2016-05-01' | '2016-07-01';
type Who = 'area' | 'kent' | 'group' | 'ward' | 'another-indicator' | 'area-and-kent';
type Edition = 'missing' | 'nulls' | 'provisional' | 'revised' | Published | undefined;

const ID = 'burglary';

const UNITS: readonly Unit[] = [
  { kind: 'count', of: 'offences' },
  { kind: 'count', of: 'offences' },
  { kind: 'rate', per: 1000, of: 'population' },
  { kind: 'percentage' },
  { kind: 'percentage', signed: true },
  { kind: 'money', currency: 'GBP' },
  { kind: 'duration', unit: 'minutes' },
  { kind: 'score' },
  { kind: 'points' },
];

const BASELINES: readonly Baseline[] = [
  ...Array.from({ length: 8 }, () => ({ period: '2012/13' })),
  { period: '2012' },
  { period: 'October 2011 to September 2012' },
  { period: 'March 2013' },
  { period: 'March 2013', covers: 'year' },
  { period: 'March 2013', covers: 'quarter' },
  { period: 'March 2013', covers: 'month' },
  { period: '2012/13 Q4' },
  { period: '2012/13 Q3-Q4' },
  { period: '2010/11 to 2012/13' },
  { period: '2010/11 to 2012/13', averageOf: 'year' },
  { period: '2013-03-31' },
  { period: '2013-03-31', covers: 'year' },
  {},
  { covers: 'year' },
  { missing: 'not-available' },
  { missing: 'suppressed', period: '2012/13' },
  { missing: 'blank', period: 'March 2013' },
  { missing: 'not-available', period: '2012/13 Q4' },
];

const whole = fc.integer({ min: 0, max: 8 });
const value = fc.oneof({ weight: 5, arbitrary: whole }, fc.constantFrom(2.5, 4.5));
const operator = fc.constantFrom<Operator>('at-most', 'at-least', 'below', 'above');
const direction = fc.constantFrom('reduce' as const, 'increase' as const);
const half = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined, freq: 1 });
const rarely = <Value>(of: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of });
const amount = fc.oneof(
  fc.constantFrom(10, 25, 50, 100).map((percent): Amount => ({ percent })),
  fc.integer({ min: 0, max: 3 }).map((points): Amount => ({ points })),
);
const from = fc.constantFrom(undefined, undefined, '2012/13', '2013/14', '2011/12 to 2013/14', '2013/14 Q1');

const TARGETS = {
  level: fc.record({
    kind: fc.constant('level' as const),
    operator,
    value,
    direction: rarely(direction),
  }),
  range: fc
    .record({ min: whole, width: fc.integer({ min: 0, max: 3 }), orBetter: half(fc.boolean()) })
    .map(({ min, width, orBetter }) => ({ kind: 'range' as const, min, max: min + width, orBetter })),
  change: fc.record({ kind: fc.constant('change' as const), direction, by: amount, from }),
  maintain: fc.record({
    kind: fc.constant('maintain' as const),
    orBetter: half(fc.boolean()),
    tolerance: half(amount),
  }),
  comparator: fc.record({
    kind: fc.constant('comparator' as const),
    comparatorId: fc.constant('kent'),
    operator,
    factor: fc.constantFrom(undefined, undefined, 0.5, 1.1, 2),
  }),
  direction: fc.record({ kind: fc.constant('direction' as const), direction, from }),
  rank: fc.record({
    kind: fc.constant('rank' as const),
    within: fc.integer({ min: 1, max: 4 }),
    end: fc.constantFrom('lowest' as const, 'highest' as const),
  }),
  milestone: fc.record({
    kind: fc.constant('milestone' as const),
    description: fc.constant('Open a shop'),
    reached: fc.constantFrom(undefined, false as const, '2014-03-31', '2016-03-31', '2016-04-01'),
  }),
  'not-set': fc.record({ kind: fc.constant('not-set' as const), reason: fc.constant('deferred' as const) }),
};

const editions = fc.oneof(
  { weight: 12, arbitrary: fc.constant(undefined) },
  fc.constantFrom<Edition>('missing', 'nulls', 'provisional', 'revised', '2014-06-01', '2016-05-01', '2016-07-01'),
);
const rank = fc.record({
  place: fc.integer({ min: 1, max: 6 }),
  from: fc.constantFrom('lowest' as const, 'highest' as const),
  of: fc.constantFrom(6, 6, undefined),
});

const quarter = fc.constantFrom(undefined, 0, 0, 6, 7, 15, 20);
const inParts = fc.record({
  year: fc.constantFrom('2013/14', '2015/16'),
  quarters: fc.tuple(quarter, quarter, quarter, quarter),
  isLastNoted: fc.constantFrom(false, false, true),
});
const stated = fc.record({ value, period: fc.constantFrom(undefined, undefined, undefined, '2011/12', '2013/14') });

/** Questions about one kind of target. */
export function askingOf(kind: keyof typeof TARGETS): fc.Arbitrary<Asking> {
  const kent = kind === 'comparator' ? 12 : 1;
  const outturn = fc.record({
    place: fc.nat(9_999),
    value,
    who: fc.oneof(
      { weight: 8, arbitrary: fc.constant<Who>('area') },
      { weight: kent, arbitrary: fc.constantFrom<Who>('kent', 'area-and-kent', 'area-and-kent') },
      fc.constantFrom<Who>('group', 'ward', 'another-indicator'),
    ),
    theirs: value,
    edition: editions,
    rank: kind === 'rank' ? fc.oneof({ weight: 9, arbitrary: rank }, fc.constant(undefined)) : rarely(rank),
    counts: rarely(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 5, max: 9 }))),
  });
  return fc
    .record({
      unit: kind === 'comparator' ? fc.constantFrom(...UNITS.slice(1)) : fc.constantFrom(...UNITS),
      polarity: fc.constantFrom<Polarity>('lower-is-better', 'higher-is-better', 'no-judgement'),
      wanted: TARGETS[kind] as fc.Arbitrary<Target>,
      due: fc.constantFrom(...DUE),
      every: rarely(fc.constantFrom<Recurrence>('year', 'year', 'quarter', 'month')),
      interim: fc.uniqueArray(
        fc.record({
          period: fc.constantFrom('2013/14', '2014/15', '2014/15 Q2', '2013/14 Q3', 'June 2014'),
          value,
        }),
        { selector: ({ period }) => period, maxLength: 2 },
      ),
      baseline: fc.constantFrom(...BASELINES),
      value,
      covers: fc.constantFrom<Covers | undefined>(undefined, undefined, undefined, 'year', 'quarter', 'month', 'day'),
      breaks: rarely(
        fc.record({
          from: fc.constantFrom('2012-10-01', '2013-04-01', '2014-04-01', '2015-10-01'),
          why: fc.constant('Recorded by a new rule'),
          comparable: fc.constantFrom(undefined, true, false),
        }),
      ).map((one) => (one ? [defined(one)] : undefined)),
      stated: fc.tuple(half(stated), half(stated)),
      planPeriod: fc.constantFrom(...PLANS),
      style: fc.nat(5),
      isUnique: fc.constantFrom(true, true, false),
      outturns: fc.array(outturn, { maxLength: 9 }),
      inParts: rarely(inParts),
      days: fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)),
    })
    .map(assembled);
}

/** The kinds of target that there are questions about. */
export const KINDS = Object.keys(TARGETS) as (keyof typeof TARGETS)[];

function assembled(raw: Raw): Asking {
  const unitShift = raw.unit.kind === 'score' || raw.unit.kind === 'points' || 'signed' in raw.unit ? -3 : 0;
  const baseline = { ...raw.baseline, ...('missing' in raw.baseline ? {} : { value: raw.value + unitShift }) };
  const target = targetOf(raw, unitShift);
  const draft = defined({
    id: ID,
    name: 'Burglary',
    unit: raw.unit,
    polarity: raw.polarity,
    baseline: baseline as Indicator['baseline'],
    comparisons: [],
    target,
    covers: coversOf(raw, target),
    breaks: raw.breaks,
  });
  const length = lengthOf(draft);
  const observed = raw.outturns.flatMap((one) => {
    const given = { ...one, who: one.who === 'area-and-kent' ? ('area' as const) : one.who };
    const own = observationOf(given, raw, draft, length, unitShift);
    if (one.who !== 'area-and-kent') return [own];
    return [own, observationOf({ ...given, who: 'kent', value: one.theirs }, raw, draft, length, unitShift)];
  });
  if (raw.inParts !== undefined && length === 12 && target.every === undefined)
    observed.unshift(...yearInParts(raw.inParts, raw.unit));
  const isFirst = (one: Observation, index: number): boolean =>
    observed.findIndex((other) => placeOf(other) === placeOf(one)) === index;
  const observations = raw.isUnique ? observed.filter(isFirst) : observed;
  const indicator = {
    ...draft,
    target: targetFor(target, length),
    comparisons: comparisonsOf(raw, draft, observations),
  };
  const { every } = target;
  // Without a day from which to list periods there is none to start from.
  const needsPlan = every !== undefined && (raw.planPeriod !== undefined || !isDated(raw.baseline));
  const isLate = target.due !== undefined && target.due < (raw.planPeriod?.start ?? '');
  const planPeriod = needsPlan ? LONG_PLAN : isLate ? undefined : raw.planPeriod;
  const due = target.due ?? planPeriod?.end;
  const first = baseline.period === undefined ? '' : dayText(spanOf(baseline.period).end);
  const asked = [...raw.days, ...(due === undefined ? [] : [dayText(dayNumber(due) - 1), due]), '2016-06-30'];
  // Once due, an indicator without a length is left open.
  const isOpen = length === null && !growsWithTime(raw.unit);
  const days = [...new Set(asked)].filter((day) => day >= first && !(isOpen && due !== undefined && day >= due));
  return { indicator, observations, planPeriod, days };
}

const LONG_PLAN: PlanPeriod = { start: '2013-04-01', end: '2018-03-31' };

function isDated({ period, missing }: Baseline): boolean {
  return period !== undefined && missing === undefined;
}

function targetOf({ wanted, unit, due, every, interim, baseline }: Raw, unitShift: number): Target {
  const isInPoints = unit.kind === 'percentage' || unit.kind === 'points';
  const inUnit = (by: Amount): Amount => ('points' in by && !isInPoints ? { amount: by.points } : by);
  const recurs = baseline.averageOf === undefined ? every : undefined;
  const base = defined({ ...wanted, due, every: recurs }) as Target;
  if (base.kind === 'milestone' || base.kind === 'not-set') return base;
  const isOnTheWay = ({ period }: InterimTarget): boolean =>
    due === undefined || spanOf(period).end < dayNumber(due) - 180;
  switch (base.kind) {
    case 'level': {
      const steps = recurs ? [] : interim.map((one) => ({ ...one, value: one.value + unitShift })).filter(isOnTheWay);
      return { ...base, value: base.value + unitShift, ...(steps.length > 0 ? { interim: steps } : {}) };
    }
    case 'range':
      return { ...base, min: base.min + unitShift, max: base.max + unitShift };
    case 'change': {
      const by = inUnit(base.by);
      const { from: counted, ...rest } = base;
      if (recurs) return { ...rest, by };
      const isFrom = counted !== undefined;
      const steps = isFrom ? [] : interim.map(({ period }) => ({ period, by: halfOf(by) })).filter(isOnTheWay);
      return { ...base, by, ...(steps.length > 0 ? { interim: steps } : {}) };
    }
    case 'maintain':
      return base.tolerance ? { ...base, tolerance: inUnit(base.tolerance) } : base;
    case 'direction': {
      const { from: counted, ...rest } = base;
      return recurs || counted === undefined ? rest : base;
    }
    default:
      return base;
  }
}

function halfOf(by: Amount): Amount {
  if ('percent' in by) return { percent: by.percent / 2 };
  return 'points' in by ? { points: by.points / 2 } : { amount: by.amount / 2 };
}

// `covers` may not contradict what the baseline says of its length, and a comparator needs a length in months.
function coversOf({ covers, baseline, unit }: Raw, { kind, every }: Target): Covers | undefined {
  const says = baseline.covers ?? baseline.averageOf;
  const isHeading = baseline.period === undefined || /^(March 2013|2013-03-31)$/u.test(baseline.period);
  const isSaid = says !== undefined || !isHeading;
  if (isSaid || kind !== 'comparator') return isSaid ? undefined : covers;
  if (covers !== undefined && covers !== 'day') return covers;
  return every === undefined && !growsWithTime(unit) ? 'year' : undefined;
}

// What a change is counted from has the indicator's length.
function targetFor(target: Target, length: Length): Target {
  if (!('from' in target)) return target;
  const { from: counted, ...rest } = target;
  const isAverage = counted.includes(' to ');
  const own = isAverage ? 12 : spanOf(counted).length;
  if (!isEqualLength(own, length ?? 12)) return rest;
  return isAverage ? { ...target, averageOf: 'year' } : target;
}

function yearInParts({ year, quarters, isLastNoted }: RawYear, unit: Unit): Observation[] {
  const known = quarters.flatMap((value, index) => (value === undefined ? [] : [{ value, index }]));
  const sum = known.reduce((total, { value }) => total + value, 0);
  const value = growsWithTime(unit) ? sum : Math.round(sum / Math.max(known.length, 1));
  const parts = known.map(({ value, index }) => ({
    indicatorId: ID,
    period: `${year} Q${String(index + 1)}`,
    figure: defined({ value, note: isLastNoted && index === 3 ? 'As published' : undefined }),
  }));
  return [{ indicatorId: ID, period: year, figure: { value } }, ...parts];
}

function observationOf(
  { place, value: given, who, edition, rank: standing, counts }: RawOutturn,
  raw: Raw,
  indicator: Indicator,
  length: Length,
  unitShift: number,
): Observation {
  const period = periodOf(place, raw, indicator, length);
  const mayHaveCounts = raw.unit.kind === 'rate' || raw.unit.kind === 'percentage';
  const known: KnownFigure = defined({
    value: given + unitShift,
    // The year to March, as plans head it.
    covers: length === 12 && period === 'March 2014' ? ('year' as const) : undefined,
    qualifier: edition === 'provisional' || edition === 'revised' ? edition : undefined,
    rank: standing && defined(standing),
    count: mayHaveCounts ? counts?.[0] : undefined,
    denominator: mayHaveCounts ? counts?.[1] : undefined,
  });
  const isDay = edition?.startsWith('2') === true;
  return defined({
    indicatorId: who === 'another-indicator' ? who : ID,
    period,
    figure: edition === 'missing' ? { missing: 'not-available' as const } : known,
    comparatorId:
      who === 'kent' || who === 'group' ? who : edition === 'nulls' ? (null as unknown as undefined) : undefined,
    areaId: who === 'ward' ? 'north' : edition === 'nulls' ? (null as unknown as undefined) : undefined,
    published: isDay ? edition : undefined,
  });
}

function periodOf(place: number, { style }: Raw, { unit, target, baseline }: Indicator, length: Length): string {
  const isPlain = target.every !== undefined;
  const pick = (from: readonly string[]): string => String(from[Math.floor(place / 5) % from.length]);
  if (place % 11 === 0 && 'from' in target) return target.from ?? '2013/14';
  if (place % 5 === 0 && !(isPlain && !growsWithTime(unit))) return pick(isPlain ? OTHERS.filter(isNoYear) : OTHERS);
  if (length === null) return pick([...(YEARS[2] ?? []), ...QUARTERS.slice(0, 4), ...OTHERS]);
  if (length !== 12) return pick(FULL[String(length)] ?? []);
  const grid = baseline.period === undefined ? 2 : monthOf(spanOfFigure(baseline.period, baseline).end) % 12;
  if (style <= 2 || isPlain) return pick(YEARS[grid] ?? []);
  if (style === 3) return pick(['March 2014', ...Object.values(YEARS).flat()]);
  return pick(YEARS[style === 4 ? 8 : 'within'] ?? []);
}

function isNoYear(period: string): boolean {
  return spanOf(period).length !== 12;
}

function comparisonsOf(
  { stated }: Raw,
  { unit, baseline }: Indicator,
  observations: readonly Observation[],
): Indicator['comparisons'] {
  const shift = unit.kind === 'score' || unit.kind === 'points' || 'signed' in unit ? -3 : 0;
  return (['kent', 'group'] as const).flatMap((comparatorId, index) => {
    const given = stated[index];
    const period = given?.period ?? baseline.period;
    const end = period === undefined ? null : spanOf(period).end;
    const isObserved = observations.some((one) => one.comparatorId === comparatorId && spanOf(one.period).end === end);
    return given === undefined || isObserved
      ? []
      : [{ comparatorId, figure: defined({ ...given, value: given.value + shift }) }];
  });
}

function placeOf({ indicatorId, period, comparatorId, areaId }: Observation): string {
  return [indicatorId, period, comparatorId, areaId].join(' ');
}

/** Leaves out what is not there, as a plan does. */
function defined<Item extends object>(item: Item): { [Key in keyof Item]: Exclude<Item[Key], undefined> } {
  return Object.fromEntries(Object.entries(item).filter(([, one]) => one !== undefined)) as never;
}
