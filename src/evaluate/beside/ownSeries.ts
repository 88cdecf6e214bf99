import { toNumber } from '../../exact/exact.js';
import type { Day } from '../../model/period.js';
import { byKind, type Member, membersOf, SERIES_KINDS, type SeriesKind } from '../../series/byKind.js';
import type { Series } from '../../series/figures.js';
import type { Point } from '../../series/observed.js';
import { placesOf } from '../../series/placesOf.js';

/** The area's figures by kind of period, and where the judged one stands among them. */
export interface OwnSeries {
  readonly kinds: ReadonlyMap<SeriesKind, readonly Member[]>;
  readonly judged: Member | undefined;
  readonly judgedKind: SeriesKind | undefined;
}

const NOTHING: OwnSeries = { kinds: new Map(), judged: undefined, judgedKind: undefined };

// Nothing that partnerships count comes near it; beyond it sums of figures could leave what a number can hold.
const LARGEST = 1e100;

/** Gives the area's own series, up to a day where only figures up to then are to speak. */
export function ownSeriesOf(series: Series, figure: Point | undefined, until: Day | undefined): OwnSeries {
  if (series.observed.length === 0 || figure?.period === undefined) return NOTHING;
  const own = placesOf(series).filter(
    ({ comparatorId, period }) => comparatorId === undefined && (until === undefined || period.end <= until),
  );
  if (!own.every(({ point }) => point === undefined || isOfThisWorld(point))) return NOTHING;
  const kinds = byKind(own, true);
  // It may be another edition that stands in the series, where one period was headed in two ways.
  const isJudged = ({ taken, others }: Member): boolean => [taken, ...others].some(({ point }) => point === figure);
  const judgedKind = SERIES_KINDS.find((kind) => membersOf(kinds, kind).some(isJudged));
  return { kinds, judgedKind, judged: judgedKind && membersOf(kinds, judgedKind).find(isJudged) };
}

function isOfThisWorld({ value }: Point): boolean {
  return Math.abs(toNumber(value)) <= LARGEST;
}
