import { requireArray, requireKeys, requireObject, requireOneOf, requireText } from '../errors/require.js';
import { officialNote, type OfficialNote } from '../explain/officialNotes.js';
import type { Break, Indicator } from '../model/indicator.js';
import type { Observation } from '../model/observation.js';
import { takeIndicator } from '../shape/requireShape.js';
import { forceKey } from './areaNames.js';
import { countIndex } from './countIndex.js';
import { currentAreas } from './currentAreas.js';
import { groupOf, groupOfArea, type OfficialComparator } from './groupOf.js';
import { requireMeasures } from './measuresOf.js';
import type { OfficialArea, OfficialCounts, OfficialPopulation } from './officialCounts.js';
import { outturnsOf } from './outturnsOf.js';
import { populationsBy } from './populationOf.js';

/**
 * The options of {@link observationsFrom}.
 *
 * @category Official statistics
 */
export interface ObservationsFromOptions {
  /** The indicators of the plan. */
  readonly indicators: readonly Indicator[];
  /** The area of the plan: the name or the code of its partnership or district. */
  readonly area: string;
  /**
   * What each indicator counts, by its id: a measure in the publisher's words, or several to add up. An indicator that
   * is left out uses the measure with its name, if there is one.
   */
  readonly measures?: Readonly<Record<string, string | readonly string[]>>;
  /** The comparators of the plan that should have figures. */
  readonly comparators?: readonly OfficialComparator[];
  /** The populations, for rates. */
  readonly populations?: readonly OfficialPopulation[];
  /** The look-up of districts, partnerships and forces. */
  readonly areas?: readonly OfficialArea[];
  /** Whether to include figures that would be held back as too doubtful. The doubt stays in their notes. */
  readonly acceptDoubtful?: boolean;
}

/**
 * Outturns from official statistics, with everything you need to know about them.
 *
 * @category Official statistics
 */
export interface OfficialObservations {
  /** The observations. The note of each figure says where it comes from and any doubt about it. */
  readonly observations: readonly Observation[];
  /** The breaks that are known in the series, by the id of the indicator: add them to its `breaks`. */
  readonly breaks: Readonly<Record<string, readonly Break[]>>;
  /** What was used, what was left out and why, and what you should check. */
  readonly notes: readonly OfficialNote[];
}

const KEYS = ['indicators', 'area', 'measures', 'comparators', 'populations', 'areas', 'acceptDoubtful'];

/**
 * Returns observations of a plan's indicators from official counts, with the count, the population and its year behind
 * each rate, and with the breaks that are known in the series.
 *
 * Counts for months or quarters are added up to the length of the indicator's figures, but only if all of them are
 * there. A figure that may be far from the truth is held back: it is missing as `not-available`, and a note says why.
 * That happens if a quarter of the crime recorded by the force is not assigned to any partnership, or if a month is far
 * out of line.
 *
 * Do not use it if the plan counts differently from official statistics, such as incidents in a force's own system. For
 * figures in your own table, use `readObservations`.
 *
 * @param counts - The counts of one kind of file, or of several.
 * @param options - The indicators, the area, what to compare it with, and what rates need.
 * @returns The observations, breaks, and what was used and left out.
 * @throws A `CommunitySafetyError` with code `UNKNOWN_AREA` for an area that no file has, or `INVALID_ARGUMENT`.
 *
 * @example
 * ```ts
 * import { observationsFrom, readTableC2 } from 'community-safety-plan/official';
 * import type { Indicator } from 'community-safety-plan';
 *
 * const robbery: Indicator = {
 *   id: 'robbery',
 *   name: 'Robbery offences',
 *   unit: { kind: 'rate', per: 1000, of: 'population' },
 *   polarity: 'lower-is-better',
 *   baseline: { value: 0.5, period: '2012/13' },
 *   comparisons: [],
 *   target: { kind: 'direction', direction: 'reduce' },
 * };
 * const headings = 'Police Force Area code,Police Force Area name,Community Safety Partnership code,Community Safety Partnership name,Local Authority code,Local Authority name,Robbery';
 * const input = `"Table C2, year ending June 2025"\n${headings}\nE23000032,Kent,E22000142,Maidstone,E07000110,Maidstone,95 \n`;
 * const counts = await readTableC2({ name: 'c2.csv', input });
 * const populations = [{ code: 'E07000110', name: 'Maidstone', year: 2024, population: 190000 }];
 *
 * const { observations } = observationsFrom(counts, { indicators: [robbery], area: 'Maidstone', populations });
 * observations[0]?.period; // => 'July 2024 to June 2025'
 * observations[0]?.figure; // => { value: 0.5, count: 95, denominator: 190000, denominatorPeriod: '2024', note: 'Source: ONS, police force area data tables, Table C2: c2.csv (line 3). 95 over a population of 190,000 in mid-2024. Robbery offences, July 2024 to June 2025: the population is that of mid-2024, as that of mid-2025 is not in the files.' }
 * ```
 *
 * @category Official statistics
 */
export function observationsFrom(
  counts: OfficialCounts | readonly OfficialCounts[],
  options: ObservationsFromOptions,
): OfficialObservations {
  const given = requireKeys(options, KEYS, 'options');
  const { measures = {}, comparators = [], populations = [], areas = [], acceptDoubtful = false } = given;
  requireArray(given.indicators, 'options.indicators');
  requireText(given.area, 'options.area');
  requireOneOf(acceptDoubtful, [true, false], 'options.acceptDoubtful');
  requireObject(counts, 'counts');
  const sets = 'counts' in counts ? [counts] : counts;
  const indicators = given.indicators.map((each, index) => takeIndicator(each, `options.indicators[${String(index)}]`));
  requireMeasures(measures, indicators, sets);
  const lookUp = currentAreas(areas);
  const known = { areas: lookUp.areas, sets };
  const own = groupOfArea(given.area, known);
  const chosenGroups = comparators.map((comparator, index) => {
    const name = `options.comparators[${String(index)}]`;
    const { comparatorId, areas: chosen } = requireKeys(comparator, ['comparatorId', 'areas'], name);
    return { comparatorId, group: groupOf(chosen, own, { ...known, name: `${name}.areas` }) };
  });
  const compared = chosenGroups.flatMap(({ comparatorId, group }) =>
    group === undefined ? [] : { comparatorId, group },
  );
  const alone = chosenGroups.flatMap(({ comparatorId, group }) =>
    group === undefined ? officialNote('no-other-partnership', { comparatorId }) : [],
  );
  const forces = new Set(
    [own, ...compared.map(({ group }) => group)].flatMap(({ places }) => places.map(({ force }) => force)),
  );
  const task = { own, compared, populationOf: populationsBy(populations), acceptDoubtful };
  const indexes = sets.map(countIndex);
  const made = indicators.flatMap((indicator) => outturnsOf(indicator, measures, indexes, task) ?? []);
  const found = new Set(made.map(({ indicatorId }) => indicatorId));
  const others = indicators.filter(({ id }) => !found.has(id)).map(({ name }) => name);
  // A file may have every force in the country.
  const isNear = ({ data }: OfficialNote): boolean =>
    !('force' in data) || data.force === null || forces.has(forceKey(data.force));
  return {
    observations: made.flatMap(({ observations }) => observations),
    breaks: Object.fromEntries(
      made.flatMap(({ indicatorId, breaks }) => (breaks.length === 0 ? [] : [[indicatorId, breaks]])),
    ),
    notes: [
      ...sets.flatMap(({ notes }) => notes.filter(isNear)),
      ...lookUp.notes,
      ...alone,
      ...(others.length === 0 ? [] : [officialNote('no-measure', { indicators: others, measures: measuresIn(sets) })]),
      ...made.flatMap(({ notes }) => notes),
    ],
  };
}

function measuresIn(sets: readonly OfficialCounts[]): string[] {
  return [...new Set(sets.flatMap(({ counts }) => counts.map(({ measure }) => measure)))];
}
