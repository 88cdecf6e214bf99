import { readDenominator } from '../calculate/checks.js';
import { nearest } from '../errors/nearest.js';
import { refuse, requireArray, requireKeys, requireOneOf, requireText } from '../errors/require.js';
import type { Exact } from '../exact/exact.js';
import { rollUpReason, type RollUpReason, type RollUpSubject } from '../explain/rollUpReasons.js';
import { refuseUnknown } from '../lookup/items.js';
import type { Figure } from '../model/figure.js';
import type { Indicator } from '../model/indicator.js';
import type { Numeric } from '../model/numeric.js';
import type { Observation } from '../model/observation.js';
import type { Day, Period } from '../model/period.js';
import { type PeriodReader, periodReader } from '../period/periodReader.js';
import { takeIndicator, takeObservations } from '../shape/requireShape.js';
import { addUp, setOf, type Whole } from './addUp.js';
import { coveredBy, currentOf } from './currentFigures.js';
import { type Covering, type Grid, longerPeriods, type OfPart } from './longerPeriods.js';

/**
 * The population of one longer period, for {@link rollUp}.
 *
 * @category Series
 */
export interface RollUpPopulation {
  /** The `id` of the indicator, which is a rate. */
  readonly indicatorId: string;
  /** The longer period, in any form that `parsePeriod` reads: `2013/14`. */
  readonly period: string;
  /** The population, number of households or other base of the rate. Greater than 0. */
  readonly population: Numeric;
  /** The `id` of the comparator whose population it is; the area's own if left out. */
  readonly comparatorId?: string | undefined;
  /** The `id` of the part of the area whose population it is; the whole if left out. */
  readonly areaId?: string | undefined;
}

/**
 * The options of {@link rollUp}.
 *
 * @category Series
 */
export interface RollUpOptions {
  /** The length of the periods to make. */
  readonly to: 'year' | 'quarter';
  /** The indicators of the observations, for their units: `plan.indicators`. */
  readonly indicators: readonly Indicator[];
  /** The populations of the longer periods, if those of the shorter ones differ or are not known. */
  readonly populations?: readonly RollUpPopulation[] | undefined;
  /** Which year to make: `financial` if left out. The quarters of both are the same. */
  readonly year?: 'financial' | 'calendar' | undefined;
}

/**
 * The result of {@link rollUp}.
 *
 * @category Series
 */
export interface RolledUp {
  /** Only the figures of the longer periods that could be worked out. */
  readonly observations: readonly Observation[];
  /** How each was worked out, and what to know about it, such as a provisional part. */
  readonly notes: readonly RollUpReason[];
  /** What was not added up, and why. */
  readonly leftOut: readonly RollUpReason[];
}

/** The figures of one indicator and one area. */
interface OfArea {
  /** The position of the indicator among those given, and the area: the order of the results. */
  readonly position: number;
  readonly area: string;
  readonly indicator: Indicator;
  readonly subject: RollUpSubject;
  readonly given: Covering[];
}

const GRIDS = {
  quarter: { name: 'quarter', months: 3, firstMonth: 0 },
  financial: { name: 'financial-year', months: 12, firstMonth: 3 },
  calendar: { name: 'calendar-year', months: 12, firstMonth: 0 },
} as const satisfies Record<string, Grid>;

/**
 * Returns the figures of years or quarters, worked out from complete sets of shorter periods.
 *
 * Counts and money are summed. A rate is worked out from summed counts over **one** population: the one that all parts
 * share, or the one given for the longer period. Four quarters of 100 offences in a population of 10,000 are 40 per
 * 1,000, not 10. A percentage is worked out again from summed counts and summed denominators. So is an average whose
 * figures give their total as the count and the number of cases as the denominator. The result is exact and rounded
 * once.
 *
 * Figures that cannot be added up are left out, with the reason: a set with an absent or missing part, figures without
 * counts, a count that does not agree with its figure, averages, points, percentage changes, things counted on a day,
 * or two figures for a part where nothing shows which counts. Year-to-date figures are never added up. If the longer
 * period has its own figure, that one counts. A set with a provisional part gives a provisional figure, with a note. If
 * a part has several editions, the latest counts, as in {@link mergeObservations}.
 *
 * Do not use it where the figure for the longer period has been published: it includes late corrections that the parts do
 * not. For sums of twelve months that end in any month, use {@link seriesOf} with `rolling`.
 *
 * @param observations - The figures of the shorter periods, of the area and of comparators.
 * @param options - What to make, the indicators, and the populations if needed.
 * @returns Only the new figures, notes on them, and what was left out. Add the new figures to your own if you want to
 * use them.
 * @throws A {@link CommunitySafetyError} with code `INVALID_ARGUMENT`, `INVALID_DAY`, `INVALID_PERIOD`,
 * `INVALID_NUMBER`, `NEGATIVE_COUNT`, `ZERO_POPULATION` or `UNKNOWN_INDICATOR`.
 *
 * @example
 * ```ts
 * import { type Indicator, rollUp } from 'community-safety-plan';
 *
 * const burglary: Indicator = {
 *   id: 'burglary',
 *   name: 'Burglary',
 *   unit: { kind: 'rate', per: 1000, of: 'population' },
 *   polarity: 'lower-is-better',
 *   baseline: { value: 42, period: '2012/13' },
 *   comparisons: [],
 *   target: { kind: 'level', operator: 'at-most', value: 40 },
 * };
 * const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => ({
 *   indicatorId: 'burglary',
 *   period: `2013/14 ${quarter}`,
 *   figure: { value: 10, count: 100, denominator: 10_000 },
 * }));
 * const { observations } = rollUp(quarters, { to: 'year', indicators: [burglary] });
 * observations[0]?.figure; // => { value: 40, count: 400, denominator: 10_000 }
 *
 * const { leftOut } = rollUp(quarters.slice(1), { to: 'year', indicators: [burglary] });
 * leftOut[0]?.message; // => 'Burglary, 2013/14: not added. Of its quarters, no figure is given for 2013/14 Q1.'
 * ```
 *
 * @category Series
 */
export function rollUp(observations: readonly Observation[], options: RollUpOptions): RolledUp {
  const taken = requireKeys(options, ['to', 'indicators', 'populations', 'year'], 'options');
  const { to, indicators: list, populations = [], year = 'financial' } = taken;
  requireOneOf(to, ['year', 'quarter'], 'options.to');
  requireOneOf(year, ['financial', 'calendar'], 'options.year');
  requireArray(list, 'options.indicators');
  const indicators = new Map(
    list.map((one, index) => {
      const indicator = takeIndicator(one, `options.indicators[${String(index)}]`);
      return [indicator.id, indicator];
    }),
  );
  const readPeriod = periodReader();
  const populationOf = readPopulations(populations, indicators, readPeriod);
  const grid = to === 'quarter' ? GRIDS.quarter : GRIDS[year];
  const areas = new Map<string, OfArea>();
  const positions = new Map([...indicators.keys()].map((id, index) => [id, index]));
  const unknown = new Set<string>();
  for (const [index, observation] of takeObservations(observations, (id) => indicators.get(id)?.unit).entries()) {
    const { indicatorId, comparatorId = null, areaId = null } = observation;
    const period = coveredBy(observation, readPeriod, `observations[${String(index)}].period`);
    const indicator = indicators.get(indicatorId);
    if (indicator === undefined) {
      unknown.add(indicatorId);
      continue;
    }
    const key = JSON.stringify([indicatorId, comparatorId, areaId]);
    const known = areas.get(key);
    const covering = { observation, period };
    if (known) known.given.push(covering);
    else {
      const subject = { indicatorId, indicator: indicator.name, comparatorId, areaId };
      const area = JSON.stringify([comparatorId ?? '', areaId ?? '']);
      areas.set(key, { position: Number(positions.get(indicatorId)), area, indicator, subject, given: [covering] });
    }
  }
  const results = [...areas.values()]
    .sort((one, other) => one.position - other.position || (one.area < other.area ? -1 : 1))
    .map((one) => rollUpArea(one, grid, populationOf));
  const notGiven = [...unknown].sort().map((indicatorId) => {
    const meant = nearest(indicatorId, indicators.keys()) ?? null;
    return rollUpReason('indicator-not-given', { indicatorId, nearest: meant });
  });
  return joined([...results, leaving(...notGiven)]);
}

type PopulationOf = (subject: RollUpSubject, period: Period) => Exact | undefined;

function readPopulations(
  populations: readonly RollUpPopulation[],
  indicators: ReadonlyMap<string, Indicator>,
  readPeriod: PeriodReader,
): PopulationOf {
  requireArray(populations, 'options.populations');
  const known = new Map<string, Exact>();
  const keyOf = (id: string, comparatorId: string | null, areaId: string | null, { start, end }: Period): string =>
    JSON.stringify([id, comparatorId, areaId, start, end]);
  for (const [index, one] of populations.entries()) {
    const name = `options.populations[${String(index)}]`;
    const given = requireKeys(one, ['indicatorId', 'period', 'population', 'comparatorId', 'areaId'], name);
    const { indicatorId, comparatorId = null, areaId = null } = given;
    const indicator =
      indicators.get(indicatorId)
      ?? refuseUnknown('UNKNOWN_INDICATOR', 'indicator', indicatorId, [...indicators.values()], name);
    if (indicator.unit.kind !== 'rate') refuse(`${name}.indicatorId`, 'the id of a rate', indicatorId);
    if (comparatorId !== null) requireText(comparatorId, `${name}.comparatorId`);
    if (areaId !== null) requireText(areaId, `${name}.areaId`);
    const key = keyOf(indicatorId, comparatorId, areaId, readPeriod(given.period, `${name}.period`));
    if (known.has(key)) refuse(name, 'the only one for its indicator, area and period', given.period);
    known.set(key, readDenominator(given.population, `${name}.population`, 'ZERO_POPULATION'));
  }
  return ({ indicatorId, comparatorId, areaId }, period) => known.get(keyOf(indicatorId, comparatorId, areaId, period));
}

function rollUpArea({ indicator, subject, given }: OfArea, grid: Grid, populationOf: PopulationOf): RolledUp {
  const { longer, cumulative, unfit } = longerPeriods(given, grid);
  const results = longer.map(({ period, own, sets }): RolledUp => {
    const { label } = period;
    if (sets.size === 0) return leaving();
    if (own.some(({ figure }) => 'value' in figure && figure.averageOf === undefined)) {
      return leaving(rollUpReason('whole-already-known', { ...subject, period: label }));
    }
    const population = populationOf(subject, period);
    const tried = [...sets]
      .sort(([months], [otherMonths]) => otherMonths - months)
      .map(([partMonths, parts]) =>
        addSet(parts, { indicator, subject, period, months: grid.months, partMonths, population }),
      );
    const known = tried.flatMap(({ partMonths, value }) => (value === undefined ? [] : [{ partMonths, value }]));
    if (known.some(({ value }) => value !== known[0]?.value)) {
      const data = { ...subject, period: label, unit: indicator.unit, sets: known };
      return leaving(rollUpReason('sets-disagree', data));
    }
    // If several sets are complete, the one with the longest parts is used. An incomplete set is not reported next to a
    // complete one.
    return tried.find(({ value }) => value !== undefined)?.result ?? joined(tried.map(({ result }) => result));
  });
  const odd = [
    ...(cumulative.length === 0 ? [] : [rollUpReason('cumulative-not-added', { ...subject, periods: cumulative })]),
    ...(unfit.length === 0 ? [] : [rollUpReason('period-not-a-part', { ...subject, periods: unfit, of: grid.name })]),
  ];
  return joined([...results, leaving(...odd)]);
}

/** The result for one set of parts, with the value of the longer period if there is one. */
interface Tried {
  readonly partMonths: number;
  readonly value: number | undefined;
  readonly result: RolledUp;
}

function addSet(parts: ReadonlyMap<Day, OfPart>, whole: Whole): Tried {
  const { partMonths, period } = whole;
  const figures = new Map<Day, Figure>();
  let published = '';
  for (const [start, [first, ...others]] of parts) {
    const { kept } = currentOf([first.observation, ...others.map(({ observation }) => observation)]);
    if (kept.length > 1) {
      const conflict = { ...setOf(whole), part: first.period.label, figures: kept.length };
      return { partMonths, value: undefined, result: leaving(rollUpReason('part-conflict', conflict)) };
    }
    const [{ figure, published: day = '' }] = kept;
    figures.set(start, figure);
    if (day > published) published = day;
  }
  const { figure, reasons } = addUp(whole, ({ start }) => figures.get(start));
  if (figure === undefined) return { partMonths, value: undefined, result: leaving(...reasons) };
  const { indicatorId, comparatorId, areaId } = whole.subject;
  const observation = {
    indicatorId,
    period: period.label,
    figure,
    ...(comparatorId !== null && { comparatorId }),
    ...(areaId !== null && { areaId }),
    // A sum is known once the last of its parts is known.
    ...(published !== '' && { published }),
  };
  return { partMonths, value: figure.value, result: { observations: [observation], notes: reasons, leftOut: [] } };
}

function leaving(...leftOut: RollUpReason[]): RolledUp {
  return { observations: [], notes: [], leftOut };
}

function joined(results: readonly RolledUp[]): RolledUp {
  return {
    observations: results.flatMap(({ observations }) => observations),
    notes: results.flatMap(({ notes }) => notes),
    leftOut: results.flatMap(({ leftOut }) => leftOut),
  };
}
