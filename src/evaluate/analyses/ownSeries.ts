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

/** The area's figures by kind of period, and where the judged figure is among them. */
export interface OwnSeries {
  readonly kinds: ReadonlyMap<SeriesKind, readonly Member[]>;
  /** The figures before each break after which figures cannot be compared, earliest first. */
  readonly before: readonly OwnSeries['kinds'][];
  readonly judged: Member | undefined;
  /** Nothing if there are no figures at all. */
  readonly judgedKind: SeriesKind | undefined;
}

const NOTHING: OwnSeries = { kinds: new Map(), before: [], judged: undefined, judgedKind: undefined };

// No partnership counts anything this large; beyond it sums of figures could be too large for a number.
const LARGEST = 1e100;

/**
 * Returns the area's figures: up to a day, if later figures should not count, and since the last break, if earlier
 * figures cannot be compared with the judged one.
 */
export function ownSeriesOf(
  series: Series,
  figure: Point | undefined,
  until: Day | undefined,
  breaks: readonly Day[],
): OwnSeries {
  if (series.observed.length === 0 || figure?.period === undefined) return NOTHING;
  const places = placesOf(series).filter(
    (one) => one.comparatorId === undefined && (until === undefined || one.period.end <= until),
  );
  const own = places.filter((one) => startOf(one) >= (breaks.at(-1) ?? ''));
  if (!own.every(isOfThisWorld)) return NOTHING;
  const kinds = byKind(own, true);
  // If one period was headed in two ways, the series may have another edition of it.
  const isJudged = ({ taken, others }: Member): boolean => [taken, ...others].some(({ point }) => point === figure);
  const judgedKind = SERIES_KINDS.find((kind) => membersOf(kinds, kind).some(isJudged));
  const before = breaks.map((end, index) =>
    byKind(
      places.filter((one) => startOf(one) >= (breaks[index - 1] ?? '') && one.period.end < end && isOfThisWorld(one)),
      true,
    ),
  );
  return { kinds, before, judgedKind, judged: judgedKind && membersOf(kinds, judgedKind).find(isJudged) };
}

function isOfThisWorld({ point }: { readonly point?: Point | undefined }): boolean {
  return point === undefined || Math.abs(toNumber(point.value)) <= LARGEST;
}

/** Compares the judged figure with that for the same period of the year before. */
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
