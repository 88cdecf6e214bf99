import { compare } from '../../compare/compare.js';
import { directionOfTravel } from '../../compare/directionOfTravel.js';
import { toNumber } from '../../exact/exact.js';
import type { Indicator } from '../../model/indicator.js';
import type { Day } from '../../model/period.js';
import type { SeriesKind } from '../../model/seriesKind.js';
import { byKind, type Member, membersOf, SERIES_KINDS, yearBefore } from '../../series/byKind.js';
import { startOf } from '../../series/spans.js';
import type { Series } from '../../series/figures.js';
import { dated, type Point } from '../../series/observed.js';
import { placesOf } from '../../series/placesOf.js';
import type { SamePeriodLastYear } from '../analyses.js';

/** The area's figures by kind of period, and where the judged one is among them. */
export interface OwnSeries {
  readonly kinds: ReadonlyMap<SeriesKind, readonly Member[]>;
  readonly judged: Member | undefined;
  /** Nothing where there are no figures at all. */
  readonly judgedKind: SeriesKind | undefined;
}

const NOTHING: OwnSeries = { kinds: new Map(), judged: undefined, judgedKind: undefined };

// Nothing that partnerships count comes near it; beyond it sums of figures could leave what a number can hold.
const LARGEST = 1e100;

/**
 * Gives the area's own series: up to a day where only figures up to then are to speak, and since a break where figures
 * before it cannot be compared with the judged one.
 */
export function ownSeriesOf(series: Series, figure: Point | undefined, until: Day | undefined, broken: Day): OwnSeries {
  if (series.observed.length === 0 || figure?.period === undefined) return NOTHING;
  const own = placesOf(series).filter(
    (one) =>
      one.comparatorId === undefined && (until === undefined || one.period.end <= until) && startOf(one) >= broken,
  );
  if (!own.every(({ point }) => point === undefined || isOfThisWorld(point))) return NOTHING;
  const kinds = byKind(own, true);
  // It may be another edition that is in the series, where one period was headed in two ways.
  const isJudged = ({ taken, others }: Member): boolean => [taken, ...others].some(({ point }) => point === figure);
  const judgedKind = SERIES_KINDS.find((kind) => membersOf(kinds, kind).some(isJudged));
  return { kinds, judgedKind, judged: judgedKind && membersOf(kinds, judgedKind).find(isJudged) };
}

function isOfThisWorld({ value }: Point): boolean {
  return Math.abs(toNumber(value)) <= LARGEST;
}

/** Sets the judged figure next to that for the same period of the year before. */
export function lastYearOf(
  { polarity }: Indicator,
  { kinds, judged, judgedKind }: OwnSeries,
): SamePeriodLastYear | null {
  if (judged?.point === undefined || judgedKind === undefined) return null;
  const before = yearBefore(judged, membersOf(kinds, judgedKind))?.point;
  if (before === undefined) return null;
  const { difference, percentageDifference } = compare({
    local: judged.point.value,
    comparator: before.value,
    polarity,
  });
  return {
    lastYear: dated(before),
    difference,
    percentageDifference,
    direction: directionOfTravel({ current: judged.point.value, previous: before.value, polarity }),
  };
}
