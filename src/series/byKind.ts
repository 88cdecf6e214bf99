import { order } from '../exact/exact.js';
import type { Day } from '../model/period.js';
import type { SeriesKind } from '../model/seriesKind.js';
import { partsOf } from '../period/partsOf.js';
import { groupedBy } from '../lookup/groupedBy.js';
import { type Editions, editionsOf } from './editions.js';
import { isSameLength, isYear, MONTHS_IN } from './lengths.js';
import { startOf } from './spans.js';
import { compareText, type Observed, type Point } from './observed.js';

/** One period of a series: the figure that counts, and the other figures for it. */
export interface Member {
  readonly taken: Observed;
  /** How it was chosen. */
  readonly editions: Editions;
  /** The value of the figure. If it has no counts, those of another figure with the same value are used. */
  readonly point: Point | undefined;
  readonly start: Day;
  readonly end: Day;
  /** The other figures given for it. */
  readonly others: readonly Observed[];
}

/** The order in which kinds are reported. */
export const SERIES_KINDS: readonly SeriesKind[] = [
  'annual',
  'rolling',
  'quarterly',
  'monthly',
  'year-to-date',
  'other',
];

/** Splits the figures of one area by kind, each kind in order of time. Stated figures come before observed ones. */
export function byKind(
  figures: readonly Observed[],
  isStatedFirst: boolean,
): ReadonlyMap<SeriesKind, readonly Member[]> {
  const periods = groupedBy(figures, (one) => `${kindOf(one)} ${startOf(one)} ${one.period.end}`).values();
  const members = [...periods].map((ofPeriod) => memberOf(ofPeriod, isStatedFirst));
  const kinds = new Map<SeriesKind, Member[]>(groupedBy(members, ({ taken }) => kindOf(taken)));
  for (const ofKind of kinds.values()) {
    ofKind.sort((one, other) => compareText(one.end, other.end) || compareText(one.start, other.start));
  }
  const years = kinds.get('annual');
  if (years && overlap(years)) {
    kinds.set('rolling', years);
    kinds.set('annual', alignedYears(years));
  }
  return kinds;
}

/** Returns the figures of one kind, or an empty list if there are none. */
export function membersOf(kinds: ReadonlyMap<SeriesKind, readonly Member[]>, kind: SeriesKind): readonly Member[] {
  return kinds.get(kind) ?? [];
}

/** Returns the figure for the same period of the year before. */
export function yearBefore<One extends Pick<Member, 'start' | 'end'>>(
  { start, end }: Pick<Member, 'start' | 'end'>,
  members: readonly One[],
): One | undefined {
  const [first, last] = [aYearBefore(start), aYearBefore(end)];
  return members.find((one) => one.start.startsWith(first) && one.end.startsWith(last));
}

function kindOf({ length, isCumulative }: Observed): SeriesKind {
  if (isYear(length)) return 'annual';
  if (isCumulative) return 'year-to-date';
  if (isSameLength(length, MONTHS_IN.quarter)) return 'quarterly';
  return isSameLength(length, MONTHS_IN.month) ? 'monthly' : 'other';
}

function memberOf(figures: readonly [Observed, ...Observed[]], isStatedFirst: boolean): Member {
  const [first, ...more] = figures.filter(({ isStated }) => isStated === isStatedFirst);
  const editions = editionsOf(first === undefined ? figures : [first, ...more]);
  const { taken } = editions;
  return {
    taken,
    editions,
    point: editions.isConflict ? undefined : withCounts(taken, figures),
    start: startOf(taken),
    end: taken.period.end,
    others: figures.filter((one) => one !== taken),
  };
}

function withCounts({ point }: Observed, figures: readonly Observed[]): Point | undefined {
  if (point === undefined || point.figure.count !== undefined) return point;
  return (
    figures.findLast((one) => one.point?.figure.count !== undefined && order(one.point.value, point.value) === 0)?.point
    ?? point
  );
}

function overlap(members: readonly Member[]): boolean {
  return members.some((member, index) => index > 0 && member.start <= String(members[index - 1]?.end));
}

// Among years that overlap, those that end in the same month as the stated figure, or otherwise the latest, do not
// overlap each other.
function alignedYears(years: readonly Member[]): Member[] {
  const reference = years.find(({ taken }) => taken.isStated) ?? years.at(-1);
  const month = (member: Member | undefined): string => String(member?.end.slice(5, 7));
  return years.filter((member) => month(member) === month(reference));
}

function aYearBefore(day: Day): string {
  const { year } = partsOf(day);
  return `${String(year - 1)}${day.slice(4, 7)}`;
}
